import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mostInconsistency, pairs, weightsFromPairs } from '../../../src/analysis/priority/ahp';
import type { PairAnswer, Strength } from '../../../src/model/pairs';
import { strengths } from '../../../src/model/pairs';
import type { Criterion } from '../../../src/analysis/results';
import { criteria } from '../../../src/analysis/results';

/** Answers by how much the first of each pair outweighs the second: 3, or 1 / 3 for the other way round. */
function answersBy(times: (first: Criterion, second: Criterion) => number): PairAnswer[] {
  return pairs.map(({ first, second }) => {
    const value = times(first, second);
    const strength = Math.round(Math.max(value, 1 / value)) as Strength;
    return { first, second, more: value >= 1 ? first : second, strength };
  });
}

const anyAnswers = fc
  .tuple(...pairs.map(() => fc.tuple(fc.constantFrom(...strengths), fc.boolean())))
  .map((given) =>
    pairs.map(({ first, second }, index): PairAnswer => {
      const [strength, forFirst] = given[index]!;
      return { first, second, more: forFirst ? first : second, strength };
    }),
  );

describe('weights from choices in pairs', () => {
  it('asks ten questions for five criteria and has no weights before the last', () => {
    expect(pairs).toHaveLength(10);
    expect(weightsFromPairs(answersBy(() => 1).slice(1))).toBeNull();
  });

  it('gives equal weights when everything is equally important', () => {
    const { weights, inconsistency, oddest } = weightsFromPairs(answersBy(() => 1))!;
    for (const criterion of criteria) expect(weights[criterion]).toBeCloseTo(0.2, 12);
    expect(inconsistency).toBeCloseTo(0, 10);
    expect(oddest).toBeNull();
  });

  it('gives back the weights behind answers that agree, with consistency 0', () => {
    const one = { contribution: 9, feasibility: 3, speed: 3, policy: 1, efficiency: 1 };
    const found = weightsFromPairs(answersBy((first, second) => one[first] / one[second]))!;
    for (const criterion of criteria) expect(found.weights[criterion]).toBeCloseTo(one[criterion] / 17, 10);
    expect(found.inconsistency).toBeCloseTo(0, 10);
    expect(found.oddest).toBeNull();
  });

  it('points at the answer that contradicts the others, and at what fits', () => {
    const one = { contribution: 9, feasibility: 3, speed: 3, policy: 1, efficiency: 1 };
    const answers = answersBy((first, second) => one[first] / one[second]).map((answer) =>
      answer.first === 'contribution' && answer.second === 'policy'
        ? { ...answer, more: 'policy' as const, strength: 5 as const }
        : answer,
    );
    const { inconsistency, oddest } = weightsFromPairs(answers)!;
    expect(inconsistency).toBeGreaterThan(mostInconsistency);
    expect(oddest?.answer).toMatchObject({ first: 'contribution', second: 'policy' });
    expect(oddest?.fits.more).toBe('contribution');
    const mended = answers.map((answer) =>
      answer === oddest?.answer ? { ...answer, ...oddest.fits } : answer,
    );
    expect(weightsFromPairs(mended)!.inconsistency).toBeLessThan(inconsistency);
  });

  it('always gives weights that add up to one and a consistency that is not below zero', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { weights, inconsistency } = weightsFromPairs(answers)!;
        expect(criteria.reduce((sum, name) => sum + weights[name], 0)).toBeCloseTo(1, 10);
        for (const name of criteria) expect(weights[name]).toBeGreaterThan(0);
        expect(inconsistency).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(inconsistency)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
