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
 * Opens an empty page in a context of its own, guarded from the start. Microsoft's office.js is answered from the copy on
 * this machine; every other request that leaves the given origin is stopped and written down as a fault.
 *
 * @param origin of a server on this machine; the only place the page may ask anything of
 * @returns the page, before it goes anywhere, so that a test can install what must be there first
 */
export async function guardedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL', ...options });
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
  return { page, faults };
}

/**
 * Loads a page, guarded as above.
 *
 * @param address the whole address, of a server on this machine
 * @returns the loaded page; closing its context ends the visit
 */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const visited = await guardedPage(browser, new URL(address).origin, options);
  await visited.page.goto(address, { waitUntil: 'load' });
  return visited;
}
