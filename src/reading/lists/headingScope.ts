import { isMunicipality } from '../cells/municipalities';
import { plain } from '../cells/text';
import type { Decisions } from './decision';
import { contextBelow, nestingOf, settled } from './headings';
import type { Heading, HeadingContext, HeadingKind, Nesting } from './headings';
import { summedPart } from './rowWords';

/** How far the headings above a row reach. */
export interface Scope {
  /** By kind, the innermost last. */
  context: HeadingContext;
  /** Rows of the last heading and the last sums. */
  headingRow: number;
  sumRow: number;
}

/** No heading yet. */
export const noScope: Scope = { context: {}, headingRow: 0, sumRow: 0 };

/**
 * Gives headings that fit two kinds the kind that the other headings of the list have, and takes areas that are all municipalities for those. Changes the
 * decisions in place.
 */
export function settleHeadings(decisions: Decisions): void {
  const headings = [...decisions.values()].map(headingOf).filter((heading) => heading !== null);
  const clear = headings.filter(({ otherwise }) => otherwise === undefined);
  const kinds = new Set(clear.map(({ kind }) => kind));
  const areas = new Set(headings.flatMap(({ kind, value }) => (kind === 'area' ? [value] : [])));
  const regional = areas.size > 1 && [...areas].every(isMunicipality);
  for (const [row, decision] of decisions) {
    if (decision.as !== 'heading' && decision.as !== 'sum') continue;
    if (decision.heading === undefined) continue;
    const heading = settled(decision.heading, kinds);
    const kind = regional && heading.kind === 'area' ? 'municipality' : heading.kind;
    decisions.set(row, { ...decision, heading: { ...heading, kind } });
  }
}

/** How the headings of a list lie in each other: pairs that stand right below each other tell. */
export function headingNesting(decisions: Decisions): Nesting {
  const pairs: { inner: HeadingKind; outer: HeadingKind }[] = [];
  let above: HeadingKind | null = null;
  for (const decision of decisions.values()) {
    const heading = headingOf(decision);
    if (heading && above !== null) pairs.push({ inner: heading.kind, outer: above });
    above = heading?.kind ?? null;
  }
  return nestingOf(pairs);
}

/** The heading that a row is, if it is one: also a row of sums above the rows that it adds up. */
export function headingOf(decision: NonNullable<ReturnType<Decisions['get']>>): Heading | null {
  return decision.as === 'heading' || decision.as === 'sum' ? (decision.heading ?? null) : null;
}

/** The scope below a heading. */
export function belowHeading(scope: Scope, row: number, heading: Heading, nesting: Nesting): Scope {
  return { ...scope, context: contextBelow(scope.context, heading, nesting), headingRow: row };
}

/**
 * The scope below a row of sums, which closes the heading that it names, or else the last one: a subtotal stands at the end of what it adds up. A
 * second sum without a name between the rows closes nothing more, unless it follows the first right away.
 */
export function belowSum(scope: Scope, row: number, text: string, lastProject: number): Scope {
  const kinds = Object.keys(scope.context) as HeadingKind[];
  const part = summedPart(text);
  const named = kinds.findIndex((kind) => part !== '' && part.includes(plain(scope.context[kind] ?? '')));
  const closesLast = part === '' && (scope.headingRow > scope.sumRow || lastProject < scope.sumRow);
  const open = named >= 0 ? kinds.slice(0, named) : closesLast ? kinds.slice(0, -1) : kinds;
  return {
    ...scope,
    context: Object.fromEntries(open.map((kind) => [kind, scope.context[kind]])) as HeadingContext,
    sumRow: row,
  };
}
