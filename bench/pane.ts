import { openPaneInExcel } from '../test/excel-host/browser';
import { workbookFromFile } from '../test/excel-host/fromFile';
import { launchChromium, prepareChromium } from '../test/browser/chromium';
import { buildPages } from '../test/browser/pages';
import { servePages } from '../test/browser/serve';
import { guardedPage } from '../test/browser/visit';
import { makeListWorkbook } from './workbook';

/** A stretch of the page's timeline, in milliseconds since it was opened. */
interface Span {
  start: number;
  end: number;
}

/** The longest tasks of the page in Excel on a list of `rows` projects, per step; the browser counts tasks from 50 ms on. */
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
    await page.addInitScript(watchTasks);
    await openPaneInExcel(page, `${server.origin}/taskpane.html`, { workbook });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const heading = (name: string) =>
      page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 300_000 });
    const table: Record<string, unknown>[] = [];
    const step = async (name: string, act: () => Promise<void>): Promise<void> => {
      const before = await page.evaluate(() => performance.now());
      await act();
      await page.waitForTimeout(500);
      const tasks = await page.evaluate(readTasks);
      const lengths = tasks.filter(({ start }) => start > before).map(({ start, end }) => end - start);
      table.push({
        step: name,
        'longest task (ms)': lengths.length > 0 ? Math.max(...lengths) : '< 50',
        'tasks of 50 ms or more': lengths.length,
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

/** Runs in the page, before its own scripts. */
function watchTasks(): void {
  const kept = globalThis as unknown as { longTasks: Span[] };
  kept.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      kept.longTasks.push({ start: startTime, end: startTime + duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** Runs in the page. */
function readTasks(): Span[] {
  return (globalThis as unknown as { longTasks: Span[] }).longTasks;
}
