/**
 * The fixed words of the field. The values are the Dutch terms themselves, because they stand in the workbook and in the
 * command line's JSON; the names in code are English.
 */
import * as v from 'valibot';

export const phases = [
  'concept',
  'initiatief',
  'definitie',
  'ontwerp',
  'voorbereiding',
  'realisatie',
  'nazorg',
  'afgerond',
] as const;
export type Phase = (typeof phases)[number];

/** The phases that ask work, in order (practice: hours and durations are given per phase). */
export const workPhases = [
  'initiatief',
  'definitie',
  'ontwerp',
  'voorbereiding',
  'realisatie',
  'nazorg',
] as const;
export type WorkPhase = (typeof workPhases)[number];

export const planningStatusCodes = ['1A', '1B', '1C', '2A', '2B', '2C', '3', '4A', '4B'] as const;
export type PlanningStatusCode = (typeof planningStatusCodes)[number];

/** `conditional` is "hard onder voorwaarde": 1B, 1C, 2B and 2C, whose further decision can't be taken since 1-1-2024. */
export const hardnessLevels = ['hard', 'conditional', 'soft', 'unknown'] as const;
export type Hardness = (typeof hardnessLevels)[number];

export const projectStatuses = ['new', 'active', 'finished', 'stopped'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export const municipalRoles = ['faciliterend', 'samenwerking', 'actief'] as const;
export type MunicipalRole = (typeof municipalRoles)[number];

export const seniorities = ['junior', 'medior', 'senior'] as const;
export type Seniority = (typeof seniorities)[number];

/** Roles in a municipality that a housing project asks hours of. */
export const roles = [
  'projectleider',
  'projectondersteuning',
  'planeconoom',
  'stedenbouwkundige',
  'openbare-ruimte',
  'planjurist',
  'jurist-grond',
  'verkeerskundige',
  'milieu',
  'vergunningverlener',
  'communicatie',
  'wonen',
] as const;
export type Role = (typeof roles)[number];

export const sizeClasses = ['XS', 'S', 'M', 'L', 'XL'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** C is led by a junior with a coach, B by a medior, A by a senior. */
export const projectClasses = ['C', 'B', 'A'] as const;
export type ProjectClassCode = (typeof projectClasses)[number];

/** Segments a woondeal sets a share for. `affordable` is social rent, mid rent and affordable purchase together. */
export const segments = ['socialRent', 'midRent', 'affordableBuy', 'affordable'] as const;
export type Segment = (typeof segments)[number];

export const bottlenecks = [
  'ambtelijke-capaciteit',
  'netcongestie',
  'stikstof',
  'flora-fauna',
  'onrendabele-top',
  'onderhandeling',
  'verouderd-contract',
  'versnipperd-eigendom',
  'bezwaar-beroep',
  'draagvlak',
  'stapeling-eisen',
  'parkeren-bereikbaarheid',
  'geluid-bodem',
  'markt',
  'anders',
] as const;
export type Bottleneck = (typeof bottlenecks)[number];

/** Bottlenecks that Regieblad sees itself, whatever the list names. */
export const foundBottlenecks = [
  'geen-trekker',
  'tekort-specialist',
  'vergunning-ontbreekt',
  'netaanvraag-ontbreekt',
  'soortenonderzoek-ontbreekt',
] as const;

/** Every kind of bottleneck, those of lists first. */
export const bottleneckKinds = [...bottlenecks, ...foundBottlenecks] as const;
export type BottleneckKind = (typeof bottleneckKinds)[number];

/**
 * Who can solve a bottleneck, from low to high: `directie` is the management team, and from `woondealtafel` on it is solved with others. The values are
 * also those of the rules `bottlenecks.level.*` and `bottlenecks.outside.*`.
 */
export const solvingLevels = [
  'project',
  'regieteam',
  'directie',
  'college',
  'raad',
  'woondealtafel',
  'regionale versnellingstafel',
  'landelijke versnellingstafel',
] as const;
export type SolvingLevel = (typeof solvingLevels)[number];

export const phaseSchema = v.picklist(phases);
export const senioritySchema = v.picklist(seniorities);
export const roleSchema = v.picklist(roles);

/** What a project is scored on. */
export const criteria = ['contribution', 'feasibility', 'speed', 'policy', 'efficiency'] as const;
export type Criterion = (typeof criteria)[number];

/** What counts as hard (rule `counting.hardDefinition`), each with all of the one before it. */
export const hardDefinitions = ['onherroepelijk', 'vastgesteld', 'onder voorwaarde'] as const;

/** Sets of weights to choose from (rule `weights.preset`): the municipality's own, or those of the Woningbouwimpuls. */
export const weightPresets = ['eigen', 'woningbouwimpuls'] as const;
export type WeightPreset = (typeof weightPresets)[number];
