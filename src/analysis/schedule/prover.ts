import type { Highs, ModelData } from 'highs';
import { compile } from './compile';
import type { Compiled } from './compile';
import { leadClasses } from './leadClasses';
import type { LeadClasses } from './leadClasses';
import type { ScheduleProblem } from './problem';

/** What a proof found. */
export interface Proof {
  /** No plan is worth more. */
  bound: number;
  /** Whether the bound is the best possible on pooled hours, so that more nodes can't lower it. */
  exact: boolean;
}

/** Projects to place up to which a proof pays: 1 to 3 s of one core; at 150 the root of the tree alone takes longer than the search. */
export const mostProvable = 60;
/** Up to this many the tree is followed; beyond it a node costs ten times more than it lowers the bound. */
const mostBranched = 30;
const nodesWhenBranched = 100;

/** A hair above what the solver says, for its tolerances. */
const margin = 1e-6;

/** A way to do a project, as a column of the model. */
interface Column {
  gain: number;
  rows: number[];
  values: number[];
}

/**
 * A tighter bound than prices can give, by branch and bound on the class model, or by its root and cuts alone on longer lists. It counts
 * nodes, not time. It proves only: the class model's plans pool hours that people don't share, and the search finds better ones.
 *
 * @param highs the loaded solver
 * @param seconds stops sooner with the bound it has; for benches alone, since then two machines may differ
 * @returns null when there are more than `mostProvable` projects to place, or the solver gives no bound
 * @throws RangeError as `checkProblem`
 */
export function prove(highs: Highs, problem: ScheduleProblem, seconds = Infinity): Proof | null {
  const compiled = compile(problem);
  const free = compiled.pinned.reduce((count, pinned) => count + (pinned === 1 ? 0 : 1), 0);
  if (free > mostProvable) return null;
  const classes = leadClasses(compiled, problem.leads);
  const columns = columnsOf(compiled, classes);
  if (columns.length === 0) return { bound: classes.pinnedGain, exact: true };
  return highs.withModel(modelOf(highs, columns, compiled.projects, classes), (model) => {
    model.options.set({
      output_flag: false,
      mip_max_nodes: free > mostBranched ? 1 : nodesWhenBranched,
      ...(seconds < Infinity && { time_limit: seconds }),
      mip_rel_gap: margin,
      mip_abs_gap: 0,
      random_seed: 0,
      // Only the bound counts: what looks for plans costs more time than all the rest.
      mip_heuristic_effort: 0,
      mip_heuristic_run_feasibility_jump: false,
      mip_heuristic_run_rins: false,
      mip_heuristic_run_rens: false,
      mip_heuristic_run_root_reduced_cost: false,
      mip_detect_symmetry: false,
      mip_allow_restart: false,
    });
    const { modelStatus } = model.run();
    const bound = Number(model.info.get('mip_dual_bound'));
    if (!Number.isFinite(bound)) return null;
    return {
      bound: classes.pinnedGain + bound * (1 + margin),
      exact: modelStatus === highs.constants.modelStatus.optimal,
    };
  });
}

/** Each project at most once; the hours, and places where there is a maximum, of each class and year at most what there is. */
function modelOf(
  highs: Highs,
  columns: readonly Column[],
  projects: number,
  classes: LeadClasses,
): ModelData {
  const size = classes.hours.length;
  const starts = [0];
  for (const { rows } of columns) starts.push((starts.at(-1) ?? 0) + rows.length);
  const rowUpper = [...new Array<number>(projects).fill(1), ...classes.hours, ...classes.places];
  return {
    numCols: columns.length,
    numRows: projects + 2 * size,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map(({ gain }) => gain),
    colLower: columns.map(() => 0),
    colUpper: columns.map(() => 1),
    rowLower: rowUpper.map(() => -highs.infinity),
    rowUpper,
    matrix: {
      format: 'csc',
      numRows: projects + 2 * size,
      numCols: columns.length,
      starts,
      indices: columns.flatMap(({ rows }) => rows),
      values: columns.flatMap(({ values }) => values),
    },
    integrality: columns.map(() => highs.constants.variableType.integer),
  };
}

function columnsOf(problem: Compiled, classes: LeadClasses): Column[] {
  const { projects, years, levels, need, from, to, gains, gainAt, shifts, group, pinned } = problem;
  const size = classes.hours.length;
  const columns: Column[] = [];
  const add = (project: number, index: number, shift: number) => {
    const gain = gains[(gainAt[project] as number) + shift] as number;
    if (gain === 0) return;
    const column: Column = { gain, rows: [project], values: [1] };
    const row = (project * levels + (classes.level[index] as number)) * years;
    const end = Math.min(to[project] as number, years - shift);
    for (let year = from[project] as number; year < end; year++) {
      const hours = need[row + year] as number;
      if (hours === 0) continue;
      const at = projects + index * years + year + shift;
      column.rows.push(at, size + at);
      column.values.push(hours, 1);
    }
    columns.push(column);
  };
  for (let project = 0; project < projects; project++) {
    if (pinned[project] === 1) continue;
    for (const index of classes.ofGroup[group[project] as number] as Int32Array)
      for (let shift = 0; shift < (shifts[project] as number); shift++) add(project, index, shift);
  }
  return columns;
}
