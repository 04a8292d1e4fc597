import type { RuleGroup } from '../../model/rule';
import { words } from './words';

const groups: Record<RuleGroup, string> = {
  general: 'Algemeen',
  counting: 'Tellen',
  weights: 'Gewichten volgorde',
  criteria: 'Punten volgorde',
  size: 'Omvang',
  complexity: 'Complexiteit',
  durations: 'Doorlooptijden',
  hours: 'Uren per project',
  hoursPerPhase: 'Uren per fase',
  hoursFactors: 'Factoren op uren',
  availability: 'Beschikbare uren',
  lead: 'Trekker',
  load: 'Belasting',
  hiring: 'Aannemen en inhuren',
  planning: 'Planning van trekkers',
  parking: 'Parkeren',
  loss: 'Uitval en krimp',
  plausibility: 'Aannemelijkheid',
  agenda: 'Agenda regieteam',
  segments: 'Soort woningen',
};

const units: Record<string, string> = { '%': 'deel', factor: 'factor', 'ja/nee': 'ja of nee' };

/** Rules whose parts don't make a clear label. */
const whole: Record<string, string> = {
  'general.horizonYears': 'Aantal jaren vooruit',
  'general.reportedHomes': 'Woningen eerder gemeld aan de raad',
  'counting.basis': 'Bruto of netto tellen',
  'counting.conditionalCountsAsHard': 'Hard onder voorwaarde telt als hard',
  'criteria.contribution.fullHomes': 'Bijdrage: woningen voor alle punten',
  'criteria.contribution.homesPoints': 'Bijdrage: punten voor aantal woningen',
  'criteria.contribution.affordablePoints': 'Bijdrage: punten voor betaalbaar',
  'criteria.feasibility.landPoints': 'Haalbaarheid: punten voor grond',
  'criteria.feasibility.bottleneckPoints': 'Haalbaarheid: punten zonder knelpunt',
  'criteria.feasibility.perBottleneck': 'Haalbaarheid: aftrek per knelpunt',
  'criteria.speed.implausible': 'Snelheid: aftrek bij een jaar dat niet kan',
  'criteria.speed.fullYears': 'Snelheid: jaren tot start bouw voor alle punten',
  'criteria.speed.zeroYears': 'Snelheid: jaren tot start bouw voor nul punten',
  'criteria.policy.keyProject': 'Beleid: punten voor sleutelproject',
  'criteria.policy.social': 'Beleid: punten voor sociale huur',
  'criteria.policy.infill': 'Beleid: punten voor bouwen binnen de bebouwing',
  'criteria.policy.greenfield': 'Beleid: punten voor bouwen aan de rand',
  'criteria.efficiency.fullHours': 'Inzet: uren per woning voor alle punten',
  'criteria.efficiency.zeroHours': 'Inzet: uren per woning voor nul punten',
  'complexity.classB.min': 'Klasse B vanaf',
  'complexity.classA.min': 'Klasse A vanaf',
  'complexity.alwaysA.L': 'Omvang L is altijd klasse A',
  'complexity.alwaysA.XL': 'Omvang XL is altijd klasse A',
  'hoursFactors.coach': 'Coach: deel van de uren erbij',
  'hoursFactors.currentPhase': 'Deel van de lopende fase dat nog komt',
  'availability.productiveHours': 'Productieve uren per fte',
  'availability.reserve': 'Reserve',
  'load.maxProjects': 'Meeste projecten per trekker',
  'load.overload': 'Belasting die te hoog is',
  'planning.order': 'Verdelen: gewogen (score maal woningen) of rangorde',
  'planning.maxDelay': 'Hooguit zo veel jaren later beginnen',
  'planning.discount': 'Aftrek per jaar tot oplevering',
  'planning.lateShare': 'Deel dat telt bij oplevering na de jaren vooruit',
  'planning.fullLoad': 'Belasting die vol heet',
  'planning.presentYearStands': 'Werk van dit jaar blijft bij de trekker',
  'planning.steps': 'Zoekstappen per project',
  'planning.mostSteps': 'Meeste zoekstappen',
  'planning.boundSteps': 'Stappen voor het bewijs',
  'planning.rerunSteps': 'Zoekstappen per project bij een proef',
  'planning.handOver.C': 'Overdracht van een project klasse C, per persoon',
  'planning.handOver.B': 'Overdracht van een project klasse B, per persoon',
  'planning.handOver.A': 'Overdracht van een project klasse A, per persoon',
  'planning.handOver.rest': 'Geen overdracht zo kort voor een besluit',
  'parking.reviewMonths': 'Geparkeerd project opnieuw bekijken na',
  'plausibility.noPermit.years': 'Zonder vergunning niet op te leveren binnen',
  'plausibility.noRequest.years': 'Zonder aanvraag niet op te leveren binnen',
  'plausibility.dormant.months': 'Plan slaapt na zo veel maanden zonder wijziging',
  'plausibility.listAge.months': 'Lijst is verouderd na zo veel maanden zonder wijziging',
  'plausibility.planBuffer': 'Vuistregel: plannen ten opzichte van nog te bouwen',
  'hiring.salary.junior': 'Loonkosten per fte: junior',
  'hiring.salary.medior': 'Loonkosten per fte: medior',
  'hiring.salary.senior': 'Loonkosten per fte: senior',
  'hiring.externalHour.low': 'Inhuur per uur: laag',
  'hiring.externalHour.high': 'Inhuur per uur: hoog',
  'hiring.externalHours': 'Inhuur: uren per jaar',
  'hiring.vacancy.low': 'Vacature vervullen: laag',
  'hiring.vacancy.high': 'Vacature vervullen: hoog',
  'hiring.settling': 'Inwerken',
  'hiring.settlingShare': 'Inzet tijdens inwerken',
  'hiring.external.low': 'Inhuur starten: laag',
  'hiring.external.high': 'Inhuur starten: hoog',
  'agenda.maxItems': 'Meeste punten om te bespreken',
  'agenda.R3.load': 'R3: belasting van een trekker',
  'agenda.R4.share': 'R4: deel van de woningen bij één trekker',
  'agenda.R7.homes': 'R7: woningen bij een knelpunt zonder eigenaar',
  'agenda.R10.months': 'R10: maanden zonder wijziging',
  'agenda.R16.below': 'R16: betaalbaar deel onder de afspraak',
  'agenda.R17.years': 'R17: jaren tot start bouw na toekenning',
  'agenda.checklist.listAge': 'Checklist: lijst hooguit zo oud',
  'agenda.checklist.clientProjects': 'Checklist: projecten per opdrachtgever',
};

