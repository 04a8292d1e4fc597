import type { Page } from 'playwright-core';
import { readApiSets } from './apiSets';
import { bundleForPage } from './bundle';
import type { GridCell } from './fixtures';
import type { ExcelOptions } from './index';
import type { PageSetup } from './page';
import { lightTheme } from './wire/external';
import { createWorkbook, type Workbook } from './workbook/model';
import { packWorkbook, unpackWorkbook } from './workbook/plain';
import type { ExcelServices, PageStats } from './worker';

const script = '/emulated-excel.js';

/** The Excel behind a page, as the test that drives the page sees it. */
export interface PaneExcel {
  /** The workbook as it is now; a copy. */
  snapshot(): Promise<Workbook>;
  stats(): Promise<PageStats>;
  resetStats(): Promise<void>;
  refuse(refusals: Parameters<ExcelServices['refuse']>[0]): Promise<void>;
  /** Makes the n-th sync since the counters were reset fail whole, with a code of `HostFailure`. */
  failRequest(number: number, code: number): Promise<void>;
  /** Makes the n-th action fail; the actions before it stay done. */
  failAction(number: number): Promise<void>;
  oblige(): Promise<void>;
  /** The user fills a sheet from A1 on and the add-in is told that `address` changed. */
  edit(sheetName: string, rows: GridCell[][], address: string): Promise<void>;
}

/**
 * Opens an add-in's page with an emulated Excel behind the office.js it loads, in a worker of the page; whoever made the
 * page says where office.js comes from. Loading the page again starts with the same workbook as the first time.
 */
export async function openPaneInExcel(
  page: Page,
  url: string,
  options: ExcelOptions = {},
): Promise<PaneExcel> {
  const workbook = options.workbook ?? createWorkbook();
  const setup: PageSetup = {
    script,
    packedWorkbook: packWorkbook(workbook),
    readOnly: workbook.readOnly,
    documentSettings: [...workbook.documentSettings],
    sets: readApiSets(),
    apiVersion: options.apiVersion,
    introduction: {
      displayLanguage: options.displayLanguage ?? 'nl-NL',
      contentLanguage: options.contentLanguage ?? 'nl-NL',
      theme: options.theme ?? lightTheme,
    },
  };
  const bundle = await bundleForPage();
  await page.route(`**${script}`, (route) =>
    route.fulfill({ body: `${bundle}\nEmulatedExcel.serve();`, contentType: 'text/javascript' }),
  );
  await page.addInitScript(`${bundle}\nEmulatedExcel.start(${JSON.stringify(setup)});`);
  await page.goto(url, { waitUntil: 'load' });
  return control(page);
}

function control(page: Page): PaneExcel {
  /** Calls a method of the Excel in the page; it is there before the page's first script. */
  const ask = <Name extends keyof ExcelServices>(
    name: Name,
    ...args: Parameters<ExcelServices[Name]>
  ): Promise<Awaited<ReturnType<ExcelServices[Name]>>> =>
    page.evaluate(
      ([method, given]) => {
        const excel = window.excelInPage;
        if (!excel) throw new Error('no Excel behind this page');
        return (excel[method] as unknown as (...values: unknown[]) => unknown)(...given);
      },
      [name, args as unknown[]] as const,
    ) as Promise<Awaited<ReturnType<ExcelServices[Name]>>>;
  return {
    snapshot: async () => unpackWorkbook(await ask('snapshot')),
    stats: () => ask('stats'),
    resetStats: () => ask('resetStats'),
    refuse: (refusals) => ask('refuse', refusals),
    failRequest: (number, code) => ask('failRequest', number, code),
    failAction: (number) => ask('failAction', number),
    oblige: () => ask('oblige'),
    edit: (sheetName, rows, address) => ask('edit', sheetName, rows, address),
  };
}
