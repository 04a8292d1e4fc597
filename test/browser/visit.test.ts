import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { servePages } from './serve';
import type { PageServer } from './serve';
import { visit } from './visit';

let browser: Browser;
let server: PageServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'regieblad-'));
  [browser, server] = await Promise.all([
    launchChromium(),
    servePages(folder, { 'Content-Security-Policy': "script-src 'unsafe-inline'" }),
  ]);
}, 60_000);

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

/** The faults of a page with this body, once everything it asks for has been answered. */
async function faultsOf(body: string): Promise<string[]> {
  writeFileSync(path.join(folder, 'page.html'), `<!doctype html><title>x</title>${body}`);
  const { page, faults } = await visit(browser, `${server.origin}/page.html`);
  await page.context().close();
  return faults;
}

describe('a visit', () => {
  it('finds no fault in a quiet page', async () => {
    expect(await faultsOf('<p>ok</p>')).toEqual([]);
  });

  it('stops and names a request to another origin', async () => {
    expect(await faultsOf('<img src="https://example.org/x.png" alt="">')).toContain(
      'request to https://example.org/x.png',
    );
  });

  it('names an uncaught error, an error in the console and a missing file', async () => {
    const faults = await faultsOf(
      '<script>console.error("said"); throw new Error("thrown")</script><img src="gone.png" alt="">',
    );
    expect(faults).toEqual([
      expect.stringContaining('console: said'),
      expect.stringContaining('uncaught: Error: thrown'),
      expect.stringContaining('404'),
    ]);
  });

  it('names what a policy in the headers refuses', async () => {
    expect(await faultsOf('<script src="/own.js"></script>')).toEqual([
      expect.stringContaining('Content Security Policy'),
    ]);
  });
});
