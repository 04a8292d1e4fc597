import { openExcel } from '../../../src/host/excel/openExcel';
import { emptyState } from '../../../src/model/state';
import { createExcel, createWorkbook, fillFromGrid } from '../../excel-host';
import { richPlan, testStyles, tinyPlan } from '../plans';
import { openIn, uninstallAll } from './openFixture';

afterEach(uninstallAll);

describe('opening Excel', () => {
  it('is refused where there is no Office', async () => {
    await expect(openExcel()).rejects.toMatchObject({ code: 'ability-missing' });
  });

  it('is refused below the minimum requirement set', async () => {
    const excel = await createExcel({ apiVersion: '1.12' });
    const uninstall = excel.install();
    await expect(openExcel()).rejects.toMatchObject({
      code: 'ability-missing',
      params: { ability: 'ExcelApi 1.13' },
    });
    uninstall();
  });

  it('tells what it is', async () => {
    const { host } = await openIn(createWorkbook(), { apiVersion: '1.14', displayLanguage: 'en-US' });
    expect(await host.info()).toMatchObject({
      kind: 'excel',
      name: 'Map1.xlsx',
      language: 'en-US',
      theme: 'light',
      version: expect.stringMatching(/^ExcelApi 1\.14 · \w+ · [\d.]+$/),
      abilities: { select: true, watch: true },
    });
  });
});

describe('chart sheets', () => {
  it('are listed as the user’s and read as empty, beside other sheets', async () => {
    const workbook = createWorkbook('Lijst');
    fillFromGrid(workbook, 'Lijst', [['a']]);
    fillFromGrid(workbook, 'Grafiek1', []).isChartSheet = true;
    fillFromGrid(workbook, 'Na', [['b']]);
    const { host } = await openIn(workbook);
    expect((await host.listSheets()).map(({ name, kind }) => [name, kind])).toEqual([
      ['Lijst', null],
      ['Grafiek1', null],
      ['Na', null],
    ]);
    const grids = await host.readSheets(['Grafiek1', 'Lijst', 'Na']);
    expect(grids.map(({ values }) => values)).toEqual([[], [['a']], [['b']]]);
    await host.write({ plans: [tinyPlan()], styles: testStyles, state: emptyState });
    expect((await host.listSheets()).at(-1)).toMatchObject({ kind: 'overview' });
  });
});

describe('rows that are struck through', () => {
  it('are reported when all their cells are', async () => {
    const workbook = createWorkbook('Lijst');
    const format = { 'font/strikethrough': true };
    fillFromGrid(workbook, 'Lijst', [
      ['a', 'b'],
      [
        { value: 'c', format },
        { value: 'd', format },
      ],
      [{ value: 'e', format }, 'f'],
    ]);
    const { host } = await openIn(workbook);
    const [grid] = await host.readSheets(['Lijst']);
    expect(grid?.struckRows).toEqual([2]);
  });
});

describe('showing a cell', () => {
  it('activates its sheet and selects it, and shows a hidden sheet of ours', async () => {
    const { host, excel } = await openIn(createWorkbook('Lijst'));
    await host.write({ plans: [richPlan(2)], styles: testStyles, state: emptyState });
    await host.select({ sheet: 'RB Projecten', row: 7, column: 2 });
    const sheet = excel.workbook.sheets[1]!;
    expect(sheet.visibility).toBe('Visible');
    expect(excel.workbook.activeSheetId).toBe(sheet.id);
    expect(excel.workbook.selection).toEqual({ row: 6, column: 1, rows: 1, columns: 1 });
  });

  it('leaves a hidden sheet of the user hidden', async () => {
    const workbook = createWorkbook('Lijst');
    fillFromGrid(workbook, 'Geheim', [['x']]).visibility = 'Hidden';
    const { host } = await openIn(workbook);
    await expect(host.select({ sheet: 'Geheim', row: 1, column: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(host.select({ sheet: 'Weg', row: 1, column: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(workbook.sheets[1]!.visibility).toBe('Hidden');
  });
});

describe('watching the source', () => {
  const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

  it('calls back once for a burst of changes of the user, not for our own sheets or writing', async () => {
    const { host, excel } = await openIn(createWorkbook('Lijst'));
    let calls = 0;
    const stop = await host.onSourceChanged(() => {
      calls += 1;
    });
    await host.write({ plans: [tinyPlan()], styles: testStyles, state: emptyState });
    excel.raiseChanged('RB Overzicht', 'A1');
    await quiet();
    expect(calls).toBe(0);
    excel.raiseChanged('Lijst', 'A1');
    excel.raiseChanged('Lijst', 'A2');
    await quiet();
    expect(calls).toBe(1);
    await stop();
    excel.raiseChanged('Lijst', 'A3');
    await quiet();
    expect(calls).toBe(1);
  });
});
