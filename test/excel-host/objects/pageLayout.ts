import { formatArea, isWholeColumns, isWholeRows, parseArea } from '../workbook/address';
import { HostError } from '../workbook/errors';
import type { Props, Sheet } from '../workbook/model';
import { flag, number, oneOf, text } from './arguments';
import { defineClass, type HostObject, type MakeObject, type Session } from './core';
import { makeRange, makeRangeAreas } from './range';
import { rangeArgument } from './rangeArgument';
import { remembered } from './remembered';

const page = (sheet: Sheet): Props => sheet.page;

/** Scale in per cent or a number of pages to fit; not both. */
function zoom(value: unknown): unknown {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  const pages =
    given && (typeof given.horizontalFitToPages === 'number' || typeof given.verticalFitToPages === 'number');
  const scaled = typeof given?.scale === 'number';
  if (!given || (scaled && pages) || (scaled && (Number(given.scale) < 10 || Number(given.scale) > 400))) {
    throw new HostError('InvalidArgument', 'zoom');
  }
  return given;
}

/** Header and footer texts go up to 255 characters. */
function headerText(value: unknown): string {
  const given = text(value, 'header or footer');
  if (given.length > 255) throw new HostError('InvalidArgument', 'header or footer over 255 characters');
  return given;
}

const corners = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];
const cornerDefaults = Object.fromEntries(corners.map((corner) => [corner, '']));
const cornerChecks = Object.fromEntries(corners.map((corner) => [corner, headerText]));
const kinds = ['defaultForAllPages', 'evenPages', 'firstPage', 'oddPages'];

const headerFooters = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    defineClass<Sheet>({
      name: 'HeaderFooter',
      properties: remembered(page, cornerDefaults, {
        prefix: `headersFooters/${kind}/`,
        check: cornerChecks,
      }),
    }),
  ]),
);

const makeHeaderFooterGroup: MakeObject<Sheet> = defineClass<Sheet>({
  name: 'HeaderFooterGroup',
  properties: remembered(
    page,
    { state: 'Default', useSheetMargins: true, useSheetScale: true },
    { prefix: 'headersFooters/' },
  ),
  objects: headerFooters,
});

function titleArea(name: string): (sheet: Sheet, _args: unknown[], session: Session) => HostObject | null {
  return (sheet, _args, session) => {
    const area = parseArea(String(sheet.page[name] ?? ''));
    return area ? makeRange({ sheet, area }, session) : null;
  };
}

function printAreas(sheet: Sheet, _args: unknown[], session: Session): HostObject | null {
  const areas = String(sheet.page.printArea ?? '')
    .split(',')
    .flatMap((address) => parseArea(address) ?? []);
  return areas.length > 0 ? makeRangeAreas({ sheet, areas }, session) : null;
}

export const makePageLayout: MakeObject<Sheet> = defineClass<Sheet>({
  name: 'PageLayout',
  properties: remembered(
    page,
    {
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { scale: 100 },
      blackAndWhite: false,
      bottomMargin: 54,
      topMargin: 54,
      leftMargin: 50.4,
      rightMargin: 50.4,
      headerMargin: 21.6,
      footerMargin: 21.6,
      centerHorizontally: false,
      centerVertically: false,
      draftMode: false,
      firstPageNumber: '',
      printComments: 'NoComments',
      printErrors: 'AsDisplayed',
      printGridlines: false,
      printHeadings: false,
      printOrder: 'DownThenOver',
    },
    {
      check: {
        orientation: oneOf(['Portrait', 'Landscape'], 'orientation'),
        zoom,
        centerHorizontally: (value) => flag(value, 'centerHorizontally'),
        paperSize: (value) => text(value, 'paperSize'),
        ...Object.fromEntries(
          ['bottomMargin', 'topMargin', 'leftMargin', 'rightMargin', 'headerMargin', 'footerMargin'].map(
            (name) => [name, (value: unknown) => number(value, name)],
          ),
        ),
      },
    },
  ),
  objects: { headersFooters: (sheet, session) => makeHeaderFooterGroup(sheet, session) },
  methods: {
    setPrintTitleRows: (sheet, args, session) => {
      const { area } = rangeArgument(args[0], sheet, session);
      if (!isWholeRows(area)) throw new HostError('InvalidArgument', 'print titles are whole rows');
      sheet.page.printTitleRows = formatArea(area, true);
    },
    setPrintTitleColumns: (sheet, args, session) => {
      const { area } = rangeArgument(args[0], sheet, session);
      if (!isWholeColumns(area)) throw new HostError('InvalidArgument', 'print titles are whole columns');
      sheet.page.printTitleColumns = formatArea(area, true);
    },
    setPrintArea: (sheet, args, session) => {
      sheet.page.printArea = formatArea(rangeArgument(args[0], sheet, session).area, true);
    },
    getPrintTitleRowsOrNullObject: titleArea('printTitleRows'),
    getPrintTitleColumnsOrNullObject: titleArea('printTitleColumns'),
    getPrintAreaOrNullObject: printAreas,
    setPrintMargins: (sheet, args) => {
      const names: Record<string, string> = {
        bottom: 'bottomMargin',
        top: 'topMargin',
        left: 'leftMargin',
        right: 'rightMargin',
        header: 'headerMargin',
        footer: 'footerMargin',
      };
      const perUnit: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
      const factor = perUnit[String(args[0])];
      if (factor === undefined || typeof args[1] !== 'object' || args[1] === null)
        throw new HostError('InvalidArgument', 'margins');
      for (const [name, value] of Object.entries(args[1])) {
        const property = names[name];
        if (property === undefined) throw new HostError('InvalidArgument', `margin ${name}`);
        sheet.page[property] = number(value, name) * factor;
      }
    },
  },
});

interface BreaksAt {
  sheet: Sheet;
  horizontal: boolean;
}

const breaksOf = ({ sheet, horizontal }: BreaksAt): number[] =>
  horizontal ? sheet.horizontalBreaks : sheet.verticalBreaks;

const makePageBreak = defineClass<BreaksAt & { at: number }>({
  name: 'PageBreak',
  identity: ({ at }) => ({ _Id: at }),
  properties: {
    rowIndex: { get: ({ horizontal, at }) => (horizontal ? at : 0) },
    columnIndex: { get: ({ horizontal, at }) => (horizontal ? 0 : at) },
  },
  methods: {
    delete: (target) => {
      breaksOf(target).splice(breaksOf(target).indexOf(target.at), 1);
    },
  },
});

export const makePageBreaks: MakeObject<BreaksAt> = defineClass<BreaksAt>({
  name: 'PageBreakCollection',
  items: (target, session) => breaksOf(target).map((at) => makePageBreak({ ...target, at }, session)),
  methods: {
    add: (target, args, session) => {
      const { area } = rangeArgument(args[0], target.sheet, session);
      const at = target.horizontal ? area.row : area.column;
      const breaks = breaksOf(target);
      if (!breaks.includes(at)) breaks.push(at);
      return makePageBreak({ ...target, at }, session);
    },
    removePageBreaks: (target) => {
      breaksOf(target).length = 0;
    },
  },
});
