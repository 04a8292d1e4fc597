import type { KnownQuantity } from '../model/quantity';

/**
 * Spreads whole homes evenly over a number of places by largest remainder: INT(T / n) each, one more in the first
 * MOD(T, n). Adds up to the total, which is rounded first and not below zero.
 */
export function spreadEvenly(total: number, places: number): number[] {
  const homes = Math.max(0, Math.round(total));
  return Array.from(
    { length: places },
    (_, index) => Math.floor(homes / places) + (index < homes % places ? 1 : 0),
  );
}

/** Spreads both ends of a quantity evenly; the parts are approximate when there is more than one. */
export function spreadQuantity(total: KnownQuantity, places: number): KnownQuantity[] {
  if (places === 1) return [total];
  const high = spreadEvenly(total.high, places);
  return spreadEvenly(total.low, places).map((low, index) => ({
    low,
    high: high[index] ?? low,
    approximate: true,
  }));
}
