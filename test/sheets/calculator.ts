import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { address } from '../../src/model/cell';
import type { PlanCell, SheetPlan } from '../../src/sheets/plan';

/** A value typed over a cell. */
export interface Edit {
  sheet: string;
  at: string;
  value: string | number | boolean;
}

/** A formula cell: what the plan carries, and what an independent engine makes of it. */
export interface Worked {
  sheet: string;
  at: string;
  formula: string;
  carried: PlanCell['value'];
  value: string;
  error: string | null;
}

/** The formula cells of the plans (or `only` these), worked out by an independent spreadsheet engine after the edits. */
export function calculate(
  plans: SheetPlan[],
  edits: Edit[] = [],
  only: { sheet: string; at: string }[] | null = null,
): Worked[] {
  const sheets = plans.map((plan) => ({
    name: plan.name,
    cells: plan.rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value, formula }) => ({ at: address(row, column), value, formula })),
    ),
  }));
  const run = spawnSync(process.execPath, [join(__dirname, 'engine.mjs')], {
    input: JSON.stringify({ sheets, edits, only }),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`The spreadsheet engine stopped: ${run.stderr}`);
  const results = JSON.parse(run.stdout) as {
    sheet: string;
    at: string;
    value: string;
    error: string | null;
  }[];
  const cells = new Map(
    sheets.flatMap(({ name, cells }) => cells.map((cell) => [`${name}!${cell.at}`, cell] as const)),
  );
  return results.map((result) => {
    const cell = cells.get(`${result.sheet}!${result.at}`);
    return { ...result, formula: cell?.formula ?? '', carried: cell?.value ?? null };
  });
}

/** Whether the engine's value is the carried one: numbers within a millionth, texts equal but for the signs in numbers. */
export function agrees({ carried, value, error }: Worked): boolean {
  if (error !== null && error !== '') return false;
  if (typeof carried === 'number')
    return value !== '' && Math.abs(Number(value) - carried) <= 1e-6 * Math.max(1, Math.abs(carried));
  if (typeof carried === 'boolean') return value.toLowerCase() === String(carried);
  return value === (carried ?? '') || inDutch(value) === carried;
}

/** FIXED writes "1,240" and "3.9" in the engine's English; Dutch Excel writes "1.240" and "3,9". */
function inDutch(text: string): string {
  return text.replaceAll(/\d+(?:,\d{3})*(?:\.\d)?(?!\d)/g, (number) =>
    number.replaceAll(/[,.]/g, (sign) => (sign === ',' ? '.' : ',')),
  );
}
