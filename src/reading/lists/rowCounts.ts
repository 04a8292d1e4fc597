import { countFields } from '../../model/fields';
import type { CountField, Field } from '../../model/fields';
import type { CellValue, Grid } from '../../model/grid';
import type { Project } from '../../model/project';
import { add, exactly, sum } from '../../model/quantity';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import { readCount } from '../cells/counts';
import type { CountOptions, CountReading } from '../cells/counts';
import { cellText, isBlank } from '../cells/text';
import { homesOfShare, isSegment, shareInCell } from '../cells/segmentShares';
import { formatAt, formulaAt, valueAt } from '../grid';
import type { ColumnMatch } from '../reading';

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

/** A column with counts and all it counts for, worked out once for the many rows of a list. */
export interface CountColumn {
  column: number;
  field: Field;
  options: CountOptions;
  targets: readonly CountTarget[];
  /** Each cell holds a figure per target, with slashes between. */
  split: boolean;
  /** The segment it counts, whose cells may hold shares of the homes of their row. */
  segment: CountField | null;
  /** What numbers in it are divided by when they are shares throughout. */
  divisor: 1 | 100 | undefined;
}

/** A count or a period; `shared` when several columns are its parts. */
type CountTarget = { field: Field; shared: boolean } & ({ count: CountField } | { period: string });

/** What the count cells of a row say. */
export interface RowCounts {
  counts: Project['counts'];
  deliveries: Record<string, Quantity>;
  doubts: CellDoubt[];
}

/** The counts that the years of a row should add up to, the most fitting first. */
const totalFields = ['homesRemaining', 'homes', 'homesGross', 'homesNet'] as const;
/** The counts that segments given as shares are a share of, the most fitting first. */
const sharedFields = ['homes', 'homesGross', 'homesRemaining', 'homesNet'] as const;
const unsigned: CountOptions = {};
const signed: CountOptions = { signed: true };

/** The columns of a list that count, with the columns of shares and what to divide these by. */
export function countColumns(
  columns: readonly ColumnMatch[],
  shares: ReadonlyMap<number, 1 | 100> = new Map(),
): CountColumn[] {
  const fields = columns.flatMap(({ field, also = [] }) => [field, ...also]);
  return columns.flatMap(({ column, field, also = [], split = false }) => {
    const targets = [field, ...also].flatMap((one): CountTarget[] => {
      const shared = fields.indexOf(one) !== fields.lastIndexOf(one);
      if (one.startsWith('deliveries.'))
        return [{ field: one, shared, period: one.slice('deliveries.'.length) }];
      return isCountField(one) ? [{ field: one, shared, count: one }] : [];
    });
    if (targets.length === 0) return [];
    // Demolition may be written as a negative, and a net count may be one.
    const options = field === 'demolition' || field === 'homesNet' ? signed : unsigned;
    const segment = isSegment(field) && !split ? field : null;
    return [{ column, field, options, targets, split, segment, divisor: shares.get(column) }];
  });
}

/** Reads the count cells of a row. */
export function readRowCounts(grid: Grid, columns: readonly CountColumn[], row: number): RowCounts {
  const result: RowCounts = { counts: {}, deliveries: {}, doubts: [] };
  let blankPeriods: string[] | null = null;
  let parts: Map<CountTarget['field'], { target: CountTarget; readings: CountReading[] }> | null = null;
  let partial: { column: CountColumn; share: number }[] | null = null;
  for (const one of columns) {
    const value = valueAt(grid, row, one.column);
    const format = formatAt(grid, row, one.column);
    if (one.segment !== null) {
      const share = shareInCell(value, format, one.divisor);
      if (share !== null) {
        (partial ??= []).push({ column: one, share });
        continue;
      }
    }
    if (one.split) {
      putParts(result, one, value);
      continue;
    }
    const reading = readCount(value, format, formulaAt(grid, row, one.column), one.options);
    if (reading.doubt) result.doubts.push({ column: one.column, field: one.field, reason: reading.doubt });
    else if (reading.assumed && reading.quantity)
      result.doubts.push({
        column: one.column,
        field: one.field,
        reason: 'assumed',
        read: reading.quantity,
      });
    noteFlex(result, one, value, reading.quantity);
    for (const target of one.targets) {
      if (target.shared) {
        parts ??= new Map();
        const known = parts.get(target.field);
        if (known) known.readings.push(reading);
        else parts.set(target.field, { target, readings: [reading] });
      } else {
        put(result, target, reading.quantity);
        if (reading.blank && 'period' in target) (blankPeriods ??= []).push(target.period);
      }
    }
  }
  if (parts !== null) {
    for (const { target, readings } of parts.values()) {
      put(result, target, together(readings));
      if ('period' in target && readings.every(({ blank }) => blank))
        (blankPeriods ??= []).push(target.period);
    }
  }
  if (partial !== null) putShares(result, partial);
  if (blankPeriods !== null) fillBlankPeriods(result.deliveries, blankPeriods, result.counts);
  return result;
}

/** "50 flexwoningen" and "50 (waarvan 20 flexwoningen)" in a column of homes say how many are flexible, where no column does. */
function noteFlex({ counts }: RowCounts, { field }: CountColumn, value: CellValue, homes: Quantity): void {
  if (homes === null || typeof value !== 'string' || !(sharedFields as readonly string[]).includes(field))
    return;
  const said = /(?<![\d.,])(\d+) *(?:x )?flex(?:ibele)?[ -]?woningen?\b/i.exec(value)?.[1];
  if (said === undefined || Number(said) > homes.high) return;
  counts.flexHomes ??= Number(said) === homes.high ? homes : exactly(Number(said));
}

/**
 * Gives each target the figure at its place in a text such as "56 / 26". A cell with another number of figures doesn't say which they are: all its targets
 * are unknown.
 */
function putParts(
  result: RowCounts,
  { column, field, targets, options }: CountColumn,
  value: CellValue,
): void {
  const parts = cellText(value).split('/');
  const complete = parts.length === targets.length;
  if (!complete && !isBlank(value)) result.doubts.push({ column, field, reason: 'unreadable' });
  targets.forEach((target, index) => {
    const reading = readCount(complete ? parts[index] : null, null, null, options);
    if (reading.doubt) result.doubts.push({ column, field: target.field, reason: reading.doubt });
    put(result, target, reading.quantity);
  });
}

function put({ counts, deliveries }: RowCounts, target: CountTarget, quantity: Quantity): void {
  if ('period' in target) deliveries[target.period] = quantity;
  else counts[target.count] = target.count === 'demolition' ? positive(quantity) : quantity;
}

/** Segments given as a share become that share of the homes of their row. */
function putShares(
  { counts, doubts }: RowCounts,
  partial: readonly { column: CountColumn; share: number }[],
): void {
  const total = sharedFields.map((field) => counts[field]).find((quantity) => quantity) ?? null;
  for (const { column, share } of partial) {
    const { segment } = column;
    if (segment === null) continue;
    const read = homesOfShare(share, total);
    const before = counts[segment];
    counts[segment] = before && read ? add(before, read) : (before ?? read);
    const doubt = { column: column.column, field: segment };
    doubts.push(read ? { ...doubt, reason: 'from-share', read } : { ...doubt, reason: 'percentage' });
  }
}

function isCountField(field: Field): field is CountField {
  return (countFields as readonly string[]).includes(field);
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
