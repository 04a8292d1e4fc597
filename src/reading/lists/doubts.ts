import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import { finding } from '../finding';
import { textAt } from '../grid';
import type { BuiltProject } from './buildProject';
import type { CellDoubt } from './rowCounts';

const codes: Record<Exclude<CellDoubt['reason'], 'says-unknown'>, [string, Finding['severity']]> = {
  unreadable: ['count-unreadable', 'warning'],
  date: ['count-date', 'warning'],
  error: ['count-error', 'warning'],
  percentage: ['count-percentage', 'warning'],
  'not-calculated': ['count-not-calculated', 'warning'],
  assumed: ['count-assumed', 'info'],
  'from-share': ['count-from-share', 'info'],
  'code-was-date': ['code-was-date', 'warning'],
};

/** What to say of cells that could not be read as they stand. A cell that says "PM" is understood: nothing is said of it. */
export function doubtFindings(grid: Grid, built: readonly BuiltProject[]): Finding[] {
  return built.flatMap(({ project, doubts }) =>
    doubts.flatMap(({ column, field, reason, read, code }) => {
      if (reason === 'says-unknown') return [];
      const [name, severity] = codes[reason];
      return [
        finding(
          name,
          severity,
          { sheet: grid.sheet, cell: address(project.source.row, column) },
          {
            name: project.name,
            field,
            text: textAt(grid, project.source.row, column),
            ...(read ? { readLow: read.low, readHigh: read.high } : {}),
            ...(code === undefined ? {} : { code }),
          },
        ),
      ];
    }),
  );
}
