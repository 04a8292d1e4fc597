import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openFile } from '../../src/host/file/openFile';
import { axeViolations, overflow } from './axe';
import { projectRoot } from './cache';
import { launchChromium } from './chromium';
import { servePages, type PageServer } from './serve';
import { visit, type Visit } from './visit';

/** The list of a workbook with one sheet. */
const listPart = 'xl/worksheets/sheet1.xml';
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

/** A workbook with one list. */
async function listWorkbook(rows: CellValue[][]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Lijst', rows }] }));
}

/** The workbook with its list one project longer and its columns in another order; all else is as Regieblad left it. */
function grown(bytes: Buffer): Buffer {
  const rows = [
    ['Iets', 'Planologische status', 'Aantal woningen', 'Projectnaam'],
    [12, 'Vastgesteld', 40, 'Dorpsrand'],
    [3, 'In voorbereiding', 25, 'Molenveld'],
    [1, 'Onherroepelijk', 8, 'Kerkpad'],
    [9, 'Onherroepelijk', 30, 'Havenkop'],
  ];
  const cell = (value: string | number): string =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const data = rows.map((row, index) => `<row r="${index + 1}">${row.map(cell).join('')}</row>`).join('');
  const parts = unzipSync(new Uint8Array(bytes));
  const xml = new TextDecoder().decode(parts[listPart]);
  const changed = xml
    .replace(/<dimension[^>]*>/, '')
    .replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${data}</sheetData>`);
  return Buffer.from(zipSync({ ...parts, [listPart]: new TextEncoder().encode(changed) }));
}

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

  it('remembers a corrected column in the result, also when the list has grown and the column moved', async () => {
    const header = ['Projectnaam', 'Aantal woningen', 'Iets', 'Planologische status'];
    const rows = [
      ['Dorpsrand', 40, 12, 'Vastgesteld'],
      ['Molenveld', 25, 3, 'In voorbereiding'],
      ['Kerkpad', 8, 1, 'Onherroepelijk'],
    ];
    const { page, faults } = await open();
    await drop(page, 'lijst.xlsx', await listWorkbook([header, ...rows]));
    await heading(page, 'Klopt dit?');
    await click(page, 'niet gebruikt');
    const column = page.getByRole('combobox', { name: 'Betekenis van Iets, kolom C' });
    await column.focus();
    await column.selectOption('socialRent');
    await page.getByText('Kolom “Iets” op blad Lijst: Sociale huur').waitFor();
    await page.getByText(/^Bijgewerkt/).waitFor();
    expect(await column.inputValue()).toBe('socialRent');
    expect(await column.evaluate((select) => select === document.activeElement)).toBe(true);
    await click(page, 'Klopt, reken door');
    await heading(page, 'Woningbouw in één oogopslag');
    const [download] = await Promise.all([page.waitForEvent('download'), click(page, 'Download')]);
    const result = readFileSync(await download.path());

    await click(page, 'Ander bestand');
    await drop(page, 'lijst met Regieblad.xlsx', grown(result));
    await heading(page, 'Klopt dit?');
    await page.getByText('4 projecten met 103 woningen').waitFor();
    const moved = page.getByRole('combobox', { name: 'Betekenis van Iets, kolom A' });
    expect(await moved.inputValue()).toBe('socialRent');
    await click(page, 'Neem terug: Kolom “Iets”');
    await page.getByRole('button', { name: '1 kolom niet gebruikt' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('asks which of two equal columns counts, and counts the one that is chosen', async () => {
    const { page, faults } = await open();
    const sheet = [
      ['Projectnaam', 'Aantal', 'Aantal', 'Planologische status', 'Oplevering 2027'],
      ['Dorpsrand', 40, 38, 'Vastgesteld', 40],
      ['Molenveld', 25, 21, 'In voorbereiding', 25],
      ['Kerkpad', 8, 7, 'Onherroepelijk', 8],
      ['Spoorlaan', 12, 11, 'Onherroepelijk', 12],
    ];
    await drop(page, 'lijst.xlsx', await listWorkbook(sheet));
    await heading(page, 'Klopt dit?');
    expect(await axeViolations(page)).toEqual([]);
    await click(page, 'Aantal (kolom C)');
    await page.getByText(/^Bijgewerkt\. 4 projecten met 77 woningen/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vragen aan u');
    await click(page, 'Neem terug: Kolom “Aantal');
    await page.getByText('Welke kolom op blad Lijst is ‘Woningen’?').waitFor();
    expect(faults).toEqual([]);
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
  await page.getByRole('button', { name: 'zeker herkend' }).first().click();
  await judge();
  await click(page, 'Klopt, reken door');
  await heading(page, 'Woningbouw in één oogopslag');
  await click(page, 'Toon als tabel');
  await click(page, 'Over en diagnose');
  await judge();
  expect(faults).toEqual([]);
  await page.context().close();
});
