import { logarithm, normalHigh } from './chance';
import type { SimulationProblem, SimulationProject } from './problem';

/** Where the numbers of a project stand. Of what is drawn between two ends: the low one, and what the high one adds. */
export const at = {
  /** Chance, and the part that is kept at most, and how much less at least. */
  dropout: 0,
  kept: 1,
  keptLess: 2,
  /** Median, and the standard deviation of its logarithm. */
  slip: 3,
  slipSigma: 4,
  ownSigma: 5,
  remaining: 6,
  leastDelay: 7,
  appealChance: 8,
  appeal: 9,
  appealMore: 10,
  waitEffect: 11,
  bottleneck: 12,
  bottleneckMore: 13,
  later: 14,
  laterMore: 15,
} as const;
export const numbersPerProject = 16;

/** A simulation problem as flat arrays, for the loop that runs millions of times. With P projects, T tallies and K pools. */
export interface Compiled {
  projects: number;
  years: number;
  period: number;
  commonSigma: number;
  overlap: boolean;
  dropoutHours: number;
  tallies: number;
  /** P × `numbersPerProject`: the numbers of a project beside each other, at the places of `at`. */
  numbers: Float64Array;
  /** P */
  luck: Int32Array;
  fixed: Uint8Array;
  notBefore: Int32Array;
  /** P × T */
  tally: Float64Array;
  /** Years with homes, all projects behind each other; those of project p stand from homesFrom[p] up to homesFrom[p + 1]. */
  homesFrom: Int32Array;
  homesYear: Int32Array;
  homes: Float64Array;
  homesMore: Float64Array;
  /** Hours asked, likewise, the scarcest first; `needAt` is the place in `limit` when it doesn't wait, a place more per year of waiting. */
  needFrom: Int32Array;
  needAt: Int32Array;
  needPool: Int32Array;
  needHours: Float64Array;
  /** K × row: hours present. A row is three grids long: work that begins in the grid may end in the second, and wait a grid. */
  limit: Float64Array;
  row: number;
}

/** @throws RangeError when a project asks hours of a pool that isn't there, or a number is not finite */
export function compile(problem: SimulationProblem): Compiled {
  const { years, projects, pools } = problem;
  const row = 3 * years;
  const limit = new Float64Array(pools.length * row);
  pools.forEach((hours, pool) => {
    for (let year = 0; year < row; year++)
      limit[pool * row + year] = hours === null ? Infinity : (hours[Math.min(year, hours.length - 1)] ?? 0);
  });
  const numbers = new Float64Array(projects.length * numbersPerProject);
  projects.forEach((project, index) => numbers.set(numbersOf(project, index), index * numbersPerProject));
  const tally = new Float64Array(projects.length * problem.tallies);
  projects.forEach(({ tallies }, project) => {
    for (let index = 0; index < problem.tallies; index++)
      tally[project * problem.tallies + index] = tallies[index] ?? 0;
  });
  return {
    projects: projects.length,
    years,
    period: Math.min(years, problem.period),
    commonSigma: problem.commonSigma,
    overlap: problem.overlap,
    dropoutHours: problem.dropoutHours,
    tallies: problem.tallies,
    luck: Int32Array.from(projects, ({ luck }) => luck),
    numbers,
    fixed: Uint8Array.from(projects, ({ fixed }) => (fixed ? 1 : 0)),
    notBefore: Int32Array.from(projects, ({ notBefore = 0 }) => Math.max(0, notBefore)),
    tally,
    ...homesOf(problem),
    ...needsOf(problem, limit, row),
    limit,
    row,
  };
}

