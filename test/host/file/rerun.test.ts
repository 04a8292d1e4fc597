import { describe, expect, it } from '@jest/globals';
import { strFromU8 } from 'fflate';
import { openFile } from '../../../src/host/file/openFile';
import { columnLetters } from '../../../src/model/cell';
import type { SheetPlan } from '../../../src/sheets/plan';
import {
  basicParts,
  contentTypes,
  pack,
  rels,
  workbookXml,
  type PartTexts,
} from '../../fixtures/workbooks/parts';
import { workbookKinds } from '../../fixtures/workbooks/kinds';
import { allNamed, packageProblems, partsOf, relationsOf, xmlOf } from './packageCheck';
import { gapPlan, qualityPlan, request } from './plans';

async function write(
  parts: PartTexts | Uint8Array,
  plans = [gapPlan, qualityPlan],
): Promise<Record<string, Uint8Array>> {
  const host = await openFile(parts instanceof Uint8Array ? parts : pack(parts), 'lijst.xlsx');
  await host.write(request(plans));
  const bytes = await host.toBytes();
  expect(packageProblems(bytes)).toEqual([]);
  return partsOf(bytes);
}

const text = (parts: Record<string, Uint8Array>, name: string): string => strFromU8(parts[name]!);

/** The parts with the text of one changed, as a user's program would. */
function changed(
  parts: Record<string, Uint8Array>,
  name: string,
  change: (xml: string) => string,
): Record<string, Uint8Array> {
  const after = change(text(parts, name));
  expect(after).not.toBe(text(parts, name));
  return { ...parts, [name]: new TextEncoder().encode(after) };
}

