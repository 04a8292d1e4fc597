import type { CountField, Field } from '../../model/fields';
import type { CellValue, Grid } from '../../model/grid';
import { scale } from '../../model/quantity';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import { formatAt, valueAt } from '../grid';
import type { ColumnMatch } from '../reading';
import { isPercentFormat } from './counts';
import { readShare } from './shares';

/** Parts of the homes, which some lists give as a share of the total. */
const segments: readonly Field[] = [
  'socialRent',
  'midRent',
  'affordableBuy',
  'expensive',
  'rent',
  'buy',
  'tenureUnknown',
  'singleFamily',
  'apartments',
  'flexHomes',
];
const shareHeader = /%|\baandeel\b|\bpercentage\b|\bperc\b/i;

/** Whether a count is a part of the homes of its row. */
export function isSegment(field: Field): field is CountField {
  return segments.includes(field);
}

/**
 * The columns of segments that hold shares throughout: by their header ("% sociaal"), or because their numbers are fractions of one (0.3), which no
 * count of homes is. The value says by what a number must be divided: 100 when any is above one.
 */
export function shareColumns(
  grid: Grid,
  columns: readonly ColumnMatch[],
  rows: readonly number[],
): Map<number, 1 | 100> {
  const found = new Map<number, 1 | 100>();
  for (const { column, field, header } of columns) {
    if (!isSegment(field)) continue;
    let [fractions, above] = [0, 0];
    for (const row of rows) {
      const value = valueAt(grid, row, column);
      if (typeof value !== 'number') continue;
      if (value > 1) above += 1;
      else if (value > 0 && value < 1 && !isPercentFormat(formatAt(grid, row, column))) fractions += 1;
    }
    if (shareHeader.test(header)) found.set(column, above > 0 ? 100 : 1);
    else if (fractions > 0 && above === 0) found.set(column, 1);
  }
  return found;
}

/**
 * The share in a cell of a segment, 0–1: "30%", a number shown as a percentage, or any number of a column of shares. `null` for a count and for a
 * percentage of something else ("30% sociaal").
 */
export function shareInCell(
  value: CellValue,
  format: string | null,
  divisor: 1 | 100 | undefined,
): number | null {
  if (typeof value === 'number') {
    if (isPercentFormat(format)) return readShare(value);
    const share = divisor === undefined ? null : value / divisor;
    return share !== null && share >= 0 && share <= 1 ? share : null;
  }
  return divisor !== undefined || (typeof value === 'string' && /%\s*$/.test(value))
    ? readShare(value)
    : null;
}

/** A share of the homes of a row, in whole homes and approximate, since nobody counted them; zero stays exact. */
export function homesOfShare(share: number, total: Quantity): Quantity {
  if (share === 0) return { low: 0, high: 0 };
  if (!total) return null;
  const part: KnownQuantity = scale(total, share);
  return { low: Math.round(part.low), high: Math.round(part.high), approximate: true };
}
