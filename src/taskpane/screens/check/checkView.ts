import { columnNumber, type CellRef } from '../../../model/cell';
import { countFields, otherFields, type Field } from '../../../model/fields';
import type { Finding } from '../../../model/finding';
import { add, type KnownQuantity } from '../../../model/quantity';
import type { Target } from '../../../model/target';
import type { ColumnMatch, ExclusionReason, ProjectList, Reading } from '../../../reading/reading';

/** The lists whose projects count, in the order of the workbook. */
export function countedLists(reading: Reading): ProjectList[] {
  return reading.lists.filter((_, index) => reading.usedLists.includes(index));
}

/** The lists that were left out, such as an older snapshot. */
export function uncountedLists(reading: Reading): ProjectList[] {
  return reading.lists.filter((_, index) => !reading.usedLists.includes(index));
}

/** The columns that say how many homes a project has, most telling first. */
const mainCounts = ['homes', 'homesGross', 'homesNet', 'homesRemaining'] as const;

export interface MainCount {
  field: (typeof mainCounts)[number];
  total: KnownQuantity;
  /** Projects whose number is unknown; they are in neither end of the total. */
  unknown: number;
}

/** The homes of a list, by the first column that counts them; `null` when none does. */
export function mainCount({ totals, unknownRows }: ProjectList): MainCount | null {
  for (const field of mainCounts) {
    const total = totals[field];
    if (total) return { field, total, unknown: unknownRows[field] ?? 0 };
  }
  return null;
}

/** Homes agreed over the whole period; the years add up to it where no total is given. `null` when there is neither. */
export function agreedHomes({ total, perYear }: Target): number | null {
  const years = Object.values(perYear);
  return total ?? (years.length > 0 ? years.reduce((sum, homes) => sum + homes, 0) : null);
}

export interface ColumnGroups {
  /** Used, and worth a look. */
  doubtful: ColumnMatch[];
  certain: ColumnMatch[];
  /** Left alone by Regieblad. */
  unused: ColumnMatch[];
}

/** Columns by what the user has to do with them. Corrected columns are certain: the user said so. */
export function groupColumns(
  columns: ColumnMatch[],
  isCorrected: (column: ColumnMatch) => boolean,
): ColumnGroups {
  const used = columns.filter((column) => column.field !== 'other' || isCorrected(column));
  const isDoubtful = (column: ColumnMatch): boolean => column.confidence !== 'high' && !isCorrected(column);
  return {
    doubtful: used.filter(isDoubtful),
    certain: used.filter((column) => !isDoubtful(column)),
    unused: columns.filter((column) => !used.includes(column)),
  };
}

/** Rows left out of a list, per reason, most rows first. */
export function excludedByReason(list: ProjectList): { reason: ExclusionReason; rows: number[] }[] {
  const groups = new Map<ExclusionReason, number[]>();
  for (const { row, reason } of list.excludedRows) groups.set(reason, [...(groups.get(reason) ?? []), row]);
  return [...groups]
    .map(([reason, rows]) => ({ reason, rows }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

const severityOrder: Record<Finding['severity'], number> = { error: 0, warning: 1, info: 2 };

/** The findings without those about rows left out of these lists: such rows are listed by themselves. */
export function withoutExclusions(findings: readonly Finding[], lists: readonly ProjectList[]): Finding[] {
  const keyOf = (code: string, sheet = '', row: unknown): string => [code, sheet, row].join('\n');
  const listed = new Set(
    lists.flatMap(({ sheet, excludedRows }) =>
      excludedRows.map(({ row, reason }) => keyOf(`${reason}-ignored`, sheet, row)),
    ),
  );
  return findings.filter(({ code, sheet, params }) => !listed.has(keyOf(code, sheet, params?.row)));
}

/** Findings that say the same of different places. */
export interface FindingGroup {
  code: string;
  /** Most homes first, then the gravest. */
  findings: Finding[];
  /** Homes of the projects touched, each project once; `null` where no finding is about homes. */
  homes: KnownQuantity | null;
}

/** Findings by what they say; the group that touches most homes first, then the gravest. Unknown numbers come last. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  const highest = ({ homes }: { homes?: KnownQuantity | null | undefined }): number => homes?.high ?? -1;
  const gravity = (finding: Finding | undefined): number => severityOrder[finding?.severity ?? 'info'];
  return [...groups]
    .map(([code, members]) => ({
      code,
      findings: [...members].sort((a, b) => highest(b) - highest(a) || gravity(a) - gravity(b)),
      homes: homesTouched(members),
    }))
    .sort((a, b) => highest(b) - highest(a) || gravity(a.findings[0]) - gravity(b.findings[0]));
}

function homesTouched(findings: readonly Finding[]): KnownQuantity | null {
  const counted = new Set<string>();
  let total: KnownQuantity | null = null;
  for (const { homes, project } of findings) {
    if (!homes || (project !== undefined && counted.has(project))) continue;
    if (project !== undefined) counted.add(project);
    total = total ? add(total, homes) : homes;
  }
  return total;
}

/** How often findings occur: one may also stand for others on its sheet that say the same. */
export function timesFound(findings: readonly Finding[]): number {
  return findings.reduce((times, { params }) => times + 1 + Number(params?.more ?? 0), 0);
}

/** Where a finding points, or `null` when it is not about a cell. */
export function cellOfFinding({ sheet, cell }: Finding): CellRef | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+)/i.exec(cell ?? '');
  if (sheet === undefined || !parts?.[1]) return null;
  return { sheet, column: columnNumber(parts[1]), row: Number(parts[2]) };
}

export interface FieldChoices {
  homes: Field[];
  /** The years the header or the list speaks of; a year out of nowhere would be a guess. */
  deliveries: Field[];
  project: Field[];
}

/** The meanings a column can get. */
export function fieldChoices(column: ColumnMatch, list: ColumnMatch[]): FieldChoices {
  const years = [...column.header.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(
    ([year]): Field => `deliveries.${year}`,
  );
  const known = list.map(({ field }) => field).filter((field) => field.startsWith('deliveries.'));
  return {
    homes: [...countFields],
    deliveries: [...new Set<Field>([...years, ...known, 'deliveries.unknown'])].sort(),
    project: [...otherFields],
  };
}