describe('a second run', () => {
  it('finds a sheet that was renamed, moved and hidden, and leaves it that way', async () => {
    const first = await write(basicParts());
    const user = changed(first, 'xl/workbook.xml', (xml) =>
      xml
        .replace(
          /<sheets>(<sheet [^>]*\/>)(<sheet [^>]*\/>)(<sheet [^>]*\/>)<\/sheets>/,
          '<sheets>$2$1$3</sheets>',
        )
        .replace('name="RB Gapanalyse" sheetId="2"', 'name="Ons gat &amp; meer" sheetId="2" state="hidden"')
        .replaceAll("'RB Gapanalyse'!", "'Ons gat &amp; meer'!")
        .replaceAll('localSheetId="1"', 'localSheetId="0"'),
    );
    const host = await openFile(pack(user), 'lijst.xlsx');
    const before = await host.listSheets();
    expect(before[0]).toEqual({ name: 'Ons gat & meer', visibility: 'hidden', kind: 'gap' });
    const report = await host.write(request());
    expect(report.sheets[0]).toEqual({ kind: 'gap', name: 'Ons gat & meer', created: false });
    expect(await host.listSheets()).toEqual(before);
    const after = partsOf(await host.toBytes());
    expect(text(after, 'xl/workbook.xml')).toBe(text(user, 'xl/workbook.xml'));
    expect(text(after, 'xl/charts/chart1.xml')).toContain("'Ons gat &amp; meer'!$B$6:$B$9");
  });

  it('keeps what the user changed elsewhere', async () => {
    const first = await write(basicParts());
    const user = changed(first, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<v>40</v>', "<f>'RB Gapanalyse'!D6</f><v>144</v>"),
    );
    const second = await write(pack(user));
    expect(second['xl/worksheets/sheet1.xml']).toEqual(user['xl/worksheets/sheet1.xml']);
  });

  it('removes the chart of a plan that has none any more, and keeps charts of the user', async () => {
    const first = await write(workbookKinds['charts and images']!());
    expect(first['xl/charts/chart2.xml']).toBeDefined();
    const second = await write(pack(first), [{ ...gapPlan, charts: [] }, qualityPlan]);
    expect(
      Object.keys(first)
        .filter((name) => second[name] === undefined)
        .sort(),
    ).toEqual(['xl/charts/chart2.xml', 'xl/drawings/_rels/drawing2.xml.rels', 'xl/drawings/drawing2.xml']);
    expect(second['xl/charts/chart1.xml']).toEqual(first['xl/charts/chart1.xml']);
  });

  it('keeps the notes that people put on a sheet of ours', async () => {
    const first = await write(basicParts());
    const withNote: PartTexts = {
      ...changed(first, 'xl/worksheets/sheet2.xml', (xml) =>
        xml.replace('<tableParts', '<legacyDrawing r:id="rId7"/><tableParts'),
      ),
      'xl/worksheets/_rels/sheet2.xml.rels': text(first, 'xl/worksheets/_rels/sheet2.xml.rels').replace(
        '</Relationships>',
        '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing9.vml"/>' +
          '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/xl/comments9.xml"/></Relationships>',
      ),
      'xl/drawings/vmlDrawing9.vml': '<xml/>',
      'xl/comments9.xml':
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>',
      '[Content_Types].xml': text(first, '[Content_Types].xml').replace(
        '</Types>',
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
      ),
    };
    const second = await write(pack(withNote));
    const kinds = relationsOf(second, 'xl/worksheets/sheet2.xml');
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['comments', 'drawing', 'table', 'vmlDrawing']);
    const legacy = allNamed(xmlOf(second, 'xl/worksheets/sheet2.xml'), 'legacyDrawing')[0];
    expect(kinds.find(({ id }) => id === legacy?.getAttribute('r:id'))?.target).toBe(
      'xl/drawings/vmlDrawing9.vml',
    );
    expect(second['xl/comments9.xml']).toBeDefined();
  });

  it('takes our cells out of the calculation chain, so that Excel has nothing to repair', async () => {
    const first = await write(workbookKinds['a calculation chain']!());
    const chain = (xml: string): string =>
      xml.replace('</calcChain>', '<c r="D6" i="2"/><c r="D7"/><c r="E11"/><c r="B4" i="1"/></calcChain>');
    const second = await write(pack(changed(first, 'xl/calcChain.xml', chain)));
    const cells = allNamed(xmlOf(second, 'xl/calcChain.xml'), 'c').map(
      (cell) => `${cell.getAttribute('i')} ${cell.getAttribute('r')}`,
    );
    expect(cells).toEqual(['1 B4', '1 C4', '1 B4']);

    const onlyOurs = changed(first, 'xl/calcChain.xml', (xml) =>
      xml.replace(/<c r="B4".*(?=<\/calcChain>)/, '<c r="D6" i="2"/>'),
    );
    const third = await write(pack(onlyOurs));
    expect(third['xl/calcChain.xml']).toBeUndefined();
  });

  it('leaves a selected tab selected', async () => {
    const first = await write(basicParts());
    const selected = changed(first, 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace('<sheetView ', '<sheetView tabSelected="1" '),
    );
    const second = await write(pack(selected));
    expect(text(second, 'xl/worksheets/sheet2.xml')).toBe(text(selected, 'xl/worksheets/sheet2.xml'));
  });

  it('adds no formats when Excel has written the styles its own way', async () => {
    const first = await write(basicParts());
    const own = changed(first, 'xl/styles.xml', (xml) =>
      xml.replaceAll('wrapText="true"', 'wrapText="1"').replaceAll('applyFont="1" ', ''),
    );
    const second = await write(pack(own));
    expect(second['xl/styles.xml']).toEqual(own['xl/styles.xml']);
  });

  it('refuses a sheet of ours that is protected, and changes nothing', async () => {
    const first = await write(basicParts());
    const locked = pack(
      changed(first, 'xl/worksheets/sheet2.xml', (xml) =>
        xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1"/>'),
      ),
    );
    const host = await openFile(locked, 'lijst.xlsx');
    await expect(host.write(request())).rejects.toMatchObject({
      code: 'sheet-protected',
      params: { sheet: 'RB Gapanalyse' },
    });
    expect(await host.toBytes()).toEqual(locked);
  });

  it('writes only the sheets it is asked for', async () => {
    const first = await write(basicParts());
    const second = await write(pack(first), [qualityPlan]);
    expect(second).toEqual(first);
  });
});

