import { Bench } from 'tinybench';

/** One step of a bench: what is measured, by its name in the table. */
export interface Step {
  step: string;
  run: () => void | Promise<void>;
}

/** Enough for a median that other work on the machine doesn't move. */
const rounds = 9;

/**
 * Measures the steps in turns, round after round, and gives a row per step: the median time in milliseconds, and the median of its ratios against
 * the first step, the baseline, of the same round. What slows the machine down for a while slows both, so a ratio says the same on any machine.
 */
export async function measure(steps: readonly Step[]): Promise<Record<string, unknown>[]> {
  await runOnce(steps); // Not counted: the first time is spent on compiling.
  const times: number[][] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await runOnce(steps));
  return steps.map(({ step }, index) => ({
    step,
    'median (ms)': Math.round(median(times.map((round) => round[index] ?? NaN))),
    'against the first': median(times.map((round) => (round[index] ?? NaN) / (round[0] ?? NaN))).toFixed(2),
  }));
}

async function runOnce(steps: readonly Step[]): Promise<number[]> {
  const bench = new Bench({ iterations: 1, time: 0, warmup: false });
  for (const { step, run } of steps) bench.add(step, run);
  await bench.run();
  return bench.tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new Error(`"${name}" did not finish: ${result.state}`);
    return result.latency.p50;
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
