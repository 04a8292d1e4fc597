import type { ScheduleProblem } from '../../../src/analysis/schedule/problem';
import { planned } from './work';

addEventListener('message', ({ data }: MessageEvent<ScheduleProblem>) => {
  planned(data).then(
    (outcome) => postMessage({ outcome }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
