import type { ColumnMatch } from '../reading';
import type { Table } from '../lists/tables';
import { profileColumn } from './profile';

/** The name of a list stands in its first columns. */
const searched = 3;

/**
 * The column of names in a list whose header says nothing above them: a text per row, nearly all different, left of the other columns. `null` without one.
 */
export function namelessColumn({ grid, cells, from, to }: Table): ColumnMatch | null {
  const first = cells[0]?.column ?? 1;
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  for (let column = 1; column < Math.min(first, searched + 1); column += 1) {
    const { filled, fill, distinct, numbers, dates, length, examples } = profileColumn(grid, column, rows);
    const named = filled > 2 && fill > 0.7 && distinct > 0.8 && numbers < 0.3 && dates < 0.3 && length < 80;
    if (named) return { column, header: '', field: 'name', confidence: 'low', examples };
  }
  return null;
}
