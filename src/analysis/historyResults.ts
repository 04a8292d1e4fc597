/** What earlier versions of the list say about slip, shrinkage and drop-out. Part of `Results`. */
import type { Remark } from './results';

/** What happened to the projects of one kind between two versions of the list. */
export interface HistoryClass {
  /** What the projects share: nothing, the phase or the planning status they had, or their size. */
  kind: 'all' | 'phase' | 'status' | 'size';
  /** The phase, status code or size class; '' for all. */
  value: string;
  cases: number;
  /** Of those, cases that say something about the delivery year. */
  datedCases: number;
  /** Months of slip per year that passed between the versions: median and 90 %; `null` without dated cases. */
  slipPerYear: { median: number; high: number } | null;
  /** Months of slip to be expected beside a plan of today, over the years that are left on average; `null` without dated cases. */
  slip: { median: number; high: number } | null;
  /** The part that lapsed or vanished without being built, and the part of the homes the others lost; 0–1. */
  dropout: number;
  shrink: number;
  /** Whether there are enough cases to use it instead of the rules (rule `history.minCases`). */
  usable: boolean;
}

/** One project in two versions of the list. */
export interface HistoryCase {
  key: string;
  name: string;
  /** The earlier version. */
  list: string;
  date: string;
  outcome: 'still-planned' | 'delivered' | 'lapsed' | 'vanished';
  /** Last delivery year then and now; `null` where the list didn't say. */
  yearThen: number | null;
  yearNow: number | null;
  /** Homes then and now, middle; `null` where unknown. */
  homesThen: number | null;
  homesNow: number | null;
}

/** What the earlier list promised for the years since, against what came. */
export interface Hindcast {
  list: string;
  date: string;
  /** Whole years that have passed since. */
  years: number[];
  /** Homes the list planned in them, and the same after the loss and slip that Regieblad uses. */
  planned: number;
  predicted: number;
  /** Homes that came, by the realised figures or the newer list; `null` when neither says. */
  realised: number | null;
}

export interface History {
  /** The earlier versions, oldest first; empty without any. */
  lists: { name: string; date: string; projects: number }[];
  classes: HistoryClass[];
  cases: HistoryCase[];
  hindcasts: Hindcast[];
  /** Whether any class is used as the reference class, and if not why. */
  used: boolean;
  remark: Remark;
}
