import type { CellValue, Grid } from '../../src/model/grid';
import type { SheetPlan } from '../../src/sheets/plan';

export type { CellValue, Grid };

/** A sheet without anything in it. */
export function emptyGrid(sheet: string): Grid {
  return { sheet, values: [], formulas: [], formats: [], hiddenRows: [], struckRows: [] };
}

/** A written sheet as a host would read it back. */
export function gridOf(plan: SheetPlan): Grid {
  const last = plan.rows.at(-1)?.row ?? 0;
  const values: CellValue[][] = Array.from({ length: last }, () => []);
  for (const { row, cells } of plan.rows) {
    const line: CellValue[] = Array.from({ length: plan.columnWidths.length }, () => null);
    for (const { column, value } of cells) line[column - 1] = value;
    values[row - 1] = line;
  }
  return { ...emptyGrid(plan.name), values };
}

/** The index of a header's column, in the first row that has it (and `beside`, where given). */
export function columnUnder(grid: Grid, header: string, beside = header): number {
  const row = grid.values.find((values) => values.includes(header) && values.includes(beside));
  if (row === undefined) throw new Error(`No header ${header}`);
  return row.indexOf(header);
}

/** The grid after somebody typed a value in the row with this key. */
export function typed(grid: Grid, key: string, header: string, value: CellValue): Grid {
  const column = columnUnder(grid, header);
  const values = grid.values.map((row) => {
    if (!row.includes(key)) return row;
    const copy = [...row];
    copy[column] = value;
    return copy;
  });
  return { ...grid, values };
}

/** The grid after somebody sorted its table by a column, from high to low. */
export function sorted(grid: Grid, header: string): Grid {
  const head = grid.values.findIndex((values) => values.includes('Sleutel'));
  const column = columnUnder(grid, header);
  const rows = grid.values.slice(head + 1).sort((a, b) => String(b[column]).localeCompare(String(a[column])));
  return { ...grid, values: [...grid.values.slice(0, head + 1), ...rows] };
}
