import type { CellValue, Grid } from '../model/grid';
import { cellText, isBlank } from './cells/text';

/** The value of a cell; row and column are 1-based. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - 1]?.[column - 1] ?? null;
}

/** The formula of a cell, or `null`. */
export function formulaAt(grid: Grid, row: number, column: number): string | null {
  return grid.formulas[row - 1]?.[column - 1] ?? null;
}

/** The number format of a cell, or `null`. */
export function formatAt(grid: Grid, row: number, column: number): string | null {
  return grid.formats[row - 1]?.[column - 1] ?? null;
}

/** What a cell says, on one line. */
export function textAt(grid: Grid, row: number, column: number): string {
  return cellText(valueAt(grid, row, column));
}

/** The 1-based columns of a row that hold something. */
export function filledColumns(grid: Grid, row: number): number[] {
  const values = grid.values[row - 1] ?? [];
  const columns: number[] = [];
  for (let index = 0; index < values.length; index += 1) {
    if (!isBlank(values[index])) columns.push(index + 1);
  }
  return columns;
}

/** Whether a row has at most one filled cell. Asked of every row of long lists, so it looks no further than it must. */
export function isSparseRow(grid: Grid, row: number): boolean {
  let filled = 0;
  for (const value of grid.values[row - 1] ?? []) {
    if (!isBlank(value)) filled += 1;
    if (filled > 1) return false;
  }
  return true;
}

/** Whether nothing stands in a row. */
export function isBlankRow(grid: Grid, row: number): boolean {
  return (grid.values[row - 1] ?? []).every(isBlank);
}

/** The number of columns of the widest row. */
export function gridWidth(grid: Grid): number {
  return grid.values.reduce((width, row) => Math.max(width, row.length), 0);
}
