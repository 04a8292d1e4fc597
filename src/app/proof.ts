import type { Results, StaffingPlan } from '../analysis/results';
import type { ScheduleProblem } from '../analysis/schedule/problem';
import { mostProvable, prove } from '../analysis/schedule/prover';
import { loadProver } from './prover';

/** How far the bound may stay above the plan before the seconds of a proof pay: half a per cent. */
const worthProving = 0.005;

/**
 * The results with the bound on the plan as tight as the solver makes it, on lists that are short enough for a proof. Where the solver can't be
 * loaded the bound stands as it is: it holds, it is only wider.
 */
export async function proven(results: Results, problem: ScheduleProblem | null): Promise<Results> {
  const { plan } = results.staffing;
  if (plan === null || problem === null || plan.better <= worthProving) return results;
  if (problem.projects.filter(({ pinned }) => !pinned).length > mostProvable) return results;
  const highs = await loadProver().catch(() => null);
  const proof = highs && prove(highs, problem);
  if (proof === null || proof.bound >= plan.bound) return results;
  return { ...results, staffing: { ...results.staffing, plan: bounded(plan, proof.bound) } };
}

/** The plan with a lower bound on top of it; rounding never makes a plan better than proven possible. */
function bounded(plan: StaffingPlan, lower: number): StaffingPlan {
  const bound = Math.max(lower, plan.objective);
  return { ...plan, bound, better: bound > 0 ? (bound - plan.objective) / bound : 0 };
}
