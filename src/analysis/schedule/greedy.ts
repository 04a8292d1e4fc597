import { Board } from './board';
import { compile } from './compile';
import type { Compiled } from './compile';
import { mismatchOf } from './problem';
import type { Schedule, ScheduleProblem } from './problem';

/**
 * One plan, built project by project in the given order: each at its earliest allowed start, with the current lead if possible, else
 * with the least mismatch, else where the hours fit most tightly; ties go to the first. Pinned projects come first, then those that
 * keep their lead, then running ones; a project that another waits for is placed before it.
 *
 * @param order indexes of projects, most important first; projects that are left out come last
 * @throws RangeError as `checkProblem`
 */
export function byOrder(problem: ScheduleProblem, order: readonly number[]): Schedule {
  const compiled = compile(problem);
  return build(compiled, order).toSchedule();
}

/** As `byOrder`, by gain per hour (of the least hours any level needs): the simple order that yields most. */
export function byValuePerHour(problem: ScheduleProblem): Schedule {
  const compiled = compile(problem);
  return build(compiled, valuePerHourOrder(compiled)).toSchedule();
}

export function valuePerHourOrder(problem: Compiled): number[] {
  const { projects, levels, years, need, gains, gainAt } = problem;
  const worth = new Float64Array(projects);
  for (let project = 0; project < projects; project++) {
    let least = Infinity;
    for (let level = 0; level < levels; level++) {
      let hours = 0;
      const row = (project * levels + level) * years;
      for (let year = 0; year < years; year++) hours += need[row + year] as number;
      least = Math.min(least, hours);
    }
    worth[project] = (gains[gainAt[project] as number] as number) / Math.max(least, 1);
  }
  return Array.from({ length: projects }, (_, index) => index).sort(
    (a, b) => (worth[b] as number) - (worth[a] as number) || a - b,
  );
}

/** The plan as a board. */
export function build(problem: Compiled, order: readonly number[]): Board {
  const board = new Board(problem);
  for (const project of serialOrder(problem, order)) {
    if (problem.pinned[project] === 1) board.put(project, problem.current[project] as number, 0);
    else placeFirst(board, project);
  }
  return board;
}

/** Pinned, keeping, running, others; within those the given order, with whatever is waited for pulled forward. */
export function serialOrder(problem: Compiled, order: readonly number[]): number[] {
  const { projects, pinned, keep, start, after } = problem;
  const wished = [...order, ...Array.from({ length: projects }, (_, index) => index)];
  const turn = (project: number) =>
    pinned[project] === 1 ? 0 : keep[project] === 1 ? 1 : (start[project] as number) < 0 ? 2 : 3;
  const seen = new Uint8Array(projects);
  const result: number[] = [];
  for (let round = 0; round < 4; round++) {
    for (const wish of wished) {
      if (turn(wish) !== round) continue;
      const chain: number[] = [];
      for (let at = wish; at !== -1 && seen[at] === 0; at = pinned[at] === 1 ? -1 : (after[at] as number)) {
        seen[at] = 1;
        chain.push(at);
      }
      result.push(...chain.reverse());
    }
  }
  return result;
}

/** Places a project, not placed yet, at its earliest possible start; leaves it out when nobody has room. */
export function placeFirst(board: Board, project: number): boolean {
  const { shifts, current, keep } = board.problem;
  const count = shifts[project] as number;
  if (keep[project] === 1) {
    const lead = current[project] as number;
    for (let shift = 0; shift < count; shift++) {
      if (!board.fits(project, lead, shift)) continue;
      board.put(project, lead, shift);
      return true;
    }
  }
  for (let shift = 0; shift < count; shift++) {
    if (!board.inTime(project, shift)) continue;
    const lead = bestLead(board, project, shift);
    if (lead < 0) continue;
    board.put(project, lead, shift);
    return true;
  }
  return false;
}

/** Who should have a project that starts then: the current lead, else least mismatch, else tightest fit; -1 = nobody has room. */
function bestLead(board: Board, project: number, shift: number): number {
  const { group, groups, current, levelOf, wanted } = board.problem;
  const mismatch = (lead: number) => mismatchOf(levelOf[lead] as number, wanted[project] as number);
  const own = current[project] as number;
  if (own >= 0 && board.shortYear(project, own, shift) < 0) return own;
  let best = -1;
  let bestFree = Infinity;
  for (const lead of groups[group[project] as number] as Int32Array) {
    // The group runs by mismatch: a tighter fit counts among equals only.
    if (best >= 0 && mismatch(lead) > mismatch(best)) break;
    if (board.shortYear(project, lead, shift) >= 0) continue;
    const free = freeHours(board, project, lead, shift);
    if (free < bestFree) {
      best = lead;
      bestFree = free;
    }
  }
  return best;
}

/** Hours a lead has left in the years the project asks for. */
export function freeHours(board: Board, project: number, lead: number, shift: number): number {
  const { years, from, to, capacity } = board.problem;
  const end = Math.min((to[project] as number) + shift, years);
  let free = 0;
  for (let year = (from[project] as number) + shift; year < end; year++)
    free += (capacity[lead * years + year] as number) - (board.used[lead * years + year] as number);
  return free;
}
