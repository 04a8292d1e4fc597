import { checkProblem, mismatchOf, qualifies } from './problem';
import type { ScheduleProblem, ScheduleProject } from './problem';

/**
 * A problem as flat arrays, for the loops that run millions of times. With P projects, L leads, T years and K levels.
 * Hours and gains are rounded to a fraction of a power of two, so that sums are exact whatever their order: taking a project out
 * and putting it back leaves no trace, and equal is equal.
 */
export interface Compiled {
  years: number;
  levels: number;
  leads: number;
  projects: number;
  /** L × T: hours a lead may be given, a hair above the real ones so that an exact fit fits. */
  capacity: Float64Array;
  /** L: most projects at once. */
  most: Float64Array;
  /** L */
  levelOf: Int32Array;
  /** P × K × T: hours when not shifted. */
  need: Float64Array;
  /** P: first year with hours, and the year after the last; equal when there are none. */
  from: Int32Array;
  to: Int32Array;
  /** All gains behind each other; those of project p begin at gainAt[p] and are shifts[p] long. */
  gains: Float64Array;
  gainAt: Int32Array;
  shifts: Int32Array;
  /** P: which of `groups` holds its eligible leads. */
  group: Int32Array;
  /** Eligible leads of like projects, by mismatch and then index. */
  groups: Int32Array[];
  /** P */
  wanted: Int32Array;
  current: Int32Array;
  after: Int32Array;
  start: Int32Array;
  length: Int32Array;
  pinned: Uint8Array;
  keep: Uint8Array;
  /** Per project those that come after it; pinned ones wait for nobody and are left out. */
  followers: Int32Array[];
}

/** @throws RangeError as `checkProblem` */
export function compile(problem: ScheduleProblem): Compiled {
  checkProblem(problem);
  const { years, leads, projects, limit } = problem;
  const levels = leads.reduce((most, { level }) => Math.max(most, level + 1), 0);
  const ints = (pick: (project: ScheduleProject) => number) => Int32Array.from(projects, pick);
  const capacity = new Float64Array(leads.length * years);
  leads.forEach(({ hours }, lead) => {
    for (let year = 0; year < years; year++)
      capacity[lead * years + year] = exactHours((hours[year] ?? 0) * limit) + slack;
  });
  const need = new Float64Array(projects.length * levels * years);
  const from = new Int32Array(projects.length);
  const to = new Int32Array(projects.length);
  projects.forEach(({ hours }, project) => {
    let first = years;
    let last = 0;
    for (let level = 0; level < levels; level++) {
      const row = hours[level] ?? [];
      for (let year = 0; year < Math.min(years, row.length); year++) {
        const value = exactHours(row[year] ?? 0);
        need[(project * levels + level) * years + year] = value;
        if (value === 0) continue;
        first = Math.min(first, year);
        last = Math.max(last, year + 1);
      }
    }
    from[project] = Math.min(first, last);
    to[project] = last;
  });
  const shifts = ints(({ gains }) => gains.length);
  const gainAt = new Int32Array(projects.length);
  for (let at = 0, project = 0; project < projects.length; project++) {
    gainAt[project] = at;
    at += shifts[project] as number;
  }
  return {
    years,
    levels,
    leads: leads.length,
    projects: projects.length,
    capacity,
    most: Float64Array.from(leads, ({ maxProjects }) => maxProjects),
    levelOf: Int32Array.from(leads, ({ level }) => level),
    need,
    from,
    to,
    gains: exactGains(projects),
    gainAt,
    shifts,
    ...eligibility(problem),
    wanted: ints(({ wantedLevel }) => wantedLevel),
    current: ints(({ current }) => current),
    after: ints(({ after }) => after),
    start: ints(({ start }) => start),
    length: ints(({ length }) => length),
    pinned: Uint8Array.from(projects, ({ pinned }) => Number(pinned)),
    keep: Uint8Array.from(projects, ({ keep, current }) => Number(keep && current >= 0)),
    followers: followersOf(projects),
  };
}

/** Hours are exact to this part; up to 4 million hours on one lead and year, a sum is exact too. */
const parts = 2 ** 30;
/** Hours by which a capacity is widened, so that an exact fit fits. */
export const slack = 2 ** -20;

function exactHours(hours: number): number {
  return Math.round(hours * parts) / parts;
}

/** Gains as multiples of a quantum that is so small that it doesn't matter, and so large that every sum of them is exact. */
function exactGains(projects: readonly ScheduleProject[]): Float64Array {
  let total = 0;
  for (const { gains } of projects) total += gains.reduce((most, gain) => Math.max(most, gain), 0);
  let quantum = 2 ** -40;
  while (quantum * 2 ** 51 < total) quantum *= 2;
  return Float64Array.from(
    projects.flatMap(({ gains }) => gains.map((gain) => Math.round(gain / quantum) * quantum)),
  );
}

function eligibility({ leads, projects }: ScheduleProblem): Pick<Compiled, 'group' | 'groups'> {
  const known = new Map<string, number>();
  const groups: Int32Array[] = [];
  const group = Int32Array.from(projects, (project) => {
    const { minLevel, skills, wantedLevel, current } = project;
    const lead = leads[current];
    const exception = lead !== undefined && !qualifies(lead, project) ? current : -1;
    const key = [minLevel, skills, wantedLevel, exception].join();
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, groups.length);
    const mismatch = (index: number) => mismatchOf(leads[index]?.level ?? 0, wantedLevel);
    const eligible = leads
      .map((_, index) => index)
      .filter((index) => index === exception || qualifies(leads[index] ?? { level: 0, skills: 0 }, project))
      .sort((a, b) => mismatch(a) - mismatch(b) || a - b);
    return groups.push(Int32Array.from(eligible)) - 1;
  });
  return { group, groups };
}

function followersOf(projects: readonly ScheduleProject[]): Int32Array[] {
  const none = new Int32Array(0);
  const lists = new Map<number, number[]>();
  projects.forEach(({ after, pinned }, index) => {
    if (after === -1 || pinned) return;
    const list = lists.get(after);
    if (list) list.push(index);
    else lists.set(after, [index]);
  });
  return projects.map((_, index) => {
    const list = lists.get(index);
    return list ? Int32Array.from(list) : none;
  });
}
