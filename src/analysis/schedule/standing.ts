import type { Board } from './board';
import { boardOf } from './board';
import { compile } from './compile';
import type { Schedule, ScheduleProblem } from './problem';

/** A problem with a plan for it, made ready for questions about the plan. The answers leave it as it is. */
export interface Standing {
  problem: ScheduleProblem;
  board: Board;
}

/** @throws RangeError as `checkProblem`, or when `schedule` is no plan for the problem */
export function standing(problem: ScheduleProblem, schedule: Pick<Schedule, 'lead' | 'shift'>): Standing {
  return { problem, board: boardOf(compile(problem), schedule) };
}

/** Answers a question about the board as if the project had no place yet. */
export function without<T>(board: Board, project: number, ask: () => T): T {
  const lead = board.lead[project] as number;
  const shift = board.shift[project] as number;
  if (lead < 0) return ask();
  board.take(project);
  try {
    return ask();
  } finally {
    board.put(project, lead, shift);
  }
}
