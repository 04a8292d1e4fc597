import { openPaneInExcel } from '../test/excel-host/browser';
import { workbookFromFile } from '../test/excel-host/fromFile';
import { launchChromium, prepareChromium } from '../test/browser/chromium';
import { buildPages } from '../test/browser/pages';
import { servePages } from '../test/browser/serve';
import { guardedPage } from '../test/browser/visit';
import { makeListWorkbook } from './workbook';

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  /** Processor time within `dur`, which other programs don't lengthen. */
  tdur?: number;
  args: { name?: string };
}

/** The longest tasks of the page in Excel on a list of `rows` projects, per step; from 50 ms on people notice. */
export async function benchPane(rows: number): Promise<void> {
  console.log(`\nThe longest task of the pane in Excel: ${rows} projects × 28 columns`);
  const [workbook, folder] = await Promise.all([
    makeListWorkbook(rows).then((bytes) => workbookFromFile(bytes, 'lijst.xlsx')),
    buildPages(),
    prepareChromium(),
  ]);
  const [browser, server] = await Promise.all([launchChromium(), servePages(folder)]);
  try {
    const { page, faults } = await guardedPage(browser, server.origin, {
      viewport: { width: 320, height: 700 },
    });
    await openPaneInExcel(page, `${server.origin}/taskpane.html`, { workbook });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const heading = (name: string) =>
      page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 300_000 });
    const table: Record<string, unknown>[] = [];
    const step = async (name: string, act: () => Promise<void>): Promise<void> => {
      await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
      await act();
      await page.waitForTimeout(500);
      const tasks = pageTasks(await browser.stopTracing());
      table.push({
        step: name,
        'longest task (ms)': longest(tasks.map(({ dur = 0 }) => dur)),
        'most processor time of a task (ms)': longest(tasks.map(({ tdur = 0 }) => tdur)),
        'tasks of 50 ms or more': tasks.filter(({ dur = 0 }) => dur >= 50_000).length,
      });
    };
    await button('Lees dit werkboek').waitFor();
    await step('read the workbook', async () => {
      await button('Lees dit werkboek').click();
      await heading('Klopt dit?');
    });
    await step('read again with another date', async () => {
      await page.getByLabel('Peildatum').fill('2026-03-31');
      await page.getByText('31 maart 2026, door u gekozen').waitFor({ timeout: 60_000 });
    });
    await step('analyse and write', async () => {
      await button('Klopt, reken door').click();
      await heading('Woningbouw in één oogopslag');
    });
    await button('Opnieuw lezen').click();
    await heading('Klopt dit?');
    await step('analyse and write over it', async () => {
      await button('Klopt, reken door').click();
      await heading('Woningbouw in één oogopslag');
    });
    console.table(table);
    if (faults.length > 0) console.log(faults.join('\n'));
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/** The tasks of the page's main thread. */
function pageTasks(trace: Buffer): TraceEvent[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const isMain = (event: TraceEvent) => event.name === 'thread_name' && event.args.name === 'CrRendererMain';
  const threads = new Set(traceEvents.filter(isMain).map(threadOf));
  return traceEvents.filter((event) => event.name === 'RunTask' && threads.has(threadOf(event)));
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}

function longest(microseconds: readonly number[]): number {
  return Math.round(Math.max(0, ...microseconds) / 1000);
}
