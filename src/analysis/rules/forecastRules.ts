import type { Rule } from '../../model/rule';
import { crossTable, published, ruleRows } from './row';

/** How the forecast is made: how many draws, what counts together, how fast homes come (practice 3 and 5). */
const forecast = [
  ...ruleRows('forecast', 'trekkingen', { draws: 2000, rerunDraws: 200 }),
  // Projects times draws, at most: long lists get fewer draws.
  ...ruleRows('forecast', 'uitkomsten', { work: 600_000 }),
  ...ruleRows('forecast', 'keuze', { delaysOverlap: 'naast elkaar', chanceMeans: 'ooit' }),
  // Where the list says neither phase nor planning status.
  ...ruleRows('forecast', 'fase', { phaseUnknown: 'ontwerp' }),
  // Market, grid and nitrogen touch all plans together.
  ...ruleRows('forecast', 'factor', { commonSigma: 0.15 }),
  ...ruleRows('forecast', '%', { dropoutHours: 0.5 }),
  ...ruleRows('forecast', 'woningen', {
    'speed.sale.low': 20,
    'speed.sale.high': 40,
    'speed.stacked.low': 40,
    'speed.stacked.high': 80,
    // A larger plan is built on several sites at once.
    'speed.siteHomes': 300,
  }),
];

/** Usual slip beside the list's own years per status, in months: median and 90 % (practice 5). */
const slip = ruleRows(
  'loss',
  'maanden',
  crossTable(['slip.median', 'slip.high'], {
    'in-aanbouw': [3, 9],
    vergund: [6, 18],
    '1A': [12, 30],
    '2A': [14, 32],
    '1B': [18, 40],
    '1C': [18, 40],
    '2B': [18, 40],
    '2C': [18, 40],
    // Without a code: the middle of the codes it can be.
    hard: [13, 31],
    '3': [18, 42],
    '4A': [24, 60],
    '4B': [30, 72],
    zacht: [24, 60],
    onbekend: [18, 60],
  }),
);

/** Appeal against the decision, a risk beside the phases (practice 3). */
const appeal = [
  ...ruleRows('appeal', '%', {
    'chance.XS': 0.1,
    'chance.S': 0.2,
    'chance.M': 0.3,
    'chance.L': 0.4,
    'chance.XL': 0.5,
  }),
  ...ruleRows(
    'appeal',
    'maanden',
    { 'plan.priority.high': 12, 'plan.other.low': 14 },
    published('gemeente.nu, 21-8-2025'),
  ),
  ...ruleRows('appeal', 'maanden', {
    'plan.priority.low': 9,
    'plan.other.high': 18,
    'bopa.objection.low': 3,
    'bopa.objection.high': 4,
    'bopa.court.low': 9,
    'bopa.court.high': 15,
    'bopa.higher.low': 9,
    'bopa.higher.high': 14,
  }),
  ...ruleRows('appeal', 'woningen', { priorityHomes: 12 }, published('gemeente.nu, 21-8-2025')),
  ...ruleRows('appeal', 'datum', { priorityUntil: '2026-07-01' }, published('gemeente.nu, 21-8-2025')),
  // Wet versterking regie: fewer instances, once it is in force.
  ...ruleRows('appeal', 'ja/nee', { fewerInstances: false }),
];

/** Other clocks than the council's that move a year (practice 6.3). */
const clocks = [
  ...ruleRows('clocks', 'maand', {
    // The first month by which a survey must be ready for the season, and the month in which that season ends.
    'season.ready': 2,
    'season.end': 10,
    // Papers are handed in at the beginning of a month; the council decides by the end of one.
    'budget.spring.papers': 4,
    'budget.spring.decision': 7,
    'budget.autumn.papers': 9,
    'budget.autumn.decision': 11,
  }),
  ...ruleRows('clocks', 'maanden', { 'grid.months': 36, 'grant.warning': 6 }),
  ...ruleRows('clocks', 'datum', { 'elections.first': '2026-03-18', 'elections.second': '2030-03-20' }),
  ...ruleRows('clocks', 'weken', { 'elections.before': 4 }),
  ...ruleRows(
    'clocks',
    'dagen',
    { 'elections.formation': 64 },
    published('NOS: formatie colleges 2018, gemiddeld 64 dagen'),
  ),
];

/** Months a bottleneck that the list names takes to solve (practice 10, "Reken op"). */
const bottlenecks = ruleRows(
  'bottlenecks',
  'maanden',
  crossTable(['low', 'high'], {
    'delay.ambtelijke-capaciteit': [1, 9],
    'delay.netcongestie': [6, 60],
    'delay.stikstof': [3, 18],
    'delay.flora-fauna': [3, 15],
    'delay.onrendabele-top': [4, 12],
    'delay.onderhandeling': [2, 9],
    'delay.verouderd-contract': [3, 9],
    'delay.versnipperd-eigendom': [3, 24],
    'delay.bezwaar-beroep': [3, 14],
    'delay.draagvlak': [2, 6],
    'delay.stapeling-eisen': [1, 4],
    'delay.parkeren-bereikbaarheid': [2, 12],
    'delay.geluid-bodem': [3, 12],
    'delay.markt': [3, 12],
    // A bottleneck in words of its own: as one of the usual ones.
    'delay.anders': [3, 12],
  }),
);

/** Rules of what will really be built, and when. */
export const forecastRules: readonly Rule[] = [
  ...forecast,
  ...slip,
  ...appeal,
  ...clocks,
  ...bottlenecks,
];
