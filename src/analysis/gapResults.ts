/** The agreement against the plans and against what is expected of them. Part of `Results`. */
import type { KnownQuantity, Quantity } from '../model/quantity';
import type { Hardness } from '../model/terms';
import { segments } from '../model/terms';
import type { Band } from './forecastResults';

/** Sorts of homes that are held against a share: the segments of an agreement and what else a list may say of its homes. */
export const homesParts = [...segments, 'expensive', 'rent', 'buy', 'singleFamily', 'apartments'] as const;
export type HomesPart = (typeof homesParts)[number];

export interface GapYear {
  year: number;
  /** Homes agreed for the year; `null` where no target covers it. The other nulls below follow from this one. */
  target: number | null;
  planned: KnownQuantity;
  hard: number;
  conditional: number;
  soft: number;
  unknown: number;
  /** Planned after the usual dropout and shrinkage alone (rules `loss.*`); no delay is in it. */
  afterLoss: KnownQuantity;
  /** What is expected: loss, delay, people and bottlenecks. Its mean is the sum of the projects. */
  expected: Band;
  /** target − planned.low; negative is a surplus. */
  gap: number | null;
  /** target − mean of expected. */
  gapExpected: number | null;
  /** Running totals from the reference year; planned is its low end. */
  cumulativeTarget: number | null;
  cumulativePlanned: number;
  cumulativeExpected: Band;
  cumulativeGap: number | null;
  cumulativeGapExpected: number | null;
}

export interface SegmentGap {
  segment: HomesPart;
  /** Share agreed, else the general rule (`segments.*`), 0–1; `null` when there is neither. */
  target: number | null;
  targetSource: 'target' | 'rule' | null;
  /** Counted homes of the segment, and of all projects that state segments. */
  homes: KnownQuantity;
  stated: KnownQuantity;
  /** homes / stated, 0–1; `null` when no project states it. */
  share: number | null;
  /** Counted homes of projects that don't state this segment. */
  unknownHomes: KnownQuantity;
  /** The same of the homes expected within the period: means. */
  expected: { homes: number; stated: number; unknown: number; share: number | null };
  /** Homes too few for the agreed share, of the plans and of what is expected; not below zero, `null` without a share to hold against. */
  short: number | null;
  shortExpected: number | null;
  /** Homes of the segment as listed, per project key; `null` when the list doesn't say. */
  perProject: Record<string, Quantity>;
}

/** What happens to the shares of the plans when a project drops out. */
export interface ShareShift {
  key: string;
  /** Counted homes of the project, middle. */
  homes: number;
  /** Share without it − share with it, as a fraction; `null` when the project doesn't state the segment or nothing is left. */
  affordable: number | null;
  socialRent: number | null;
}

export const waterfallSteps = [
  'agreed',
  'carriedOver',
  'realised',
  'hard',
  'conditional',
  'soft',
  'unknown',
  'undated',
  'delay',
  'capacity',
  'bottlenecks',
  'toFind',
] as const;
export type WaterfallStepId = (typeof waterfallSteps)[number];

export interface WaterfallStep {
  id: WaterfallStepId;
  /** What the step takes off (below zero) or adds; of the first and last step what is there. `null` without an agreement, or not known. */
  homes: number | null;
  /** What is still to find after the step; `null` without an agreement. */
  level: number | null;
}

/** How the homes that one project plans within the period become what is expected of them; means, middles of ranges. They add up over projects. */
export interface ProjectPath {
  key: string;
  hardness: Hardness;
  /** Counted homes the list plans up to the last year of the agreement (without one: the last year shown), overdue ones too. */
  planned: number;
  /** The part that is left after dropout and shrinkage, 0–1. */
  kept: number;
  /** Homes without a year of the list that still fit in the period, before loss. */
  undated: number;
  /** Homes within the period per world of the simulation. */
  free: number;
  people: number;
  expected: number;
}

/** How fast it went, how fast it must go and how fast it is expected to go, in homes a year. */
export interface Pace {
  /** From the reference date to the end of the agreement; `null` without an agreement, or when it is over. */
  yearsLeft: number | null;
  required: number | null;
  expected: number | null;
  /** How many more a year than expected: required − expected, not below zero. */
  extra: number | null;
  /** Output of past years, and where it comes from: realised per year, or what was realised over the years that passed. */
  past: { perYear: number; years: number; source: 'years' | 'total' } | null;
  /** required / past; `null` when either is unknown or nothing was built. */
  growth: number | null;
  /** The year with most planned homes (middle), and against past output. */
  peak: { year: number; homes: number; growth: number | null } | null;
  /** The year in which what is expected reaches what was agreed; `null` when it doesn't in the years shown, or without an agreement. */
  metIn: number | null;
}

/** A municipality or an area; `name` is `null` where the list doesn't say. */
export interface PlaceGap {
  name: string | null;
  /** The municipality of an area, where the list holds several. */
  within: string | null;
  /** The ways the list writes it, capitals aside: its name, and the municipality where that tells areas apart. */
  spellings: { name: string | null; within?: string | null }[];
  projects: number;
  /** Its own part of the agreement; `null` when there is none. */
  target: number | null;
  realised: number | null;
  /** Sums of `ProjectPath`. */
  planned: number;
  expected: number;
  /** target − realised − expected; `null` without a target. */
  gap: number | null;
}

export interface Gap {
  basis: 'expected';
  years: GapYear[];
  segments: SegmentGap[];
  shareShifts: ShareShift[];
  /** In the order of the list. */
  paths: ProjectPath[];
  waterfall: WaterfallStep[];
  pace: Pace;
  municipalities: PlaceGap[];
  areas: PlaceGap[];
  /** Homes agreed for the years before the reference year minus what was realised; `null` when either is unknown. */
  backlog: number | null;
  /** Counted homes planned up to the target's last year, from the reference year on. */
  plannedInPeriod: KnownQuantity;
  /** What is left of them after the usual dropout and shrinkage alone. */
  afterLossInPeriod: KnownQuantity;
  /** What is expected up to that year; its mean is the sum of the projects. */
  expectedInPeriod: Band;
  /** remaining target − mean of expected, rounded; never below zero. `null` without a target. */
  toFind: number | null;
  /** planned / remaining target, for the 130 % rule of thumb; `null` without a target. */
  planRatio: number | null;
  /** How much must be planned for each home to come in time, by what is expected: planned (overdue too) / expected; `null` when nothing is. */
  neededRatio: number | null;
  verdict: 'feasible' | 'uncertain' | 'not-feasible' | null;
}
