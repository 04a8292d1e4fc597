import { checkedArea, MAX_COLUMNS, MAX_ROWS, type Area } from '../workbook/address';
import { usedArea } from '../workbook/cells';
import { HostError } from '../workbook/errors';
import { STANDARD_HEIGHT } from '../workbook/format';
import type { Sheet } from '../workbook/model';
import {
  activateSheet,
  activeSheet,
  addSheet,
  deleteSheet,
  findSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../workbook/sheets';
import { color, flag, number, optionalText, text } from './arguments';
import { makeAutoFilter } from './autoFilter';
import { makeCharts } from './chart';
import { defineClass, type HostObject, type MakeObject, type Session } from './core';
import { makeFreezePanes } from './freezePanes';
import { makeNames } from './names';
import { makePageBreaks, makePageLayout } from './pageLayout';
import { makeWorksheetProtection } from './protection';
import { makeRange, makeRangeAreas } from './range';
import { parseRange } from './rangeArgument';
import { remembered } from './remembered';
import { makeTables } from './table';
import { makeSheetCustomProperties } from './worksheetProperties';

const grid: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function rangeOf(sheet: Sheet, args: unknown[], session: Session): HostObject {
  const address = optionalText(args[0], 'address');
  if (address === undefined) return makeRange({ sheet, area: grid }, session);
  const found = parseRange(address, sheet, session);
  if (found.sheet !== sheet) throw new HostError('InvalidArgument', `${address} is on another sheet`);
  return makeRange(found, session);
}

function rangesOf(sheet: Sheet, args: unknown[], session: Session): HostObject {
  const addresses = text(args[0], 'address');
  if (addresses.length > 8_192)
    throw new HostError('InvalidArgument', 'addresses of more than 8,192 characters');
  const areas = addresses.split(/[,;]\s*/).map((address) => parseRange(address, sheet, session).area);
  return makeRangeAreas({ sheet, areas }, session);
}

function used(sheet: Sheet, args: unknown[], session: Session): HostObject | null {
  const area = usedArea(sheet, undefined, args[0] === true);
  return area ? makeRange({ sheet, area }, session) : null;
}

const accepted = (): null => null;
const registration: Record<string, () => null> = Object.fromEntries(
  [
    'Changed',
    'Added',
    'Deleted',
    'Activated',
    'Deactivated',
    'Calculated',
    'SelectionChanged',
    'FormatChanged',
    'DataChanged',
  ].flatMap((event) => [
    [`_Register${event}Event`, accepted],
    [`_Unregister${event}Event`, accepted],
  ]),
);

const makeGridSheet: MakeObject<Sheet> = defineClass<Sheet>({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { workbook }) => {
        renameSheet(workbook, sheet, text(value, 'name'));
      },
    },
    position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => {
        moveSheet(workbook, sheet, number(value, 'position'));
      },
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, { workbook }) => {
        setVisibility(workbook, sheet, value);
      },
    },
    ...remembered<Sheet>(
      (sheet) => sheet.props,
      { tabColor: '', showGridlines: true, showHeadings: true, standardWidth: 8.43, enableCalculation: true },
      {
        check: {
          tabColor: color,
          showGridlines: (value) => flag(value, 'showGridlines'),
          showHeadings: (value) => flag(value, 'showHeadings'),
        },
      },
    ),
    standardHeight: { get: () => STANDARD_HEIGHT },
  },
  objects: {
    tables: (sheet, session) => makeTables({ sheet }, session),
    charts: (sheet, session) => makeCharts(sheet, session),
    names: (sheet, session) => makeNames({ names: sheet.names, home: sheet }, session),
    protection: (sheet, session) => makeWorksheetProtection(sheet, session),
    freezePanes: (sheet, session) => makeFreezePanes(sheet, session),
    pageLayout: (sheet, session) => makePageLayout(sheet, session),
    autoFilter: (sheet, session) => makeAutoFilter({ sheet }, session),
    customProperties: (sheet, session) => makeSheetCustomProperties(sheet, session),
    horizontalPageBreaks: (sheet, session) => makePageBreaks({ sheet, horizontal: true }, session),
    verticalPageBreaks: (sheet, session) => makePageBreaks({ sheet, horizontal: false }, session),
  },
  methods: {
    ...registration,
    getRange: rangeOf,
    getRanges: rangesOf,
    getRangeByIndexes: (sheet, args, session) => {
      const [row, column, rows, columns] = args.map((value) => number(value, 'index')) as [
        number,
        number,
        number,
        number,
      ];
      return makeRange({ sheet, area: checkedArea({ row, column, rows, columns }) }, session);
    },
    getCell: (sheet, args, session) => {
      const area = checkedArea({
        row: number(args[0], 'row'),
        column: number(args[1], 'column'),
        rows: 1,
        columns: 1,
      });
      return makeRange({ sheet, area }, session);
    },
    getUsedRange: (sheet, args, session) =>
      used(sheet, args, session) ??
      makeRange({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }, session),
    getUsedRangeOrNullObject: used,
    getNext: (sheet, _args, session) => neighbour(sheet, 1, session),
    getPrevious: (sheet, _args, session) => neighbour(sheet, -1, session),
    activate: (sheet, _args, session) => {
      activateSheet(session.workbook, sheet);
      session.raise({ kind: 'activated', sheet });
    },
    calculate: () => undefined,
    delete: (sheet, _args, session) => {
      deleteSheet(session.workbook, sheet);
      session.raise({ kind: 'deleted', sheet });
    },
  },
});

