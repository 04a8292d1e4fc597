import { isUnbounded, isWholeColumns, isWholeRows, type Area } from './address';
import { cellAt, eachPosition, eachStored, formatAt, putCell, shaped } from './cells';
import { HostError } from './errors';
import type { Format, Line, Sheet } from './model';
import { requireUnprotected } from './protection';

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** What Excel says of a cell no one formatted. */
const defaults: Format = {
  numberFormat: 'General',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  indentLevel: 0,
  wrapText: false,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: 'Context',
  style: 'Normal',
  'font/name': 'Calibri',
  'font/size': 11,
  'font/color': '#000000',
  'font/bold': false,
  'font/italic': false,
  'font/strikethrough': false,
  'font/underline': 'None',
  'font/subscript': false,
  'font/superscript': false,
  'font/tintAndShade': 0,
  'fill/color': '#FFFFFF',
  'fill/pattern': 'None',
  'fill/tintAndShade': 0,
  'protection/locked': true,
  'protection/formulaHidden': false,
};

const borderDefaults: Record<string, unknown> = {
  style: 'None',
  color: '#000000',
  weight: 'Thin',
  tintAndShade: 0,
};

function defaultOf(key: string): unknown {
  const border = /^border\/\w+\/(\w+)$/.exec(key)?.[1];
  return border === undefined ? defaults[key] : borderDefaults[border];
}

/** One property of one cell, Excel's default when nothing was set. */
export function formatValue(sheet: Sheet, row: number, column: number, key: string): unknown {
  const format = formatAt(sheet, row, column);
  return Object.hasOwn(format, key) ? format[key] : defaultOf(key);
}

/** The property all cells of the area share, null when they differ. */
export function commonFormat(sheet: Sheet, area: Area, key: string): unknown {
  const first = formatValue(sheet, area.row, area.column, key);
  let same = true;
  if (isUnbounded(area)) {
    eachStored(sheet, area, (_cell, row, column) => {
      same &&= formatValue(sheet, row, column, key) === first;
    });
  } else {
    eachPosition(area, (row, column) => {
      same &&= formatValue(sheet, row, column, key) === first;
    });
  }
  return same ? first : null;
}

/** Adds a property to formats, sharing the result between cells that had the same format before. */
function updater(changes: Format): (format: Format | undefined) => Format {
  const made = new Map<Format | undefined, Format>();
  return (format) => {
    const known = made.get(format) ?? { ...format, ...changes };
    made.set(format, known);
    return known;
  };
}

function updateCells(sheet: Sheet, area: Area, update: (format: Format | undefined) => Format): void {
  if (isUnbounded(area)) {
    eachStored(sheet, area, (cell) => {
      if (cell.format) cell.format = update(cell.format);
    });
    return;
  }
  // Reports format hundreds of thousands of cells: this loop is kept bare.
  for (let row = area.row; row < area.row + area.rows; row++) {
    const ofRow = sheet.rows.get(row)?.format;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cellAt(sheet, row, column);
      const format = update(cell?.format ?? ofRow ?? sheet.columns.get(column)?.format);
      if (cell) cell.format = format;
      else putCell(sheet, row, column, { value: '', format });
    }
  }
}

/** Formats every cell of the area; whole rows and columns are remembered as such. */
export function setFormat(sheet: Sheet, area: Area, changes: Format): void {
  requireUnprotected(sheet, 'allowFormatCells');
  const update = updater(changes);
  if (isWholeColumns(area))
    eachLine(sheet.columns, area.column, area.columns, (line) => (line.format = update(line.format)));
  else if (isWholeRows(area))
    eachLine(sheet.rows, area.row, area.rows, (line) => (line.format = update(line.format)));
  updateCells(sheet, area, update);
}

/** One value per cell (null leaves it alone), or one for all; the shape must fit. */
export function setFormatMatrix(sheet: Sheet, area: Area, key: string, input: unknown): void {
  if (!Array.isArray(input)) {
    setFormat(sheet, area, { [key]: input });
    return;
  }
  const values = shaped(area, input);
  requireUnprotected(sheet, 'allowFormatCells');
  const updates = new Map<unknown, (format: Format | undefined) => Format>();
  eachPosition(area, (row, column) => {
    const value = values(row - area.row, column - area.column);
    if (value === null) return;
    const update = updates.get(value) ?? updater({ [key]: value });
    updates.set(value, update);
    updateCells(sheet, { row, column, rows: 1, columns: 1 }, update);
  });
}

/** Takes all formatting away, contents stay. */
export function clearFormats(sheet: Sheet, area: Area): void {
  requireUnprotected(sheet, 'allowFormatCells');
  eachStored(sheet, area, (cell, row, column) => {
    putCell(sheet, row, column, {
      value: cell.value,
      ...(cell.formula !== undefined && { formula: cell.formula }),
    });
  });
  if (isWholeColumns(area)) eachLine(sheet.columns, area.column, area.columns, (line) => delete line.format);
  if (isWholeRows(area)) eachLine(sheet.rows, area.row, area.rows, (line) => delete line.format);
}

export function eachLine(
  lines: Map<number, Line>,
  start: number,
  count: number,
  change: (line: Line) => void,
): void {
  for (let index = start; index < start + count; index++) {
    const line = lines.get(index) ?? {};
    change(line);
    if (Object.keys(line).length > 0) lines.set(index, line);
    else lines.delete(index);
  }
}

/** The size all these rows or columns share, null when they differ. */
export function commonSize(
  lines: Map<number, Line>,
  start: number,
  count: number,
  standard: number,
): number | null {
  const first = lines.get(start)?.size ?? standard;
  for (const [index, line] of lines) {
    if (index >= start && index < start + count && (line.size ?? standard) !== first) return null;
  }
  const known = [...lines.keys()].filter((index) => index >= start && index < start + count).length;
  return known < count && first !== standard ? null : first;
}

/** Whether all (true), none (false) or some (null) of these rows or columns are hidden. */
export function commonHidden(lines: Map<number, Line>, start: number, count: number): boolean | null {
  let hidden = 0;
  for (const [index, line] of lines) if (index >= start && index < start + count && line.hidden) hidden += 1;
  return hidden === 0 ? false : hidden === count ? true : null;
}

/** Sets width or height in points; below zero or above Excel's limit is InvalidArgument. */
export function setSize(
  lines: Map<number, Line>,
  start: number,
  count: number,
  size: number,
  limit: number,
): void {
  if (size < 0 || size > limit) throw new HostError('InvalidArgument', `size ${String(size)}`);
  eachLine(lines, start, count, (line) => (line.size = size));
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

/** Which cells and which of their sides a border of a range stands for; undefined for an unknown border. */
export function borderParts(area: Area, index: string): { area: Area; side: BorderSide }[] | undefined {
  const { row, column, rows, columns } = area;
  switch (index) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, side: 'right' }];
    case 'InsideHorizontal':
      return rows < 2 ? [] : [{ area: { ...area, rows: rows - 1 }, side: 'bottom' }];
    case 'InsideVertical':
      return columns < 2 ? [] : [{ area: { ...area, columns: columns - 1 }, side: 'right' }];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp' }];
    default:
      return undefined;
  }
}
