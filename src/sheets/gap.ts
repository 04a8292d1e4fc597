import type { Gap } from '../analysis/results';
import { middle } from '../model/quantity';
import { quantityText, wholeNumber } from '../text/format';
import { gapTexts as texts } from '../text/sheets/gap';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { figureAddress } from './figures';
import { joined, quote, textOf, wholeText } from './formulas';
import { placeEnd } from './gapLines';
import type { GapTables } from './gapTables';
import {
  columnArea,
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
  type Figure,
  type SheetDraft,
} from './layout';
import { metaOf } from './meta';
import type { ColorName, SheetPlan } from './plan';
import { ruleById } from './rulesTable';
import { type Content, rowBelow } from './table';

const { headers } = texts.years;

/** RB Gapanalyse: the agreement against the plans, from the reconciliation to the segments. */
export function gapSheet(model: SheetModel, book: Book, tables: GapTables): SheetPlan {
  const sheet = newSheet(book, 'gap', true);
  putHead(sheet, { title: texts.title, finding: gapFinding(model, book), meta: metaOf(model) });
  putFigures(sheet, figures(model, book));

  const { lines, places, years, segments } = tables;
  putSection(sheet, lines.spot.headerRow - 1, texts.reconciliation.title, [1, 5]);
  putTable(sheet, lines, book, { filter: false, setWidths: true });
  putSection(sheet, places.spot.headerRow - 1, texts.places.title, [1, 5]);
  putTable(sheet, places, book, { filter: false, setWidths: false });
  putSection(sheet, years.spot.headerRow - 1, texts.years.title, [1, years.columns.length]);
  putTable(sheet, years, book, { filter: false, setWidths: true });
  putSection(sheet, segments.spot.headerRow - 1, texts.segments.title, [1, segments.columns.length]);
  const below = putTable(sheet, segments, book, { filter: false, setWidths: false });
  putSection(sheet, below + 1, texts.ratio.title, [1, 5]);
  putRatio(sheet, below + 2, model, book);
  putText(sheet, below + 5, 1, texts.lossNote, 'noteLine');

  putChart(sheet, chart(tables));
  highlight(
    sheet,
    years,
    headers.gap,
    (ref) => `AND(ISNUMBER(${ref(headers.gap)}),${ref(headers.gap)}>0)`,
    'warning',
    book,
  );
  highlight(
    sheet,
    years,
    headers.gapAfterLoss,
    (ref) => `AND(ISNUMBER(${ref(headers.gapAfterLoss)}),${ref(headers.gapAfterLoss)}>0)`,
    'warning',
    book,
  );
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.print.onePage = true;
  printUpTo(sheet, years, headers.cumulativeGap);
  return finishSheet(sheet);
}

/** "Afspraak 1.240 woningen tot en met 2030. Gerealiseerd 310, naar verwachting nog 620 (540–700). Nog te vinden: ± 310." */
export function gapFinding({ results }: SheetModel, book: Book): Content {
  const parts = texts.finding;
  const { target, gap } = results;
  const at = (id: Parameters<typeof figureAddress>[1]): string => figureAddress(book, id);
  const hasRange = wholeNumber(gap.expectedInPeriod.low) !== wholeNumber(gap.expectedInPeriod.high);
  const range = hasRange ? ` (${wholeRange(gap.expectedInPeriod)})` : '';
  const expected = `${wholeNumber(middle(gap.expectedInPeriod))}${range}`;
  const [low, high] = [placeEnd(book, 'expected', 'low'), placeEnd(book, 'expected', 'high')];
  const withTarget = [
    quote(parts.target),
    wholeText(at('targetTotal')),
    quote(parts.until),
    at('targetTo'),
    quote(parts.realised),
    textOf(at('targetRealised')),
    quote(parts.expected),
    wholeText(`(${low}+${high})/2`),
    `IF(${wholeText(low)}=${wholeText(high)},"",${joined(quote(' ('), placeEnd(book, 'expected', 'shown'), quote(')'))})`,
    quote(parts.toFind),
    wholeText(toFindFormula(book)),
    quote(parts.end),
  ].join('&');
  const without = [quote(parts.noTarget), placeEnd(book, 'planned', 'shown'), quote(parts.noTargetEnd)].join(
    '&',
  );
  return {
    value:
      target === null
        ? `${parts.noTarget}${wholeRange(gap.plannedInPeriod)}${parts.noTargetEnd}`
        : `${parts.target}${wholeNumber(target.total)}${parts.until}${target.target.to}${parts.realised}${target.realised === null ? words.unknown : wholeNumber(target.realised)}${parts.expected}${expected}${parts.toFind}${wholeNumber(gap.toFind ?? 0)}${parts.end}`,
    formula: `IF(ISNUMBER(${at('targetTotal')}),${withTarget},${without})`,
  };
}