const refuse = (): never => {
  throw new HostError('UnsupportedSheet');
};

/** A worksheet; of a chart sheet only name, place and visibility can be had. */
export const makeWorksheet: MakeObject<Sheet> = (sheet, session) => {
  const object = makeGridSheet(sheet, session);
  if (!sheet.isChartSheet) return object;
  const tab = ['activate', 'delete', 'getNext', 'getPrevious'];
  return {
    ...object,
    getObject: refuse,
    call: (member, args) => (tab.includes(member) ? object.call(member, args) : refuse()),
  };
};

function neighbour(sheet: Sheet, step: number, session: Session): HostObject {
  const found = session.workbook.sheets[session.workbook.sheets.indexOf(sheet) + step];
  if (!found) throw new HostError('ItemNotFound');
  return makeWorksheet(found, session);
}

export const makeWorksheets: MakeObject<null> = defineClass<null>({
  name: 'WorksheetCollection',
  items: (_, session) => session.workbook.sheets.map((sheet) => makeWorksheet(sheet, session)),
  index: (_, key, session) => {
    const sheet = findSheet(session.workbook, text(key, 'sheet name'));
    return sheet && makeWorksheet(sheet, session);
  },
  methods: {
    ...registration,
    add: (_, args, session) => {
      const sheet = addSheet(session.workbook, optionalText(args[0], 'name'));
      session.raise({ kind: 'added', sheet });
      return makeWorksheet(sheet, session);
    },
    getActiveWorksheet: (_, _args, session) => makeWorksheet(activeSheet(session.workbook), session),
    getCount: (_, args, session) =>
      session.workbook.sheets.filter((sheet) => args[0] !== true || sheet.visibility === 'Visible').length,
    getFirst: (_, args, session) => makeWorksheet(edge(session, args, 0), session),
    getLast: (_, args, session) => makeWorksheet(edge(session, args, -1), session),
  },
});

function edge(session: Session, args: unknown[], index: number): Sheet {
  const sheets = session.workbook.sheets.filter(
    (sheet) => args[0] !== true || sheet.visibility === 'Visible',
  );
  const sheet = sheets.at(index);
  if (!sheet) throw new HostError('ItemNotFound');
  return sheet;
}
