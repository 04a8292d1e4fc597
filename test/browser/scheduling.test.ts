import type { Browser } from 'playwright-core';
import { problemOf } from '../../bench/instance';
import { makeMunicipality } from '../../bench/municipality';
import { makePortfolio } from '../../bench/portfolio';
import { launchChromium } from './chromium';
import { bundleScheduling } from './scheduling/bundle';
import type { Work, Worked } from './scheduling/page';
import { planned, simulated } from './scheduling/work';
import { servePages } from './serve';
import type { PageServer } from './serve';
import { visit } from './visit';

jest.setTimeout(120_000);

/** What the built pages allow. */
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  const folder = await bundleScheduling();
  [browser, server] = await Promise.all([
    launchChromium(),
    servePages(folder, { 'Content-Security-Policy': policy }),
  ]);
}, 120_000);

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

it('plans, proves and simulates in a worker of Chromium exactly what it does in Node', async () => {
  const work: Work = { schedule: problemOf(makeMunicipality(40, 6, 3)), simulation: makePortfolio(60, 3) };
  const { page, faults } = await visit(browser, `${server.origin}/index.html`);
  const there = await page.evaluate(
    (posted) => (window as unknown as { workInWorker(work: Work): Promise<Worked> }).workInWorker(posted),
    work,
  );
  const plan = await planned(work.schedule);
  expect(there.plan).toEqual(plan);
  expect(plan.best.lead).toContain(-1);
  expect(plan.proof?.bound).toBeLessThan(plan.bound);
  expect(there.simulation).toEqual(simulated(work.simulation));
  expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
  await page.context().close();
});
