/** What will really be delivered, when, and why not more. Part of `Results`. */
import type { LossClass, Remark } from './results';
import type { World } from './simulation/problem';

/**
 * Homes over the draws: nine in ten draws give at least `p10`, half give at least `p50`, one in ten at least `p90`. Only `mean` adds up over years
 * and projects, so sums and differences are of means.
 */
export interface Band {
  p10: number;
  p50: number;
  p90: number;
  mean: number;
}

/** Where the loss and slip of a project come from: the rules of its status, the municipality's own earlier lists, or the list's own chance. */
export type LossSource = 'rules' | 'history' | 'chance-ever' | 'chance-in-period';

export interface ProjectLoss {
  class: LossClass;
  source: LossSource;
  /** Chance that it isn't built, and the part by which it shrinks; 0–1, ends. */
  dropout: { low: number; high: number };
  shrink: { low: number; high: number };
  /** Months; zero where a delay is in the chance already, or where its year comes from the usual durations. */
  slip: { median: number; high: number };
}

/** A year of the list that can't be, or a year the list doesn't give, and what is taken instead. */
export interface DeliveryMove {
  /** Why; its sentence names the years and the rule. */
  remark: Remark;
  /** Counted homes it moves, middle. */
  homes: number;
  /** Whole or part years later than the list says, on average; `null` where the list says no year, or one that has passed. */
  years: number | null;
}

export interface ProjectForecast {
  key: string;
  /** Counted homes (middle) per calendar year shown, in years that can be, before loss and slip. */
  plausible: Record<string, number>;
  /** Of those, homes after the last year shown. */
  plausibleLater: number;
  moves: DeliveryMove[];
  loss: ProjectLoss;
  /** Mean years it waits for people over the draws, and for whom; `null` when it waits for nobody. */
  waiting: { years: number; remark: Remark } | null;
  /** Other clocks that make a bottleneck of the list last at least so long. */
  bottleneckClocks: Remark[];
  /** Mean homes per calendar year shown in the world `all`. */
  expected: Record<string, number>;
  /** Mean homes up to the last year of the agreement (without one: the last year shown), per world. */
  inPeriod: Record<World, number>;
  /** Mean homes that come after that year, and that never come, in the world `all`. */
  afterPeriod: number;
  lost: number;
}

export interface ForecastYear {
  year: number;
  /** What is expected: the world `all`. */
  expected: Band;
  /** The same without bottlenecks, with the people there are and as if nobody were short: what people hold up is the difference. */
  people: Band;
  free: Band;
  /** From the reference year up to and including this year. */
  cumulative: Band;
  /** Chance, 0–1, that what is realised and what is delivered up to this year reach what was agreed up to it; `null` without an agreement. */
  chance: number | null;
}

/** The share of a segment in the homes expected within the period. */
export interface ForecastShare {
  segment: 'affordable' | 'socialRent';
  /** 0–1; `null` when no project states the segment. */
  share: Band | null;
}

export interface Forecast {
  draws: number;
  seed: number;
  years: ForecastYear[];
  /** Homes up to the last year of the agreement, per world. */
  inPeriod: Record<World, Band>;
  /** Of the last year of the agreement; `null` without an agreement. */
  chanceToMeetTarget: number | null;
  shares: ForecastShare[];
  projects: ProjectForecast[];
  /** Projects whose number of homes is unknown: only homes that the list plans in a year count. */
  unknownProjects: number;
}
