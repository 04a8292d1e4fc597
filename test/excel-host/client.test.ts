import { describe, expect, it } from '@jest/globals';
import { createExcel, createWorkbook, fillFromGrid, toRows } from './index';

/** Reads without a load on purpose. */
const readName = (sheet: Excel.Worksheet): string => sheet.name;

describe("Microsoft's client in front of the emulated Excel", () => {
  it('introduces the host as Excel on a Dutch PC with the requirement sets asked for', async () => {
    const { Office } = await createExcel({ apiVersion: '1.14' });
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(Office.context.displayLanguage).toBe('nl-NL');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#ffffff');
  });

  it('refuses to give a property that was not loaded', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      await context.sync();
      expect(() => readName(sheet)).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('answers an absent item with a null object, and ignores what is asked of it', async () => {
    const { Excel, workbook } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Weg');
      sheet.delete();
      const table = sheet.tables.getItemOrNullObject('Ook weg');
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(table.isNullObject).toBe(true);
    });
    expect(workbook.sheets).toHaveLength(1);
  });

  it('sends one request per sync and one to release the ranges', async () => {
    const { Excel, stats } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Nieuw');
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stats.syncs).toBe(1);
    expect(stats.requests.map(({ doesWork }) => doesWork)).toEqual([true, false]);
  });

  it('splits a large array into many set actions inside one request', async () => {
    const { Excel, stats, workbook } = await createExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 10_000, 20);
      range.values = Array.from({ length: 10_000 }, (_, row) =>
        Array.from({ length: 20 }, (__, column) => row * 20 + column),
      );
      await context.sync();
    });
    expect(stats.syncs).toBe(1);
    expect(stats.requests[0]?.actions).toBeGreaterThanOrEqual(134);
    expect(toRows(workbook, 'Blad1')[9_999]?.[19]).toBe(199_999);
  });

  it('gives the error codes of Excel, and its client says in which statement', async () => {
    const { Excel, OfficeExtension } = await createExcel();
    const failure: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Weg').activate();
      await context.sync();
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OfficeExtension.Error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  it('keeps what was done before the action that failed, and skips what comes after', async () => {
    const { Excel, workbook } = await createExcel();
    await expect(
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add('Eerst');
        worksheets.add('Fout/naam');
        worksheets.add('Daarna');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Blad1', 'Eerst']);
  });

  it('names a member it does not know', async () => {
    const { Excel } = await createExcel();
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox('hoi');
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('NotEmulated: Worksheet.shapes') as unknown,
    });
  });

  it('loads what was in the workbook before the add-in came', async () => {
    const workbook = createWorkbook('Projecten');
    fillFromGrid(workbook, 'Projecten', [
      ['Naam', 'Woningen'],
      ['00123', { value: 3, formula: '=1+2', numberFormat: '0.0' }],
    ]);
    const { Excel } = await createExcel({ workbook });
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets
        .getItem('projecten')
        .getUsedRange(true)
        .load('values,formulas,numberFormat,text,valueTypes,address');
      await context.sync();
      expect(used.address).toBe('Projecten!A1:B2');
      expect(used.values).toEqual([
        ['Naam', 'Woningen'],
        ['00123', 3],
      ]);
      expect(used.formulas[1]).toEqual(['00123', '=1+2']);
      expect(used.text[1]).toEqual(['00123', '3.0']);
      expect(used.valueTypes[1]).toEqual(['String', 'Double']);
    });
  });

  it('can be installed as the globals of the product and taken away again', async () => {
    const excel = await createExcel();
    const before = 'Excel' in globalThis;
    const uninstall = excel.install();
    expect(globalThis.Excel).toBe(excel.Excel);
    uninstall();
    expect('Excel' in globalThis).toBe(before);
  });
});
