import { type Grid, isCellError } from '../model/grid';
import type { PlanValue } from './plan';

/** What stands right of the first cell with this label on a sheet of ours; `null` when there is nothing. */
export function cellBeside(grid: Grid | undefined, label: string): PlanValue {
  for (const values of grid?.values ?? []) {
    const column = values.indexOf(label);
    if (column < 0) continue;
    const value = values[column + 1] ?? null;
    return isCellError(value) ? null : value;
  }
  return null;
}
