import type { CellValue, Grid } from '../../model/grid';
import { dateFromText, dateInCell } from '../cells/dates';
import { periodInHeader } from '../cells/periods';
import { cellText, plain } from '../cells/text';
import { isYear } from '../cells/years';
import { filledColumns, formatAt, isBlankRow, isSparseRow, textAt, valueAt } from '../grid';
import { fillsBands } from '../headers/headerBlock';
import { isKnownHeader, matchWords } from '../headers/matchHeader';
import { namesHardness } from '../headers/measures';
import { namesMilestone, namesMilestones } from '../headers/milestones';
import { countsOn, saysUnit } from './rowWords';

/** Rows that are one header together. */
export interface HeaderRows {
  rows: number[];
  /** How many of its cells are known headers or periods. */
  hits: number;
}

/** Deep enough for title blocks and explanations above a list. */
const searchDepth = 60;
const longestHeader = 120;
const maximumBands = 4;

/**
 * The headers in a sheet, from top to bottom. The first is the row with most known headers among the first rows; further ones (another list below
 * the first, or the same header repeated) follow a blank row or repeat the first header.
 */
export function findHeaderRows(grid: Grid): HeaderRows[] {
  const main = mainRow(grid);
  if (main === null) return [];
  const found = [withBands(grid, main.row, main.hits)];
  const firstTexts = headerTexts(grid, main.row);
  for (let row = lastOf(found) + 1; row <= grid.values.length; row += 1) {
    if (!mayStartTable(grid, row, firstTexts)) continue;
    const hits = countHits(grid, row);
    if (hits < 3 || (hits < 0.5 * main.hits && !repeats(grid, row, firstTexts))) continue;
    const block = withBands(grid, row, hits);
    const rows = block.rows.filter((one) => one > lastOf(found));
    found.push({ rows, hits });
    row = Math.max(row, ...rows);
  }
  return found;
}

/** Whether a row holds mostly the header texts given: a header repeated on the next printed page. */
export function repeats(grid: Grid, row: number, texts: readonly HeaderText[]): boolean {
  let [same, different] = [0, 0];
  for (const { column, text } of texts) {
    if (sameText(valueAt(grid, row, column), text)) same += 1;
    else different += 1;
    if (different > 0.5 * texts.length) return false;
  }
  return same >= 2 && same >= 0.7 * filledColumns(grid, row).length;
}

function sameText(value: CellValue, text: string): boolean {
  if (typeof value === 'number') return String(value) === text;
  return typeof value === 'string' && mayBe(value, text) && plain(value) === text;
}

/** Whether a value can say a plain text, from its length, first and last letter: most cells of a long list are not worth more. */
function mayBe(value: string, text: string): boolean {
  return (
    Math.abs(value.length - text.length) < 10 &&
    mayBeLetter(value.charCodeAt(0), text.charCodeAt(0)) &&
    mayBeLetter(value.charCodeAt(value.length - 1), text.charCodeAt(text.length - 1))
  );
}

/** Whether a sign is a letter of plain text, in capitals or not; an accent or a point may stand for any. */
function mayBeLetter(sign: number, plainLetter: number): boolean {
  const letter = sign | 32;
  return letter < 97 || letter > 122 || letter === plainLetter;
}

/** A filled cell of a header row, as plain text. */
export interface HeaderText {
  column: number;
  text: string;
}

/** The filled cells of a row, from left to right. */
export function headerTexts(grid: Grid, row: number): HeaderText[] {
  return filledColumns(grid, row).map((column) => ({ column, text: plain(textAt(grid, row, column)) }));
}

function lastOf(found: readonly HeaderRows[]): number {
  return found.at(-1)?.rows.at(-1) ?? 0;
}

function mayStartTable(grid: Grid, row: number, firstTexts: readonly HeaderText[]): boolean {
  if (isBlankRow(grid, row)) return false;
  const [first] = firstTexts;
  if (first && first.text !== '' && sameText(valueAt(grid, row, first.column), first.text)) return true;
  return (row === 1 || isSparseRow(grid, row - 1)) && filledColumns(grid, row).length >= 3;
}

type HeaderTest = (text: string) => boolean;

/** Headers full of typing errors, or longer than we know them; asked only where nothing plainer is found. */
function looksLikeHeader(text: string): boolean {
  return (matchWords(text)[0]?.score ?? 0) >= 6;
}

function mainRow(grid: Grid): { row: number; hits: number } | null {
  const known = bestRow(grid, isKnownHeader);
  if (known !== null && known.hits >= 3) return known;
  const alike = bestRow(grid, looksLikeHeader);
  return alike !== null && alike.hits > (known?.hits ?? 0) ? alike : known;
}

function bestRow(grid: Grid, isHeader: HeaderTest): { row: number; hits: number } | null {
  let best: { row: number; hits: number } | null = null;
  for (let row = 1; row <= Math.min(searchDepth, grid.values.length); row += 1) {
    const hits = countHits(grid, row, isHeader);
    if (hits >= 2 && hits > (best?.hits ?? 0)) best = { row, hits };
  }
  return best;
}

