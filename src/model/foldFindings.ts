import type { Finding } from './finding';
import { sum } from './quantity';

/** From more findings of one kind than this on a sheet nobody reads them one by one (aanname). */
const mostOfOneKind = 25;

/**
 * Folds findings about cells into one per sheet, code and severity when there are more than 25: the topmost one stands for all, its param `more` says how
 * many others there are, and its homes are those of all together. Other findings stay as they are, in their order.
 */
export function foldFindings(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.cell === undefined) continue;
    const kind = kindOf(finding);
    const group = groups.get(kind);
    if (group) group.push(finding);
    else groups.set(kind, [finding]);
  }
  return findings.flatMap((finding) => {
    const group = finding.cell === undefined ? [] : (groups.get(kindOf(finding)) ?? []);
    if (group.length <= mostOfOneKind) return [finding];
    return finding === group[0] ? [fold(group, finding)] : [];
  });
}

function kindOf({ sheet, code, severity }: Finding): string {
  return `${code}\n${severity}\n${sheet ?? ''}`;
}

function fold(group: readonly Finding[], any: Finding): Finding {
  const top = group.reduce((one, other) => (rowOf(other) < rowOf(one) ? other : one), any);
  const { project: _one, homes: _its, ...rest } = top;
  const known = group.flatMap(({ homes }) => homes ?? []);
  return {
    ...rest,
    ...(known.length > 0 ? { homes: sum(known).total } : {}),
    params: { ...top.params, more: group.length - 1 },
  };
}

function rowOf({ cell = '' }: Finding): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}
