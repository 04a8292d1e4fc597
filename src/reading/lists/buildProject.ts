import { address } from '../../model/cell';
import { countFields } from '../../model/fields';
import type { CountField, Field } from '../../model/fields';
import type { CellValue, Grid } from '../../model/grid';
import type { Project } from '../../model/project';
import { add, exactly, sum } from '../../model/quantity';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import { readCode } from '../cells/codes';
import { readCount } from '../cells/counts';
import type { CountOptions, CountReading } from '../cells/counts';
import { dateInCell, isoDate } from '../cells/dates';
import { readPlanningStatus } from '../cells/planningStatus';
import { homesOfShare, isSegment, shareInCell } from '../cells/segmentShares';
import { readShare } from '../cells/shares';
import {
  readBottlenecks,
  readFlag,
  readMunicipalRole,
  readPermit,
  readPhase,
  readProjectStatus,
} from '../cells/terms';
import { cellText, saysUnknown } from '../cells/text';
import { readYears } from '../cells/years';
import { formatAt, formulaAt, valueAt } from '../grid';
import { lastMilestone } from '../headers/milestones';
import type { ColumnMatch } from '../reading';
import type { ProjectRow } from './classify';

/** A project as its row gives it, its key still to be made, and the count cells that raised a doubt. */
export interface BuiltProject {
  project: Project;
  doubts: CellDoubt[];
}

/** A cell that somebody should hear of: why it gives no count, or how it was read. */
export interface CellDoubt {
  column: number;
  field: Field;
  reason: NonNullable<CountReading['doubt']> | 'assumed' | 'from-share' | 'code-was-date';
  /** The count that was read all the same. */
  read?: KnownQuantity;
  /** The code that was read. */
  code?: string;
}

const isCountField = (field: Field): field is CountField =>
  (countFields as readonly string[]).includes(field);
/** The counts that the years of a row should add up to, the most fitting first. */
const totalFields = ['homesRemaining', 'homes', 'homesGross', 'homesNet'] as const;

/** The counts that segments given as shares are a share of, the most fitting first. */
const sharedFields = ['homes', 'homesGross', 'homesRemaining', 'homesNet'] as const;
const unsigned: CountOptions = {};
const signed: CountOptions = { signed: true };

/** Demolition may be written as a negative, and a net count may be one. */
function optionsOf(field: Field): CountOptions {
  return field === 'demolition' || field === 'homesNet' ? signed : unsigned;
}

/** What the sheet, its title or the columns of a list say of all its rows. */
export interface ListContext {
  grid: Grid;
  columns: readonly ColumnMatch[];
  columnOf: ReadonlyMap<Field, number>;
  status: string | null;
  location: string | null;
  /** Columns that hold shares of the homes of their row, with what to divide by. */
  shares?: ReadonlyMap<number, 1 | 100>;
  /** What parts the codes of the column of ids, such as the point in "4.1". */
  codeSeparator?: string;
  /** ISO date on which a phase kept as dates is asked. */
  referenceDate: string;
}

/** Reads one row into a project. */
export function buildProject(list: ListContext, row: ProjectRow): BuiltProject {
  const { grid, columnOf } = list;
  const at = row.row;
  const cells: Record<string, string> = {};
  const cell = (field: Field, from = at): CellValue => {
    const column = columnOf.get(field);
    if (column === undefined) return null;
    const value = valueAt(grid, from, column);
    if (value !== null) cells[field] = address(from, column);
    return value;
  };
  const text = (field: Field, from = at): string | null => cellText(cell(field, from)) || null;
  const milestone = (field: 'phase' | 'status'): string | null => {
    const reached = lastMilestone(grid, at, columnsOf(list, field), list.referenceDate);
    if (reached) cells[field] = address(at, reached.column);
    return reached?.milestone ?? null;
  };
  const format = (field: Field) => formatAt(grid, at, columnOf.get(field) ?? 0);
  const counted = readCounts(list, at, cells);
  const code = readCode(cell('id'), format('id'), list.codeSeparator);
  const doubts = code.wasDate
    ? [...counted.doubts, codeDoubt(columnOf.get('id') ?? 0, code.text)]
    : counted.doubts;
  const status = text('status') ?? milestone('status') ?? row.context.status ?? list.status;
  const bottleneckText = text('bottleneck');
  const project: Project = {
    key: '',
    source: { sheet: grid.sheet, row: at },
    cells,
    id: code.text || null,
    name: text('name', row.nameFrom ?? at) ?? text('location') ?? code.text,
    municipality: text('municipality') ?? row.context.municipality ?? null,
    province: text('province'),
    location: text('location') ?? row.context.area ?? list.location,
    planType: text('planType'),
    status: status === null ? null : readPlanningStatus(status).status,
    phase: mapText(text('phase') ?? milestone('phase') ?? row.context.phase ?? null, readPhase),
    projectStatus: mapText(text('projectStatus'), readProjectStatus),
    counts: counted.counts,
    deliveries: counted.deliveries,
    startYear: readYears(cell('startYear'), format('startYear')),
    deliveryYear: readYears(cell('deliveryYear') ?? row.context.year ?? null, format('deliveryYear')),
    modified: isoDate(dateInCell(cell('modified'), format('modified'))),
    developer: text('developer'),
    municipalRole: mapText(text('municipalRole'), readMunicipalRole),
    lead: knownName(text('projectLead')),
    administrativeClient: knownName(text('administrativeClient')),
    politicalClient: knownName(text('politicalClient')),
    bottlenecks: bottleneckText === null ? [] : readBottlenecks(bottleneckText),
    bottleneckText,
    realisationChance: readShare(cell('realisationChance')),
    keyProject: mapText(text('keyProject'), readFlag),
    confidential: text('confidential'),
    landPosition: text('landPosition'),
    permit: mapText(text('permit'), readPermit),
    remarks: text('remarks'),
  };
  return { project, doubts };
}

