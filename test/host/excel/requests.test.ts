import { emptyState } from '../../../src/model/state';
import type { SheetPlan } from '../../../src/sheets/plan';
import { createWorkbook, fillFromGrid, type Workbook } from '../../excel-host';
import { planRow, richPlan, testStyles, tinyPlan } from '../plans';
import { openIn, uninstallAll, type OpenedExcel } from './openFixture';

afterEach(uninstallAll);

const BLOCK = 1_000_000;
const kinds = [
  'overview',
  'gap',
  'regieteam',
  'projects',
  'assumptions',
  'quality',
  'priority',
  'staffing',
  'capacity',
  'forecast',
  'bottlenecks',
  'staff',
  'account',
] as const;

function longList(rows: number, columns: number): Workbook {
  const workbook = createWorkbook('Lijst');
  fillFromGrid(
    workbook,
    'Lijst',
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => (column % 3 ? row * column : `tekst ${row}`)),
    ),
  );
  return workbook;
}

const allPlans = (): SheetPlan[] =>
  kinds.map((kind, index) =>
    richPlan(60, {
      kind,
      name: `RB Blad ${index}`,
      tables: [{ name: `RB_Tabel_${kind}`, area: { top: 6, left: 1, bottom: 66, right: 5 }, filter: true }],
      names: [],
      charts: [],
    }),
  );

async function write({ host }: OpenedExcel, plans: SheetPlan[]): Promise<void> {
  await host.write({ plans, styles: testStyles, state: emptyState });
}

describe('requests to Excel', () => {
  it('are at most three for reading a sheet of 5,000 rows, and stay within what Excel answers', async () => {
    const { host, excel } = await openIn(longList(5_000, 10));
    excel.stats.reset();
    const [grid] = await host.readSheets(['Lijst']);
    expect(grid?.values).toHaveLength(5_000);
    expect(grid?.values[4_999]).toEqual([
      'tekst 4999',
      4999,
      9998,
      'tekst 4999',
      19996,
      24995,
      'tekst 4999',
      34993,
      39992,
      'tekst 4999',
    ]);
    expect(excel.stats.syncs).toBeLessThanOrEqual(3);
    expect(Math.max(...excel.stats.requests.map(({ bytesOut }) => bytesOut))).toBeLessThan(5_000_000);
  });

  it('are one more per further block of a larger sheet', async () => {
    const { host, excel } = await openIn(longList(20_000, 10));
    excel.stats.reset();
    const [grid] = await host.readSheets(['Lijst']);
    expect(grid?.values).toHaveLength(20_000);
    expect(excel.stats.syncs).toBe(1 + 8);
  });

  it('read small sheets together', async () => {
    const workbook = longList(10, 3);
    for (let index = 0; index < 20; index += 1) fillFromGrid(workbook, `Blad ${index}`, [[index, '#N/A']]);
    const { host, excel } = await openIn(workbook);
    const names = (await host.listSheets()).map(({ name }) => name);
    excel.stats.reset();
    const grids = await host.readSheets(names);
    expect(grids).toHaveLength(21);
    expect(grids[20]?.values).toEqual([[19, { error: '#N/A' }]]);
    expect(excel.stats.syncs).toBe(3);
  });

  it('are two for listing, whatever the number of sheets', async () => {
    const workbook = createWorkbook();
    for (let index = 0; index < 40; index += 1) fillFromGrid(workbook, `Blad ${index}`, []);
    const { host, excel } = await openIn(workbook);
    excel.stats.reset();
    await host.listSheets();
    expect(excel.stats.syncs).toBe(2);
  });

  it('are one per sheet for writing, and four around them', async () => {
    const opened = await openIn(longList(10, 3));
    opened.excel.stats.reset();
    await write(opened, allPlans());
    expect(opened.excel.stats.syncs).toBe(kinds.length + 4);
  });

  it('are at most three per sheet for updating all sheets', async () => {
    const opened = await openIn(longList(10, 3));
    await write(opened, allPlans());
    opened.excel.stats.reset();
    await write(opened, allPlans());
    // Five to see and keep what is there, two to begin and end the run.
    expect(opened.excel.stats.syncs).toBe(kinds.length + 7);
    expect(opened.excel.stats.syncs).toBeLessThanOrEqual(3 * kinds.length);
  });

  it('grow with the blocks of a large sheet, not with its rows, and stay under 1 MB', async () => {
    const columns = 30;
    const projects = 6_000;
    const wide = tinyPlan({
      rows: Array.from({ length: projects }, (_, row) =>
        planRow(
          row + 1,
          row === 0 ? 'header' : 'text',
          Array.from({ length: columns }, (__, column) => (column % 2 ? row : `Kolom ${column} rij ${row}`)),
        ),
      ),
      tables: [
        { name: 'RB_Breed', area: { top: 1, left: 1, bottom: projects, right: columns }, filter: true },
      ],
    });
    wide.rows[0] = planRow(
      1,
      'header',
      Array.from({ length: columns }, (_, column) => `Kop ${column}`),
    );
    const opened = await openIn(createWorkbook());
    opened.excel.stats.reset();
    await write(opened, [wide]);
    const sizes = opened.excel.stats.requests.map(({ bytesIn }) => bytesIn);
    expect(Math.max(...sizes)).toBeLessThan(BLOCK);
    const blocks = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 750_000);
    expect(opened.excel.stats.syncs).toBeLessThanOrEqual(3 + blocks + 1);
    expect(opened.excel.workbook.sheets[1]?.tables[0]?.area).toEqual({
      row: 0,
      column: 0,
      rows: projects,
      columns,
    });
  });

  it('are halved when an answer is too large', async () => {
    const { host, excel } = await openIn(longList(400, 10));
    excel.refuse.maxPayloadBytes = 40_000;
    const [grid] = await host.readSheets(['Lijst']);
    expect(grid?.values.map((row) => row[1])).toEqual(Array.from({ length: 400 }, (_, row) => row));
    expect(grid?.hiddenRows).toEqual([]);
  });

  it('are halved when Excel takes less than we thought', async () => {
    const opened = await openIn(createWorkbook());
    opened.excel.refuse.maxPayloadBytes = 60_000;
    await write(opened, [richPlan(400)]);
    expect(opened.excel.workbook.sheets[1]?.tables[0]?.area.rows).toBe(401);
  });

  it('end with payload-too-large when one row is still too large', async () => {
    const workbook = createWorkbook('Lijst');
    fillFromGrid(workbook, 'Lijst', [['x'.repeat(30_000)]]);
    const { host, excel } = await openIn(workbook);
    excel.refuse.maxPayloadBytes = 20_000;
    await expect(host.readSheets(['Lijst'])).rejects.toMatchObject({ code: 'payload-too-large' });
  });
});
