import { MAX_COLUMNS, MAX_ROWS } from '../workbook/address';
import type { Sheet } from '../workbook/model';
import { optionalNumber } from './arguments';
import { defineClass, type MakeObject } from './core';
import { makeRange } from './range';
import { rangeArgument } from './rangeArgument';

export const makeFreezePanes: MakeObject<Sheet> = defineClass<Sheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (sheet, args) => {
      sheet.frozen = { row: 0, column: 0, rows: optionalNumber(args[0], 1, 'count'), columns: MAX_COLUMNS };
    },
    freezeColumns: (sheet, args) => {
      sheet.frozen = { row: 0, column: 0, rows: MAX_ROWS, columns: optionalNumber(args[0], 1, 'count') };
    },
    freezeAt: (sheet, args, session) => {
      const { area } = rangeArgument(args[0], sheet, session);
      // Everything above and left of the range's last cell stays in view.
      sheet.frozen = { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns };
    },
    unfreeze: (sheet) => {
      sheet.frozen = undefined;
    },
    getLocation: (sheet, _args, session) =>
      sheet.frozen ? makeRange({ sheet, area: sheet.frozen }, session) : null,
    getLocationOrNullObject: (sheet, _args, session) =>
      sheet.frozen ? makeRange({ sheet, area: sheet.frozen }, session) : null,
  },
});
