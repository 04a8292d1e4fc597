import type { Finding } from '../../model/finding';
import type { ProjectCount, ProjectDelivery } from '../results';

/**
 * What keeps a whole list from being compared with an agreement: none of its projects has a year, or of none the number of homes is known. Of projects
 * that are still to be built; a list without any says nothing.
 */
export function checkList(open: readonly { count: ProjectCount; delivery: ProjectDelivery }[]): Finding[] {
  if (open.length === 0) return [];
  const params = { count: open.length };
  const findings: Finding[] = [];
  if (open.every(({ count }) => count.outcome === 'unknown-homes'))
    findings.push({ code: 'list-without-homes', severity: 'error', params });
  if (open.every(({ delivery }) => delivery.source === 'none'))
    findings.push({ code: 'list-without-years', severity: 'warning', params });
  return findings;
}