/** What is left to find: what must still be built minus the middle of what is expected, in whole homes and not below zero. */
function toFindFormula(book: Book): string {
  const expected = `(${placeEnd(book, 'expected', 'low')}+${placeEnd(book, 'expected', 'high')})/2`;
  return `MAX(0,INT(${figureAddress(book, 'targetRemaining')}-${expected}+0.5))`;
}

function figures({ results }: SheetModel, book: Book): Figure[] {
  const { target, gap } = results;
  const at = (id: Parameters<typeof figureAddress>[1]): string => figureAddress(book, id);
  const remaining = at('targetRemaining');
  const verdict = `IF(${placeEnd(book, 'expected', 'low')}>=${remaining},${quote(texts.verdict.feasible)},IF(${placeEnd(book, 'expected', 'high')}<${remaining},${quote(texts.verdict['not-feasible'])},${quote(texts.verdict.uncertain)}))`;
  const known = (formula: string): string => `IF(ISNUMBER(${remaining}),${formula},${quote(words.unknown)})`;
  return [
    {
      column: 1,
      label: texts.figures.total,
      content: { value: target?.total ?? words.unknown, formula: at('targetTotal') },
    },
    {
      column: 2,
      label: texts.figures.realised,
      content: { value: target?.realised ?? words.unknown, formula: at('targetRealised') },
    },
    {
      column: 3,
      label: texts.figures.remaining,
      content: { value: target?.remaining ?? words.unknown, formula: remaining },
    },
    {
      column: 5,
      label: texts.figures.planned,
      content: { value: wholeRange(gap.plannedInPeriod), formula: placeEnd(book, 'planned', 'shown') },
    },
    {
      column: 7,
      label: texts.figures.expected,
      content: { value: wholeRange(gap.expectedInPeriod), formula: placeEnd(book, 'expected', 'shown') },
    },
    {
      column: 9,
      label: texts.figures.toFind,
      content: { value: gap.toFind ?? words.unknown, formula: known(toFindFormula(book)) },
    },
    {
      column: 11,
      label: texts.figures.verdict,
      content: { value: verdictWord(gap), formula: known(verdict) },
    },
  ];
}

/** The word for how the expected homes compare with what must still be built. */
function verdictWord({ verdict }: Gap): string {
  return verdict === null ? words.unknown : texts.verdict[verdict];
}

function putRatio(sheet: SheetDraft, row: number, { results }: SheetModel, book: Book): void {
  const { planRatio } = results.gap;
  const remaining = figureAddress(book, 'targetRemaining');
  const ratio = `IF(ISNUMBER(${remaining}),IF(${remaining}>0,${placeEnd(book, 'planned', 'low')}/${remaining},${quote(words.unknown)}),${quote(words.unknown)})`;
  const buffer = Number(results.rules.find(({ id }) => id === 'plausibility.planBuffer')?.value ?? 0);
  const cell = `$B$${row}`;
  putText(sheet, row, 1, texts.ratio.label, 'text');
  put(sheet, row, 2, { value: planRatio ?? words.unknown, formula: ratio }, 'share');
  putText(sheet, row + 1, 1, texts.ratio.rule, 'text');
  put(sheet, row + 1, 2, { value: buffer, formula: ruleById(book, 'plausibility.planBuffer') }, 'share');
  const judged =
    planRatio === null ? texts.ratio.unknown : planRatio >= buffer ? texts.ratio.enough : texts.ratio.short;
  const judgement = {
    value: judged,
    formula: `IF(ISNUMBER(${cell}),IF(${cell}>=$B$${row + 1},${quote(texts.ratio.enough)},${quote(texts.ratio.short)}),${quote(texts.ratio.unknown)})`,
  };
  put(sheet, row, 3, judgement, 'indented');
}

function chart({ lines, places, years }: GapTables): SheetPlan['charts'][number] {
  const bars: [header: string, color: ColorName][] = [
    [headers.hard, 'accent'],
    [headers.conditional, 'accentMid'],
    [headers.soft, 'accentTint'],
    [headers.unknown, 'muted'],
  ];
  return {
    name: 'RB_PerJaar_Grafiek',
    title: texts.chart.title,
    description: texts.chart.description,
    kind: 'columnStacked',
    categories: columnArea(years, headers.year),
    series: [
      ...bars.map(([header, color]) => ({ name: header, values: columnArea(years, header), color })),
      {
        name: headers.target,
        values: columnArea(years, headers.target),
        color: 'warning' as const,
        line: true,
      },
    ],
    categoryTitle: texts.chart.category,
    valueTitle: texts.chart.value,
    area: { top: lines.spot.headerRow - 1, left: 7, bottom: rowBelow(places.spot) - 1, right: 12 },
  };
}

/** The range of a sum, without "ca.". */
export function wholeRange({ low, high }: { low: number; high: number }): string {
  return quantityText({ low, high });
}
