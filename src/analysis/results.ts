/** What `analyse` gives back: plain data, in the terms of the field, with codes where people will read a sentence. */
import type { Finding } from '../model/finding';
import type { Aspect } from '../model/findingGroup';
import type { KnownQuantity, Quantity } from '../model/quantity';
import type { Rule } from '../model/rule';
import type { Hardness, ProjectClassCode, Role, Seniority, SizeClass, WorkPhase } from '../model/terms';
import type { Bottlenecks } from './bottleneckResults';
import type { Capacity } from './capacityResults';
import type { Forecast } from './forecastResults';
import type { History } from './historyResults';
import type { Gap } from './gapResults';
import type { Priority } from './priorityResults';
import type { Regieteam } from './regieteamResults';
import type { Staffing } from './staffingResults';
import type { ActiveTarget, Flex, Targets } from './targetResults';

export * from './bottleneckResults';
export * from './capacityResults';
export * from './historyResults';
export * from './forecastResults';
export * from './gapResults';
export * from './priorityResults';
export * from './regieteamResults';
export * from './staffingResults';
export * from './targetResults';

/** A code and what fills its sentence in `text/`. */
export interface Remark {
  code: string;
  params?: Record<string, string | number>;
}

// ---- Reconciliation and counting ------------------------------------------------------------------------------

export type CountingOutcome = 'counted' | 'finished' | 'cancelled' | 'duplicate' | 'unknown-homes';

/** How one project counts. */
export interface ProjectCount {
  key: string;
  outcome: CountingOutcome;
  /** Homes as the list states them, on the basis in `basis`. */
  listed: Quantity;
  basis: 'homes' | 'homesGross' | 'homesNet' | 'homesRemaining' | 'deliveries' | null;
  realised: Quantity;
  demolition: Quantity;
  /** Flexible homes left out of `counted`, of a finished project those in `realised`; nothing where they count along. */
  flex: KnownQuantity;
  /** Homes still to come that count for the target; `null` when unknown. */
  counted: Quantity;
}

export type ReconciliationLineId =
  | 'listed'
  | 'realised'
  | 'demolition'
  | 'cancelled'
  | 'duplicate'
  | 'flex'
  | 'counted'
  | 'reported'
  | 'difference';

export interface ReconciliationLine {
  id: ReconciliationLineId;
  homes: Quantity;
  projects: number;
}

export interface Counting {
  projects: ProjectCount[];
  /** list → realised → demolition → lapsed → doubles (→ flexible homes apart) → counted (→ reported earlier → difference, when a figure was given). */
  lines: ReconciliationLine[];
  /** Projects whose number of homes is unknown. */
  unknownProjects: number;
}

// ---- Classes --------------------------------------------------------------------------------------------------

export const complexityFactors = [
  'size',
  'role',
  'ownership',
  'instrument',
  'environment',
  'infrastructure',
  'surroundings',
  'finance',
  'governance',
  'contract',
] as const;
export type ComplexityFactor = (typeof complexityFactors)[number];

export type RequiredLevel = Seniority | 'casemanager';

export interface ProjectClass {
  key: string;
  size: SizeClass | null;
  /** Complexity points, as a range when factors are unknown. */
  points: { low: number; high: number };
  factors: Record<ComplexityFactor, { low: number; high: number }>;
  /** Factors the list doesn't settle ("nog te bepalen"). */
  undetermined: ComplexityFactor[];
  /** Class at the low and the high end of the points, triggers included; `class` is the one used. */
  class: ProjectClassCode | null;
  classRange: [ProjectClassCode, ProjectClassCode] | null;
  required: RequiredLevel | null;
  /** Why the class is what it is: "size-l", "size-xl", "points", "xs-casemanager", … */
  reasons: Remark[];
  /** Whether the phase asks for a lead at all; `null` when the phase is unknown. */
  leadNeeded: boolean | null;
}

// ---- Delivery -------------------------------------------------------------------------------------------------

/** Classes of plan loss (practice: usual dropout and shrinkage per status); the middle part of a rule id `loss.<class>.…`. */
export const lossClasses = [
  'in-aanbouw',
  'vergund',
  '1A',
  '2A',
  '1B',
  '1C',
  '2B',
  '2C',
  'hard',
  '3',
  '4A',
  '4B',
  'zacht',
  'onbekend',
] as const;
export type LossClass = (typeof lossClasses)[number];

