import { clearArea } from '../workbook/clear';
import { cellAt, putCell, readMatrix, valueOf, writeEntries } from '../workbook/cells';
import { HostError } from '../workbook/errors';
import { headerArea, headerTexts, normaliseHeaders } from '../workbook/headers';
import { requireUnprotected } from '../workbook/protection';
import type { Area } from '../workbook/address';
import type { Sheet } from '../workbook/model';
import { activeSheet } from '../workbook/sheets';
import {
  addTable,
  allTables,
  bodyArea,
  checkTableName,
  findTable,
  removeTable,
  resizeTable,
  showTotals,
  type TableAt,
} from '../workbook/tables';
import { flag, optionalNumber, text } from './arguments';
import { defineClass, type HostObject, type MakeObject, type Session } from './core';
import { makeRange } from './range';
import { rangeArgument } from './rangeArgument';
import { remembered } from './remembered';
import { makeTableColumns } from './tableColumns';
import { makeWorksheet } from './worksheet';

function header({ table }: TableAt): Area {
  const area = headerArea(table);
  if (!area) throw new HostError('InvalidOperation', 'the table shows no headers');
  return area;
}

const show =
  (name: string): ((value: unknown) => boolean) =>
  (value) =>
    flag(value, name);
const shows = [
  'showBandedRows',
  'showBandedColumns',
  'showFilterButton',
  'highlightFirstColumn',
  'highlightLastColumn',
];

const makeTableFilter: MakeObject<TableAt> = defineClass<TableAt>({
  name: 'AutoFilter',
  properties: {
    enabled: { get: ({ table }) => table.props.showFilterButton !== false },
    isDataFiltered: { get: ({ table }) => table.criteria.size > 0 },
    criteria: { get: ({ table }) => [...table.criteria.values()] },
  },
  methods: {
    apply: ({ table }, args) => {
      if (args[2] !== null && args[2] !== undefined)
        table.criteria.set(optionalNumber(args[1], 0, 'column'), args[2]);
    },
    clearCriteria: ({ table }) => {
      table.criteria.clear();
    },
    reapply: () => undefined,
    getRangeOrNullObject: ({ sheet, table }, _args, session) =>
      makeRange({ sheet, area: table.area }, session),
  },
});

const makeRows: MakeObject<TableAt> = defineClass<TableAt>({
  name: 'TableRowCollection',
  properties: { count: { get: ({ table }) => bodyArea(table).rows } },
  methods: {
    getCount: ({ table }) => bodyArea(table).rows,
    add: ({ sheet, table }, args) => {
      const rows = args[1];
      if (args[0] !== null && args[0] !== undefined && args[0] !== -1 && args[0] !== bodyArea(table).rows) {
        throw new HostError('NotImplemented', 'NotEmulated: TableRowCollection.add between rows');
      }
      if (!Array.isArray(rows) || rows.length === 0) throw new HostError('InvalidArgument', 'rows');
      const added: Area = { ...table.area, row: table.area.row + table.area.rows, rows: rows.length };
      resizeTable(sheet, table, { ...table.area, rows: table.area.rows + rows.length });
      writeEntries(sheet, added, rows);
      return null;
    },
  },
});

