import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { XMLSerializer, type Element } from '@xmldom/xmldom';
import { writeXlsx } from 'hucre';
import { openFile } from '../../../src/host/file/openFile';
import { pack } from '../../fixtures/workbooks/parts';
import { workbookKinds } from '../../fixtures/workbooks/kinds';
import { elementsOf, packageProblems, partsOf, xmlOf } from './packageCheck';
import { gapPlan, qualityPlan, request, state } from './plans';

/** Real workbooks, when they lie beside the project. */
const shared = join(__dirname, '../../../../shared/workbooks');
const folders = ['', 'readxl'].map((folder) => join(shared, folder)).filter((folder) => existsSync(folder));
const realWorkbooks = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, join(folder, name)] as const),
);

jest.setTimeout(60_000);

/** The parts that a run may extend; all others must keep every byte. */
const extendable =
  /^(?:\[Content_Types\]\.xml|(?:xl\/)?workbook\.xml|.*\/_rels\/workbook\.xml\.rels|.*styles\.xml|.*sharedStrings\.xml)$/;

/** Whether an element holds all that another holds, in the same order, and only added to it. */
function isExtended(before: Element, after: Element, depth = 0): boolean {
  const text = (element: Element): string => new XMLSerializer().serializeToString(element);
  const attributes = (element: Element): string =>
    Array.from(element.attributes)
      .filter(({ name }) => name !== 'count')
      .map(({ name, value }) => `${name}=${value}`)
      .join('\n');
  if (text(before) === text(after)) return true;
  if (depth > 1 || attributes(before) !== attributes(after)) return false;
  const candidates = elementsOf(after);
  return elementsOf(before).every((child) => {
    while (candidates.length > 0) {
      const next = candidates.shift()!;
      if (next.nodeName === child.nodeName && isExtended(child, next, depth + 1)) return true;
    }
    return false;
  });
}

async function checkWriting(bytes: Uint8Array, name: string): Promise<void> {
  const host = await openFile(bytes.slice(), name);
  const sheets = await host.listSheets();
  const grids = await host.readSheets(sheets.map((sheet) => sheet.name));
  const report = await host.write(request());
  const result = await host.toBytes();

  const before = partsOf(bytes);
  const after = partsOf(result);
  const same = (part: string): boolean =>
    Buffer.compare(before[part]!, after[part] ?? new Uint8Array()) === 0;
  const parts = Object.keys(before).filter((part) => !part.endsWith('/'));
  const changed = parts.filter((part) => !same(part));
  expect(changed.filter((part) => !extendable.test(part))).toEqual([]);
  expect(changed.filter((part) => !isExtended(xmlOf(before, part), xmlOf(after, part)))).toEqual([]);
  expect(packageProblems(result, new Set(parts.filter(same)))).toEqual([]);
  expect(report.sheets.map(({ created }) => created)).toEqual([true, true]);

  const again = await openFile(result.slice(), name);
  const listed = await again.listSheets();
  expect(listed.slice(0, sheets.length)).toEqual(sheets);
  expect(listed.slice(sheets.length)).toEqual([
    { name: gapPlan.name, visibility: 'visible', kind: 'gap' },
    { name: qualityPlan.name, visibility: 'hidden', kind: 'quality' },
  ]);
  expect(await again.readSheets(sheets.map((sheet) => sheet.name))).toEqual(grids);
  expect(await again.readState()).toEqual(state);

  const rerun = await again.write(request());
  expect(rerun.sheets.map(({ created }) => created)).toEqual([false, false]);
  expect(Buffer.compare(Buffer.from(await again.toBytes()), Buffer.from(result))).toBe(0);
}

describe('writing into a workbook keeps every part of the user, and a second run changes nothing', () => {
  it.each(Object.entries(workbookKinds))('with %s', async (name, parts) => {
    await checkWriting(pack(parts()), name === 'macros' ? 'lijst.xlsm' : 'lijst.xlsx');
  });

  it('with a workbook that hucre wrote', async () => {
    const rows = [
      ['Naam', 'Woningen', 'Datum'],
      ['Noord', 12, new Date('2026-03-01T00:00:00Z')],
      ['=plus', true, null],
    ];
    await checkWriting(await writeXlsx({ sheets: [{ name: 'Lijst', rows }] }), 'lijst.xlsx');
  });

  if (realWorkbooks.length === 0)
    it.skip('with real workbooks: the folder shared/workbooks is absent', () => undefined);
  else
    it.each(realWorkbooks)('with %s', async (name, path) =>
      checkWriting(new Uint8Array(readFileSync(path)), name),
    );
});
