import { add, type KnownQuantity } from '../model/quantity';
import { cellsOf } from '../model/project';
import type { Grid } from '../model/grid';
import type { ColumnCorrection, ProjectRowAnswer } from '../model/state';
import { homesOf } from '../reading/homes';
import { answersFor } from '../reading/lists/saidRows';
import type {
  ColumnMatch,
  ProjectList,
  Reading,
  StaffColumn,
  StaffList,
  StaffPart,
} from '../reading/reading';
import { leadNames } from '../reading/staff/staffFromLeads';
import { correctedColumns, type CorrectedColumn } from './corrections';

/** A column with what the user said of it. */
export type ColumnOverview = ColumnMatch & CorrectedColumn;
export type StaffColumnOverview = StaffColumn & CorrectedColumn;

/** A list without its projects. */
export interface ListOverview extends Omit<ProjectList, 'projects' | 'columns' | 'excludedRows'> {
  /** Rows left out, with how to call each a project after all. */
  excludedRows: (ProjectList['excludedRows'][number] & { answer: ProjectRowAnswer })[];
  /** Whether its projects count. */
  counted: boolean;
  projects: number;
  columns: ColumnOverview[];
  /** Per field in use: the homes of the projects that say something there. */
  touched: Record<string, KnownQuantity>;
}

export interface StaffPartOverview extends Omit<StaffPart, 'columns'> {
  columns: StaffColumnOverview[];
}

/** The staff with every table it was read from. */
export interface StaffOverview extends Pick<StaffList, 'people'> {
  parts: StaffPartOverview[];
}

/** A reading as a pane shows it: everything but the projects, which would take a page too long to receive. */
export interface ReadingOverview extends Omit<
  Reading,
  'lists' | 'usedLists' | 'staff' | 'rules' | 'realised'
> {
  lists: ListOverview[];
  staff: StaffOverview | null;
  /** How many people the projects name as their lead. */
  leads: number;
}

/** What a pane shows of a reading, with the corrections that were in use. `sheets` are the sheets that were read. */
export function overviewOf(
  reading: Reading,
  corrections: readonly ColumnCorrection[],
  sheets: readonly Grid[],
): ReadingOverview {
  const { targets, referenceDate, referenceDateSource, findings } = reading;
  return {
    lists: reading.lists.map((list, index) =>
      listOverview(list, reading.usedLists.includes(index), corrections, sheets),
    ),
    staff: reading.staff && staffOverview(reading.staff, corrections),
    leads: leadNames(reading.usedLists.flatMap((index) => reading.lists[index]?.projects ?? [])).length,
    targets,
    referenceDate,
    referenceDateSource,
    findings,
  };
}

function listOverview(
  list: ProjectList,
  counted: boolean,
  corrections: readonly ColumnCorrection[],
  sheets: readonly Grid[],
): ListOverview {
  const { projects, columns, excludedRows, ...rest } = list;
  const grid = sheets.find(({ sheet }) => sheet === list.sheet);
  const answers =
    grid &&
    answersFor(
      grid,
      excludedRows.map(({ row }) => row),
    );
  return {
    ...rest,
    counted,
    projects: projects.length,
    excludedRows: excludedRows.map((one) => ({
      ...one,
      answer: answers?.get(one.row) ?? { sheet: list.sheet, words: '' },
    })),
    columns: correctedColumns(
      list.sheet,
      columns,
      corrections.filter(({ field }) => !isOfStaff(field)),
    ),
    touched: homesTouched(list),
  };
}

function homesTouched({ projects }: ProjectList): Record<string, KnownQuantity> {
  const touched: Record<string, KnownQuantity> = {};
  for (const project of projects) {
    const homes = homesOf(project);
    if (homes === null) continue;
    for (const field of Object.keys(cellsOf(project))) {
      const sum = touched[field];
      touched[field] = sum ? add(sum, homes) : homes;
    }
  }
  return touched;
}

function staffOverview(staff: StaffList, corrections: readonly ColumnCorrection[]): StaffOverview {
  const { people, sheet, headerRows, columns, parts = [{ sheet, headerRows, columns }] } = staff;
  const ofStaff = corrections.filter(({ field }) => isOfStaff(field));
  return {
    people,
    parts: parts.map((part) => ({
      ...part,
      columns: correctedColumns(part.sheet, part.columns, ofStaff),
    })),
  };
}

function isOfStaff(field: string): boolean {
  return field.startsWith('staff.');
}
