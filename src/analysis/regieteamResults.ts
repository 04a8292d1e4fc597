/** What the regieteam gets: agenda, set-up checklist and phase gates. Part of `Results`. */
import type { Quantity } from '../model/quantity';
import type { WorkPhase } from '../model/terms';
import type { Remark } from './results';

export type TestOutcome = 'met' | 'not-met' | 'unknown' | 'manual';

export interface AgendaItem {
  /** Rule number of the agenda rules: "R1" … "R20". */
  rule: string;
  /** Stable identity over runs: rule and project key. */
  key: string;
  project: string | null;
  homes: Quantity;
  level:
    | 'projectleider'
    | 'ambtelijk-opdrachtgever'
    | 'regieteam'
    | 'directie-mt'
    | 'bestuurlijk-overleg'
    | 'college'
    | 'voorzitter';
  /** The seven weightiest are discussed; the rest is the consent list (hamerlijst). */
  place: 'discuss' | 'consent';
  remark: Remark;
}

export interface ChecklistItem {
  /** Number in the set-up checklist, 1–28. */
  number: number;
  testable: boolean;
  outcome: TestOutcome;
  remark: Remark | null;
}

/** Checks at the end of each phase (practice 9), by id; which of them the list can settle differs per project. */
export const gateItems = {
  initiatief: [
    'principebesluit',
    'initiatiefnemer-en-rol',
    'quickscan',
    'eerste-haalbaarheid',
    'betaalbaarheid',
    'intentieovereenkomst',
    'trekker-en-opdrachtgevers',
    'participatieaanpak',
  ],
  definitie: [
    'projectopdracht',
    'programma-van-eisen',
    'haalbaarheid-sluitend',
    'keuze-instrument',
    'mer-stikstof-soorten',
    'grondstrategie',
    'transportverzoek',
    'risicolijst',
  ],
  ontwerp: [
    'stedenbouwkundig-plan',
    'anterieure-overeenkomst',
    'parkeren-water-klimaat',
    'verslag-participatie',
    'onderzoeken-actueel',
    'procedure-in-raadskalender',
  ],
  voorbereiding: [
    'plan-of-vergunning',
    'beroep',
    'vergunning-bouwactiviteit',
    'natuurtoestemming',
    'aansluiting-bevestigd',
    'bouwrijp-en-krediet',
    'afzet',
    'toezicht-en-communicatie',
  ],
  realisatie: [
    'laatste-woning-gereed',
    'aantal-en-segment',
    'openbare-ruimte-overgedragen',
    'subsidie-verantwoord',
  ],
  nazorg: ['grex-afgesloten', 'leerpunten', 'dossier-gearchiveerd', 'uit-de-lijst'],
} as const satisfies Record<WorkPhase, readonly string[]>;
export type GateItemId = (typeof gateItems)[WorkPhase][number];

export interface GateCheck {
  key: string;
  from: WorkPhase;
  to: WorkPhase | 'afgerond';
  items: { id: GateItemId; outcome: TestOutcome }[];
}

export interface Regieteam {
  agenda: AgendaItem[];
  /** Of the agenda, the few choices to make now, for pages that show no more. */
  choices: AgendaItem[];
  checklist: ChecklistItem[];
  gates: GateCheck[];
  /** Agenda rules that can't be tested with what the list holds, with the missing field. */
  untestable: { rule: string; missing: string }[];
}
