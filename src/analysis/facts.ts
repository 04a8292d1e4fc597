/** What the fields of one project say together; every step of the analysis asks it here, so that they agree. */
import type { PlanningStatus, Project } from '../model/project';
import type { Hardness, WorkPhase } from '../model/terms';
import { workPhases } from '../model/terms';
import type { LossClass } from './results';
import type { RuleBook } from './rules/ruleBook';

/** Whether homes are being built. */
export function isUnderConstruction(project: Project): boolean {
  return project.phase === 'realisatie';
}

/** Whether the homes stand: only aftercare or nothing is left. */
export function isBuilt(project: Project): boolean {
  return project.phase === 'nazorg' || project.phase === 'afgerond' || project.projectStatus === 'finished';
}

/**
 * Hardness as counted. Under construction or permitted is hard; else the planning status decides, by what the rule `counting.hardDefinition`
 * calls hard: only what is irrevocable (an adopted plan, 2A, is soft then), also what is adopted, or "hard onder voorwaarde" (1B, 1C, 2B, 2C)
 * as well. A status without a letter keeps the word the list has for it.
 */
export function hardnessOf(project: Project, book: RuleBook): Hardness {
  if (isUnderConstruction(project) || project.permit === 'granted') return 'hard';
  const { hardness, code } = project.status ?? { hardness: 'unknown' as const, code: null };
  const definition = book.text('counting.hardDefinition');
  if (hardness === 'conditional' && definition === 'onder voorwaarde') return 'hard';
  return code === '2A' && definition === 'onherroepelijk' ? 'soft' : hardness;
}

/** The class of plan loss: under construction, permitted, the status code, or what is left of it. */
export function lossClassOf(project: Project): LossClass {
  if (isUnderConstruction(project)) return 'in-aanbouw';
  if (project.permit === 'granted') return 'vergund';
  return project.status ? (project.status.code ?? lossWithoutCode(project.status)) : 'onbekend';
}

function lossWithoutCode(status: PlanningStatus): LossClass {
  if (status.hardness === 'hard') return 'hard';
  if (status.hardness === 'conditional') return '1B';
  return status.hardness === 'soft' ? 'zacht' : 'onbekend';
}

export interface CurrentPhase {
  phase: WorkPhase;
  /** Whether the list says so, or the planning status suggests it (rules `durations.phaseOfStatus.*`). */
  origin: 'list' | 'status';
  /** A concept has not begun: all of its first phase is still to come. */
  begun: boolean;
}

/** The phase a project is in; `null` when neither phase nor status says, or when nothing is left to do. */
export function currentPhase(project: Project, book: RuleBook): CurrentPhase | null {
  const { phase } = project;
  if (phase === 'concept') return { phase: 'initiatief', origin: 'list', begun: false };
  if (phase === 'afgerond') return null;
  if (phase !== null) return { phase, origin: 'list', begun: true };
  const code = project.status?.code;
  const suggested = code ? book.text(`durations.phaseOfStatus.${code}`) : '';
  const known = workPhases.find((name) => name === suggested);
  return known ? { phase: known, origin: 'status', begun: true } : null;
}

/** The phases still to come, the current one first. */
export function phasesFrom(phase: WorkPhase): WorkPhase[] {
  return workPhases.slice(workPhases.indexOf(phase));
}

/** Whether building has not begun, as far as the phase says. */
export function isBeforeConstruction(phase: WorkPhase): boolean {
  return workPhases.indexOf(phase) < workPhases.indexOf('realisatie');
}

/** What the list says about the land, by its words; `null` when it doesn't. */
export type LandState = 'secured' | 'intention' | 'unavailable' | 'refused';

const landWords: readonly [LandState, RegExp][] = [
  ['refused', /geen medewerking|weiger|onwillig/i],
  ['unavailable', /niet beschikbaar|geen toestemming|geen grondpositie/i],
  ['intention', /intentie|in onderhandeling|in gesprek/i],
  ['secured', /toestemming|gemeente|eigendom|in bezit|verworven|initiatiefnemer|ontwikkelaar|corporatie/i],
];

/** The state of the land, or `null` when the list doesn't say or uses words Regieblad doesn't know. */
export function landState(project: Project): LandState | null {
  const text = project.landPosition;
  return text === null ? null : (landWords.find(([, words]) => words.test(text))?.[0] ?? null);
}

/**
 * Whether the land keeps a project out: not available, no cooperation in sight and no instrument chosen (pre-emption, expropriation,
 * exchange), all three in the land cell. Less would stop most infill, where the initiator is the owner.
 */
export function isLandBlocked(project: Project): boolean {
  const text = project.landPosition ?? '';
  return (
    /niet beschikbaar|geen toestemming|geen grondpositie/i.test(text) &&
    /geen medewerking|weiger|onwillig/i.test(text) &&
    !/voorkeursrecht|onteigen|ruil/i.test(text)
  );
}

/** Whether the list says anything about bottlenecks: an empty cell or "onbekend" doesn't, "geen" does. */
export function bottlenecksKnown(project: Project): boolean {
  if (project.bottlenecks.length > 0) return true;
  return (
    project.bottleneckText !== null &&
    !/^\W*((nog )?onbekend|n\.?\s?t\.?\s?b\.?|pm|\?)\W*$/i.test(project.bottleneckText)
  );
}
