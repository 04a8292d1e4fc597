import { drawStart, exponential, normalAt, streamOf, unitAt } from './chance';
import type { Compiled } from './compile';
import { at, compile, numbersPerProject } from './compile';
import type { SimulationProblem, World } from './problem';
import { worlds } from './problem';
import { Queue } from './waits';

export interface SimulationOptions {
  /** An integer; only its lower 32 bits count. */
  seed: number;
  draws: number;
  /** Which worlds; all of them when absent. A world comes out the same whichever others are asked. */
  worlds?: readonly World[];
  /** Called every so many draws; what it throws ends the simulation. */
  onProgress?: (done: number, draws: number) => void;
}

/** What comes of one world. Homes are of N draws, Y grid years and P projects, in parts of homes. */
export interface SimulatedWorld {
  /** N × Y: homes delivered per year. */
  homes: Float64Array;
  /** N: homes that come after the grid. */
  later: Float64Array;
  /** N × tallies: homes within the period that count for each. */
  tallies: Float64Array;
  /** P: means over the draws of homes within the period, and after it. */
  inPeriod: Float64Array;
  afterPeriod: Float64Array;
}

/** What a simulation gives: plain data. What the projects plan is built in a year of the grid, later, or lost, in every draw. */
export interface Simulated {
  draws: number;
  years: number;
  /** N: homes planned, and those of them that are never built. */
  planned: Float64Array;
  lost: Float64Array;
  worlds: Partial<Record<World, SimulatedWorld>>;
  /** P: means over the draws. */
  projects: {
    planned: Float64Array;
    lost: Float64Array;
    /** P × Y: homes per year in the world `all`; zeros when that isn't asked. */
    expected: Float64Array;
    /** Years of waiting for people; the draws in which it isn't built count as well. Zeros when no world asks people. */
    wait: Float64Array;
    /** The pool it waited for most, -1 when it never waited. */
    waitsFor: Int32Array;
  };
}

/** The numbers that a project takes from its stream, each at a place of its own. */
const place = { dropout: 0, shrink: 1, homes: 2, slip: 3, own: 4, appeal: 5, appealDelay: 6, bottleneck: 7 };
/** The luck that all projects share. */
const sharedLuck = 0x7feb352d;
/** Draws worked out beside each other, project by project, so that what is known of a project is fetched once for all of them. */
const block = 16;
/** Projects drawn between two words about progress. */
const sliceWork = 100_000;

/**
 * Simulates what is delivered: N draws of chance, the same for every world. Draw i depends on the seed, i and the project alone, so that the draws of
 * a longer run begin with those of a shorter one, and portfolios that differ by a project, a person or a rule are compared on the same luck.
 *
 * Per draw: a factor F on the remaining time of all projects; per project whether it drops out, what it shrinks, where it is between its ends, and its
 * delay: slip + remaining × (F × own − 1), at least its least delay, put together with waiting × effect and bottlenecks (the longest, or their sum), and
 * on top of that an appeal. Parts of a year of delay move that part of the homes a year further.
 *
 * In no draw and up to no year does `people` give more than `free`, or `all` more than `people`. More people give no fewer homes in the great majority
 * of cases, but not in all: who can begin earlier takes hours away from who comes next. That is the anomaly of every queue with an order.
 *
 * @throws RangeError as `compile`
 */
export function simulate(problem: SimulationProblem, options: SimulationOptions): Simulated {
  const { draws, onProgress } = options;
  const run = new Run(compile(problem), options);
  const slice = block * Math.max(1, Math.floor(sliceWork / block / Math.max(1, problem.projects.length)));
  for (let done = 0; done < draws;) {
    const end = Math.min(draws, done + slice);
    for (; done < end; done += block) run.block(done, Math.min(block, end - done));
    onProgress?.(end, draws);
  }
  return run.outcome();
}

class Run {
  readonly #problem: Compiled;
  readonly #seed: number;
  readonly #draws: number;
  readonly #free: SimulatedWorld | undefined;
  readonly #people: SimulatedWorld | undefined;
  readonly #all: SimulatedWorld | undefined;
  readonly #queue: Queue | undefined;
  readonly #planned: Float64Array;
  readonly #lost: Float64Array;
  /** P: sums over the draws. */
  readonly #projectPlanned: Float64Array;
  readonly #projectLost: Float64Array;
  readonly #projectWait: Float64Array;
  /** P × Y */
  readonly #expected: Float64Array;
  /** Of the block under way: where the numbers of a draw begin, and its factor on the remaining time of all projects. */
  readonly #starts = new Int32Array(block);
  readonly #factors = new Float64Array(block);

