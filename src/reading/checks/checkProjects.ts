import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { findLookAlikes } from './lookAlikes';
import { planningChecks } from './planning';
import { statusChecks } from './statuses';
import { sumChecks } from './sums';

const checks = [...sumChecks, ...planningChecks, ...statusChecks];

/**
 * Looks for contradictions in what the projects say of themselves and of each other; each finding names the cell and the homes touched.
 * Checks that need a threshold somebody may want to change are the analysis's (`analysis/quality`): here are facts only.
 */
export function checkProjects(projects: readonly Project[], referenceDate: string): Finding[] {
  const referenceYear = Number(referenceDate.slice(0, 4));
  return [
    ...projects.flatMap((project) => checks.flatMap((check) => check(project, referenceYear))),
    ...findLookAlikes(projects),
  ];
}
