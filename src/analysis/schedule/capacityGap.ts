import { standing } from './standing';
import type { Schedule, ScheduleProblem } from './problem';

/** Hours asked, present and short for work that only leads of a level and up may do, per year of the grid. */
export interface LevelGap {
  /** This level and every higher one. */
  level: number;
  needed: number[];
  present: number[];
  /** What is short: needed − present, at least 0. */
  short: number[];
}

/**
 * The gap per year, nested by level: the work that asks at least a level against the hours of all leads of that level and up. Work counts
 * at the level that fits it best, when it starts as planned, or where a schedule is given as that places it (without a place: as
 * planned). Levels from the highest down; the last covers everything. Competences and the indivisibility of people are left out.
 */
export function capacityGap(
  { years, leads, projects, limit }: ScheduleProblem,
  schedule?: Pick<Schedule, 'shift'>,
): LevelGap[] {
  const levels =
    Math.max(0, ...leads.map(({ level }) => level), ...projects.map(({ minLevel }) => minLevel)) + 1;
  const perYear = (sum: (year: number) => number) => Array.from({ length: years }, (_, year) => sum(year));
  const hoursOf = (index: number, year: number): number => {
    const project = projects[index];
    if (project === undefined) return 0;
    const fitting = Math.max(project.minLevel, project.wantedLevel);
    const row = project.hours[Math.min(fitting, project.hours.length - 1)];
    return row?.[year - Math.max(0, schedule?.shift[index] ?? 0)] ?? 0;
  };
  return Array.from({ length: levels }, (_, index) => levels - 1 - index).map((level) => {
    const able = leads.filter((lead) => lead.level >= level);
    const work = Array.from(projects.keys()).filter((index) => (projects[index]?.minLevel ?? 0) >= level);
    const needed = perYear((year) => work.reduce((sum, index) => sum + hoursOf(index, year), 0));
    const present = perYear((year) => able.reduce((sum, { hours }) => sum + (hours[year] ?? 0) * limit, 0));
    return {
      level,
      needed,
      present,
      short: perYear((year) => Math.max(0, (needed[year] ?? 0) - (present[year] ?? 0))),
    };
  });
}

/** A project without a place although its eligible leads together have the hours, and the first start at which they do. */
export interface Fragmented {
  project: number;
  shift: number;
}

/**
 * Projects without a place for want of one person with the hours, not of hours: hiring is not the cure there, phasing or handing over
 * is. Hours are added up over the eligible leads, each at its own speed.
 *
 * @throws RangeError as `standing`
 */
export function fragmentation(
  problem: ScheduleProblem,
  schedule: Pick<Schedule, 'lead' | 'shift'>,
): Fragmented[] {
  const { board } = standing(problem, schedule);
  const { projects, groups, group, shifts, years, levels, levelOf, need, from, to, capacity } = board.problem;
  const pooled = (project: number, shift: number): boolean => {
    const leads = groups[group[project] as number] as Int32Array;
    const end = Math.min((to[project] as number) + shift, years);
    for (let year = (from[project] as number) + shift; year < end; year++) {
      // The share of the year's work that each one's free hours can do; together they must do all of it.
      let share = 0;
      for (const lead of leads) {
        const at = lead * years + year;
        const hours = need[(project * levels + (levelOf[lead] as number)) * years + year - shift] as number;
        const free = Math.max(0, (capacity[at] as number) - (board.used[at] as number));
        share += hours === 0 ? 1 : free / hours;
      }
      if (share < 1) return false;
    }
    return leads.length > 0;
  };
  const result: Fragmented[] = [];
  for (let project = 0; project < projects; project++) {
    if ((board.lead[project] as number) >= 0) continue;
    for (let shift = 0; shift < (shifts[project] as number); shift++) {
      if (!board.inTime(project, shift) || !pooled(project, shift)) continue;
      result.push({ project, shift });
      break;
    }
  }
  return result;
}
