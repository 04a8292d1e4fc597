import { quotedSheet } from '../../../model/cell';
import type { Project } from '../../../model/project';
import { plain } from '../../cells/text';
import { textAt } from '../../grid';
import type { ColumnMatch } from '../../reading';
import { buildProject, listContext } from '../buildProject';
import { classifyRows } from '../classify';
import { meaningOfCounts } from '../parts/mergeParts';
import { findPartColumns } from '../parts/partColumns';
import { looseCountColumns, partRows } from '../parts/partRows';
import { planCounts } from '../parts/planCounts';
import type { PlanCounts } from '../parts/planCounts';
import { shapeOf } from '../rowShape';
import type { Table } from '../tables';
import { withCodedColumns } from './codedColumns';

/** What a table says of the plans it names. */
export interface ChildCounts {
  /** Name or id of the plan as plain text → its rows' counts; cells are on `sheet`. */
  perPlan: Map<string, PlanCounts>;
  rows: number;
}

/**
 * The counts that a table of years, periods or categories holds per plan, from the column that names the plan; `null` when it holds none of these. With
 * `plainCounts` a table that only counts will do.
 */
export function childCounts(
  table: Table,
  columns: readonly ColumnMatch[],
  key: number,
  referenceDate: string,
  plainCounts: boolean,
): ChildCounts | null {
  const { grid } = table;
  const meant = withCodedColumns(columns).map((match): ColumnMatch =>
    match.column === key ? { ...match, field: 'id' } : match,
  );
  const rows = classifyRows(shapeOf(table, meant), table.from, table.to).projects;
  const parts = findPartColumns(
    grid,
    meant,
    rows.map(({ row }) => row),
  );
  const hasPeriods = meant.some(({ field, also = [] }) =>
    [field, ...also].some((one) => one.startsWith('deliveries.')),
  );
  if (!plainCounts && parts.year === null && parts.category === null && !hasPeriods) return null;
  const context = listContext(grid, meant, { status: null, referenceDate });
  const groups = new Map<string, Project[]>();
  for (const row of rows) {
    const plan = plain(textAt(grid, row.row, key));
    if (plan !== '') groups.set(plan, [...(groups.get(plan) ?? []), buildProject(context, row).project]);
  }
  const loose = looseCountColumns(
    grid,
    meant,
    rows.map(({ row }) => row),
    parts,
  );
  const partsOf = [...groups].map(
    ([plan, projects]) => [plan, partRows(grid, meant, parts, loose, projects)] as const,
  );
  const meaning = meaningOfCounts(
    meant,
    loose,
    partsOf.map(([, plan]) => plan),
    parts,
  );
  return {
    perPlan: new Map(partsOf.map(([plan, parted]) => [plan, planCounts(parted, meaning)])),
    rows: rows.length,
  };
}

/** The cells of counts on another sheet, as addresses that name it. */
export function cellsOn(
  sheet: string,
  from: string,
  cells: Readonly<Record<string, string>>,
): Record<string, string> {
  if (sheet === from) return { ...cells };
  return Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => [field, `${quotedSheet(from)}!${cell}`]),
  );
}