export const makeTable: MakeObject<TableAt> = defineClass<TableAt>({
  name: 'Table',
  identity: ({ table }) => ({ Id: String(table.id) }),
  properties: {
    id: { get: ({ table }) => String(table.id) },
    legacyId: { get: ({ table }) => String(table.id) },
    name: {
      get: ({ table }) => table.name,
      set: ({ table }, value, { workbook }) => {
        const name = text(value, 'name');
        checkTableName(workbook, name, table);
        table.name = name;
      },
    },
    showHeaders: {
      get: ({ table }) => table.props.showHeaders !== false,
      set: (_, value) => {
        if (value !== true) throw new HostError('NotImplemented', 'NotEmulated: a table without headers');
      },
    },
    showTotals: {
      get: ({ table }) => table.props.showTotals === true,
      set: ({ sheet, table }, value) => {
        showTotals(sheet, table, flag(value, 'showTotals'));
      },
    },
    ...remembered<TableAt>(
      ({ table }) => table.props,
      {
        style: 'TableStyleMedium2',
        showBandedRows: true,
        showBandedColumns: false,
        showFilterButton: true,
        highlightFirstColumn: false,
        highlightLastColumn: false,
      },
      {
        allow: ({ sheet }) => {
          requireUnprotected(sheet);
        },
        check: {
          style: (value) => text(value, 'style'),
          ...Object.fromEntries(shows.map((name) => [name, show(name)])),
        },
      },
    ),
  },
  objects: {
    worksheet: ({ sheet }, session) => makeWorksheet(sheet, session),
    columns: (target, session) => makeTableColumns(target, session),
    rows: (target, session) => makeRows(target, session),
    autoFilter: (target, session) => makeTableFilter(target, session),
  },
  methods: {
    getRange: ({ sheet, table }, _args, session) => makeRange({ sheet, area: table.area }, session),
    getHeaderRowRange: (target, _args, session) =>
      makeRange({ sheet: target.sheet, area: header(target) }, session),
    getDataBodyRange: ({ sheet, table }, _args, session) =>
      makeRange({ sheet, area: bodyArea(table) }, session),
    getTotalRowRange: ({ sheet, table }, _args, session) => {
      if (table.props.showTotals !== true) throw new HostError('ItemNotFound');
      return makeRange(
        { sheet, area: { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } },
        session,
      );
    },
    resize: ({ sheet, table }, args, session) => {
      const place = rangeArgument(args[0], sheet, session);
      if (place.sheet !== sheet) throw new HostError('InvalidArgument', 'another sheet');
      resizeTable(sheet, table, place.area);
    },
    clearFilters: ({ table }) => {
      table.criteria.clear();
    },
    reapplyFilters: () => undefined,
    convertToRange: ({ sheet, table }, _args, session) => {
      removeTable(sheet, table);
      return makeRange({ sheet, area: table.area }, session);
    },
    delete: ({ sheet, table }) => {
      removeTable(sheet, table);
      clearArea(sheet, table.area, 'All');
    },
  },
});

/** All tables of the workbook, or of one sheet. */
export interface TablesAt {
  sheet?: Sheet;
}

const tablesOf = ({ sheet }: TablesAt, { workbook }: Session): TableAt[] =>
  allTables(workbook).filter((one) => !sheet || one.sheet === sheet);

function pick(tables: TableAt[], key: unknown, session: Session): HostObject | undefined {
  const found = typeof key === 'string' || typeof key === 'number' ? findTable(tables, key) : undefined;
  return found && makeTable(found, session);
}

export const makeTables: MakeObject<TablesAt> = defineClass<TablesAt>({
  name: 'TableCollection',
  properties: { count: { get: (target, session) => tablesOf(target, session).length } },
  items: (target, session) => tablesOf(target, session).map((table) => makeTable(table, session)),
  index: (target, key, session) => pick(tablesOf(target, session), key, session),
  methods: {
    add: (target, args, session) => {
      const home = target.sheet ?? activeSheet(session.workbook);
      const { sheet, area } = rangeArgument(args[0], home, session);
      if (target.sheet && sheet !== target.sheet) throw new HostError('InvalidArgument', 'another sheet');
      return makeTable(
        { sheet, table: addTable(session.workbook, sheet, area, flag(args[1], 'hasHeaders')) },
        session,
      );
    },
  },
});

export const makeScopedTables: MakeObject<TableAt[]> = defineClass<TableAt[]>({
  name: 'TableScopedCollection',
  items: (tables, session) => tables.map((table) => makeTable(table, session)),
  index: (tables, key, session) => pick(tables, key, session),
});

/** Names a column and tells the sheet; used by the column objects. */
export function renameColumn({ sheet, table }: TableAt, index: number, name: string): void {
  requireUnprotected(sheet);
  const others = headerTexts(sheet, table).filter((_, at) => at !== index);
  if (name === '' || others.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new HostError('InvalidArgument', `column ${name}`);
  }
  const area = header({ sheet, table });
  const cell = cellAt(sheet, area.row, area.column + index);
  putCell(sheet, area.row, area.column + index, {
    value: name,
    ...(cell?.format && { format: cell.format }),
  });
  normaliseHeaders(sheet, area);
}

/** Values of a column, headers included, as the API gives them. */
export const columnValues = ({ sheet, table }: TableAt, index: number): unknown =>
  readMatrix({ ...table.area, column: table.area.column + index, columns: 1 }, (row, column) =>
    valueOf(cellAt(sheet, row, column)),
  );
