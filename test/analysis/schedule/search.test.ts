import fc from 'fast-check';
import { byValuePerHour } from '../../../src/analysis/schedule/greedy';
import type { ScheduleProblem } from '../../../src/analysis/schedule/problem';
import { startSearch } from '../../../src/analysis/schedule/search';
import { problems, problemWith, someone, work } from './problems';
import { violations } from './violations';

const improved = (problem: ScheduleProblem, iterations: number, seed = 1) => {
  const search = startSearch(problem, byValuePerHour(problem), { seed, iterations });
  search.run(iterations);
  return search.best;
};

describe('the search', () => {
  it('breaks no rule, is never worse than where it began, and moves nothing that is held', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (problem, seed) => {
        const before = byValuePerHour(problem);
        const after = improved(problem, 300, seed);
        expect(violations(problem, after)).toEqual([]);
        expect(after.value).toBeGreaterThanOrEqual(before.value);
        problem.projects.forEach(({ keep, current }, index) => {
          if (!keep || current === -1 || before.lead[index] !== current) return;
          expect([after.lead[index], after.shift[index]]).toEqual([before.lead[index], before.shift[index]]);
        });
      }),
    );
  });

  it('finds the best plan of a small problem, as trying all of them does', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const few = {
          ...problem,
          projects: problem.projects.slice(0, 4).map((one) => ({ ...one, keep: false })),
        };
        expect(improved(few, 3_000).value).toBeCloseTo(bestOfAll(few), 6);
      }),
      { numRuns: 40 },
    );
  });

  it('gives one plan for one seed and count, also in slices', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (problem, seed) => {
        const start = byValuePerHour(problem);
        const search = startSearch(problem, start, { seed, iterations: 200 });
        for (const slice of [1, 99, 150]) search.run(slice);
        const whole = startSearch(problem, start, { seed, iterations: 200 });
        whole.run(250);
        expect(search.iterations).toBe(250);
        expect(search.best).toEqual(whole.best);
      }),
    );
  });

  it('of plans of equal value prefers fewer hand-overs, then less mismatch', () => {
    const equal = work([10], [100], { wantedLevel: 1 });
    const team = [someone(2, 100), someone(1, 100), someone(0, 100)];
    const problem = problemWith(team, [equal, { ...equal, current: 0 }]);
    const worst = { lead: [0, 2], shift: [0, 0], value: 20 };
    const search = startSearch(problem, worst, { seed: 1, iterations: 500 });
    search.run(500);
    expect(search.best.lead).toEqual([1, 0]);
  });

  it('refuses a plan that is none', () => {
    const problem = problemWith([someone(0, 100)], [work([1], [60]), work([1], [60])]);
    const options = { seed: 1, iterations: 1 };
    const start = (lead: number[], shift: number[]) => () =>
      startSearch(problem, { lead, shift, value: 0 }, options);
    expect(start([0, 0], [0, 0])).toThrow(RangeError);
    expect(start([0, -1], [1, -1])).toThrow(RangeError);
    expect(start([1, -1], [0, -1])).toThrow(RangeError);
    expect(start([0, -1], [0, -1])).not.toThrow();
  });
});

/** Value of the best plan, by trying every lead and start of every project. */
function bestOfAll(problem: ScheduleProblem): number {
  let best = 0;
  const lead: number[] = [];
  const shift: number[] = [];
  const next = (value: number) => {
    const index = lead.length;
    if (index === problem.projects.length) {
      if (value > best && violations(problem, { lead, shift, value }).length === 0) best = value;
      return;
    }
    const { gains } = problem.projects[index]!;
    const add = (one: number, start: number, gain: number) => {
      lead.push(one);
      shift.push(start);
      next(value + gain);
      lead.pop();
      shift.pop();
    };
    add(-1, -1, 0);
    gains.forEach((gain, start) => problem.leads.forEach((_, one) => add(one, start, gain)));
  };
  next(0);
  return best;
}
