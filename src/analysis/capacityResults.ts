/** What `analyse` gives back about people and hours. */
import type { KnownQuantity } from '../model/quantity';
import type { Bottleneck, Role, Seniority } from '../model/terms';
import type { Quarter } from './presence';

/** Hours asked and present in one time, and the same in fte. */
export interface NeedAndPresent {
  needHours: KnownQuantity;
  /** `null` when the staff list doesn't hold these people or somebody's fte is unknown: unknown, not zero. */
  haveHours: number | null;
  /** Hours for housing that one fte of this role gives in this time: productive hours × share × (1 − reserve) × part that is left. */
  hoursPerFte: number;
  /** Middle of needHours / hoursPerFte. */
  needFte: number;
  haveFte: number | null;
  /** needFte − haveFte; `null` when unknown. */
  gapFte: number | null;
}

export interface CapacityRow extends NeedAndPresent {
  role: Role;
  year: number;
  /** Homes of the projects for which this is the first shortage in the sums. */
  homesFirstShort: number | null;
  /** Of those, homes that also meet the shortage of another role. */
  alsoOther: number | null;
  /** Of those, homes that meet no shortage any more with one fte of the role added from a realistic start; `null` where that wasn't worked out. */
  homesGained: number | null;
}

/** Project leaders by level, nested: work that asks at least a level against everybody of that level and up; `junior` is all together. */
export interface LevelRow extends NeedAndPresent {
  level: Seniority;
  year: number;
}

export interface QuarterRow extends NeedAndPresent, Quarter {
  role: Role;
}

/** The fte and hours of one person; `null` where fte or role is unknown. */
export interface PersonAvailability {
  /** Person key. */
  person: string;
  /** Fte on average over what is left of the year, by dates and leave; hours for housing in it. */
  years: { year: number; fte: number | null; hours: number | null }[];
  /** Hours for housing in the quarters ahead. */
  quarters: { year: number; quarter: number; hours: number | null }[];
}

/** One person more of a role (for project leaders: of a level): what it costs, when it can begin, and what it does in the sums. */
export interface Remedy {
  role: Role;
  /** The level to look for; `null` for other roles than project leader. */
  level: Seniority | null;
  /** First year in which these people are short, and the largest gap in the years shown. */
  firstYear: number | null;
  largestGapFte: number;
  /** Homes for which this is the first shortage, and those of them that also meet another role's shortage or a bottleneck the list names. */
  homesFirstShort: number;
  alsoOther: number;
  /** Homes that meet no shortage any more with this one fte from the late end of `employedFrom`. */
  homesGained: number;
  /** The same with somebody hired, who is there sooner and needs no settling in; always by the walk. */
  homesGainedHired: number;
  /** Whether those come from the walk along the rank order or from the plan of leads made anew. */
  rerunBy: 'walk' | 'plan';
  /** Cost in € a year of one fte: in service by level (for other roles from junior to senior), and hired. */
  salary: { low: number; high: number };
  hired: { low: number; high: number };
  /** From when somebody in service, and somebody hired, can realistically work at full strength or at all (ISO). */
  employedFrom: { early: string; late: string };
  hiredFrom: { early: string; late: string };
  /** What this person doesn't solve, in homes with their first shortage here; one project may count in several. */
  notSolved: {
    /** Still short of this role. */
    sameRole: number;
    otherRoles: { role: Role; homes: number }[];
    bottlenecks: { bottleneck: Bottleneck; homes: number }[];
  };
}

/** Somebody on whom much hangs. */
export interface KeyPerson {
  /** Person key. */
  person: string;
  role: Role;
  /** More than the share of homes that one person should carry (rule `agenda.R4.share`), or the only one of the role. */
  reason: 'share' | 'only-one';
  projects: number;
  /** Counted homes (low end) of those projects. */
  homes: number;
  /** Of all counted homes, 0–1; `null` when there are none. */
  share: number | null;
}

/** The first shortage that a project meets in the walk along the rank order. */
export interface FirstShortage {
  /** Project key. */
  key: string;
  role: Role;
  /** For project leaders the lowest level that is short; `null` for other roles. */
  level: Seniority | null;
  year: number;
}

export interface Capacity {
  rows: CapacityRow[];
  levels: LevelRow[];
  quarterRows: QuarterRow[];
  /** Roles the plans ask for and the staff list doesn't mention. */
  unknownRoles: Role[];
  /** The quarters ahead that are shown one by one. */
  quarters: Quarter[];
  /** What each person of the staff list has for housing; a vacancy too, which is nobody yet. */
  people: PersonAvailability[];
  /** Those that gain most homes first. */
  remedies: Remedy[];
  /** Per project that meets a shortage the first one, by rank. */
  firstShortages: FirstShortage[];
  /** Projects without a lead although the leads together have the hours: not short of people, but of one person with room. Keys, by rank. */
  fragmented: string[];
  keyPersons: KeyPerson[];
}
