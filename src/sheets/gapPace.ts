import type { GapYear } from '../analysis/results';
import { wholeNumber } from '../text/format';
import { gapTexts } from '../text/sheets/gap';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { absoluteAddress } from '../model/cell';
import { figureAddress, type FigureId } from './figures';
import { lookup, quote, rangeOf, whenNumbers } from './formulas';
import { placeEnd } from './gapLines';
import { numberOrUnknown, put, putSection, putText, type SheetDraft } from './layout';
import { ruleById } from './rulesTable';
import type { SheetStyle } from './styles';
import type { Content } from './table';

const { pace: texts, ratio, years } = gapTexts;

/** A line of a block beside a table: what it is, and the number. */
interface BlockLine {
  label: string;
  content: Content;
  style: SheetStyle;
}

/** Rows the tempo takes below the header row beside it. */
export const paceLines = 10;
/** Rows that the plan ratio takes, its heading included. */
export const ratioLines = 7;

/** Where these blocks stand: beside the tables of the first page. */
const columns = { first: 7, value: 13, last: 14 };

/** The tempo so far, the one needed and the one expected: a heading in the row, its lines from two rows below, beside those of a table. */
export function putPace(sheet: SheetDraft, row: number, { results }: SheetModel, book: Book): void {
  const { pace } = results.gap;
  const figure = (id: FigureId): string => figureAddress(book, id);
  const cell = (line: number): string => absoluteAddress(row + 2 + line, columns.value);
  const known = (value: number | string | null, formula?: string): Content => ({
    ...(typeof value === 'string' ? { value } : numberOrUnknown(value)),
    ...(formula === undefined ? {} : { formula }),
  });
  const [yearsLeft, required, expected, past, peak] = [cell(0), cell(1), cell(2), cell(4), cell(6)];
  const left = `${figure('targetTo')}-YEAR(${figure('referenceDate')})+${figure('yearLeft')}`;
  const perYear = (homes: string): string => whenNumbers([yearsLeft], `${homes}/${yearsLeft}`);
  const against = (homes: string): string =>
    `IF(AND(ISNUMBER(${homes}),N(${past})>0),${homes}/${past},${quote(words.unknown)})`;
  const elapsed = `(${figure('targetTo')}-${figure('targetFrom')}+1-${yearsLeft})`;
  const lines: BlockLine[] = [
    {
      label: texts.yearsLeft,
      style: 'decimal',
      content: known(pace.yearsLeft, whenNumbers([figure('targetTo')], left)),
    },
    {
      label: texts.required,
      style: 'number',
      content: known(pace.required, perYear(`MAX(0,${figure('targetRemaining')})`)),
    },
    { label: texts.expected, style: 'number', content: known(pace.expected, perYear(figure('gapExpected'))) },
    {
      label: texts.extra,
      style: 'number',
      content: known(pace.extra, whenNumbers([required, expected], `MAX(0,${required}-${expected})`)),
    },
    {
      label:
        pace.past?.source === 'years' ? texts.past.years(wholeNumber(pace.past.years)) : texts.past.total,
      style: 'number',
      content: known(
        pace.past?.perYear ?? null,
        pace.past?.source === 'total'
          ? `IFERROR(${figure('targetRealised')}/${elapsed},${quote(words.unknown)})`
          : undefined,
      ),
    },
    { label: texts.growth, style: 'decimal', content: known(pace.growth, against(required)) },
    {
      label: pace.peak === null ? texts.noPeak : `${texts.peak}${pace.peak.year}`,
      style: 'number',
      content: known(
        pace.peak?.homes ?? null,
        pace.peak === null ? undefined : homesOf(pace.peak.year, book),
      ),
    },
    { label: texts.peakGrowth, style: 'decimal', content: known(pace.peak?.growth ?? null, against(peak)) },
    {
      label: texts.metIn,
      style: 'year',
      content: known(metIn(results.gap.years, results.target !== null, pace.metIn), metInFormula(book)),
    },
  ];
  putSection(sheet, row, texts.title, [columns.first, columns.last]);
  putLines(sheet, row + 2, lines);
}

/** Whether there are plans enough: by the rule of thumb, by its critics, and by what is expected of the plans. */
export function putRatio(sheet: SheetDraft, row: number, { results }: SheetModel, book: Book): void {
  const { planRatio, neededRatio } = results.gap;
  const remaining = figureAddress(book, 'targetRemaining');
  const planned = `${placeEnd(book, 'planned', 'low')}/${remaining}`;
  const rule = (id: string): Content => ({
    value: Number(results.rules.find((one) => one.id === id)?.value ?? 0),
    formula: ruleById(book, id),
  });
  const cell = (line: number): string => absoluteAddress(row + 1 + line, columns.value);
  const middle = (line: 'planned' | 'overdue'): string =>
    `(${placeEnd(book, line, 'low')}+${placeEnd(book, line, 'high')})/2`;
  const expected = figureAddress(book, 'gapExpected');
  putSection(sheet, row, ratio.title, [columns.first, columns.last]);
  putLines(sheet, row + 1, [
    {
      label: ratio.label,
      style: 'share',
      content: {
        ...numberOrUnknown(planRatio),
        formula: `IF(N(${remaining})>0,${planned},${quote(words.unknown)})`,
      },
    },
    { label: ratio.rule, style: 'share', content: rule('plausibility.planBuffer') },
    { label: ratio.critics, style: 'share', content: rule('plausibility.planBufferCritics') },
    {
      label: ratio.needed,
      style: 'share',
      content: {
        ...numberOrUnknown(neededRatio),
        formula: `IF(${expected}>0,(${middle('planned')}+${middle('overdue')})/${expected},${quote(words.unknown)})`,
      },
    },
  ]);
  const buffer = Number(rule('plausibility.planBuffer').value);
  const judged = planRatio === null ? ratio.unknown : planRatio >= buffer ? ratio.enough : ratio.short;
  const judgement = `IF(ISNUMBER(${cell(0)}),IF(${cell(0)}>=${cell(1)},${quote(ratio.enough)},${quote(ratio.short)}),${quote(ratio.unknown)})`;
  put(sheet, row + 5, columns.first, { value: judged, formula: judgement }, 'text');
  putText(sheet, row + 6, columns.first, ratio.note, 'noteLine');
}

function putLines(sheet: SheetDraft, row: number, lines: BlockLine[]): void {
  lines.forEach(({ label, content, style }, index) => {
    putText(sheet, row + index, columns.first, label, 'text');
    put(sheet, row + index, columns.value, content, style);
  });
}

function homesOf(year: number, book: Book): string {
  const { gapYears } = book.tables;
  const end = (header: string): string => lookup(gapYears, header, years.headers.year, String(year));
  return `(${end(years.headers.plannedLow)}+${end(years.headers.plannedHigh)})/2`;
}

function metIn(shown: readonly GapYear[], hasTarget: boolean, year: number | null): number | string | null {
  return year ?? (hasTarget && shown.length > 0 ? texts.never : null);
}

/** The first year whose running total reaches what must still be built; running totals never fall. */
function metInFormula(book: Book): string {
  const { gapYears } = book.tables;
  const remaining = figureAddress(book, 'targetRemaining');
  const running = rangeOf(gapYears, years.headers.cumulativeExpected);
  const before = `COUNTIF(${running},"<"&${remaining})`;
  const found = `IF(${before}<COUNT(${running}),INDEX(${rangeOf(gapYears, years.headers.year)},${before}+1),${quote(texts.never)})`;
  return whenNumbers([remaining], found);
}
