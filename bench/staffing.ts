import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBound } from '../src/analysis/schedule/bound';
import { byValuePerHour } from '../src/analysis/schedule/greedy';
import { byPrices } from '../src/analysis/schedule/guided';
import type { Schedule, ScheduleProblem } from '../src/analysis/schedule/problem';
import { mostProvable, prove } from '../src/analysis/schedule/prover';
import { startSearch } from '../src/analysis/schedule/search';
import { carryOver, extend } from '../src/analysis/schedule/whatIf';
import { loadProver } from '../src/app/prover';
import { problemOf } from './instance';
import type { Instance } from './instance';
import { makeMunicipality } from './municipality';
import { measure } from './table';

const usage = 'bench:staffing -- [INSTANCE…] [--seconds 5] [--seed 1] [--json]';

/** Projects and leads of the generated municipalities. */
const generated = [
  [20, 4],
  [60, 10],
  [150, 25],
  [300, 40],
  [1_000, 150],
  [5_000, 400],
  [20_000, 500],
] as const;
/** Shares of the time: at most so much for the bound, and for the proof where there is one. */
const boundShare = 0.25;
const proofShare = 0.35;
const mostBoundIterations = 1_000;
/** A round of the search takes this share of the time left, so that some are finished even when the machine slows down. */
const roundShare = 0.5;
/** Iterations of the first one, which measures the pace. */
const shortestRound = 2_000;
/** Iterations of the improved answer to a what-if. */
const whatIfIterations = 50_000;

interface Outcome {
  file: string;
  value: number;
  bound: number;
  seconds: number;
  plan: { start: (number | null)[]; lead: number[] };
}

/** Plans instances, or generated municipalities and a what-if when none are given, and prints value, proven bound and time. */
export async function benchStaffing(args: readonly string[]): Promise<void> {
  const { files, seconds, seed, json } = readArguments(args);
  const cases: [string, Instance][] =
    files.length > 0
      ? files.map((file) => [path.basename(file), readInstance(file)])
      : generated.map(([projects, leads]) => [
          `generated_${projects}`,
          makeMunicipality(projects, leads, seed),
        ]);
  const outcomes: Outcome[] = [];
  const rows: Record<string, unknown>[] = [];
  for (const [file, instance] of cases) {
    const cpu = process.cpuUsage();
    const { outcome, first, firstSeconds } = await plan(file, instance, seconds, seed);
    const { user, system } = process.cpuUsage(cpu);
    outcomes.push(outcome);
    const gap = (value: number) => `${((100 * (outcome.bound - value)) / outcome.bound).toFixed(2)} %`;
    rows.push({
      instance: file,
      leads: instance.leads.length,
      value: Math.round(outcome.value),
      bound: Math.round(outcome.bound),
      gap: gap(outcome.value),
      'gap of first plan': gap(first),
      'first plan (ms)': (1000 * firstSeconds).toFixed(1),
      'wall (s)': outcome.seconds.toFixed(1),
      'cpu (s)': ((user + system) / 1e6).toFixed(1),
    });
  }
  if (json) {
    console.log(JSON.stringify(outcomes));
    return;
  }
  console.log(`\nStaffing: each within ${seconds} s, seed ${seed}; the bound pools the hours of like leads`);
  console.table(rows);
  if (files.length === 0) await benchWhatIf(seed);
}

/** @throws Error that says what is wrong with the arguments */
function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const seconds = Number(values.seconds);
  const seed = Number(values.seed);
  if (values.seconds.trim() === '' || !(seconds > 0 && seconds < Infinity))
    throw new Error(`--seconds ${values.seconds}: a number above 0 is needed (${usage})`);
  if (values.seed.trim() === '' || !Number.isInteger(seed) || Math.abs(seed) >= 2 ** 31)
    throw new Error(`--seed ${values.seed}: a whole number is needed (${usage})`);
  return { files: positionals, seconds, seed, json: values.json };
}

/** @throws Error that names the file when it can't be read or is no instance */
function readInstance(file: string): Instance {
  try {
    const instance = JSON.parse(readFileSync(file, 'utf8')) as Instance;
    if (!Array.isArray(instance.leads) || !Array.isArray(instance.projects))
      throw new Error('no leads or projects in it');
    problemOf(instance);
    return instance;
  } catch (error) {
    throw new Error(`${file} can't be read as an instance: ${(error as Error).message}`, { cause: error });
  }
}

/** The best plan and bound within the time; only here time decides, and so the outcome may differ from run to run. */
async function plan(file: string, instance: Instance, seconds: number, seed: number) {
  const began = performance.now();
  const spent = () => (performance.now() - began) / 1000;
  const problem = problemOf(instance);
  const first = byValuePerHour(problem);
  const firstSeconds = spent();

  const bound = startBound(problem, first.value);
  while (bound.iterations < mostBoundIterations && spent() < boundShare * seconds) bound.run(10);
  if (bound.iterations === 0) bound.run(1);
  const guided = byPrices(problem, bound);
  const start = guided.value > first.value ? guided : first;

  const provable = instance.projects.length <= mostProvable;
  const best = searchUntil(problem, start, seed, provable ? (1 - proofShare) * seconds : seconds, spent);
  const proof = provable && prove(await loadProver(), problem, Math.max(0.1, 0.9 * seconds - spent()));
  const outcome: Outcome = {
    file,
    value: best.value,
    bound: proof ? Math.min(proof.bound, bound.best) : bound.best,
    seconds: spent(),
    plan: {
      start: best.shift.map((shift, index) =>
        shift < 0 ? null : shift + (instance.projects[index]?.start ?? 0),
      ),
      lead: best.lead,
    },
  };
  return { outcome, first: first.value, firstSeconds };
}

/** Rounds of the search, each sized by the pace of the one before, until the time is up. */
function searchUntil(
  problem: ScheduleProblem,
  start: Schedule,
  seed: number,
  end: number,
  spent: () => number,
): Schedule {
  let best = start;
  let round = shortestRound;
  for (let number = 0; spent() < end; number++) {
    const search = startSearch(problem, best, { seed: seed + number, iterations: round });
    const before = spent();
    while (search.iterations < round && spent() < end) search.run(shortestRound / 10);
    best = search.best;
    const pace = search.iterations / Math.max(spent() - before, 1e-3);
    round = Math.max(shortestRound, Math.floor(roundShare * pace * (end - spent())));
  }
  return best;
}

/** How soon the answer to "and with one senior more?" is there, against planning from scratch. */
async function benchWhatIf(seed: number): Promise<void> {
  const problem = problemOf(makeMunicipality(300, 40, seed));
  const senior = {
    level: 2,
    skills: 15,
    hours: new Array<number>(problem.years).fill(1080),
    maxProjects: Infinity,
  };
  const larger: ScheduleProblem = { ...problem, leads: [...problem.leads, senior] };
  const search = startSearch(problem, byValuePerHour(problem), { seed, iterations: whatIfIterations });
  search.run(whatIfIterations);
  const baseline = search.best;
  console.log('\nWhat if: one senior more, 300 projects × 40 leads');
  console.table(
    await measure([
      { step: 'one greedy plan', run: () => void byValuePerHour(larger) },
      {
        step: 'first answer: the old plan with the room filled',
        run: () => void carryOver(larger, baseline),
      },
      {
        step: `improved answer: ${whatIfIterations} iterations from there`,
        run: () => void extend(larger, baseline, { seed, iterations: whatIfIterations }),
      },
    ]),
  );
}
