import type { Project } from '../model/project';
import { middle } from '../model/quantity';
import { yearOf } from './calendar';
import { currentPhase, isBeforeConstruction, isUnderConstruction } from './facts';
import type { ProjectDelivery, Remark } from './results';
import type { RuleBook } from './rules/ruleBook';
import { shortestYearsToConstruction, shortestYearsToDelivery } from './timeline';

/** The first year in which homes are planned from the reference year on; `null` when none is named. */
export function firstPlannedYear(delivery: ProjectDelivery): number | null {
  const years = Object.entries(delivery.perYear).flatMap(([year, homes]) =>
    homes.high > 0 ? [Number(year)] : [],
  );
  return years.length > 0 ? Math.min(...years) : null;
}

/** The first year in which homes can come, and the code of why not sooner. */
export interface YearLimit {
  code: 'year-without-request' | 'year-without-permit' | 'year-too-early-for-phase';
  year: number;
}

/**
 * What the list says about the permit, as first years in which homes can come: not even requested, and not granted (rules `plausibility.*`;
 * Zicht op Nederland). Where the list has no permit, a soft planning status means none is granted. Empty when any year can be.
 */
export function permitLimits(project: Project, firstYear: number, book: RuleBook): YearLimit[] {
  if (isUnderConstruction(project) || project.permit === 'granted') return [];
  const after = (rule: string): number => Math.floor(firstYear + book.number(rule)) + 1;
  const limits: YearLimit[] = [];
  if (project.permit === 'none')
    limits.push({ code: 'year-without-request', year: after('plausibility.noRequest.years') });
  if (project.permit !== null || project.status?.hardness === 'soft')
    limits.push({ code: 'year-without-permit', year: after('plausibility.noPermit.years') });
  return limits;
}

/** The first year that the shortest durations of the phases to come allow, for a phase before building that the list names. */
export function phaseLimit(project: Project, now: number, book: RuleBook): YearLimit | null {
  const current = currentPhase(project, book);
  if (current?.origin !== 'list' || !isBeforeConstruction(current.phase)) return null;
  return {
    code: 'year-too-early-for-phase',
    year: Math.floor(now + shortestYearsToDelivery(current, book)),
  };
}

/** Whether the first planned year can't be for what the list says about the permit: why, or `null` when it is possible or nothing is known. */
export function implausibleYear(
  project: Project,
  delivery: ProjectDelivery,
  firstYear: number,
  book: RuleBook,
): Remark | null {
  const planned = firstPlannedYear(delivery);
  if (planned === null) return null;
  const broken = permitLimits(project, firstYear, book).find(({ year }) => planned < year);
  return broken ? { code: broken.code, params: { year: planned } } : null;
}

/**
 * Whether building is planned sooner than the shortest durations of the phases to come allow, for the phase the list names; the start may
 * be as late as the end of its year.
 */
export function implausibleStart(project: Project, now: number, book: RuleBook): boolean {
  const current = currentPhase(project, book);
  if (project.startYear === null || current?.origin !== 'list' || !isBeforeConstruction(current.phase))
    return false;
  return project.startYear.high + 1 < now + shortestYearsToConstruction(current, book);
}

/** Whether a project has priority: the list calls it a key project, or somebody entered since when; `null` when neither says. */
export function hasPriority({ keyProject, prioritySince }: Project): boolean | null {
  return prioritySince === undefined ? keyProject : true;
}

/**
 * The year in which a project with priority starts building, when that is later than the duty to start allows (rule `agenda.R17.years`),
 * counted from the date of the priority, else from the reference year; `null` when it is in time or nothing is known. Overbetuwe asks a
 * start within three years.
 */
export function startsTooLate(project: Project, year: number, book: RuleBook): number | null {
  const { startYear, prioritySince } = project;
  if (hasPriority(project) !== true || startYear === null) return null;
  const given = prioritySince === undefined ? year : yearOf(prioritySince);
  return middle(startYear) > given + book.number('agenda.R17.years') ? startYear.low : null;
}
