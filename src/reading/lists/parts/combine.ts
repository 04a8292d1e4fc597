import type { KnownQuantity, Quantity } from '../../../model/quantity';
import { sum } from '../../../model/quantity';
import type { CountRole } from './countRoles';
import type { PartCount, PartRow } from './partRows';

/** A count of a plan over its rows, with the first cell it was read from. */
export interface Combined {
  quantity: Quantity;
  cell: string | null;
  /** Both ends where the rows contradict each other: two totals, or a total and the sum of the parts. */
  conflict: { one: Quantity; other: Quantity } | null;
}

/** One count of a plan from its rows: its own total where a row gives one, else the parts together or the count that all rows repeat. */
export function combine(rows: readonly PartRow[], field: string, role: CountRole): Combined {
  const cell = firstCell(rows, field);
  const parts = rows.filter(({ isTotal }) => !isTotal);
  if (role !== 'part') return { ...repeated(rows, field, role), cell };
  const total = totalOf(rows, field);
  const added = addedUp(parts, field);
  if (!total) return { ...added, cell };
  const differs = added.quantity !== null && !same(total, added.quantity);
  if (!differs || !added.quantity) return { quantity: total, cell, conflict: null };
  return { quantity: span(total, added.quantity), cell, conflict: { one: total, other: added.quantity } };
}

/** What the plan's total rows say: one total, or one per year together. */
function totalOf(rows: readonly PartRow[], field: string): Quantity {
  const totals = rows.filter(({ isTotal, counts }) => isTotal && counts.get(field)?.quantity);
  const perYear = totals.every(({ period }) => period !== null);
  return totals.length === 0 ? null : sumOf(perYear ? totals : totals.slice(0, 1), field);
}

/** A count that every row repeats is counted once; where the rows differ, the ends are kept. */
function repeated(rows: readonly PartRow[], field: string, role: CountRole): Omit<Combined, 'cell'> {
  const known = rows.flatMap(({ counts }) => counts.get(field)?.quantity ?? []);
  const [first] = known;
  if (!first) return { quantity: null, conflict: null };
  if (role === 'unsure' && rows.length > 1) {
    const all = sum(known).total;
    return { quantity: { low: first.low, high: all.high }, conflict: { one: first, other: all } };
  }
  const low = known.reduce((a, b) => (b.low < a.low ? b : a));
  const high = known.reduce((a, b) => (b.high > a.high ? b : a));
  if (low.low === first.low && high.high === first.high) return { quantity: first, conflict: null };
  return { quantity: { low: low.low, high: high.high }, conflict: { one: low, other: high } };
}

/**
 * The parts together. Lists per category may split a plan twice, by tenure and by kind of home: each split is a whole, so they are compared and
 * not added.
 */
function addedUp(parts: readonly PartRow[], field: string): Omit<Combined, 'cell'> {
  const byTenure = parts.filter(({ category }) => category !== null && category.tenure !== null);
  const byKind = parts.filter(({ category }) => category !== null && category.kind !== null);
  const rest = parts.filter(({ category }) => category === null);
  if (byTenure.length + byKind.length === 0) return { quantity: sumOf(parts, field), conflict: null };
  const splits = [byTenure, byKind].filter((split) => split.length > 0);
  const sums = splits.map((split) => sumOf([...split, ...rest], field)).filter((one) => one !== null);
  const [one = null, other = one] = sums;
  if (!one || !other || same(one, other)) return { quantity: one, conflict: null };
  return { quantity: span(one, other), conflict: { one, other } };
}

/** Both readings of a count that is given twice. */
function span(one: KnownQuantity, other: KnownQuantity): KnownQuantity {
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) };
}

/** What the rows say together: blank cells add nothing, an unknown one makes the sum approximate. */
export function sumOf(rows: readonly PartRow[], field: string): Quantity {
  const said = rows.map(({ counts }) => counts.get(field)).filter(isSaid);
  const { total, unknown } = sum(said.map(({ quantity }) => quantity));
  if (unknown === said.length) return null;
  return unknown === 0 ? total : { ...total, approximate: true };
}

function isSaid(count: PartCount | undefined): count is PartCount {
  return count !== undefined && !count.blank;
}

function firstCell(rows: readonly PartRow[], field: string): string | null {
  const counts = rows.map((row) => row.counts.get(field)).filter((count) => count !== undefined);
  return (counts.find(({ blank }) => !blank) ?? counts[0])?.cell ?? null;
}

/** Whether two quantities have the same ends. */
export function same(one: Quantity, other: Quantity): boolean {
  return one?.low === other?.low && one?.high === other?.high;
}