  constructor(problem: Compiled, { seed, draws, worlds: asked = worlds }: SimulationOptions) {
    this.#problem = problem;
    this.#seed = seed;
    this.#draws = draws;
    const { projects, years, tallies } = problem;
    const make = (world: World): SimulatedWorld | undefined =>
      asked.includes(world)
        ? {
            homes: new Float64Array(draws * years),
            later: new Float64Array(draws),
            tallies: new Float64Array(draws * tallies),
            inPeriod: new Float64Array(projects),
            afterPeriod: new Float64Array(projects),
          }
        : undefined;
    this.#free = make('free');
    this.#people = make('people');
    this.#all = make('all');
    this.#queue = this.#people || this.#all ? new Queue(problem, block) : undefined;
    this.#planned = new Float64Array(draws);
    this.#lost = new Float64Array(draws);
    this.#projectPlanned = new Float64Array(projects);
    this.#projectLost = new Float64Array(projects);
    this.#projectWait = new Float64Array(projects);
    this.#expected = new Float64Array(projects * years);
  }

  /** Works out `count` draws from `first` on. */
  block(first: number, count: number): void {
    const { projects, fixed, commonSigma } = this.#problem;
    const queue = this.#queue;
    for (let index = 0; index < count; index++) {
      const start = drawStart(this.#seed, first + index);
      const shared = normalAt(unitAt(streamOf(start, sharedLuck), 0));
      this.#starts[index] = start;
      this.#factors[index] = commonSigma > 0 ? exponential(commonSigma * shared) : 1;
    }
    if (queue) {
      queue.begin(count);
      for (let project = 0; project < projects; project++)
        if (fixed[project] === 1) this.#takeFirst(project, count);
    }
    for (let project = 0; project < projects; project++) this.#drawProject(project, first, count);
  }

  /** Takes the hours of a project that may not wait. */
  #takeFirst(project: number, count: number): void {
    const { luck, numbers, dropoutHours } = this.#problem;
    const dropout = numbers[project * numbersPerProject + at.dropout] as number;
    for (let index = 0; index < count; index++) {
      const stream = streamOf(this.#starts[index] as number, luck[project] as number);
      const isDropped = unitAt(stream, place.dropout) < dropout;
      this.#queue?.take(project, index, 0, isDropped ? dropoutHours : 1);
    }
  }

  #drawProject(project: number, first: number, count: number): void {
    const { luck, numbers, fixed, dropoutHours, overlap, homesFrom, homes, homesMore } = this.#problem;
    const queue = fixed[project] === 1 ? undefined : this.#queue;
    const row = project * numbersPerProject;
    const ownLuck = luck[project] as number;
    const dropout = numbers[row + at.dropout] as number;
    const keptMost = numbers[row + at.kept] as number;
    const keptLess = numbers[row + at.keptLess] as number;
    const waitEffect = numbers[row + at.waitEffect] as number;
    const bottleneck = numbers[row + at.bottleneck] as number;
    const bottleneckMore = numbers[row + at.bottleneckMore] as number;
    let low = numbers[row + at.later] as number;
    let more = numbers[row + at.laterMore] as number;
    for (let entry = homesFrom[project] as number; entry < (homesFrom[project + 1] as number); entry++) {
      low += homes[entry] as number;
      more += homesMore[entry] as number;
    }
    let sumPlanned = 0;
    let sumLost = 0;
    let sumWait = 0;
    for (let index = 0; index < count; index++) {
      const draw = first + index;
      const stream = streamOf(this.#starts[index] as number, ownLuck);
      const isDropped = unitAt(stream, place.dropout) < dropout;
      const wait = queue ? queue.place(project, index, isDropped ? dropoutHours : 1) : 0;
      const between = more > 0 ? unitAt(stream, place.homes) : 0;
      const planned = low + between * more;
      sumWait += wait;
      sumPlanned += planned;
      this.#planned[draw] = (this.#planned[draw] as number) + planned;
      let kept = 0;
      if (!isDropped) kept = keptLess > 0 ? keptMost - keptLess * unitAt(stream, place.shrink) : keptMost;
      const lost = planned * (1 - kept);
      sumLost += lost;
      this.#lost[draw] = (this.#lost[draw] as number) + lost;
      if (kept <= 0) continue;
      const base = this.#ownDelay(row, stream, this.#factors[index] as number);
      const appeal = this.#appealDelay(row, stream);
      if (this.#free) this.#deliver(this.#free, draw, project, between, kept, base + appeal);
      if (!this.#queue) continue;
      const held = together(base, wait * waitEffect, overlap);
      if (this.#people) this.#deliver(this.#people, draw, project, between, kept, held + appeal);
      if (!this.#all) continue;
      const stuck =
        bottleneckMore > 0 ? bottleneck + bottleneckMore * unitAt(stream, place.bottleneck) : bottleneck;
      this.#deliver(this.#all, draw, project, between, kept, together(held, stuck, overlap) + appeal);
    }
    this.#projectPlanned[project] = (this.#projectPlanned[project] as number) + sumPlanned;
    this.#projectLost[project] = (this.#projectLost[project] as number) + sumLost;
    this.#projectWait[project] = (this.#projectWait[project] as number) + sumWait;
  }

  /** Slip and stretched time. @param row where the numbers of the project begin */
  #ownDelay(row: number, stream: number, factor: number): number {
    const { numbers } = this.#problem;
    let delay = numbers[row + at.slip] as number;
    const slipSigma = numbers[row + at.slipSigma] as number;
    if (slipSigma > 0) delay *= exponential(slipSigma * normalAt(unitAt(stream, place.slip)));
    const ownSigma = numbers[row + at.ownSigma] as number;
    const own = ownSigma > 0 ? exponential(ownSigma * normalAt(unitAt(stream, place.own))) : 1;
    delay += (numbers[row + at.remaining] as number) * (factor * own - 1);
    const least = numbers[row + at.leastDelay] as number;
    return delay > least ? delay : least;
  }

  #appealDelay(row: number, stream: number): number {
    const { numbers } = this.#problem;
    const chance = numbers[row + at.appealChance] as number;
    if (chance <= 0 || unitAt(stream, place.appeal) >= chance) return 0;
    const more = numbers[row + at.appealMore] as number;
    return (numbers[row + at.appeal] as number) + more * unitAt(stream, place.appealDelay);
  }

  /** Adds what is kept of a project's homes to a world, each year's homes later by the delay. */
  #deliver(
    world: SimulatedWorld,
    draw: number,
    project: number,
    between: number,
    kept: number,
    delay: number,
  ): void {
    const { years, period, homesFrom, homesYear, homes, homesMore, numbers, notBefore } = this.#problem;
    const first = notBefore[project] as number;
    const totals = world.homes;
    const whole = Math.floor(delay);
    const part = delay - whole;
    const row = draw * years;
    const own = project * numbersPerProject;
    let after =
      kept * ((numbers[own + at.later] as number) + between * (numbers[own + at.laterMore] as number));
    let inPeriod = 0;
    const end = homesFrom[project + 1] as number;
    for (let entry = homesFrom[project] as number; entry < end; entry++) {
      const count = kept * ((homes[entry] as number) + between * (homesMore[entry] as number));
      const year = (homesYear[entry] as number) + whole;
      for (let step = 0; step < 2; step++) {
        const share = step === 0 ? count * (1 - part) : count * part;
        const when = year + step < first ? first : year + step;
        if (when >= years) {
          after += share;
          continue;
        }
        totals[row + when] = (totals[row + when] as number) + share;
        if (world === this.#all) {
          const sum = project * years + when;
          this.#expected[sum] = (this.#expected[sum] as number) + share;
        }
        if (when < period) inPeriod += share;
      }
    }
    if (after > 0) world.later[draw] = (world.later[draw] as number) + after;
    if (inPeriod > 0) {
      world.inPeriod[project] = (world.inPeriod[project] as number) + inPeriod;
      this.#tally(world, draw, project, inPeriod);
    }
  }

  #tally(world: SimulatedWorld, draw: number, project: number, homes: number): void {
    const { tallies, tally } = this.#problem;
    const sums = world.tallies;
    for (let index = 0; index < tallies; index++) {
      const sum = draw * tallies + index;
      sums[sum] = (sums[sum] as number) + homes * (tally[project * tallies + index] as number);
    }
  }

  /** Ends the run: sums over the draws become means. */
  outcome(): Simulated {
    const { projects, years } = this.#problem;
    const draws = Math.max(1, this.#draws);
    const average = (sums: Float64Array) => {
      for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] as number) / draws;
    };
    for (const sums of [this.#projectPlanned, this.#projectLost, this.#expected, this.#projectWait])
      average(sums);
    const done = { free: this.#free, people: this.#people, all: this.#all };
    for (const world of Object.values(done)) {
      if (!world) continue;
      average(world.inPeriod);
      for (let project = 0; project < projects; project++) {
        const built = (this.#projectPlanned[project] as number) - (this.#projectLost[project] as number);
        // Never a hair below zero by rounding.
        world.afterPeriod[project] = Math.max(0, built - (world.inPeriod[project] as number));
      }
    }
    return {
      draws: this.#draws,
      years,
      planned: this.#planned,
      lost: this.#lost,
      worlds: Object.fromEntries(Object.entries(done).filter(([, world]) => world !== undefined)),
      projects: {
        planned: this.#projectPlanned,
        lost: this.#projectLost,
        expected: this.#expected,
        wait: this.#projectWait,
        waitsFor: Int32Array.from(
          { length: projects },
          (_, project) => this.#queue?.mostWaitedFor(project) ?? -1,
        ),
      },
    };
  }
}

/** Two delays as one. A cause that isn't there (0) holds nothing up, and doesn't keep back what comes early either. */
function together(delay: number, other: number, overlap: boolean): number {
  if (!overlap) return delay + other;
  return other > 0 && other > delay ? other : delay;
}
