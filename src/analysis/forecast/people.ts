import type { Person } from '../../model/person';
import { middle } from '../../model/quantity';
import { roles } from '../../model/terms';
import { hoursIn, poolsOf, presentIn } from '../capacity/pools';
import type { Pool } from '../capacity/pools';
import { currentPhase, isUnderConstruction } from '../facts';
import { availableHours } from '../leads';
import { byCodePoint } from '../order';
import type { RuleBook } from '../rules/ruleBook';
import type { SimulationNeed } from '../simulation/problem';
import { waitShare } from '../waiting';
import type { ForecastCase, ForecastTime } from './cases';

/** The people a project can wait for, as the simulation wants them. */
export interface ForecastPeople {
  pools: Pool[];
  /** Hours present per pool and year shown. */
  present: number[][];
  /** What a project asks of them. */
  needs(entry: ForecastCase): SimulationNeed[];
}

/**
 * The pools that can hold somebody up: project leaders nested by level, and each role of specialists. A pool of which nobody knows the hours holds
 * nobody up, and neither does one that has room for all projects in their busiest year at once.
 */
export function peopleOf(
  cases: readonly ForecastCase[],
  people: readonly Person[] | null,
  { years, now }: ForecastTime,
  book: RuleBook,
): ForecastPeople {
  const asked = roles.filter((role) => cases.some(({ workload }) => workload?.hours[role] !== undefined));
  const binding = poolsOf(asked).flatMap((pool) => {
    const present = presentIn(pool, people, years, (person, year) => availableHours(person, year, now, book));
    if (present === null) return [];
    const most = cases.reduce((sum, entry) => sum + Math.max(0, ...hoursPerYear(pool, entry, years)), 0);
    return most > Math.min(...present) ? [{ pool, present }] : [];
  });
  const pools = binding.map(({ pool }) => pool);
  return {
    pools,
    present: binding.map(({ present }) => present),
    needs: (entry) =>
      pools.flatMap((pool, index) => {
        const hours = hoursPerYear(pool, entry, years);
        return hours.some((value) => value > 0) ? [{ pool: index, first: 0, hours }] : [];
      }),
  };
}

/** Hours a project asks of a pool per year shown, middle; none of a lead where a casemanager or nobody needs to lead it. */
function hoursPerYear(pool: Pool, entry: ForecastCase, years: readonly number[]): number[] {
  const { workload, assignment } = entry;
  if (workload === null) return [];
  if (pool.role === 'projectleider' && entry.class.leadNeeded === false) return [];
  const required = assignment?.required ?? entry.class.required;
  return years.map((year) => {
    const hours = hoursIn(pool, workload, required, year);
    return hours === null ? 0 : middle(hours);
  });
}

/** Whether a project uses hours but waits for nobody: it is being built, or it runs with a lead of its own. */
export function waitsForNobody({ project, assignment }: ForecastCase, book: RuleBook): boolean {
  if (isUnderConstruction(project)) return true;
  const own = assignment?.lead != null && assignment.origin !== 'proposal';
  return own && currentPhase(project, book)?.begun === true;
}

/** The part of a wait that delivery feels, by phase and role of the municipality (`waitShare`). */
export function waitEffectOf({ project }: ForecastCase, book: RuleBook): number {
  const phase = currentPhase(project, book)?.phase;
  return phase === undefined ? 0 : waitShare(phase, project.municipalRole, book);
}

/** The order in which projects get people: by their start in the plan of leads, then by rank; those without a place come last. */
export function inOrder(cases: readonly ForecastCase[]): ForecastCase[] {
  const start = ({ assignment }: ForecastCase): number => assignment?.start ?? Number.MAX_SAFE_INTEGER;
  const rank = ({ priority }: ForecastCase): number => priority.rank ?? Number.MAX_SAFE_INTEGER;
  return [...cases].sort(
    (a, b) => start(a) - start(b) || rank(a) - rank(b) || byCodePoint(a.project.key, b.project.key),
  );
}
