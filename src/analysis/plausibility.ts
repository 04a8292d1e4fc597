import type { Project } from '../model/project';
import { middle } from '../model/quantity';
import { isUnderConstruction } from './facts';
import type { ProjectDelivery, Remark } from './results';
import type { RuleBook } from './rules/ruleBook';

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
 * The year in which a project with priority starts building, when that is later than the duty to start allows (rule `agenda.R17.years`);
 * `null` when it is in time or nothing is known. Overbetuwe asks a start within three years.
 */
export function startsTooLate(
  { keyProject, startYear }: Project,
  year: number,
  book: RuleBook,
): number | null {
  if (keyProject !== true || startYear === null) return null;
  return middle(startYear) > year + book.number('agenda.R17.years') ? startYear.low : null;
}
