/** What earlier versions of the list say about slip, shrinkage and drop-out. Part of `Results`. */
import type { Remark } from './results';
import type { Ends } from './simulation/problem';

/** Months of slip over the cases of a class; below zero is earlier than planned. */
export interface SlipFigures {
  mean: number;
  median: number;
  /** Nine in ten slipped no more than this. */
  high: number;
}

/** What happened to the projects of one kind between two versions of the list, and what that means for the plans of today. */
export interface HistoryClass {
  /** What the projects share: nothing, the phase or the planning status they had, or their size. */
  kind: 'all' | 'phase' | 'status' | 'size';
  /** The phase, status code (or hardness without one) or size class; '' for all. */
  value: string;
  /** Projects in two versions after each other; a project in three versions is two cases. */
  cases: number;
  /** Different projects among the cases. */
  projects: number;
  /** Cases that say something about the delivery year. */
  datedCases: number;
  /** What happened between the versions. */
  measured: {
    /** Years between the two versions, on average over the cases. */
    years: number;
    /** `null` without dated cases. */
    slip: SlipFigures | null;
    /** The same per year that passed. */
    slipPerYear: SlipFigures | null;
    /** The part that lapsed or vanished without being built, 0–1; the high end takes in what vanished but may have been built or renamed. */
    dropout: Ends;
    /** The part of their homes that the other projects lost; below zero when they grew; `null` when no case says. */
    shrink: number | null;
  };
  /** Years until the last home of the plans of today, on average; what follows is what goes on at the same pace until then. */
  yearsLeft: number;
  dropout: Ends;
  shrink: Ends;
  /**
   * Months beside the plan as the median and the 90 % of a lognormal with the mean that was measured; both 0 is none. `null` with dated cases
   * of fewer projects than rule `history.minCases`.
   */
  slip: { median: number; high: number } | null;
  /** Whether there are enough projects to use it instead of the rules (rule `history.minCases`). */
  usable: boolean;
}

/** One project in two versions of the list. */
export interface HistoryCase {
  key: string;
  name: string;
  /** The earlier version, and the date of the newer one. */
  list: string;
  date: string;
  until: string;
  /** What the earlier version says of it, as the values of the classes; `null` where it doesn't. */
  phaseThen: string | null;
  statusThen: string | null;
  sizeThen: string | null;
  /** `delivered`: the newer version says so, or it was being built, was due, and has left the list. */
  outcome: 'still-planned' | 'delivered' | 'lapsed' | 'vanished';
  /** Whether a project that vanished may have been built, or may have got another name; `null` when neither, or when it didn't vanish. */
  doubt: 'may-be-built' | 'may-be-renamed' | null;
  /** Last delivery year then and now; `null` where the list didn't say. */
  yearThen: number | null;
  yearNow: number | null;
  /** Homes then and now, middle; `null` where unknown or not to be compared. */
  homesThen: number | null;
  homesNow: number | null;
}

/** What the earlier list promised for the years since, against what came. */
export interface Hindcast {
  list: string;
  date: string;
  /** Whole years that have passed since. */
  years: number[];
  /** Homes the list planned in them, and the same after the loss and slip of the rules; not of this history, which would know the answer. */
  planned: number;
  predicted: number;
  /** Homes that came, by the realised figures or the newer list; `null` when neither says. */
  realised: number | null;
  realisedSource: 'typed' | 'list' | null;
}

export interface History {
  /** The earlier versions, oldest first; empty without any. `compared` is false for one too close to a newer one (rule `history.minMonths`). */
  lists: { name: string; date: string; projects: number; compared: boolean }[];
  classes: HistoryClass[];
  cases: HistoryCase[];
  hindcasts: Hindcast[];
  /** Whether any class is used as the reference class, and if not why. */
  used: boolean;
  remark: Remark;
}
