import type { Work } from './page';
import { planned, simulated } from './work';

addEventListener('message', ({ data }: MessageEvent<Work>) => {
  planned(data.schedule).then(
    (plan) => postMessage({ outcome: { plan, simulation: simulated(data.simulation) } }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
