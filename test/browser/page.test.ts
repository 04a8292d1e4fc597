import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openFile } from '../../src/host/file/openFile';
import { axeViolations, overflow } from './axe';
import { projectRoot } from './cache';
import { launchChromium } from './chromium';
import { servePages, type PageServer } from './serve';
import { visit, type Visit } from './visit';

const sample = path.join(projectRoot, 'assets/voorbeeld/voorbeeld-gemeente.xlsx');

jest.setTimeout(120_000);

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), servePages()]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

function open(options?: BrowserContextOptions): Promise<Visit> {
  // Halfway a fade colours have no contrast.
  return visit(browser, `${server.origin}/index.html`, { reducedMotion: 'reduce', ...options });
}

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });
const click = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

/** Drops a file on the page, as a hand would. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([base64, fileName]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName));
      return data;
    },
    [content.toString('base64'), name] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

describe('the page for a browser', () => {
  it('turns a dropped workbook into one with the sheets of Regieblad behind it', async () => {
    const { page, faults } = await open();
    await drop(page, 'woningbouw.xlsx', readFileSync(sample));
    await heading(page, 'Klopt dit?');
    await click(page, 'Klopt, reken door');
    await heading(page, 'Woningbouw in één oogopslag');
    const [download] = await Promise.all([page.waitForEvent('download'), click(page, 'Download')]);
    expect(download.suggestedFilename()).toBe('woningbouw met Regieblad.xlsx');
    const bytes = new Uint8Array(readFileSync(await download.path()));
    const [before, after] = await Promise.all([
      openFile(new Uint8Array(readFileSync(sample)), 'woningbouw.xlsx').then((host) => host.listSheets()),
      openFile(bytes, 'result.xlsx').then((host) => host.listSheets()),
    ]);
    expect(after.slice(0, before.length)).toEqual(before);
    const own = after.slice(before.length);
    expect(own.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['overview', 'gap', 'projects', 'assumptions']),
    );
    expect(own.every(({ name }) => name.startsWith('RB '))).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows the sample at a click, and takes another file after it', async () => {
    const { page, faults } = await open();
    await click(page, 'Open het voorbeeld');
    await heading(page, 'Klopt dit?');
    await click(page, 'Ander bestand');
    await heading(page, 'Van projectenlijst naar regie');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') });
    await heading(page, 'Dit lukte niet');
    expect(await page.getByText('Er is geen projectenlijst gevonden.').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says plainly that a file is no workbook, and lets the user choose another', async () => {
    const { page, faults } = await open();
    await drop(page, 'oud.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    await heading(page, 'Dit lukte niet');
    expect(await page.getByText('sla het op als Excel-werkmap (.xlsx)').count()).toBe(1);
    await click(page, 'Kies een ander bestand');
    await heading(page, 'Van projectenlijst naar regie');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('reads a column anew when the user corrects it', async () => {
    const { page } = await open();
    await click(page, 'Open het voorbeeld');
    await heading(page, 'Klopt dit?');
    await click(page, 'zeker herkend');
    const bottleneck = page.getByRole('combobox', { name: /^Betekenis van .*[Kk]nelpunt/ }).first();
    const label = await bottleneck.getAttribute('aria-label');
    await bottleneck.selectOption('remarks');
    const corrected = page.getByRole('combobox', { name: label ?? '', exact: true });
    await page.getByText('door u gekozen').waitFor();
    expect(await corrected.inputValue()).toBe('remarks');
    await page.context().close();
  });

  it('can be worked by keyboard alone', async () => {
    const { page } = await open();
    const reach = async (name: string): Promise<void> => {
      const focused = (): Promise<string> =>
        page.evaluate(() => document.querySelector(':focus')?.textContent ?? '');
      for (let presses = 0; presses < 60 && !(await focused()).includes(name); presses += 1) {
        await page.keyboard.press('Tab');
      }
      expect(await focused()).toContain(name);
      await page.keyboard.press('Enter');
    };
    await reach('Open het voorbeeld');
    await heading(page, 'Klopt dit?');
    await reach('Klopt, reken door');
    await heading(page, 'Woningbouw in één oogopslag');
    await Promise.all([page.waitForEvent('download'), reach('Download')]);
    await page.context().close();
  });
});

const looks: [string, BrowserContextOptions][] = [
  ['light and wide', { viewport: { width: 1100, height: 800 } }],
  ['dark and wide', { viewport: { width: 1100, height: 800 }, colorScheme: 'dark' }],
  ['light and 320 pixels', { viewport: { width: 320, height: 640 } }],
  ['dark and 320 pixels', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['with forced colours', { viewport: { width: 400, height: 640 }, forcedColors: 'active' }],
];

it.each(looks)('has no barriers and nothing beside the window: %s', async (_name, options) => {
  const { page, faults } = await open(options);
  const judge = async (): Promise<void> => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  };
  await judge();
  await click(page, 'Open het voorbeeld');
  await heading(page, 'Klopt dit?');
  await click(page, 'zeker herkend');
  await judge();
  await click(page, 'Klopt, reken door');
  await heading(page, 'Woningbouw in één oogopslag');
  await click(page, 'Toon als tabel');
  await click(page, 'Over en diagnose');
  await judge();
  expect(faults).toEqual([]);
  await page.context().close();
});
