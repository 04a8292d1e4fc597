import type { Grid } from '../../model/grid';
import { filledColumns } from '../grid';
import type { StaffRegion } from './readStaff';

/** A sheet with fewer rows of two cells than this, outside its staff lists, holds no list besides. */
const fewestRows = 2;

/**
 * The sheets to look for project lists in: sheets of staff without the cells of the staff, and sheets with nothing else not at all. A sheet the user chose as the
 * project list is read whole when nothing else is left of it.
 */
export function withoutStaff(
  sheets: readonly Grid[],
  regions: readonly StaffRegion[],
  chosen: string | undefined,
): Grid[] {
  return sheets
    .filter(({ sheet }) => chosen === undefined || sheet === chosen)
    .flatMap((grid) => {
      const own = regions.filter(({ sheet }) => sheet === grid.sheet);
      if (own.length === 0) return [grid];
      const rest = own.reduce(blanked, grid);
      const rows = rest.values.filter((_, index) => filledColumns(rest, index + 1).length > 1).length;
      if (rows >= fewestRows) return [rest];
      return chosen === undefined ? [] : [grid];
    });
}

/** The sheet with the cells of a region empty; nothing moves. */
function blanked(grid: Grid, { rows, columns }: StaffRegion): Grid {
  const inside = (row: number, column: number) =>
    row + 1 >= rows[0] && row < rows[1] && column + 1 >= columns[0] && column < columns[1];
  const empty = <T>(cells: readonly (T | null)[][]) =>
    cells.map((line, row) =>
      row + 1 < rows[0] || row >= rows[1]
        ? line
        : line.map((cell, column) => (inside(row, column) ? null : cell)),
    );
  return { ...grid, values: empty(grid.values), formulas: empty(grid.formulas) };
}
