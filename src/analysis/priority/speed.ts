import { currentPhase, isUnderConstruction } from '../facts';
import { implausibleStart, implausibleYear } from '../plausibility';
import type { RuleBook } from '../rules/ruleBook';
import { yearsToConstruction } from '../timeline';
import type { Scale, ScoreCase, Scored } from './scored';
import { exactPoints, falling, pointsBetween } from './scored';

/**
 * Speed: years until building starts, 10 points within `fullYears`, 0 from `zeroYears`, in proportion between. From the list's start
 * year, else from the usual durations of the phases to come. A start or delivery in a year that can't be, for the phase or the permit,
 * costs `implausible` points.
 */
export const speed: Scale = (entry, book) => {
  const { project, delivery, now } = entry;
  const cannotBe =
    implausibleYear(project, delivery, Math.floor(now), book) !== null ||
    implausibleStart(project, now, book);
  const penalty = cannotBe ? book.number('criteria.speed.implausible') : 0;
  const years = yearsUntilStart(entry, book);
  if (years === null) return pointsBetween(0, Math.max(0, 10 - penalty), 'startYear', 'phase');
  const [full, zero] = [book.number('criteria.speed.fullYears'), book.number('criteria.speed.zeroYears')];
  const points = (wait: number): number => Math.max(0, falling(wait, full, zero) - penalty);
  const fields = years.open.map(({ field }) => field);
  return pointsBetween(points(years.high), points(years.low), ...fields);
};

function yearsUntilStart({ project, class: { size }, now }: ScoreCase, book: RuleBook): Scored | null {
  if (isUnderConstruction(project)) return exactPoints(0);
  const start = project.startYear;
  if (start) return pointsBetween(Math.max(0, start.low - now), Math.max(0, start.high - now), 'startYear');
  const current = currentPhase(project, book);
  if (current === null || size === null) return null;
  if (current.origin === 'list') return exactPoints(yearsToConstruction(current, size, 'likely', book));
  return pointsBetween(
    yearsToConstruction(current, size, 'low', book),
    yearsToConstruction(current, size, 'high', book),
    'phase',
  );
}
