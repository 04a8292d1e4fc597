import { middle } from '../../model/quantity';
import { yearFraction, yearOf } from '../calendar';
import type { ActiveTarget, GapYear, Pace } from '../results';

/** Homes that were delivered in a past year. */
export interface PastYear {
  year: number;
  homes: number;
}

/**
 * How fast homes were built, how fast they must be and how fast they are expected to be built.
 *
 * Past output is the mean of the full years before the reference year that are given, else what was realised over the time since the agreement
 * began. The growth factor holds what is asked per remaining year against it.
 */
export function paceOf(
  years: readonly GapYear[],
  target: ActiveTarget | null,
  pastYears: readonly PastYear[],
  expected: number,
  referenceDate: string,
): Pace {
  const now = yearFraction(referenceDate);
  const end = target === null ? null : target.target.to + 1;
  const yearsLeft = end === null || end <= now ? null : end - now;
  const perYear = (homes: number): number | null => (yearsLeft === null ? null : homes / yearsLeft);
  const required = target === null ? null : perYear(Math.max(0, target.remaining));
  const past = pastOf(target, pastYears, now, yearOf(referenceDate));
  const growth = (homes: number | null): number | null =>
    homes === null || past === null || past.perYear <= 0 ? null : homes / past.perYear;
  const peak = peakOf(years);
  return {
    yearsLeft,
    required,
    expected: perYear(expected),
    extra: target === null ? null : perYear(Math.max(0, target.remaining - expected)),
    past,
    growth: growth(required),
    peak: peak && { ...peak, growth: growth(peak.homes) },
    metIn: target === null ? null : metIn(years, target.remaining),
  };
}

function pastOf(
  target: ActiveTarget | null,
  pastYears: readonly PastYear[],
  now: number,
  referenceYear: number,
): Pace['past'] {
  const full = pastYears.filter(({ year }) => year < referenceYear);
  if (full.length > 0) {
    const homes = full.reduce((sum, one) => sum + one.homes, 0);
    return { perYear: homes / full.length, years: full.length, source: 'years' };
  }
  const years = target === null ? 0 : now - target.target.from;
  return target?.realised == null || years <= 0
    ? null
    : { perYear: target.realised / years, years, source: 'total' };
}

/** The first of the years with most planned homes. */
function peakOf(years: readonly GapYear[]): { year: number; homes: number } | null {
  let peak: { year: number; homes: number } | null = null;
  for (const { year, planned } of years) {
    const homes = middle(planned);
    if (homes > (peak?.homes ?? 0)) peak = { year, homes };
  }
  return peak;
}

function metIn(years: readonly GapYear[], remaining: number): number | null {
  return years.find(({ cumulativeExpected }) => cumulativeExpected.mean >= remaining)?.year ?? null;
}
