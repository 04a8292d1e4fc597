import type { ProjectPriority } from '../analysis/results';
import { absoluteAddress } from '../model/cell';
import { wholeNumber } from '../text/format';
import { priorityTexts as texts } from '../text/sheets/priority';
import { words } from '../text/sheets/words';
import { looseNotes, readNotes } from './annotations';
import { criteria } from '../model/terms';
import type { Book } from './book';
import type { SheetModel } from './context';
import { weightInTable, weightOf, weightSumInTable } from './criteriaTable';
import { columnOf, countIfs, quote, rangeOf, tenthsText, wholeText } from './formulas';
import {
  columnArea,
  type Figure,
  figureRow,
  finishSheet,
  freezeAt,
  headerRow,
  highlight,
  newSheet,
  printUpTo,
  putBars,
  putFigures,
  putHead,
  putTable,
  putText,
  type SheetDraft,
} from './layout';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import {
  lastPrinted,
  middleScore,
  partHeaders,
  userColumns,
  weightCell,
  weightColumn,
  weightSumColumn,
} from './priorityTable';
import type { TableDraft } from './table';

const { headers } = texts;

/** RB Prioritering: which projects come first, how sure that is, what goes on with the people there are, and why. */
export function prioritySheet(model: SheetModel, book: Book, table: TableDraft<ProjectPriority>): SheetPlan {
  const sheet = newSheet(book, 'priority', false);
  putHead(sheet, { title: texts.title, finding: finding(model), meta: metaOf(model) });
  putText(sheet, 4, 1, planSentence(model), 'finding');
  putFigures(sheet, figures(model, book));
  putText(sheet, headerRow - 1, 1, explanation(model), 'noteLine');
  putText(sheet, headerRow - 1, columnOf(table.spot, headers.message), texts.messageNote, 'noteLine');
  const below = putTable(sheet, table, book, { filter: true, setWidths: true });
  freezeAt(sheet, headerRow, 1);
  printUpTo(sheet, table, lastPrinted);
  putBars(sheet, table, partHeaders, 'accentMid');
  const inOrder = quote(texts.inOrder);
  highlight(sheet, table, headers.gate, (ref) => `${ref(headers.gate)}<>${inOrder}`, 'muted', book);
  for (const header of [headers.byRank, headers.mostHomes]) {
    const parked = (ref: (header: string) => string): string =>
      `LEFT(${ref(header)},${texts.parked.length})=${quote(texts.parked)}`;
    highlight(sheet, table, header, parked, 'warning', book);
  }
  addPrompts(sheet, table);
  sheet.annotations = { table: table.spot.name, ...userColumns };
  const notes = readNotes('priority', model.own, model.state, userColumns);
  const keys = table.items.map(({ key }) => key);
  putLooseNotes(sheet, below + 1, looseNotes(notes, keys));
  return finishSheet(sheet);
}

/** What the dates to type are for. */
function addPrompts(sheet: SheetDraft, table: TableDraft<ProjectPriority>): void {
  const add = (header: string, prompt: string): void => {
    const area = columnArea(table, header);
    sheet.validations.push({ area, rule: { kind: 'date' }, promptTitle: header, prompt, strict: false });
  };
  add(headers.review, texts.prompts.review);
  add(headers.prioritySince, texts.prompts.prioritySince);
}

function planSentence({ results }: SheetModel): string {
  const { plan } = results.staffing;
  return plan === null ? texts.noPlan : texts.plan(plan.orders, plan.used, texts.orders);
}

function explanation({ results }: SheetModel): string {
  const { topN, draws } = results.priority;
  const rule = (id: string): number => Number(results.rules.find((one) => one.id === id)?.value ?? 0);
  return texts.explain(topN, draws, rule('robustness.band'), rule('robustness.weightShift'));
}

function figures({ results, factsByKey }: SheetModel, book: Book): Figure[] {
  const given = criteria.map((criterion) => weightOf(results.rules, criterion));
  const sum = given.reduce((total, weight) => total + weight, 0);
  // As the analysis: all weights zero is all weights equal.
  const equal = 1 / criteria.length;
  const ranked = results.priority.projects.filter(({ rank }) => rank !== null);
  const [top] = ranked;
  const { priority } = book.tables;
  const inOrder = countIfs(priority, [[headers.gate, quote(texts.inOrder)]]);
  const best = (header: string, none: string): string =>
    `IF(${absoluteAddress(figureRow, 3)}>0,INDEX(${rangeOf(priority, header)},MATCH(1,${rangeOf(priority, headers.rank)},0)),${quote(none)})`;
  const label = texts.figures;
  return [
    {
      column: 1,
      label: label.top,
      content: {
        value: top === undefined ? words.none : (factsByKey.get(top.key)?.project.name ?? top.key),
        formula: best(headers.project, words.none),
      },
    },
    {
      column: 2,
      label: label.score,
      content: {
        value: top === undefined ? texts.outside : middleScore(top),
        formula: best(headers.score, texts.outside),
        style: 'figureDecimal',
      },
    },
    { column: 3, label: label.inOrder, content: { value: ranked.length, formula: inOrder } },
    {
      column: 5,
      label: label.outside,
      content: {
        value: results.priority.projects.length - ranked.length,
        formula: `COUNTA(${rangeOf(priority, headers.key)})-${absoluteAddress(figureRow, 3)}`,
      },
    },
    ...criteria.map((criterion, index): Figure => ({
      column: weightColumn(book, criterion),
      label: texts.weight,
      content: {
        value: sum > 0 ? (given[index] ?? 0) : equal,
        formula: `IF(${weightSumInTable(book)}>0,${weightInTable(book, criterion)}+0,${equal})`,
        style: 'figureShare',
      },
    })),
    {
      column: weightSumColumn(book),
      label: label.weights,
      content: {
        value: sum > 0 ? sum : 1,
        formula: criteria.map((criterion) => weightCell(book, criterion)).join('+'),
        style: 'figureShare',
      },
    },
  ];
}

function finding({ results, factsByKey }: SheetModel): { value: string; formula: string } {
  const parts = texts.finding;
  const ranked = results.priority.projects.filter(({ rank }) => rank !== null);
  const [top] = ranked;
  const sentence = [
    quote(parts.first),
    '$A$6',
    quote(parts.score),
    'FIXED($B$6,1)',
    quote(parts.of),
    wholeText('$C$6'),
    quote(parts.projects),
    wholeText('$E$6'),
    quote(parts.outside),
  ].join('&');
  const formula = `IF($C$6>0,${sentence},${quote(parts.none)})`;
  if (top === undefined) return { value: parts.none, formula };
  const name = factsByKey.get(top.key)?.project.name ?? top.key;
  const outside = wholeNumber(results.priority.projects.length - ranked.length);
  return {
    value: `${parts.first}${name}${parts.score}${tenthsText(middleScore(top))}${parts.of}${wholeNumber(ranked.length)}${parts.projects}${outside}${parts.outside}`,
    formula,
  };
}