/** The numbers of a project in the order of `at`. */
function numbersOf(project: SimulationProject, index: number): number[] {
  const { dropout, shrink, slip, ownSigma, remaining, leastDelay, appeal, bottleneck, later } = project;
  const numbers: Record<keyof typeof at, number> = {
    dropout: (dropout.low + dropout.high) / 2,
    kept: 1 - shrink.low,
    keptLess: shrink.high - shrink.low,
    slip: slip.median,
    slipSigma:
      slip.median > 0 && slip.high > slip.median ? logarithm(slip.high / slip.median) / normalHigh : 0,
    ownSigma,
    remaining,
    leastDelay,
    appealChance: appeal.chance,
    appeal: appeal.delay.low,
    appealMore: appeal.delay.high - appeal.delay.low,
    waitEffect: project.waitEffect,
    bottleneck: bottleneck.low,
    bottleneckMore: bottleneck.high - bottleneck.low,
    later: later.low,
    laterMore: later.high - later.low,
  };
  const row = new Array<number>(numbersPerProject).fill(0);
  for (const [name, place] of Object.entries(at))
    row[place] = finite(numbers[name as keyof typeof at], index);
  return row;
}

/** The years in which projects have homes. */
function homesOf({ projects, years }: SimulationProblem) {
  const most = projects.length * years;
  const homesFrom = new Int32Array(projects.length + 1);
  const homesYear = new Int32Array(most);
  const homes = new Float64Array(most);
  const homesMore = new Float64Array(most);
  let count = 0;
  projects.forEach(({ homes: { low, high } }, project) => {
    for (let year = 0; year < years; year++) {
      const least = finite(low[year] ?? 0, project);
      const more = finite(high[year] ?? 0, project) - least;
      if (least === 0 && more === 0) continue;
      homesYear[count] = year;
      homes[count] = least;
      homesMore[count] = more;
      count++;
    }
    homesFrom[project + 1] = count;
  });
  return {
    homesFrom,
    homesYear: homesYear.slice(0, count),
    homes: homes.slice(0, count),
    homesMore: homesMore.slice(0, count),
  };
}

/** The hours projects ask of pools that are known, those first that take the largest part of what there is. */
function needsOf({ projects, pools, years }: SimulationProblem, limit: Float64Array, row: number) {
  const most = projects.reduce(
    (sum, { needs }) => needs.reduce((hours, need) => hours + need.hours.length, sum),
    0,
  );
  const needFrom = new Int32Array(projects.length + 1);
  const needAt = new Int32Array(most);
  const needPool = new Int32Array(most);
  const needHours = new Float64Array(most);
  const parts = new Float64Array(most);
  let count = 0;
  projects.forEach(({ needs }, project) => {
    const from = count;
    for (const { pool, first, hours } of needs) {
      if (!(pool >= 0 && pool < pools.length))
        throw new RangeError(
          `Simulation: project ${project} asks hours of pool ${pool}, of ${pools.length}.`,
        );
      if (pools[pool] === null) continue;
      for (let place = Math.max(0, -first); place < hours.length; place++) {
        const asked = finite(hours[place] ?? 0, project);
        const year = first + place;
        // A wait takes a year at most a grid further, which must stay within the row.
        if (asked <= 0 || year >= 2 * years) continue;
        const spotInLimit = pool * row + year;
        const part = asked / (limit[spotInLimit] as number);
        // Kept in order of the part, the largest first.
        let spot = count++;
        for (; spot > from && (parts[spot - 1] as number) < part; spot--) {
          needAt[spot] = needAt[spot - 1] as number;
          needPool[spot] = needPool[spot - 1] as number;
          needHours[spot] = needHours[spot - 1] as number;
          parts[spot] = parts[spot - 1] as number;
        }
        needAt[spot] = spotInLimit;
        needPool[spot] = pool;
        needHours[spot] = asked;
        parts[spot] = part;
      }
    }
    needFrom[project + 1] = count;
  });
  return {
    needFrom,
    needAt: needAt.slice(0, count),
    needPool: needPool.slice(0, count),
    needHours: needHours.slice(0, count),
  };
}

function finite(value: number, project: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Simulation: project ${project} has a number ${value}.`);
  return value;
}
