/** What holds plans up, who can solve it, and what that would bring. Part of `Results`. */
import type { BottleneckNote } from '../model/project';
import type { KnownQuantity, Quantity } from '../model/quantity';
import type { BottleneckKind, SolvingLevel, WorkPhase } from '../model/terms';
import type { Remark } from './results';
import type { Origin } from './rules/row';

/** Who can take the first measure (practice 10, "Wie"). */
export type Actor =
  | 'projectleider'
  | 'ambtelijk-opdrachtgever'
  | 'planjurist'
  | 'regieteam'
  | 'directie-mt'
  | 'portefeuillehouder'
  | 'college'
  | 'college-raad';

/** Help from outside the municipality (practice 10). */
export type Help =
  | 'versnellingsteam'
  | 'flexpool'
  | 'provincie'
  | 'netbeheerder'
  | 'rijk'
  | 'expertteam'
  | 'kadaster'
  | 'omgevingsdienst'
  | 'versnellingstafel';

/** What can be done; the sentences are in the texts of RB Knelpunten. */
export type MeasureId =
  | 'parkeren'
  | 'delen'
  | 'inhuren'
  | 'transportverzoek'
  | 'laag-vermogen'
  | 'volgorde-net'
  | 'aerius'
  | 'elektrisch-bouwen'
  | 'saldering'
  | 'quickscan'
  | 'seizoen'
  | 'soortenmanagementplan'
  | 'programma-herzien'
  | 'subsidie'
  | 'fasering'
  | 'bijdrage'
  | 'einddatum'
  | 'taxatie'
  | 'tweede-variant'
  | 'opzegging'
  | 'heronderhandelen'
  | 'voorkeursrecht'
  | 'kavelruil'
  | 'deelgebieden'
  | 'vroeg-gesprek'
  | 'herstelbesluit'
  | 'bestuurlijke-lus'
  | 'op-risico'
  | 'beeldvormend'
  | 'drie-varianten'
  | 'eisenlijst'
  | 'schrapbesluit'
  | 'maatwerknorm'
  | 'mobiliteitsplan'
  | 'fasering-ontsluiting'
  | 'onderzoek-maatwerk'
  | 'sanering'
  | 'andere-fasering'
  | 'conceptbouw'
  | 'afname'
  | 'benoemen'
  | 'trekker-aanwijzen'
  | 'sparringpartner'
  | 'vergunning-aanvragen'
  | 'jaar-aanpassen';

/** What can be done about a kind of bottleneck, in the order in which it is usually tried. */
export interface MeasurePlan {
  /** Who can take the first measure. */
  actor: Actor;
  measures: readonly MeasureId[];
  help: readonly Help[];
  origin: Origin;
}

/** One bottleneck of one open project. */
export interface ProjectBottleneck {
  /** Project key; with the kind the identity of the row. */
  key: string;
  kind: BottleneckKind;
  /** Named in the list, or seen by a rule of Regieblad. */
  origin: 'list' | 'rule';
  /** Counted homes of the project. */
  homes: Quantity;
  /** Somebody said that it is solved or no longer one: it counts in no total. */
  closed: boolean;
  /** Whether the homes of the project count in this row for the totals: in its first open bottleneck in the order of the kinds. */
  counts: boolean;
  /** Other open bottlenecks of the same project. */
  others: number;
  /** The phase in which it bites: the usual step, or the phase the project is in when that is further. `null` when neither is known. */
  step: WorkPhase | null;
  /** Whether the project is in that phase. */
  bitesNow: boolean;
  /** Since when, and its age in whole weeks; `null` when this is the first run and nobody said. */
  since: {
    date: string;
    /** Typed by somebody; otherwise it was there on that date and may be older. */
    exact: boolean;
    weeks: number;
  } | null;
  /** What somebody typed beside it. */
  note: BottleneckNote;
  /** Whether somebody was typed as owner, or the list names a lead or an administrative client. */
  owned: boolean;
  /** What the rule saw; `null` for a bottleneck that the list names. */
  detail: Remark | null;
  /** Mean homes within the period that the forecast has more without it; `null` where that wasn't worked out. */
  homesGained: number | null;
}

/** A kind of bottleneck over all projects: those that the list names, then those that rules see, each with most homes first. Closed ones count nowhere; a kind of closed ones only is last, with zeros. */
export interface BottleneckTotal {
  kind: BottleneckKind;
  /** From 1. */
  place: number;
  /** The step of the process in which it usually bites; `elke fase` where there is no such step (rule `bottlenecks.step.*`). */
  usualStep: string;
  projects: number;
  homes: KnownQuantity;
  /** Projects whose number of homes is unknown: in no figure of homes. */
  unknownProjects: number;
  /** Of `homes`, those of projects that have another bottleneck as well. */
  alsoOther: KnownQuantity;
  /** Homes that no kind before it holds up, and with those before it together: every home once. */
  once: KnownQuantity;
  cumulative: KnownQuantity;
  /** Middle of `cumulative` / middle of all, 0–1; `null` when nothing is known to be held up. */
  cumulativeShare: number | null;
  /** Who can solve it, and with whom when that isn't enough; rules `bottlenecks.level.*` and `.outside.*`. */
  level: SolvingLevel;
  outside: SolvingLevel | null;
  plan: MeasurePlan;
  /** Months to reckon with; rules `bottlenecks.delay.*`. */
  months: { low: number; high: number };
}

/** What solving a kind of bottleneck brings in the sums, most first. */
export interface BottleneckGain {
  kind: BottleneckKind;
  /** Homes that wait for it and for another bottleneck as well. */
  alsoOther: KnownQuantity;
  /** Mean homes within the period that the forecast has more when no project has it. */
  alone: number;
  /** The same when the kinds before it are solved too; `null` beyond the first few, which aren't worked out. */
  together: number | null;
}

export interface Bottlenecks {
  /** Most homes first, of one project in the order of the kinds. */
  rows: ProjectBottleneck[];
  kinds: BottleneckTotal[];
  gains: BottleneckGain[];
  /** Projects with an open bottleneck and their homes, each once. */
  total: { projects: number; homes: KnownQuantity; unknownProjects: number };
  /** Mean homes within the period that the forecast has more without any bottleneck of the list; `null` where the list is too long to work it out. */
  gainedByAll: number | null;
  /** Whether the list says anything about bottlenecks. */
  listed: boolean;
}
