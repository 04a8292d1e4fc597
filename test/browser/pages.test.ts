import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { servePages } from './serve';
import type { PageServer } from './serve';
import { visit } from './visit';

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), servePages()]);
}, 60_000);

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

describe.each(['taskpane.html', 'index.html'])('%s, as it is shipped', (name) => {
  it('shows the pane without an error, a refused resource or a request to elsewhere', async () => {
    const { page, faults } = await visit(browser, `${server.origin}/${name}`);
    await page.locator('#root > *').first().waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('refuses scripts in the page and from elsewhere, plug-ins, made-up workers and requests to elsewhere', async () => {
    const { page } = await visit(browser, `${server.origin}/${name}`);
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        directives.push(event.effectiveDirective),
      );
      const inline = document.createElement('script');
      inline.textContent = 'window.wasRun = true';
      const foreign = document.createElement('script');
      foreign.src = 'https://example.org/a.js';
      const plugin = document.createElement('object');
      plugin.data = '/plugin';
      document.body.append(inline, foreign, plugin);
      new Worker(URL.createObjectURL(new Blob(['self.close()'])));
      await fetch('https://example.org/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { directives: directives.sort(), wasRun: 'wasRun' in window };
    });
    expect(refused).toEqual({
      directives: ['connect-src', 'object-src', 'script-src-elem', 'script-src-elem', 'worker-src'],
      wasRun: false,
    });
    await page.context().close();
  });

  it('allows what the pane needs: style rules made at run time and WebAssembly', async () => {
    const { page, faults } = await visit(browser, `${server.origin}/${name}`);
    const outcome = await page.evaluate(async () => {
      const style = document.createElement('style');
      document.head.append(style);
      style.sheet?.insertRule('body { --probe: 1 }');
      const emptyModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
      await WebAssembly.instantiate(emptyModule);
      return getComputedStyle(document.body).getPropertyValue('--probe');
    });
    expect(outcome).toBe('1');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

it('has office.js in the Excel page only', async () => {
  const found = await Promise.all(
    ['taskpane.html', 'index.html'].map(async (name) => {
      const { page } = await visit(browser, `${server.origin}/${name}`);
      const hasOffice = await page.evaluate(() => 'Office' in window);
      await page.context().close();
      return hasOffice;
    }),
  );
  expect(found).toEqual([true, false]);
});
