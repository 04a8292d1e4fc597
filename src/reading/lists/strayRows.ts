import { readPlanningStatus } from '../cells/planningStatus';
import { readPhase } from '../cells/terms';
import { isBlank } from '../cells/text';
import { textAt, valueAt } from '../grid';
import { countCells, isIdentified } from './rowKinds';
import type { RowKind } from './rowKinds';
import type { RowShape } from './rowShape';

/**
 * The rows that hold a few texts and are no plan: what runs on from the row above, and signatures and legends below the list. All of them have neither a
 * count nor an id, in a list where plans have counts.
 */
export function strayRows(shape: RowShape, kinds: ReadonlyMap<number, RowKind>): ReadonlySet<number> {
  const strays = new Set<number>();
  if (shape.counts.length === 0) return strays;
  const rows: number[] = [];
  for (const [row, { kind }] of kinds) if (kind === 'project') rows.push(row);
  const last = rows.findLastIndex((row) => isCounted(shape, row));
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (above === row - 1 && runsOn(shape, row) && (strays.has(above) || countCells(shape, above) > 0))
      strays.add(row);
  }
  const end = rows[last] ?? Infinity;
  if (last === rows.length - 1) return strays;
  let always = rows.every((row) => row > end || strays.has(row) || countCells(shape, row) > 0);
  let [previous, gap, summed] = [end, false, false];
  for (const [row, { kind }] of kinds) {
    if (row <= end) continue;
    gap ||= row > previous + 1;
    summed ||= kind === 'sum';
    if (kind === 'project' && !summed && !gap) always = false;
    if (kind === 'project' && (summed || (gap && always)) && !saysPlanning(shape, row)) strays.add(row);
    previous = row;
  }
  return strays;
}

function isCounted(shape: RowShape, row: number): boolean {
  return countCells(shape, row) > 0 || isIdentified(shape, row);
}

/** A row with neither name nor id, count or status goes on where the row above it had no room. */
function runsOn(shape: RowShape, row: number): boolean {
  const { grid, name, statuses } = shape;
  if (name === null || !isBlank(valueAt(grid, row, name)) || isCounted(shape, row)) return false;
  return statuses.every((column) => isBlank(valueAt(grid, row, column)));
}

/** Whether a row says how far a plan is, and its name is not such a status itself, as in a legend. */
function saysPlanning({ grid, name, statuses }: RowShape, row: number): boolean {
  const known = (column: number) => {
    const text = textAt(grid, row, column);
    return text !== '' && (readPlanningStatus(text).recognised || readPhase(text) !== null);
  };
  return statuses.some(known) && (name === null || !known(name));
}
