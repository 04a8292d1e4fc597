import type { Band } from '../../../analysis/forecastResults';
import { rangeOf } from '../../../model/band';
import type { GapYear, YearDelivery } from '../../../analysis/results';
import type { Figures } from '../../../app/workbookWork';
import { exactly, middle, type KnownQuantity } from '../../../model/quantity';
import type { Texts, Language } from '../../../text';
import { bandText } from '../../../text/bandText';
import { quantityText, wholeNumber } from '../../../text/format';

export interface KeyFigure {
  id: 'agreed' | 'realised' | 'planned' | 'expected' | 'toFind';
  label: string;
  value: string;
  note: string;
}

type Words = Texts['pane']['result'];

/** The result in one sentence. */
export function headline({ target, gap }: Figures, words: Words, language: Language): string {
  const expected = bandText(gap.expectedInPeriod);
  if (!target || gap.toFind === null)
    return words.headlineNoTarget(quantityText(gap.plannedInPeriod, language), expected);
  const realised = quantityText(target.realised === null ? null : exactly(target.realised), language);
  return words.headline(
    wholeNumber(target.total),
    target.target.to,
    realised,
    expected,
    toFindText(gap.toFind, words),
  );
}

/** The five figures of the result; unknown ones say so, and what would make them known. */
export function keyFigures({ target, gap }: Figures, words: Words, language: Language): KeyFigure[] {
  const texts = words.figures;
  const unknown = quantityText(null, language);
  const inPeriod = target ? texts.inPeriod(target.target.to) : texts.allYears;
  return [
    {
      id: 'agreed',
      label: texts.agreed,
      value: target ? wholeNumber(target.total) : unknown,
      note: target ? texts.period(target.target.from, target.target.to) : texts.noTarget,
    },
    {
      id: 'realised',
      label: texts.realised,
      value: target?.realised == null ? unknown : wholeNumber(target.realised),
      note: target?.realised == null ? texts.notReported : texts.homes,
    },
    {
      id: 'planned',
      label: texts.planned,
      value: quantityText(gap.plannedInPeriod, language),
      note: inPeriod,
    },
    { id: 'expected', label: texts.expected, ...expectedFigure(gap.expectedInPeriod, texts) },
    {
      id: 'toFind',
      label: texts.toFind,
      value: gap.toFind === null ? unknown : toFindText(gap.toFind, words),
      note: gap.verdict ? words.verdict[gap.verdict] : texts.noTarget,
    },
  ];
}

export const hardnessParts = ['hard', 'conditional', 'soft', 'unknown'] as const;
export type HardnessPart = (typeof hardnessParts)[number];

export interface ChartYear {
  year: number;
  /** Homes agreed for the year; `null` where no agreement covers it. */
  agreed: number | null;
  planned: KnownQuantity;
  expected: Band;
  /** Planned homes by hardness, the middle of each range. */
  parts: Record<HardnessPart, number>;
}

/** The years of the chart: all years of the analysis, from the reference year to the last with homes or an agreement. */
export function chartYears(results: Figures): ChartYear[] {
  const ofYear = new Map(results.gap.years.map((row) => [row.year, row]));
  const years = results.delivery.years.flatMap((year) => {
    const row = ofYear.get(year.year);
    return row === undefined ? [] : [chartYear(year, row)];
  });
  const last = years.findLastIndex(({ agreed: homes, planned }) => homes !== null || planned.high > 0);
  return years.slice(0, last + 1);
}

function chartYear({ year, planned, byHardness }: YearDelivery, { target, expected }: GapYear): ChartYear {
  const parts = Object.fromEntries(hardnessParts.map((part) => [part, middle(byHardness[part])]));
  return { year, agreed: target, planned, expected, parts: parts as Record<HardnessPart, number> };
}

/** Whole, round steps for an axis from zero to at least `max`: three to five of them. */
export function axisSteps(max: number): number[] {
  const rough = Math.max(max, 1) / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].map((factor) => factor * magnitude).find((step) => step >= rough) ?? rough;
  const step = Math.max(1, nice);
  return Array.from({ length: Math.ceil(Math.max(max, 1) / step) + 1 }, (_, index) => index * step);
}

function toFindText(homes: number, words: Words): string {
  return homes === 0 ? words.nothing : `${words.about}\u00a0${wholeNumber(homes)}`;
}

/** The mean large, the range behind it small. */
function expectedFigure(expected: Band, texts: Words['figures']): Pick<KeyFigure, 'value' | 'note'> {
  const { low, high } = rangeOf(expected);
  const [from, to] = [wholeNumber(low), wholeNumber(high)];
  const value = wholeNumber(expected.mean);
  return { value, note: from === to ? texts.expectedNote : texts.expectedRange(`${from}–${to}`) };
}
