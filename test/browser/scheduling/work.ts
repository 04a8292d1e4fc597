import { startBound } from '../../../src/analysis/schedule/bound';
import { byValuePerHour } from '../../../src/analysis/schedule/greedy';
import type { Schedule, ScheduleProblem } from '../../../src/analysis/schedule/problem';
import type { Proof } from '../../../src/analysis/schedule/prover';
import { prove } from '../../../src/analysis/schedule/prover';
import { startSearch } from '../../../src/analysis/schedule/search';
import type { SimulationProblem } from '../../../src/analysis/simulation/problem';
import { simulate } from '../../../src/analysis/simulation/simulate';
import { loadProver } from '../../../src/app/prover';

/** All that planning comes to, to be the same wherever it is worked out. */
export interface Planned {
  best: Schedule;
  bound: number;
  prices: number[][];
  proof: Proof | null;
}

export async function planned(problem: ScheduleProblem): Promise<Planned> {
  const first = byValuePerHour(problem);
  const search = startSearch(problem, first, { seed: 7, iterations: 5_000 });
  search.run(5_000);
  const bound = startBound(problem, first.value);
  bound.run(200);
  const proof = prove(await loadProver(), problem);
  return { best: search.best, bound: bound.best, prices: bound.prices, proof };
}

/** A simulation as plain lists, to be compared number by number. */
export function simulated(problem: SimulationProblem): unknown {
  const { worlds, projects, planned, lost } = simulate(problem, { seed: 11, draws: 300 });
  const listsOf = (arrays: object) =>
    Object.fromEntries(
      Object.entries(arrays).map(([name, values]) => [name, Array.from(values as Float64Array)]),
    );
  return {
    ...listsOf({ planned, lost }),
    projects: listsOf(projects),
    worlds: Object.entries(worlds).map(([world, arrays]) => [world, listsOf(arrays)]),
  };
}
