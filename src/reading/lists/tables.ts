import type { Grid } from '../../model/grid';
import { filledColumns, isBlankRow, textAt } from '../grid';
import { headerCells } from '../headers/headerBlock';
import type { HeaderCell } from '../headers/headerBlock';
import { profileColumn } from '../headers/profile';
import type { ColumnProfile } from '../headers/profile';
import { findHeaderRows, headerTexts, repeats } from './headerRows';

/** A header with the rows below it, before anything is known of its meaning. */
export interface Table {
  grid: Grid;
  headerRows: number[];
  /** First and last row below the header that may hold data; `to` is smaller than `from` when nothing follows. */
  from: number;
  to: number;
  cells: HeaderCell[];
  profiles: Map<number, ColumnProfile>;
  /** Lines of text right above the header, outermost first. */
  titles: string[];
}

/** The tables of a sheet, from top to bottom. */
export function findTables(grid: Grid): Table[] {
  const headers = findHeaderRows(grid).filter(
    (header, index, all) => index === 0 || startsNewTable(grid, all[0]?.rows ?? [], header.rows),
  );
  return headers.map(({ rows }, index) => {
    const next = headers[index + 1]?.rows[0];
    return tableAt(grid, rows, next === undefined ? grid.values.length : titleStart(grid, next) - 1);
  });
}

/** A header that repeats the first one starts a new table only after a gap; else it is the next printed page. */
function startsNewTable(grid: Grid, first: readonly number[], rows: readonly number[]): boolean {
  const leaf = rows.at(-1) ?? 0;
  if (!repeats(grid, leaf, headerTexts(grid, first.at(-1) ?? 0))) return true;
  const before = titleStart(grid, rows[0] ?? 1) - 1;
  return before < (rows[0] ?? 1) - 1 || isBlankRow(grid, before);
}

function tableAt(grid: Grid, headerRows: number[], to: number): Table {
  const from = (headerRows.at(-1) ?? 0) + 1;
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (row) => filledColumns(grid, row).length > 1,
  );
  const cells = headerCells(grid, headerRows);
  const profiles = new Map(cells.map((cell) => [cell.column, profileColumn(grid, cell.column, rows)]));
  const top = headerRows[0] ?? 1;
  const titles: string[] = [];
  for (let row = titleStart(grid, top); row < top; row += 1) {
    const column = filledColumns(grid, row)[0];
    if (column !== undefined) titles.push(textAt(grid, row, column));
  }
  return { grid, headerRows, from, to, cells, profiles, titles };
}

/** The first of the title rows above a header: rows with one or two texts and blank rows, up to the previous data. */
function titleStart(grid: Grid, header: number): number {
  let start = header;
  for (let row = header - 1; row >= 1; row -= 1) {
    const filled = filledColumns(grid, row).length;
    if (filled > 2) break;
    if (filled > 0) start = row;
    else if (row < header - 1 && start < header) break;
  }
  return start;
}
