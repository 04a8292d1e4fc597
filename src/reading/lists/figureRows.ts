import { readCount } from '../cells/counts';
import { isBlank } from '../cells/text';
import { textAt, valueAt } from '../grid';
import type { Decision, Decisions, SumRow } from './decision';
import { readHeading } from './headings';
import { countCells, hasDetails, holdsShares, isIdentified } from './rowKinds';
import type { RowKind } from './rowKinds';
import type { RowShape } from './rowShape';
import { saysComparison } from './rowWords';
import { partRows } from './partRows';
import { strayRows } from './strayRows';
import {
  addedSince,
  addRow,
  convincingMatch,
  copyOf,
  formulaRange,
  matchingColumns,
  noSums,
  together,
} from './sums';
import type { Sums } from './sums';

/** In a list that tells more than names and figures, at least this share of the rows does: all projects, not the sums (aanname). */
const detailedShare = 0.5;
/** Figures in this many columns that all add up are no accident, also without another sign of a sum (aanname). */
const convincingColumns = 3;

interface Scan {
  shape: RowShape;
  kinds: ReadonlyMap<number, RowKind>;
  /** Rows that tell what only projects tell. */
  detailed: ReadonlySet<number>;
  /** Whether projects in this list tell more than a name and figures. */
  usesDetails: boolean;
  /** Rows that are part of the plan above them, run on from it or stand below the list. */
  aside: ReadonlySet<number>;
  /** Last row that is a project for certain; below it stand sums, notes and comparisons. */
  lastCertain: number;
  decided: Decisions;
  firstProject: number;
  lastProject: number;
  /** Last row that holds something. */
  previous: number;
  /** All projects so far; and as it stood at the last row of sums, and at the last row that may be a heading. */
  all: Sums;
  atSum: Sums;
  atHeading: Sums;
  /** The groups closed by a row of sums so far. */
  closed: Sums[];
  /** Last row of sums so far. */
  lastSum: number;
}

/**
 * Tells projects from rows that add them up, compare them with a target or give shares of them. Labels help, the figures decide: a row that tells
 * nothing of its own and whose counts are the sum of the rows around it is no project.
 */
export function decideFigureRows(shape: RowShape, kinds: ReadonlyMap<number, RowKind>): Decisions {
  const candidates = [...kinds].flatMap(([row, { kind }]) => (kind === 'project' ? [row] : []));
  const detailed = new Set(candidates.filter((row) => hasDetails(shape, row) || isIdentified(shape, row)));
  const usesDetails = detailed.size >= detailedShare * candidates.length;
  const parts = partRows({ shape, kinds, detailed, usesDetails: usesDetails && detailed.size > 0 });
  const aside = new Set([...parts, ...strayRows(shape, kinds)]);
  for (const row of aside) detailed.delete(row);
  const certain = (row: number) =>
    detailed.size > 0 && usesDetails
      ? detailed.has(row)
      : !aside.has(row) && !comparesOrShares(shape, row) && isNamed(shape, row);
  const scan: Scan = {
    shape,
    kinds,
    detailed,
    usesDetails: usesDetails && detailed.size > 0,
    aside,
    lastCertain: candidates.findLast(certain) ?? 0,
    decided: new Map(),
    firstProject: Infinity,
    lastProject: 0,
    previous: 0,
    all: noSums(shape),
    atSum: noSums(shape),
    atHeading: noSums(shape),
    closed: [],
    lastSum: 0,
  };
  for (const [row, kind] of kinds) {
    const decision = decide(scan, row, kind);
    scan.decided.set(row, decision);
    keepUp(scan, row, decision);
  }
  judgeSumsAbove(scan);
  return scan.decided;
}

