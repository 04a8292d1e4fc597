import type { Compiled } from './compile';
import type { ScheduleLead } from './problem';

/**
 * Leads of one level with the same competences, taken together as if they were one person: what can be done with their pooled hours is
 * at least what can be done with each one's own, so a bound on it bounds the real plan. Pinned projects have had their hours.
 */
export interface LeadClasses {
  /** Number of classes, K. */
  count: number;
  /** Per lead its class. */
  classOf: Int32Array;
  /** K */
  level: Int32Array;
  /** K × T hours left. */
  hours: Float64Array;
  /** K × T places for projects left; Infinity = no maximum. */
  places: Float64Array;
  /** Classes with an eligible lead, per group of projects. */
  ofGroup: Int32Array[];
  /** Gains of the pinned projects together. */
  pinnedGain: number;
}

export function leadClasses(problem: Compiled, leads: readonly ScheduleLead[]): LeadClasses {
  const { years } = problem;
  const known = new Map<string, number>();
  const classOf = Int32Array.from(leads, ({ level, skills }) => {
    const key = `${level} ${skills}`;
    const index = known.get(key) ?? known.size;
    known.set(key, index);
    return index;
  });
  const count = known.size;
  const level = new Int32Array(count);
  const hours = new Float64Array(count * years);
  const places = new Float64Array(count * years);
  const { left, open, pinnedGain } = afterPinned(problem);
  classOf.forEach((group, lead) => {
    level[group] = problem.levelOf[lead] as number;
    for (let year = 0; year < years; year++) {
      const from = lead * years + year;
      const to = group * years + year;
      // Who has no place left has no hours left.
      if ((open[from] as number) < 1) continue;
      hours[to] = (hours[to] as number) + (left[from] as number);
      places[to] = (places[to] as number) + (open[from] as number);
    }
  });
  const ofGroup = problem.groups.map((eligible) =>
    Int32Array.from(new Set(Array.from(eligible, (lead) => classOf[lead] as number))).sort(),
  );
  return { count, classOf, level, hours, places, ofGroup, pinnedGain };
}

/** Hours and places of each lead and year beside the pinned projects. */
function afterPinned(problem: Compiled): { left: Float64Array; open: Float64Array; pinnedGain: number } {
  const { projects, years, levels, pinned, current, levelOf, need, gains, gainAt, capacity, most } = problem;
  const left = capacity.slice();
  const open = Float64Array.from(capacity, (_, at) => most[Math.floor(at / years)] as number);
  let pinnedGain = 0;
  for (let project = 0; project < projects; project++) {
    if (pinned[project] === 0) continue;
    const lead = current[project] as number;
    pinnedGain += gains[gainAt[project] as number] as number;
    const row = (project * levels + (levelOf[lead] as number)) * years;
    for (let year = 0; year < years; year++) {
      const hours = need[row + year] as number;
      if (hours === 0) continue;
      const at = lead * years + year;
      left[at] = Math.max(0, (left[at] as number) - hours);
      open[at] = Math.max(0, (open[at] as number) - 1);
    }
  }
  return { left, open, pinnedGain };
}
