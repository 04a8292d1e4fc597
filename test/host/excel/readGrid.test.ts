import { readFileSync } from 'node:fs';
import path from 'node:path';
import { localEngine } from '../../../src/app/engine';
import { readSession } from '../../../src/app/run';
import { openFile } from '../../../src/host/file/openFile';
import type { Host } from '../../../src/host/host';
import { createWorkbook, fillFromGrid, type GridCell } from '../../excel-host';
import { workbookFromFile } from '../../excel-host/fromFile';
import { openIn, uninstallAll } from './openFixture';

afterEach(uninstallAll);

const struck = (value: string): GridCell => ({ value, format: { 'font/strikethrough': true } });

function workbookWith(rows: readonly (readonly GridCell[])[]) {
  const workbook = createWorkbook('Lijst');
  fillFromGrid(workbook, 'Lijst', rows);
  return workbook;
}

describe('struck-through rows in Excel', () => {
  it('are those whose filled cells all are, whatever the empty cells between them', async () => {
    const { host } = await openIn(
      workbookWith([
        ['Naam', 'Kern', 'Status', 'Opmerking'],
        [struck('De Hof'), null, struck('zacht'), null],
        [struck('Kerkweg'), 'Dorp', null, null],
        ['Zuidrand', struck('Dorp'), 'hard', 'geen'],
        [null, null, null, struck('alleen een noot')],
        ['Noord', 'Dorp', 'hard', 'geen'],
        [struck('Oost'), struck('Dorp'), struck('hard'), struck('geen')],
      ]),
    );
    const [grid] = await host.readSheets(['Lijst']);
    expect(grid?.struckRows).toEqual([2, 5, 7]);
  });

  it('cost one request more for all sheets together, and none where nothing is partly struck', async () => {
    const plain = await openIn(workbookWith([['a', 'b'], [struck('c'), struck('d')], ['e']]));
    plain.excel.stats.reset();
    await plain.host.readSheets(['Lijst']);
    expect(plain.excel.stats.syncs).toBe(2);

    const workbook = workbookWith([['#N/A', 'b'], [struck('c')], ['e', struck('f')]]);
    fillFromGrid(workbook, 'Nog een', [['a', 'b'], [struck('c')]]);
    const mixed = await openIn(workbook);
    mixed.excel.stats.reset();
    const grids = await mixed.host.readSheets(['Lijst', 'Nog een']);
    expect(grids.map(({ struckRows }) => struckRows)).toEqual([[2], [2]]);
    expect(grids[0]?.values[0]?.[0]).toEqual({ error: '#N/A' });
    expect(mixed.excel.stats.syncs).toBe(3);
  });
});

describe('the sample workbook', () => {
  it('reads the same in Excel and from its file', async () => {
    const bytes = new Uint8Array(readFileSync(path.join('assets', 'voorbeeld', 'voorbeeld-gemeente.xlsx')));
    const { host } = await openIn(await workbookFromFile(bytes, 'voorbeeld.xlsx'));
    const read = async (one: Host) => (await readSession(one, localEngine, { today: '2026-11-01' })).reading;
    const inExcel = await read(host);
    const fromFile = await read(await openFile(bytes, 'voorbeeld.xlsx'));
    expect(inExcel.lists[0]?.excludedRows).toContainEqual({ row: 52, reason: 'cancelled' });
    expect(inExcel).toEqual(fromFile);
  });

  it('holds no empty text in either host', async () => {
    const bytes = new Uint8Array(readFileSync(path.join('assets', 'voorbeeld', 'voorbeeld-gemeente.xlsx')));
    const { host } = await openIn(await workbookFromFile(bytes, 'voorbeeld.xlsx'));
    const read = (one: Host) => one.readSheets(['Projectenlijst']);
    const [[inExcel], [inFile]] = [await read(host), await read(await openFile(bytes, 'voorbeeld.xlsx'))];
    expect(inExcel?.struckRows).toEqual(inFile?.struckRows);
    for (const grid of [inExcel, inFile]) expect(grid?.values.flat()).not.toContain('');
  });
});
