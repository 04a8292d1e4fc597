import type { Grid } from '../../model/grid';
import type { ColumnCorrection } from '../../model/state';
import { cellText, plain } from '../cells/text';
import { isYear } from '../cells/years';
import { filledColumns, textAt, valueAt } from '../grid';
import { fillsBands, headerCells } from '../headers/headerBlock';
import type { HeaderCell } from '../headers/headerBlock';
import { isKnownHeader } from '../headers/matchHeader';
import type { StaffField } from '../reading';
import { isSurelyOfProjects, judge } from './judge';
import type { Verdict } from './judge';
import { staffColumns } from './columns';
import type { StaffColumns } from './columns';
import { readFte } from './fte';
import { meaningsOf } from './lexicon';
import { readRole } from './terms';

/** A header with the rows below it that may hold staff. */
export interface StaffTable {
  grid: Grid;
  headerRows: number[];
  /** The first of the title lines above the header. */
  top: number;
  /** First and last row below the header; `to` is smaller than `from` when nothing follows. */
  from: number;
  to: number;
  /** First and last column. */
  columnRange: [number, number];
  /** Lines of text right above the header. */
  titles: string[];
  columns: StaffColumns;
  verdict: Verdict;
}

/** No staff list has more rows, and nobody puts one below so many plans: in longer sheets it stands at the top (aanname). */
const longSheet = 2000;
const searchDepth = 60;
const blankRowsAtEnd = 3;
const longestHeader = 60;

/** The tables of a sheet that may be staff, from top to bottom, with what they are. Corrections of the user make a table staff whatever its header. */
export function findStaffTables(grid: Grid, corrections: readonly ColumnCorrection[]): StaffTable[] {
  const corrected = new Set(
    corrections
      .filter(
        ({ sheet, field }) => sheet === grid.sheet && field.startsWith('staff.') && field !== 'staff.other',
      )
      .map(({ header }) => header),
  );
  const depth = grid.values.length > longSheet ? searchDepth : grid.values.length;
  const tables: StaffTable[] = [];
  for (let row = 1; row <= depth; row += 1) {
    if (!mayBeHeader(grid, row) && !holdsCorrected(grid, row, corrected)) continue;
    if (isBandOfNext(grid, row)) continue;
    const found = tablesAt(grid, row, corrections);
    tables.push(...found);
    row = Math.max(row, ...found.map(({ to }) => to));
  }
  return tables;
}

function holdsCorrected(grid: Grid, row: number, headers: ReadonlySet<string>): boolean {
  if (headers.size === 0) return false;
  return filledColumns(grid, row).some((column) =>
    [...headers].some((header) => header.split(' > ').at(-1) === textAt(grid, row, column)),
  );
}

/** The table below a row; where lists stand side by side, those of them that are staff. */
function tablesAt(grid: Grid, row: number, corrections: readonly ColumnCorrection[]): StaffTable[] {
  const headerRows = [...bandsAbove(grid, row), row, ...unitsBelow(grid, row)];
  const cells = headerCells(grid, headerRows);
  const blocks = blocksOf(cells);
  const isCorrected = corrections.some(
    ({ sheet, field }) => sheet === grid.sheet && field.startsWith('staff.'),
  );
  if (!isCorrected && [cells, ...blocks].every(isSurelyOfProjects)) return [];
  const from = (headerRows.at(-1) ?? row) + 1;
  const to = endOfTable(grid, from);
  const top = titleStart(grid, headerRows[0] ?? row, 1);
  const titles = titleTexts(grid, top, headerRows[0] ?? row);
  const table = (some: readonly HeaderCell[]): StaffTable => {
    const range: [number, number] = [some[0]?.column ?? 1, some.at(-1)?.column ?? 1];
    const rows = rowsWith(grid, from, to, range);
    const columns = staffColumns(grid, some, rows, [...titles, grid.sheet], corrections);
    const verdict = judge(columns, { titles, sheet: grid.sheet, empty: rows.length === 0 });
    return { grid, headerRows, top, from, to, columnRange: range, titles, columns, verdict };
  };
  const whole = table(cells);
  if (whole.verdict !== 'no') return [whole];
  return blocks.length > 1 ? blocks.map(table).filter(({ verdict }) => verdict !== 'no') : [];
}

