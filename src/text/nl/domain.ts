import type {
  AgendaItem,
  ComplexityFactor,
  Criterion,
  DeliverySource,
  Gap,
  Assignment,
  LossClass,
  ReconciliationLineId,
  TestOutcome,
} from '../../analysis/results';
import type {
  MunicipalRole,
  PlanningStatusCode,
  ProjectClassCode,
  ProjectStatus,
  SizeClass,
} from '../../model/terms';
import { wholeNumber } from '../format';
import { groupLabel, ruleLabel, unitLabel } from '../sheets/ruleLabels';
import { words } from '../sheets/words';

const municipalRoles: Record<MunicipalRole, string> = {
  faciliterend: 'faciliterend',
  samenwerking: 'samenwerking',
  actief: 'actief',
};

const projectStatuses: Record<ProjectStatus, string> = {
  new: 'nieuw',
  active: 'actief',
  finished: 'afgerond',
  stopped: 'gestopt',
};

const planningStatuses: Record<PlanningStatusCode, string> = {
  '1A': '1A Onherroepelijk',
  '1B': '1B Onherroepelijk, uitwerkingsplicht',
  '1C': '1C Onherroepelijk, wijzigingsbevoegdheid',
  '2A': '2A Vastgesteld',
  '2B': '2B Vastgesteld, uitwerkingsplicht',
  '2C': '2C Vastgesteld, wijzigingsbevoegdheid',
  '3': '3 In voorbereiding',
  '4A': '4A Visie',
  '4B': '4B Idee of optie',
};

const lossClasses: Record<LossClass, string> = {
  'in-aanbouw': 'In aanbouw',
  vergund: 'Vergund',
  ...planningStatuses,
  hard: 'Hard, zonder code',
  zacht: 'Zacht, zonder code',
  onbekend: 'Onbekend',
};

const sizes: Record<SizeClass, string> = { XS: 'XS', S: 'S', M: 'M', L: 'L', XL: 'XL' };

const classes: Record<ProjectClassCode, string> = { C: 'klasse C', B: 'klasse B', A: 'klasse A' };

const criteria: Record<Criterion, string> = {
  contribution: 'bijdrage aan de opgave',
  feasibility: 'haalbaarheid',
  speed: 'snelheid',
  policy: 'beleid',
  efficiency: 'woningen per uur inzet',
};

/** What somebody who asks for a plan can do about the criterion it is weakest on. */
const initiatorSteps: Record<Criterion, string> = {
  contribution: 'laat zien of er meer woningen, of meer betaalbare woningen, in uw plan passen',
  feasibility: 'maak afspraken over de grond en los de knelpunten op die u zelf kunt oplossen',
  speed: 'laat zien hoe de bouw eerder kan beginnen',
  policy:
    'laat zien hoe uw plan past bij wat de gemeente voorrang geeft, zoals sociale huur of een bepaalde doelgroep',
  efficiency: 'lever tekeningen en onderzoeken in één keer compleet aan; dat scheelt ons tijd',
};

const complexity: Record<ComplexityFactor, string> = {
  size: 'omvang',
  role: 'rol van de gemeente',
  ownership: 'eigendom',
  instrument: 'instrument',
  environment: 'milieu en natuur',
  infrastructure: 'energie en infrastructuur',
  surroundings: 'omgeving',
  finance: 'financieel',
  governance: 'bestuur',
  contract: 'contract',
};

const remedies: Record<NonNullable<Assignment['remedy']>, string> = {
  plan: 'volg het plan: een andere trekker',
  casemanager: 'via de casemanager',
  coach: 'koppel een senior als sparringpartner',
  'assign-new': 'geef nieuw werk anders toe',
  swap: 'wissel van trekker',
  propose: 'voorstel voor een trekker',
  hire: 'werf of huur in',
  none: 'laat zoals het is',
};

const deliverySources: Record<DeliverySource, string> = {
  years: 'jaren in de lijst',
  periods: 'perioden in de lijst, gelijk verdeeld',
  'delivery-year': 'jaar van oplevering in de lijst',
  none: 'geen jaar in de lijst',
};

const reconciliation: Record<ReconciliationLineId, string> = {
  listed: 'Lijst totaal',
  realised: 'min gerealiseerd',
  demolition: 'min sloop',
  cancelled: 'min vervallen',
  duplicate: 'min dubbel',
  flex: 'min flexwoningen (apart)',
  counted: 'Meegerekend',
  reported: 'Eerder gemeld',
  difference: 'Verschil',
};

