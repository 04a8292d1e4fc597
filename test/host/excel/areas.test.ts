import fc from 'fast-check';
import { paced } from '../../../src/host/excel/pace';
import { addressLists, areaAddress, parseArea, styleAreas, union } from '../../../src/host/excel/areas';
import type { Area, PlanRow } from '../../../src/sheets/plan';

const rowOf = (row: number, styles: string): PlanRow => ({
  row,
  cells: [...styles].flatMap((style, index) =>
    style === ' ' ? [] : [{ column: index + 1, value: null, style }],
  ),
});

const cellsOf = ({ top, left, bottom, right }: Area): string[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => `${top + row}:${left + column}`),
  ).flat();

describe('areas of one style', () => {
  it('are one rectangle per column of a long table', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => rowOf(index + 1, 'aabc'));
    expect([...(await styleAreas(rows, paced()))]).toEqual([
      ['a', [{ top: 1, left: 1, bottom: 500, right: 2 }]],
      ['b', [{ top: 1, left: 3, bottom: 500, right: 3 }]],
      ['c', [{ top: 1, left: 4, bottom: 500, right: 4 }]],
    ]);
  });

  it('do not run on over an empty row or a gap', async () => {
    const areas = await styleAreas([rowOf(1, 'a a'), rowOf(3, 'a')], paced());
    expect(areas.get('a')).toHaveLength(3);
  });

  it('hold every cell exactly once, whatever the order of the rows', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const rows = lines.map((styles, index) => rowOf(index + 1, styles)).reverse();
        const covered = [...(await styleAreas(rows, paced()))].flatMap(([style, areas]) =>
          areas.flatMap(cellsOf).map((cell) => `${cell}${style}`),
        );
        const wanted = rows.flatMap(({ row, cells }) =>
          cells.map(({ column, style }) => `${row}:${column}${style}`),
        );
        expect(covered.sort()).toEqual(wanted.sort());
      }),
    );
  });
});

describe('addresses', () => {
  it('are read back as the same area, with or without a sheet', () => {
    const area = { top: 5, left: 1, bottom: 300, right: 28 };
    expect(areaAddress(area)).toBe('A5:AB300');
    expect(parseArea(`'RB ''Proj!ecten'!${areaAddress(area)}`)).toEqual(area);
    expect(parseArea('$C$4')).toEqual({ top: 4, left: 3, bottom: 4, right: 3 });
    expect(() => parseArea('A:C')).toThrow('A:C');
  });

  it('are joined into lists no longer than one call takes', () => {
    const addresses = Array.from({ length: 50 }, (_, index) => `A${index + 1}`);
    const lists = addressLists(addresses, 30);
    expect(lists.join(',').split(',')).toEqual(addresses);
    expect(lists.every((one) => one.length <= 30)).toBe(true);
  });

  it('of two areas are held by their union', () => {
    const one = { top: 1, left: 4, bottom: 2, right: 5 };
    expect(union(one, null)).toEqual(one);
    expect(union({ top: 3, left: 1, bottom: 9, right: 2 }, one)).toEqual({
      top: 1,
      left: 1,
      bottom: 9,
      right: 5,
    });
  });
});
