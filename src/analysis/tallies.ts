import type { KnownQuantity, Quantity } from '../model/quantity';
import { add, exactly } from '../model/quantity';

/** No homes, no hours: the start of a sum. */
export const nothing: KnownQuantity = exactly(0);

/** Adds a quantity to what a record holds under a name; starts at the quantity itself. */
export function addTo<K extends string>(
  record: Partial<Record<K, KnownQuantity>>,
  name: K,
  quantity: KnownQuantity,
): void {
  const before = record[name];
  record[name] = before ? add(before, quantity) : quantity;
}

/** The sum of known quantities; approximate when one of them is. */
export function total(quantities: Iterable<KnownQuantity>): KnownQuantity {
  let [low, high, approximate] = [0, 0, false];
  for (const quantity of quantities) {
    low += quantity.low;
    high += quantity.high;
    approximate ||= quantity.approximate === true;
  }
  return approximate ? { low, high, approximate } : { low, high };
}

/**
 * What is left of `a` after taking `b` away, end by end (low − low, high − high) and not below zero. Used where `b` is a part of `a`, so
 * that whole − part + part is the whole again; where the ends would cross, they are swapped.
 */
export function without(a: KnownQuantity, b: KnownQuantity): KnownQuantity {
  const ends = [Math.max(0, a.low - b.low), Math.max(0, a.high - b.high)];
  const result = { low: Math.min(...ends), high: Math.max(...ends) };
  const about = (a.approximate || b.approximate) && result.high > 0;
  return about ? { ...result, approximate: true } : result;
}

/** Whether a quantity is known and more than nothing. */
export function isSome(quantity: Quantity | undefined): quantity is KnownQuantity {
  return quantity !== null && quantity !== undefined && quantity.high > 0;
}