describe('a first run', () => {
  it('leaves everything as it was when the user has a sheet with our name', async () => {
    const bytes = pack({
      ...basicParts(),
      'xl/workbook.xml': workbookXml({ sheets: '<sheet name="rb GAPANALYSE" sheetId="1" r:id="rId1"/>' }),
    });
    const host = await openFile(bytes, 'lijst.xlsx');
    await expect(host.write(request())).rejects.toMatchObject({
      code: 'sheet-name-taken',
      params: { name: 'rb GAPANALYSE' },
    });
    expect(await host.toBytes()).toEqual(bytes);
    expect(await host.readState()).toBeNull();
  });

  it('gives the sheets the workbook’s own typeface and size', async () => {
    const parts = await write(basicParts());
    const fonts = allNamed(allNamed(xmlOf(parts, 'xl/styles.xml'), 'fonts')[0]!, 'font').slice(3);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) {
      expect(allNamed(font, 'name')[0]?.getAttribute('val')).toBe('Verdana');
      expect(allNamed(font, 'scheme')[0]?.getAttribute('val')).toBe('minor');
    }
    const sizes = fonts.map((font) => allNamed(font, 'sz')[0]?.getAttribute('val'));
    expect(new Set(sizes)).toEqual(new Set(['18', '12', '10']));
  });

  it('writes texts, formulas and their values so that nothing is taken for something else', async () => {
    const parts = await write(basicParts());
    const sheet = xmlOf(parts, 'xl/worksheets/sheet2.xml');
    const formats = allNamed(allNamed(xmlOf(parts, 'xl/styles.xml'), 'cellXfs')[0]!, 'xf');
    const cells = Object.fromEntries(
      allNamed(sheet, 'c').map((cell) => [
        cell.getAttribute('r') ?? '',
        {
          type: cell.getAttribute('t') ?? 'n',
          text: cell.textContent,
          quoted: formats[Number(cell.getAttribute('s') ?? 0)]?.getAttribute('quotePrefix') === '1',
        },
      ]),
    );
    const row = (number: number): unknown[] =>
      Array.from({ length: 7 }, (_, index) => cells[`${columnLetters(index + 1)}${number}`]);
    expect(row(11)).toEqual([
      { type: 'inlineStr', text: '=HYPERLINK("http://example.org","klik")', quoted: true },
      { type: 'inlineStr', text: '010', quoted: true },
      { type: 'inlineStr', text: '#N/A', quoted: true },
      { type: 'inlineStr', text: '  met spaties ', quoted: true },
      { type: 'str', text: 'IF(B6>C6,"nog te vinden","genoeg")nog te vinden', quoted: false },
      { type: 'b', text: 'B6=2501', quoted: false },
      { type: 'inlineStr', text: 'Nieuw Zuid & <meer>', quoted: false },
    ]);
    expect(cells['D6']).toEqual({ type: 'n', text: 'C6*0.8144', quoted: false });
    expect(text(parts, 'xl/worksheets/sheet2.xml')).toContain('<t xml:space="preserve">  met spaties </t>');
  });

  it('sets up the sheet as planned: view, panes, widths, heights, printing, rules', async () => {
    const parts = await write(basicParts());
    const sheet = xmlOf(parts, 'xl/worksheets/sheet2.xml');
    const attributesOf = (name: string, index = 0): Record<string, string> =>
      Object.fromEntries(
        Array.from(allNamed(sheet, name)[index]!.attributes).map((one) => [one.name, one.value]),
      );
    expect(attributesOf('sheetView')).toMatchObject({ showGridLines: '0' });
    expect(attributesOf('pane')).toMatchObject({
      xSplit: '1',
      ySplit: '5',
      topLeftCell: 'B6',
      state: 'frozen',
    });
    expect(attributesOf('col')).toMatchObject({ min: '1', max: '1', width: '30' });
    expect(attributesOf('row')).toMatchObject({ r: '1', ht: '28', customHeight: '1' });
    expect(attributesOf('pageSetup')).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(attributesOf('pageSetUpPr')).toEqual({ fitToPage: '1' });
    expect(attributesOf('tabColor')).toEqual({ rgb: 'FF0B5C6B' });
    expect(
      allNamed(sheet, 'dataValidation').map((one) => [
        one.getAttribute('type'),
        one.getAttribute('sqref'),
        one.getAttribute('errorStyle'),
        one.getAttribute('prompt'),
      ]),
    ).toEqual([
      ['decimal', 'B6:B9', 'stop', 'Vul het aantal woningen in.'],
      ['list', 'E6:E9', 'warning', 'Kies.'],
      ['date', 'F6:F9', 'stop', 'Vul een datum in.'],
    ]);
    const names = allNamed(xmlOf(parts, 'xl/workbook.xml'), 'definedName').map((one) => [
      one.getAttribute('name'),
      one.getAttribute('localSheetId'),
      one.getAttribute('hidden'),
      one.textContent,
    ]);
    expect(names).toEqual([
      ['_Regieblad', '1', '1', '"gap"'],
      ['_xlnm.Print_Titles', '1', null, "'RB Gapanalyse'!$5:$5"],
      ['_xlnm.Print_Area', '1', null, "'RB Gapanalyse'!$A:$C"],
      ['RB_Afspraak', null, null, "'RB Gapanalyse'!$B$6"],
      ['_Regieblad', '2', '1', '"quality"'],
      ['_xlnm.Print_Titles', '2', null, "'RB Datakwaliteit'!$5:$5"],
      ['_xlnm.Print_Area', '2', null, "'RB Datakwaliteit'!$A:$C"],
    ]);
  });

  it('prints on one page, or other columns than before, where the plan says so now', async () => {
    const print = { ...gapPlan.print, columns: [1, 2] as [number, number], onePage: true };
    const once = await write(basicParts(), [gapPlan]);
    const parts = await write(pack(once), [{ ...gapPlan, print }]);
    const areas = allNamed(xmlOf(parts, 'xl/workbook.xml'), 'definedName')
      .filter((one) => one.getAttribute('name') === '_xlnm.Print_Area')
      .map((one) => [one.getAttribute('localSheetId'), one.textContent]);
    expect(areas).toEqual([['1', "'RB Gapanalyse'!$A:$B"]]);
    expect(text(parts, 'xl/worksheets/sheet2.xml')).toContain('fitToHeight="1"');
  });

  it('counts dates as the workbook does', async () => {
    const dated: SheetPlan = {
      ...qualityPlan,
      rows: [
        ...qualityPlan.rows,
        {
          row: 14,
          cells: [
            { column: 1, value: 46023, style: 'date' },
            { column: 2, value: 46023, style: 'number' },
          ],
        },
      ],
    };
    const parts = await write(workbookKinds['the 1904 date system']!(), [dated]);
    const cells = allNamed(xmlOf(parts, 'xl/worksheets/sheet2.xml'), 'c');
    const value = (at: string): string | null | undefined =>
      cells.find((cell) => cell.getAttribute('r') === at)?.textContent;
    expect([value('A14'), value('B14')]).toEqual(['44561', '46023']);
    const host = await openFile(pack(parts), 'lijst.xlsx');
    const [grid] = await host.readSheets([qualityPlan.name]);
    expect(grid?.values[13]).toEqual([46023, 46023, null, null, null, null, null]);
  });

  it('draws the chart with its title, axes, description and the values it shows', async () => {
    const parts = await write(basicParts());
    const chart = xmlOf(parts, 'xl/charts/chart1.xml');
    expect(allNamed(chart, 't').map(({ textContent }) => textContent)).toEqual([
      'Woningen per jaar',
      'Jaar',
      'Woningen',
    ]);
    expect(allNamed(allNamed(chart, 'barChart')[0]!, 'ser')).toHaveLength(2);
    const line = allNamed(chart, 'lineChart')[0]!;
    expect(allNamed(line, 'f').map(({ textContent }) => textContent)).toEqual([
      "'RB Gapanalyse'!$A$6:$A$9",
      "'RB Gapanalyse'!$B$6:$B$9",
    ]);
    expect(allNamed(line, 'pt').map(({ textContent }) => textContent)).toEqual([
      '2026',
      '2027',
      '2028',
      '2029',
      '250',
      '250',
      '250',
      '250',
    ]);
    const frame = allNamed(xmlOf(parts, 'xl/drawings/drawing1.xml'), 'cNvPr')[0];
    expect(frame?.getAttribute('name')).toBe('RB_Grafiek');
    expect(frame?.getAttribute('descr')).toBe(
      'Kolommen met plannen en verwachting, een lijn met de afspraak',
    );
  });

  it('gives a list that is too long for a validation its message only', async () => {
    const values = Array.from({ length: 60 }, (_, index) => `projectleider ${index}`);
    const [validation] = gapPlan.validations;
    const parts = await write(basicParts(), [
      { ...gapPlan, validations: [{ ...validation!, rule: { kind: 'list', values } }] },
    ]);
    const [written] = allNamed(xmlOf(parts, 'xl/worksheets/sheet2.xml'), 'dataValidation');
    expect([written?.getAttribute('type'), written?.textContent, written?.getAttribute('prompt')]).toEqual([
      'custom',
      'TRUE',
      'Vul het aantal woningen in.',
    ]);
  });

  it('works in a package that states each content type apart', async () => {
    const types = contentTypes({
      '/xl/workbook.xml': 'sheet.main',
      '/xl/worksheets/sheet1.xml': 'worksheet',
      '/xl/styles.xml': 'styles',
      '/xl/sharedStrings.xml': 'sharedStrings',
      '/docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      '/_rels/.rels': 'application/vnd.openxmlformats-package.relationships+xml',
      '/xl/_rels/workbook.xml.rels': 'application/vnd.openxmlformats-package.relationships+xml',
    }).replace(/<Default [^>]*>/g, '');
    await write({ ...basicParts(), '[Content_Types].xml': types });
  });

  it('gives no sheet an id or relationship that is taken', async () => {
    const sheets = '<sheet name="Projecten" sheetId="7" r:id="rId1"/>';
    const parts = await write({
      ...basicParts(),
      'xl/workbook.xml': workbookXml({ sheets }),
      'xl/_rels/workbook.xml.rels': rels({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        RID4: ['styles', 'styles.xml'],
        rId5: ['sharedStrings', 'sharedStrings.xml'],
      }),
    });
    const entries = allNamed(xmlOf(parts, 'xl/workbook.xml'), 'sheet').map((sheet) => [
      sheet.getAttribute('sheetId'),
      sheet.getAttribute('r:id'),
    ]);
    expect(entries).toEqual([
      ['7', 'rId1'],
      ['8', 'rId6'],
      ['9', 'rId7'],
    ]);
  });
});
