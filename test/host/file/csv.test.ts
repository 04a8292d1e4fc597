import { describe, expect, it } from '@jest/globals';
import { openFile } from '../../../src/host/file/openFile';
import type { Grid } from '../../../src/model/grid';
import { packageProblems, partsOf, xmlOf, allNamed } from './packageCheck';
import { request } from './plans';

const text = 'Naam;Woningen;Wijk\r\n010;12;Café Zuid\r\n"Noord; fase ""2""";1.240;"twee\r\nregels"\r\n';
const rows = [
  ['Naam', 'Woningen', 'Wijk'],
  ['010', 12, 'Café Zuid'],
  ['Noord; fase "2"', '1.240', 'twee\r\nregels'],
];

async function read(bytes: Uint8Array | string, name = 'lijst.csv'): Promise<Grid> {
  const host = await openFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name);
  const sheets = await host.listSheets();
  const [grid] = await host.readSheets(sheets.map((sheet) => sheet.name));
  return grid!;
}

function utf16(value: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + value.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  [...value].forEach((letter, index) => view.setUint16(2 + index * 2, letter.charCodeAt(0), littleEndian));
  return bytes;
}

describe('reading a .csv', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text, true)],
    ['UTF-16, big end first', utf16(text, false)],
    ['UTF-16 without a mark', utf16(text, true).subarray(2)],
    ['UTF-16 without a mark, big end first', utf16(text, false).subarray(2)],
    ['Windows-1252', Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))],
  ])('understands %s', async (_encoding, bytes) => {
    expect((await read(bytes)).values).toEqual(rows);
  });

  it('reads a list whose first column is called ID', async () => {
    expect((await read('ID;Plannaam\n7;De Weide\n')).values[0]).toEqual(['ID', 'Plannaam']);
  });

  it('knows the signs that only Windows-1252 has', async () => {
    const bytes = Uint8Array.from([0x92, 0x73, 0x2d, 0x80, 0x20, 0x96, 0x3b, 0xe9, 0x0a]);
    expect((await read(bytes)).values).toEqual([['’s-€ –', 'é']]);
  });

  it.each([
    ['semicolons, with commas in numbers', 'a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n', ['1,5', '2,5', '3,5']],
    ['commas', 'a,b,c\n1,2,3\n4,5,6\n', [1, 2, 3]],
    ['tabs', 'a\tb\tc\n1\t2\t3\n', [1, 2, 3]],
    ['returns only', 'a;b;c\r1;2;3\r4;5;6\r', [1, 2, 3]],
    ['a stated separator', 'a|b|c\n1|2|3\n', [1, 2, 3]],
  ])('finds %s', async (_what, csv, second) => {
    const { values } = await read(csv);
    expect(values[0]).toEqual(['a', 'b', 'c']);
    expect(values[1]).toEqual(second);
  });

  it('obeys "sep=" and keeps the row numbers', async () => {
    expect((await read('sep=,\na,b;c\n')).values).toEqual([[], ['a', 'b;c']]);
  });

  it('takes only plain whole numbers for numbers', async () => {
    const { values } = await read('10;010;1.240;12,5;-3;1e5;+31;12345678901234567890;0\n');
    expect(values).toEqual([[10, '010', '1.240', '12,5', -3, '1e5', '+31', '12345678901234567890', 0]]);
  });

  it('names the sheet after the file, in a way Excel accepts', async () => {
    expect((await read('a;b\n', 'R7-eib-houten.csv')).sheet).toBe('R7-eib-houten');
    expect((await read('a;b\n', 'Lijst [2026] van de provincie Gelderland.csv')).sheet).toBe(
      'Lijst  2026  van de provincie G',
    );
  });

  it('gives an empty sheet for an empty file', async () => {
    expect((await read('')).values).toEqual([]);
  });

  it('gives an .xlsx with a values copy and our sheets, in which texts stay texts', async () => {
    const host = await openFile(
      new TextEncoder().encode('Naam;Woningen\n=HYPERLINK("http://x");010\n#N/A;12\n'),
      'lijst.csv',
    );
    expect(host.outputName).toBe('lijst.xlsx');
    const report = await host.write(request());
    expect(report.sheets.map(({ name }) => name)).toEqual(['RB Gapanalyse', 'RB Datakwaliteit']);
    const bytes = await host.toBytes();
    expect(packageProblems(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    const cells = allNamed(xmlOf(parts, 'xl/worksheets/sheet1.xml'), 'c');
    const formats = allNamed(allNamed(xmlOf(parts, 'xl/styles.xml'), 'cellXfs')[0]!, 'xf');
    const quoted = cells.filter(
      (cell) => formats[Number(cell.getAttribute('s') ?? 0)]?.getAttribute('quotePrefix') === '1',
    );
    expect(quoted.map(({ textContent }) => textContent)).toEqual(['=HYPERLINK("http://x")', '010', '#N/A']);
    const again = await openFile(bytes, host.outputName);
    const [grid] = await again.readSheets(['lijst']);
    expect(grid?.values).toEqual([
      ['Naam', 'Woningen'],
      ['=HYPERLINK("http://x")', '010'],
      ['#N/A', 12],
    ]);
    expect(grid?.formulas.flat().every((formula) => formula === null)).toBe(true);
    expect((await again.listSheets()).map(({ name, kind }) => [name, kind])).toEqual([
      ['lijst', null],
      ['RB Gapanalyse', 'gap'],
      ['RB Datakwaliteit', 'quality'],
    ]);
  });
});
