import type { CellValue, Grid } from '../../../../src/model/grid';
import type { ExclusionReason, ProjectList } from '../../../../src/reading/reading';
import { grid } from '../../../fixtures/grids';

/** A cell with a formula and the value Excel stored for it; `null` where it was never calculated. */
interface Computed {
  formula: string;
  value: CellValue;
}

/** What a careful reader calls a row: above or between the list, header, project, or the reason to leave it out. */
export type RowKind = 'above' | 'blank' | 'header' | 'project' | ExclusionReason;

/** A row of a layout: what it is, then its cells. */
export type LayoutRow = [RowKind, ...(CellValue | Computed)[]];

export interface Layout {
  title: string;
  rows: LayoutRow[];
  /** 1-based rows. */
  hidden?: number[];
  struck?: number[];
  /** What the projects must say, in the order of the list; keys that are absent are not compared. */
  location?: (string | null)[];
  municipality?: (string | null)[];
  hardness?: (string | null)[];
  phase?: (string | null)[];
  lead?: (string | null)[];
  names?: (string | null)[];
  homes?: (number | null)[];
  totals?: Record<string, number>;
}

/** A formula with its stored value. */
export const formula = (text: string, value: CellValue = null): Computed => ({ formula: text, value });

const isComputed = (cell: CellValue | Computed | undefined): cell is Computed =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/** The sheet of a layout, as a host would give it. */
export function sheetOf({ rows, hidden = [], struck = [] }: Layout): Grid {
  const cells = rows.map(([, ...row]) => row);
  const values = cells.map((row) => row.map((cell) => (isComputed(cell) ? cell.value : cell)));
  const formulas = cells.map((row) => row.map((cell) => (isComputed(cell) ? cell.formula : null)));
  return { ...grid('Woningbouw', values, { hidden, struck }), formulas };
}

/** What was made of every row of a layout, in the words of the layout. */
export function kindsOf(list: ProjectList | undefined, layout: Layout): RowKind[] {
  const excluded = new Map(list?.excludedRows.map(({ row, reason }) => [row, reason]));
  const projects = new Set(list?.projects.flatMap(({ source, rows }) => rows ?? [source.row]));
  const last = Math.max(0, ...(list?.headerRows ?? []));
  return layout.rows.map((_, index): RowKind => {
    const row = index + 1;
    if (list?.headerRows.includes(row)) return 'header';
    if (row < last) return 'above';
    return projects.has(row) ? 'project' : (excluded.get(row) ?? 'blank');
  });
}
