import { isBlank, plain } from '../cells/text';
import { readCount } from '../cells/counts';
import { readPlanningStatus } from '../cells/planningStatus';
import { readPhase, saysCancelled } from '../cells/terms';
import { filledColumns, formulaAt, textAt, valueAt } from '../grid';
import type { ExclusionReason } from '../reading';
import { countCells, rowKind, sumsColumns } from './rowKinds';
import type { RowKind, RowShape } from './rowKinds';

/** What headings above a row say of it. */
export interface HeadingContext {
  area: string | null;
  status: string | null;
}

export interface ProjectRow {
  row: number;
  context: HeadingContext;
  /** Row whose name this row continues, where its own name cell is empty. */
  nameFrom: number | null;
}

export interface Classified {
  projects: ProjectRow[];
  excluded: { row: number; reason: ExclusionReason }[];
  blankRows: number;
}

/** Sorts the rows of a list into projects, rows left out with a reason, and blank rows. */
export function classifyRows(shape: RowShape, from: number, to: number): Classified {
  const kinds = new Map<number, RowKind>();
  for (let row = from; row <= to; row += 1) kinds.set(row, cancelledOr(shape, row, rowKind(shape, row)));
  const last = Math.max(
    0,
    ...[...kinds].flatMap(([row, kind]) => (kind.kind === 'project' && hasFigures(shape, row) ? [row] : [])),
  );
  const result: Classified = { projects: [], excluded: [], blankRows: 0 };
  let context: HeadingContext = { area: null, status: null };
  let group: number[] = [];
  const end = lastFilled(kinds);
  let previous: string = 'header';
  let named: number | null = null;
  for (const [row, kind] of kinds) {
    const decided = decide({
      shape,
      row,
      kind,
      last,
      previous,
      next: nextKind(kinds, row, to),
      projects: result.projects,
      group,
    });
    if (decided === 'blank') {
      if (row < end) result.blankRows += 1;
    } else if (decided === 'project') {
      const ownName = shape.name === null || !isBlank(valueAt(shape.grid, row, shape.name));
      if (ownName) named = row;
      result.projects.push({ row, context, nameFrom: ownName ? null : named });
      group.push(row);
    } else {
      result.excluded.push({ row, reason: decided });
      if (decided === 'heading') context = contextAfter(shape, row, context);
      if (decided === 'subtotal' || decided === 'total') group = [];
    }
    previous = decided;
  }
  return result;
}

interface Situation {
  shape: RowShape;
  row: number;
  kind: RowKind;
  /** Last row that reads as a project with figures. */
  last: number;
  previous: string;
  next: RowKind['kind'] | 'end';
  projects: readonly ProjectRow[];
  /** Project rows since the last (sub)total. */
  group: readonly number[];
}

function decide(situation: Situation): 'blank' | 'project' | ExclusionReason {
  const { kind, row, last } = situation;
  if (kind.kind === 'blank') return 'blank';
  if (kind.kind === 'excluded') return kind.reason;
  if (kind.kind === 'lone-text') return decideLoneText(situation);
  const sum = unlabelledSum(situation);
  if (sum) return sum;
  const { shape } = situation;
  const nameless = shape.name !== null && isBlank(valueAt(shape.grid, row, shape.name));
  const identified = shape.id !== null && !isBlank(valueAt(shape.grid, row, shape.id));
  if (nameless && !identified && countCells(shape, row) === 0) return 'note';
  return row > last && last > 0 && nameless ? 'note' : 'project';
}

/** One text alone: a note below the list, a heading between rows, or a project of which only the name is known. */
function decideLoneText({ shape, row, last, previous, next }: Situation): 'project' | ExclusionReason {
  if (row > last && last > 0) return 'note';
  const column = filledColumns(shape.grid, row)[0] ?? 0;
  const text = textAt(shape.grid, row, column);
  if (text.length > 80) return 'note';
  if (column !== shape.name || /:$/.test(text) || namesGroup(text)) return 'heading';
  const opens = [
    'header',
    'blank',
    'total',
    'subtotal',
    'heading',
    'numbering',
    'example',
    'repeated-header',
  ].includes(previous);
  return opens && next === 'project' ? 'heading' : 'project';
}

function namesGroup(text: string): boolean {
  const words = plain(text).split(' ').length;
  return words <= 5 && (readPlanningStatus(text).recognised || (words <= 2 && readPhase(text) !== null));
}

/** Rows without a name whose figures add up the rows above: totals that nobody labelled. */
function unlabelledSum({ shape, row, projects, group }: Situation): 'total' | 'subtotal' | null {
  const { grid, name, counts } = shape;
  if (name === null || !isBlank(valueAt(grid, row, name)) || projects.length < 2) return null;
  const filled = counts.filter(
    (column) => !isBlank(valueAt(grid, row, column)) || formulaAt(grid, row, column) !== null,
  );
  if (filled.length === 0) return null;
  const others = filledColumns(grid, row).filter((column) => !counts.includes(column));
  if (others.some((column) => typeof valueAt(grid, row, column) === 'string')) return null;
  if (sumsColumns(shape, row)) return group.length < projects.length ? 'subtotal' : 'total';
  if (
    filled.every((column) =>
      addsUp(
        shape,
        column,
        row,
        projects.map((project) => project.row),
      ),
    )
  )
    return 'total';
  return group.length > 1 && filled.every((column) => addsUp(shape, column, row, group)) ? 'subtotal' : null;
}

function addsUp({ grid }: RowShape, column: number, row: number, rows: readonly number[]): boolean {
  const own = readCount(valueAt(grid, row, column)).quantity;
  if (!own) return false;
  const total = rows.reduce(
    (sum, one) => sum + (readCount(valueAt(grid, one, column)).quantity?.low ?? 0),
    0,
  );
  return Math.abs(total - own.low) < 0.5;
}

function cancelledOr(shape: RowShape, row: number, kind: RowKind): RowKind {
  if (kind.kind !== 'project') return kind;
  const { grid, statuses } = shape;
  const struck = grid.struckRows.includes(row);
  const cancelled = struck || statuses.some((column) => saysCancelled(textAt(grid, row, column)));
  return cancelled ? { kind: 'excluded', reason: 'cancelled' } : kind;
}

function hasFigures(shape: RowShape, row: number): boolean {
  return countCells(shape, row) > 0 || filledColumns(shape.grid, row).length > 2;
}

function nextKind(kinds: ReadonlyMap<number, RowKind>, row: number, to: number): RowKind['kind'] | 'end' {
  for (let next = row + 1; next <= to; next += 1) {
    const kind = kinds.get(next)?.kind;
    if (kind !== undefined && kind !== 'blank') return kind;
  }
  return 'end';
}

function lastFilled(kinds: ReadonlyMap<number, RowKind>): number {
  return [...kinds].findLast(([, kind]) => kind.kind !== 'blank')?.[0] ?? 0;
}

/** A heading that names a planning status holds for the status, any other for the area. */
function contextAfter({ grid }: RowShape, row: number, context: HeadingContext): HeadingContext {
  const text = textAt(grid, row, filledColumns(grid, row)[0] ?? 1);
  const status = readPlanningStatus(text);
  return status.recognised && status.status.hardness !== 'unknown'
    ? { ...context, status: text }
    : { ...context, area: text };
}
