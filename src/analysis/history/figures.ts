import type { SlipFigures } from '../historyResults';

/** The standard normal's 90 %. */
const z90 = 1.2815515655446004;

/** Mean, median and 90 % of figures; `null` without any. Between two of them quantiles are interpolated. */
export function slipFigures(values: readonly number[]): SlipFigures | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return { mean, median: quantile(sorted, 0.5), high: quantile(sorted, 0.9) };
}

function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

/**
 * The lognormal with this mean and this 90 %, as its median and its 90 %: where most plans stand still and some slip far, the median that was
 * measured is nothing and would give no delay at all. Where no lognormal has both (its 90 % is at most 2.27 times its mean) the mean decides. A
 * mean of nothing or less is no slip.
 */
export function lognormalOf({ mean, high }: Pick<SlipFigures, 'mean' | 'high'>): {
  median: number;
  high: number;
} {
  if (mean <= 0) return { median: 0, high: 0 };
  const ratio = Math.log(Math.max(1, high / mean));
  const sigma = z90 - Math.sqrt(Math.max(0, z90 * z90 - 2 * ratio));
  const median = mean * Math.exp((-sigma * sigma) / 2);
  return { median, high: median * Math.exp(z90 * sigma) };
}

/** The chance, 0–1, that a lognormal with this median and 90 % is at most `value`; with both 0 it always is from 0 on. */
export function chanceWithin(value: number, { median, high }: { median: number; high: number }): number {
  if (value < 0) return 0;
  if (median <= 0) return 1;
  if (value === 0) return 0;
  const sigma = Math.log(high / median) / z90;
  const distance = Math.log(value / median);
  return sigma <= 0 ? Number(distance >= 0) : normalBelow(distance / sigma);
}

/** The standard normal below z (Abramowitz and Stegun 26.2.17; error below 1e-7). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}
