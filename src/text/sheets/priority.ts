import type { Criterion, PlanOrder, PlanOutcome } from '../../analysis/results';
import { dateText, decimal, percentage, wholeNumber } from '../format';

/** How the outcome of a parked project begins. */
const parked = 'geparkeerd';

/** Texts of RB Prioritering. */
export const priorityTexts = {
  title: 'Volgorde van projecten',
  headers: {
    rank: 'Plaats',
    project: 'Project',
    usually: 'Meestal op plaats',
    low: 'Woningen laag',
    high: 'Woningen hoog',
    shown: 'Woningen',
    scoreLow: 'Score laag',
    scoreHigh: 'Score hoog',
    score: 'Score midden',
    best: 'Beste plaats',
    worst: 'Slechtste plaats',
    gate: 'Buiten de volgorde',
    byRank: 'Volgens rangorde',
    mostHomes: 'Meeste woningen',
    pointsLow: (criterion: string): string => `${criterion} laag`,
    pointsHigh: (criterion: string): string => `${criterion} hoog`,
    part: (criterion: string): string => `Deel ${criterion}`,
    chance: 'Kans bij de eersten',
    swap: 'Wat de plaats verandert',
    missing: 'Ontbreekt in de lijst',
    prioritySince: 'Prioriteit sinds',
    review: 'Opnieuw bekijken',
    decision: 'Besluit',
    remark: 'Opmerking',
    message: 'Bericht aan initiatiefnemer (concept)',
    note: 'Toelichting',
    key: 'Sleutel',
  },
  criteria: {
    contribution: 'Bijdrage',
    feasibility: 'Haalbaarheid',
    speed: 'Snelheid',
    policy: 'Beleid',
    efficiency: 'Inzet',
  } satisfies Record<Criterion, string>,
  weight: 'Gewicht',
  outside: '–',
  inOrder: 'nee',
  outcome: (outcome: PlanOutcome): string => {
    switch (outcome.kind) {
      case 'goes-on':
        return 'gaat door';
      case 'starts':
        return `start in ${outcome.year}`;
      case 'parked':
        return `${parked} tot ${dateText(outcome.until)}`;
    }
  },
  parked,
  noOutcome: 'nog niet te zeggen',
  orders: { rank: 'Volgens rangorde', weighted: 'Meeste woningen' } satisfies Record<PlanOrder, string>,
  /** What the two ways of choosing bring about, and what lies between them. */
  plan: (
    orders: Record<PlanOrder, { parked: number; homes: number }>,
    used: PlanOrder,
    names: Record<PlanOrder, string>,
  ): string => {
    const { rank, weighted } = orders;
    const more = weighted.homes - rank.homes;
    const compared =
      more === 0
        ? 'Dat scheelt geen woningen'
        : `‘${names.weighted}’ levert ${wholeNumber(Math.abs(more))} woningen ${more > 0 ? 'meer' : 'minder'} op`;
    const side = (order: PlanOrder): string =>
      `${names[order].toLowerCase()} ${wholeNumber(orders[order].homes)} woningen en ${wholeNumber(orders[order].parked)} geparkeerd`;
    return `Met de mensen die er zijn: ${side('rank')}, ${side('weighted')}. ${compared}; de bladen gaan uit van ‘${names[used]}’.`;
  },
  noPlan:
    'Welke projecten doorgaan is nog niet te zeggen: de formatie noemt geen projectleiders met uren en niveau.',
  swapWith: (name: string, criterion: string, change: number): string =>
    `Wisselt met ${name} als ${criterion} ${decimal(Math.abs(change) * 100, 1)} procentpunt ${change > 0 ? 'zwaarder' : 'lichter'} telt.`,
  swapShared: 'Deelt deze plaats met het volgende project.',
  swapNone: 'Geen enkel gewicht alleen brengt het volgende project hierboven.',
  range: (first: number, last: number): string =>
    first === last ? wholeNumber(first) : `${wholeNumber(first)}–${wholeNumber(last)}`,
  figures: {
    top: 'Bovenaan',
    score: 'Score',
    inOrder: 'In de volgorde',
    outside: 'Erbuiten',
    weights: 'Gewichten samen',
  },
  finding: {
    first: 'Bovenaan staat ',
    score: ' met score ',
    of: '. Projecten in de volgorde: ',
    projects: ', erbuiten: ',
    outside: '.',
    none: 'Er is geen project dat in de volgorde past.',
  },
  /** How the figures came about; the draws are told in plain words. */
  explain: (topN: number, draws: number, band: number, shift: number): string =>
    `Score = gewicht × punten (schalen: RB Uitgangspunten). Meestal: in ${percentage(band)} van ${wholeNumber(draws)} keer naspelen, met gewichten tot ${percentage(shift)} hoger of lager. De eersten: de eerste ${topN}. Na een ander gewicht rekenen score en plaats mee; de rest volgt bij bijwerken.`,
  prompts: {
    review: 'Een datum die u zelf kiest, in plaats van de gewone termijn. Typ bijvoorbeeld 1-9-2026.',
    prioritySince:
      'De datum waarop dit project voorrang kreeg. Vanaf die dag telt de termijn tot start bouw.',
  },
  messageNote:
    'Het bericht aan de initiatiefnemer is een concept. Het is pas een bericht van de gemeente als de bevoegde ambtenaar het verstuurt.',
} as const;
