import type { ScheduleProblem } from '../../../src/analysis/schedule/problem';
import type { Planned } from './work';

/** Plans in a worker, as the pane does. */
function planInWorker(problem: ScheduleProblem): Promise<Planned> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<{ outcome: Planned; error?: string }>) => {
      if (data.error === undefined) resolve(data.outcome);
      else reject(new Error(data.error));
    });
    worker.postMessage(problem);
  });
}

Object.assign(window, { planInWorker });
