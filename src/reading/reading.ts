import type { Grid } from '../model/grid';
import type { Field, Period } from '../model/fields';
import type { Finding } from '../model/finding';
import type { Person } from '../model/person';
import type { Project } from '../model/project';
import type { KnownQuantity } from '../model/quantity';
import type { RealisedYear } from '../model/realised';
import type { Rule } from '../model/rule';
import type { ColumnCorrection, LeadAnswer, ProjectRowAnswer } from '../model/state';
import type { Target } from '../model/target';

/** What reading starts from: the user's sheets, and Regieblad's own sheets by kind where the workbook already has them. */
export interface WorkbookGrids {
  /** File or workbook name, for messages. */
  name: string;
  sheets: Grid[];
  /** Regieblad's own sheets, which hold the user's inputs and annotations of earlier runs. */
  own: Partial<Record<string, Grid>>;
}

export interface ReadOptions {
  /** Read only this sheet as the project list. */
  sheet?: string;
  /** ISO date; else the workbook's own peildatum, else `today`. */
  referenceDate?: string;
  /** ISO date of today, given by the caller: reading has no clock. */
  today: string;
  /** Column meanings the user corrected earlier or just now. */
  corrections?: ColumnCorrection[];
  /** Whom the leads in the list are, as the user answered earlier or just now. */
  leadAnswers?: LeadAnswer[];
  /** Whether the leads in the list are the staff where the workbook has none, as the user asked. */
  staffFromLeads?: boolean;
  /** Rows that are projects though they don't look it, as the user said earlier or just now. */
  projectRows?: ProjectRowAnswer[];
}

export type Confidence = 'high' | 'medium' | 'low';

export interface ColumnMatch {
  /** 1-based. */
  column: number;
  /** Raw header; stacked rows joined with " > ", line breaks as one space. */
  header: string;
  field: Field;
  confidence: Confidence;
  /** A few values of the column as the list shows them, for the check screen. */
  examples: string[];
  /** Further fields its numbers count for: "Sociale huur 2026" may stand for a year and for a segment. Absent mostly. */
  also?: Field[];
  /** Set where each cell holds a figure per field, with slashes between: "56 / 26" below "Nieuwbouw / sloop". */
  split?: true;
  /**
   * Set where the column holds the date from which its project is in a phase or has a planning status ("4 Ontwerp"), or a mark that it has ("Hard"):
   * the words that name it. The field is then `phase` or `status`, and several columns have it; or it is `deliveryYear`, and the words are the period
   * whose column is ticked.
   */
  milestone?: string;
  /** Set where the column counts only the homes in hard plans, or only those in soft ones, and the list has both. */
  hardness?: 'hard' | 'soft';
}

export const exclusionReasons = [
  'total',
  'subtotal',
  'heading',
  'example',
  'numbering',
  'note',
  'cancelled',
  'repeated-header',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export interface ProjectList {
  sheet: string;
  /** ISO date on which the list holds by its title or the name of its sheet, the last day of a month or quarter; absent where these give none. */
  date?: string;
  /** 1-based rows, as Excel shows them. */
  headerRows: number[];
  /** First and last project row; `null` in a list without rows. */
  firstRow: number | null;
  lastRow: number | null;
  /** Rows that hold projects; more than there are projects where a project takes several rows. */
  projectRows: number;
  blankRows: number;
  /** Rows that are hidden or filtered away, and read all the same. */
  hiddenRows: number;
  columns: ColumnMatch[];
  excludedRows: { row: number; reason: ExclusionReason }[];
  /** One entry per mapped count column; unknown cells count in neither end and stand in `unknownRows`. */
  totals: Record<string, KnownQuantity>;
  unknownRows: Record<string, number>;
  deliveries: Record<Period, KnownQuantity>;
  hardness: { hard: number; soft: number; unknown: number };
  projects: Project[];
}

/** What a column of a staff list can mean. */
export const staffFields = [
  'name',
  'firstName',
  'affix',
  'surname',
  'initials',
  'functionTitle',
  'role',
  'seniority',
  'fte',
  'hours',
  'share',
  'team',
  'from',
  'until',
  'period',
  'external',
  'vacancy',
  'leave',
  'competences',
  'remarks',
] as const;
export type StaffField = (typeof staffFields)[number];

export interface StaffColumn {
  /** 1-based. */
  column: number;
  /** Raw header, as `ColumnMatch.header`. */
  header: string;
  field: StaffField | 'other';
  confidence: Confidence;
  /** A few values of the column, for the check screen; none of a column that is unused and may be private. */
  examples: string[];
}

/** Where one table of staff stands. */
export interface StaffPart {
  sheet: string;
  /** 1-based rows. */
  headerRows: number[];
  /** All columns of the table; what is not used is `other`. */
  columns: StaffColumn[];
}

/** The staff of all tables together; sheet, header and columns are those of the first. */
export interface StaffList extends StaffPart {
  people: Person[];
  /** All tables, when there is more than one. */
  parts?: StaffPart[];
}

/** What was understood of a workbook. */
export interface Reading {
  lists: ProjectList[];
  /** Indexes of the lists that the analysis counts, after leaving out older snapshots and overlaps. */
  usedLists: number[];
  staff: StaffList | null;
  targets: Target[];
  /** Homes delivered per year that somebody entered on RB Uitgangspunten. */
  realised: RealisedYear[];
  /** Rules the workbook changed or added in RB Uitgangspunten. */
  rules: Rule[];
  referenceDate: string;
  /** Where the reference date came from. */
  referenceDateSource: 'argument' | 'workbook' | 'today';
  findings: Finding[];
}
