import type { CellValue, Grid } from '../../model/grid';
import { isBlank } from '../cells/text';
import { filledColumns, formatAt, gridWidth, textAt, valueAt } from '../grid';
import { saysUnit } from '../lists/rowWords';

/** The header of one column. */
export interface HeaderCell {
  column: number;
  /** All rows of it joined with " > ". */
  header: string;
  /** Its lowest row. */
  leaf: string;
  leafValue: CellValue;
  leafFormat: string | null;
  /** The rows above its lowest, outermost first. */
  bands: string[];
  /** The values are shares of homes, not homes: a row of units below the headers says "%". */
  percentage: boolean;
}

/**
 * The headers of the columns of a table, from its header rows. A column's own header is its lowest filled cell; above it each row
 * adds its cell, or the filled cell to the left whose band spreads over it; a band doesn't reach past the edge of one above it.
 */
export function headerCells(grid: Grid, rows: readonly number[]): HeaderCell[] {
  const cells: HeaderCell[] = [];
  const width = gridWidth(grid);
  for (let column = 1; column <= width; column += 1) {
    const filled = rows.filter((row) => !isBlank(valueAt(grid, row, column)));
    const lowest = filled.at(-1);
    if (lowest === undefined) continue;
    const unit =
      rows.length > 1 && saysUnit(textAt(grid, lowest, column)) ? textAt(grid, lowest, column) : '';
    const leafRow = unit === '' ? lowest : (filled.at(-2) ?? lowest);
    const leaf = textAt(grid, leafRow, column);
    const above = rows.filter((row) => row < leafRow).map((row) => bandOver(grid, rows, row, column));
    const parts = [...above, leaf].filter((part) => part !== '');
    cells.push({
      column,
      header: (leafRow === lowest ? parts : [...parts, unit]).join(' > '),
      leaf,
      leafValue: valueAt(grid, leafRow, column),
      leafFormat: formatAt(grid, leafRow, column),
      bands: parts.slice(0, -1),
      percentage: unit.includes('%'),
    });
  }
  return cells;
}

/** Most letters in a sub-header, and the share of the columns that bands with sub-headers take (aanname). */
const longestSubHeader = 30;
const bandedShare = 0.5;

/**
 * Whether a row says what stands under the bands of the header right above it, whatever its words: a few short texts, each below the first cell of a band
 * or below the empty cells that were merged with it, and both of these. A row of data fills the other columns, the first before all.
 */
export function fillsBands(grid: Grid, row: number, header: number): boolean {
  const headed = filledColumns(grid, header);
  const columns = filledColumns(grid, row);
  const [first = 1] = headed;
  if (columns.length < 2 || columns.length > bandedShare * headed.length || columns.includes(first))
    return false;
  let [below, beside] = [0, 0];
  for (const column of columns) {
    const value = valueAt(grid, row, column);
    if (typeof value !== 'string' || value.length > longestSubHeader || !/\p{L}{2}/u.test(value))
      return false;
    if (column < first) return false;
    if (isBlank(valueAt(grid, header, column))) beside += 1;
    else if (isBlank(valueAt(grid, header, column + 1)) && columns.includes(column + 1)) below += 1;
    else return false;
  }
  return below > 0 && beside > 0;
}

/** The band of a row over a column; it ends where a band above it ends. */
function bandOver(grid: Grid, rows: readonly number[], row: number, column: number): string {
  const higher = rows.filter((one) => one < row);
  for (let left = column; left >= 1; left -= 1) {
    const text = textAt(grid, row, left);
    if (text !== '') return text;
    if (higher.some((one) => !isBlank(valueAt(grid, one, left)))) return '';
  }
  return '';
}
