import { describe, expect, it } from '@jest/globals';
import { createExcel, createWorkbook, fillFromGrid, HostFailure, toRows, type EmulatedExcel } from './index';

function write(
  { Excel }: EmulatedExcel,
  value: number | string,
  options: Excel.RunOptions = {},
): Promise<void> {
  return Excel.run(options, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]];
    await context.sync();
  });
}

describe('Excel refuses', () => {
  it('while someone is typing in a cell, and obliges afterwards', async () => {
    const excel = await createExcel();
    excel.refuse.cellEditMode = true;
    await expect(write(excel, 1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    excel.refuse.cellEditMode = false;
    await expect(write(excel, 1)).resolves.toBeUndefined();
  });

  it('not but waits when asked to delay for cell editing', async () => {
    const excel = await createExcel();
    excel.refuse.cellEditMode = true;
    const writing = write(excel, 2, { delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(toRows(excel.workbook, 'Blad1')).toEqual([]);
    excel.refuse.cellEditMode = false;
    await writing;
    expect(toRows(excel.workbook, 'Blad1')).toEqual([[2]]);
  });

  it('a request of more than 5 MB, whole', async () => {
    const excel = await createExcel();
    await expect(
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [[1]];
        sheet.getRangeByIndexes(0, 0, 200, 1).values = Array.from({ length: 200 }, () => [
          'x'.repeat(30_000),
        ]);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(toRows(excel.workbook, 'Blad1')).toEqual([]);
  });

  it('an answer of more than 5 MB', async () => {
    const workbook = createWorkbook();
    fillFromGrid(
      workbook,
      'Blad1',
      Array.from({ length: 200 }, () => ['x'.repeat(30_000)]),
    );
    const { Excel } = await createExcel({ workbook });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('values');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('the request it was told to refuse, and only that one', async () => {
    const excel = await createExcel();
    excel.refuse.requests.set(2, HostFailure.throttled);
    await write(excel, 1);
    await expect(write(excel, 2)).rejects.toMatchObject({ code: 'ActivityLimitReached' });
    expect(toRows(excel.workbook, 'Blad1')).toEqual([[1]]);
    await write(excel, 2);
    expect(toRows(excel.workbook, 'Blad1')).toEqual([[2]]);
  });

  it('the action it was told to refuse; what came before stays done', async () => {
    const excel = await createExcel();
    excel.refuse.actions.add(3);
    await expect(
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Half');
        sheet.showGridlines = false;
        sheet.tabColor = '#ff0000';
        sheet.position = 0;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'GeneralException' });
    expect(excel.workbook.sheets.map(({ name, props }) => [name, props])).toEqual([
      ['Blad1', {}],
      ['Half', { showGridlines: false }],
    ]);
    excel.resetRefusals();
    excel.stats.reset();
    await expect(write(excel, 1)).resolves.toBeUndefined();
  });

  it('what needs the window while another workbook is in front, and only that', async () => {
    const excel = await createExcel();
    excel.refuse.otherWorkbookInFront = true;
    await expect(
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.add('Nieuw');
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: 'GeneralException',
      debugInfo: { errorLocation: 'WorksheetCollection.add' },
    });
    await expect(write(excel, 1)).resolves.toBeUndefined();
  });

  it('members of a later requirement set than it has', async () => {
    const excel = await createExcel({ apiVersion: '1.8' });
    const properties = (): Promise<unknown> =>
      excel.Excel.run(async (context) => {
        const cells = context.workbook.worksheets
          .getActiveWorksheet()
          .getRange('A1')
          .getCellProperties({ address: true });
        await context.sync();
        return cells.value;
      });
    await expect(properties()).rejects.toMatchObject({ code: 'ApiNotFound' });
    excel.refuse.apiVersion = '1.9';
    await expect(properties()).resolves.toEqual([[{ address: 'Blad1!A1' }]]);
    await expect(write(excel, 1)).resolves.toBeUndefined();
  });

  it('writing in a document that is open for reading, but lets it be read', async () => {
    const excel = await createExcel();
    excel.refuse.readOnly = true;
    await expect(write(excel, 1)).rejects.toMatchObject({ code: 'AccessDenied' });
    await excel.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('address');
      await context.sync();
      expect(used.address).toBe('Blad1!A1');
    });
  });

  it('changes of a protected sheet, except in unlocked cells', async () => {
    const excel = await createExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false });
      await context.sync();
    });
    await expect(write(excel, 5)).resolves.toBeUndefined();
    const on = (queue: (sheet: Excel.Worksheet) => void): Promise<void> =>
      excel.Excel.run(async (context) => {
        queue(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
    await expect(on((sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(on((sheet) => (sheet.getRange('A1').format.font.bold = true))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(on((sheet) => sheet.tables.add('D1:E2', true))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(
      on((sheet) => {
        sheet.getRange('B1:C2').clear();
      }),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
    await on((sheet) => {
      sheet.protection.unprotect();
    });
    await expect(on((sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]))).resolves.toBeUndefined();
  });

  it('new sheets in a workbook whose structure is protected', async () => {
    const workbook = createWorkbook();
    workbook.protection = '';
    const { Excel } = await createExcel({ workbook });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.add('Nieuw');
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: 'AccessDenied',
      debugInfo: { errorLocation: 'WorksheetCollection.add' },
    });
  });
});
