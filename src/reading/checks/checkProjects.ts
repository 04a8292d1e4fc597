import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import type { Around } from './about';
import { findLookAlikes } from './lookAlikes';
import { planningChecks } from './planning';
import { plannedYears } from './plannedYears';
import { statusChecks } from './statuses';
import { sumChecks } from './sums';

const checks = [...sumChecks, ...planningChecks, ...statusChecks];

/**
 * Looks for contradictions in what the projects say of themselves and of each other; each finding names the cell and the homes touched.
 * Checks that need a threshold somebody may want to change are the analysis's (`analysis/quality`): here are facts only.
 * `listFindings` are those of reading the columns: a sheet with a period without a beginning has homes in years that were not read.
 */
export function checkProjects(
  projects: readonly Project[],
  referenceDate: string,
  listFindings: readonly Finding[] = [],
): Finding[] {
  const partial = listFindings.flatMap(({ code, sheet }) =>
    code === 'period-without-start' && sheet ? [sheet] : [],
  );
  const around: Around = {
    referenceYear: Number(referenceDate.slice(0, 4)),
    partialSheets: new Set(partial),
  };
  const findings: Finding[] = [];
  for (const project of projects) {
    const years = plannedYears(project);
    for (const check of checks) {
      const found = check(project, years, around);
      if (found.length > 0) findings.push(...found);
    }
  }
  for (const found of findLookAlikes(projects)) findings.push(found);
  return findings;
}
