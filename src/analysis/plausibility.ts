import type { Project } from '../model/project';
import { middle } from '../model/quantity';
import { yearOf } from './calendar';
import { currentPhase, isBeforeConstruction, isUnderConstruction } from './facts';
import type { ProjectDelivery, Remark } from './results';
import type { RuleBook } from './rules/ruleBook';
import { shortestYearsToConstruction } from './timeline';

/** The first year in which homes are planned from the reference year on; `null` when none is named. */
export function firstPlannedYear(delivery: ProjectDelivery): number | null {
  const years = Object.entries(delivery.perYear).flatMap(([year, homes]) =>
    homes.high > 0 ? [Number(year)] : [],
  );
  return years.length > 0 ? Math.min(...years) : null;
}

/**
 * Whether the first planned year can't be for what the list says about the permit: not granted and within a year, not even requested and
 * within two (rules `plausibility.*`; Zicht op Nederland). Where the list has no permit, a soft planning status means none is granted.
 * Returns why, or `null` when the year is possible or nothing is known.
 */
export function implausibleYear(
  project: Project,
  delivery: ProjectDelivery,
  firstYear: number,
  book: RuleBook,
): Remark | null {
  const planned = firstPlannedYear(delivery);
  if (planned === null || isUnderConstruction(project) || project.permit === 'granted') return null;
  const within = (rule: string): boolean => planned <= firstYear + book.number(rule);
  const params = { year: planned };
  if (project.permit === 'none' && within('plausibility.noRequest.years'))
    return { code: 'year-without-request', params };
  const notGranted = project.permit !== null || project.status?.hardness === 'soft';
  return notGranted && within('plausibility.noPermit.years') ? { code: 'year-without-permit', params } : null;
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
