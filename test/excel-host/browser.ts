import type { Page } from 'playwright-core';
import { readApiSets } from './apiSets';
import { bundleForPage } from './bundle';
import type { GridCell } from './fixtures';
import type { ExcelOptions } from './index';
import type { ExcelInPage, PageSetup, PageStats } from './page';
import { lightTheme } from './wire/external';
import { createWorkbook, type Workbook } from './workbook/model';
import { packWorkbook, unpackWorkbook } from './workbook/plain';

/** The Excel behind a page, as the test that drives the page sees it. */
export interface PaneExcel {
  /** The workbook as it is now; a copy. */
  snapshot(): Promise<Workbook>;
  stats(): Promise<PageStats>;
  resetStats(): Promise<void>;
  refuse(refusals: Parameters<ExcelInPage['refuse']>[0]): Promise<void>;
  /** Makes the n-th sync since the counters were reset fail whole, with a code of `HostFailure`. */
  failRequest(number: number, code: number): Promise<void>;
  /** Makes the n-th action fail; the actions before it stay done. */
  failAction(number: number): Promise<void>;
  oblige(): Promise<void>;
  /** The user fills a sheet from A1 on and the add-in is told that `address` changed. */
  edit(sheetName: string, rows: GridCell[][], address: string): Promise<void>;
}

/**
 * Opens an add-in's page with an emulated Excel behind the office.js it loads. Everything runs in the page; whoever made the
 * page says where office.js comes from. Loading the page again starts with the same workbook as the first time.
 */
export async function openPaneInExcel(
  page: Page,
  url: string,
  options: ExcelOptions = {},
): Promise<PaneExcel> {
  const setup: PageSetup = {
    packedWorkbook: packWorkbook(options.workbook ?? createWorkbook()),
    sets: readApiSets(),
    apiVersion: options.apiVersion,
    introduction: {
      displayLanguage: options.displayLanguage ?? 'nl-NL',
      contentLanguage: options.contentLanguage ?? 'nl-NL',
      theme: options.theme ?? lightTheme,
    },
  };
  await page.addInitScript(`${await bundleForPage()}\nEmulatedExcel.start(${JSON.stringify(setup)});`);
  await page.goto(url, { waitUntil: 'load' });
  return control(page);
}

function control(page: Page): PaneExcel {
  /** Calls a method of the Excel in the page; it is there before the page's first script. */
  const ask = <Name extends keyof ExcelInPage>(
    name: Name,
    ...args: Parameters<ExcelInPage[Name]>
  ): Promise<ReturnType<ExcelInPage[Name]>> =>
    page.evaluate(
      ([method, given]) => {
        const excel = window.excelInPage;
        if (!excel) throw new Error('no Excel behind this page');
        return (excel[method] as (...values: unknown[]) => unknown)(...given);
      },
      [name, args as unknown[]] as const,
    ) as Promise<ReturnType<ExcelInPage[Name]>>;
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
