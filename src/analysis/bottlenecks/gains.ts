import { middle } from '../../model/quantity';
import type { BottleneckKind } from '../../model/terms';
import { byCodePoint } from '../order';
import type { BottleneckGain, Bottlenecks, BottleneckTotal, ProjectBottleneck } from '../results';
import type { RuleBook } from '../rules/ruleBook';

/**
 * Mean homes within the period that the forecast has more, with the same draws, when these projects (by key) don't have these bottlenecks. The forecast
 * knows the bottlenecks of the list only.
 */
export type RerunWithout = (taken: ReadonlyMap<string, ReadonlySet<BottleneckKind>>) => number;

/** How many kinds are also worked out together with those before them. */
const mostTogether = 5;

/**
 * What solving bottlenecks of the list brings in the sums: each kind for all projects, the kinds that bring most one after another together, the projects
 * with most homes at stake one by one (rule `bottlenecks.rerunProjects`), and all at once. Homes, whole ones; nothing where there is no forecast.
 */
export function gainsOf(
  rows: readonly ProjectBottleneck[],
  kinds: readonly BottleneckTotal[],
  rerun: RerunWithout | null,
  book: RuleBook,
): Pick<Bottlenecks, 'rows' | 'gains' | 'gainedByAll'> {
  if (rerun === null) return { rows: [...rows], gains: [], gainedByAll: null };
  const listed = rows.filter(({ origin, closed }) => origin === 'list' && !closed);
  const gain = (some: readonly ProjectBottleneck[]): number =>
    some.length === 0 ? 0 : rerun(takenFrom(some));
  const ofKinds = (kinds: readonly BottleneckKind[]): ProjectBottleneck[] =>
    listed.filter(({ kind }) => kinds.includes(kind));

  const alone = kinds
    .filter(({ kind }) => listed.some((row) => row.kind === kind))
    .map(({ kind, alsoOther }) => ({ kind, alsoOther, alone: gain(ofKinds([kind])) }))
    .sort((a, b) => b.alone - a.alone || byCodePoint(a.kind, b.kind));
  const gains = alone.map((one, index): BottleneckGain => {
    if (index >= mostTogether) return { ...one, together: null };
    const kinds = alone.slice(0, index + 1).map(({ kind }) => kind);
    return { ...one, together: index === 0 ? one.alone : gain(ofKinds(kinds)) };
  });

  const tried = new Set(
    [...listed]
      .sort(
        (a, b) =>
          (b.homes ? middle(b.homes) : 0) - (a.homes ? middle(a.homes) : 0) || byCodePoint(a.key, b.key),
      )
      .slice(0, book.number('bottlenecks.rerunProjects')),
  );
  return {
    rows: rows.map((row) => (tried.has(row) ? { ...row, homesGained: gain([row]) } : row)),
    gains,
    gainedByAll: gain(listed),
  };
}

function takenFrom(rows: readonly ProjectBottleneck[]): Map<string, Set<BottleneckKind>> {
  const taken = new Map<string, Set<BottleneckKind>>();
  for (const { key, kind } of rows) taken.set(key, (taken.get(key) ?? new Set()).add(kind));
  return taken;
}
