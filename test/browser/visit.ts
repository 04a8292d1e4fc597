import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { mediaType, officeJsFolder } from './serve';

const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** An opened page and what went wrong in it. */
export interface Visit {
  page: Page;
  /** Errors in the console (a policy that refuses something among them), uncaught errors, requests to foreign places. */
  faults: string[];
}

/**
 * Opens a page in a context of its own. Microsoft's office.js is answered from the copy on this machine; every other
 * request that leaves the page's own origin is stopped and written down as a fault.
 *
 * @param address the whole address, of a server on this machine
 * @returns the loaded page; closing its context ends the visit
 */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL', ...options });
  const { origin } = new URL(address);
  const faults: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(officeJs)) {
      const file = path.join(officeJsFolder, new URL(url.slice(officeJs.length), 'file:///').pathname);
      await route.fulfill({ body: await readFile(file), contentType: mediaType(file) });
    } else if (new URL(url).origin === origin) {
      await route.continue();
    } else {
      faults.push(`request to ${url}`);
      await route.abort();
    }
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  await page.goto(address, { waitUntil: 'load' });
  return { page, faults };
}
