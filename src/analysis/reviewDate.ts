import type { Project } from '../model/project';
import { monthsLater } from './calendar';
import type { RuleBook } from './rules/ruleBook';

/** The day (ISO) on which a project that doesn't go on is looked at again: as entered, else rule `parking.reviewMonths` from now. */
export function reviewDateOf({ reviewDate }: Project, referenceDate: string, book: RuleBook): string {
  return reviewDate ?? monthsLater(referenceDate, book.number('parking.reviewMonths'));
}
