import fc from 'fast-check';
import { byValuePerHour } from '../../../src/analysis/schedule/greedy';
import type { ScheduleProblem } from '../../../src/analysis/schedule/problem';
import { startSearch } from '../../../src/analysis/schedule/search';
import { carryOver, extend, planPair } from '../../../src/analysis/schedule/whatIf';
import { problems, problemWith, someone, work } from './problems';
import { violations } from './violations';

const options = { seed: 1, iterations: 200 };
const searched = (problem: ScheduleProblem) => {
  const search = startSearch(problem, byValuePerHour(problem), options);
  search.run(options.iterations);
  return search.best;
};
/** Hours for each lead and year beside what they have, and a lead more. */
const grown = (problem: ScheduleProblem, level: number, extra: number): ScheduleProblem => ({
  ...problem,
  leads: [
    ...problem.leads.map((lead) => ({ ...lead, hours: Array.from(lead.hours, (hours) => hours + extra) })),
    someone(level, 400, { skills: 3 }),
  ],
});

describe('a what-if', () => {
  it('with more leads or hours is never worth less, and breaks no rule', () => {
    fc.assert(
      fc.property(problems, fc.nat(2), fc.nat(200), (problem, level, extra) => {
        const before = searched(problem);
        const larger = grown(problem, level, extra);
        for (const after of [carryOver(larger, before), extend(larger, before, options)]) {
          expect(violations(larger, after)).toEqual([]);
          expect(after.value).toBeGreaterThanOrEqual(before.value);
        }
      }),
    );
  });

  it('with a lead less is never worth more than the plan it is compared with, and breaks no rule', () => {
    fc.assert(
      fc.property(problems, fc.nat(2), fc.nat(200), (problem, level, extra) => {
        const larger = grown(problem, level, extra);
        // A poor plan to compare with: the search for the smaller team may well find better.
        const baseline = byValuePerHour(larger);
        const pair = planPair(problem, larger, baseline, options);
        expect(violations(problem, pair.smaller)).toEqual([]);
        expect(violations(larger, pair.larger)).toEqual([]);
        expect(pair.larger.value).toBeGreaterThanOrEqual(pair.smaller.value);
        expect(pair.larger.value).toBeGreaterThanOrEqual(baseline.value);
      }),
    );
  });

  it('leaves everything that still fits where it is', () => {
    const projects = [work([9, 8], [60]), work([5, 4], [60]), work([1, 1], [60])];
    const problem = problemWith([someone(0, 60), someone(0, 60)], projects);
    const { lead, shift } = carryOver(problem, { lead: [1, 0, 0], shift: [1, 0, 1], value: 14 });
    expect({ lead, shift }).toEqual({ lead: [1, 0, 0], shift: [1, 0, 1] });
    const fewer = problemWith([someone(0, 60)], projects);
    expect(carryOver(fewer, { lead: [1, 0, 0], shift: [1, 0, 1], value: 14 }).lead).toEqual([-1, 0, 0]);
  });
});
