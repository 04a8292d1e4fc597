import type { Hindcast, HistoryCase, HistoryClass } from '../analysis/results';
import { remarkText } from '../text/messages';
import { dateText } from '../text/format';
import { historyTexts as texts } from '../text/sheets/history';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { dateSerial } from './dates';
import { countIfs, quote, rangeOf, sumIfs, unknownWord, whenNumbers } from './formulas';
import { numberOrUnknown, putSection, putTable, putText, type SheetDraft } from './layout';
import { type Column, type Content, rowBelow, tableAt, type TableSpot } from './table';

/** The last column of the tables that are printed. */
export const historyColumns = 8;
/** The table of projects stands right of all else: it is long and for the screen. */
const casesLeft = 10;

/**
 * What earlier lists teach: per kind of plans the slip, shrinkage and drop-out, and what each list promised. Figures count the table of projects beside
 * it; a 90 % of some rows is more than Excel 2016 can say, so that is a value. Without earlier lists one sentence. Returns the first free row.
 */
export function putHistory(sheet: SheetDraft, { results }: SheetModel, book: Book, row: number): number {
  const { history, rules } = results;
  putSection(sheet, row, texts.title, [1, historyColumns]);
  const lists = history.lists.map((list) => ({ ...list, date: dateText(list.date) }));
  const lines = [
    ...(lists.length > 0 ? [[texts.lists, texts.listsText(lists)] as const] : []),
    [texts.use, remarkText(history.remark, 'nl')] as const,
  ];
  lines.forEach(([label, text], index) => {
    putText(sheet, row + 1 + index, 1, label, 'strong');
    putText(sheet, row + 1 + index, 2, text, 'text');
  });
  const below = row + 1 + lines.length;
  if (history.cases.length === 0) return below;

  const place = { sheet: sheet.name, headerRow: below + 1 };
  putText(sheet, below, casesLeft, texts.casesTitle, 'section');
  const cases = tableAt('RB_Leren_projecten', { ...place, left: casesLeft }, caseColumns, history.cases);
  putTable(sheet, cases, book, { filter: false, setWidths: true });
  const min = Number(rules.find(({ id }) => id === 'history.minCases')?.value);
  const classes = tableAt('RB_Leren', place, classColumns(cases.spot, min), history.classes);
  putTable(sheet, classes, book, { filter: false, setWidths: false });
  sheet.widths[6] = 12;
  sheet.widths[7] = 12;
  const next = rowBelow(classes.spot);
  if (history.hindcasts.length === 0) return next;
  putSection(sheet, next + 1, texts.hindcastTitle, [1, historyColumns]);
  const hindcasts = tableAt(
    'RB_Terugblik',
    { ...place, headerRow: next + 2 },
    hindcastColumns,
    history.hindcasts,
  );
  return putTable(sheet, hindcasts, book, { filter: false, setWidths: false });
}

const caseHeaders = texts.caseHeaders;

const caseColumns: Column<HistoryCase>[] = [
  { header: caseHeaders.key, width: 14, style: 'muted', cell: ({ key }) => ({ value: key }) },
  { header: caseHeaders.name, width: 34, style: 'text', cell: ({ name }) => ({ value: name }) },
  { header: caseHeaders.date, width: 12, style: 'date', cell: ({ date }) => ({ value: dateSerial(date) }) },
  {
    header: caseHeaders.until,
    width: 12,
    style: 'date',
    cell: ({ until }) => ({ value: dateSerial(until) }),
  },
  {
    header: caseHeaders.phase,
    width: 14,
    style: 'text',
    cell: ({ phaseThen }) => ({ value: texts.phase(phaseThen) }),
  },
  {
    header: caseHeaders.status,
    width: 12,
    style: 'text',
    cell: ({ statusThen }) => ({ value: texts.status(statusThen) }),
  },
  { header: caseHeaders.size, width: 10, style: 'text', cell: ({ sizeThen }) => ({ value: sizeThen }) },
  {
    header: caseHeaders.outcome,
    width: 24,
    style: 'text',
    cell: ({ outcome, doubt }) => ({ value: texts.outcomes[doubt ?? outcome] }),
  },
  {
    header: caseHeaders.yearThen,
    width: 10,
    style: 'year',
    cell: ({ yearThen }) => numberOrUnknown(yearThen),
  },
  { header: caseHeaders.yearNow, width: 10, style: 'year', cell: ({ yearNow }) => numberOrUnknown(yearNow) },
  {
    header: caseHeaders.slip,
    width: 12,
    style: 'number',
    cell: ({ yearThen, yearNow }, at) => {
      const [then, now] = [at.ref(caseHeaders.yearThen), at.ref(caseHeaders.yearNow)];
      const slip = yearThen === null || yearNow === null ? null : 12 * (yearNow - yearThen);
      return { ...numberOrUnknown(slip), formula: whenNumbers([then, now], `12*(${now}-${then})`) };
    },
  },
  {
    header: caseHeaders.homesThen,
    width: 12,
    style: 'number',
    cell: ({ homesThen }) => numberOrUnknown(homesThen),
  },
  {
    header: caseHeaders.homesNow,
    width: 12,
    style: 'number',
    cell: ({ homesNow }) => numberOrUnknown(homesNow),
  },
  {
    header: caseHeaders.comparable,
    width: 12,
    style: 'text',
    cell: ({ homesThen, homesNow }, at) => {
      const numbers = [caseHeaders.homesThen, caseHeaders.homesNow].map((one) => `ISNUMBER(${at.ref(one)})`);
      return {
        value: homesThen === null || homesNow === null ? words.no : words.yes,
        formula: `IF(AND(${numbers.join(',')}),${quote(words.yes)},${quote(words.no)})`,
      };
    },
  },
];