/** The header cells between empty columns. */
function blocksOf(cells: readonly HeaderCell[]): HeaderCell[][] {
  const blocks: HeaderCell[][] = [];
  for (const cell of cells) {
    const last = blocks.at(-1);
    if (last && (last.at(-1)?.column ?? 0) === cell.column - 1) last.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}

function rowsWith(grid: Grid, from: number, to: number, [first, last]: [number, number]): number[] {
  const rows: number[] = [];
  for (let row = from; row <= to; row += 1) {
    if (filledColumns(grid, row).filter((column) => column >= first && column <= last).length > 1)
      rows.push(row);
  }
  return rows;
}

const whoFields: ReadonlySet<StaffField> = new Set<StaffField>([
  'name',
  'surname',
  'functionTitle',
  'role',
  'team',
]);
const sizeFields: ReadonlySet<StaffField> = new Set<StaffField>(['fte', 'hours', 'share', 'seniority']);

/**
 * Whether a row may be the header of a staff list: words for who and for something else, and nothing measured; or one for who and numbers below the rest,
 * for the hours of people per project.
 */
function mayBeHeader(grid: Grid, row: number): boolean {
  const { who, others, roles } = headerHits(grid, row);
  return who > 0 && (others > 0 || roles > 1 || numbersBelow(grid, row) > 1);
}

function numbersBelow(grid: Grid, row: number): number {
  return filledColumns(grid, row).filter((column) => typeof valueAt(grid, row + 1, column) === 'number')
    .length;
}

/** Whether the row is a band over a header right below it, which says more. */
function isBandOfNext(grid: Grid, row: number): boolean {
  return (
    mayBeHeader(grid, row + 1) &&
    headerHits(grid, row + 1).hits > headerHits(grid, row).hits &&
    bandsAbove(grid, row + 1).includes(row)
  );
}

/** Whether a row further down starts another staff list: it names who and how much in so many words. */
function startsStaffTable(grid: Grid, row: number): boolean {
  const { who, sizes, filled, hits } = headerHits(grid, row);
  return who > 0 && sizes > 0 && hits >= 0.6 * filled;
}

interface HeaderHits {
  filled: number;
  hits: number;
  who: number;
  sizes: number;
  others: number;
  roles: number;
}

const noHits: HeaderHits = { filled: 0, hits: 0, who: 0, sizes: 0, others: 0, roles: 0 };

function headerHits(grid: Grid, row: number): HeaderHits {
  const columns = filledColumns(grid, row);
  if (columns.length < 2) return noHits;
  const hits = { ...noHits, filled: columns.length };
  for (const column of columns) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'number') {
      if (!isYear(value)) return noHits;
      continue;
    }
    const text = cellText(value);
    const meanings = meaningsOf(text);
    const [first] = meanings;
    if (first === undefined) {
      if (readFte(text) !== null) return noHits;
      if (text.length < longestHeader && readRole(text) !== null) hits.roles += 1;
      continue;
    }
    if (first.confidence !== 'high' && readFte(text) !== null) return noHits;
    hits.hits += 1;
    if (first.confidence === 'high' && whoFields.has(first.field)) hits.who += 1;
    else if (sizeFields.has(first.field)) {
      hits.sizes += 1;
      hits.others += 1;
    } else hits.others += 1;
  }
  // Two columns for who ("Naam", "Functie") are enough to look further.
  return hits.who > 1 ? { ...hits, others: hits.others + 1 } : hits;
}

/** The last row before three empty ones, another staff list or another kind of list. */
function endOfTable(grid: Grid, from: number): number {
  let [last, blank] = [from - 1, 0];
  const end = Math.min(grid.values.length, from + longSheet);
  for (let row = from; row <= end && blank < blankRowsAtEnd; row += 1) {
    const filled = filledColumns(grid, row).length;
    blank = filled === 0 ? blank + 1 : 0;
    if (filled === 0) continue;
    if (startsStaffTable(grid, row) || startsOtherList(grid, row)) return titleStart(grid, row, from) - 1;
    last = row;
  }
  return last;
}

/** A row with mostly headers of project lists. */
function startsOtherList(grid: Grid, row: number): boolean {
  const columns = filledColumns(grid, row);
  if (columns.length < 3) return false;
  const known = columns.filter((column) => {
    const value = valueAt(grid, row, column);
    return typeof value === 'string'
      ? isKnownHeader(cellText(value))
      : typeof value === 'number' && isYear(value);
  });
  return known.length >= 3 && known.length >= 0.6 * columns.length;
}

/** The first of the lines above a header that belong to it: single texts, and empty rows among them. */
function titleStart(grid: Grid, header: number, from: number): number {
  let start = header;
  for (let row = header - 1; row >= from; row -= 1) {
    const columns = filledColumns(grid, row);
    if (columns.length > 1) break;
    if (columns.length === 1) {
      if (/^(?:sub)?totaal|^total/.test(plain(textAt(grid, row, columns[0] ?? 1)))) break;
      start = row;
    } else if (start < header) break;
  }
  return start;
}

function titleTexts(grid: Grid, top: number, header: number): string[] {
  const titles: string[] = [];
  for (let row = top; row < header; row += 1) {
    const [column] = filledColumns(grid, row);
    if (column !== undefined) titles.push(textAt(grid, row, column));
  }
  return titles;
}

/** Rows of bands right above a header: short texts over its columns, not one title and no row of data. */
function bandsAbove(grid: Grid, header: number): number[] {
  const bands: number[] = [];
  const [first = 1] = filledColumns(grid, header);
  for (let row = header - 1; row >= 1 && bands.length < 2; row -= 1) {
    const columns = filledColumns(grid, row);
    const values = columns.map((column) => valueAt(grid, row, column));
    const words = values.every(
      (value) =>
        (typeof value === 'number' && isYear(value)) ||
        (typeof value === 'string' &&
          cellText(value).length <= longestHeader &&
          !/:|\d{1,2}-\d{1,2}-/.test(value)),
    );
    const overColumns = columns.length > 1 || (columns[0] ?? 0) > first;
    if (columns.length === 0 || !words || !overColumns || values.some((value) => readFte(value) !== null))
      break;
    bands.unshift(row);
  }
  return bands;
}

const unitWords =
  /^(?:fte|uur|uren|uren per week|uren per jaar|uur week|uur per week|%|j n|ja nee|van|tot|tot en met|t m|vanaf|aantal|j m s|s m j|jjjj|dd mm jjjj|naam|x)$/;

/** Rows right below a header that refine it: units, years, "van" and "tot", or what stands under its bands. */
function unitsBelow(grid: Grid, header: number): number[] {
  const columns = filledColumns(grid, header + 1);
  const [first = 1] = filledColumns(grid, header);
  const refines = columns.every((column) => {
    const value = valueAt(grid, header + 1, column);
    return typeof value === 'number' ? isYear(value) : unitWords.test(plain(cellText(value)));
  });
  const belowHeader = columns.length > 0 && !columns.includes(first);
  return belowHeader && (refines || fillsBands(grid, header + 1, header)) ? [header + 1] : [];
}

/** The header of a column of a table; '' when it has none. */
export function headerOf({ columns }: StaffTable, column: number): string {
  return columns.all.find((one) => one.column === column)?.header ?? '';
}