/** Looks again at the sums with projects below them: they add up the list only if they do so with those. */
function judgeSumsAbove(scan: Scan): void {
  const { shape, all, decided, firstProject, lastProject } = scan;
  for (const [row, decision] of decided) {
    if (row > lastProject) return;
    if (decision.as !== 'sum') continue;
    const range = formulaRange(shape, row);
    const reachesAll = range !== null && range.from <= firstProject && range.to >= lastProject;
    const addsAll = reachesAll || (row < firstProject && matchingColumns(shape, row, all) > 0);
    if (addsAll) decided.set(row, { ...withoutDoubtfulHeading(decision), adds: 'all' });
    else if (decision.adds === 'all') decided.set(row, { ...decision, adds: 'group' });
  }
}

/** The sum of the list heads all of it, so that its name says nothing of one place, unless in so many words. */
function withoutDoubtfulHeading({ heading, ...sum }: SumRow): SumRow {
  return heading?.certain === true ? { ...sum, heading } : sum;
}

function decide(scan: Scan, row: number, kind: RowKind): Decision {
  if (scan.shape.said.has(row)) return { as: 'project' };
  if (scan.aside.has(row)) return { as: 'excluded', reason: 'note' };
  switch (kind.kind) {
    case 'excluded':
      return { as: 'excluded', reason: kind.reason };
    case 'lone':
      return { as: 'lone', column: kind.column, value: kind.value, isHeading: kind.isHeading };
    case 'sum': {
      const adds = addsUp(scan, row);
      if (kind.doubtful && adds === 'unclear') return { as: 'project' };
      return { as: 'sum', text: kind.text, label: kind.label, adds };
    }
    case 'project':
      return scan.detailed.has(row) ? { as: 'project' } : decideBareRow(scan, row);
  }
}

/** A row with at most a name, a place and figures. */
function decideBareRow(scan: Scan, row: number): Decision {
  const { shape, lastCertain, lastSum, usesDetails } = scan;
  const named = isNamed(shape, row);
  const text = shape.name === null ? '' : textAt(shape.grid, row, shape.name);
  const ended = row > lastCertain && lastCertain > 0;
  if (holdsShares(shape, row) && (!named || ended || saysComparison(text)))
    return { as: 'excluded', reason: 'note' };
  if (!named && countCells(shape, row) === 0) return { as: 'excluded', reason: 'note' };
  const sum = unlabelledSum(scan, row, named, text) ?? sumAbove(scan, row, named, text);
  if (sum) return sum;
  if (!ended) return { as: 'project' };
  if (saysComparison(text)) return { as: 'excluded', reason: 'note' };
  const belowTotal = lastSum > lastCertain;
  if (belowTotal && (usesDetails || !named)) return { as: 'excluded', reason: partReason(text) };
  if (!named && outweighsAll(scan, row)) return { as: 'sum', text: '', label: null, adds: 'unclear' };
  if (!named && scan.previous < row - 1) return { as: 'excluded', reason: 'note' };
  return { as: 'project' };
}

/** "Hard 120" below the total is a part of it; anything else there compares or explains. */
function partReason(text: string): 'subtotal' | 'note' {
  const { kind } = readHeading(text);
  return text !== '' && (kind === 'status' || kind === 'phase') ? 'subtotal' : 'note';
}

function unlabelledSum(scan: Scan, row: number, named: boolean, text: string): SumRow | null {
  const { shape, all, atSum, atHeading, usesDetails } = scan;
  const columns = (sums: Sums) => convincingMatch(shape, row, sums);
  const [inAll, inGroup] = [
    columns(all),
    Math.max(columns(addedSince(all, atSum)), columns(addedSince(all, atHeading))),
  ];
  const best = Math.max(inAll, inGroup, ...closedTogether(scan).map(columns));
  const enough = named && !usesDetails ? convincingColumns : 1;
  if (best < enough) return null;
  return { as: 'sum', text, label: null, adds: inAll > 0 ? 'all' : inGroup > 0 ? 'group' : 'unclear' };
}

/** The last two, three … groups together, for the total of a municipality over its villages. */
function closedTogether({ closed }: Scan): Sums[] {
  const result: Sums[] = [];
  for (const group of closed.slice(-20).reverse()) {
    const before = result.at(-1);
    result.push(before ? together(before, group) : group);
  }
  return result.slice(1);
}

