import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrder } from '../../../src/analysis/priority/order';
import { robustness } from '../../../src/analysis/priority/robustness';
import type { Candidate } from '../../../src/analysis/priority/score';
import { swapOf } from '../../../src/analysis/priority/swaps';
import { withWeight } from '../../../src/analysis/priority/weights';
import type { Criterion, PerCriterion } from '../../../src/analysis/results';
import { criteria } from '../../../src/analysis/results';
import { defaultRules } from '../../../src/analysis/rules/defaults';
import { ruleBook } from '../../../src/analysis/rules/ruleBook';
import { somePoints, someWeights, weigh } from './candidates';

function book(values: Record<string, number> = {}) {
  const rules = defaultRules().filter(({ id }) => id in values);
  return ruleBook(rules.map((rule) => ({ ...rule, value: values[rule.id] ?? 0 })));
}

const few = book({ 'robustness.draws': 60, 'robustness.topN': 3 });

function ranked(
  points: PerCriterion<{ low: number; high: number }>[],
  weights: PerCriterion<number>,
): Candidate[] {
  return inOrder(points.map((one, index) => weigh(`P${index}`, one, weights))).map(
    ({ candidate }) => candidate,
  );
}

const lists = fc.array(somePoints, { minLength: 1, maxLength: 12 });

describe('how sure the order is', () => {
  it('gives chances that add up to the number of first places, and places within the list', () => {
    fc.assert(
      fc.property(lists, someWeights, fc.integer(), (points, weights, seed) => {
        const order = ranked(points, weights);
        const { chancesTop, weightRanges, topN } = robustness(order, weights, few, seed);
        expect(topN).toBe(Math.min(3, order.length));
        expect(chancesTop.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(topN, 8);
        for (const [first, last] of weightRanges) {
          expect(first).toBeGreaterThanOrEqual(1);
          expect(last).toBeLessThanOrEqual(order.length);
          expect(first).toBeLessThanOrEqual(last);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same seed, and has no doubt where one project is better on everything', () => {
    const all = (value: number) =>
      Object.fromEntries(
        criteria.map((name) => [name, { low: value, high: value }]),
      ) as Candidate['criteria'];
    const weights = { contribution: 0.3, feasibility: 0.3, speed: 0.2, policy: 0.1, efficiency: 0.1 };
    const order = ranked([all(9), all(6), all(6), all(2), all(1)], weights);
    const sure = robustness(order, weights, few, 7);
    expect(sure).toEqual(robustness(order, weights, few, 7));
    expect(sure.weightRanges).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
      [4, 4],
      [5, 5],
    ]);
    expect(sure.chancesTop).toEqual([1, 1, 1, 0, 0]);
  });

  it('grows less sure with points that the list leaves open', () => {
    const weights = { contribution: 0.3, feasibility: 0.3, speed: 0.2, policy: 0.1, efficiency: 0.1 };
    const flat = (low: number, high = low) =>
      Object.fromEntries(criteria.map((name) => [name, { low, high }])) as Candidate['criteria'];
    const order = ranked([flat(7), flat(0, 10), flat(4)], weights);
    const { weightRanges } = robustness(order, weights, book(), 1);
    expect(weightRanges[1]).toEqual([1, 3]);
  });

  it('draws less often for a very long list, by its size alone', () => {
    const weights = { contribution: 0.3, feasibility: 0.3, speed: 0.2, policy: 0.1, efficiency: 0.1 };
    const points = { low: 5, high: 5 };
    const one = Object.fromEntries(criteria.map((name) => [name, points])) as Candidate['criteria'];
    const list = (count: number) =>
      ranked(
        Array.from({ length: count }, () => one),
        weights,
      );
    const short = book({ 'robustness.most': 5000, 'robustness.least': 20 });
    expect(robustness(list(2), weights, short, 1).draws).toBe(2000);
    expect(robustness(list(100), weights, short, 1).draws).toBe(50);
    expect(robustness(list(1000), weights, short, 1).draws).toBe(20);
  });
});

describe('the order', () => {
  it('never puts the best on a criterion lower when that criterion weighs more', () => {
    fc.assert(
      fc.property(
        lists,
        someWeights,
        fc.constantFrom(...criteria),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (points, weights, criterion, more) => {
          const middle = (one: Candidate) => (one.criteria[criterion].low + one.criteria[criterion].high) / 2;
          const order = ranked(points, weights);
          const best = order.reduce((a, b) => (middle(b) > middle(a) ? b : a));
          const heavier = withWeight(
            weights,
            criterion,
            weights[criterion] + (1 - weights[criterion]) * more,
          );
          const rankOf = (used: PerCriterion<number>) =>
            inOrder(points.map((one, index) => weigh(`P${index}`, one, used))).find(
              ({ candidate }) => candidate.key === best.key,
            )!.rank;
          expect(rankOf(heavier)).toBeLessThanOrEqual(rankOf(weights));
        },
      ),
    );
  });
});

describe('the smallest change of a weight that swaps two neighbours', () => {
  const pairsOfProjects = fc.tuple(somePoints, somePoints);

  it('really swaps them, and a smaller change of that weight does not', () => {
    fc.assert(
      fc.property(pairsOfProjects, someWeights, ([a, b], weights) => {
        const [above, below] = ranked([a, b], weights) as [Candidate, Candidate];
        const swap = swapOf(above, below, weights);
        if (swap === null) return;
        const gain = (change: number): number => {
          const moved = withWeight(weights, swap.criterion, weights[swap.criterion] + change);
          return weigh('x', above.criteria, moved).middle - weigh('y', below.criteria, moved).middle;
        };
        expect(swap.key).toBe(below.key);
        expect(gain(swap.change)).toBeLessThan(0);
        expect(gain(swap.change - Math.sign(swap.change) * 0.0021)).toBeGreaterThanOrEqual(-2e-6);
      }),
      { numRuns: 400 },
    );
  });

  it('is found by hand for two projects that differ on two criteria', () => {
    const points = (contribution: number, speed: number): Candidate['criteria'] =>
      Object.fromEntries(
        criteria.map((name: Criterion) => {
          const value = name === 'contribution' ? contribution : name === 'speed' ? speed : 5;
          return [name, { low: value, high: value }];
        }),
      ) as Candidate['criteria'];
    const weights = { contribution: 0.4, feasibility: 0.2, speed: 0.2, policy: 0.1, efficiency: 0.1 };
    const [above, below] = ranked([points(8, 4), points(6, 7)], weights) as [Candidate, Candidate];
    // 0.4 × 2 = 0.8 against 0.2 × 3 = 0.6. Speed: 3t = 2 × 0.5 × (1 − t) at t = 0.25; contribution: 2t = 3 × (1/3) × (1 − t) at t = 1/3.
    expect(swapOf(above, below, weights)).toEqual({ key: below.key, criterion: 'speed', change: 0.051 });
  });

  it('is none between equal scores, or where one is better on everything', () => {
    const flat = (value: number) =>
      Object.fromEntries(
        criteria.map((name) => [name, { low: value, high: value }]),
      ) as Candidate['criteria'];
    const weights = { contribution: 0.4, feasibility: 0.2, speed: 0.2, policy: 0.1, efficiency: 0.1 };
    const swapBetween = (a: number, b: number) => {
      const [above, below] = ranked([flat(a), flat(b)], weights) as [Candidate, Candidate];
      return swapOf(above, below, weights);
    };
    expect(swapBetween(5, 5)).toBeNull();
    expect(swapBetween(6, 5)).toBeNull();
  });
});
