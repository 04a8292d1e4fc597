import type { WorkPhase } from '../../model/terms';
import { dateOf } from '../calendar';
import type { RuleBook } from '../rules/ruleBook';
import type { StaffingCase } from './cases';
import { isLate } from './cases';

/** The phases that usually end with a decision of the council: on the design and on the plan itself. */
const decidedPhases: readonly WorkPhase[] = ['ontwerp', 'voorbereiding'];

/** Hours that a new and an old lead each spend on handing a project over (rules `planning.handOver.*`, by class); none while it has not begun. */
export function handOverHours({ project, class: projectClass }: StaffingCase, book: RuleBook): number {
  if (project.phase === 'concept') return 0;
  return book.number(`planning.handOver.${projectClass.class ?? 'B'}`);
}

/**
 * The first day (ISO) on which a project can change hands: not in the months before a decision (rule `planning.handOver.rest`), of which the end of the
 * phase gives the day, and never once it is being built (`null`).
 */
export function handOverFrom(
  entry: StaffingCase,
  referenceDate: string,
  now: number,
  book: RuleBook,
): string | null {
  if (isLate(entry, book)) return null;
  const rest = book.number('planning.handOver.rest') / 12;
  const decision = entry.workload?.phases.find(
    ({ phase, to }) => decidedPhases.includes(phase) && to > now && to - now <= rest,
  );
  if (decision === undefined) return referenceDate;
  return decision.phase === 'voorbereiding' ? null : dateOf(decision.to);
}
