import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium';
import { servePages, type PageServer } from '../browser/serve';
import { guardedPage } from '../browser/visit';
import { openPaneInExcel, type PaneExcel } from './browser';
import { createWorkbook, fillFromGrid, toRows, type ExcelOptions } from './index';

const policy = "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com";
const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

let browser: Browser;
let server: PageServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regieblad-'));
  writeFileSync(
    join(folder, 'pane.html'),
    `<!doctype html><title>x</title><script src="${officeJs}"></script>`,
  );
  [browser, server] = await Promise.all([
    launchChromium(),
    servePages(folder, { 'Content-Security-Policy': policy }),
  ]);
}, 60_000);

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

async function open(options: ExcelOptions): Promise<{ page: Page; excel: PaneExcel; faults: string[] }> {
  const { page, faults } = await guardedPage(browser, server.origin);
  return { page, excel: await openPaneInExcel(page, `${server.origin}/pane.html`, options), faults };
}

/** Writes the number of filled rows of the active sheet into a new sheet, in the page; gives the code of an error. */
function countRows(page: Page): Promise<string> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true).load('values');
      await context.sync();
      context.workbook.worksheets.add('Telling').getRange('A1').values = [[used.values.length]];
      await context.sync();
      return 'done';
    }).catch((error: { code: string }) => error.code),
  );
}

describe('a page with the emulated Excel behind its office.js', () => {
  it('becomes ready in Excel, reads and writes the workbook, and asks nothing of elsewhere', async () => {
    const workbook = createWorkbook('Lijst');
    fillFromGrid(workbook, 'Lijst', [['Naam'], ['00123'], ['c']]);
    const { page, excel, faults } = await open({ workbook, apiVersion: '1.14' });
    const ready = await page.evaluate(async () => ({
      ...(await Office.onReady()),
      language: Office.context.displayLanguage,
      known: Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
      later: Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
    }));
    expect(ready).toMatchObject({
      host: 'Excel',
      platform: 'PC',
      language: 'nl-NL',
      known: true,
      later: false,
    });
    expect(await countRows(page)).toBe('done');
    expect(await excel.stats()).toMatchObject({ syncs: 2 });
    const after = await excel.snapshot();
    expect(toRows(after, 'Telling')).toEqual([[3]]);
    expect(toRows(after, 'Lijst')).toEqual([['Naam'], ['00123'], ['c']]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is refused as the test tells Excel to refuse', async () => {
    const { page, excel } = await open({});
    await page.evaluate(() => Office.onReady());
    await excel.refuse({ cellEditMode: true });
    expect(await countRows(page)).toBe('InvalidOperationInCellEditMode');
    await excel.oblige();
    await excel.resetStats();
    await excel.failAction(2);
    expect(await countRows(page)).toBe('GeneralException');
    expect((await excel.snapshot()).sheets.map(({ name }) => name)).toEqual(['Blad1']);
    await page.context().close();
  });

  it('hears that the user changed cells', async () => {
    const { page, excel } = await open({});
    await page.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          document.title = event.address;
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await excel.edit('Blad1', [['nieuw']], 'A1');
    await page.waitForFunction(() => document.title === 'A1', undefined, { timeout: 5_000 });
    expect(toRows(await excel.snapshot(), 'Blad1')).toEqual([['nieuw']]);
    await page.context().close();
  });
});
