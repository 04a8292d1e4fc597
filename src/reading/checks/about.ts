import type { CountField } from '../../model/fields';
import type { Finding } from '../../model/finding';
import { cellOf } from '../../model/project';
import type { Project } from '../../model/project';
import type { KnownQuantity } from '../../model/quantity';
import { finding } from '../finding';
import { homesOf } from '../homes';
import type { PlannedYears } from './plannedYears';

/** What holds for all projects that are checked together. */
export interface Around {
  /** The year of the reference date. */
  referenceYear: number;
  /** Sheets whose list also has homes per period that are not read. */
  partialSheets: ReadonlySet<string>;
}

/** Looks at one project on its own. Nearly always it finds nothing: then it must cost nothing, for lists are long. */
export type Check = (project: Project, years: PlannedYears, around: Around) => readonly Finding[];

/** What a check finds in a project that is in order. */
export const nothing: readonly Finding[] = [];

/** The columns that may hold all homes of a row; lists differ in which they keep. */
export const totalFields: readonly CountField[] = ['homesRemaining', 'homes', 'homesGross', 'homesNet'];

/** A finding about one field of a project: it points at the cell of the field, else at the name, and carries the homes of the project. */
export function about(
  project: Project,
  code: string,
  severity: Finding['severity'],
  field: string,
  params: Record<string, string | number> = {},
): Finding {
  const { source, key, name } = project;
  const cell = cellOf(project, field) ?? cellOf(project, 'name');
  const place = { sheet: source.sheet, cell, project: key, homes: homesOf(project) };
  return finding(code, severity, place, { name, ...params });
}

/** Where a project stands, for a finding about several projects: its name, else the first cell of its row. */
export function nameCell(project: Project): string {
  return cellOf(project, 'name') ?? `A${project.source.row}`;
}

/** The ends of a quantity as params of a sentence: totalLow and totalHigh. */
export function ends(name: string, { low, high }: KnownQuantity): Record<string, number> {
  return { [`${name}Low`]: low, [`${name}High`]: high };
}

/** Whether two counts of homes are the same; sums of fractions may differ by less than half a home. */
export function same(one: KnownQuantity, other: KnownQuantity): boolean {
  return Math.abs(one.low - other.low) < 0.5 && Math.abs(one.high - other.high) < 0.5;
}

/** Whether two counts can be the same number: exact ones are equal, ranges touch. */
export function canBeSame(one: KnownQuantity, other: KnownQuantity): boolean {
  return one.low - other.high < 0.5 && other.low - one.high < 0.5;
}
