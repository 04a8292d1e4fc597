import type { Rule } from '../../model/rule';
import { crossTable, percentages, published, ruleRows } from './row';

/** Size classes: the largest number of homes in each, and the middle that the hours norms speak of (practice 2.1, 4.1). */
const size = [
  ...ruleRows('size', 'woningen', { 'XS.max': 10, 'S.max': 30, 'M.max': 100, 'L.max': 300 }),
  ...ruleRows('size', 'woningen', {
    'XS.middle': 5,
    'S.middle': 20,
    'M.middle': 60,
    'L.middle': 180,
    'XL.middle': 500,
  }),
];

/** Complexity points (practice 2.2): class borders, and the points of the factors a project list can settle. */
const complexity = [
  ...ruleRows('complexity', 'punten', { 'classB.min': 8, 'classA.min': 15 }),
  ...ruleRows('complexity', 'ja/nee', { 'alwaysA.L': true, 'alwaysA.XL': true }),
  ...ruleRows('complexity', 'punten', {
    'size.XS': 0,
    'size.S': 1,
    'size.M': 2,
    'size.L': 3,
    'size.XL': 4,
    ...crossTable(['low', 'high'], {
      'role.faciliterend': [0, 1],
      'role.samenwerking': [2, 2],
      'role.actief': [3, 3],
    }),
    // The least points a bottleneck named in the list gives its factor.
    'bottleneck.versnipperd-eigendom': 2,
    'bottleneck.stikstof': 2,
    'bottleneck.flora-fauna': 2,
    'bottleneck.geluid-bodem': 1,
    'bottleneck.netcongestie': 2,
    'bottleneck.parkeren-bereikbaarheid': 1,
    'bottleneck.bezwaar-beroep': 1,
    'bottleneck.draagvlak': 1,
    'bottleneck.onrendabele-top': 1,
    'bottleneck.verouderd-contract': 2,
    'bottleneck.onderhandeling': 1,
    'max.role': 3,
    'max.ownership': 3,
    'max.instrument': 4,
    'max.environment': 3,
    'max.infrastructure': 3,
    'max.surroundings': 3,
    'max.finance': 3,
    'max.governance': 3,
    'max.contract': 3,
  }),
];

/** Months per phase: 10 %, most likely, 90 % (practice 3). */
const durations = [
  ...ruleRows(
    'durations',
    'maanden',
    crossTable(
      ['XS-S', 'M', 'L', 'XL'].flatMap((group) => ['low', 'likely', 'high'].map((end) => `${group}.${end}`)),
      {
        initiatief: [3, 6, 12, 4, 9, 18, 6, 12, 24, 9, 18, 36],
        definitie: [3, 7, 14, 6, 12, 24, 9, 17, 30, 12, 24, 42],
        ontwerp: [3, 6, 12, 6, 10, 18, 9, 14, 24, 12, 20, 36],
        voorbereiding: [6, 10, 16, 8, 14, 22, 10, 16, 28, 12, 20, 36],
        realisatie: [9, 15, 24, 15, 22, 32, 24, 36, 54, 48, 84, 132],
        nazorg: [3, 6, 12, 6, 9, 18, 6, 12, 24, 12, 18, 36],
      },
    ),
  ),
  // Many lists hold a planning status and no phase; without this step they would get no hours at all.
  ...ruleRows('durations', 'fase', {
    'phaseOfStatus.1A': 'voorbereiding',
    'phaseOfStatus.1B': 'ontwerp',
    'phaseOfStatus.1C': 'ontwerp',
    'phaseOfStatus.2A': 'voorbereiding',
    'phaseOfStatus.2B': 'ontwerp',
    'phaseOfStatus.2C': 'ontwerp',
    'phaseOfStatus.3': 'ontwerp',
    'phaseOfStatus.4A': 'initiatief',
    'phaseOfStatus.4B': 'initiatief',
  }),
];

/** Usual dropout (never built) and shrinkage (fewer homes) per status (practice 5). */
const loss = ruleRows(
  'loss',
  '%',
  crossTable(
    ['dropout.low', 'dropout.high', 'shrink.low', 'shrink.high'],
    percentages({
      'in-aanbouw': [1, 1, 0, 0],
      vergund: [5, 5, 2, 2],
      '1A': [10, 10, 5, 5],
      '2A': [15, 15, 5, 5],
      '1B': [25, 25, 10, 10],
      '1C': [25, 25, 10, 10],
      '2B': [25, 25, 10, 10],
      '2C': [25, 25, 10, 10],
      // "Hard" or "zacht" without a code: the range of the codes it can be.
      hard: [10, 15, 5, 5],
      '3': [30, 30, 10, 10],
      '4A': [50, 50, 15, 15],
      '4B': [70, 70, 20, 20],
      zacht: [30, 70, 10, 20],
      onbekend: [30, 70, 5, 20],
    }),
  ),
);

const plausibility = [
  ...ruleRows(
    'plausibility',
    'jaar',
    { 'noPermit.years': 1, 'noRequest.years': 2 },
    published('Zicht op Nederland, woningbouwmonitor'),
  ),
  ...ruleRows('plausibility', 'maanden', { 'dormant.months': 24, 'listAge.months': 12 }),
  ...ruleRows('plausibility', 'factor', { planBuffer: 1.3 }, published('Ministerie BZK, vuistregel 130 %')),
  ...ruleRows(
    'plausibility',
    'factor',
    { planBufferCritics: 1.5 },
    published('stadszaken.nl 3549: een derde valt uit of schuift, dus 50 % extra'),
  ),
];

/** Rules about plans: size, complexity, durations, loss, plausibility. */
export const planRules: readonly Rule[] = [...size, ...complexity, ...durations, ...loss, ...plausibility];