const agendaLevels: Record<AgendaItem['level'], string> = {
  projectleider: 'projectleider',
  'ambtelijk-opdrachtgever': 'ambtelijk opdrachtgever',
  regieteam: 'regieteam',
  'directie-mt': 'directie/MT',
  'bestuurlijk-overleg': 'bestuurlijk overleg',
  college: 'college',
  voorzitter: 'voorzitter',
};

/** The agenda rules by number, in a few words. */
const agendaRules: Record<string, string> = {
  R1: 'Project zonder trekker',
  R2: 'Trekker onder het gevraagde niveau',
  R3: 'Trekker overbelast',
  R4: 'Veel hangt aan één persoon',
  R5: 'Besluit nodig, inleverdatum nadert',
  R6: 'Besluit meermaals uitgesteld',
  R7: 'Knelpunt zonder eigenaar of datum',
  R8: 'Knelpunt te lang zonder actie',
  R9: 'Geschoven ten opzichte van de planning',
  R10: 'Slapend project',
  R11: 'Gestart zonder besluit',
  R12: 'Opleverjaar kan niet',
  R13: 'Netaansluiting niet aangevraagd',
  R14: 'Soortenonderzoek niet gepland',
  R15: 'Anterieure overeenkomst ontbreekt',
  R16: 'Te weinig betaalbaar',
  R17: 'Voorrang verloopt',
  R18: 'Motie of toezegging staat open',
  R19: 'Actie over datum',
  R20: 'Plek vrij voor een geparkeerd plan',
};

/** What an agenda rule needs and the workbook doesn't hold. */
const missingInputs: Record<string, string> = {
  staff: 'een formatie met projectleiders en hun niveau',
  decisionDates: 'besluiten met hun inleverdatum',
  postponements: 'hoe vaak een besluit is uitgesteld',
  bottleneckDates: 'de datum en de laatste actie van een knelpunt',
  sealedPlanning: 'een verzegelde planning om mee te vergelijken',
  startDecisions: 'het besluit om te starten',
  gridRequests: 'de datum van het transportverzoek',
  speciesSurveys: 'de planning van het soortenonderzoek',
  agreements: 'de datum van de anterieure overeenkomst',
  councilMotions: 'moties, toezeggingen en raadsvragen',
  actions: 'een actielijst met datums',
  parkingPlace: 'een parkeerplaats met plannen',
  projectLead: 'de projectleider per project',
  bottleneck: 'de knelpunten per project',
  modified: 'de datum van de laatste wijziging',
  permit: 'de vergunning of de planologische status',
  keyProject: 'welke projecten sleutelproject zijn',
  startYear: 'het jaar van start bouw',
  affordableBuy: 'de betaalbare woningen per project',
};

const testOutcomes: Record<TestOutcome, string> = {
  met: 'in orde',
  'not-met': 'nog niet',
  unknown: 'niet bekend',
  manual: 'zelf aanvinken',
};

const verdicts: Record<NonNullable<Gap['verdict']>, string> = {
  feasible: 'haalbaar',
  uncertain: 'onzeker',
  'not-feasible': 'niet haalbaar',
};

/** The words of the sheets, without their exact spelling in the type: another language has its own. */
function anyOf<K extends string>(given: Record<K, string>): Record<K, string> {
  return given;
}

/** Words for the fixed terms of the field, as practice uses them. */
export const domain = {
  phases: anyOf(words.phase),
  hardness: anyOf(words.hardness),
  outcomes: anyOf(words.outcome),
  levels: anyOf(words.level),
  roles: anyOf(words.role),
  segments: anyOf(words.segment),
  gates: anyOf(words.gate),
  fits: anyOf(words.fit),
  bottlenecks: anyOf(words.bottleneck),
  solvingLevels: anyOf(words.solvingLevel),
  municipalRoles,
  projectStatuses,
  planningStatuses,
  lossClasses,
  sizes,
  classes,
  criteria,
  initiatorSteps,
  complexity,
  remedies,
  deliverySources,
  reconciliation,
  agendaLevels,
  agendaRules,
  missingInputs,
  /** What leaves a score open and is no field of a project list. */
  openFields: { target: 'afspraak per jaar', hours: 'urennormen' } as Record<string, string>,
  testOutcomes,
  verdicts,
  groupLabel,
  ruleLabel,
  unitLabel,
  /** Behind the sentence of a finding that stands for others like it on the same sheet. */
  inEarlierFile: (file: string): string => `Bij de eerdere lijst “${file}”:`,
  moreOfThese: (count: number): string => `Dat geldt nog ${wholeNumber(count)} keer op dit blad.`,
};
