import { describe, expect, it } from '@jest/globals';
import { createExcel, toRows, type EmulatedExcel } from './index';

type Cells = (string | number | boolean | null)[][];

/** Writes a block at A1 of the first sheet and reads back what Excel made of it. */
async function enter(
  { Excel }: EmulatedExcel,
  values: Cells,
): Promise<{
  values: unknown[][];
  formulas: unknown[][];
  numberFormat: unknown[][];
  valueTypes: unknown[][];
}> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getActiveWorksheet()
      .getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
    range.values = values;
    range.load('values,formulas,numberFormat,valueTypes');
    await context.sync();
    const { values: read, formulas, numberFormat, valueTypes } = range;
    return { values: read, formulas, numberFormat, valueTypes };
  });
}

async function entered(text: string): Promise<[unknown, unknown]> {
  const read = await enter(await createExcel(), [[text]]);
  return [read.values[0]?.[0], read.numberFormat[0]?.[0]];
}

const serial = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
const thisYear = new Date().getFullYear();

describe('texts given to range.values are read as typed input', () => {
  it.each<[string, unknown, string]>([
    ['00123', 123, 'General'],
    ['010', 10, 'General'],
    ['1e5', 100_000, '0.00E+00'],
    ['1,250', 1250, '#,##0'],
    ['12%', 0.12, '0%'],
    ['(15)', -15, 'General'],
    ['1-2', serial(thisYear, 1, 2), 'd-mmm'],
    ['3-5', serial(thisYear, 3, 5), 'd-mmm'],
    ['13-5', '13-5', 'General'],
    ['8-19-2025', serial(2025, 8, 19), 'm/d/yyyy'],
    ['2025-08-19', serial(2025, 8, 19), 'm/d/yyyy'],
    ['Jan-25', serial(thisYear, 1, 25), 'd-mmm'],
    ['12:00', 0.5, 'h:mm'],
    ['true', true, 'General'],
    ['#N/A', '#N/A', 'General'],
  ])('%s becomes %p with format %s', async (text, value, format) => {
    expect(await entered(text)).toEqual([value, format]);
  });

  it.each([
    '19-8-2025',
    '1.250,50',
    'ca. 120',
    '100 - 150',
    'PM',
    '30-2-2025',
    'mei 2025',
    'WAAR',
    '3-5-1e5',
    '2026a',
  ])('%s stays text', async (text) => {
    expect(await entered(text)).toEqual([text, 'General']);
  });

  it('takes a leading apostrophe away and remembers it', async () => {
    const excel = await createExcel();
    const read = await enter(excel, [["'010", "'=A1"]]);
    expect(read.values).toEqual([['010', '=A1']]);
    expect(read.formulas).toEqual([['010', '=A1']]);
    expect(read.valueTypes).toEqual([['String', 'String']]);
    expect(
      [...(excel.workbook.sheets[0]?.cells.values() ?? [])].map(({ quotePrefix }) => quotePrefix),
    ).toEqual([true, true]);
  });

  it('takes "=", "+", "-" and "@" for formulas, which nobody calculates here', async () => {
    const read = await enter(await createExcel(), [['=A2*2', '+B1', '-x', '@naam']]);
    expect(read.formulas).toEqual([['=A2*2', '=+B1', '=-x', '=@naam']]);
    expect(read.values[0]).toEqual(['#BUSY!', '#BUSY!', '#BUSY!', '#BUSY!']);
  });

  it.each(['- nog te bepalen', '=SUM(A1', '="open'])('refuses %s as a broken formula', async (text) => {
    await expect(entered(text)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('leaves texts alone in a cell formatted as text', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['00123']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['00123']]);
    });
  });
});

describe('writing and reading ranges', () => {
  it('leaves a cell alone for null and empties it for an empty text', async () => {
    const excel = await createExcel();
    await enter(excel, [['a', 'b', 'c']]);
    await enter(excel, [[null, '', 'd']]);
    expect(toRows(excel.workbook, 'Blad1')).toEqual([['a', '', 'd']]);
  });

  it('refuses an array of another size than the range, and writes nothing of it', async () => {
    const { Excel, workbook } = await createExcel();
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    expect(toRows(workbook, 'Blad1')).toEqual([]);
  });

  it('reads whole columns as null and refuses to write to them', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A:B').load('values,address');
      await context.sync();
      expect(range.values).toBeNull();
      expect(range.address).toBe('Blad1!A:B');
    });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A:B').values = [[1, 2]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('answers more than five million cells with null', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:F1000000').load('values');
      await context.sync();
      expect(range.values).toBeNull();
    });
  });

  it('counts formats in the used range unless only values are asked for', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const empty = sheet.getUsedRangeOrNullObject(true);
      sheet.getRange('B2').values = [['x']];
      sheet.getRange('D9').format.fill.color = '#ff0000';
      const all = sheet.getUsedRange().load('address');
      const filled = sheet.getUsedRange(true).load('address');
      const fill = sheet.getRange('D9').load('format/fill/color,format/font/bold');
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      expect([all.address, filled.address]).toEqual(['Blad1!B2:D9', 'Blad1!B2']);
      expect([fill.format.fill.color, fill.format.font.bold]).toEqual(['#FF0000', false]);
    });
  });

  it('answers a property that differs between cells with null', async () => {
    const { Excel } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1:B1').format.borders.getItem('EdgeBottom').style = 'Continuous';
      const both = sheet.getRange('A1:B1').format.font.load('bold');
      const border = sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('style');
      const rows = sheet
        .getRange('A1:A2')
        .getRowProperties({ rowHidden: true, format: { font: { bold: true } } });
      await context.sync();
      expect(both.bold).toBeNull();
      expect(border.style).toBe('Continuous');
      expect(rows.value).toEqual([
        { rowHidden: false, format: { font: { bold: true } } },
        { rowHidden: false, format: { font: { bold: false } } },
      ]);
    });
  });

  it('keeps several areas together from one sync to the next, be it only one', async () => {
    const { Excel, workbook } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const two = sheet.getRanges('A1,C1:C2').load('address,areaCount');
      const one = sheet.getRanges('E5').load('address');
      await context.sync();
      two.format.font.italic = true;
      const areas = one.areas.load('items/address');
      await context.sync();
      expect([two.address, two.areaCount]).toEqual(['Blad1!A1,Blad1!C1:C2', 2]);
      expect(areas.items.map(({ address }) => address)).toEqual(['Blad1!E5']);
    });
    expect(workbook.sheets[0]?.cells.size).toBe(3);
  });

  it('no longer knows a range of a sheet that was deleted', async () => {
    const { Excel } = await createExcel();
    await expect(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Weg');
        const range = sheet.getRange('A1');
        await context.sync();
        sheet.delete();
        range.values = [[1]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  it('clears contents, formats or both', async () => {
    const { Excel, workbook } = await createExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
      await context.sync();
    });
    expect([...(workbook.sheets[0]?.cells.values() ?? [])]).toEqual([
      { value: '', format: { 'font/bold': true } },
      { value: 2 },
    ]);
  });
});
