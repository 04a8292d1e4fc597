import type { Finding } from '../../model/finding';
import { severities } from '../../model/finding';
import { middle } from '../../model/quantity';
import { bottlenecksKnown } from '../facts';
import { leadNameOf } from '../leads';
import { byCodePoint } from '../order';
import { type Aspect, aspects, groupOf } from '../../model/findingGroup';
import { foldFindings } from '../../model/foldFindings';
import type { PortfolioEntry } from '../portfolio';
import type { AspectScore, Quality } from '../results';
import { segmentHomes } from '../gap/segments';

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

/** A finding about no single project that holds for all of them. */
const aboutTheList = new Set(['list-old', 'list-date-old']);

/**
 * How good the list is, per aspect, and what was found in it.
 *
 * Completeness is the share of the needed fields that is filled; the other aspects are the share of the projects without an error or warning
 * of that aspect. Each project weighs its listed homes (at least one; one when unknown). The score is the mean of the aspects times 100,
 * whole: equal weights, because nobody has published others (aanname). Errors come first, then findings by the homes they touch.
 */
export function judgeQuality(entries: readonly PortfolioEntry[], findings: readonly Finding[]): Quality {
  const all = weigh(entries);
  const fields = needed.map(({ field, has }) => {
    const having = entries.filter(has);
    return { field, filled: having.length, of: entries.length, homes: weigh(having), ofHomes: all };
  });
  const scores = aspects.map((aspect) => {
    if (aspect !== 'completeness')
      return scoreOf(aspect, weigh(withoutFindings(entries, findings, aspect)), all);
    const good = fields.reduce((sum, { homes }) => sum + homes, 0);
    return scoreOf(aspect, good, all * fields.length);
  });
  return {
    findings: [...findings].sort(heaviestFirst),
    listed: foldFindings(findings).sort(heaviestFirst),
    score: Math.round((100 * scores.reduce((sum, { share }) => sum + share, 0)) / scores.length),
    aspects: scores,
    fields,
  };
}

function scoreOf(aspect: Aspect, good: number, of: number): AspectScore {
  const share = of > 0 ? good / of : 0;
  return { aspect, good, of, share, points: Math.round(100 * share) };
}

function withoutFindings(
  entries: readonly PortfolioEntry[],
  findings: readonly Finding[],
  aspect: Aspect,
): PortfolioEntry[] {
  const grave = findings.filter((finding) => finding.severity !== 'info' && groupOf(finding) === aspect);
  if (grave.some(({ code }) => aboutTheList.has(code))) return [];
  const touched = new Set(grave.map(({ project }) => project));
  return entries.filter(({ project }) => !touched.has(project.key));
}

function weigh(entries: readonly PortfolioEntry[]): number {
  return entries.reduce((sum, entry) => sum + weightOf(entry), 0);
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
