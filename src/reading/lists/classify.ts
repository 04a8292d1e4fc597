import { isBlank } from '../cells/text';
import { valueAt } from '../grid';
import type { ExclusionReason } from '../reading';
import { agreementRows } from '../targets/besideLists';
import type { Decision } from './decision';
import { decideFigureRows } from './figureRows';
import type { ClosingRow } from './fillDown';
import { belowHeading, belowSum, headingNesting, headingOf, noScope, settleHeadings } from './headingScope';
import type { HeadingContext } from './headings';
import { decideLoneRows } from './loneRows';
import { rowKind } from './rowKinds';
import type { RowKind } from './rowKinds';
import type { RowShape } from './rowShape';
import { summedPart } from './rowWords';
import { totalRows } from './totals';

export interface ProjectRow {
  row: number;
  /** What headings above the row say of it. */
  context: HeadingContext;
  /** Row whose name this row continues, where its own name cell is empty. */
  nameFrom: number | null;
}

export interface Classified {
  projects: ProjectRow[];
  excluded: { row: number; reason: ExclusionReason }[];
  blankRows: number;
  /** The rows of sums, with what they add up. */
  closing: ClosingRow[];
}

/** Sorts the rows of a list into projects, rows left out with a reason, and blank rows. */
export function classifyRows(shape: RowShape, from: number, to: number): Classified {
  const kinds = new Map<number, RowKind>();
  for (let row = from; row <= to; row += 1) {
    const kind = (shape.grid.values[row - 1]?.length ?? 0) === 0 ? null : rowKind(shape, row);
    if (kind !== null) kinds.set(row, kind);
  }
  for (const row of agreementRows(shape.grid, from, to)) {
    if (kinds.has(row) && !shape.said.has(row)) kinds.set(row, { kind: 'excluded', reason: 'note' });
  }
  const decisions = decideFigureRows(shape, kinds);
  decideLoneRows(shape, decisions);
  settleHeadings(decisions);
  const totals = totalRows(decisions);
  const nesting = headingNesting(decisions);
  const end = [...decisions.keys()].at(-1) ?? from - 1;
  const result: Classified = {
    projects: [],
    excluded: [],
    blankRows: end - from + 1 - decisions.size,
    closing: [],
  };
  let scope = noScope;
  let named: number | null = null;
  for (const [row, decision] of decisions) {
    const reason = reasonOf(decision, totals.has(row));
    if (reason !== null) result.excluded.push({ row, reason });
    else if (scope.context.cancelled !== undefined && !shape.said.has(row))
      result.excluded.push({ row, reason: 'cancelled' });
    else {
      const ownName = shape.name === null || !isBlank(valueAt(shape.grid, row, shape.name));
      if (ownName) named = row;
      result.projects.push({ row, context: scope.context, nameFrom: ownName ? null : named });
    }
    const heading = headingOf(decision);
    if (heading) scope = belowHeading(scope, row, heading, nesting);
    else if (decision.as === 'sum') {
      result.closing.push({ row, part: summedPart(decision.text) });
      scope = belowSum(scope, row, decision.text, result.projects.at(-1)?.row ?? 0);
    }
  }
  return result;
}

/** Why a row is left out; `null` for a project. */
function reasonOf(decision: Decision, isTotal: boolean): ExclusionReason | null {
  switch (decision.as) {
    case 'excluded':
      return decision.reason;
    case 'heading':
      return 'heading';
    case 'sum':
      return isTotal ? 'total' : 'subtotal';
    default:
      return null;
  }
}
