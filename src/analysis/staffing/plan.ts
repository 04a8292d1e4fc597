import { middle } from '../../model/quantity';
import { startBound } from '../schedule/bound';
import { byOrder, byValuePerHour } from '../schedule/greedy';
import { byPrices } from '../schedule/guided';
import type { Schedule, ScheduleProblem } from '../schedule/problem';
import { startSearch } from '../schedule/search';
import type { RuleBook } from '../rules/ruleBook';
import type { AskingCase } from './cases';
import type { PlanProblem } from './problem';

/** How a plan is made. */
export interface PlanOptions {
  seed: number;
  /** A plan for the same problem to begin with; the result is never worth less. */
  warm?: Schedule;
  /** Told after each slice of the search; counts are steps. */
  onProgress?: (done: number, total: number) => void;
  /** Told the problem that is planned. */
  onPlanned?: (problem: ScheduleProblem) => void;
}

/** The plans of both orders, as the schedule gives them. */
export interface PlannedOrders {
  weighted: Schedule;
  rank: Schedule;
  /** No plan is worth more. */
  bound: number;
  iterations: number;
}

/** Steps between two words about progress. */
const slice = 2000;

/** The first answer: the best of the simple orders, and of a plan to begin with. */
export function firstPlan({ problem, cases }: PlanProblem, warm?: Schedule): Schedule {
  return best([byValuePerHour(problem), byOrder(problem, rankOrder(cases)), ...(warm ? [warm] : [])]);
}

/**
 * Both plans: one by weight, improved by search, and one strictly by rank. The number of steps grows with the list (rules
 * `planning.steps`, `planning.mostSteps`) and knows no clock.
 */
export function planOrders(planned: PlanProblem, book: RuleBook, options: PlanOptions): PlannedOrders {
  const { problem, cases } = planned;
  const rank = byOrder(problem, rankOrder(cases));
  const simple = firstPlan(planned, options.warm);
  const bound = startBound(problem, simple.value);
  bound.run(book.number('planning.boundSteps'));
  const first = best([simple, byPrices(problem, bound)]);
  const weighted = improved(problem, first, stepsFor(problem, book, 'planning.steps'), options);
  return {
    weighted: weighted.schedule,
    rank,
    bound: Math.max(bound.best, weighted.schedule.value),
    iterations: weighted.iterations,
  };
}

/** The plan that counts (rule `planning.order`). */
export function usedOf({ rank, weighted }: PlannedOrders, book: RuleBook): Schedule {
  return book.text('planning.order') === 'rangorde' ? rank : weighted;
}

/** The plan worth most, the first of equals. */
export function best(plans: readonly [Schedule, ...Schedule[]]): Schedule {
  return plans.reduce((one, other) => (other.value > one.value ? other : one));
}

/** A plan improved by search, in slices. */
export function improved(
  problem: ScheduleProblem,
  from: Schedule,
  steps: number,
  { seed, onProgress }: PlanOptions,
): { schedule: Schedule; iterations: number } {
  if (steps === 0) return { schedule: from, iterations: 0 };
  const search = startSearch(problem, from, { seed, iterations: steps });
  while (search.iterations < steps) {
    search.run(Math.min(slice, steps - search.iterations));
    onProgress?.(search.iterations, steps);
  }
  return { schedule: search.best, iterations: search.iterations };
}

/** Steps of a search: so many for each project that may move, none when all have their place. */
export function stepsFor({ projects }: ScheduleProblem, book: RuleBook, rule: string): number {
  const movable = projects.filter(({ pinned }) => !pinned).length;
  return Math.min(book.number('planning.mostSteps'), Math.round(movable * book.number(rule)));
}

/** Indexes by rank; those a gate keeps out of the order come last. */
function rankOrder(cases: readonly AskingCase[]): number[] {
  const rankOf = ({ priority }: AskingCase): number => priority.rank ?? Number.POSITIVE_INFINITY;
  const scoreOf = ({ priority }: AskingCase): number => middle(priority.score);
  return cases
    .map((entry, index) => ({ entry, index }))
    .sort(
      (a, b) =>
        compare(rankOf(a.entry), rankOf(b.entry)) || scoreOf(b.entry) - scoreOf(a.entry) || a.index - b.index,
    )
    .map(({ index }) => index);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
