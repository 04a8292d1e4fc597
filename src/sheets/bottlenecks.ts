import { absoluteAddress } from '../model/cell';
import { middle } from '../model/quantity';
import type { BottleneckKind } from '../model/terms';
import { quantityText, wholeNumber } from '../text/format';
import { bottleneckTexts as texts } from '../text/sheets/bottlenecks';
import { words } from '../text/sheets/words';
import { looseNotes, readNotes } from './annotations';
import type { Book } from './book';
import { originWord, told } from './bottleneckKinds';
import { bottleneckKey, bottleneckUserColumns, lastPrintedBottleneck } from './bottleneckProjects';
import { type BottleneckTables, gainsLeft } from './bottleneckTables';
import type { SheetModel } from './context';
import { countIfs, lookup, quote, rangeText, sumIfs, wholeText } from './formulas';
import {
  columnArea,
  type Figure,
  figureRow,
  finishSheet,
  highlight,
  newSheet,
  printUpTo,
  put,
  putChart,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  type SheetDraft,
} from './layout';
import { linkTo } from './links';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { ChartPlan, SheetPlan } from './plan';
import type { Content, TableDraft } from './table';

const { headers } = texts.projects;
const kindHeaders = texts.kinds.headers;
/** The last column that a reader sees on paper, and the last one left of it that the chart covers. */
const lastColumn = 15;
/** The columns of the key figures that the finding speaks of. */
const place = { top: 1, topHomes: 3, topGain: 5 };

/** RB Knelpunten: what holds most homes up, who can solve it, what that brings, and where people keep what is done. */
export function bottlenecksSheet(model: SheetModel, book: Book, tables: BottleneckTables): SheetPlan {
  const sheet = newSheet(book, 'bottlenecks', false);
  const { bottlenecks } = model.results;
  const { gains, kinds, measures, projects } = tables;
  putHead(sheet, { title: texts.title, finding: finding(model, book), meta: metaOf(model) });
  const isUnlisted = !bottlenecks.listed && bottlenecks.rows.length > 0;
  putText(sheet, 4, 1, isUnlisted ? texts.notListed : texts.about, 'noteLine');
  put(sheet, 4, gainsLeft, linkTo(sheet.name, `A${projects.spot.headerRow}`, texts.toProjects), 'link');
  putFigures(sheet, figures(model, book, tables));

  const lay = <T>(table: TableDraft<T>, title: string, filter = false, setWidths = false): number => {
    const { headerRow, left } = table.spot;
    putSection(sheet, headerRow - 1, title, [left, lastColumn]);
    return putTable(sheet, table, book, { filter, setWidths });
  };
  const belowGains = lay(gains, texts.gains.title);
  putChart(sheet, chart(model, tables));
  const worked = bottlenecks.gains.length > 0;
  const why = bottlenecks.gainedByAll === null ? texts.gains.none : texts.gains.nothing;
  putText(sheet, belowGains, gainsLeft, worked ? texts.gains.note : why, 'noteLine');
  putText(sheet, lay(kinds, texts.kinds.title), 1, texts.kinds.note, 'noteLine');
  lay(measures, texts.measures.title);
  const below = lay(projects, texts.projects.title, true, true);

  addPrompts(sheet, tables);
  const closed = (ref: (header: string) => string): string => `${ref(headers.counts)}=${quote(words.no)}`;
  for (const header of [headers.project, headers.kind])
    highlight(sheet, projects, header, closed, 'muted', book);
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.print.titleRows = [projects.spot.headerRow, projects.spot.headerRow];
  printUpTo(sheet, projects, lastPrintedBottleneck);
  sheet.annotations = { table: projects.spot.name, ...bottleneckUserColumns };
  const notes = readNotes('bottlenecks', model.own, model.state, bottleneckUserColumns);
  putLooseNotes(sheet, below + 1, looseNotes(notes, projects.items.map(bottleneckKey)));
  return finishSheet(sheet);
}

function figures({ results }: SheetModel, book: Book, { gains }: BottleneckTables): Figure[] {
  const { total, rows, kinds, gains: gained, gainedByAll } = results.bottlenecks;
  const table = book.tables.bottlenecks;
  const once: [string, string] = [headers.once, '1'];
  const open: [string, string] = [headers.counts, quote(words.yes)];
  const name = absoluteAddress(figureRow, place.top);
  const first = (header: string): string =>
    lookup(book.tables.bottleneckKinds, header, kindHeaders.kind, name);
  const gain = lookup(gains.spot, texts.gains.headers.alone, texts.gains.headers.kind, name);
  const [top] = kinds;
  const alone = gained.find(({ kind }) => kind === top?.kind)?.alone;
  const range = ({ low, high }: { low: number; high: number }): string => quantityText({ low, high });
  const nameOfTop = lookup(book.tables.bottleneckKinds, kindHeaders.kind, kindHeaders.order, '1');
  const figure = (column: number, label: string, value: string | number, formula: string): Figure => ({
    column,
    label,
    content: { value, formula },
  });
  const label = texts.figures;
  return [
    figure(
      place.top,
      label.top,
      top === undefined || top.projects === 0 ? words.none : words.bottleneck[top.kind],
      `IF(${countIfs(table, [open])}>0,${nameOfTop},${quote(words.none)})`,
    ),
    figure(
      place.topHomes,
      label.topHomes,
      top === undefined ? words.unknown : range(top.homes),
      `IF(${countIfs(table, [open])}>0,${rangeText(`(${first(kindHeaders.low)}+0)`, `(${first(kindHeaders.high)}+0)`)},${quote(words.unknown)})`,
    ),
    figure(
      place.topGain,
      label.topGain,
      alone === undefined ? words.unknown : told(alone),
      `IF(${countIfs(gains.spot, [[texts.gains.headers.kind, name]])}>0,${gain}+0,${quote(words.unknown)})`,
    ),
    figure(
      7,
      label.homes,
      range(total.homes),
      rangeText(sumIfs(table, headers.low, [once]), sumIfs(table, headers.high, [once])),
    ),
    figure(9, label.projects, total.projects, countIfs(table, [once])),
    figure(
      gainsLeft,
      label.unowned,
      rows.filter(({ owned, closed }) => !closed && !owned).length,
      countIfs(table, [open, [headers.owned, quote(words.no)]]),
    ),
    {
      column: 12,
      label: label.gained,
      content: { value: gainedByAll === null ? words.unknown : told(gainedByAll) },
    },
  ];
}

