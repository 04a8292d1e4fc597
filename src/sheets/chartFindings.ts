import type { Results } from '../analysis/results';
import { percentage, wholeNumber } from '../text/format';
import { chartFindings as texts } from '../text/sheets/chartFindings';
import { words } from '../text/sheets/words';

/** Less than half a home is none. */
const someHomes = 0.5;

/** What the chart per year shows: in how many years of the agreement what is expected reaches it. */
export function yearsFinding({ gap }: Results): string {
  const agreed = gap.years.filter(({ target }) => target !== null);
  if (agreed.length === 0) return texts.years.noAgreement;
  const reached = agreed.filter(({ gapExpected }) => (gapExpected ?? 0) < someHomes).length;
  if (reached === 0) return texts.years.never;
  return reached === agreed.length
    ? texts.years.always
    : texts.years.some(wholeNumber(reached), wholeNumber(agreed.length));
}

/** What the chart of running totals shows: how far what is expected is behind at the end of the agreement. */
export function cumulativeFinding({ gap }: Results): string {
  const last = gap.years.filter(({ cumulativeGapExpected }) => cumulativeGapExpected !== null).at(-1);
  if (last === undefined) return texts.cumulative.noAgreement;
  const behind = last.cumulativeGapExpected ?? 0;
  return behind < someHomes
    ? texts.cumulative.reached(String(last.year))
    : texts.cumulative.behind(String(last.year), wholeNumber(behind));
}

/** What the waterfall shows: how many of the agreed homes are still to be found. */
export function waterfallFinding({ gap, target }: Results): string {
  const toFind = gap.toFind ?? 0;
  return toFind < someHomes
    ? texts.waterfall.reached
    : texts.waterfall.toFind(wholeNumber(toFind), wholeNumber(target?.total ?? 0));
}

/** What the chart of sorts of homes shows: the sort that stays furthest below its share. */
export function segmentsFinding({ gap }: Results): string {
  const held = gap.segments.flatMap(({ segment, target, expected: { share } }) =>
    target === null || share === null ? [] : [{ segment, target, share }],
  );
  if (held.length === 0) return texts.segments.noShares;
  const [worst] = [...held].sort((a, b) => a.share - a.target - (b.share - b.target));
  return worst === undefined || worst.share >= worst.target
    ? texts.segments.reached
    : texts.segments.below(
        words.segment[worst.segment],
        percentage(Math.round(worst.share * 100) / 100),
        percentage(Math.round(worst.target * 100) / 100),
      );
}

/** What the chart of RB Prognose shows: how much of what is planned comes in time. */
export function forecastFinding({ forecast }: Results, planned: number, until: number): string {
  const { mean } = forecast.inPeriod.all;
  return planned < someHomes
    ? texts.forecast.nothingPlanned
    : texts.forecast.comes(wholeNumber(mean), wholeNumber(planned), String(until));
}