type Conditions = [header: string, criterion: string][];

/** The rows of the projects of a class. */
function rowsOf({ kind, value }: HistoryClass): Conditions {
  if (kind === 'phase') return [[caseHeaders.phase, quote(texts.phase(value) ?? '')]];
  if (kind === 'status') return [[caseHeaders.status, quote(texts.status(value) ?? '')]];
  return kind === 'size' ? [[caseHeaders.size, quote(value)]] : [];
}

function classColumns(cases: TableSpot, min: number): Column<HistoryClass>[] {
  const names = texts.classHeaders;
  const count = (rows: Conditions): string =>
    rows.length === 0 ? `COUNTA(${rangeOf(cases, caseHeaders.key)})` : countIfs(cases, rows);
  const orUnknown = (expression: string): string => `IFERROR(${expression},${quote(unknownWord)})`;
  const slip = rangeOf(cases, caseHeaders.slip);
  const outcomes = (rows: Conditions, all: (keyof typeof texts.outcomes)[]): string =>
    all.map((one) => countIfs(cases, [...rows, [caseHeaders.outcome, quote(texts.outcomes[one])]])).join('+');
  const shareOf = (value: number, parts: string, rows: Conditions): Content => ({
    value,
    formula: orUnknown(`(${parts})/${count(rows)}`),
  });
  const sure = ['lapsed', 'vanished'] as const;
  return [
    { header: names.kind, width: 34, style: 'text', cell: (one) => ({ value: texts.subject(one) }) },
    {
      header: names.cases,
      width: 18,
      style: 'number',
      cell: (one) => ({ value: one.cases, formula: count(rowsOf(one)) }),
    },
    {
      header: names.slip,
      width: 34,
      style: 'number',
      cell: (one) => {
        const conditions = rowsOf(one).map(
          ([header, criterion]) => `,${rangeOf(cases, header)},${criterion}`,
        );
        const mean =
          conditions.length === 0 ? `AVERAGE(${slip})` : `AVERAGEIFS(${slip}${conditions.join('')})`;
        return { ...numberOrUnknown(one.measured.slip?.mean), formula: orUnknown(mean) };
      },
    },
    {
      header: names.high,
      width: 30,
      style: 'number',
      cell: (one) => numberOrUnknown(one.measured.slip?.high),
    },
    {
      header: names.shrink,
      width: 16,
      style: 'share',
      cell: (one) => {
        const rows: Conditions = [...rowsOf(one), [caseHeaders.comparable, quote(words.yes)]];
        const then = sumIfs(cases, caseHeaders.homesThen, rows);
        const now = sumIfs(cases, caseHeaders.homesNow, rows);
        return { ...numberOrUnknown(one.measured.shrink), formula: orUnknown(`1-${now}/${then}`) };
      },
    },
    {
      header: names.text,
      width: 40,
      style: 'mutedWrap',
      cell: (one) => ({ value: texts.classText(one, min) }),
    },
    {
      header: names.dropoutLow,
      width: 12,
      style: 'share',
      cell: (one) => shareOf(one.measured.dropout.low, outcomes(rowsOf(one), [...sure]), rowsOf(one)),
    },
    {
      header: names.dropoutHigh,
      width: 12,
      style: 'share',
      cell: (one) =>
        shareOf(
          one.measured.dropout.high,
          outcomes(rowsOf(one), [...sure, 'may-be-built', 'may-be-renamed']),
          rowsOf(one),
        ),
    },
  ];
}

const hindcastHeaders = texts.hindcastHeaders;

const hindcastColumns: Column<Hindcast>[] = [
  { header: hindcastHeaders.list, width: 34, style: 'text', cell: ({ list }) => ({ value: list }) },
  {
    header: hindcastHeaders.years,
    width: 18,
    style: 'text',
    cell: ({ years }) => ({ value: texts.hindcastYears(years) }),
  },
  {
    header: hindcastHeaders.planned,
    width: 34,
    style: 'number',
    cell: ({ planned }) => ({ value: planned }),
  },
  {
    header: hindcastHeaders.predicted,
    width: 30,
    style: 'number',
    cell: ({ predicted }) => ({ value: predicted }),
  },
  {
    header: hindcastHeaders.realised,
    width: 16,
    style: 'number',
    cell: ({ realised }) => numberOrUnknown(realised),
  },
  {
    header: hindcastHeaders.text,
    width: 40,
    style: 'mutedWrap',
    cell: (one) => ({ value: texts.hindcastText(one) }),
  },
  {
    header: hindcastHeaders.difference,
    width: 12,
    style: 'number',
    cell: ({ realised, predicted }, at) => {
      const [came, expected] = [at.ref(hindcastHeaders.realised), at.ref(hindcastHeaders.predicted)];
      return {
        ...numberOrUnknown(realised === null ? null : realised - predicted),
        formula: whenNumbers([came], `${came}-${expected}`),
      };
    },
  },
];
