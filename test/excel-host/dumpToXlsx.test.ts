import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre';
import { dumpToXlsx } from './dumpToXlsx';
import { createExcel } from './index';

describe('a dump of the emulated workbook', () => {
  it('holds what the client wrote, for eyes and spreadsheet programs', async () => {
    const { Excel, workbook } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B3').formulas = [
        ['Jaar', 'Plan'],
        ["'2026", 10],
        ["'2027", '=B2*2'],
      ];
      sheet.getRange('A1:B1').format.font.bold = true;
      sheet.getRange('A:A').format.columnWidth = 105;
      sheet.tables.add('A1:B3', true).name = 'Plannen';
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:B3'), 'Columns');
      chart.title.text = 'Plannen';
      chart.setPosition('D1', 'J12');
      context.workbook.worksheets.add('Leeg').visibility = 'Hidden';
      await context.sync();
    });
    const read = await readXlsx(await dumpToXlsx(workbook), { readStyles: true });
    expect(read.sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ['Blad1', false],
      ['Leeg', true],
    ]);
    const [sheet] = read.sheets;
    expect(sheet?.rows.slice(0, 2)).toEqual([
      ['Jaar', 'Plan'],
      ['2026', 10],
    ]);
    expect(sheet?.cells?.get('2,1')?.formula).toBe('B2*2');
    expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(sheet?.tables?.map(({ name, range }) => [name, range])).toEqual([['Plannen', 'A1:B3']]);
    expect(sheet?.columns?.[0]?.width).toBe(20);
  });
});
