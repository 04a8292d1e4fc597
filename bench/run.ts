/**
 * `npm run bench` measures everything; `npm run bench -- 60 300` the steps of a run on lists of those sizes, `npm run bench:reading [ROWS]`
 * reading alone, `npm run bench:staffing` planning alone, `npm run bench:forecast` simulating alone, `npm run bench:pane [ROWS]` how long the page in
 * Excel is kept busy.
 */
import { require } from 'tsx/cjs/api';
import type * as Pane from './pane';
import { benchForecast } from './forecast';
import { benchReading } from './reading';
import { benchStaffing } from './staffing';
import { benchSteps } from './steps';

// The emulated Excel and the browser are of the tests, which run as CommonJS.
const { benchPane } = require('./pane.ts', import.meta.url) as typeof Pane;

const [first, ...rest] = process.argv.slice(2);
const numbers = (words: readonly string[]) => words.map(Number).filter((number) => number > 0);

if (first === 'reading') await benchReading(numbers(rest)[0] ?? 20_000);
else if (first === 'pane') await benchPane(numbers(rest)[0] ?? 5_000);
else if (first === 'staffing' || first === 'forecast') {
  try {
    if (first === 'staffing') await benchStaffing(rest);
    else benchForecast(rest);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
} else {
  const sizes = numbers([first ?? '', ...rest]);
  await benchSteps(sizes.length > 0 ? sizes : [60, 300, 4_000]);
  if (sizes.length === 0) {
    await benchReading(20_000);
    await benchPane(5_000);
    await benchStaffing([]);
    benchForecast([]);
  }
}
