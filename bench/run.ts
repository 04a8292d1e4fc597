/**
 * How long the steps take, each as a median of several runs: `npm run bench [-- ROWS …]`. Opening the file is the baseline
 * that the other steps of the same run are compared with, so that the ratios hold on a slow machine too.
 */
import { Bench } from 'tinybench';
import { analyseReading } from '../src/app/engine';
import { openFile } from '../src/host/file/openFile';
import { emptyState } from '../src/model/state';
import { readWorkbook } from '../src/reading/readWorkbook';
import { makeListWorkbook } from './workbook';

const today = '2026-11-01';
const sizes = process.argv.slice(2).map(Number);

for (const rows of sizes.length > 0 ? sizes : [60, 300, 4_000]) {
  console.log(`\n${rows} projects × 28 columns`);
  console.table(await measure(rows));
}

async function measure(rows: number): Promise<Record<string, unknown>[]> {
  const bytes = await makeListWorkbook(rows);
  const host = await openFile(bytes.slice(), 'lijst.xlsx');
  const sheets = await host.readSheets(['Projecten']);
  const grids = { name: 'lijst.xlsx', sheets, own: {} };
  const reading = readWorkbook(grids, { today });
  const request = { reading, state: emptyState, own: {}, workbook: 'lijst.xlsx' };
  const { plans, styles, state } = analyseReading(request);

  const bench = new Bench({ iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 });
  bench.add('open the file and read its cells', async () => {
    const opened = await openFile(bytes.slice(), 'lijst.xlsx');
    await opened.readSheets(['Projecten']);
  });
  bench.add('recognise and parse the list', () => void readWorkbook(grids, { today }));
  bench.add('analyse and plan the sheets', () => void analyseReading(request));
  bench.add('write the sheets into the file', async () => {
    const opened = await openFile(bytes.slice(), 'lijst.xlsx');
    await opened.write({ plans, styles, state });
    await opened.toBytes();
  });
  await bench.run();

  const medians = bench.tasks.map((task) => ({ step: task.name, median: median(task) }));
  const baseline = medians[0]?.median ?? NaN;
  return medians.map(({ step, median: milliseconds }) => ({
    step,
    'median (ms)': Math.round(milliseconds),
    'against opening': (milliseconds / baseline).toFixed(2),
  }));
}

function median(task: Bench['tasks'][number]): number {
  const { result } = task;
  if (result.state !== 'completed') throw new Error(`"${task.name}" did not finish: ${result.state}`);
  return result.latency.p50;
}
