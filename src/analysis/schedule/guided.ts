import { Board } from './board';
import type { Bound } from './bound';
import { compile } from './compile';
import type { Compiled } from './compile';
import { freeHours, placeFirst, serialOrder, valuePerHourOrder } from './greedy';
import type { Schedule, ScheduleProblem } from './problem';

/** One way to do a project: by which class of leads and from when, and what is left of its gain after paying for the hours. */
interface Option {
  profit: number;
  class: number;
  shift: number;
}

/**
 * One plan that pays for hours at the prices of a bound: projects that leave most profit go first, each in the class of leads and
 * at the start where that profit is highest, on the lead where the hours fit most tightly; what finds no place with a profit fills
 * what room is left. Better than `byValuePerHour` where hours are very scarce, and on long lists the better start of a search.
 *
 * @throws RangeError as `checkProblem`
 */
export function byPrices(problem: ScheduleProblem, bound: Pick<Bound, 'prices' | 'classOf'>): Schedule {
  const compiled = compile(problem);
  const board = new Board(compiled);
  const options = optionsOf(compiled, bound);
  const members = bound.prices.map((_, index) =>
    Array.from(bound.classOf.keys()).filter((lead) => bound.classOf[lead] === index),
  );
  const profit = (project: number) => options[project]?.[0]?.profit ?? -1;
  const order = Array.from(options.keys()).sort((a, b) => profit(b) - profit(a) || a - b);
  for (const project of serialOrder(compiled, order)) {
    const { pinned, keep, current } = compiled;
    if (pinned[project] === 1) board.put(project, current[project] as number, 0);
    else if (keep[project] === 1) placeFirst(board, project);
    else placeWithProfit(board, project, options[project] ?? [], members);
  }
  for (const project of serialOrder(compiled, valuePerHourOrder(compiled)))
    if (board.lead[project] === -1) placeFirst(board, project);
  return board.toSchedule();
}

/** Per project its options with a profit, the best first. */
function optionsOf(problem: Compiled, { prices, classOf }: Pick<Bound, 'prices' | 'classOf'>): Option[][] {
  const { projects, groups, group, levelOf } = problem;
  const level = prices.map((_, index) => levelOf[classOf.indexOf(index)] as number);
  const classes = groups.map((leads) => [...new Set(Array.from(leads, (lead) => classOf[lead] as number))]);
  return Array.from({ length: projects }, (_, project) => {
    const options: Option[] = [];
    for (const index of classes[group[project] as number] ?? []) {
      for (let shift = 0; shift < (problem.shifts[project] as number); shift++) {
        const profit = profitOf(problem, project, level[index] as number, prices[index] ?? [], shift);
        if (profit > 0) options.push({ profit, class: index, shift });
      }
    }
    return options.sort((a, b) => b.profit - a.profit || a.shift - b.shift || a.class - b.class);
  });
}

function profitOf(
  { years, levels, need, from, to, gains, gainAt }: Compiled,
  project: number,
  level: number,
  prices: readonly number[],
  shift: number,
): number {
  const row = (project * levels + level) * years;
  let profit = gains[(gainAt[project] as number) + shift] as number;
  for (let year = from[project] as number; year < (to[project] as number) && year + shift < years; year++)
    profit -= (need[row + year] as number) * (prices[year + shift] as number);
  return profit;
}

function placeWithProfit(
  board: Board,
  project: number,
  options: readonly Option[],
  members: readonly (readonly number[])[],
): void {
  const { groups, group } = board.problem;
  const eligible = groups[group[project] as number] as Int32Array;
  for (const { class: index, shift } of options) {
    if (!board.inTime(project, shift)) continue;
    let best = -1;
    let bestFree = Infinity;
    for (const lead of members[index] ?? []) {
      if (board.shortYear(project, lead, shift) >= 0 || !eligible.includes(lead)) continue;
      const free = freeHours(board, project, lead, shift);
      if (free < bestFree) {
        best = lead;
        bestFree = free;
      }
    }
    if (best < 0) continue;
    board.put(project, best, shift);
    return;
  }
}
