import { intersection, isUnbounded, MAX_COLUMNS, type Area } from './address';
import { coerceText, ERROR_VALUES, type Entry } from './coerce';
import { HostError } from './errors';
import { requireEditable } from './protection';
import type { Cell, CellValue, Format, Sheet } from './model';
import { normaliseHeaders } from './headers';

/** Excel answers a read of more cells than this with null and no error. */
export const MAX_CELLS_READ = 5_000_000;

export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.cells.get(cellKey(row, column));

/** Calls `visit` for every stored cell inside the area; walks the stored cells when that is less work than the grid. */
export function eachStored(
  sheet: Sheet,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  if (area.rows * area.columns <= sheet.cells.size) {
    eachPosition(area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (cell) visit(cell, row, column);
    });
    return;
  }
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    const inside =
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    if (inside) visit(cell, row, column);
  }
}

export function eachPosition(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

/** One value per cell as rows of columns; null for unbounded or very large areas, as Excel answers. */
export function readMatrix<T>(area: Area, read: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area) || area.rows * area.columns > MAX_CELLS_READ) return null;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)),
  );
}

export const valueOf = (cell: Cell | undefined): CellValue => cell?.value ?? '';
export const formulaOf = (cell: Cell | undefined): CellValue => cell?.formula ?? valueOf(cell);

export function valueTypeOf(cell: Cell | undefined): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  const value = valueOf(cell);
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '' && cell?.formula === undefined) return 'Empty';
  return !cell?.quotePrefix && ERROR_VALUES.includes(value) ? 'Error' : 'String';
}

/** The cells in use, undefined for a blank sheet. Formatting counts unless `valuesOnly`. */
export function usedArea(sheet: Sheet, within: Area | undefined, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    if (cell.value === '' && cell.formula === undefined && (valuesOnly || cell.format === undefined))
      continue;
    if (within && !intersection(within, { row, column, rows: 1, columns: 1 })) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Puts one cell there, or takes it away when nothing is left of it. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const key = cellKey(row, column);
  if (cell.value === '' && cell.formula === undefined && cell.format === undefined && !cell.quotePrefix)
    sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}

/** Formatting that holds for a cell: its own, else its row's, else its column's. */
export function formatAt(sheet: Sheet, row: number, column: number): Format {
  return (
    cellAt(sheet, row, column)?.format ??
    sheet.rows.get(row)?.format ??
    sheet.columns.get(column)?.format ??
    {}
  );
}

function entryFor(input: unknown, format: Format): Entry {
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  if (typeof input !== 'string')
    throw new HostError('InvalidArgument', 'a cell takes text, a number or a boolean');
  if (input.length > 32_767) throw new HostError('InvalidArgument', 'longer than 32,767 characters');
  const entry = coerceText(input, format.numberFormat === '@');
  if (!entry) throw new HostError('InvalidArgument', `not a formula: ${input.slice(0, 40)}`);
  return entry;
}

/**
 * Sets values or formulas, one per cell, or one for all. Texts are read as typed input, `null` leaves a cell alone, `''` empties it.
 * Throws InvalidArgument when the shape differs from the area, when the area has no end or when a text is a broken formula;
 * AccessDenied when a cell is locked. Nothing is written when it throws.
 */
export function writeEntries(sheet: Sheet, area: Area, input: unknown): void {
  const entries = shaped(area, input);
  requireEditable(sheet, area);
  const made: [number, number, Cell][] = [];
  eachPosition(area, (row, column) => {
    const given = entries(row - area.row, column - area.column);
    if (given === null) return;
    const format = formatAt(sheet, row, column);
    const entry = given === '' ? { value: '' } : entryFor(given, format);
    made.push([row, column, cellFrom(entry, format)]);
  });
  for (const [row, column, cell] of made)
    if (!isCovered(sheet, row, column)) putCell(sheet, row, column, cell);
  normaliseHeaders(sheet, area);
}

function cellFrom(entry: Entry, format: Format): Cell {
  const plain = format.numberFormat === undefined || format.numberFormat === 'General';
  const kept =
    entry.numberFormat !== undefined && plain ? { ...format, numberFormat: entry.numberFormat } : format;
  return {
    value: entry.value,
    ...(entry.formula !== undefined && { formula: entry.formula }),
    ...(entry.quotePrefix && { quotePrefix: true as const }),
    ...(Object.keys(kept).length > 0 && { format: kept }),
  };
}

/** Reads a value for each cell out of a matrix of exactly the area's shape, or the same scalar for all of them. */
export function shaped(area: Area, input: unknown): (row: number, column: number) => unknown {
  if (isUnbounded(area)) throw new HostError('InvalidArgument', 'the range has no end');
  if (!Array.isArray(input)) return () => input;
  const fits =
    input.length === area.rows && input.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw new HostError('InvalidArgument', 'the array does not have the size of the range');
  const rows = input as unknown[][];
  return (row, column) => rows[row]?.[column];
}

/** Hidden under a merge: all its cells but the first. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => {
    const inside = intersection(merge, { row, column, rows: 1, columns: 1 });
    return inside !== undefined && !(merge.row === row && merge.column === column);
  });
}
