import type { CountField, Field } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { sum } from '../../model/quantity';
import { finding } from '../finding';
import { homesOf } from '../homes';
import type { ProjectList } from '../reading';
import { nameCell } from './about';

const totalFields: readonly CountField[] = ['homes', 'homesGross', 'homesNet', 'homesRemaining'];

/** A field that a project needs where the list has a column for it (DIWI's import asks for the same ones), and when a project has it. */
interface Needed {
  field: Field;
  severity: Finding['severity'];
  inList: (fields: ReadonlySet<Field>) => boolean;
  has: Test;
}

/** Periods are those of the list in which some project has homes. */
type Test = (project: Project, periods: readonly string[]) => boolean;

const needed: readonly Needed[] = [
  needs('name', 'warning', ({ cells }) => 'name' in cells),
  needs('id', 'info', ({ id }) => id !== null),
  needs('phase', 'warning', ({ phase, cells }) => phase !== null || 'phase' in cells),
  needs('confidential', 'info', ({ confidential }) => confidential !== null),
  // A wijk or kern means little without its municipality in a list of several.
  needs('municipality', 'warning', ({ municipality }) => municipality !== null),
  {
    field: 'deliveryYear',
    severity: 'warning',
    inList: (fields) =>
      fields.has('deliveryYear') || [...fields].some((field) => field.startsWith('deliveries.')),
    has: (project, periods) =>
      project.deliveryYear !== null || delivers(project, periods) || 'deliveryYear' in project.cells,
  },
];

function delivers({ deliveries }: Project, periods: readonly string[]): boolean {
  for (const period of periods) if (deliveries[period]) return true;
  return false;
}

function needs(field: Field, severity: Finding['severity'], has: Needed['has']): Needed {
  return { field, severity, inList: (fields) => fields.has(field), has };
}

/**
 * What is empty in a list, once per field: which share of the projects lacks it and the first of them. Cells that hold something that
 * could not be read are other findings.
 */
export function findGaps(list: ProjectList): Finding[] {
  const { columns, projects } = list;
  if (projects.length === 0) return [];
  const fields = new Set(columns.map(({ field }) => field));
  return [
    ...unknownHomes(list),
    ...(fields.has('status') ? gap(list, 'status-missing', 'warning', ({ status }) => status !== null) : []),
    ...needed
      .filter(({ inList }) => inList(fields))
      .flatMap(({ field, severity, has }) => gap(list, 'field-missing', severity, has, { field })),
  ];
}

/** Rows whose number of homes is unknown count in neither end of the total. Without a total the homes per period are the number. */
function unknownHomes(list: ProjectList): Finding[] {
  const { totals } = list;
  if (Object.keys(totals).length === 0) return [];
  const countsByPeriod = !totalFields.some((field) => field in totals);
  const has: Test = (project, periods) =>
    homesOf(project) !== null || (countsByPeriod && delivers(project, periods));
  return gap(list, 'rows-without-homes', 'warning', has).map(({ homes: _unknown, ...rest }) => rest);
}

function gap(
  { sheet, projects, deliveries }: ProjectList,
  code: string,
  severity: Finding['severity'],
  has: Test,
  params: Record<string, string> = {},
): Finding[] {
  const periods = Object.keys(deliveries);
  const without: Project[] = [];
  for (const project of projects) if (!has(project, periods)) without.push(project);
  const first = without[0];
  if (first === undefined) return [];
  const homes = sum(without.map(homesOf)).total;
  const count = { count: without.length, of: projects.length };
  return [
    finding(
      code,
      severity,
      { sheet, cell: nameCell(first), homes },
      { ...params, ...count, name: first.name },
    ),
  ];
}
