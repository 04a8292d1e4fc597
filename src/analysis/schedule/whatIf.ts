import { Board } from './board';
import { compile } from './compile';
import { placeFirst, serialOrder } from './greedy';
import type { Schedule, ScheduleProblem } from './problem';
import { startSearch } from './search';
import type { SearchOptions } from './search';

/**
 * A plan taken over into a problem with the same projects and other leads or hours (leads keep their indexes, new ones come last).
 * What still fits stays as it is, the most valuable first; what no longer fits, and what had no place, gets what room is left. Where
 * leads or hours were only added everything stays, and the value is at least what it was.
 *
 * @throws RangeError as `checkProblem`
 */
export function carryOver(problem: ScheduleProblem, schedule: Schedule): Schedule {
  const compiled = compile(problem);
  const board = new Board(compiled);
  const { gains, gainAt, pinned, current, groups, group, shifts } = compiled;
  const gainOf = (project: number) => {
    const shift = schedule.shift[project] ?? -1;
    return shift < 0 ? 0 : (gains[(gainAt[project] as number) + shift] ?? 0);
  };
  const indexes = Array.from({ length: compiled.projects }, (_, index) => index);
  const order = serialOrder(
    compiled,
    indexes.sort((a, b) => gainOf(b) - gainOf(a) || a - b),
  );
  for (const project of order) {
    const lead = schedule.lead[project] ?? -1;
    const shift = schedule.shift[project] ?? -1;
    if (pinned[project] === 1) board.put(project, current[project] as number, 0);
    else if (
      lead >= 0 &&
      shift >= 0 &&
      shift < (shifts[project] as number) &&
      (groups[group[project] as number] as Int32Array).includes(lead) &&
      board.fits(project, lead, shift)
    )
      board.put(project, lead, shift);
  }
  for (const project of order) if (board.lead[project] === -1) placeFirst(board, project);
  return board.toSchedule();
}

/**
 * The plan for a changed problem, searched from the plan for the old one. After adding a lead or hours its value is never below the old
 * one's (a plan made afresh can be: more people can lead a serial plan astray).
 *
 * @throws RangeError as `checkProblem`
 */
export function extend(problem: ScheduleProblem, schedule: Schedule, options: SearchOptions): Schedule {
  const search = startSearch(problem, carryOver(problem, schedule), options);
  search.run(options.iterations);
  return search.best;
}

/**
 * Plans for two problems of which the larger has the leads and hours of the smaller one and more, so that they can be compared: the
 * larger's plan is never worth less than the smaller's. Both start from `baseline`, a plan for the larger one; where the search for the
 * smaller finds better, so does the larger's plan, which then replaces the baseline.
 *
 * @throws RangeError as `checkProblem`
 */
export function planPair(
  smaller: ScheduleProblem,
  larger: ScheduleProblem,
  baseline: Schedule,
  options: SearchOptions,
): { smaller: Schedule; larger: Schedule } {
  const less = extend(smaller, baseline, options);
  const carried = carryOver(larger, less);
  return { smaller: less, larger: carried.value > baseline.value ? carried : baseline };
}
