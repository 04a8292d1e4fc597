import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPaneInExcel, type PaneExcel } from '../excel-host/browser';
import { workbookFromFile } from '../excel-host/fromFile';
import { toRows, type ExcelOptions, type Workbook } from '../excel-host/index';
import { axeViolations, overflow } from './axe';
import { projectRoot } from './cache';
import { launchChromium } from './chromium';
import { servePages, type PageServer } from './serve';
import { guardedPage } from './visit';

jest.setTimeout(120_000);

let browser: Browser;
let server: PageServer;
let workbook: Workbook;

beforeAll(async () => {
  const sample = readFileSync(path.join(projectRoot, 'assets/voorbeeld/voorbeeld-gemeente.xlsx'));
  [browser, server, workbook] = await Promise.all([
    launchChromium(),
    servePages(),
    workbookFromFile(new Uint8Array(sample), 'voorbeeld-gemeente.xlsx'),
  ]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

interface Pane {
  page: Page;
  excel: PaneExcel;
  faults: string[];
}

async function open(options: ExcelOptions = {}, look: BrowserContextOptions = {}): Promise<Pane> {
  const { page, faults } = await guardedPage(browser, server.origin, {
    viewport: { width: 320, height: 700 },
    reducedMotion: 'reduce',
    ...look,
  });
  const address = `${server.origin}/taskpane.html`;
  return { page, excel: await openPaneInExcel(page, address, { workbook, ...options }), faults };
}

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });
const click = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function readAndRun(page: Page): Promise<void> {
  await click(page, 'Lees dit werkboek');
  await heading(page, 'Klopt dit?');
  await click(page, 'Klopt, reken door');
}

const names = (book: Workbook): string[] => book.sheets.map(({ name }) => name);

describe('the pane in Excel', () => {
  it('reads at a button press, writes its sheets behind those of the user and changes nothing of theirs', async () => {
    const { page, excel, faults } = await open();
    await heading(page, 'Van projectenlijst naar regie');
    expect(names(await excel.snapshot())).toEqual(names(workbook));
    await readAndRun(page);
    await heading(page, 'Woningbouw in één oogopslag');
    const after = await excel.snapshot();
    expect(names(after).slice(0, workbook.sheets.length)).toEqual(names(workbook));
    expect(names(after)).toEqual(expect.arrayContaining(['RB Overzicht', 'RB Gapanalyse', 'RB Projecten']));
    for (const name of names(workbook)) expect(toRows(after, name)).toEqual(toRows(workbook, name));
    expect(await page.getByText('Het werkboek is gewijzigd').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('goes to a row that was left out and to a sheet it made', async () => {
    const elsewhere = { ...workbook, activeSheetId: workbook.sheets[1]!.id };
    const { page, excel } = await open({ workbook: elsewhere });
    await click(page, 'Lees dit werkboek');
    await heading(page, 'Klopt dit?');
    await click(page, 'rij 21');
    await page.waitForTimeout(200);
    const nameOfActive = async (): Promise<string | undefined> => {
      const { sheets, activeSheetId } = await excel.snapshot();
      return sheets.find(({ id }) => id === activeSheetId)?.name;
    };
    expect(await nameOfActive()).toBe('Projectenlijst');
    await click(page, 'Klopt, reken door');
    await heading(page, 'Woningbouw in één oogopslag');
    await click(page, 'RB Gapanalyse');
    await page.waitForTimeout(200);
    expect(await nameOfActive()).toBe('RB Gapanalyse');
    await page.context().close();
  });

  it('says that the user is still typing, leaves the workbook as it was, and goes on at a retry', async () => {
    const { page, excel, faults } = await open();
    await click(page, 'Lees dit werkboek');
    await heading(page, 'Klopt dit?');
    await excel.refuse({ cellEditMode: true });
    await click(page, 'Klopt, reken door');
    await heading(page, 'Dit lukte niet');
    expect(await page.getByText('U bent nog aan het typen in een cel.').count()).toBe(1);
    expect(names(await excel.snapshot())).toEqual(names(workbook));
    await excel.oblige();
    await click(page, 'Probeer opnieuw');
    await heading(page, 'Woningbouw in één oogopslag');
    expect(names(await excel.snapshot())).toContain('RB Gapanalyse');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says that the user is still typing when asked to read, too', async () => {
    const { page, excel } = await open();
    await heading(page, 'Van projectenlijst naar regie');
    await excel.refuse({ cellEditMode: true });
    await click(page, 'Lees dit werkboek');
    await heading(page, 'Dit lukte niet');
    await excel.oblige();
    await click(page, 'Probeer opnieuw');
    await heading(page, 'Klopt dit?');
    await page.context().close();
  });

  it('tells that the list changed after it was read, and reads it again', async () => {
    const { page, excel } = await open();
    await readAndRun(page);
    await heading(page, 'Woningbouw in één oogopslag');
    await page.waitForTimeout(500);
    await excel.edit('Projectenlijst', [['Gewijzigd']], 'A1');
    await page.getByText('Het werkboek is gewijzigd').waitFor({ timeout: 10_000 });
    await click(page, 'Lees opnieuw');
    await heading(page, 'Klopt dit?');
    expect(await page.getByText('Het werkboek is gewijzigd').count()).toBe(0);
    await click(page, 'Klopt, reken door');
    await heading(page, 'Woningbouw in één oogopslag');
    await page.getByText('bijgewerkt').first().waitFor();
    await page.context().close();
  });

  it('keeps what was answered when the list is read again, and in the workbook for the next time', async () => {
    const { page, excel } = await open();
    await click(page, 'Lees dit werkboek');
    await heading(page, 'Klopt dit?');
    await page.getByRole('button', { name: 'zeker herkend' }).first().click();
    await page.getByRole('button', { name: 'Toon meer kolommen' }).click();
    const column = page.getByRole('combobox', { name: /^Betekenis van .*[Kk]nelpunt/ });
    await column.selectOption('remarks');
    await page.getByText(/^Bijgewerkt/).waitFor();
    await page.getByLabel('Peildatum').fill('2026-03-31');
    await page.getByText('31 maart 2026, door u gekozen').waitFor();
    await click(page, 'Lees opnieuw');
    await page.getByText('31 maart 2026, door u gekozen').waitFor();
    expect(await column.inputValue()).toBe('remarks');
    await click(page, 'Klopt, reken door');
    await heading(page, 'Woningbouw in één oogopslag');
    const written = await excel.snapshot();
    await page.context().close();

    const later = await open({ workbook: written });
    await click(later.page, 'Lees dit werkboek');
    await heading(later.page, 'Klopt dit?');
    expect(await later.page.getByText('31 maart 2026').count()).toBe(0);
    const remembered = later.page.getByRole('combobox', { name: /^Betekenis van .*[Kk]nelpunt/ });
    expect(await remembered.inputValue()).toBe('remarks');
    await later.page.getByRole('button', { name: /^Terug naar wat Regieblad las: .*[Kk]nelpunt/ }).click();
    await later.page.getByText(/^Bijgewerkt/).waitFor();
    expect(await later.page.getByText('Door u gekozen').count()).toBe(0);
    await later.page.context().close();
  });

  it('follows the language of Excel', async () => {
    const { page } = await open({ displayLanguage: 'en-US' });
    await heading(page, 'From project list to control');
    await click(page, 'Nederlands');
    await heading(page, 'Van projectenlijst naar regie');
    await page.context().close();
  });

  it('says that the structure of the workbook is protected, and changes nothing', async () => {
    const { page, excel, faults } = await open({ workbook: { ...workbook, protection: '' } });
    await readAndRun(page);
    await heading(page, 'Dit lukte niet');
    expect(await page.getByText('De structuur van deze werkmap is beveiligd').count()).toBe(1);
    expect(names(await excel.snapshot())).toEqual(names(workbook));
    await click(page, 'Terug naar controleren');
    await heading(page, 'Klopt dit?');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('writes in smaller requests when Excel takes less, and says so when even those are too large', async () => {
    const { page, excel, faults } = await open();
    await click(page, 'Lees dit werkboek');
    await heading(page, 'Klopt dit?');
    await excel.refuse({ maxPayloadBytes: 2_000 });
    await click(page, 'Klopt, reken door');
    await heading(page, 'Dit lukte niet');
    expect(await page.getByText('De werkmap is te groot om in één keer te lezen').count()).toBe(1);
    expect(names(await excel.snapshot())).toEqual(names(workbook));
    await excel.refuse({ maxPayloadBytes: 40_000 });
    await click(page, 'Probeer opnieuw');
    await heading(page, 'Woningbouw in één oogopslag');
    expect(names(await excel.snapshot())).toContain('RB Verantwoording');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('puts everything back when Excel refuses halfway, says so, and goes on at a retry', async () => {
    const { page, excel, faults } = await open();
    await readAndRun(page);
    await heading(page, 'Woningbouw in één oogopslag');
    const before = await excel.snapshot();
    await click(page, 'Opnieuw lezen');
    await heading(page, 'Klopt dit?');
    await page.getByLabel('Peildatum').fill('2025-06-30');
    await page.getByText('30 juni 2025, door u gekozen').waitFor();
    await excel.resetStats();
    // The first requests read and keep what is there; this one is among those that write.
    await excel.failRequest(24, 5102);
    await click(page, 'Klopt, reken door');
    await heading(page, 'Dit lukte niet');
    expect(await page.getByText('De bladen zijn teruggezet zoals ze waren.').count()).toBe(1);
    const restored = await excel.snapshot();
    expect(names(restored)).toEqual(names(before));
    for (const name of names(before)) expect(toRows(restored, name)).toEqual(toRows(before, name));
    await excel.oblige();
    await click(page, 'Probeer opnieuw');
    await heading(page, 'Woningbouw in één oogopslag');
    await page.getByText('Peildatum 30 juni 2025').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says that an old Excel lacks what it needs', async () => {
    const { page, faults } = await open({ apiVersion: '1.3' });
    await heading(page, 'Dit lukte niet');
    expect(await page.getByText('Dit werkt niet in deze versie van Excel').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

it.each([
  ['light', {}],
  [
    'dark',
    {
      theme: {
        bodyBackgroundColor: '#262626',
        bodyForegroundColor: '#ffffff',
        controlBackgroundColor: '#333333',
        controlForegroundColor: '#ffffff',
      },
    },
  ],
] as [string, ExcelOptions][])('has no barriers and fits 320 pixels in a %s Excel', async (name, options) => {
  const { page, faults } = await open(options);
  const judge = async (): Promise<void> => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  };
  await heading(page, 'Van projectenlijst naar regie');
  await page.waitForTimeout(200);
  const ground = await page.evaluate(
    () => getComputedStyle(document.querySelector('header')!).backgroundColor,
  );
  expect(ground).toBe(name === 'dark' ? 'rgb(41, 41, 41)' : 'rgb(255, 255, 255)');
  await judge();
  await click(page, 'Lees dit werkboek');
  await heading(page, 'Klopt dit?');
  await judge();
  await click(page, 'Begin met tien vragen');
  await page.getByRole('radio', { name: 'Even zwaar' }).check();
  await judge();
  await click(page, 'Klopt, reken door');
  await heading(page, 'Woningbouw in één oogopslag');
  await judge();
  expect(faults).toEqual([]);
  await page.context().close();
});
