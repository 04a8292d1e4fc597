/** The order of projects: gates, points per criterion, and how sure the order is. Part of `Results`. */
import { criteria, type Criterion, type WeightPreset } from '../model/terms';
import type { PlanOrder, Remark } from './results';

export { criteria };
export type { Criterion, WeightPreset };

/** One number per criterion. */
export type PerCriterion<T> = Record<Criterion, T>;

export const gates = ['delivered', 'cancelled', 'duplicate', 'land-blocked', 'priority-expired'] as const;
export type Gate = (typeof gates)[number];

/** The smallest change of one weight, the others shrinking or growing in proportion, that swaps a project with the next. */
export interface Swap {
  /** The project that comes one place higher then. */
  key: string;
  criterion: Criterion;
  /** Change of the weight as used, as a part of the whole: 0.05 is five percentage points more. */
  change: number;
}

export interface ProjectPriority {
  key: string;
  /** 1 is first; equal scores share a rank. `null` for a project a gate keeps out. */
  rank: number | null;
  /** Best and worst rank within the score ranges, at the weights as they are. */
  rankRange: [number, number] | null;
  /** Places in the middle part (rule `robustness.band`) of the draws, in which weights and open scores move. */
  weightRange: [number, number] | null;
  /** Chance, 0–1, to be among the first `topN` in those draws; equal scores share a place. */
  chanceTop: number | null;
  /** `null` for the last project, between equal scores, and where no change of one weight swaps the two. */
  swap: Swap | null;
  /** 0–10; a range where data are missing. */
  score: { low: number; high: number };
  criteria: PerCriterion<{ low: number; high: number }>;
  gates: Gate[];
  /** Fields that would settle the score, the one that narrows its range most first. */
  missing: string[];
  /** How many points of the score the first missing field leaves open; 0 when nothing is missing. */
  narrows: number;
  /** Parts of the sentence that explains the place. */
  why: Remark;
  /** What the plan of people makes of it in each way of choosing; `null` outside the order, an outcome `null` when nothing can be said. */
  outcomes: Record<PlanOrder, PlanOutcome | null> | null;
  /** What to tell whoever asks for it, where it doesn't go on now; `null` otherwise. */
  message: Remark | null;
}

/** What happens to a project within the capacity there is. `until` is the day (ISO) on which it is looked at again. */
export type PlanOutcome =
  { kind: 'goes-on' } | { kind: 'starts'; year: number } | { kind: 'parked'; until: string };

export interface Priority {
  /** Weights as used; they add up to 1. */
  weights: PerCriterion<number>;
  /** The set of weights that was chosen. */
  preset: WeightPreset;
  /** For how many first places the chance is given; never more than there are projects in the order. */
  topN: number;
  /** How often weights and open scores were drawn. */
  draws: number;
  /** By rank, gated projects last. */
  projects: ProjectPriority[];
}
