import { address } from '../../model/cell';
import { countFields } from '../../model/fields';
import type { CountField, Field } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { add, exactly } from '../../model/quantity';
import type { KnownQuantity } from '../../model/quantity';
import { readPlanningStatus } from '../cells/planningStatus';
import { finding } from '../finding';
import { textAt } from '../grid';
import type { ColumnMatch, ProjectList } from '../reading';
import { buildProject } from './buildProject';
import { classifyRows } from './classify';
import type { Classified } from './classify';
import { fillPlacesDown } from './fillDown';
import { shapeOf } from './rowShape';
import type { RowShape } from './rowShape';
import type { Table } from './tables';

export interface ListReading {
  list: ProjectList;
  findings: Finding[];
}

const isCount = (field: Field): field is CountField => (countFields as readonly string[]).includes(field);

/** Reads the rows of a table that is a project list. Keys are made later, over all lists together. */
export function readList(table: Table, columns: ColumnMatch[]): ListReading {
  const { grid } = table;
  const shape = shapeOf(table, columns);
  const classified = classifyRows(shape, table.from, table.to);
  const columnOf = new Map(
    columns.flatMap(({ field, column }) => (field === 'other' ? [] : [[field, column] as const])),
  );
  const context = { grid, columns, columnOf, status: statusInTitles(table), location: null };
  const built = classified.projects.map((row) => buildProject(context, row));
  const projects = built.map(({ project }) => project);
  const filled = fillPlacesDown(projects, columns, grid.sheet);
  const rows = new Set(projects.map(({ source }) => source.row));
  const list: ProjectList = {
    sheet: grid.sheet,
    headerRows: table.headerRows,
    firstRow: projects[0]?.source.row ?? null,
    lastRow: projects.at(-1)?.source.row ?? null,
    projectRows: classified.projects.length,
    blankRows: classified.blankRows,
    hiddenRows: grid.hiddenRows.filter((row) => rows.has(row)).length,
    columns,
    excludedRows: classified.excluded,
    ...addUp(columns, projects),
    hardness: countHardness(projects),
    projects,
  };
  const doubts = built.flatMap(({ project, doubts: found }) =>
    found
      .filter(({ reason }) => reason !== 'says-unknown')
      .map(({ column, field, reason }) =>
        finding(
          `count-${reason}`,
          'warning',
          { sheet: grid.sheet, cell: address(project.source.row, column) },
          {
            name: project.name,
            field,
            text: textAt(grid, project.source.row, column),
          },
        ),
      ),
  );
  return {
    list,
    findings: [...filled, ...exclusionFindings(table, shape, classified), ...hiddenFindings(list), ...doubts],
  };
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

/** Totals per count column and per period; unknown cells count in neither end. */
function addUp(columns: readonly ColumnMatch[], projects: readonly Project[]) {
  const totals: Record<string, KnownQuantity> = {};
  const unknownRows: Record<string, number> = {};
  const deliveries: Record<string, KnownQuantity> = {};
  for (const { field } of columns) {
    const period = field.startsWith('deliveries.') ? field.slice('deliveries.'.length) : null;
    if (period === null && !isCount(field)) continue;
    let total: KnownQuantity = exactly(0);
    let unknown = 0;
    for (const project of projects) {
      const quantity = period === null ? project.counts[field as CountField] : project.deliveries[period];
      if (quantity) total = add(total, quantity);
      else unknown += 1;
    }
    if (period === null) totals[field] = total;
    else deliveries[period] = total;
    unknownRows[field] = unknown;
  }
  return { totals, unknownRows, deliveries };
}

/** Hard, soft and unknown as lists use the words: the letters B and C count as hard. */
function countHardness(projects: readonly Project[]): ProjectList['hardness'] {
  const result = { hard: 0, soft: 0, unknown: 0 };
  for (const { status } of projects) {
    const hardness = status?.hardness ?? 'unknown';
    result[hardness === 'conditional' ? 'hard' : hardness] += 1;
  }
  return result;
}

function exclusionFindings({ grid }: Table, shape: RowShape, { excluded }: Classified): Finding[] {
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
