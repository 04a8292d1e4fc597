import type { Assignment, Staffing } from '../results';
import { reviewDateOf } from '../reviewDate';
import type { RuleBook } from '../rules/ruleBook';
import type { Placement } from './placements';

/** The parking place: projects that ask a lead and get none, with the day to look again (rule `parking.reviewMonths`, or as entered). */
export function parkedOf(
  placements: readonly Placement[],
  assignments: readonly Assignment[],
  referenceDate: string,
  book: RuleBook,
): Staffing['parked'] {
  return placements.flatMap(({ isParked, entry: { project } }, index) => {
    if (!isParked) return [];
    const reviewDate = reviewDateOf(project, referenceDate, book);
    return [{ key: project.key, reviewDate, reasons: assignments[index]?.why ?? [] }];
  });
}