const parts: Record<string, string> = {
  ...words.role,
  ...words.phase,
  contribution: 'bijdrage',
  feasibility: 'haalbaarheid',
  speed: 'snelheid',
  policy: 'beleid',
  efficiency: 'inzet',
  max: 'hoogste',
  middle: 'midden',
  low: 'laag',
  high: 'hoog',
  likely: 'meest waarschijnlijk',
  weight: 'maanden die op het spel staan',
  bottleneck: 'knelpunt, minste punten',
  hard: 'hard zonder code',
  zacht: 'zacht zonder code',
  dropout: 'uitval',
  shrink: 'krimp',
  needed: 'trekker nodig',
  wait: 'wacht zonder trekker',
  share: 'deel voor woningbouw',
  shareFirstQuarter: 'deel voor woningbouw in januari–maart',
  status: 'status',
  phaseOfStatus: 'fase bij status',
  class: 'klasse',
  lead: 'trekker',
  role: 'rol gemeente',
  size: 'omvang',
  ownership: 'eigendom',
  instrument: 'instrument',
  environment: 'milieu en natuur',
  infrastructure: 'energie en infrastructuur',
  surroundings: 'omgeving',
  finance: 'financieel',
  governance: 'bestuur',
  contract: 'contract',
  'in-aanbouw': 'in aanbouw',
  socialRent: 'sociale huur',
  affordable: 'betaalbaar samen',
  midRent: 'middenhuur',
  affordableBuy: 'betaalbare koop',
};

/** The part of the assumptions a rule belongs to. */
export function groupLabel(group: RuleGroup): string {
  return groups[group];
}

/** What people call the rule with this id: a label of its own, else the words of its parts. */
export function ruleLabel(id: string): string {
  const own = whole[id];
  if (own !== undefined) return own;
  const [, ...rest] = id.split('.');
  const label = rest.map((part) => parts[part] ?? part).join(', ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The unit as the sheets write it. */
export function unitLabel(unit: string): string {
  return units[unit] ?? unit;
}
