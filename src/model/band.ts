import type { KnownQuantity } from './quantity';

/**
 * The range people read beside a mean: from the tenth to the ninetieth percentile, wide enough to hold the mean, which can lie outside them
 * where few projects make or break the number.
 */
export function rangeOf({ p10, p90, mean }: { p10: number; p90: number; mean: number }): KnownQuantity {
  return { low: Math.min(p10, mean), high: Math.max(p90, mean) };
}
