import fc from 'fast-check';
import type { Highs } from 'highs';
import { startBound } from '../../../src/analysis/schedule/bound';
import { byValuePerHour } from '../../../src/analysis/schedule/greedy';
import { mostProvable, prove } from '../../../src/analysis/schedule/prover';
import { startSearch } from '../../../src/analysis/schedule/search';
import { loadProver } from '../../../src/app/prover';
import { problems, problemWith, someone, work } from './problems';

let highs: Highs;
beforeAll(async () => {
  highs = await loadProver();
});

describe('the prover', () => {
  it('gives a bound that no plan exceeds and that is no looser than that of the prices', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (problem, seed) => {
        const search = startSearch(problem, byValuePerHour(problem), { seed, iterations: 300 });
        search.run(300);
        const bound = startBound(problem, search.best.value);
        bound.run(100);
        const proof = prove(highs, problem)!;
        expect(proof.exact).toBe(true);
        expect(proof.bound).toBeGreaterThanOrEqual(search.best.value * (1 - 1e-9));
        expect(proof.bound).toBeLessThanOrEqual(bound.best * (1 + 1e-5) + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('is tighter than prices where projects can not be split', () => {
    const problem = problemWith([someone(0, 100)], [work([10], [60]), work([10], [60])]);
    const bound = startBound(problem, 10);
    bound.run(1000);
    expect(bound.best).toBeGreaterThan(16);
    expect(prove(highs, problem)!.bound).toBeCloseTo(10, 3);
  });

  it('proves the same twice, and leaves long lists alone', () => {
    const many = (count: number) =>
      problemWith(
        [someone(0, 300)],
        Array.from({ length: count }, (_, index) => work([index + 1, index], [30 + index])),
      );
    expect(prove(highs, many(20))).toEqual(prove(highs, many(20)));
    expect(prove(highs, many(mostProvable))).not.toBeNull();
    expect(prove(highs, many(mostProvable + 1))).toBeNull();
  });

  it('says nothing is worth more than nothing where nothing can be done', () => {
    expect(prove(highs, problemWith([], [work([5], [10])]))).toMatchObject({ exact: true });
    expect(prove(highs, problemWith([someone(0, 1)], []))!.bound).toBe(0);
  });
});

describe('the loader', () => {
  it('loads the solver once', async () => {
    expect(await loadProver()).toBe(highs);
  });
});
