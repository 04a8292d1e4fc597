/** What was agreed, what of it is built, and what earlier agreements left. Part of `Results`. */
import type { KnownQuantity } from '../model/quantity';
import type { Target } from '../model/target';
import type { Remark } from './results';

/** Where a realised figure comes from, first known first: typed with the agreement, entered per year, or what the list says. */
export type RealisedSource = 'typed' | 'years' | 'list';

/** An agreement worked out per year, with what is built of it. */
export interface CountedTarget {
  target: Target;
  /** Homes per year of the period, whole homes that add up to the total. */
  perYear: { year: number; homes: number }[];
  total: number;
  /** Homes that the agreement before it left, added by the rule `counting.carryOver`; not in `perYear` nor in `total`. */
  carriedOver: number;
  /** Realised from the first year to the reference date; `null` when nobody says. */
  realised: number | null;
  /** `mixed` in a sum of agreements that differ in it. */
  realisedSource: RealisedSource | 'mixed' | null;
  /** `total + carriedOver − realised`; nothing is taken off when realised is unknown. */
  remaining: number;
}

/** The agreement of one municipality of the list. */
export interface TargetPart extends CountedTarget {
  /** As the list writes it. */
  municipality: string;
}

/**
 * The agreement that counts. One for the whole list goes before those of its municipalities, and the two are never added: `basis` says
 * which it is. In a sum `target` is made of the parts: names and sources joined, first and last year of them all, shares weighted by homes.
 */
export interface ActiveTarget extends CountedTarget {
  basis: 'whole' | 'parts';
  /** The agreements per municipality: what the sum is made of, or shown beside the one for the whole. */
  parts: TargetPart[];
  /** Municipalities of the list without an agreement in a sum of parts; their homes do count in the plans. */
  uncovered: string[];
}

/** The final balance of an agreement that ran out or was replaced. */
export interface TargetBalance {
  target: Target;
  /** The years settled here: those before the next version began. `null` where the next one holds all of them. */
  years: { from: number; to: number } | null;
  /** Years of this agreement that the next one holds too; what was built in them counts there only. */
  overlap: { from: number; to: number } | null;
  /** Homes agreed for the years settled. */
  agreed: number;
  /** What the version before it left. */
  carriedIn: number;
  /** Realised in the years settled; `null` when nobody says. */
  realised: number | null;
  realisedSource: RealisedSource | null;
  /** `agreed + carriedIn − realised`; above zero is a shortfall. `null` when realised is unknown. */
  difference: number | null;
  /** Id of the version that follows, `null` without one. */
  next: string | null;
  /** The part of a shortfall that the next version takes over. */
  carriedOver: number;
  /** Why something is, or isn't, carried over. */
  remark: Remark;
}

/** Homes delivered in a past year, for the whole list. */
export interface RealisedInYear {
  year: number;
  homes: number;
  source: 'years' | 'list';
}

export interface Targets {
  /** Of every version that ran out, oldest first. */
  balances: TargetBalance[];
  /** Delivered per year up to the reference year, where somebody entered it or the list says so. */
  realisedYears: RealisedInYear[];
  /** Key of the only municipality the list, or where it names none the agreements, are about: its figures are those of the whole. */
  onlyPlace: string | null;
  /** Published agreements for the municipalities of the list, where the workbook has none; they count for nothing. */
  examples: Target[];
}

/** Flexible homes of one project: homes that must go again. */
export interface FlexProject {
  key: string;
  homes: KnownQuantity;
  /** First calendar year in use; `null` when the list gives no year. */
  from: number | null;
  /** Last calendar year in use; `null` without a first year or a date. */
  until: number | null;
  /** Whether somebody gave the date, or the usual years (rule `flex.years`) were taken. */
  untilSource: 'date' | 'rule' | null;
}

export interface Flex {
  /** Whether flexible homes are left out of the homes that count (rule `counting.flex`). */
  apart: boolean;
  projects: FlexProject[];
  homes: KnownQuantity;
  /** Homes delivered and in use per calendar year shown. */
  years: { year: number; delivered: KnownQuantity; inUse: KnownQuantity }[];
  /** Without a year: in no row of `years`. */
  undated: KnownQuantity;
  /** Flexible homes agreed (share × total), whole; `null` where the agreement has no such share. */
  agreed: number | null;
}
