import type { Rule } from '../../model/rule';
import { published, ruleRows } from './row';

const general = [
  ...ruleRows('general', 'jaar', { horizonYears: 10 }),
  // Empty until someone fills in the number last reported to the council.
  ...ruleRows('general', 'woningen', { reportedHomes: '' }),
];

const counting = [
  ...ruleRows('counting', 'keuze', { basis: 'bruto' }),
  // Definitions differ: irrevocable zoning (stadszaken), adopted (Utrecht); under a condition no further plan can follow since 2024.
  ...ruleRows('counting', 'keuze', { hardDefinition: 'vastgesteld' }),
];

/** Weights of the five criteria; the form mirrors that of the Woningbouwimpuls. */
const weights = [
  ...ruleRows('weights', 'keuze', { preset: 'eigen' }),
  ...ruleRows('weights', '%', {
    contribution: 0.3,
    feasibility: 0.3,
    speed: 0.2,
    policy: 0.1,
    efficiency: 0.1,
  }),
  // The weights of the Woningbouwimpuls, for four criteria of its own.
  ...ruleRows(
    'weights',
    '%',
    {
      'woningbouwimpuls.necessity': 0.3,
      'woningbouwimpuls.effectiveness': 0.3,
      'woningbouwimpuls.efficiency': 0.15,
      'woningbouwimpuls.urgency': 0.25,
    },
    published('Woningbouwimpuls, stcrt-2025-23040'),
  ),
  // Necessity counts as contribution, effectiveness as feasibility, efficiency as efficiency; urgency is this part speed, the rest policy.
  ...ruleRows('weights', '%', { 'woningbouwimpuls.urgencyToSpeed': 0.6 }),
];

/** The scales of the criteria; each is explained at the function that uses it. */
const criteria = [
  ...ruleRows('criteria', 'woningen', { 'contribution.fullHomes': 150 }),
  ...ruleRows('criteria', 'punten', {
    'contribution.homesPoints': 5,
    'contribution.affordablePoints': 3,
    'contribution.yearPoints': 2,
    'feasibility.status.in-aanbouw': 6,
    'feasibility.status.vergund': 6,
    'feasibility.status.1A': 6,
    'feasibility.status.2A': 5,
    'feasibility.status.1B': 3,
    'feasibility.status.1C': 3,
    'feasibility.status.2B': 3,
    'feasibility.status.2C': 3,
    'feasibility.status.3': 3,
    'feasibility.status.4A': 1,
    'feasibility.status.4B': 0,
    'feasibility.landPoints': 2,
    'feasibility.bottleneckPoints': 2,
    'feasibility.perBottleneck': 1,
    'speed.implausible': 3,
    'policy.keyProject': 4,
    'policy.social': 2,
    'policy.targetGroup': 2,
    'policy.infill': 2,
    'policy.greenfield': 1,
  }),
  ...ruleRows('criteria', 'tekst', { 'policy.groups': 'ouderen, starters, jongeren' }),
  ...ruleRows('criteria', 'jaar', { 'speed.fullYears': 1, 'speed.zeroYears': 5 }),
  ...ruleRows('criteria', 'uur', { 'efficiency.fullHours': 10, 'efficiency.zeroHours': 60 }),
];

/** How sure the order is: weights and open scores are drawn many times. */
const robustness = [
  ...ruleRows('robustness', 'trekkingen', { draws: 2000, least: 100 }),
  ...ruleRows('robustness', 'uitkomsten', { most: 2_000_000 }),
  ...ruleRows('robustness', '%', { weightShift: 0.3, band: 0.9 }),
  ...ruleRows('robustness', 'projecten', { topN: 10 }),
];

const segments = [
  ...ruleRows('segments', '%', { socialRent: 0.3 }, published('Woondeals 2023')),
  ...ruleRows(
    'segments',
    '%',
    { affordable: 0.67 },
    published('Wet versterking regie volkshuisvesting, twee derde'),
  ),
];

/** Thresholds of the agenda rules that a project list can settle (practice 8). */
const agenda = [
  ...ruleRows('agenda', 'punten', { maxItems: 7 }),
  ...ruleRows('agenda', '%', { 'R3.load': 1.1, 'R4.share': 0.2, 'R16.below': 0.03 }),
  ...ruleRows('agenda', 'woningen', { 'R7.homes': 20 }),
  ...ruleRows('agenda', 'weken', { 'R7.weeks': 4, 'R8.weeks': 12 }),
  ...ruleRows('agenda', 'maanden', { 'R10.months': 6 }),
  ...ruleRows('agenda', 'jaar', { 'R14.years': 3 }),
  // Months at stake where the rule itself gives none: homes × months orders the agenda.
  ...ruleRows('agenda', 'maanden', {
    'weight.R2': 6,
    'weight.R3': 6,
    'weight.R4': 3,
    'weight.R7': 6,
    'weight.R8': 6,
    'weight.R16': 6,
  }),
  ...ruleRows(
    'agenda',
    'jaar',
    { 'R17.years': 3 },
    published('Overbetuwe; Woningbouwimpuls: start bouw binnen 3 jaar'),
  ),
  ...ruleRows('agenda', 'dagen', { 'checklist.listAge': 45 }),
  ...ruleRows('agenda', 'projecten', { 'checklist.clientProjects': 8 }),
];

/** Rules that are choices: counting, weights, scales, certainty of the order, shares, agenda. */
export const choiceRules: readonly Rule[] = [
  ...general,
  ...counting,
  ...weights,
  ...criteria,
  ...robustness,
  ...segments,
  ...agenda,
];
