import { logarithm, normalHigh } from './chance';
import type { SimulationProblem, SimulationProject } from './problem';

/** A simulation problem as flat arrays, for the loop that runs millions of times. With P projects, T tallies and K pools. */
export interface Compiled {
  projects: number;
  years: number;
  period: number;
  commonSigma: number;
  overlap: boolean;
  dropoutHours: number;
  tallies: number;
  /** P each. Of what is drawn between two ends: the low one and what the high one adds. */
  luck: Int32Array;
  dropout: Float64Array;
  keptMost: Float64Array;
  keptLess: Float64Array;
  slip: Float64Array;
  slipSigma: Float64Array;
  ownSigma: Float64Array;
  remaining: Float64Array;
  leastDelay: Float64Array;
  notBefore: Int32Array;
  appealChance: Float64Array;
  appeal: Float64Array;
  appealMore: Float64Array;
  bottleneck: Float64Array;
  bottleneckMore: Float64Array;
  later: Float64Array;
  laterMore: Float64Array;
  fixed: Uint8Array;
  waitEffect: Float64Array;
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
  const numbers = (pick: (project: SimulationProject) => number) =>
    Float64Array.from(projects, (project, index) => finite(pick(project), index));
  const homes = projects.map((project) => homesOf(project, years));
  const needs = projects.map((project, index) => needsOf(project, index, limit, row, pools.length));
  const flatHomes = homes.flat();
  const flatNeeds = needs.flat();
  return {
    projects: projects.length,
    years,
    period: Math.min(years, problem.period),
    commonSigma: problem.commonSigma,
    overlap: problem.overlap,
    dropoutHours: problem.dropoutHours,
    tallies: problem.tallies,
    luck: Int32Array.from(projects, ({ luck }) => luck),
    dropout: numbers(({ dropout }) => (dropout.low + dropout.high) / 2),
    keptMost: numbers(({ shrink }) => 1 - shrink.low),
    keptLess: numbers(({ shrink }) => shrink.high - shrink.low),
    slip: numbers(({ slip }) => slip.median),
    slipSigma: numbers(({ slip: { median, high } }) =>
      median > 0 && high > median ? logarithm(high / median) / normalHigh : 0,
    ),
    ownSigma: numbers(({ ownSigma }) => ownSigma),
    remaining: numbers(({ remaining }) => remaining),
    leastDelay: numbers(({ leastDelay }) => leastDelay),
    notBefore: Int32Array.from(projects, ({ notBefore = 0 }) => Math.max(0, notBefore)),
    appealChance: numbers(({ appeal }) => appeal.chance),
    appeal: numbers(({ appeal }) => appeal.delay.low),
    appealMore: numbers(({ appeal }) => appeal.delay.high - appeal.delay.low),
    bottleneck: numbers(({ bottleneck }) => bottleneck.low),
    bottleneckMore: numbers(({ bottleneck }) => bottleneck.high - bottleneck.low),
    later: numbers(({ later }) => later.low),
    laterMore: numbers(({ later }) => later.high - later.low),
    fixed: Uint8Array.from(projects, ({ fixed }) => (fixed ? 1 : 0)),
    waitEffect: numbers(({ waitEffect }) => waitEffect),
    tally: Float64Array.from(
      projects.flatMap(({ tallies }) =>
        Array.from({ length: problem.tallies }, (_, tally) => tallies[tally] ?? 0),
      ),
    ),
    homesFrom: starts(homes),
    homesYear: Int32Array.from(flatHomes, ({ year }) => year),
    homes: Float64Array.from(flatHomes, ({ low }) => low),
    homesMore: Float64Array.from(flatHomes, ({ more }) => more),
    needFrom: starts(needs),
    needAt: Int32Array.from(flatNeeds, ({ at }) => at),
    needPool: Int32Array.from(flatNeeds, ({ pool }) => pool),
    needHours: Float64Array.from(flatNeeds, ({ hours }) => hours),
    limit,
    row,
  };
}

/** The years in which a project has homes. */
function homesOf({ homes: { low, high } }: SimulationProject, years: number) {
  return Array.from({ length: years }, (_, year) => {
    const least = low[year] ?? 0;
    return { year, low: least, more: (high[year] ?? 0) - least };
  }).filter((part) => part.low !== 0 || part.more !== 0);
}

/** The hours a project asks of pools that are known, those first that take the largest part of what there is. */
function needsOf(
  { needs }: SimulationProject,
  index: number,
  limit: Float64Array,
  row: number,
  pools: number,
) {
  return needs
    .flatMap(({ pool, first, hours }) => {
      if (!(pool >= 0 && pool < pools))
        throw new RangeError(`Simulation: project ${index} asks hours of pool ${pool}, of ${pools}.`);
      return hours.flatMap((value, place) => {
        const year = first + place;
        // A wait takes a year at most a grid further, which must stay within the row.
        if (value <= 0 || year < 0 || year >= (2 * row) / 3) return [];
        const at = pool * row + year;
        const present = limit[at] as number;
        if (present === Infinity) return [];
        return [{ at, pool, hours: finite(value, index), part: present > 0 ? value / present : Infinity }];
      });
    })
    .sort((a, b) => (a.part === b.part ? a.at - b.at : b.part - a.part));
}

function starts(lists: readonly (readonly unknown[])[]): Int32Array {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => (from[index + 1] = (from[index] as number) + list.length));
  return from;
}

function finite(value: number, project: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Simulation: project ${project} has a number ${value}.`);
  return value;
}
