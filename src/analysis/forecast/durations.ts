import type { Project } from '../../model/project';
import type { SizeClass } from '../../model/terms';
import { workPhases } from '../../model/terms';
import type { CurrentPhase } from '../facts';
import { currentPhase } from '../facts';
import type { RuleBook } from '../rules/ruleBook';
import { logarithm, normalHigh } from '../simulation/chance';
import { yearsToConstruction, yearsToDelivery } from '../timeline';

/** When a project's homes stand by the usual durations (rules `durations.*`), in years from now. */
export interface UsualTime {
  /** Until building starts and until the last home stands, most likely. */
  start: number;
  delivery: number;
  /** The shortest (10 %), and the spread: the standard deviation of the logarithm, from the longest (90 %). */
  shortest: number;
  sigma: number;
  /** The phase it is counted from, and whether the list says neither phase nor status (rule `forecast.phaseUnknown`). */
  phase: string;
  assumed: boolean;
}

/** The usual time to delivery of a project of a size. What is finished but for some homes is delivered now. */
export function usualTime(project: Project, size: SizeClass, book: RuleBook): UsualTime {
  const known = currentPhase(project, book);
  if (known === null && project.phase === 'afgerond')
    return { start: 0, delivery: 0, shortest: 0, sigma: 0, phase: 'afgerond', assumed: false };
  const current = known ?? assumedPhase(book);
  const delivery = yearsToDelivery(current, size, 'likely', book);
  const longest = yearsToDelivery(current, size, 'high', book);
  return {
    start: yearsToConstruction(current, size, 'likely', book),
    delivery,
    shortest: yearsToDelivery(current, size, 'low', book),
    sigma: delivery > 0 && longest > delivery ? logarithm(longest / delivery) / normalHigh : 0,
    phase: current.phase,
    assumed: known === null,
  };
}

function assumedPhase(book: RuleBook): CurrentPhase {
  const name = book.text('forecast.phaseUnknown');
  const phase = workPhases.find((one) => one === name) ?? 'ontwerp';
  return { phase, origin: 'status', begun: true };
}
