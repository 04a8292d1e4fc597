import type { Target } from '../../model/target';
import { yearsFrom } from '../calendar';
import { spreadEvenly } from '../spread';
import type { CountedTarget } from '../targetResults';

/**
 * Whole homes per year of an agreement: years it names keep their number, the others share what is left evenly (INT(T / n), one more in the first
 * MOD(T, n)). Where the named years alone come to more, or no year is left to take the rest, they are the total; `differs` says so.
 */
export function spreadTarget(
  target: Target,
): Pick<CountedTarget, 'perYear' | 'total'> & { differs: 'above' | 'below' | null } {
  const years = yearsFrom(target.from, target.to);
  const named = (year: number): number | undefined => target.perYear[String(year)];
  const fixed = years.reduce((homes, year) => homes + Math.round(named(year) ?? 0), 0);
  const open = years.filter((year) => named(year) === undefined);
  const left = target.total === null ? 0 : Math.round(target.total) - fixed;
  const shares = spreadEvenly(left, open.length);
  const perYear = years.map((year) => ({
    year,
    homes: Math.round(named(year) ?? shares[open.indexOf(year)] ?? 0),
  }));
  return {
    perYear,
    total: perYear.reduce((homes, entry) => homes + entry.homes, 0),
    differs: left < 0 ? 'above' : left > 0 && open.length === 0 ? 'below' : null,
  };
}

/** The homes agreed for the years from first to last. */
export function homesIn(perYear: CountedTarget['perYear'], from: number, to: number): number {
  return perYear.reduce((sum, { year, homes }) => (year >= from && year <= to ? sum + homes : sum), 0);
}
