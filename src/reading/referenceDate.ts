import type { Grid } from '../model/grid';
import { dateInCell, isoDate } from './cells/dates';
import { cellText, oneLine } from './cells/text';
import { filledColumns, formatAt, valueAt } from './grid';
import type { Reading, ReadOptions, WorkbookGrids } from './reading';

/** Title blocks and input sheets say their date near the top. */
const searchedRows = 40;
const label =
  /^(?:peildatum|stand (?:per|van|op)|situatie per|per datum|reference date|datum peiling)\b[\s:]*(.*)$/i;

/** The reference date: the argument, else a full date given as peildatum in the workbook, else today. */
export function referenceDate(
  grids: WorkbookGrids,
  options: ReadOptions,
): Pick<Reading, 'referenceDate' | 'referenceDateSource'> {
  if (options.referenceDate !== undefined)
    return { referenceDate: options.referenceDate, referenceDateSource: 'argument' };
  const own = grids.own.assumptions;
  const asked = own ? dateInGrid(own) : null;
  const found = asked ?? latest(grids.sheets);
  if (found !== null) return { referenceDate: found, referenceDateSource: 'workbook' };
  return { referenceDate: options.today, referenceDateSource: 'today' };
}

/** The latest peildatum of the sheets: earlier ones are those of snapshots that no longer count. */
function latest(grids: readonly Grid[]): string | null {
  return (
    grids
      .map(dateInGrid)
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** The full date that a sheet gives as its peildatum near the top, as ISO text; `null` without one. */
export function dateInGrid(grid: Grid): string | null {
  for (let row = 1; row <= Math.min(searchedRows, grid.values.length); row += 1) {
    const columns = filledColumns(grid, row);
    for (const [index, column] of columns.entries()) {
      const value = valueAt(grid, row, column);
      const match = typeof value === 'string' ? label.exec(cellText(value)) : null;
      if (!match) continue;
      const next = columns[index + 1] ?? column + 1;
      const found =
        isoDate(dateInCell(oneLine(match[1] ?? ''), null)) ??
        isoDate(dateInCell(valueAt(grid, row, next), formatAt(grid, row, next)));
      if (found !== null) return found;
    }
  }
  return null;
}
