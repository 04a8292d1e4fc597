import { formatArea } from '../workbook/address';
import { HostError } from '../workbook/errors';
import type { Sheet } from '../workbook/model';
import { requireUnprotected } from '../workbook/protection';
import { optionalNumber } from './arguments';
import { defineClass, type MakeObject } from './core';
import { makeRange } from './range';
import { rangeArgument } from './rangeArgument';

export const makeAutoFilter: MakeObject<{ sheet: Sheet }> = defineClass<{ sheet: Sheet }>({
  name: 'AutoFilter',
  properties: {
    enabled: { get: ({ sheet }) => sheet.autoFilter !== undefined },
    isDataFiltered: { get: ({ sheet }) => (sheet.autoFilter?.criteria.size ?? 0) > 0 },
    criteria: { get: ({ sheet }) => [...(sheet.autoFilter?.criteria.values() ?? [])] },
  },
  methods: {
    apply: ({ sheet }, args, session) => {
      requireUnprotected(sheet, 'allowAutoFilter');
      const { area } = rangeArgument(args[0], sheet, session);
      if (area.rows === 1 && area.columns === 1) throw new HostError('InvalidArgument', formatArea(area));
      const criteria = new Map(sheet.autoFilter?.criteria ?? []);
      if (args[2] !== null && args[2] !== undefined)
        criteria.set(optionalNumber(args[1], 0, 'column'), args[2]);
      sheet.autoFilter = { area, criteria };
    },
    clearCriteria: ({ sheet }) => {
      sheet.autoFilter?.criteria.clear();
    },
    clearColumnCriteria: ({ sheet }, args) => {
      sheet.autoFilter?.criteria.delete(optionalNumber(args[0], 0, 'column'));
    },
    reapply: () => undefined,
    remove: ({ sheet }) => {
      requireUnprotected(sheet, 'allowAutoFilter');
      sheet.autoFilter = undefined;
    },
    getRange: ({ sheet }, _args, session) => {
      if (!sheet.autoFilter) throw new HostError('ItemNotFound');
      return makeRange({ sheet, area: sheet.autoFilter.area }, session);
    },
    getRangeOrNullObject: ({ sheet }, _args, session) =>
      sheet.autoFilter ? makeRange({ sheet, area: sheet.autoFilter.area }, session) : null,
  },
});
