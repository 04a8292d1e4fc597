import {
  boundingArea,
  checkedArea,
  formatArea,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from '../workbook/address';
import { usedArea } from '../workbook/cells';
import { clearArea } from '../workbook/clear';
import { HostError } from '../workbook/errors';
import {
  commonFormat,
  formatValue,
  setFormat,
  setSize,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
} from '../workbook/format';
import { requireUnprotected } from '../workbook/protection';
import { activateSheet } from '../workbook/sheets';
import { number, optionalNumber } from './arguments';
import { isHostObject, type HostObject, type Session } from './core';
import { cellPaths, flattenCellProperties } from './cellProperties';
import { fullAddress, makeRange, type RangeAt } from './range';
import { parseRange, rangeArgument } from './rangeArgument';
import { makeScopedTables } from './table';

type Method = (range: RangeAt, args: unknown[], session: Session) => unknown;

/** A method that leads to another area of the same sheet; off the grid is InvalidArgument. */
const to =
  (next: (area: Area, args: unknown[]) => Area): Method =>
  ({ sheet, area }, args, session) =>
    makeRange({ sheet, area: checkedArea(next(area, args)) }, session);

function overlap(range: RangeAt, args: unknown[], session: Session): HostObject | null {
  const other = rangeArgument(args[0], range.sheet, session);
  const area = other.sheet === range.sheet ? intersection(range.area, other.area) : undefined;
  return area ? makeRange({ sheet: range.sheet, area }, session) : null;
}

function used({ sheet, area }: RangeAt, args: unknown[], session: Session): HostObject | null {
  const found = usedArea(sheet, area, args[0] === true);
  return found ? makeRange({ sheet, area: found }, session) : null;
}

function orFail(found: HostObject | null): HostObject {
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function merge({ sheet, area }: RangeAt, args: unknown[]): void {
  requireUnprotected(sheet);
  if (sheet.tables.some((table) => intersection(table.area, area)))
    throw new HostError('InvalidOperation', 'cells of a table');
  const parts =
    args[0] === true
      ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
      : [area];
  sheet.merges = sheet.merges.filter((old) => !intersection(old, area)).concat(parts);
}

function select(range: RangeAt, _args: unknown[], session: Session): void {
  activateSheet(session.workbook, range.sheet);
  session.workbook.selection = range.area;
  session.raise({ kind: 'selectionChanged', sheet: range.sheet, address: formatArea(range.area) });
}

function setCellProperties({ sheet, area }: RangeAt, args: unknown[]): void {
  const rows = args[0];
  if (!Array.isArray(rows) || rows.length !== area.rows)
    throw new HostError('InvalidArgument', 'one row of properties for each row');
  rows.forEach((cells: unknown, row) => {
    if (!Array.isArray(cells) || cells.length !== area.columns)
      throw new HostError('InvalidArgument', 'one property set for each cell');
    cells.forEach((wanted: unknown, column) => {
      const changes = flattenCellProperties(wanted);
      if (Object.keys(changes).length === 0) return;
      setFormat(sheet, { row: area.row + row, column: area.column + column, rows: 1, columns: 1 }, changes);
    });
  });
}

function getCellProperties({ sheet, area }: RangeAt, args: unknown[]): unknown {
  const paths = cellPaths(args[0]);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      paths.build((key) => {
        const at = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
        return key === 'address'
          ? fullAddress({ sheet, area: at })
          : formatValue(sheet, at.row, at.column, key);
      }),
    ),
  );
}

/** Per row or column: hidden and size, and formatting the whole line shares. */
function lineProperties(range: RangeAt, wanted: unknown, ofRows: boolean): unknown {
  const { sheet, area } = range;
  const lines = ofRows ? sheet.rows : sheet.columns;
  const paths = cellPaths(wanted);
  return Array.from({ length: ofRows ? area.rows : area.columns }, (_, index) => {
    const line: Area = ofRows
      ? { ...area, row: area.row + index, rows: 1 }
      : { ...area, column: area.column + index, columns: 1 };
    const known = lines.get(ofRows ? line.row : line.column);
    return paths.build((key) => {
      if (key === 'address') return fullAddress({ sheet, area: line });
      if (key === 'rowIndex') return line.row;
      if (key === 'columnIndex') return line.column;
      if (key === 'rowHidden' || key === 'columnHidden') return known?.hidden === true;
      if (key === 'rowHeight') return known?.size ?? STANDARD_HEIGHT;
      if (key === 'columnWidth') return known?.size ?? STANDARD_WIDTH;
      return commonFormat(sheet, line, key);
    });
  });
}

function copyFrom(range: RangeAt, args: unknown[], session: Session): void {
  const source = parseRangeOrObject(args[0], range, session);
  if (args[1] !== undefined && args[1] !== null && args[1] !== 'All' && args[1] !== 'Values') {
    throw new HostError('NotImplemented', `NotEmulated: Range.copyFrom ${String(args[1])}`);
  }
  const from = makeRange(source, session);
  const target = { ...range.area, rows: source.area.rows, columns: source.area.columns };
  makeRange({ sheet: range.sheet, area: checkedArea(target) }, session).set('values', from.get('values'));
}

