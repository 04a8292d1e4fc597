import type { ScheduleProblem } from '../../../src/analysis/schedule/problem';
import type { SimulationProblem } from '../../../src/analysis/simulation/problem';
import type { Planned } from './work';

/** What is to be worked out, and what comes of it. */
export interface Work {
  schedule: ScheduleProblem;
  simulation: SimulationProblem;
}
export interface Worked {
  plan: Planned;
  simulation: unknown;
}

/** Plans and simulates in a worker, as the pane does. */
function workInWorker(work: Work): Promise<Worked> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<{ outcome: Worked; error?: string }>) => {
      if (data.error === undefined) resolve(data.outcome);
      else reject(new Error(data.error));
    });
    worker.postMessage(work);
  });
}

Object.assign(window, { workInWorker });