/** "Netcongestie houdt de meeste woningen op: 420 in 6 plannen; oplossen brengt naar verwachting 60 woningen binnen de periode." */
function finding({ results }: SheetModel, book: Book): Content {
  const parts = texts.finding;
  const { kinds, gains, listed } = results.bottlenecks;
  const none = listed ? parts.none : parts.notListed;
  const [name, homes, gain] = [place.top, place.topHomes, place.topGain].map((column) =>
    absoluteAddress(figureRow, column),
  ) as [string, string, string];
  const first = (header: string): string =>
    lookup(book.tables.bottleneckKinds, header, kindHeaders.kind, name);
  // Adding zero makes a number of the cell itself, which some engines pass on.
  const plans = `(${first(kindHeaders.projects)}+0)`;
  const isWorked = `${gain}<>${quote(words.unknown)}`;
  const sentence = [
    `UPPER(LEFT(${name},1))`,
    `MID(${name},2,99)`,
    `IF(${first(kindHeaders.origin)}=${quote(texts.projects.origins.rule)},${quote(parts.holdsByRule)},${quote(parts.holds)})`,
    homes,
    quote(parts.in),
    wholeText(plans),
    `IF(${plans}=1,${quote(parts.plan)},${quote(parts.plans)})`,
    `IF(${isWorked},${quote(parts.solving)},${quote(parts.end)})`,
    `IF(${isWorked},${wholeText(gain)},"")`,
    `IF(${isWorked},${quote(parts.homes)},"")`,
  ].join('&');
  const formula = `IF(${name}<>${quote(words.none)},${sentence},${quote(none)})`;
  const [top] = kinds;
  if (top === undefined || top.projects === 0) return { value: none, formula };
  const alone = gains.find(({ kind }) => kind === top.kind)?.alone;
  const isRule = originWord(top.kind) === texts.projects.origins.rule;
  const held = quantityText({ low: top.homes.low, high: top.homes.high });
  const brings =
    alone === undefined ? parts.end : `${parts.solving}${wholeNumber(told(alone))}${parts.homes}`;
  return {
    value: `${capital(words.bottleneck[top.kind])}${isRule ? parts.holdsByRule : parts.holds}${held}${parts.in}${wholeNumber(top.projects)}${top.projects === 1 ? parts.plan : parts.plans}${brings}`,
    formula,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Pareto: homes per kind, and a line with the homes up to that kind together, each once; one axis for both. */
function chart({ results }: SheetModel, { kinds }: BottleneckTables): ChartPlan {
  const [top] = results.bottlenecks.kinds;
  const isKnown = top !== undefined && middle(top.homes) > 0;
  return {
    name: 'RB_Pareto',
    title: isKnown ? titleOf(top.kind) : texts.chart.none,
    description: texts.chart.description,
    kind: 'columnClustered',
    categories: columnArea(kinds, kindHeaders.kind),
    series: [
      { name: texts.chart.bars, values: columnArea(kinds, kindHeaders.homes), color: 'accent' },
      {
        name: texts.chart.line,
        values: columnArea(kinds, kindHeaders.cumulative),
        color: 'warning',
        line: true,
      },
    ],
    categoryTitle: texts.chart.category,
    valueTitle: texts.chart.value,
    area: { top: 8, left: 1, bottom: kinds.spot.headerRow - 3, right: gainsLeft - 1 },
  };
}

function titleOf(kind: BottleneckKind): string {
  const { title, titleByRule } = texts.chart;
  const byRule = originWord(kind) === texts.projects.origins.rule;
  return (byRule ? titleByRule : title)(capital(words.bottleneck[kind]));
}

/** What the columns to type in are for. */
function addPrompts(sheet: SheetDraft, { projects }: BottleneckTables): void {
  const { prompts, statuses } = texts.projects;
  const add = (header: string, prompt: string, rule: SheetPlan['validations'][number]['rule']): void => {
    sheet.validations.push({
      area: columnArea(projects, header),
      rule,
      promptTitle: header,
      prompt,
      strict: false,
    });
  };
  add(headers.since, prompts.since, { kind: 'date' });
  add(headers.due, prompts.due, { kind: 'date' });
  add(headers.status, prompts.status, { kind: 'list', values: [...statuses] });
}
