import type { BottleneckTotal, ProjectBottleneck } from '../analysis/results';
import { cellOf } from '../model/project';
import { quantityText } from '../text/format';
import { common } from '../text/sheets/common';
import { bottleneckTexts } from '../text/sheets/bottlenecks';
import { projectsTexts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import { noteOf, type Notes, readNotes } from './annotations';
import { originWord, told } from './bottleneckKinds';
import type { SheetModel } from './context';
import { dateSerial } from './dates';
import { figureAddress } from './figures';
import { countIfs, lookup, lookupRow, matchKey, quote, rangeOf, wholeText } from './formulas';
import { numberOrUnknown, plain, rangeDisplay } from './layout';
import { linkTo } from './links';
import { sentenceOf } from './sentences';
import type { SheetStyle } from './styles';
import type { Column, Content, RowAt } from './table';

const texts = bottleneckTexts.projects;
const { headers } = texts;
const kindHeaders = bottleneckTexts.kinds.headers;

/** The columns of RB Knelpunten where people type. */
export const bottleneckUserColumns = {
  keyHeader: headers.key,
  headers: [headers.since, headers.owner, headers.due, headers.measure, headers.status, headers.remark],
};

/** The last column that is printed. */
export const lastPrintedBottleneck = headers.status;

/** Above so many rows, counting the other bottlenecks of each plan would keep Excel busy: they are values then. */
const mostLive = 2000;

type Row = ProjectBottleneck;

/** The identity of a row over runs. */
export function bottleneckKey({ key, kind }: Pick<Row, 'key' | 'kind'>): string {
  return `${key}:${kind}`;
}

/** One row per project and bottleneck: what waits and who can solve it, what people type, then what formulas add up. */
export function projectBottleneckColumns(model: SheetModel): Column<Row>[] {
  const notes = readNotes('bottlenecks', model.own, model.state, bottleneckUserColumns);
  return [...shownColumns(model), ...typedColumns(notes), ...screenColumns(model), ...sumColumns(model)];
}

function column(
  header: string,
  width: number,
  style: SheetStyle,
  value: (row: Row) => Content['value'],
): Column<Row> {
  return { header, width, style, cell: (row) => ({ value: value(row) }) };
}

function shownColumns(model: SheetModel): Column<Row>[] {
  const totals = totalsByKind(model);
  return [
    column(headers.project, 22, 'strongWrap', ({ key }) => model.factsByKey.get(key)?.project.name ?? key),
    column(headers.kind, 19, 'wrap', ({ kind }) => words.bottleneck[kind]),
    column(headers.origin, 10, 'wrap', ({ kind }) => originWord(kind)),
    column(headers.step, 13, 'wrap', stepText),
    {
      header: headers.shown,
      width: 10,
      style: 'display',
      cell: ({ homes }, at) => rangeDisplay(at.ref(headers.low), at.ref(headers.high), plain(homes)),
    },
    { header: headers.age, width: 10, style: 'display', cell: ageCell },
    {
      header: headers.level,
      width: 14,
      style: 'indentedWrap',
      cell: ({ kind }, at) => ({
        value: totals.get(kind)?.level ?? null,
        formula: ofKind(at, kindHeaders.level),
      }),
    },
    {
      header: headers.months,
      width: 9,
      style: 'display',
      cell: ({ kind }, at) => ({
        value: quantityText(totals.get(kind)?.months ?? null),
        formula: ofKind(at, kindHeaders.months),
      }),
    },
    column(headers.gained, 9, 'number', ({ homesGained }) =>
      homesGained === null ? null : told(homesGained),
    ),
    column(headers.measure1, 25, 'indentedWrap', ({ kind }) => {
      const first = totals.get(kind)?.plan.measures[0];
      return first === undefined ? null : bottleneckTexts.measureTexts[first];
    }),
  ];
}

function totalsByKind({ results }: SheetModel): Map<Row['kind'], BottleneckTotal> {
  return new Map(results.bottlenecks.kinds.map((total) => [total.kind, total]));
}

function stepText({ step, bitesNow }: Row): string {
  if (step === null) return words.unknown;
  return bitesNow ? texts.now(words.phase[step]) : words.phase[step];
}

/** "12", "minstens 12" where it may be older than the first run that saw it, or the word for unknown. */
function ageCell({ since }: Row, at: RowAt): Content {
  const weeks = at.ref(headers.weeks);
  const least = `${quote(texts.atLeast)}&${wholeText(weeks)}`;
  return {
    value:
      since === null ? words.unknown : since.exact ? String(since.weeks) : `${texts.atLeast}${since.weeks}`,
    formula: `IF(ISNUMBER(${weeks}),IF(${isTyped(at)},${wholeText(weeks)},${least}),${quote(words.unknown)})`,
  };
}

/** Whether somebody typed a day that is not after the reference date. */
function isTyped(at: RowAt): string {
  const since = at.ref(headers.since);
  return `AND(ISNUMBER(${since}),N(${since})<=${figureAddress(at.book, 'referenceDate')})`;
}

function ofKind(at: RowAt, header: string): string {
  return lookup(at.book.tables.bottleneckKinds, header, kindHeaders.kind, at.ref(headers.kind));
}

/** What people type. A day that was typed as text is written back as a day, so that the age counts on. */
function typedColumns(notes: Notes): Column<Row>[] {
  const typed = (header: string, width: number, style: SheetStyle): Column<Row> =>
    column(header, width, style, (row) => noteOf(notes, bottleneckKey(row), header));
  const day = (header: string, name: 'since' | 'due'): Column<Row> =>
    column(header, 10, 'inputDate', (row) => {
      const date = row.note[name];
      return date === undefined ? noteOf(notes, bottleneckKey(row), header) : dateSerial(date);
    });
  return [
    day(headers.since, 'since'),
    typed(headers.owner, 12, 'inputText'),
    day(headers.due, 'due'),
    typed(headers.measure, 18, 'inputText'),
    typed(headers.status, 9, 'inputText'),
    typed(headers.remark, 28, 'inputText'),
  ];
}

/** For the screen: who the list names, where it stands, and what the rule saw. */
function screenColumns(model: SheetModel): Column<Row>[] {
  const totals = totalsByKind(model);
  return [
    column(headers.listed, 22, 'indentedWrap', (row) => listedOwner(row, model)),
    column(headers.actor, 20, 'wrap', ({ kind }) => {
      const actor = totals.get(kind)?.plan.actor;
      return actor === undefined ? null : bottleneckTexts.actors[actor];
    }),
    {
      header: headers.source,
      width: 10,
      style: 'linkIndented',
      cell: ({ key, origin }) => {
        const project = model.factsByKey.get(key)?.project;
        if (project === undefined) return { value: null };
        const { sheet, row } = project.source;
        const cell = (origin === 'list' ? cellOf(project, 'bottleneck') : undefined) ?? `A${row}`;
        const isElsewhere = cell.includes('!');
        return linkTo(sheet, isElsewhere ? `A${row}` : cell, common.row(row));
      },
    },
    column(headers.note, 90, 'mutedWrap', ({ detail, homesGained }) =>
      detail !== null ? sentenceOf(detail, model) : homesGained !== null ? texts.simulated : null,
    ),
  ];
}

/** The lead by code and the client by function: names stand on RB Formatie only. */
function listedOwner({ key }: Row, { leads, factsByKey }: SheetModel): string {
  const code = leads.ofProject.get(key);
  const parts = [
    ...(code === undefined ? [] : [texts.lead(code)]),
    ...(factsByKey.get(key)?.project.administrativeClient ? [texts.client] : []),
  ];
  return parts.join(', ') || texts.nobody;
}

/** What the totals add up; found by the place of the project in RB Projecten, a number that no key can be mistaken for. */
function sumColumns(model: SheetModel): Column<Row>[] {
  const places = new Map(model.facts.map(({ project }, index) => [project.key, index + 1]));
  const totals = totalsByKind(model);
  const seen = model.state.bottlenecksSeen ?? {};
  const isLive = model.results.bottlenecks.rows.length <= mostLive;
  const open = (at: RowAt): [string, string][] => [
    [headers.place, at.ref(headers.place)],
    [headers.counts, quote(words.yes)],
  ];
  const counted = (value: number, formula: string): Content => (isLive ? { value, formula } : { value });
  const end = (header: string, source: string, of: 'low' | 'high'): Column<Row> => ({
    header,
    width: 9,
    style: 'number',
    cell: ({ homes }, at) => ({
      ...numberOrUnknown(homes?.[of]),
      formula: lookupRow(at.book.tables.projects, source, at.ref(headers.place)),
    }),
  });
  return [
    column(headers.seen, 11, 'date', ({ key, kind }) => {
      const date = seen[key]?.[kind];
      return date === undefined ? null : dateSerial(date);
    }),
    { header: headers.weeks, width: 9, style: 'number', cell: weeksCell },
    {
      header: headers.counts,
      width: 9,
      style: 'indented',
      cell: ({ closed }, at) => {
        const closing = texts.closedStatuses.map((word) => `${at.ref(headers.status)}=${quote(word)}`);
        return {
          value: closed ? words.no : words.yes,
          formula: `IF(OR(${closing.join(',')}),${quote(words.no)},${quote(words.yes)})`,
        };
      },
    },
    {
      header: headers.owned,
      width: 9,
      style: 'indented',
      cell: ({ owned }, at) => ({
        value: owned ? words.yes : words.no,
        formula: `IF(AND(${at.ref(headers.owner)}="",${at.ref(headers.listed)}=${quote(texts.nobody)}),${quote(words.no)},${quote(words.yes)})`,
      }),
    },
    {
      header: headers.place,
      width: 10,
      style: 'number',
      cell: ({ key }, at) => ({
        value: places.get(key) ?? null,
        formula: `MATCH(${matchKey(at.ref(headers.projectKey), at.book.wildKeys)},${rangeOf(at.book.tables.projects, projectsTexts.headers.key)},0)`,
      }),
    },
    {
      header: headers.order,
      width: 9,
      style: 'number',
      cell: ({ kind }, at) => ({
        value: totals.get(kind)?.place ?? null,
        formula: `${ofKind(at, kindHeaders.order)}+0`,
      }),
    },
    {
      header: headers.once,
      width: 9,
      style: 'number',
      cell: ({ counts }, at) => {
        const before = countIfs(at.book.tables.bottlenecks, [
          ...open(at),
          [headers.order, `"<"&${at.ref(headers.order)}`],
        ]);
        const isFirst = `IF(AND(${at.ref(headers.counts)}=${quote(words.yes)},${before}=0),1,0)`;
        return counted(counts ? 1 : 0, isFirst);
      },
    },
    {
      header: headers.others,
      width: 10,
      style: 'number',
      cell: ({ others }, at) => {
        const itself = `IF(${at.ref(headers.counts)}=${quote(words.yes)},1,0)`;
        return counted(others, `${countIfs(at.book.tables.bottlenecks, open(at))}-${itself}`);
      },
    },
    end(headers.low, projectsTexts.headers.countedLow, 'low'),
    end(headers.high, projectsTexts.headers.countedHigh, 'high'),
    column(headers.projectKey, 22, 'muted', ({ key }) => key),
    column(headers.key, 30, 'muted', bottleneckKey),
  ];
}

/** Whole weeks since the typed day, else since the first run that saw it, when that is before the reference date. */
function weeksCell({ since }: Row, at: RowAt): Content {
  const [typed, first] = [at.ref(headers.since), at.ref(headers.seen)];
  const today = figureAddress(at.book, 'referenceDate');
  const weeks = (from: string): string => `INT((${today}-${from})/7)`;
  const bySeen = `IF(AND(ISNUMBER(${first}),N(${first})<${today}),${weeks(first)},${quote(words.unknown)})`;
  return {
    ...numberOrUnknown(since?.weeks),
    formula: `IF(${isTyped(at)},${weeks(typed)},${bySeen})`,
  };
}
