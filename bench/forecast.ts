import { parseArgs } from 'node:util';
import type { SimulationProblem, World } from '../src/analysis/simulation/problem';
import { worlds } from '../src/analysis/simulation/problem';
import { simulate } from '../src/analysis/simulation/simulate';
import { makePortfolio } from './portfolio';

const usage = 'bench:forecast -- [PROJECTS…] [--seed 1] [--json]';

const sizes = [20, 60, 150, 300, 1_000, 20_000];
/** Each measurement takes the draws that fit in so many milliseconds, and the best of some rounds, in turns: other work only slows down. */
const milliseconds = 400;
const rounds = 5;
const kinds: Record<'plain' | 'people' | 'all', readonly World[]> = {
  plain: ['free'],
  people: ['people'],
  all: worlds,
};
type Kind = keyof typeof kinds;
/** The draws of a list of thousands. */
const longListDraws = 200;

export interface ForecastBench {
  projects: number;
  seed: number;
  /** Draws a second: without capacity, with capacity, and in all three worlds. */
  plain: number;
  people: number;
  all: number;
  /** Share of the projects that wait for people, and their mean wait in years. */
  waiting: number;
  wait: number;
  /** Seconds that 200 draws in all three worlds take. */
  seconds200: number;
}

/** Measures how many draws a second the simulation does, beside the same draws without capacity. */
export function benchForecast(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
  });
  const seed = Number(values.seed);
  const asked = positionals.map(Number);
  if (!Number.isInteger(seed) || asked.some((size) => !(Number.isInteger(size) && size > 0)))
    throw new Error(`Whole numbers are needed (${usage})`);
  const outcomes = (asked.length > 0 ? asked : sizes).map((projects) => measured(projects, seed));
  if (values.json) {
    console.log(JSON.stringify(outcomes));
    return;
  }
  console.log(`\nForecast: draws a second, seed ${seed}`);
  console.table(
    outcomes.map((outcome) => ({
      projects: outcome.projects,
      'without capacity': Math.round(outcome.plain),
      'with capacity': Math.round(outcome.people),
      'all three worlds': Math.round(outcome.all),
      'projects that wait': `${Math.round(100 * outcome.waiting)} %`,
      'their wait (years)': outcome.wait.toFixed(1),
      '200 draws, all worlds (s)': outcome.seconds200.toFixed(2),
    })),
  );
}

function measured(projects: number, seed: number): ForecastBench {
  const problem = makePortfolio(projects, seed);
  const best: Record<Kind, number> = { plain: 0, people: 0, all: 0 };
  for (let round = 0; round < rounds; round++)
    for (const kind of Object.keys(kinds) as Kind[])
      best[kind] = Math.max(best[kind], pace(problem, kinds[kind], seed));
  const began = performance.now();
  const { wait } = simulate(problem, { seed, draws: longListDraws }).projects;
  const seconds200 = (performance.now() - began) / 1000;
  const waits = wait.filter((years) => years > 0.5);
  return {
    projects,
    seed,
    ...best,
    waiting: waits.length / projects,
    wait: waits.reduce((sum, years) => sum + years, 0) / Math.max(1, waits.length),
    seconds200,
  };
}

/** Draws a second, by as many draws as take long enough to be timed. */
function pace(problem: SimulationProblem, asked: readonly World[], seed: number): number {
  for (let draws = 8; ; draws *= 4) {
    const began = performance.now();
    simulate(problem, { seed, draws, worlds: asked });
    const spent = performance.now() - began;
    if (spent >= milliseconds / 4) return (1000 * draws) / spent;
  }
}
