import { address } from '../../model/cell';
import type { CountField } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import { setCell, type Project } from '../../model/project';
import type { KnownQuantity } from '../../model/quantity';
import { readCount } from '../cells/counts';
import { isSegment } from '../cells/segmentShares';
import { finding } from '../finding';
import { textAt, valueAt } from '../grid';
import { segmentNamed } from '../headers/segmentFamily';
import { homesOf } from '../homes';
import type { ColumnMatch, ProjectList } from '../reading';
import type { RowShape } from './rowShape';

const partOfPlan =
  /^\s*[-–•]?\s*(?:waarvan|w\.?\s?v\.?|daarvan|of which)\s+(?<label>\p{L}[^\d]*?)\s*[:=]?\s*(?<homes>\d+)?\s*(?:won(?:ing(?:en)?)?\.?|homes)?\s*$/iu;
const totals: readonly string[] = ['homesRemaining', 'homes', 'homesGross', 'homesNet'];

/**
 * Fills the segments that a plan leaves empty from the notes right below it: "waarvan sociaal 12", or "waarvan sociaal" with 12 in the column of
 * homes. Only where the list has a column for the segment and the plan has at least as many homes.
 *
 * @param projects of one list, as read per plan; the ones a note is about are changed
 * @returns a finding per segment filled, and the rows of the notes used
 */
export function fillFromNotes(
  shape: RowShape,
  columns: readonly ColumnMatch[],
  excluded: ProjectList['excludedRows'],
  projects: readonly Project[],
): { findings: Finding[]; used: ReadonlySet<number> } {
  const { grid, name } = shape;
  const notes = new Set(excluded.filter(({ reason }) => reason === 'note').map(({ row }) => row));
  const lastRows = new Map(projects.map((one) => [one.rows?.at(-1) ?? one.source.row, one]));
  const findings: Finding[] = [];
  const used = new Set<number>();
  for (const row of name === null ? [] : notes) {
    const said = partOfPlan.exec(textAt(grid, row, name ?? 1))?.groups;
    const field = said ? segmentNamed(said['label'] ?? '') : null;
    const project = lastRows.get(lastRowAbove(row, notes));
    if (!said || field === null || !isSegment(field) || !project || project.counts[field] !== null) continue;
    const inText = said['homes'];
    const found =
      inText === undefined
        ? homesIn(grid, row, columns)
        : { homes: { low: Number(inText), high: Number(inText) }, column: name ?? 1 };
    const whole = homesOf(project);
    if (!found || (whole && found.homes.low > whole.high)) continue;
    const cell = address(row, found.column);
    fill(project, field, found.homes, cell);
    used.add(row);
    findings.push(
      finding(
        'segment-from-note',
        'info',
        { sheet: grid.sheet, cell, homes: found.homes },
        { name: project.name, field, row, text: textAt(grid, row, name ?? 1) },
      ),
    );
  }
  return { findings, used };
}

function lastRowAbove(row: number, notes: ReadonlySet<number>): number {
  let above = row - 1;
  while (notes.has(above)) above -= 1;
  return above;
}

function homesIn(
  grid: Grid,
  row: number,
  columns: readonly ColumnMatch[],
): { homes: KnownQuantity; column: number } | null {
  for (const { column, field } of columns) {
    if (!totals.includes(field)) continue;
    const homes = readCount(valueAt(grid, row, column)).quantity;
    if (homes) return { homes, column };
  }
  return null;
}

function fill(project: Project, field: CountField, homes: KnownQuantity, cell: string): void {
  project.counts[field] = homes;
  setCell(project, field, cell);
}
