import { HostError } from './errors';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; zero-based row and column, sizes of at least one. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Column number (zero-based) to letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number - 1;
}

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** The area as Excel writes it, without sheet: A1, A1:B2, A:B or 1:2; with dollars when absolute. */
export function formatArea(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const column = (index: number): string => dollar + columnLetters(index);
  const row = (index: number): string => dollar + String(index + 1);
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (isWholeColumns(area)) return `${column(area.column)}:${column(lastColumn)}`;
  if (isWholeRows(area)) return `${row(area.row)}:${row(lastRow)}`;
  const first = column(area.column) + row(area.row);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

/** A sheet name as it stands in an address: quoted when it holds anything but letters, digits, dots and underscores. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'My sheet'!A1:B2" into sheet name (undefined when absent) and the rest. */
export function splitAddress(address: string): { sheet: string | undefined; local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), local: quoted[2] ?? '' };
  const bang = address.lastIndexOf('!');
  return bang < 0
    ? { sheet: undefined, local: address }
    : { sheet: address.slice(0, bang), local: address.slice(bang + 1) };
}

function span(from: number, to: number): { start: number; size: number } {
  return { start: Math.min(from, to), size: Math.abs(to - from) + 1 };
}

/** Parses A1, A1:B2, A:C or 2:5 (dollars allowed); undefined when the text is no address. */
export function parseArea(text: string): Area | undefined {
  const parts = text.replaceAll('$', '').split(':');
  if (parts.length > 2) return undefined;
  const [first = '', last = first] = parts;
  const cells = [first, last].map((part) => /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(part));
  const [a, b] = cells;
  if (!a || !b) return undefined;
  if (Boolean(a[1]) !== Boolean(b[1]) || Boolean(a[2]) !== Boolean(b[2]) || (!a[1] && !a[2]))
    return undefined;
  if (parts.length === 1 && (!a[1] || !a[2])) return undefined;
  const columns =
    a[1] && b[1] ? span(columnNumber(a[1]), columnNumber(b[1])) : { start: 0, size: MAX_COLUMNS };
  const rows = a[2] && b[2] ? span(Number(a[2]) - 1, Number(b[2]) - 1) : { start: 0, size: MAX_ROWS };
  if (columns.start + columns.size > MAX_COLUMNS || rows.start + rows.size > MAX_ROWS) return undefined;
  return { row: rows.start, column: columns.start, rows: rows.size, columns: columns.size };
}

/** As an area that lies on the grid, else InvalidArgument. */
export function checkedArea(area: Area): Area {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (
    !whole ||
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > MAX_ROWS ||
    column + columns > MAX_COLUMNS
  ) {
    throw new HostError('InvalidArgument', 'outside the grid');
  }
  return area;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest rectangle around both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
