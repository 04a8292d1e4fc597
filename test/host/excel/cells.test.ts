import { paced } from '../../../src/host/excel/pace';
import { halveRequest, jsonBytes, packRequests } from '../../../src/host/excel/steps';
import { cellSteps, planArea, planEntries } from '../../../src/host/excel/writeCells';
import { columnPoints } from '../../../src/host/excel/writePage';
import { outside } from '../../../src/host/excel/writeSheet';
import type { Entries } from '../../../src/host/excel/writeCells';
import type { PlanRow } from '../../../src/sheets/plan';
import { planRow } from '../plans';

async function entriesOf(rows: PlanRow[]): Promise<Entries> {
  return planEntries(rows, await planArea(rows, paced()), paced());
}

describe('the cells of a plan', () => {
  it('become entries from A1 on, with gaps empty', async () => {
    const rows = [
      planRow(3, 'a', ['010', 'Hoven', { formula: 'A1', value: 1 }]),
      planRow(1, 'a', [true, null, -2]),
    ];
    expect(await planArea(rows, paced())).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
    expect(await entriesOf(rows)).toEqual([
      [true, '', -2],
      ['', '', ''],
      ["'010", 'Hoven', '=A1'],
    ]);
  });

  it('are none in a plan without cells', async () => {
    expect(await planArea([], paced())).toBeNull();
    expect(await entriesOf([{ row: 9, cells: [] }])).toEqual([]);
  });

  it('must be finite numbers', async () => {
    await expect(entriesOf([planRow(1, 'a', [Number.NaN])])).rejects.toThrow('finite');
  });

  it('are cut at what a cell holds', async () => {
    const entries = await entriesOf([planRow(1, 'a', ['x'.repeat(40_000)])]);
    expect(entries[0]?.[0]).toHaveLength(32_767);
  });
});

describe('blocks of rows', () => {
  const entries = Array.from({ length: 100 }, (_, index) => [index, 'é'.repeat(10)]);

  it('stay under the limit and hold all rows', async () => {
    const steps = await cellSteps(1, 1, entries, paced(), 500);
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.every(({ bytes }) => bytes <= 500)).toBe(true);
    expect(steps.reduce((sum, { bytes }) => sum + bytes - 1, 0)).toBe(jsonBytes(entries) - 1);
  });

  it('can be halved down to one row', async () => {
    const [step] = await cellSteps(1, 1, entries.slice(0, 2), paced());
    const halves = step?.halves?.();
    expect(halves).toHaveLength(2);
    expect(halves?.[0].halves).toBeUndefined();
  });
});

describe('requests', () => {
  const step = (bytes: number): { bytes: number; queue: () => void } => ({ bytes, queue: () => undefined });

  it('take steps in their order, as many as fit', () => {
    const packed = packRequests([step(3), step(3), step(3), step(20), step(1)], 7);
    expect(packed.map((request) => request.map(({ bytes }) => bytes))).toEqual([[3, 3], [3], [20], [1]]);
  });

  it('are halved by steps, and a single step only when it can be smaller', () => {
    expect(halveRequest([step(1), step(2), step(3)])?.map((half) => half.length)).toEqual([2, 1]);
    expect(halveRequest([step(1)])).toBeNull();
  });
});

describe('what is left of an old area', () => {
  it('is below and right of the new one', () => {
    const old = { top: 1, left: 1, bottom: 10, right: 6 };
    expect(outside(old, { top: 1, left: 1, bottom: 4, right: 2 })).toEqual([
      { top: 5, left: 1, bottom: 10, right: 6 },
      { top: 1, left: 3, bottom: 4, right: 6 },
    ]);
    expect(outside(old, { top: 1, left: 1, bottom: 20, right: 9 })).toEqual([]);
    expect(outside(old, null)).toEqual([old]);
  });
});

describe('column widths', () => {
  it('turn the default 8.43 characters into the default 48 points', () => {
    expect(columnPoints(8.43)).toBe(48);
  });
});
