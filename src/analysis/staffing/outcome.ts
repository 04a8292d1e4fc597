import { leadNameOf } from '../leads';
import type { OrderOutcome, StaffingPlan } from '../results';
import { isKeptOut } from './cases';
import type { Schedule } from '../schedule/problem';
import type { Placement } from './placements';
import { placementsOf } from './placements';
import type { PlanFacts } from './problem';
import type { Planned } from './staff';

/** The plan as a result: both orders side by side, and how good the one that is used is. */
export function planResult(
  planned: Planned,
  placements: readonly Placement[],
  facts: PlanFacts,
): StaffingPlan {
  const { plan, orders, used } = planned;
  const outcome = (schedule: Schedule): OrderOutcome =>
    outcomeOf(
      schedule === used ? placements : placementsOf(facts.cases, facts.leaders, plan, schedule),
      facts.firstYear,
    );
  return {
    used: used === orders.rank && used !== orders.weighted ? 'rank' : 'weighted',
    orders: { weighted: outcome(orders.weighted), rank: outcome(orders.rank) },
    objective: used.value,
    bound: orders.bound,
    better: orders.bound > 0 ? Math.max(0, (orders.bound - used.value) / orders.bound) : 0,
    iterations: orders.iterations,
  };
}

/** Whether a project that asks a lead has one, or builds and waits for nobody. */
function goesOn({ entry, lead, isParked }: Placement): boolean {
  return (
    !isParked && (lead !== null || leadNameOf(entry.project) !== null || entry.project.phase === 'realisatie')
  );
}

function outcomeOf(placements: readonly Placement[], firstYear: number): OrderOutcome {
  const outcome: OrderOutcome = { placed: 0, parked: 0, homes: 0, starts: {} };
  for (const placement of placements) {
    const { entry, shift } = placement;
    if (isKeptOut(entry)) continue;
    const { leadNeeded } = entry.requirement;
    const isGoing = leadNeeded === false || goesOn(placement);
    if (isGoing) outcome.homes += entry.count.counted?.low ?? 0;
    if (leadNeeded !== true) continue;
    outcome[isGoing ? 'placed' : 'parked'] += 1;
    outcome.starts[entry.project.key] = isGoing ? firstYear + shift : null;
  }
  return outcome;
}
