import { describe, expect, it } from '@jest/globals';
import { createExcel, fillFromGrid, type EmulatedExcel } from './index';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function listenToChanges({ Excel }: EmulatedExcel): Promise<Excel.WorksheetChangedEventArgs[]> {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      seen.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return seen;
}

describe('events', () => {
  it('tell a listener that the user changed cells, and on which sheet', async () => {
    const excel = await createExcel();
    const seen = await listenToChanges(excel);
    fillFromGrid(excel.workbook, 'Blad1', [['nieuw']]);
    excel.raiseChanged('Blad1', 'A1');
    await settle();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      address: 'A1',
      changeType: 'RangeEdited',
      triggerSource: 'Unknown',
      worksheetId: excel.workbook.sheets[0]?.id,
    });
  });

  it("also follow the add-in's own writes, unless it switched events off", async () => {
    const excel = await createExcel();
    const seen = await listenToChanges(excel);
    const write = (enableEvents: boolean): Promise<void> =>
      excel.Excel.run(async (context) => {
        context.runtime.enableEvents = enableEvents;
        context.workbook.worksheets.getActiveWorksheet().getRange('B2').values = [[1]];
        await context.sync();
      });
    await write(true);
    await settle();
    expect(seen.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
      ['B2', 'ThisLocalAddin'],
    ]);
    await write(false);
    await settle();
    expect(seen).toHaveLength(1);
  });

  it('reach listeners on one sheet only for that sheet', async () => {
    const excel = await createExcel();
    fillFromGrid(excel.workbook, 'Ander', [[1]]);
    const seen: string[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ander').load('id');
      await context.sync();
      sheet.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.raiseChanged('Blad1', 'A1');
    excel.raiseChanged('Ander', 'C3');
    await settle();
    expect(seen).toEqual(['C3']);
  });
});
