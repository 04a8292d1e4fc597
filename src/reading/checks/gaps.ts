import type { CountField, Field } from '../../model/fields';
import type { Finding } from '../../model/finding';
import { cellOf } from '../../model/project';
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
  needs('name', 'warning', (project) => cellOf(project, 'name') !== undefined),
  needs('id', 'info', ({ id }) => id !== null),
  needs('phase', 'warning', (project) => project.phase !== null || cellOf(project, 'phase') !== undefined),
  needs('confidential', 'info', ({ confidential }) => confidential !== null),
  // A wijk or kern means little without its municipality in a list of several.
  needs('municipality', 'warning', ({ municipality }) => municipality !== null),
  {
    field: 'deliveryYear',
    severity: 'warning',
    inList: (fields) =>
      fields.has('deliveryYear') || [...fields].some((field) => field.startsWith('deliveries.')),
    has: (project, periods) =>
      project.deliveryYear !== null ||
      delivers(project, periods) ||
      cellOf(project, 'deliveryYear') !== undefined,
  },
];

function delivers({ deliveries }: Project, periods: readonly string[]): boolean {
  for (const period of periods) if (deliveries[period]) return true;
  return false;
}

function needs(field: Field, severity: Finding['severity'], has: Needed['has']): Needed {
  return { field, severity, inList: (fields) => fields.has(field), has };
}

/** Something that the projects of a list should have, and those without it. */
interface Asked {
  code: string;
  severity: Finding['severity'];
  params: Record<string, string>;
  has: Test;
  without: Project[];
}

/**
 * What is empty in a list, once per field: which share of the projects lacks it and the first of them. Cells that hold something that
 * could not be read are other findings.
 */
export function findGaps(list: ProjectList): Finding[] {
  const asked = askedOf(list);
  const periods = Object.keys(list.deliveries);
  for (const project of list.projects) {
    for (const one of asked) if (!one.has(project, periods)) one.without.push(project);
  }
  return asked.flatMap((one) => gapFinding(list, one));
}

function askedOf({ columns, totals }: ProjectList): Asked[] {
  const fields = new Set(columns.map(({ field }) => field));
  const asked: Asked[] = [];
  const ask = (code: string, severity: Finding['severity'], has: Test, params = {}) =>
    asked.push({ code, severity, params, has, without: [] });
  if (Object.keys(totals).length > 0) ask(withoutHomes, 'warning', homesKnown(totals));
  if (fields.has('status')) ask('status-missing', 'warning', ({ status }) => status !== null);
  for (const { field, severity, inList, has } of needed) {
    if (inList(fields)) ask('field-missing', severity, has, { field });
  }
  return asked;
}

const withoutHomes = 'rows-without-homes';

/** Rows whose number of homes is unknown count in neither end of the total. Without a total the homes per period are the number. */
function homesKnown(totals: ProjectList['totals']): Test {
  const countsByPeriod = !totalFields.some((field) => field in totals);
  return (project, periods) => homesOf(project) !== null || (countsByPeriod && delivers(project, periods));
}

function gapFinding({ sheet, projects }: ProjectList, { code, severity, params, without }: Asked): Finding[] {
  const [first] = without;
  if (first === undefined) return [];
  const place = {
    sheet,
    cell: nameCell(first),
    ...(code === withoutHomes ? {} : { homes: sum(without.map(homesOf)).total }),
  };
  const count = { count: without.length, of: projects.length };
  return [finding(code, severity, place, { ...params, ...count, name: first.name })];
}
