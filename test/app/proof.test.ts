import { analyse } from '../../src/analysis/analyse';
import type { ScheduleProblem } from '../../src/analysis/schedule/problem';
import { proven } from '../../src/app/proof';
import { mediumInputs } from '../fixtures/inputs';

function planned(projects: number) {
  let problem: ScheduleProblem | null = null;
  const results = analyse(mediumInputs(projects), {
    onPlanned: (one) => {
      problem = one;
    },
  });
  return { results, problem };
}

describe('proving how good the plan is', () => {
  it('lowers the bound of a short list, never below the plan, and changes nothing else', async () => {
    const { results, problem } = planned(24);
    const after = await proven(results, problem);
    const [before, plan] = [results.staffing.plan!, after.staffing.plan!];
    expect(plan.bound).toBeLessThan(before.bound);
    expect(plan.bound).toBeGreaterThanOrEqual(plan.objective);
    expect(plan.better).toBeCloseTo((plan.bound - plan.objective) / plan.bound, 12);
    expect({ ...plan, bound: before.bound, better: before.better }).toEqual(before);
    expect({ ...after, staffing: results.staffing }).toEqual(results);
  });

  it('leaves a long list to the bound it has, and results without a plan as they are', async () => {
    const { results, problem } = planned(120);
    expect(await proven(results, problem)).toBe(results);
    expect(await proven(results, null)).toBe(results);
  });
});