function codeDoubt(column: number, code: string): CellDoubt {
  return { column, field: 'id', reason: 'code-was-date', code };
}

function columnsOf({ columns }: ListContext, field: Field): ColumnMatch[] {
  return columns.filter((match) => match.field === field);
}

function readCounts({ grid, columns, shares }: ListContext, row: number, cells: Record<string, string>) {
  const parts = new Map<Field, CountReading[]>();
  const doubts: CellDoubt[] = [];
  const partial: { column: number; field: CountField; share: number }[] = [];
  for (const { field, also = [], column } of columns) {
    const counted = [field, ...also].filter((one) => isCountField(one) || periodOf(one) !== null);
    if (counted.length === 0) continue;
    const value = valueAt(grid, row, column);
    const format = formatAt(grid, row, column);
    if (isSegment(field)) {
      const share = shareInCell(value, format, shares?.get(column));
      if (share !== null) {
        partial.push({ column, field, share });
        continue;
      }
    }
    const reading = readCount(value, format, formulaAt(grid, row, column), optionsOf(field));
    if (reading.doubt) doubts.push({ column, field, reason: reading.doubt });
    else if (reading.assumed && reading.quantity)
      doubts.push({ column, field, reason: 'assumed', read: reading.quantity });
    for (const one of counted) {
      cells[one] ??= address(row, column);
      parts.set(one, [...(parts.get(one) ?? []), reading]);
    }
  }
  const counts: Project['counts'] = {};
  const deliveries: Record<string, Quantity> = {};
  const blankPeriods: string[] = [];
  for (const [field, readings] of parts) {
    const period = periodOf(field);
    const quantity = together(readings);
    if (period !== null) {
      deliveries[period] = quantity;
      if (readings.every(({ blank }) => blank)) blankPeriods.push(period);
    } else if (isCountField(field)) counts[field] = field === 'demolition' ? positive(quantity) : quantity;
  }
  const total = sharedFields.map((field) => counts[field]).find((quantity) => quantity) ?? null;
  for (const { column, field, share } of partial) {
    const read = homesOfShare(share, total);
    cells[field] ??= address(row, column);
    const before = counts[field];
    counts[field] = before && read ? add(before, read) : (before ?? read);
    doubts.push(
      read ? { column, field, reason: 'from-share', read } : { column, field, reason: 'percentage' },
    );
  }
  fillBlankPeriods(deliveries, blankPeriods, counts);
  return { counts, deliveries, doubts };
}

function periodOf(field: Field): string | null {
  return field.startsWith('deliveries.') ? field.slice('deliveries.'.length) : null;
}

/**
 * Parts of one field in several columns, such as quarters. A blank part beside a filled one adds nothing; one that says "PM" makes the sum
 * approximate.
 */
function together(readings: readonly CountReading[]): Quantity {
  const said = readings.filter(({ blank }) => !blank).map(({ quantity }) => quantity);
  const { total, unknown } = sum(said);
  if (unknown === said.length) return null;
  return unknown === 0 ? total : { ...total, approximate: true };
}

/** Demolition is a positive count, whatever its sign in the list. */
function positive(quantity: Quantity): Quantity {
  if (!quantity || quantity.high > 0) return quantity;
  return { ...quantity, low: Math.abs(quantity.high), high: Math.abs(quantity.low) };
}

/** A blank year is zero when the other years already add up to the row's total; else it stays unknown. */
export function fillBlankPeriods(
  deliveries: Record<string, Quantity>,
  blank: readonly string[],
  counts: Project['counts'],
): void {
  if (blank.length === 0) return;
  const total = totalFields.map((field) => counts[field]).find((quantity) => quantity);
  const { total: known, unknown } = sum(Object.values(deliveries));
  if (!total || unknown > blank.length || known.low !== total.low || known.high !== total.high) return;
  for (const period of blank) deliveries[period] = exactly(0);
}

function mapText<T>(text: string | null, read: (text: string) => T | null): T | null {
  return text === null ? null : read(text);
}

/** "n.t.b." in a column of people is nobody. */
function knownName(text: string | null): string | null {
  return text === null || saysUnknown(text) || /^[-–—]+$/.test(text) ? null : text;
}
