import type { KnownQuantity } from '../../model/quantity';
import { add, middle } from '../../model/quantity';
import type { BottleneckKind, SolvingLevel } from '../../model/terms';
import { bottleneckKinds, foundBottlenecks, solvingLevels } from '../../model/terms';
import type { Bottlenecks, BottleneckTotal, ProjectBottleneck } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { nothing, total } from '../tallies';
import { measurePlans } from './measures';

/**
 * The kinds of all rows: those that the list names before those that Regieblad sees, each by the homes (middle) of their open rows, most first; ties by
 * projects, then in the order of the terms. What the list says is known; what the rules see rests on assumptions and often touches nearly every plan.
 */
export function kindOrder(
  rows: readonly Pick<ProjectBottleneck, 'kind' | 'homes' | 'closed'>[],
): BottleneckKind[] {
  const sums = bottleneckKinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const open = own.filter(({ closed }) => !closed);
    const isSeen = foundBottlenecks.some((one) => one === kind);
    return own.length === 0
      ? []
      : [
          {
            kind,
            part: Number(isSeen) + (open.length === 0 ? 2 : 0),
            homes: middle(homesOf(open)),
            projects: open.length,
          },
        ];
  });
  return sums
    .sort((a, b) => a.part - b.part || b.homes - a.homes || b.projects - a.projects)
    .map(({ kind }) => kind);
}

/** The Pareto of the kinds. Homes of a project with two bottlenecks are in both rows, and once in what they are together. */
export function totalsOf(
  rows: readonly ProjectBottleneck[],
  book: RuleBook,
): Pick<Bottlenecks, 'kinds' | 'total'> {
  const open = rows.filter(({ closed }) => !closed);
  const counted = open.filter(({ counts }) => counts);
  const all = homesOf(counted);
  let cumulative: KnownQuantity = nothing;
  const kinds = kindOrder(rows).map((kind, index): BottleneckTotal => {
    const own = open.filter((row) => row.kind === kind);
    const once = homesOf(own.filter(({ counts }) => counts));
    cumulative = add(cumulative, once);
    return {
      kind,
      place: index + 1,
      usualStep: book.text(`bottlenecks.step.${kind}`),
      projects: own.length,
      homes: homesOf(own),
      unknownProjects: unknownIn(own),
      alsoOther: homesOf(own.filter(({ others }) => others > 0)),
      once,
      cumulative,
      cumulativeShare: middle(all) > 0 ? middle(cumulative) / middle(all) : null,
      ...solvedBy(kind, book),
      plan: measurePlans[kind],
      months: monthsOf(kind, book),
    };
  });
  return { kinds, total: { projects: counted.length, homes: all, unknownProjects: unknownIn(counted) } };
}

/** Who can solve a kind of bottleneck, and with whom else. */
export function solvedBy(kind: BottleneckKind, book: RuleBook): Pick<BottleneckTotal, 'level' | 'outside'> {
  const levelNamed = (text: string): SolvingLevel | null => solvingLevels.find((one) => one === text) ?? null;
  return {
    level: levelNamed(book.text(`bottlenecks.level.${kind}`)) ?? 'regieteam',
    outside: levelNamed(book.text(`bottlenecks.outside.${kind}`)),
  };
}

/** Months to reckon with until a kind of bottleneck is solved. */
export function monthsOf(kind: BottleneckKind, book: RuleBook): { low: number; high: number } {
  return {
    low: book.number(`bottlenecks.delay.${kind}.low`),
    high: book.number(`bottlenecks.delay.${kind}.high`),
  };
}

function homesOf(rows: readonly Pick<ProjectBottleneck, 'homes'>[]): KnownQuantity {
  return total(rows.flatMap(({ homes }) => homes ?? []));
}

function unknownIn(rows: readonly ProjectBottleneck[]): number {
  return rows.filter(({ homes }) => homes === null).length;
}
