import type { Results } from '../analysis/results';
import type { WorkbookState } from '../model/state';
import { changesSince } from '../sheets/changes';

/**
 * The state after a run: the figures to compare the next run with, and a row in the log only when something changed.
 * A run on an unchanged list leaves the state as it was.
 */
export function rememberRun(state: WorkbookState, results: Results): WorkbookState {
  const counted = results.counting.lines.find((line) => line.id === 'counted')?.homes ?? null;
  const lastRun = {
    referenceDate: results.referenceDate,
    counted,
    projects: Object.fromEntries(results.counting.projects.map((project) => [project.key, project.counted])),
  };
  return { ...state, lastRun, log: [...state.log, ...changesSince(state.lastRun, lastRun)] };
}
