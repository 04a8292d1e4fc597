import fc from 'fast-check';
import { startBound } from '../../../src/analysis/schedule/bound';
import { byValuePerHour } from '../../../src/analysis/schedule/greedy';
import { byPrices } from '../../../src/analysis/schedule/guided';
import { startSearch } from '../../../src/analysis/schedule/search';
import { problems, problemWith, someone, work } from './problems';
import { violations } from './violations';

describe('the bound', () => {
  it('is at every iteration at least the value of any plan, whatever is pinned, kept or at its maximum', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (problem, seed) => {
        const start = byValuePerHour(problem);
        const search = startSearch(problem, start, { seed, iterations: 400 });
        search.run(400);
        const bound = startBound(problem, start.value);
        let before = Infinity;
        for (let step = 0; step < 40; step++) {
          bound.run(step < 20 ? 1 : 20);
          expect(bound.best).toBeLessThanOrEqual(before);
          before = bound.best;
        }
        expect(bound.best).toBeGreaterThanOrEqual(search.best.value - 1e-9 * search.best.value);
      }),
    );
  });

  it('is exact where nobody is short of hours', () => {
    const problem = problemWith([someone(0, 500)], [work([7, 6], [100]), work([5], [100])]);
    const bound = startBound(problem, 0);
    bound.run(1);
    expect(bound.best).toBe(12);
    expect(bound.prices).toEqual([[0, 0, 0, 0, 0]]);
  });

  it('prices the hours that are short, and only those', () => {
    const problem = problemWith(
      [someone(0, 100), someone(0, 100), someone(1, 900)],
      [1, 2, 3, 4].map((gain) => work([100 * gain], [0, 100])),
    );
    const scarce = { ...problem, leads: problem.leads.slice(0, 2) };
    const bound = startBound(scarce, 700);
    bound.run(500);
    expect(bound.best).toBeGreaterThanOrEqual(700);
    expect(bound.best).toBeLessThan(701);
    const [prices] = bound.prices;
    expect(prices![1]).toBeGreaterThan(1.9);
    expect(prices!.with(1, 0)).toEqual([0, 0, 0, 0, 0]);
    expect(startBound(problem, 700).classOf).toEqual([0, 0, 1]);
  });

  it('takes the most projects at once into account', () => {
    const problem = problemWith(
      [someone(0, 1000, { maxProjects: 2 })],
      [1, 2, 3, 4].map((gain) => work([gain], [10])),
    );
    const bound = startBound(problem, 7);
    bound.run(500);
    expect(bound.best).toBeGreaterThanOrEqual(7);
    expect(bound.best).toBeLessThan(7.01);
  });

  it('guides a plan that breaks no rule', () => {
    fc.assert(
      fc.property(problems, fc.nat(60), (problem, iterations) => {
        const bound = startBound(problem, byValuePerHour(problem).value);
        bound.run(iterations);
        expect(violations(problem, byPrices(problem, bound))).toEqual([]);
      }),
    );
  });
});
