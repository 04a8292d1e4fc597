import { jest } from '@jest/globals';
import { hostBehind, hostInParts, MESSAGE_CELLS, type HostInParts } from '../../src/app/hostInParts';
import type { WorkHost, WriteRequest } from '../../src/host/host';
import type { Grid } from '../../src/model/grid';
import { emptyState } from '../../src/model/state';
import type { SheetPlan } from '../../src/sheets/plan';
import { planRow, testStyles, tinyPlan } from '../host/plans';

function grid(sheet: string, rows: number, columns: number): Grid {
  const filled = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => cell(row, column)),
    );
  return {
    sheet,
    values: filled((row, column) => row * column),
    formulas: filled((row) => (row % 2 ? '=A1' : null)),
    formats: filled((_, column) => (column % 2 ? '0.0' : null)),
    hiddenRows: [2],
    struckRows: [3],
  };
}

function host(changes: Partial<WorkHost>): WorkHost {
  const unasked = () => Promise.reject(new Error('not asked'));
  return {
    info: unasked,
    listSheets: unasked,
    readState: unasked,
    readSheets: unasked,
    write: unasked,
    ...changes,
  };
}

/** The border of a worker: whatever crosses is copied, and the cells of every message with rows are counted. */
function acrossBorder(page: HostInParts): { border: HostInParts; messages: number[] } {
  const messages: number[] = [];
  const count = (rows: readonly unknown[]): void => {
    const cells = JSON.stringify(rows).split(',').length;
    messages.push(cells);
  };
  return {
    messages,
    border: {
      ...page,
      readSheets: async (names, take) => {
        const heads = await page.readSheets(names, (sheet, rows) => {
          count(rows.values);
          return take(sheet, structuredClone(rows));
        });
        return structuredClone(heads);
      },
      write: (request, heights, give, onProgress) =>
        page.write(
          structuredClone(request),
          heights,
          async (plan, from) => {
            const rows = structuredClone(await give(plan, from));
            count(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
            return rows;
          },
          onProgress,
        ),
    },
  };
}

describe('a host on the other side of a worker', () => {
  it('gives the sheets whole, in messages of few cells', async () => {
    const grids = [grid('Lijst', 1_000, 28), grid('Leeg', 0, 0), grid('Breed', 3, MESSAGE_CELLS + 1)];
    const { border, messages } = acrossBorder(
      hostInParts(host({ readSheets: () => Promise.resolve(grids) })),
    );
    const taken = await hostBehind(border).readSheets(['Lijst', 'Leeg', 'Breed']);
    expect(taken).toEqual(grids);
    const ofList = messages.slice(0, -3);
    expect(ofList.length).toBeGreaterThanOrEqual(28_000 / MESSAGE_CELLS);
    expect(Math.max(...ofList)).toBeLessThanOrEqual(MESSAGE_CELLS);
    // A row goes whole, however wide.
    expect(messages.slice(-3)).toEqual([MESSAGE_CELLS + 1, MESSAGE_CELLS + 1, MESSAGE_CELLS + 1]);
  });

  it('takes the plans whole, in messages of few cells, and passes progress on', async () => {
    const rows = Array.from({ length: 2_000 }, (_, row) =>
      planRow(
        row + 1,
        'text',
        Array.from({ length: 9 }, (__, column) => row + column),
      ),
    );
    const plans: SheetPlan[] = [tinyPlan({ rows }), tinyPlan({ kind: 'gap', name: 'RB Leeg', rows: [] })];
    const write = jest.fn<WorkHost['write']>(({ onProgress }: WriteRequest) => {
      onProgress?.(1, 2);
      return Promise.resolve({ sheets: [] });
    });
    const { border, messages } = acrossBorder(hostInParts(host({ write })));
    const onProgress = jest.fn();
    await hostBehind(border).write({ plans, styles: testStyles, state: emptyState, onProgress });
    expect(write.mock.calls[0]?.[0]).toMatchObject({ plans, styles: testStyles, state: emptyState });
    expect(onProgress.mock.calls).toEqual([[1, 2]]);
    expect(messages.length).toBeGreaterThanOrEqual(18_000 / MESSAGE_CELLS);
    expect(Math.max(...messages)).toBeLessThanOrEqual(MESSAGE_CELLS);
  });
});
