import { analyseReading } from '../src/app/engine';
import { openFile } from '../src/host/file/openFile';
import { emptyState } from '../src/model/state';
import { readWorkbook } from '../src/reading/readWorkbook';
import { measure } from './table';
import { makeListWorkbook } from './workbook';

const today = '2026-11-01';
const name = 'lijst.xlsx';

/** The steps of a run on lists of these numbers of projects; opening the file is the baseline. */
export async function benchSteps(sizes: readonly number[]): Promise<void> {
  for (const rows of sizes) {
    console.log(`\nThe steps of a run: ${rows} projects × 28 columns`);
    console.table(await measure(await steps(rows)));
  }
}

async function steps(rows: number) {
  const bytes = await makeListWorkbook(rows);
  const host = await openFile(bytes.slice(), name);
  const grids = { name, sheets: await host.readSheets(['Projecten']), own: {} };
  const request = {
    reading: readWorkbook(grids, { today }),
    state: emptyState,
    own: {},
    workbook: name,
  };
  const { plans, styles, state } = await analyseReading(request);
  return [
    {
      step: 'open the file and read its cells',
      run: async () => {
        const opened = await openFile(bytes.slice(), name);
        await opened.readSheets(['Projecten']);
      },
    },
    { step: 'recognise and parse the list', run: () => void readWorkbook(grids, { today }) },
    { step: 'analyse and plan the sheets', run: async () => void (await analyseReading(request)) },
    {
      step: 'write the sheets into the file',
      run: async () => {
        const opened = await openFile(bytes.slice(), name);
        await opened.write({ plans, styles, state });
        await opened.toBytes();
      },
    },
  ];
}
