import { cellsOf } from '../../../model/project';
import type { Project, ProjectCells } from '../../../model/project';
import { plain } from '../../cells/text';

/** A field in which the rows of one plan differ, with what they say. */
export interface FieldDifference {
  field: string;
  values: string[];
}

const first = [
  'id',
  'municipality',
  'province',
  'location',
  'planType',
  'developer',
  'municipalRole',
  'landPosition',
  'confidential',
] as const;
/** Of these a second answer matters: who pulls the project, and who decides. */
const asked = [
  'lead',
  'administrativeClient',
  'politicalClient',
  'realisationChance',
  'projectStatus',
] as const;

/**
 * What the rows of one plan say of it, apart from its counts: what stands on some row holds for the plan, the first row before the others. Where the
 * rows differ in planning status, phase or permit, the plan has none of its own; years keep their first and last.
 */
export function mergeFields(rows: readonly Project[]): { project: Project; differences: FieldDifference[] } {
  const [main] = rows;
  if (main === undefined) throw new RangeError('a plan has at least one row');
  const project: Project = { ...main, cells: mergedCells(rows), rows: rows.map(({ source }) => source.row) };
  const differences: FieldDifference[] = [];
  const differ = (field: string, values: readonly string[]) => {
    const distinct = [...new Map(values.map((value) => [plain(value), value])).values()];
    if (distinct.length > 1) differences.push({ field, values: distinct });
    return distinct.length > 1;
  };
  Object.assign(project, ...first.map((field) => ({ [field]: firstOf(rows, field) })));
  for (const field of asked) {
    Object.assign(project, { [field]: firstOf(rows, field) });
    differ(
      field === 'lead' ? 'projectLead' : field,
      rows.flatMap((row) => (row[field] === null ? [] : [String(row[field])])),
    );
  }
  project.name = rows.find(({ name }) => name !== '')?.name ?? '';
  project.status = mergedStatus(rows, differ);
  const phases = rows.flatMap(({ phase }) => phase ?? []);
  project.phase = differ('phase', phases) ? null : (phases[0] ?? null);
  const permits = rows.flatMap(({ permit }) => permit ?? []);
  project.permit = differ('permit', permits) ? null : (permits[0] ?? null);
  project.startYear = span(rows.map(({ startYear }) => startYear));
  project.deliveryYear = span(rows.map(({ deliveryYear }) => deliveryYear));
  project.modified =
    rows
      .flatMap(({ modified }) => modified ?? [])
      .sort()
      .at(-1) ?? null;
  project.keyProject = rows.some(({ keyProject }) => keyProject === true) || firstOf(rows, 'keyProject');
  // Parts of one plan can be for different people.
  if (main.targetGroup !== undefined)
    project.targetGroup = joined(rows.map(({ targetGroup }) => targetGroup ?? null));
  project.bottlenecks = [...new Set(rows.flatMap(({ bottlenecks }) => bottlenecks))];
  project.bottleneckText = joined(rows.map(({ bottleneckText }) => bottleneckText));
  project.remarks = joined(rows.map(({ remarks }) => remarks));
  return { project, differences };
}

function firstOf<F extends keyof Project>(rows: readonly Project[], field: F): Project[F] | null {
  return rows.map((row) => row[field]).find((value) => value !== null) ?? null;
}

/** Cells of the counts come from the parts; of every other field the first row that fills it. */
function mergedCells(rows: readonly Project[]): ProjectCells {
  return { columns: {}, blank: [], elsewhere: Object.assign({}, ...[...rows].reverse().map(cellsOf)) };
}

/** Rows of one hardness keep it, with a code where they share it; rows that are partly hard and partly soft say neither. */
function mergedStatus(
  rows: readonly Project[],
  differ: (field: string, values: readonly string[]) => boolean,
): Project['status'] {
  const statuses = rows.flatMap(({ status }) => status ?? []);
  const [main] = statuses;
  if (main === undefined) return null;
  const codes = new Set(statuses.map(({ code }) => code));
  const hardness = new Set(statuses.map((status) => status.hardness));
  if (codes.size === 1 && hardness.size === 1) return main;
  const raws = [...new Set(statuses.map(({ raw }) => raw))];
  differ('status', raws);
  return { raw: raws.join(' / '), code: null, hardness: hardness.size === 1 ? main.hardness : 'unknown' };
}

function span(years: readonly Project['startYear'][]): Project['startYear'] {
  const known = years.filter((year) => year !== null);
  if (known.length === 0) return null;
  const span = {
    low: Math.min(...known.map(({ low }) => low)),
    high: Math.max(...known.map(({ high }) => high)),
  };
  return known.some(({ approximate }) => approximate) ? { ...span, approximate: true } : span;
}

function joined(texts: readonly (string | null)[]): string | null {
  const said = [...new Set(texts.filter((text) => text !== null))];
  return said.length === 0 ? null : said.join('; ');
}
