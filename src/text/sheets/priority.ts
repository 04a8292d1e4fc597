import type { Criterion } from '../../analysis/results';

/** Texts of RB Prioritering. */
export const priorityTexts = {
  title: 'Volgorde van projecten',
  headers: {
    rank: 'Plaats',
    project: 'Project',
    low: 'Woningen laag',
    high: 'Woningen hoog',
    shown: 'Woningen',
    scoreLow: 'Score laag',
    scoreHigh: 'Score hoog',
    score: 'Score midden',
    best: 'Beste plaats',
    worst: 'Slechtste plaats',
    gate: 'Buiten de volgorde',
    pointsLow: (criterion: string): string => `${criterion} laag`,
    pointsHigh: (criterion: string): string => `${criterion} hoog`,
    part: (criterion: string): string => `Deel ${criterion}`,
    missing: 'Ontbreekt in de lijst',
    decision: 'Besluit',
    remark: 'Opmerking',
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
  weight: (criterion: string): string => `Gewicht ${criterion.toLowerCase()}`,
  outside: '–',
  inOrder: 'nee',
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
  explain:
    'Score = gewicht × punten (0–10). Wijzigt u een gewicht in RB Uitgangspunten, dan rekent de volgorde mee. Sorteer daarna opnieuw op Plaats.',
} as const;