/** A heading with the sums of the rows below it, as Excel's outline puts them above; at the top of the list also the sums of all groups. */
function sumAbove(scan: Scan, row: number, named: boolean, text: string): Decision | null {
  const { shape, kinds, detailed, aside, usesDetails, lastCertain: lastRow, firstProject } = scan;
  if (!named || !usesDetails) return null;
  const below = noSums(shape);
  let next = row + 1;
  for (; next <= lastRow && (detailed.has(next) || aside.has(next) || !kinds.has(next)); next += 1) {
    if (detailed.has(next)) addRow(below, shape, next);
  }
  const heading = readHeading(text);
  const columns = heading.certain ? matchingColumns(shape, row, below) : convincingMatch(shape, row, below);
  if (below.rows > 0 && columns > 0)
    return columns === 1 && countCells(shape, row) === 1
      ? { as: 'heading', heading }
      : { as: 'sum', text, label: 'subtotal', adds: 'group', heading };
  if (firstProject < row) return null;
  for (; next <= lastRow; next += 1) {
    if (detailed.has(next)) addRow(below, shape, next);
  }
  return convincingMatch(shape, row, below) > 0 ? { as: 'sum', text, label: null, adds: 'all' } : null;
}

/** Whether each figure of a nameless row is larger than that of any project: a total that was typed and not kept up. */
function outweighsAll({ shape, decided }: Scan, row: number): boolean {
  const { grid, counts } = shape;
  const filled = counts.filter((column) => !isBlank(valueAt(grid, row, column)));
  const low = (one: number, column: number) => readCount(valueAt(grid, one, column)).quantity?.low ?? 0;
  const projects = [...decided].flatMap(([one, { as }]) => (as === 'project' ? [one] : []));
  return (
    projects.length > 2 &&
    filled.length > 1 &&
    filled.every((column) => projects.every((one) => low(one, column) < low(row, column)))
  );
}

/** What a row of sums adds up, by its figures, or by its formulas where they were never calculated. */
function addsUp({ shape, all, atSum, atHeading, firstProject, lastSum }: Scan, row: number): SumRow['adds'] {
  if (all.rows > 0 && matchingColumns(shape, row, all) > 0) return 'all';
  if (
    [addedSince(all, atSum), addedSince(all, atHeading)].some(
      (sums) => sums.rows > 0 && matchingColumns(shape, row, sums) > 0,
    )
  )
    return 'group';
  const range = isCalculated(shape, row) ? null : formulaRange(shape, row);
  if (range === null || range.from > row) return 'unclear';
  return range.from <= firstProject || range.from <= lastSum ? 'all' : 'group';
}

function isCalculated({ grid, counts }: RowShape, row: number): boolean {
  return counts.some((column) => !isBlank(valueAt(grid, row, column)));
}

function keepUp(scan: Scan, row: number, decision: Decision): void {
  const { shape } = scan;
  scan.previous = row;
  if (decision.as === 'project') {
    scan.firstProject = Math.min(scan.firstProject, row);
    scan.lastProject = row;
    addRow(scan.all, shape, row);
  } else if (decision.as === 'sum') {
    const group = addedSince(scan.all, scan.atSum);
    if (group.rows > 0) scan.closed.push(group);
    scan.atSum = copyOf(scan.all);
    scan.atHeading = scan.atSum;
    scan.lastSum = row;
  } else if (decision.as === 'lone' || decision.as === 'heading') scan.atHeading = copyOf(scan.all);
}

function isNamed({ grid, name }: RowShape, row: number): boolean {
  return name === null || !isBlank(valueAt(grid, row, name));
}

function comparesOrShares(shape: RowShape, row: number): boolean {
  const { grid, name } = shape;
  return holdsShares(shape, row) || (name !== null && saysComparison(textAt(grid, row, name)));
}
