import { readCount } from '../cells/counts';
import { valueAt } from '../grid';
import type { RowKind } from './rowKinds';
import type { RowShape } from './rowShape';
import { addRow, formulaRange, noSums } from './sums';
import type { Sums } from './sums';

/** More rows than this below one plan are no longer looked at as its parts (aanname). */
const mostParts = 20;
/** How a name in a list of plans shows that it is part of the plan above it: a dash, a bullet, or spaces before it. */
const mark = /^(?:\s{2,}|\s*[-–—•·>»]\s*)[\p{L}\d]/u;

interface Rows {
  shape: RowShape;
  kinds: ReadonlyMap<number, RowKind>;
  /** Rows that tell what only projects tell. */
  detailed: ReadonlySet<number>;
  /** Most projects of the list do. */
  usesDetails: boolean;
}

/**
 * The rows that only say what the plan right above them consists of: "waarvan sociaal", "- appartementen", or blocks without anything but figures that
 * add up to it. Their homes are counted in that plan. Marked rows that hold more homes than the plan, or that tell as much as a plan and don't add up to
 * it, are plans themselves.
 */
export function partRows(rows: Rows): ReadonlySet<number> {
  const { kinds, detailed, usesDetails } = rows;
  const parts = new Set<number>();
  for (const [row, { kind }] of kinds) {
    if (kind !== 'project') continue;
    const bareBelow = isBare(rows, row + 1);
    if ((!bareBelow && !isPartLike(rows, row + 1)) || parts.has(row) || isMarked(rows, row)) continue;
    const run = runBelow(rows, row);
    for (const one of markedParts(rows, row, run)) parts.add(one);
    if (run.length > 0 || !usesDetails || !detailed.has(row) || !bareBelow) continue;
    const bare: number[] = [];
    for (let next = row + 1; bare.length < mostParts && isBare(rows, next); next += 1) bare.push(next);
    for (const one of bare.slice(0, addUp(rows, row, bare))) parts.add(one);
  }
  return parts;
}

/** Those of the marked rows below a plan that are parts of it: all, or the ones that say "waarvan", or none. */
function markedParts(rows: Rows, plan: number, run: readonly number[]): readonly number[] {
  const said = run.filter((row) => saysPart(rows.kinds.get(row)));
  if (!said.every((row) => formulaRange(rows.shape, row) === null && fitsIn(rows, row, plan))) return [];
  const marked = run.filter((row) => !said.includes(row));
  const areAll = marked.some((row) => rows.detailed.has(row))
    ? addUp(rows, plan, marked) === marked.length
    : marked.every((row) => fitsIn(rows, row, plan));
  return areAll ? run : said;
}

function runBelow(rows: Rows, row: number): number[] {
  const run: number[] = [];
  for (let next = row + 1; isPartLike(rows, next); next += 1) run.push(next);
  return run;
}

function isPartLike(rows: Rows, row: number): boolean {
  const kind = rows.kinds.get(row);
  if (kind === undefined) return false;
  return saysPart(kind) || ((kind.kind === 'project' || kind.kind === 'lone') && isMarked(rows, row));
}

function saysPart(kind: RowKind | undefined): boolean {
  return kind?.kind === 'sum' && kind.label === 'part';
}

function isBare({ kinds, detailed }: Rows, row: number): boolean {
  return kinds.get(row)?.kind === 'project' && !detailed.has(row);
}

function isMarked({ shape: { grid, name } }: Rows, row: number): boolean {
  const value = name === null ? null : valueAt(grid, row, name);
  return typeof value === 'string' && mark.test(value);
}

/** How many of the rows given, at least two, add up to a plan in every column that they fill; 0 when they never do. */
function addUp({ shape }: Rows, plan: number, rows: readonly number[]): number {
  const sums = noSums(shape);
  for (const [index, row] of rows.entries()) {
    addRow(sums, shape, row);
    if (index > 0 && areParts(shape, plan, sums)) return index + 1;
  }
  return 0;
}

/** Whether sums are the figures of a plan wherever they say something, and more than one row does. */
function areParts({ grid, counts }: RowShape, plan: number, { lows, highs, adding }: Sums): boolean {
  let several = false;
  for (const [index, column] of counts.entries()) {
    if ((adding[index] ?? 0) === 0) continue;
    const own = readCount(valueAt(grid, plan, column)).quantity;
    if (!own || own.low > (highs[index] ?? 0) || own.high < (lows[index] ?? 0)) return false;
    several ||= (adding[index] ?? 0) > 1;
  }
  return several;
}

/** Whether a row holds no more homes than a plan where both say something; one without figures only says what the plan is about. */
function fitsIn({ shape: { grid, counts } }: Rows, row: number, plan: number): boolean {
  let [said, compared] = [false, false];
  for (const column of counts) {
    const part = readCount(valueAt(grid, row, column)).quantity;
    if (!part) continue;
    said = true;
    const whole = readCount(valueAt(grid, plan, column)).quantity;
    if (!whole) continue;
    if (part.low > whole.high) return false;
    compared = true;
  }
  return compared || !said;
}
