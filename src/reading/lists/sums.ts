import { columnNumber } from '../../model/cell';
import { readCount } from '../cells/counts';
import { isBlank } from '../cells/text';
import { formulaAt, valueAt } from '../grid';
import type { RowShape } from './rowShape';

const otherSheet = /(?:'[^']*'|[\w.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gi;
const adding = /\b(?:SUM|SUBTOTAL|SUMIFS?|AGGREGATE)\(/i;
const describing = /^=?(?:ROUND\()?(?:AVERAGE|MEDIAN|COUNTA?|MAX|MIN)\(/i;
const reference = /\$?([A-Z]{1,3})\$?(\d+)/gi;

/**
 * Whether a row adds up its columns by formula: most of its filled counts sum cells of their own column in other rows. A sum along the row itself is
 * no total.
 */
export function sumsColumns(shape: RowShape, row: number): boolean {
  if (shape.grid.formulas[row - 1]?.some((formula) => formula !== null) !== true) return false;
  return shape.counts.some((column) => summedRows(shape, row, column) !== null);
}

/** Whether a row works out an average, a number of rows or an extreme of its columns by formula. */
export function describesColumns(shape: RowShape, row: number): boolean {
  if (shape.grid.formulas[row - 1]?.some((formula) => formula !== null) !== true) return false;
  return shape.counts.some((column) => {
    const formula = formulaAt(shape.grid, row, column)?.replace(otherSheet, '') ?? '';
    return describing.test(formula) && ownRows(formula, column, row).own.length >= 2;
  });
}

/** First and last row that the formula of a cell adds up in its own column; `null` for a formula that does something else. */
function summedRows({ grid }: RowShape, row: number, column: number): { from: number; to: number } | null {
  const formula = formulaAt(grid, row, column)?.replace(otherSheet, '') ?? '';
  if (formula === '') return null;
  const { own, all } = ownRows(formula, column, row);
  const added = adding.test(formula) || (/\+/.test(formula) && own.length === all);
  if (own.length < 2 || !added) return null;
  return { from: Math.min(...own), to: Math.max(...own) };
}

/** The other rows of its own column that a formula names, and how many cells it names in all. */
function ownRows(formula: string, column: number, row: number): { own: number[]; all: number } {
  const references = [...formula.matchAll(reference)].map(([, letters = '', digits = '']) => ({
    column: columnNumber(letters),
    row: Number(digits),
  }));
  const own = references.filter((one) => one.column === column && one.row !== row).map((one) => one.row);
  return { own, all: references.length };
}

/** The rows that a row adds up by formula, over all its columns; `null` without such formulas. */
export function formulaRange(shape: RowShape, row: number): { from: number; to: number } | null {
  const ranges = shape.counts
    .map((column) => summedRows(shape, row, column))
    .filter((range) => range !== null);
  if (ranges.length === 0) return null;
  return {
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.max(...ranges.map(({ to }) => to)),
  };
}

/** Counts of rows added up, in the order of the count columns of the list. */
export interface Sums {
  rows: number;
  /** Per column; cells that don't say count as 0. */
  lows: number[];
  highs: number[];
  /** Rows that add something to the column. */
  adding: number[];
}

/** Sums of nothing yet. */
export function noSums({ counts }: RowShape): Sums {
  const zeros = () => counts.map(() => 0);
  return { rows: 0, lows: zeros(), highs: zeros(), adding: zeros() };
}

/** Adds the counts of a row. Changes the sums in place: a list may have tens of thousands of rows. */
export function addRow(sums: Sums, { grid, counts }: RowShape, row: number): void {
  sums.rows += 1;
  const values = grid.values[row - 1] ?? [];
  for (let index = 0; index < counts.length; index += 1) {
    const value = values[(counts[index] ?? 0) - 1] ?? null;
    if (value === null) continue;
    const quantity = typeof value === 'number' ? { low: value, high: value } : readCount(value).quantity;
    if (!quantity || quantity.high === 0) continue;
    sums.adding[index] = (sums.adding[index] ?? 0) + 1;
    sums.lows[index] = (sums.lows[index] ?? 0) + quantity.low;
    sums.highs[index] = (sums.highs[index] ?? 0) + quantity.high;
  }
}

/** The sums as they stand, kept apart from what is added later. */
export function copyOf({ rows, lows, highs, adding }: Sums): Sums {
  return { rows, lows: [...lows], highs: [...highs], adding: [...adding] };
}

/** What was added between an earlier copy of sums and the sums now. */
export function addedSince(now: Sums, before: Sums): Sums {
  return {
    rows: now.rows - before.rows,
    lows: now.lows.map((low, index) => low - (before.lows[index] ?? 0)),
    highs: now.highs.map((high, index) => high - (before.highs[index] ?? 0)),
    adding: now.adding.map((rows, index) => rows - (before.adding[index] ?? 0)),
  };
}

/** The sums of two sets of rows together. */
export function together(one: Sums, other: Sums): Sums {
  return {
    rows: one.rows + other.rows,
    lows: one.lows.map((low, index) => low + (other.lows[index] ?? 0)),
    highs: one.highs.map((high, index) => high + (other.highs[index] ?? 0)),
    adding: one.adding.map((rows, index) => rows + (other.adding[index] ?? 0)),
  };
}

/**
 * In how many columns the figures of a row, other than 0, are the sums given; 0 as soon as one of its figures is something else. Where counts were
 * ranges, anything between their ends will do.
 */
export function matchingColumns({ grid, counts }: RowShape, row: number, sums: Sums): number {
  let matching = 0;
  for (const [index, column] of counts.entries()) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) continue;
    const own = readCount(value).quantity?.low;
    if (own === undefined) return 0;
    const [low, high] = [sums.lows[index] ?? 0, sums.highs[index] ?? 0];
    if (own < low - 0.5 || own > high + 0.5) return 0;
    if (own !== 0) matching += 1;
  }
  return matching;
}

/** The same, but 0 where no column adds up at least two rows: a row that equals one other row is as likely another project. */
export function convincingMatch(shape: RowShape, row: number, sums: Sums): number {
  const several = shape.counts.some(
    (column, index) => (sums.adding[index] ?? 0) > 1 && !isBlank(valueAt(shape.grid, row, column)),
  );
  return several ? matchingColumns(shape, row, sums) : 0;
}
