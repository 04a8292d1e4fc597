import type { Rule } from '../../model/rule';
import { sizeClasses, workPhases } from '../../model/terms';
import { crossTable, percentages, published, ruleRows } from './row';

/** Hours per project, all phases together, municipality faciliterend, complexity B (practice 4.1). */
const hours = ruleRows(
  'hours',
  'uur',
  crossTable(sizeClasses, {
    projectleider: [40, 200, 520, 1400, 3200],
    projectondersteuning: [0, 20, 120, 500, 1600],
    planeconoom: [6, 35, 90, 280, 800],
    stedenbouwkundige: [12, 60, 160, 450, 1100],
    'openbare-ruimte': [8, 60, 200, 700, 2000],
    planjurist: [24, 80, 140, 300, 650],
    'jurist-grond': [8, 40, 90, 260, 650],
    verkeerskundige: [4, 20, 60, 200, 500],
    milieu: [8, 30, 70, 180, 450],
    vergunningverlener: [16, 35, 70, 160, 350],
    communicatie: [2, 25, 70, 250, 700],
    wonen: [2, 15, 30, 70, 150],
  }),
);

/** Share of a role's hours in each phase (practice 4.2). */
const hoursPerPhase = ruleRows(
  'hoursPerPhase',
  '%',
  crossTable(
    workPhases,
    percentages({
      projectleider: [15, 25, 20, 20, 17, 3],
      projectondersteuning: [10, 25, 20, 20, 20, 5],
      planeconoom: [20, 35, 15, 20, 8, 2],
      stedenbouwkundige: [15, 35, 35, 10, 5, 0],
      'openbare-ruimte': [3, 7, 20, 30, 35, 5],
      planjurist: [10, 15, 20, 50, 5, 0],
      'jurist-grond': [10, 40, 15, 25, 8, 2],
      verkeerskundige: [10, 25, 35, 20, 10, 0],
      milieu: [10, 30, 30, 25, 5, 0],
      vergunningverlener: [5, 5, 10, 60, 20, 0],
      communicatie: [10, 25, 25, 20, 18, 2],
      wonen: [25, 35, 20, 10, 8, 2],
    }),
  ),
);

/** What makes the same project ask more or fewer hours (practice 4.1). */
const hoursFactors = [
  ...ruleRows('hoursFactors', 'factor', {
    'role.faciliterend': 1,
    'role.samenwerking': 1.3,
    'role.actief': 1.8,
    'class.C': 0.8,
    'class.B': 1,
    'class.A': 1.35,
    'lead.junior': 1.15,
    'lead.medior': 1,
    'lead.senior': 0.9,
  }),
  // A list doesn't say how far a phase is: half of the running phase is taken to be still to come.
  ...ruleRows('hoursFactors', '%', { coach: 0.08, currentPhase: 0.5 }),
];

/** Hours people have for housing (practice 4.3). */
const availability = [
  ...ruleRows(
    'availability',
    'uur',
    { productiveHours: 1360 },
    published('Handleiding Overheidstarieven 2023 (Rijk: 1.363)'),
  ),
  ...ruleRows('availability', '%', {
    reserve: 0.125,
    'share.projectleider': 0.8,
    'share.projectondersteuning': 0.7,
    'share.planeconoom': 0.6,
    'share.stedenbouwkundige': 0.55,
    'share.openbare-ruimte': 0.35,
    'share.planjurist': 0.55,
    'share.jurist-grond': 0.5,
    'share.verkeerskundige': 0.35,
    'share.milieu': 0.3,
    'share.vergunningverlener': 0.25,
    'share.communicatie': 0.2,
    'share.wonen': 0.5,
    // In January–March the annual accounts and the report on land development take their time.
    'shareFirstQuarter.planeconoom': 0.4,
  }),
];

/** Whether a phase asks for a lead, and how much of the planning waits without one (practice 4.4). */
const lead = [
  ...ruleRows('lead', 'keuze', {
    ...Object.fromEntries(
      Object.entries(
        crossTable(['XS', 'S', 'M-XL'], {
          initiatief: ['casemanager', 'ja', 'ja'],
          definitie: ['casemanager', 'ja', 'ja'],
          ontwerp: ['casemanager', 'ja', 'ja'],
          voorbereiding: ['nee', 'ja', 'ja'],
          realisatie: ['nee', 'nee', 'technisch projectleider'],
          nazorg: ['nee', 'nee', 'nee'],
        }),
      ).map(([name, value]) => [`needed.${name}`, value]),
    ),
  }),
  ...ruleRows(
    'lead',
    '%',
    crossTable(
      ['faciliterend', 'actief'],
      percentages({
        'wait.initiatief': [100, 100],
        'wait.definitie': [60, 100],
        'wait.ontwerp': [40, 80],
        'wait.voorbereiding': [30, 60],
        'wait.realisatie': [0, 0],
        'wait.nazorg': [0, 0],
      }),
    ),
  ),
];

/** How much one lead can carry (practice 4.5). */
const load = [
  ...ruleRows(
    'load',
    'projecten',
    { maxProjects: 10 },
    published('Stadszaken 4956, Gelders versnellingsteam'),
  ),
  ...ruleRows('load', '%', { overload: 1 }),
];

/** Rules about people: hours, availability, leads, load. */
export const peopleRules: readonly Rule[] = [
  ...hours,
  ...hoursPerPhase,
  ...hoursFactors,
  ...availability,
  ...lead,
  ...load,
];
