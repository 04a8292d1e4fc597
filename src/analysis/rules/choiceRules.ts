import type { Rule } from '../../model/rule';
import { published, ruleRows } from './row';

const general = [
  ...ruleRows('general', 'jaar', { horizonYears: 10 }),
  // Empty until someone fills in the number last reported to the council.
  ...ruleRows('general', 'woningen', { reportedHomes: '' }),
];

const counting = [
  ...ruleRows('counting', 'keuze', { basis: 'bruto' }),
  ...ruleRows(
    'counting',
    'ja/nee',
    { conditionalCountsAsHard: false },
    published('Omgevingswet: geen nieuw uitwerkings- of wijzigingsplan sinds 1-1-2024'),
  ),
];

/** Weights of the five criteria; the form mirrors that of the Woningbouwimpuls. */
const weights = ruleRows('weights', '%', {
  contribution: 0.3,
  feasibility: 0.3,
  speed: 0.2,
  policy: 0.1,
  efficiency: 0.1,
});

/** The scales of the criteria; each is explained at the function that uses it. */
const criteria = [
  ...ruleRows('criteria', 'woningen', { 'contribution.fullHomes': 150 }),
  ...ruleRows('criteria', 'punten', {
    'contribution.homesPoints': 6,
    'contribution.affordablePoints': 4,
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
    'policy.keyProject': 5,
    'policy.social': 3,
    'policy.infill': 2,
    'policy.greenfield': 1,
  }),
  ...ruleRows('criteria', 'jaar', { 'speed.fullYears': 1, 'speed.zeroYears': 5 }),
  ...ruleRows('criteria', 'uur', { 'efficiency.fullHours': 10, 'efficiency.zeroHours': 60 }),
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
  ...ruleRows('agenda', 'maanden', { 'R10.months': 6 }),
  // Months at stake where the rule itself gives none: homes × months orders the agenda.
  ...ruleRows('agenda', 'maanden', {
    'weight.R2': 6,
    'weight.R3': 6,
    'weight.R4': 3,
    'weight.R7': 6,
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

/** Rules that are choices: counting, weights, scales, shares, agenda. */
export const choiceRules: readonly Rule[] = [
  ...general,
  ...counting,
  ...weights,
  ...criteria,
  ...segments,
  ...agenda,
];