/** Known headers and periods in a row; 0 for a row that reads as data. */
function countHits(grid: Grid, row: number, isHeader: HeaderTest = isKnownHeader): number {
  let [hits, filled, numbers] = [0, 0, 0];
  for (const column of filledColumns(grid, row)) {
    const value = valueAt(grid, row, column);
    filled += 1;
    if (typeof value === 'string') {
      const text = cellText(value);
      if (isHeader(text) || namesPeriod(value)) hits += 1;
      else if (text.length > longestHeader || /^[\d.,-]+$/.test(text)) numbers += 1;
    } else if (typeof value === 'number') {
      const isPeriod = periodInHeader(value, formatAt(grid, row, column)) !== null;
      if (isPeriod && !standsAmongDates(grid, row, column)) hits += 1;
      else numbers += 1;
    }
  }
  const isData = numbers > 0.3 * filled;
  if (isData) return 0;
  return namesHardness(textsOf(grid, row)) ? hits + 2 : hits;
}

/** The texts of a row, without its numbers. */
function textsOf(grid: Grid, row: number): string[] {
  return filledColumns(grid, row)
    .map((column) => valueAt(grid, row, column))
    .filter((value) => typeof value === 'string');
}

/** A date above or below other dates is one of a column of dates; a date that heads a column stands alone. */
function standsAmongDates(grid: Grid, row: number, column: number): boolean {
  const isDate = (at: number) => dateInCell(valueAt(grid, at, column), formatAt(grid, at, column)) !== null;
  return isDate(row) && (isDate(row - 1) || isDate(row + 1));
}

/** "Onbekend" stands in data as often as in headers. */
function namesPeriod(value: CellValue): boolean {
  const period = periodInHeader(value)?.period;
  return period !== undefined && period !== 'unknown';
}

/** The row with its bands above and its sub-headers below. */
function withBands(grid: Grid, row: number, hits: number): HeaderRows {
  const rows = [row];
  while (rows.length <= maximumBands && isBandRow(grid, (rows[0] ?? 1) - 1, row))
    rows.unshift((rows[0] ?? 1) - 1);
  while (rows.length <= maximumBands && isSubHeaderRow(grid, (rows.at(-1) ?? 0) + 1, row))
    rows.push((rows.at(-1) ?? 0) + 1);
  return { rows, hits };
}

const titleWords =
  /:|^(?:versie|peildatum|datum|bron|gemeente |overzicht |bijlage|status per|stand per|laatst)/i;

/** A row of bands right above a header: short texts, not one title over the whole table. */
function isBandRow(grid: Grid, row: number, header: number): boolean {
  if (row < 1) return false;
  const columns = filledColumns(grid, row);
  const values = columns.map((column) => valueAt(grid, row, column));
  const texts = values.map(cellText);
  if (columns.length > 2 && countsOn(texts)) return false;
  const isHeaderText = (index: number) =>
    typeof values[index] === 'string' || (typeof values[index] === 'number' && isYear(values[index]));
  if (
    columns.length === 0 ||
    !texts.every(
      (text, index) =>
        isHeaderText(index) && text.length <= 60 && (columns.length > 2 || !titleWords.test(text)),
    )
  )
    return false;
  const first = filledColumns(grid, header)[0] ?? 1;
  if (columns.length === 1) return (columns[0] ?? 0) > first && (texts[0] ?? '').split(' ').length <= 4;
  return columns.length >= 2 && (columns[0] === first || texts.every((text) => text.split(' ').length <= 6));
}

/** A row of sub-headers right below a header: periods or known headers, or what stands under its bands, and nothing below a name or id. */
function isSubHeaderRow(grid: Grid, row: number, header: number): boolean {
  if (row > grid.values.length) return false;
  const columns = filledColumns(grid, row);
  if (columns.length === 0) return false;
  const headed = columns.every((column) => {
    const field = matchWords(textAt(grid, header, column))[0]?.entry.field;
    return field !== 'name' && field !== 'id' && field !== 'municipality';
  });
  if (!headed) return false;
  if (row === header + 1 && fillsBands(grid, row, header)) return true;
  const stepped = namesMilestones(columns.map((column) => textAt(grid, row, column)));
  const parted = namesHardness(textsOf(grid, row));
  const hits = columns.filter((column) => {
    const value = valueAt(grid, row, column);
    if (typeof value === 'number') return isYear(value);
    const text = cellText(value);
    return (
      ((stepped || parted) && namesMilestone(text)) ||
      isKnownHeader(text) ||
      periodInHeader(value) !== null ||
      /^(?:start|eind)?datum$/i.test(text) ||
      saysUnit(text) ||
      dateFromText(text) !== null
    );
  });
  const texts = columns.filter(
    (column) => typeof valueAt(grid, row, column) === 'string' || hits.includes(column),
  );
  return texts.length === columns.length && hits.length >= 0.5 * columns.length;
}