function parseRangeOrObject(value: unknown, range: RangeAt, session: Session): RangeAt {
  return isHostObject(value)
    ? rangeArgument(value, range.sheet, session)
    : parseRange(String(value), range.sheet, session);
}

/** Methods of Range, by API name. */
export const rangeMethods: Record<string, Method> = {
  getCell: to((area, args) => ({
    row: area.row + number(args[0], 'row'),
    column: area.column + number(args[1], 'column'),
    rows: 1,
    columns: 1,
  })),
  getRow: to((area, args) => ({ ...area, row: area.row + number(args[0], 'row'), rows: 1 })),
  getColumn: to((area, args) => ({ ...area, column: area.column + number(args[0], 'column'), columns: 1 })),
  getLastCell: to((area) => ({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  })),
  getLastRow: to((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getLastColumn: to((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  getEntireRow: to((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: to((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  getOffsetRange: to((area, args) => ({
    ...area,
    row: area.row + number(args[0], 'rows'),
    column: area.column + number(args[1], 'columns'),
  })),
  getResizedRange: to((area, args) => ({
    ...area,
    rows: area.rows + number(args[0], 'rows'),
    columns: area.columns + number(args[1], 'columns'),
  })),
  getAbsoluteResizedRange: to((area, args) => ({
    ...area,
    rows: number(args[0], 'rows'),
    columns: number(args[1], 'columns'),
  })),
  getRowsBelow: to((area, args) => ({
    ...area,
    row: area.row + area.rows,
    rows: optionalNumber(args[0], 1, 'count'),
  })),
  getRowsAbove: to((area, args) => {
    const rows = optionalNumber(args[0], 1, 'count');
    return { ...area, row: area.row - rows, rows };
  }),
  getColumnsAfter: to((area, args) => ({
    ...area,
    column: area.column + area.columns,
    columns: optionalNumber(args[0], 1, 'count'),
  })),
  getBoundingRect: (range, args, session) => {
    const other = rangeArgument(args[0], range.sheet, session);
    if (other.sheet !== range.sheet) throw new HostError('InvalidArgument', 'another sheet');
    return makeRange({ sheet: range.sheet, area: boundingArea(range.area, other.area) }, session);
  },
  getIntersection: (range, args, session) => orFail(overlap(range, args, session)),
  getIntersectionOrNullObject: overlap,
  getUsedRange: (range, args, session) =>
    used(range, args, session) ??
    makeRange({ ...range, area: { ...range.area, rows: 1, columns: 1 } }, session),
  getUsedRangeOrNullObject: used,
  getTables: ({ sheet, area }, _args, session) =>
    makeScopedTables(
      sheet.tables.filter((table) => intersection(table.area, area)).map((table) => ({ sheet, table })),
      session,
    ),
  clear: ({ sheet, area }, args, session) => {
    clearArea(sheet, area, args[0] ?? 'All');
    session.raise({ kind: 'changed', sheet, address: formatArea(area) });
  },
  merge,
  unmerge: ({ sheet, area }) => {
    requireUnprotected(sheet);
    sheet.merges = sheet.merges.filter((old) => !intersection(old, area));
  },
  select,
  copyFrom,
  setCellProperties,
  getCellProperties,
  getRowProperties: (range, args) => lineProperties(range, args[0], true),
  getColumnProperties: (range, args) => lineProperties(range, args[0], false),
  setRowProperties: (range, args) => {
    setLineProperties(range, args[0], true);
  },
  setColumnProperties: (range, args) => {
    setLineProperties(range, args[0], false);
  },
  calculate: () => undefined,
  // The client asks this before it sends a large array in parts.
  _ValidateArraySize: ({ area }, args) => {
    if (args[0] !== area.rows || args[1] !== area.columns)
      throw new HostError('InvalidArgument', 'the array does not have the size of the range');
  },
};

function setLineProperties({ sheet, area }: RangeAt, given: unknown, ofRows: boolean): void {
  if (!Array.isArray(given) || given.length !== (ofRows ? area.rows : area.columns))
    throw new HostError('InvalidArgument', 'one property set for each line');
  given.forEach((wanted: unknown, index) => {
    const { rowHidden, columnHidden, rowHeight, columnWidth, ...format } = flattenCellProperties(wanted);
    const line: Area = ofRows
      ? { row: area.row + index, rows: 1, column: 0, columns: MAX_COLUMNS }
      : { row: 0, rows: MAX_ROWS, column: area.column + index, columns: 1 };
    const lines = ofRows ? sheet.rows : sheet.columns;
    const at = ofRows ? line.row : line.column;
    const size = ofRows ? rowHeight : columnWidth;
    if (size !== undefined) setSize(lines, at, 1, number(size, 'size'), ofRows ? 409 : 1_790);
    const hidden = ofRows ? rowHidden : columnHidden;
    if (hidden !== undefined) {
      const { hidden: _before, ...rest } = lines.get(at) ?? {};
      lines.set(at, hidden === true ? { ...rest, hidden: true } : rest);
    }
    if (Object.keys(format).length > 0) setFormat(sheet, line, format);
  });
}
