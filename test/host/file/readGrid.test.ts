import { describe, expect, it, jest } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre';
import type { Grid } from '../../../src/model/grid';
import { openFile } from '../../../src/host/file/openFile';
import { shiftFormula } from '../../../src/host/file/sharedFormulas';
import { workbookKinds } from '../../fixtures/workbooks/kinds';
import { basicParts, pack, workbookXml, worksheet } from '../../fixtures/workbooks/parts';

async function read(parts: Record<string, string | Uint8Array>, sheet = 'Projecten'): Promise<Grid> {
  const host = await openFile(pack(parts), 'lijst.xlsx');
  const [grid] = await host.readSheets([sheet]);
  return grid!;
}

function withSheet(rows: string): Promise<Grid> {
  return read({ ...basicParts(), 'xl/worksheets/sheet1.xml': worksheet(rows) });
}

jest.setTimeout(60_000);

describe('reading a sheet', () => {
  it('gives values, formulas, formats and hidden rows as the workbook has them', async () => {
    expect(await read(basicParts())).toEqual({
      sheet: 'Projecten',
      values: [
        ['Naam', 'Woningen', 'Datum'],
        ['010', 40, 45292],
        ['De Hoven', 60.5, { error: '#N/A' }],
        [null, 100.5, null],
      ],
      formulas: [[], [], [], [null, '=SUM(B2:B3)', '=NOW()']].map((row) =>
        row.length === 0 ? expect.anything() : row,
      ),
      formats: [
        [null, null, null],
        ['@', null, 'dd\\-mm\\-yyyy'],
        [null, null, null],
        [null, null, null],
      ],
      hiddenRows: [3],
      struckRows: [],
    });
  });

  it('turns the dates of a 1904 workbook into serials of 1900', async () => {
    const grid = await read(workbookKinds['the 1904 date system']!());
    expect(grid.values[1]?.[2]).toBe(45292 + 1462);
  });

  it('tells which rows are struck through as a whole', async () => {
    const styles = String(basicParts()['xl/styles.xml'])
      .replace('<cellXfs count="4">', '<cellXfs count="5">')
      .replace(
        '</cellXfs>',
        '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>',
      );
    const row = (number: number, first: number, second: number | null): string =>
      `<row r="${number}"><c r="A${number}" s="${first}"><v>1</v></c><c r="B${number}"${second === null ? '' : ` s="${second}"`}><v>2</v></c><c r="C${number}" s="1"/></row>`;
    const grid = await read({
      ...basicParts(),
      'xl/styles.xml': styles,
      'xl/worksheets/sheet1.xml': worksheet(row(1, 4, 4) + row(2, 4, 0) + row(3, 4, null) + row(4, 0, 0)),
    });
    expect(grid.struckRows).toEqual([1]);
  });

  it('gives each cell of a shared formula its own', async () => {
    const grid = await withSheet(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+SUM(D$1:D1)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(grid.formulas.map(([formula]) => formula)).toEqual([
      '=B1*$C$1+SUM(D$1:D1)',
      '=B2*$C$1+SUM(D$1:D2)',
      '=B3*$C$1+SUM(D$1:D3)',
    ]);
  });

  it('reads cells that lie a million rows and thousands of columns apart, and no more than those', async () => {
    const grid = await withSheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>ver</t></is></c></row>',
    );
    expect(grid.values).toHaveLength(1_048_576);
    expect(grid.values[0]).toEqual([1]);
    expect(grid.values[1_048_575]?.[16_383]).toBe('ver');
    expect(grid.values[500_000]).toEqual([]);
  });

  it('ends where the content ends, whatever formats lie below', async () => {
    const blanks = Array.from(
      { length: 5000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="2"/><c r="B${index + 2}" s="2"></c></row>`,
    );
    const grid = await withSheet(`<row r="1"><c r="A1"><v>1</v></c></row>${blanks.join('')}`);
    expect(grid.values).toEqual([[1, null]]);
  });

  it('gives an empty grid for a chart sheet and for an empty sheet', async () => {
    const host = await openFile(pack(workbookKinds['a chart sheet']!()), 'lijst.xlsx');
    const grids = await host.readSheets(['Grafiek1', 'Projecten']);
    expect(grids.map(({ sheet, values }) => [sheet, values.length])).toEqual([
      ['Grafiek1', 0],
      ['Projecten', 4],
    ]);
    expect((await read(workbookKinds['an empty workbook']!())).values).toEqual([]);
  });

  it('reads cells without addresses', async () => {
    const grid = await read(workbookKinds['no styles and no shared strings, cells without addresses']!());
    expect(grid.values).toEqual([['Naam', 12]]);
  });

  it('reads a sheet once', async () => {
    const host = await openFile(pack(basicParts()), 'lijst.xlsx');
    const [first] = await host.readSheets(['Projecten']);
    const [second] = await host.readSheets(['Projecten']);
    expect(second).toBe(first);
  });

  it('reads an .ods: values, dates as serials, formulas with their values', async () => {
    const ods = await writeOds({
      sheets: [
        {
          name: 'Lijst',
          rows: [
            ['Naam', 'Datum'],
            ['010', new Date('2024-01-01T00:00:00Z')],
            ['Noord', 3],
          ],
          cells: new Map([['3,1', { value: 6, formula: 'B3*2', formulaResult: 6 }]]),
        },
      ],
    });
    const host = await openFile(ods, 'lijst.ods');
    expect(await host.listSheets()).toEqual([{ name: 'Lijst', visibility: 'visible', kind: null }]);
    const [grid] = await host.readSheets(['Lijst']);
    expect(grid?.values).toEqual([
      ['Naam', 'Datum'],
      ['010', 45292],
      ['Noord', 3],
      [null, 6],
    ]);
    expect(grid?.formulas[3]?.[1]).toBe('=B3*2');
    expect(host.outputName).toBe('lijst.xlsx');
  });

  it('gives the sheets of an .ods names that Excel accepts, each its own', async () => {
    const long = 'Een bladnaam die voor Excel veel te lang is';
    const short = await writeOds({
      sheets: [
        { name: 'Een', rows: [[1]] },
        { name: 'Twee', rows: [[2]] },
      ],
    });
    const parts = unzipSync(short);
    const content = strFromU8(parts['content.xml']!)
      .replace('table:name="Een"', `table:name="${long}"`)
      .replace('table:name="Twee"', `table:name="${long} ook"`);
    const ods = zipSync({ ...parts, 'content.xml': strToU8(content) });
    const host = await openFile(ods, 'lijst.ods');
    const names = (await host.listSheets()).map(({ name }) => name);
    expect(names).toEqual(['Een bladnaam die voor Excel vee', 'Een bladnaam die voor Excel (2)']);
    expect((await host.readSheets(names)).map(({ values }) => values)).toEqual([[[1]], [[2]]]);
  });

  it('keeps the date format that says how dates are counted in an .xlsx with a built-in format', async () => {
    const styles = String(basicParts()['xl/styles.xml']).replace(
      'numFmtId="170" fontId',
      'numFmtId="14" fontId',
    );
    const grid = await read({ ...basicParts(), 'xl/styles.xml': styles, 'xl/workbook.xml': workbookXml() });
    expect(grid.formats[1]?.[2]).toBe('m/d/yyyy');
  });
});

describe('shifting a formula', () => {
  it.each([
    ['A1+$B2+C$3+$D$4', 2, 1, 'B3+$B4+D$3+$D$4'],
    ["SUM(Blad1!A1:B2)+'Blad 2'!A1", 1, 0, "SUM(Blad1!A2:B3)+'Blad 2'!A2"],
    ['IF(A1="B2",LOG10(C1),Tabel1[A1])', 1, 0, 'IF(A2="B2",LOG10(C2),Tabel1[A1])'],
    ['\'A1 B2\'!A1&"A1""A1"', 1, 1, '\'A1 B2\'!B2&"A1""A1"'],
    ['A1', -1, 0, '#REF!'],
    ['Tarief2024+A1.x+Totaal_A1', 1, 0, 'Tarief2024+A1.x+Totaal_A1'],
  ])('%s by %i rows and %i columns is %s', (formula, rows, columns, shifted) => {
    expect(shiftFormula(formula, rows, columns)).toBe(shifted);
  });
});
