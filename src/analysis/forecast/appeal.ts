import type { Project } from '../../model/project';
import type { SizeClass } from '../../model/terms';
import { yearFraction } from '../calendar';
import { isBuilt, isUnderConstruction } from '../facts';
import type { RuleBook } from '../rules/ruleBook';
import type { Ends, SimulationProject } from '../simulation/problem';

const noAppeal: SimulationProject['appeal'] = { chance: 0, delay: { low: 0, high: 0 } };

/**
 * The risk of an appeal, a risk of its own beside the phases (practice 3): chance by size (rules `appeal.chance.*`) and delay in years by the instrument
 * the list names. No risk is left once the decision is irrevocable: permitted, being built or built, or status 1A.
 *
 * @param homes all homes of the project, for the priority at the Raad van State
 * @param decision when the decision falls, as a year with a fraction; `null` when nobody can say
 */
export function appealOf(
  project: Project,
  size: SizeClass,
  homes: number,
  decision: number | null,
  book: RuleBook,
): SimulationProject['appeal'] {
  const irrevocable =
    project.permit === 'granted' ||
    project.status?.code === '1A' ||
    isUnderConstruction(project) ||
    isBuilt(project);
  if (irrevocable) return noAppeal;
  return { chance: book.number(`appeal.chance.${size}`), delay: delayOf(project, homes, decision, book) };
}

function delayOf(project: Project, homes: number, decision: number | null, book: RuleBook): Ends {
  const words = `${project.planType ?? ''} ${project.status?.raw ?? ''}`;
  const plan = planDelay(homes, decision, book);
  const bopa = bopaDelay(book);
  if (/\bbopa\b|buitenplans/i.test(words)) return bopa;
  if (/omgevingsplan|bestemmingsplan|\btam\b/i.test(words)) return plan;
  return { low: Math.min(plan.low, bopa.low), high: Math.max(plan.high, bopa.high) };
}

/** Straight to the Raad van State; sooner for plans that have priority there (rules `appeal.priority*`). */
function planDelay(homes: number, decision: number | null, book: RuleBook): Ends {
  const until = yearFraction(book.text('appeal.priorityUntil'));
  const first = homes >= book.number('appeal.priorityHomes') && decision !== null && decision < until;
  const kind = first ? 'priority' : 'other';
  return inYears((end) => book.number(`appeal.plan.${kind}.${end}`));
}

/** Objection, court and higher court; the last one falls away with the Wet versterking regie (rule `appeal.fewerInstances`). */
function bopaDelay(book: RuleBook): Ends {
  const instances = book.flag('appeal.fewerInstances') ? ['objection', 'court'] : ['objection', 'court', 'higher'];
  return inYears((end) =>
    instances.reduce((months, instance) => months + book.number(`appeal.bopa.${instance}.${end}`), 0),
  );
}

function inYears(months: (end: keyof Ends) => number): Ends {
  return { low: months('low') / 12, high: months('high') / 12 };
}
