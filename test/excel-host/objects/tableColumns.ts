import type { Area } from '../workbook/address';
import { HostError } from '../workbook/errors';
import { headerArea, headerTexts } from '../workbook/headers';
import { bodyArea, type TableAt } from '../workbook/tables';
import { text } from './arguments';
import { defineClass, type MakeObject } from './core';
import { makeRange } from './range';
import { columnValues, renameColumn } from './table';

interface ColumnAt extends TableAt {
  index: number;
}

const column = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 });

const makeFilter: MakeObject<ColumnAt> = defineClass<ColumnAt>({
  name: 'Filter',
  properties: { criteria: { get: ({ table, index }) => table.criteria.get(index) ?? null } },
  methods: {
    apply: ({ table, index }, args) => {
      table.criteria.set(index, args[0]);
    },
    applyValuesFilter: ({ table, index }, args) => {
      table.criteria.set(index, { filterOn: 'Values', values: args[0] });
    },
    clear: ({ table, index }) => {
      table.criteria.delete(index);
    },
  },
});

const makeColumn: MakeObject<ColumnAt> = defineClass<ColumnAt>({
  name: 'TableColumn',
  identity: ({ table, index }) => ({ Id: table.columnIds[index] }),
  properties: {
    id: { get: ({ table, index }) => table.columnIds[index] },
    index: { get: ({ index }) => index },
    name: {
      get: ({ sheet, table, index }) => headerTexts(sheet, table)[index],
      set: (target, value) => {
        renameColumn(target, target.index, text(value, 'name'));
      },
    },
    values: { get: (target) => columnValues(target, target.index) },
  },
  objects: { filter: (target, session) => makeFilter(target, session) },
  methods: {
    getRange: ({ sheet, table, index }, _args, session) =>
      makeRange({ sheet, area: column(table.area, index) }, session),
    getDataBodyRange: ({ sheet, table, index }, _args, session) =>
      makeRange({ sheet, area: column(bodyArea(table), index) }, session),
    getHeaderRowRange: ({ sheet, table, index }, _args, session) => {
      const area = headerArea(table);
      if (!area) throw new HostError('InvalidOperation', 'no headers');
      return makeRange({ sheet, area: column(area, index) }, session);
    },
  },
});

export const makeTableColumns: MakeObject<TableAt> = defineClass<TableAt>({
  name: 'TableColumnCollection',
  properties: { count: { get: ({ table }) => table.area.columns } },
  items: (target, session) =>
    target.table.columnIds.map((_, index) => makeColumn({ ...target, index }, session)),
  index: (target, key, session) => {
    const wanted = String(key).toLowerCase();
    const byId = target.table.columnIds.findIndex((id) => String(id) === wanted);
    const index =
      byId >= 0
        ? byId
        : headerTexts(target.sheet, target.table).findIndex((name) => name.toLowerCase() === wanted);
    return index < 0 ? undefined : makeColumn({ ...target, index }, session);
  },
});
