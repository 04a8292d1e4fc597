import type { ProjectWorkload } from '../analysis/results';
import type { KnownQuantity } from '../model/quantity';
import type { Role, Seniority } from '../model/terms';
import { roles } from '../model/terms';
import { capacityTexts } from '../text/sheets/capacity';
import { words } from '../text/sheets/words';
import type { SheetModel } from './context';
import type { Column } from './table';

const { headers } = capacityTexts.workload;

/** Above this number of projects the hours per project are left out: the table would be the largest of the workbook. */
export const mostProjects = 1000;

/** The hours one project asks of one role; coaching a junior lead is a row of its own, asked of seniors. */
export interface WorkRow {
  key: string;
  project: string;
  role: Role;
  /** For project leaders the level that counts in the sums per level. */
  level: Seniority | null;
  hours: Map<number, KnownQuantity>;
  quarters: readonly KnownQuantity[];
}

/** Whether the hours per project are in the workbook, so that sums can be formulas. */
export function hasWork({ results }: SheetModel): boolean {
  return results.workload.projects.length <= mostProjects;
}

/** Hours per project and role. */
export function workRows(model: SheetModel): WorkRow[] {
  if (!hasWork(model)) return [];
  return model.results.workload.projects.flatMap((workload) => {
    const facts = model.factsByKey.get(workload.key);
    const project = facts?.project.name ?? workload.key;
    const asked = facts?.class?.required ?? null;
    const required = asked === null || asked === 'casemanager' ? 'junior' : asked;
    return [
      ...roles.flatMap((role) => rowOf(workload, role, project, role === 'projectleider' ? required : null)),
      ...coachRow(workload, project),
    ];
  });
}

function rowOf(
  { key, hours, quarters }: ProjectWorkload,
  role: Role,
  project: string,
  level: Seniority | null,
): WorkRow[] {
  const own = hours[role];
  if (own === undefined) return [];
  return [{ key, project, role, level, hours: perYear(own), quarters: quarters[role] ?? [] }];
}

function coachRow({ key, coachHours, coachQuarters }: ProjectWorkload, project: string): WorkRow[] {
  if (Object.keys(coachHours).length === 0) return [];
  return [
    {
      key,
      project: capacityTexts.workload.coaching(project),
      role: 'projectleider',
      level: 'senior',
      hours: perYear(coachHours),
      quarters: coachQuarters,
    },
  ];
}

function perYear(hours: Record<string, KnownQuantity>): Map<number, KnownQuantity> {
  return new Map(Object.entries(hours).map(([year, quantity]) => [Number(year), quantity]));
}

/** The columns of the hours per project: per year, then per quarter ahead. */
export function workColumns({ results }: SheetModel): Column<WorkRow>[] {
  const hours = (header: string, value: (row: WorkRow) => number | undefined): Column<WorkRow> => ({
    header,
    width: 11,
    style: 'number',
    cell: (row) => ({ value: value(row) ?? 0 }),
  });
  return [
    { header: headers.project, width: 34, style: 'text', cell: ({ project }) => ({ value: project }) },
    { header: headers.role, width: 11, style: 'text', cell: ({ role }) => ({ value: words.role[role] }) },
    { header: headers.level, width: 11, style: 'indented', cell: ({ level }) => ({ value: level }) },
    ...results.years.flatMap((year) => [
      hours(headers.low(year), (row) => row.hours.get(year)?.low),
      hours(headers.high(year), (row) => row.hours.get(year)?.high),
    ]),
    ...results.capacity.quarters.flatMap((quarter, index) => [
      hours(headers.quarterLow(quarter), (row) => row.quarters[index]?.low),
      hours(headers.quarterHigh(quarter), (row) => row.quarters[index]?.high),
    ]),
    { header: headers.key, width: 22, style: 'muted', cell: ({ key }) => ({ value: key }) },
  ];
}
