import type { Grid } from '../../model/grid';
import { plain } from '../cells/text';
import { filledColumns, isBlankRow, isSparseRow, textAt } from '../grid';
import { headerCells } from '../headers/headerBlock';
import type { HeaderCell } from '../headers/headerBlock';
import { matchWords } from '../headers/matchHeader';
import { profileColumn } from '../headers/profile';
import type { ColumnProfile } from '../headers/profile';
import { isChildHeader } from './children/childHeader';
import { findHeaderRows, headerTexts, repeats } from './headerRows';
import type { HeaderRows } from './headerRows';
import { sumLabel } from './rowWords';

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
  const headers = withChildHeaders(grid, headersFromTop(grid)).filter(
    (rows, index, all) => index === 0 || startsNewTable(grid, all[0] ?? [], rows),
  );
  return headers.map((rows, index) => {
    const next = headers[index + 1]?.[0];
    return tableAt(grid, rows, next === undefined ? grid.values.length : titleStart(grid, next) - 1);
  });
}

/**
 * The headers of a sheet, also those of lists with fewer columns above the one that has most: a list of its own names its projects under at least three
 * known headers and ends at an empty row.
 */
function headersFromTop(grid: Grid): HeaderRows[] {
  const found = findHeaderRows(grid);
  const top = found[0]?.rows[0];
  if (top === undefined) return found;
  let end = titleStart(grid, top) - 1;
  if (!isBlankRow(grid, end) && !isBlankRow(grid, top - 1)) return found;
  while (end > 0 && isBlankRow(grid, end)) end -= 1;
  const above = headersFromTop({ ...grid, values: grid.values.slice(0, Math.max(0, end)) });
  const lists = above.filter(({ rows, hits }) => {
    const leaf = rows.at(-1) ?? 0;
    const named = filledColumns(grid, leaf).some((column) =>
      matchWords(textAt(grid, leaf, column)).some(({ entry, score }) => entry.field === 'name' && score >= 9),
    );
    return named && hits >= 3 && leaf < end;
  });
  return [...lists, ...found];
}

/** The header rows of a sheet with those of tables per year or category below its list, which need not be known headers. */
function withChildHeaders(grid: Grid, found: readonly HeaderRows[]): number[][] {
  const headers = found.map(({ rows }) => rows);
  const known = new Set(headers.flat());
  const first = headers[0]?.at(-1);
  if (first === undefined) return headers;
  for (let row = first + 2; row < grid.values.length; row += 1) {
    if (!known.has(row) && isChildHeader(grid, row)) headers.push([row]);
  }
  return headers.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/**
 * A header that repeats the first one without a gap, or with the same title above it, is that of the next printed page or group. It starts a table
 * of its own after a gap, below another title or below a total.
 */
function startsNewTable(grid: Grid, first: readonly number[], rows: readonly number[]): boolean {
  const leaf = rows.at(-1) ?? 0;
  if (!repeats(grid, leaf, headerTexts(grid, first.at(-1) ?? 0))) return true;
  const top = rows[0] ?? 1;
  const start = titleStart(grid, top);
  let gap = false;
  for (let row = start - 1; row < top; row += 1) gap ||= row > 0 && isBlankRow(grid, row);
  if (!gap) return false;
  const known = new Set(titlesAbove(grid, first[0] ?? 1).map(plain));
  const own = titlesAbove(grid, top)
    .map(plain)
    .filter((title) => !known.has(title) && !pageWords.test(title));
  if (own.length > 0) return true;
  let above = start - 1;
  while (above > 0 && isBlankRow(grid, above)) above -= 1;
  const closed = filledColumns(grid, above).some((column) => sumLabel(textAt(grid, above, column)) !== null);
  return closed;
}

const pageWords = /^(?:pagina|blad|vervolg|bladzijde|page)\b/;

function tableAt(grid: Grid, headerRows: number[], to: number): Table {
  const from = (headerRows.at(-1) ?? 0) + 1;
  const rows: number[] = [];
  for (let row = from; row <= to; row += 1) if (!isSparseRow(grid, row)) rows.push(row);
  const cells = headerCells(grid, headerRows);
  const profiles = new Map(cells.map((cell) => [cell.column, profileColumn(grid, cell.column, rows)]));
  const top = headerRows[0] ?? 1;
  return { grid, headerRows, from, to, cells, profiles, titles: titlesAbove(grid, top) };
}

/** The first text of each title row above a header. */
function titlesAbove(grid: Grid, header: number): string[] {
  const titles: string[] = [];
  for (let row = titleStart(grid, header); row < header; row += 1) {
    const column = filledColumns(grid, row)[0];
    if (column !== undefined) titles.push(textAt(grid, row, column));
  }
  return titles;
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
