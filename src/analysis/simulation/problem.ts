/** The worlds that are simulated with the same draws, each with one more thing that holds homes up. */
export const worlds = ['free', 'people', 'all'] as const;
/**
 * `free`: plan loss, shrinkage, slip and appeal; `people`: and waiting for a lead or a specialist; `all`: and the bottlenecks the list names, which
 * is what is expected.
 */
export type World = (typeof worlds)[number];

export interface Ends {
  low: number;
  high: number;
}

/** Hours a project asks of a pool, per grid year from `first` on when it doesn't wait. Years before the grid ask nothing. */
export interface SimulationNeed {
  pool: number;
  first: number;
  hours: readonly number[];
}

/** One project as the simulation sees it. Times are in years. */
export interface SimulationProject {
  /** Which luck it has, a whole number of 32 bits (`luckOf` its key): the same one has the same luck whatever other projects there are. */
  luck: number;
  /** Homes per grid year as planned, before loss and delay; each draw takes a place between the ends. Missing years have none. */
  homes: { low: readonly number[]; high: readonly number[] };
  /** Homes planned after the grid; they stay there. */
  later: Ends;
  /**
   * Chance that it isn't built at all, and the part by which it shrinks if it is (0–1); drawn evenly between the ends. For a chance that comes to
   * its middle.
   */
  dropout: Ends;
  shrink: Ends;
  /** Slip beside the plan: lognormal by its median and its 90 %; both 0 is none. */
  slip: { median: number; high: number };
  /** Spread of its own remaining time, the standard deviation of its logarithm; for a project whose year comes from usual durations. */
  ownSigma: number;
  /** Time to the last home, which the factor that all projects share and its own spread stretch or shrink. */
  remaining: number;
  /** The least that slip and stretched time come to, whatever is drawn; below zero where it can come before its planned year. */
  leastDelay: number;
  /** The first grid year in which homes can come, whatever is planned or drawn; absent where nothing stands in the way. What comes sooner falls in it. */
  notBefore?: number;
  /** A risk of its own, on top of every other delay. */
  appeal: { chance: number; delay: Ends };
  /** Delay by the bottlenecks the list names; counts in the world `all` only. */
  bottleneck: Ends;
  needs: readonly SimulationNeed[];
  /** Uses hours and waits for nobody. */
  fixed: boolean;
  /** The part of a wait that its delivery feels, 0–1. */
  waitEffect: number;
  /** The part of its homes within the period that counts for each tally (0–1), such as affordable ones. */
  tallies: readonly number[];
}

/** What is simulated; plain data. The projects are in the order in which they get people. */
export interface SimulationProblem {
  /** Years on the grid; what comes later falls after it. */
  years: number;
  /** How many of these years, from the first on, are in the period that is asked about. */
  period: number;
  projects: readonly SimulationProject[];
  /** Hours present per pool and grid year; `null` is unknown and holds nobody up. After the grid its last year goes on. */
  pools: readonly (readonly number[] | null)[];
  /** Spread of the factor on the remaining time of all projects together, the standard deviation of its logarithm. */
  commonSigma: number;
  /** Whether slip, waiting and bottlenecks run beside each other (the longest counts) or after each other (they add up). */
  overlap: boolean;
  /** The part of its hours that a project asks that isn't built in the end, 0–1. */
  dropoutHours: number;
  /** How many tallies each project has. */
  tallies: number;
}
