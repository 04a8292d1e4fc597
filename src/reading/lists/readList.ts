import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import type { ProjectRowAnswer } from '../../model/state';
import { readPlanningStatus } from '../cells/planningStatus';
import { codeSeparator } from '../cells/codes';
import { shareColumns } from '../cells/segmentShares';
import { finding } from '../finding';
import { textAt } from '../grid';
import type { ColumnMatch, ProjectList } from '../reading';
import { buildProject, listContext } from './buildProject';
import { classifyRows } from './classify';
import type { ProjectRow } from './classify';
import { crossedFindings } from './crossedTerms';
import { doubtFindings } from './doubts';
import { fillDown } from './fillDown';
import { mergeParts } from './parts/mergeParts';
import { withoutPartMeanings } from './parts/partColumns';
import { planRows } from './parts/planRows';
import { shapeOf } from './rowShape';
import { fillFromNotes } from './segmentNotes';
import { listDate } from './snapshotDate';
import type { RowShape } from './rowShape';
import { summarise } from './summarise';
import type { Table } from './tables';

export interface ListReading {
  list: ProjectList;
  /** Where it was read from. */
  table: Table;
  /** Its plans take several rows: a row per category, year, block or part. */
  inParts: boolean;
  findings: Finding[];
}

/** Reads the rows of a table that is a project list; `projectRows` are projects whatever they look like. Keys are made later, over all lists together. */
export function readList(
  table: Table,
  columns: ColumnMatch[],
  referenceDate: string,
  projectRows: readonly ProjectRowAnswer[] = [],
): ListReading {
  const { grid } = table;
  const shape = shapeOf(table, columns, projectRows);
  const classified = classifyRows(shape, table.from, table.to);
  const grouped = planRows(table, columns, classified.projects);
  const inParts = grouped.plans !== null || grouped.subplans.size > 0;
  const meant = inParts ? withoutPartMeanings(columns, grouped.parts) : columns;
  const numbers = classified.projects.map(({ row }) => row);
  const id = meant.find(({ field }) => field === 'id')?.column;
  const said = {
    status: statusInTitles(table),
    referenceDate,
    ...(id === undefined ? {} : { codeSeparator: codeSeparator(grid, id, numbers) }),
  };
  const context = listContext(grid, meant, said, shareColumns(grid, meant, numbers));
  const built = classified.projects.map((row) => buildProject(context, row));
  const perRow = built.map(({ project }) => project);
  const filled = fillDown(perRow, meant, grid, classified.closing);
  nameSubplans(perRow, grouped.subplans);
  const merged = grouped.plans
    ? mergeParts(grid, meant, grouped.parts, projectsPerPlan(grouped.plans, perRow))
    : { projects: perRow, columns: meant, subtotals: [], findings: [] };
  const subtotals = new Set(merged.subtotals);
  const rows = new Set(perRow.map(({ source }) => source.row).filter((row) => !subtotals.has(row)));
  const excluded = withSubtotals(classified.excluded, merged.subtotals);
  const noted = fillFromNotes(shape, merged.columns, excluded, merged.projects);
  const date = listDate(table, referenceDate);
  const list: ProjectList = {
    sheet: grid.sheet,
    ...(date === null ? {} : { date }),
    headerRows: table.headerRows,
    firstRow: [...rows][0] ?? null,
    lastRow: [...rows].at(-1) ?? null,
    projectRows: rows.size,
    blankRows: classified.blankRows,
    hiddenRows: grid.hiddenRows.filter((row) => rows.has(row)).length,
    columns: merged.columns,
    excludedRows: excluded,
    ...summarise(merged.columns, merged.projects),
    projects: merged.projects,
  };
  return {
    list,
    table,
    inParts: grouped.plans !== null,
    findings: [
      ...filled,
      ...exclusionFindings(
        table,
        shape,
        excluded.filter(({ row }) => !noted.used.has(row)),
      ),
      ...noted.findings,
      ...hiddenFindings(list),
      ...grouped.findings,
      ...merged.findings,
      ...doubtFindings(grid, built),
      ...crossedFindings(grid.sheet, meant, merged.projects),
    ],
  };
}

/** Sub-plans are called by their plan and their own name: "Hoevelaar fase 1". */
function nameSubplans(projects: readonly Project[], names: ReadonlyMap<number, string>): void {
  for (const project of projects) {
    const name = names.get(project.source.row);
    if (name !== undefined) project.name = `${project.name} ${name}`.trim();
  }
}

function withSubtotals(
  excluded: ProjectList['excludedRows'],
  rows: readonly number[],
): ProjectList['excludedRows'] {
  const subtotals = rows.map((row) => ({ row, reason: 'subtotal' as const }));
  return [...excluded, ...subtotals].sort((a, b) => a.row - b.row);
}

function projectsPerPlan(plans: readonly ProjectRow[][], projects: readonly Project[]): Project[][] {
  const ofRow = new Map(projects.map((project) => [project.source.row, project]));
  return plans.map((plan) => plan.flatMap(({ row }) => ofRow.get(row) ?? []));
}

/** "Plannen hard" as the name of a sheet or above a list holds for its rows that say nothing themselves. */
function statusInTitles({ grid, titles }: Table): string | null {
  return (
    [...titles, grid.sheet].find((title) => {
      const { hardness, code } = readPlanningStatus(title).status;
      return title.split(' ').length <= 5 && code === null && (hardness === 'hard' || hardness === 'soft');
    }) ?? null
  );
}

function exclusionFindings(
  { grid }: Table,
  shape: RowShape,
  excluded: ProjectList['excludedRows'],
): Finding[] {
  const severity = (reason: string) => (reason === 'cancelled' ? 'warning' : 'info');
  return excluded.map(({ row, reason }) => {
    const filled = (one: number) => textAt(grid, row, one) !== '';
    const column = [shape.name ?? 0, ...shape.headed].find(filled) ?? 1;
    return finding(
      `${reason}-ignored`,
      severity(reason),
      { sheet: grid.sheet, cell: address(row, column) },
      { row, text: textAt(grid, row, column) },
    );
  });
}

function hiddenFindings({ sheet, hiddenRows }: ProjectList): Finding[] {
  return hiddenRows === 0 ? [] : [finding('hidden-rows-read', 'info', { sheet }, { count: hiddenRows })];
}
