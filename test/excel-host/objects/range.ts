import { formatArea, isWholeColumns, isWholeRows, quoteSheet, type Area } from '../workbook/address';
import { cellAt, formulaOf, readMatrix, valueOf, valueTypeOf, writeEntries } from '../workbook/cells';
import {
  commonFormat,
  commonHidden,
  eachLine,
  formatValue,
  setFormat,
  setFormatMatrix,
} from '../workbook/format';
import { requireUnprotected } from '../workbook/protection';
import type { Line, Sheet } from '../workbook/model';
import { displayText } from '../workbook/text';
import { flag, text } from './arguments';
import { makeConditionalFormats } from './conditionalFormat';
import { defineClass, type MakeObject, type Session } from './core';
import { makeDataValidation } from './dataValidation';
import { makeRangeFormat } from './rangeFormat';
import { rangeMethods } from './rangeMethods';
import { makeWorksheet } from './worksheet';

export interface RangeAt {
  sheet: Sheet;
  area: Area;
}

export interface AreasAt {
  sheet: Sheet;
  areas: Area[];
}

/** Address with sheet, as the API reports it. */
export const fullAddress = ({ sheet, area }: RangeAt, absolute = false): string =>
  `${quoteSheet(sheet.name)}!${formatArea(area, absolute)}`;

const matrix =
  <T>(read: (sheet: Sheet, row: number, column: number) => T) =>
  ({ sheet, area }: RangeAt): T[][] | null =>
    readMatrix(area, (row, column) => read(sheet, row, column));

function write({ sheet, area }: RangeAt, input: unknown, session: Session): void {
  writeEntries(sheet, area, input);
  session.raise({ kind: 'changed', sheet, address: formatArea(area) });
}

const numberFormatOf = (sheet: Sheet, row: number, column: number): string =>
  String(formatValue(sheet, row, column, 'numberFormat'));

function hide(
  lines: Map<number, Line>,
  sheet: Sheet,
  start: number,
  count: number,
  allowedBy: string,
  value: unknown,
): void {
  requireUnprotected(sheet, allowedBy);
  const hidden = flag(value, 'hidden');
  eachLine(lines, start, count, (line) => {
    if (hidden) line.hidden = true;
    else delete line.hidden;
  });
}

const rowsHidden = ({ sheet, area }: RangeAt): boolean | null =>
  commonHidden(sheet.rows, area.row, area.rows);
const columnsHidden = ({ sheet, area }: RangeAt): boolean | null =>
  commonHidden(sheet.columns, area.column, area.columns);

export const makeRange: MakeObject<RangeAt> = defineClass<RangeAt>({
  name: 'Range',
  properties: {
    values: { get: matrix((sheet, row, column) => valueOf(cellAt(sheet, row, column))), set: write },
    formulas: { get: matrix((sheet, row, column) => formulaOf(cellAt(sheet, row, column))), set: write },
    numberFormat: {
      get: matrix(numberFormatOf),
      set: ({ sheet, area }, value) => {
        setFormatMatrix(sheet, area, 'numberFormat', value);
      },
    },
    text: {
      get: matrix((sheet, row, column) =>
        displayText(valueOf(cellAt(sheet, row, column)), numberFormatOf(sheet, row, column)),
      ),
    },
    valueTypes: { get: matrix((sheet, row, column) => valueTypeOf(cellAt(sheet, row, column))) },
    address: { get: (range) => fullAddress(range) },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    cellCount: {
      get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    },
    isEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    isEntireRow: { get: ({ area }) => isWholeRows(area) },
    hidden: { get: (range) => rowsHidden(range) === true || columnsHidden(range) === true },
    rowHidden: {
      get: rowsHidden,
      set: ({ sheet, area }, value) => {
        hide(sheet.rows, sheet, area.row, area.rows, 'allowFormatRows', value);
      },
    },
    columnHidden: {
      get: columnsHidden,
      set: ({ sheet, area }, value) => {
        hide(sheet.columns, sheet, area.column, area.columns, 'allowFormatColumns', value);
      },
    },
    hyperlink: {
      get: ({ sheet, area }) => commonFormat(sheet, { ...area, rows: 1, columns: 1 }, 'hyperlink') ?? null,
      set: ({ sheet, area }, value) => {
        setFormat(sheet, area, { hyperlink: value });
      },
    },
    style: {
      get: ({ sheet, area }) => commonFormat(sheet, area, 'style'),
      set: ({ sheet, area }, value) => {
        setFormat(sheet, area, { style: text(value, 'style') });
      },
    },
  },
  objects: {
    format: (range, session) => makeRangeFormat({ sheet: range.sheet, areas: [range.area] }, session),
    worksheet: ({ sheet }, session) => makeWorksheet(sheet, session),
    conditionalFormats: ({ sheet, area }, session) =>
      makeConditionalFormats({ sheet, areas: [area] }, session),
    dataValidation: ({ sheet, area }, session) => makeDataValidation({ sheet, areas: [area] }, session),
  },
  methods: rangeMethods,
});

export const makeRangeAreas: MakeObject<AreasAt> = defineClass<AreasAt>({
  name: 'RangeAreas',
  properties: {
    address: { get: ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(',') },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
  },
  objects: {
    areas: ({ sheet, areas }, session) => makeRangeCollection({ sheet, areas }, session),
    format: (target, session) => makeRangeFormat(target, session),
    worksheet: ({ sheet }, session) => makeWorksheet(sheet, session),
    conditionalFormats: (target, session) => makeConditionalFormats(target, session),
    dataValidation: (target, session) => makeDataValidation(target, session),
  },
  methods: {
    clear: ({ sheet, areas }, args, session) => {
      for (const area of areas) makeRange({ sheet, area }, session).call('clear', args);
    },
  },
});

const makeRangeCollection: MakeObject<AreasAt> = defineClass<AreasAt>({
  name: 'RangeCollection',
  items: ({ sheet, areas }, session) => areas.map((area) => makeRange({ sheet, area }, session)),
});
