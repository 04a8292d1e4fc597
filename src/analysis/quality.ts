import type { Finding } from '../model/finding';
import { severities } from '../model/finding';
import { middle } from '../model/quantity';
import { bottlenecksKnown } from './facts';
import { leadNameOf } from './leads';
import { byCodePoint } from './order';
import type { PortfolioEntry } from './portfolio';
import type { Quality } from './results';
import { segmentHomes } from './segments';

/** The fields the analysis leans on, and when a project has each. */
const needed: readonly { field: string; has: (entry: PortfolioEntry) => boolean }[] = [
  { field: 'homes', has: ({ count }) => count.listed !== null },
  { field: 'deliveryYear', has: ({ delivery }) => delivery.source !== 'none' },
  { field: 'status', has: ({ project }) => project.status !== null && project.status.hardness !== 'unknown' },
  { field: 'phase', has: ({ project }) => project.phase !== null },
  {
    field: 'affordable',
    has: ({ project, count }) => segmentHomes(project, 'affordable', count.listed) !== null,
  },
  { field: 'municipalRole', has: ({ project }) => project.municipalRole !== null },
  { field: 'projectLead', has: ({ project }) => leadNameOf(project) !== null },
  { field: 'bottleneck', has: ({ project }) => bottlenecksKnown(project) },
  { field: 'landPosition', has: ({ project }) => project.landPosition !== null },
  { field: 'permit', has: ({ project }) => project.permit !== null || project.phase === 'realisatie' },
  { field: 'keyProject', has: ({ project }) => project.keyProject !== null },
];

/**
 * How complete the list is and what was found in it. Score: share of the needed fields that is filled, each project weighing its listed
 * homes (at least one; one when unknown), times 100, whole. Errors come first, then findings by the homes they touch, then by severity.
 */
export function judgeQuality(entries: readonly PortfolioEntry[], findings: readonly Finding[]): Quality {
  let [filled, possible] = [0, 0];
  const fields = needed.map(({ field, has }) => {
    const having = entries.filter(has);
    filled += having.reduce((sum, entry) => sum + weightOf(entry), 0);
    possible += entries.reduce((sum, entry) => sum + weightOf(entry), 0);
    return { field, filled: having.length, of: entries.length };
  });
  return {
    findings: [...findings].sort(heaviestFirst),
    score: possible > 0 ? Math.round((100 * filled) / possible) : 0,
    fields,
  };
}

function weightOf({ count }: PortfolioEntry): number {
  return count.listed === null ? 1 : Math.max(1, middle(count.listed));
}

function heaviestFirst(a: Finding, b: Finding): number {
  const isError = ({ severity }: Finding): number => Number(severity === 'error');
  const homes = (finding: Finding): number => (finding.homes ? middle(finding.homes) : 0);
  const place = ({ sheet = '', cell = '', code }: Finding): string => `${sheet}\n${cell}\n${code}`;
  return (
    isError(b) - isError(a) ||
    homes(b) - homes(a) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    byCodePoint(place(a), place(b))
  );
}