export type DeliverySource = 'years' | 'periods' | 'delivery-year' | 'none';

export interface ProjectDelivery {
  key: string;
  /** Counted homes per year, from the reference year on. */
  perYear: Record<string, KnownQuantity>;
  /** Planned in years before the reference year and not realised: shown apart, never moved. */
  overdue: KnownQuantity;
  /** In periods without an end, or after the horizon. */
  later: KnownQuantity;
  /** What makes up `later`: homes by their year after the last one shown, or by the first year of a period without an end. */
  after: { year: number; homes: KnownQuantity; open: boolean }[];
  /** Homes without a year. */
  undated: Quantity;
  source: DeliverySource;
  /** Hardness as counted: under construction and permitted are hard, whatever the planning status. */
  hardness: Hardness;
  /** Which of the rules `loss.<class>.*` apply. */
  lossClass: LossClass;
  remarks: Remark[];
}

export interface YearDelivery {
  year: number;
  planned: KnownQuantity;
  byHardness: Record<Hardness, KnownQuantity>;
  /** Planned after the usual dropout and shrinkage for each status (rules `loss.*`); not a forecast of delay. */
  afterLoss: KnownQuantity;
}

export interface Delivery {
  projects: ProjectDelivery[];
  years: YearDelivery[];
  overdue: KnownQuantity;
  later: KnownQuantity;
  undated: { homes: KnownQuantity; projects: number };
}

// ---- Workload -------------------------------------------------------------------------------------------------

export interface ProjectWorkload {
  key: string;
  /** Hours still to be made, per role, per year. */
  hours: Partial<Record<Role, Record<string, KnownQuantity>>>;
  /** The same per quarter ahead (`capacity.quarters`); a role without hours in them is absent. */
  quarters: Partial<Record<Role, KnownQuantity[]>>;
  /** When each phase that is still to come runs, in years as fractions (2026.5 is 1 July 2026). */
  phases: { phase: WorkPhase; from: number; to: number }[];
  /** Hours of a senior who coaches a junior lead, per year; on top of the lead's own hours. */
  coachHours: Record<string, KnownQuantity>;
  /** The same per quarter ahead; empty without a coach. */
  coachQuarters: KnownQuantity[];
  /** All roles and years together, with the coach. */
  total: KnownQuantity;
  remarks: Remark[];
}

export interface Workload {
  projects: ProjectWorkload[];
  years: number[];
  /** Projects left out because homes or phase are unknown. */
  unknownProjects: number;
}

// ---- Quality and the whole ------------------------------------------------------------------------------------

/** How good one aspect of the list is: `good` of `of` homes, where a project counts for at least one. */
export interface AspectScore {
  aspect: Aspect;
  good: number;
  of: number;
  /** good / of, 0–1; 0 when there are no projects. */
  share: number;
  /** The share in whole points of 100. */
  points: number;
}

export interface Quality {
  /** Findings of reading and analysis, every one, those that touch most homes first. */
  findings: Finding[];
  /** The same for reading one by one: many of one kind on a sheet are one (`foldFindings`), in the same order. */
  listed: Finding[];
  /** 0–100: the mean of the aspects, whole. */
  score: number;
  aspects: AspectScore[];
  /** How many projects have each field the analysis needs, and their homes. */
  fields: { field: string; filled: number; of: number; homes: number; ofHomes: number }[];
}

export interface Results {
  referenceDate: string;
  /** Years shown: from the reference year to the last year of target or deliveries, at most 30. */
  years: number[];
  counting: Counting;
  target: ActiveTarget | null;
  /** Agreements that ran out, what was delivered per past year, and published examples. */
  targets: Targets;
  flex: Flex;
  classes: ProjectClass[];
  delivery: Delivery;
  gap: Gap;
  priority: Priority;
  workload: Workload;
  staffing: Staffing;
  capacity: Capacity;
  bottlenecks: Bottlenecks;
  forecast: Forecast;
  regieteam: Regieteam;
  quality: Quality;
  /** What earlier versions of the list teach; empty without any. */
  history: History;
  /** All rules as used: defaults with the workbook's changes. */
  rules: Rule[];
}
