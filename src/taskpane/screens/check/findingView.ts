import type { ListOverview } from '../../../app/overview';
import { columnNumber, type CellRef } from '../../../model/cell';
import type { Finding } from '../../../model/finding';
import { add, type KnownQuantity } from '../../../model/quantity';
import type { ProjectRowAnswer } from '../../../model/state';
import type { ExclusionReason, ProjectList } from '../../../reading/reading';

const severityOrder: Record<Finding['severity'], number> = { error: 0, warning: 1, info: 2 };

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
  return sheet === undefined || cell === undefined ? null : cellAt(sheet, cell);
}

/** The cell at an A1 address, or `null` when it is none. */
export function cellAt(sheet: string, address: string): CellRef | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+)/i.exec(address);
  return parts?.[1] ? { sheet, column: columnNumber(parts[1]), row: Number(parts[2]) } : null;
}

/** A row that was left out, and what it says. */
export interface ExcludedRow {
  row: number;
  /** The first words of the row; empty when reading gave none. */
  text: string;
  /** Says that it is a project after all. */
  answer: ProjectRowAnswer;
}

/** Rows left out of a list, per reason, most rows first. Their words come from the findings about them. */
export function excludedByReason(
  list: Pick<ListOverview, 'sheet' | 'excludedRows'>,
  findings: readonly Finding[],
): { reason: ExclusionReason; rows: ExcludedRow[] }[] {
  const texts = new Map(
    findings.flatMap(({ code, sheet, params }) =>
      sheet === list.sheet && params?.text !== undefined
        ? [[`${code}\n${params.row}`, String(params.text)] as const]
        : [],
    ),
  );
  const groups = new Map<ExclusionReason, ExcludedRow[]>();
  for (const { row, reason, answer } of list.excludedRows) {
    const rows = groups.get(reason) ?? [];
    rows.push({ row, text: texts.get(`${reason}-ignored\n${row}`) ?? '', answer });
    groups.set(reason, rows);
  }
  return [...groups]
    .map(([reason, rows]) => ({ reason, rows }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** The findings without those about rows left out of these lists: such rows are listed by themselves. */
export function withoutExclusions(
  findings: readonly Finding[],
  lists: readonly Pick<ProjectList, 'sheet' | 'excludedRows'>[],
): Finding[] {
  const keyOf = (code: string, sheet = '', row: unknown): string => [code, sheet, row].join('\n');
  const listed = new Set(
    lists.flatMap(({ sheet, excludedRows }) =>
      excludedRows.map(({ row, reason }) => keyOf(`${reason}-ignored`, sheet, row)),
    ),
  );
  return findings.filter(({ code, sheet, params }) => !listed.has(keyOf(code, sheet, params?.row)));
}
