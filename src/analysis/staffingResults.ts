/** Who leads what, from when, and what would make it fit better. Part of `Results`. */
import type { KnownQuantity, Quantity } from '../model/quantity';
import type { Seniority } from '../model/terms';
import type { Remark, RequiredLevel } from './results';

/** `coached` is a lead below the asked level with a coach whom somebody chose; the project counts as rightly staffed. */
export type Fit =
  'fits' | 'coached' | 'under' | 'over' | 'not-needed' | 'unstaffed' | 'unknown' | 'rule-not-applicable';

/** What to do about a mismatch or an empty place, the lightest first. */
export type RemedyKind = Repair['kind'] | 'propose';

export interface Assignment {
  key: string;
  /** Person key; `null` when nobody leads it. */
  lead: string | null;
  leadName: string | null;
  /** Person key of the lead the list names, which differs from `lead` where somebody chose another; `null` when the staff list has no such person. */
  listLead: string | null;
  /** Whether the list named this lead, somebody chose it on RB Bezetting, or Regieblad proposes it. */
  origin: 'list' | 'manual' | 'proposal' | null;
  /** The level asked, after an exception that counts. */
  required: RequiredLevel | null;
  /** Whether an exception of the manager set that level. */
  exception: boolean;
  has: Seniority | null;
  fit: Fit;
  /** First remedy for a mismatch or an empty place. */
  remedy: RemedyKind | null;
  /** Calendar year in which the lead's work begins; `null` when it is parked, asks no lead, or nothing can be said. */
  start: number | null;
  /** Person key of whoever coaches the lead on this project. */
  coach: string | null;
  /** What the level test says. */
  reasons: Remark[];
  /** Why this lead, why later, or why nobody. */
  why: Remark[];
  /** The least that would place a parked project, tried out; `null` when it has a place or nothing small is enough. */
  relaxation: Remark | null;
}

export interface LeadLoad {
  person: string;
  name: string;
  seniority: Seniority | null;
  /** Projects led, and the most of them that ask hours in one and the same year. */
  projects: number;
  atOnce: number;
  homes: KnownQuantity;
  /** Hours asked, those of coaching included, and hours available, per year. */
  years: { year: number; hours: number; coaching: number; available: number | null }[];
}

/** The lightest way to mend one mismatch, tried out: afterwards this project fits, nobody is above the limit and no other project stops fitting. */
export interface Repair {
  /** `plan` is what the plan does by itself, `casemanager` hands over a plan that asks no project leader. */
  kind: 'plan' | 'casemanager' | 'coach' | 'assign-new' | 'swap' | 'hire' | 'none';
  /** Who coaches, or who takes the project over; a person key. */
  person: string | null;
  /** The project the present lead takes on instead: new work, or the other half of a swap. */
  project: string | null;
  /** Most hours of coaching in a month. */
  coachHours: number | null;
  /** Hours that handing over costs all people together. */
  handOverHours: number;
  /** Hours of seniors that come free in the years shown. */
  seniorHoursFreed: number;
  /** First day on which it can be done (ISO); `null` where there is nothing to do. */
  from: string | null;
  /** The sentence that says it. */
  remark: Remark;
}

/** A project whose lead of today, chosen or named by the list, doesn't fit; whatever the plan makes of it. */
export interface Mismatch {
  key: string;
  /** Person key of that lead, and the level. */
  lead: string;
  has: Seniority;
  kind: 'under' | 'over';
  homes: Quantity;
  remedy: RemedyKind;
  /** Hours a senior now spends on it in the years shown; zero for a project that asks more than its lead has. */
  seniorHours: number;
  repair: Repair;
}

/** Somebody who is coached, and by whom. */
export interface CoachingPair {
  /** Person keys; the coach is `null` when nobody of a fitting level has the hours. */
  lead: string;
  coach: string | null;
  projects: string[];
  /** Hours of coaching per year. */
  hours: { year: number; hours: number }[];
}

export type PlanOrder = 'weighted' | 'rank';

/** What one way of choosing brings about. */
export interface OrderOutcome {
  /** Open projects that ask a lead: with a place, and without. */
  placed: number;
  parked: number;
  /** Counted homes (low end) of the open projects that go on: placed, or needing no lead. */
  homes: number;
  /** Per project that asks a lead the calendar year in which it starts; `null` is parked. */
  starts: Record<string, number | null>;
}

export interface StaffingPlan {
  /** Which order fills the assignments (rule `planning.order`). */
  used: PlanOrder;
  orders: Record<PlanOrder, OrderOutcome>;
  /** Σ score × homes × (1 − discount × years until delivery) over the plan that is used, and what it can't exceed. */
  objective: number;
  bound: number;
  /** (bound − objective) / bound, 0–1. */
  better: number;
  iterations: number;
}

export interface Staffing {
  /** False when there is no staff list, or nobody in it is a project leader. */
  applicable: boolean;
  /** False when no junior is employed: the rule then isn't applied to small projects. */
  juniorsPresent: boolean;
  /** Whether anybody's competences were entered; without them what a project asks can't be tested. */
  competencesKnown: boolean;
  assignments: Assignment[];
  /** What each lead carries by the assignments. */
  loads: LeadLoad[];
  /** What each lead carries today, by the leads the list names or somebody chose. */
  today: LeadLoad[];
  unstaffed: string[];
  mismatches: Mismatch[];
  coaching: CoachingPair[];
  /** `null` when nobody's hours and level are known. */
  plan: StaffingPlan | null;
  /** Open projects that ask a lead and get none within the hours there are, with the day to look again (ISO). */
  parked: { key: string; reviewDate: string; reasons: Remark[] }[];
}
