import type { Browser } from 'playwright-core';
import { problemOf } from '../../bench/instance';
import { makeMunicipality } from '../../bench/municipality';
import type { ScheduleProblem } from '../../src/analysis/schedule/problem';
import { launchChromium } from './chromium';
import { bundleScheduling } from './scheduling/bundle';
import { planned } from './scheduling/work';
import type { Planned } from './scheduling/work';
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

it('plans and proves in a worker of Chromium exactly what it does in Node', async () => {
  const problem = problemOf(makeMunicipality(40, 6, 3));
  const { page, faults } = await visit(browser, `${server.origin}/index.html`);
  const there = await page.evaluate(
    (posted) =>
      (window as unknown as { planInWorker(problem: ScheduleProblem): Promise<Planned> }).planInWorker(
        posted,
      ),
    problem,
  );
  const here = await planned(problem);
  expect(there).toEqual(here);
  expect(here.best.lead).toContain(-1);
  expect(here.proof?.bound).toBeLessThan(here.bound);
  expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
  await page.context().close();
});
