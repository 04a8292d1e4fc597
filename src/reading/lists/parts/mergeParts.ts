import type { Finding } from '../../../model/finding';
import type { Grid } from '../../../model/grid';
import { cellOf } from '../../../model/project';
import type { Project } from '../../../model/project';
import { fillBlankPeriods } from '../rowCounts';
import { finding } from '../../finding';
import type { ColumnMatch } from '../../reading';
import { countRoles } from './countRoles';
import { mergeFields } from './mergeFields';
import type { PartColumns } from './partColumns';
import { looseCountColumns, partRows } from './partRows';
import type { PartRow } from './partRows';
import { countPlan, planCounts } from './planCounts';
import type { CountPlan } from './planCounts';

/** The plans of a list with several rows for one, and its columns as the rows explain them. */
export interface MergedList {
  projects: Project[];
  columns: ColumnMatch[];
  /** Rows that give the total of their plan ("Totaal" among the categories): no parts of it. */
  subtotals: number[];
  findings: Finding[];
}

/** One project per plan from the projects that its rows gave, with counts, deliveries and segments added up. Plans keep the order of their first rows. */
export function mergeParts(
  grid: Grid,
  columns: readonly ColumnMatch[],
  parts: PartColumns,
  plans: readonly (readonly Project[])[],
): MergedList {
  const rows = plans.flat().map(({ source }) => source.row);
  const loose = looseCountColumns(grid, columns, rows, parts);
  const partsOf = plans.map((plan) => partRows(grid, columns, parts, loose, plan));
  const meaning = meaningOfCounts(columns, loose, partsOf, parts);
  const merged = partsOf.map((plan) => mergePlan(plan, meaning));
  return {
    projects: merged.map(({ project }) => project),
    columns: columns.map((match) =>
      meaning.homes === nameOf(match.column) ? { ...match, field: 'homes', confidence: 'medium' } : match,
    ),
    subtotals: partsOf.flatMap((plan) =>
      plan.flatMap((row) => (isSubtotal(row) ? [row.project.source.row] : [])),
    ),
    findings: merged.flatMap(({ findings }) => findings),
  };
}

/** What the counts of the rows mean, decided over all plans together. */
export function meaningOfCounts(
  columns: readonly ColumnMatch[],
  loose: readonly number[],
  plans: readonly (readonly PartRow[])[],
  parts: PartColumns,
): CountPlan {
  const fields = [...new Set(plans.flatMap((plan) => plan.flatMap(({ counts }) => [...counts.keys()])))];
  const headers = new Map(
    columns.flatMap(({ column, header, field, also = [] }) =>
      [field, ...also, nameOf(column)].map((one) => [one, header] as const),
    ),
  );
  const perYearOrCategory = parts.year !== null || parts.category !== null;
  const roles = countRoles(plans, fields, (field) => headers.get(field) ?? '', perYearOrCategory);
  return countPlan(fields, roles, loose.map(nameOf), parts.year !== null);
}

function nameOf(column: number): string {
  return `column ${column}`;
}

function ownRows(rows: readonly PartRow[]): readonly PartRow[] {
  const own = rows.filter((row) => !isSubtotal(row));
  return own.length === 0 ? rows : own;
}

/** A row that says it is a total; the row of a plan above its blocks is the plan's own. */
function isSubtotal({ isTotal, category }: PartRow): boolean {
  return isTotal && category?.total === true;
}

function mergePlan(rows: readonly PartRow[], meaning: CountPlan): { project: Project; findings: Finding[] } {
  const { project, differences } = mergeFields(ownRows(rows).map(({ project: own }) => own));
  const { counts, deliveries, cells, conflicts } = planCounts(rows, meaning);
  if (project.rows?.length === 1) delete project.rows;
  Object.assign(project, {
    counts,
    deliveries,
    cells: { ...project.cells, elsewhere: { ...project.cells.elsewhere, ...cells } },
  });
  fillBlankPeriods(
    deliveries,
    Object.keys(deliveries).filter((period) => deliveries[period] === null),
    counts,
  );
  const place = (field: string) => ({
    sheet: project.source.sheet,
    cell: cellOf(project, field) ?? cellOf(project, 'name') ?? `A${project.source.row}`,
  });
  const { name } = project;
  const findings = [
    ...differences.map(({ field, values }) =>
      finding('parts-differ', 'warning', place(field), { name, field, values: values.join(' / ') }),
    ),
    ...conflicts.map(({ field, one, other }) =>
      finding('part-counts-differ', 'warning', place(field), {
        name,
        field,
        oneLow: one.low,
        oneHigh: one.high,
        otherLow: other.low,
        otherHigh: other.high,
      }),
    ),
  ];
  return { project, findings };
}
