import fc from 'fast-check';
import type { Candidate } from '../../../src/analysis/priority/score';
import { sixDecimals } from '../../../src/analysis/priority/score';
import type { Criterion, PerCriterion } from '../../../src/analysis/results';
import { criteria } from '../../../src/analysis/results';

function perCriterion<T>(one: fc.Arbitrary<T>): fc.Arbitrary<PerCriterion<T>> {
  const fields = Object.fromEntries(criteria.map((name) => [name, one])) as Record<
    Criterion,
    fc.Arbitrary<T>
  >;
  return fc.record(fields);
}

/** Points of one project in hundredths, some of them open. */
export const somePoints: fc.Arbitrary<Candidate['criteria']> = perCriterion(
  fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.boolean())
    .map(([a, b, open]) => ({
      low: Math.min(a, b) / 100,
      high: (open ? Math.max(a, b) : Math.min(a, b)) / 100,
    })),
);

/** Weights that add up to one; some of them can be zero. */
export const someWeights: fc.Arbitrary<PerCriterion<number>> = perCriterion(fc.integer({ min: 0, max: 20 }))
  .filter((parts) => criteria.some((name) => parts[name] > 0))
  .map((parts) => {
    const sum = criteria.reduce((total, name) => total + parts[name], 0);
    return Object.fromEntries(criteria.map((name) => [name, parts[name] / sum])) as PerCriterion<number>;
  });

/** A project with these points, scored with these weights. */
export function weigh(key: string, points: Candidate['criteria'], weights: PerCriterion<number>): Candidate {
  const sum = (end: 'low' | 'high'): number =>
    sixDecimals(criteria.reduce((total, name) => total + weights[name] * points[name][end], 0));
  const score = { low: sum('low'), high: sum('high') };
  const middle = sixDecimals((score.low + score.high) / 2);
  return { key, gates: [], criteria: points, score, middle, missing: [], narrows: 0 };
}
