import { drawStart, exponential, normalAt, streamOf, unitAt } from './chance';
import type { Compiled } from './compile';
import { compile } from './compile';
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
  /** P × Y: means over the draws of homes per year. */
  perYear: Float64Array;
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
  const compiled = compile(problem);
  const run = new Run(compiled, options);
  const { draws, onProgress } = options;
  const slice = Math.max(1, Math.floor(sliceWork / Math.max(1, compiled.projects)));
  for (let done = 0; done < draws;) {
    const end = Math.min(draws, done + slice);
    for (; done < end; done++) run.draw(done);
    onProgress?.(done, draws);
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
  /** P, of the draw under way. */
  readonly #stream: Int32Array;
  readonly #dropped: Uint8Array;

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
            perYear: new Float64Array(projects * years),
          }
        : undefined;
    this.#free = make('free');
    this.#people = make('people');
    this.#all = make('all');
    this.#queue = this.#people || this.#all ? new Queue(problem) : undefined;
    this.#planned = new Float64Array(draws);
    this.#lost = new Float64Array(draws);
    this.#projectPlanned = new Float64Array(projects);
    this.#projectLost = new Float64Array(projects);
    this.#projectWait = new Float64Array(projects);
    this.#stream = new Int32Array(projects);
    this.#dropped = new Uint8Array(projects);
  }

  draw(draw: number): void {
    const problem = this.#problem;
    const { projects, luck, dropout, commonSigma } = problem;
    const stream = this.#stream;
    const dropped = this.#dropped;
    const start = drawStart(this.#seed, draw);
    const shared = streamOf(start, sharedLuck);
    const factor = commonSigma > 0 ? exponential(commonSigma * normalAt(unitAt(shared, 0))) : 1;
    for (let project = 0; project < projects; project++) {
      const own = streamOf(start, luck[project] as number);
      stream[project] = own;
      dropped[project] = unitAt(own, place.dropout) < (dropout[project] as number) ? 1 : 0;
    }
    const wait = this.#queue?.wait;
    this.#queue?.run(dropped);
    for (let project = 0; project < projects; project++) {
      const own = stream[project] as number;
      const years = wait ? (wait[project] as number) : 0;
      this.#projectWait[project] = (this.#projectWait[project] as number) + years;
      const between = unitAt(own, place.homes);
      const planned = this.#plannedHomes(project, between);
      this.#planned[draw] = (this.#planned[draw] as number) + planned;
      this.#projectPlanned[project] = (this.#projectPlanned[project] as number) + planned;
      const isDropped = dropped[project] === 1;
      const kept = isDropped ? 0 : this.#keptPart(project, own);
      this.#lost[draw] = (this.#lost[draw] as number) + planned * (1 - kept);
      this.#projectLost[project] = (this.#projectLost[project] as number) + planned * (1 - kept);
      if (kept > 0) this.#build(draw, project, own, between, kept, factor, years);
    }
  }

  #plannedHomes(project: number, between: number): number {
    const { homesFrom, homes, homesMore, later, laterMore } = this.#problem;
    let sum = (later[project] as number) + between * (laterMore[project] as number);
    const end = homesFrom[project + 1] as number;
    for (let part = homesFrom[project] as number; part < end; part++)
      sum += (homes[part] as number) + between * (homesMore[part] as number);
    return sum;
  }

  #keptPart(project: number, stream: number): number {
    const { keptMost, keptLess } = this.#problem;
    const less = keptLess[project] as number;
    return (keptMost[project] as number) - (less > 0 ? less * unitAt(stream, place.shrink) : 0);
  }

  /** Delivers what is kept of a project in each world. */
  #build(
    draw: number,
    project: number,
    stream: number,
    between: number,
    kept: number,
    factor: number,
    years: number,
  ): void {
    const { overlap, waitEffect } = this.#problem;
    const base = this.#ownDelay(project, stream, factor);
    const appeal = this.#appealDelay(project, stream);
    if (this.#free) this.#deliver(this.#free, draw, project, between, kept, base + appeal);
    if (!this.#queue) return;
    const held = together(base, years * (waitEffect[project] as number), overlap);
    if (this.#people) this.#deliver(this.#people, draw, project, between, kept, held + appeal);
    if (!this.#all) return;
    const stuck = together(held, this.#bottleneckDelay(project, stream), overlap);
    this.#deliver(this.#all, draw, project, between, kept, stuck + appeal);
  }

  #ownDelay(project: number, stream: number, factor: number): number {
    const { slip, slipSigma, ownSigma, remaining, leastDelay } = this.#problem;
    let delay = slip[project] as number;
    const slipSpread = slipSigma[project] as number;
    if (slipSpread > 0) delay *= exponential(slipSpread * normalAt(unitAt(stream, place.slip)));
    const spread = ownSigma[project] as number;
    const own = spread > 0 ? exponential(spread * normalAt(unitAt(stream, place.own))) : 1;
    delay += (remaining[project] as number) * (factor * own - 1);
    const least = leastDelay[project] as number;
    return delay > least ? delay : least;
  }

  #appealDelay(project: number, stream: number): number {
    const { appealChance, appeal, appealMore } = this.#problem;
    const chance = appealChance[project] as number;
    if (chance <= 0 || unitAt(stream, place.appeal) >= chance) return 0;
    return (appeal[project] as number) + (appealMore[project] as number) * unitAt(stream, place.appealDelay);
  }

  #bottleneckDelay(project: number, stream: number): number {
    const { bottleneck, bottleneckMore } = this.#problem;
    const more = bottleneckMore[project] as number;
    return (bottleneck[project] as number) + (more > 0 ? more * unitAt(stream, place.bottleneck) : 0);
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
    const { years, period, notBefore, homesFrom, homesYear, homes, homesMore, later, laterMore } =
      this.#problem;
    const { homes: totals, perYear } = world;
    const whole = Math.floor(delay);
    const part = delay - whole;
    const row = draw * years;
    const own = project * years;
    const first = notBefore[project] as number;
    let after = kept * ((later[project] as number) + between * (laterMore[project] as number));
    let inPeriod = 0;
    let inGrid = 0;
    const end = homesFrom[project + 1] as number;
    for (let entry = homesFrom[project] as number; entry < end; entry++) {
      const count = kept * ((homes[entry] as number) + between * (homesMore[entry] as number));
      const year = (homesYear[entry] as number) + whole;
      for (let step = 0; step < 2; step++) {
        const share = step === 0 ? count * (1 - part) : count * part;
        if (share === 0) continue;
        const at = year + step < first ? first : year + step;
        if (at >= years) {
          after += share;
          continue;
        }
        totals[row + at] = (totals[row + at] as number) + share;
        perYear[own + at] = (perYear[own + at] as number) + share;
        inGrid += share;
        if (at < period) inPeriod += share;
      }
    }
    world.later[draw] = (world.later[draw] as number) + after;
    world.inPeriod[project] = (world.inPeriod[project] as number) + inPeriod;
    world.afterPeriod[project] = (world.afterPeriod[project] as number) + (inGrid - inPeriod) + after;
    this.#tally(world, draw, project, inPeriod);
  }

  #tally(world: SimulatedWorld, draw: number, project: number, homes: number): void {
    const { tallies, tally } = this.#problem;
    const sums = world.tallies;
    for (let index = 0; index < tallies; index++) {
      const at = draw * tallies + index;
      sums[at] = (sums[at] as number) + homes * (tally[project * tallies + index] as number);
    }
  }

  /** Ends the run: sums over the draws become means. */
  outcome(): Simulated {
    const { projects, years } = this.#problem;
    const draws = Math.max(1, this.#draws);
    const average = (sums: Float64Array) => {
      for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] as number) / draws;
    };
    const done = { free: this.#free, people: this.#people, all: this.#all };
    for (const world of Object.values(done)) {
      if (!world) continue;
      average(world.inPeriod);
      average(world.afterPeriod);
      average(world.perYear);
    }
    for (const sums of [this.#projectPlanned, this.#projectLost, this.#projectWait]) average(sums);
    return {
      draws: this.#draws,
      years,
      planned: this.#planned,
      lost: this.#lost,
      worlds: Object.fromEntries(Object.entries(done).filter(([, world]) => world !== undefined)),
      projects: {
        planned: this.#projectPlanned,
        lost: this.#projectLost,
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
