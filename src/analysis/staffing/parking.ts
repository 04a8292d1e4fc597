import { monthsLater } from '../calendar';
import type { Assignment, Staffing } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { Placement } from './placements';

/** The parking place: projects that ask a lead and get none, with the day to look again (rule `parking.reviewMonths`, or as entered). */
export function parkedOf(
  placements: readonly Placement[],
  assignments: readonly Assignment[],
  referenceDate: string,
  book: RuleBook,
): Staffing['parked'] {
  const next = monthsLater(referenceDate, book.number('parking.reviewMonths'));
  return placements.flatMap(({ isParked, entry: { project } }, index) => {
    if (!isParked) return [];
    return [
      { key: project.key, reviewDate: project.reviewDate ?? next, reasons: assignments[index]?.why ?? [] },
    ];
  });
}
