import { Bench } from 'tinybench';

/** One step of a bench: what is measured, by its name in the table. */
export interface Step {
  step: string;
  run: () => void | Promise<void>;
}

/**
 * Measures the steps one after the other and gives a row per step: the median of five runs in milliseconds, and the ratio against the
 * first step, the baseline, so that a table says the same on a slow machine.
 */
export async function measure(steps: readonly Step[]): Promise<Record<string, unknown>[]> {
  const bench = new Bench({ iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 });
  for (const { step, run } of steps) bench.add(step, run);
  await bench.run();
  const medians = bench.tasks.map(median);
  const baseline = medians[0] ?? NaN;
  return steps.map(({ step }, index) => ({
    step,
    'median (ms)': Math.round(medians[index] ?? NaN),
    'against the first': ((medians[index] ?? NaN) / baseline).toFixed(2),
  }));
}

function median(task: Bench['tasks'][number]): number {
  const { result } = task;
  if (result.state !== 'completed') throw new Error(`"${task.name}" did not finish: ${result.state}`);
  return result.latency.p50;
}
