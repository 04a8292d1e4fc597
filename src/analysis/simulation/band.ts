import type { Band } from '../forecastResults';

/** What all draws but one in ten, half of them and one in ten reach, and their mean; zeros without draws. */
export function bandOf(values: Float64Array): Band {
  const count = values.length;
  if (count === 0) return { p10: 0, p50: 0, p90: 0, mean: 0 };
  const sorted = values.slice().sort();
  // The value at a place is reached by all draws from that place on, so the part before it may miss it.
  const reachedByAllBut = (tenths: number) => sorted[Math.floor((count * tenths) / 10)] as number;
  return {
    p10: reachedByAllBut(1),
    p50: reachedByAllBut(5),
    p90: reachedByAllBut(9),
    mean: values.reduce((sum, value) => sum + value, 0) / count,
  };
}

/** The part of the draws, 0–1, that reach a number; 0 without draws. A hair below it counts, since homes per draw are sums of parts. */
export function chanceOf(values: Float64Array, atLeast: number): number {
  if (values.length === 0) return 0;
  let reached = 0;
  for (const value of values) if (value >= atLeast - 1e-6) reached++;
  return reached / values.length;
}
