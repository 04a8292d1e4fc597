import { daysBetween } from '../calendar';
import type { ProjectBottleneck } from '../results';

const daysPerWeek = 7;

/**
 * Since when a bottleneck holds a project up. A typed date says so exactly; the date of an earlier run says that it was there by then. A date after the
 * reference date, and the present run itself, say nothing.
 */
export function ageOf(
  typed: string | undefined,
  seen: string | undefined,
  referenceDate: string,
): ProjectBottleneck['since'] {
  const weeks = (date: string): number => Math.floor(daysBetween(date, referenceDate) / daysPerWeek);
  if (typed !== undefined && typed <= referenceDate) return { date: typed, exact: true, weeks: weeks(typed) };
  if (seen !== undefined && seen < referenceDate) return { date: seen, exact: false, weeks: weeks(seen) };
  return null;
}
