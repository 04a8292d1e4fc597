import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { openFile } from '../../../src/host/file/openFile';
import { basicParts, pack } from '../../fixtures/workbooks/parts';
import { packageProblems, partsOf } from './packageCheck';
import { request } from './plans';

const sheet = 'xl/worksheets/sheet2.xml';

/** A good result in which a text is put in the place of another in one part; `null` removes the part. */
async function spoiled(part: string, from: RegExp | null, to = ''): Promise<string[]> {
  const host = await openFile(pack(basicParts()), 'lijst.xlsx');
  await host.write(request());
  const parts = partsOf(await host.toBytes());
  if (from === null)
    return packageProblems(
      zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part))),
    );
  const text = new TextDecoder().decode(parts[part]);
  expect(text).toMatch(from);
  return packageProblems(zipSync({ ...parts, [part]: new TextEncoder().encode(text.replace(from, to)) }));
}

describe('the check of packages finds', () => {
  it.each<[string, string, RegExp | null, string, RegExp]>([
    ['XML that isn’t well formed', sheet, /<\/worksheet>/, '', /sheet2\.xml/],
    ['a relationship to nothing', 'xl/charts/chart1.xml', null, '', /chart1\.xml, which isn't there/],
    [
      'a part without content type',
      '[Content_Types].xml',
      /<Default Extension="xml"[^>]*>/,
      '',
      /item1\.xml has no content type|app\.xml has no content type/,
    ],
    [
      'two sheets with one name',
      'xl/workbook.xml',
      /RB Datakwaliteit/,
      'rb gapanalyse',
      /two sheets are called/,
    ],
    ['a sheet without part', 'xl/workbook.xml', /r:id="rId1"/, 'r:id="rId99"', /has no part/],
    [
      'a name of no sheet',
      'xl/workbook.xml',
      /localSheetId="2"/,
      'localSheetId="3"',
      /is of a sheet that isn't there/,
    ],
    ['two tables with one id', 'xl/tables/table2.xml', / id="2"/, ' id="1"', /table id twice/],
    [
      'a table that doesn’t fit its header',
      'xl/tables/table1.xml',
      /name="Afspraak"/,
      'name="Iets"',
      /table RB_Jaren/,
    ],
    ['a cell with a format that isn’t there', sheet, / s="\d+"/, ' s="999"', /has no format/],
    ['a rule with a format that isn’t there', sheet, /dxfId="0"/, 'dxfId="9"', /rule without format/],
    ['elements in the wrong order', sheet, /(<pageMargins[^>]*>)(<pageSetup[^>]*>)/, '$2$1', /wrong order/],
    ['a count that is wrong', 'xl/styles.xml', /<fonts count="\d+"/, '<fonts count="1"', /fonts says 1/],
  ])('%s', async (_what, part, from, to, problem) => {
    expect((await spoiled(part, from, to)).join('\n')).toMatch(problem);
  });
});
