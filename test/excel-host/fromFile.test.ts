import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre';
import { createExcel } from './index';
import { workbookFromFile } from './fromFile';

describe('a workbook file opened in the emulated Excel', () => {
  it('shows its cells, formulas and formats to the client', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Lijst',
          rows: [
            ['Naam', 'Start', 'Som'],
            ['010', 45_000, null],
          ],
          cells: new Map([
            ['1,1', { value: 45_000, style: { numFmt: 'dd-mm-yyyy' } }],
            ['1,2', { formulaResult: 3, formula: '1+2' }],
          ]),
        },
        { name: 'Bron', rows: [['x']], hidden: true },
      ],
    });
    const { Excel } = await createExcel({ workbook: await workbookFromFile(bytes, 'lijst.xlsx') });
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      const used = context.workbook.worksheets
        .getItem('Lijst')
        .getUsedRange(true)
        .load('values,formulas,numberFormat');
      await context.sync();
      expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Lijst', 'Visible'],
        ['Bron', 'Hidden'],
      ]);
      expect(used.values).toEqual([
        ['Naam', 'Start', 'Som'],
        ['010', 45_000, 3],
      ]);
      expect(used.formulas[1]?.[2]).toBe('=1+2');
      expect(used.numberFormat[1]).toEqual(['General', 'dd-mm-yyyy', 'General']);
    });
  });
});
