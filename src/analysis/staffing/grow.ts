import type { Schedule } from '../schedule/problem';
import { carryOver } from '../schedule/whatIf';
import type { RuleBook } from '../rules/ruleBook';
import type { PlanOptions } from './plan';
import { planOrders, usedOf } from './plan';
import type { PlanProblem } from './problem';
import type { Planned } from './staff';

/**
 * The plan with people added, `base` being the plan without them; by weight it is never worth less. It is made afresh from the base plan; where more people change
 * what is kept free for coaching, so that the base plan no longer fits, it is the base plan's own problem with their hours added.
 */
export function grownPlan(plan: PlanProblem, base: Planned, book: RuleBook, options: PlanOptions): Planned {
  const fresh = planned(plan, base, book, options);
  if (fresh.used.value >= base.used.value) return fresh;
  const added = plan.leads.filter(({ key }) => !base.plan.leads.some((lead) => lead.key === key));
  const leads = [...base.plan.leads, ...added];
  const hours = added.flatMap(
    ({ key }) => plan.problem.leads[plan.leads.findIndex((one) => one.key === key)] ?? [],
  );
  const problem = { ...base.plan.problem, leads: [...base.plan.problem.leads, ...hours] };
  return planned({ ...base.plan, leads, problem }, base, book, options);
}

function planned(plan: PlanProblem, base: Planned, book: RuleBook, options: PlanOptions): Planned {
  const warm = carryOver(plan.problem, moved(base, plan));
  const orders = planOrders(plan, book, { ...options, warm });
  return { plan, orders, used: usedOf(orders, book) };
}

/** A plan with its leads numbered as another problem numbers them. */
function moved({ plan: { leads }, used }: Planned, to: PlanProblem): Schedule {
  const indexOf = new Map(to.leads.map(({ key }, index) => [key, index]));
  return { ...used, lead: used.lead.map((index) => indexOf.get(leads[index]?.key ?? '') ?? -1) };
}
