import { proxy } from 'comlink';
import type { WorkHost, WriteReport, WriteRequest } from '../host/host';
import type { Grid } from '../model/grid';
import type { SheetPlan } from '../sheets/plan';

/** Cells in one message; copying more takes the page so long that it feels stuck. */
export const MESSAGE_CELLS = 5_000;

type GridRows = Pick<Grid, 'values' | 'formulas' | 'formats'>;
type PlanRows = SheetPlan['rows'];

/** Takes rows of a sheet, by its place among the sheets asked for; resolves when it has them. */
type TakeRows = (sheet: number, rows: GridRows) => Promise<void> | void;
/** Gives the rows of a plan from an index on, by the plan's place in the request; at least one where there are more. */
type GiveRows = (plan: number, from: number) => Promise<PlanRows> | PlanRows;

type RequestWithoutRows = Omit<WriteRequest, 'onProgress'>;

/** A host for the other side of a worker: sheets cross in blocks of rows, and between two of them the page can do other things. */
export interface HostInParts extends Pick<WorkHost, 'info' | 'listSheets' | 'readState'> {
  /** As `Host.readSheets`: the grids without their rows, which `take` has had by then. */
  readSheets(names: string[], take: TakeRows): Promise<Grid[]>;
  /** As `Host.write`, for plans without their rows, for which it asks `give`. */
  write(
    request: RequestWithoutRows,
    heights: number[],
    give: GiveRows,
    onProgress: (done: number, total: number) => void,
  ): Promise<WriteReport>;
}

/** The side of the page, where the host is. */
export function hostInParts(host: WorkHost): HostInParts {
  return {
    info: () => host.info(),
    listSheets: () => host.listSheets(),
    readState: () => host.readState(),
    readSheets: async (names, take) => {
      const grids = await host.readSheets(names);
      for (const [sheet, { values, formulas, formats }] of grids.entries()) {
        for (let from = 0; from < values.length;) {
          const to = from + rowsThatFit(values, from, (cells) => cells.length);
          await take(sheet, {
            values: values.slice(from, to),
            formulas: formulas.slice(from, to),
            formats: formats.slice(from, to),
          });
          from = to;
        }
      }
      return grids.map((grid) => ({ ...grid, values: [], formulas: [], formats: [] }));
    },
    write: async ({ plans, ...request }, heights, give, onProgress) => {
      const whole: SheetPlan[] = [];
      for (const [index, plan] of plans.entries()) {
        const rows: PlanRows = [];
        while (rows.length < (heights[index] ?? 0)) rows.push(...(await give(index, rows.length)));
        whole.push({ ...plan, rows });
      }
      return host.write({ ...request, plans: whole, onProgress });
    },
  };
}

/** The side of the worker: the host of the page, for reading and writing. */
export function hostBehind(page: HostInParts): WorkHost {
  return {
    info: () => page.info(),
    listSheets: () => page.listSheets(),
    readState: () => page.readState(),
    readSheets: async (names) => {
      const taken = names.map((): GridRows => ({ values: [], formulas: [], formats: [] }));
      const take: TakeRows = (sheet, rows) => {
        const grid = taken[sheet];
        grid?.values.push(...rows.values);
        grid?.formulas.push(...rows.formulas);
        grid?.formats.push(...rows.formats);
      };
      const heads = await page.readSheets(names, proxy(take));
      return heads.map((head, index) => ({ ...head, ...taken[index] }));
    },
    write: ({ plans, onProgress, ...request }) => {
      const give: GiveRows = (plan, from) => {
        const rows = plans[plan]?.rows ?? [];
        return rows.slice(from, from + rowsThatFit(rows, from, ({ cells }) => cells.length));
      };
      return page.write(
        { ...request, plans: plans.map((plan) => ({ ...plan, rows: [] })) },
        plans.map(({ rows }) => rows.length),
        proxy(give),
        proxy((done: number, total: number) => onProgress?.(done, total)),
      );
    },
  };
}

/** How many rows from an index on go in one message: one at least, and no more than the cells allow. */
function rowsThatFit<T>(rows: readonly T[], from: number, cellsOf: (row: T) => number): number {
  let cells = 0;
  let count = 0;
  for (let index = from; index < rows.length; index += 1) {
    // An empty row takes room too.
    cells += Math.max(1, cellsOf(rows[index] as T));
    if (count > 0 && cells > MESSAGE_CELLS) break;
    count += 1;
  }
  return count;
}
