import type { Field } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import { cellOf, setCell } from '../../model/project';
import type { Project } from '../../model/project';
import { isBlank, plain } from '../cells/text';
import { finding } from '../finding';
import { textAt, valueAt } from '../grid';
import type { ColumnMatch } from '../reading';

/** Fields that a merged cell gives several rows, and where a project holds them. */
const properties = {
  municipality: 'municipality',
  province: 'province',
  location: 'location',
  status: 'status',
  phase: 'phase',
  projectStatus: 'projectStatus',
  developer: 'developer',
  projectLead: 'lead',
  administrativeClient: 'administrativeClient',
  politicalClient: 'politicalClient',
} as const satisfies Partial<Record<Field, keyof Project>>;
type MergedField = keyof typeof properties;
const mergedFields = Object.keys(properties) as MergedField[];
const placeFields: ReadonlySet<MergedField> = new Set(['municipality', 'province', 'location']);
/** Lists are ordered by these when they stand before the names. */
const leadingFields: ReadonlySet<MergedField> = new Set([...placeFields, 'status', 'phase', 'projectStatus']);

/** A column with this share of empty cells below a filled first one may have been merged downwards (aanname). */
const mergedShare = 0.3;
/** So many merged cells, all different, are a pattern; for other fields than places, where an empty cell is more often unknown, more of them (aanname). */
const fewestPlaces = 2;
const fewestOthers = 3;

/** A row of sums: what it adds up, as plain text. */
export interface ClosingRow {
  row: number;
  part: string;
}

/** The rows of a column that hold something, as indexes of the projects, and the rows below that don't. */
interface Column {
  match: ColumnMatch;
  field: MergedField;
  starts: number[];
  empty: number[];
}

/**
 * Gives rows what stands once above them, as in vertically merged cells: the area, municipality or status left of the names; elsewhere also status, phase and
 * people, where the filled cells are all different and stand above empty ones, or stand in the same rows as those of a merged place. A merged cell
 * ends at the sums of what it names. Changes the projects in place.
 */
export function fillDown(
  projects: readonly Project[],
  columns: readonly ColumnMatch[],
  grid: Grid,
  closing: readonly ClosingRow[],
): Finding[] {
  const nameColumn = columns.find(({ field }) => field === 'name')?.column ?? 0;
  const sparse = mergedFields.flatMap((field) => sparseColumn(projects, columns, field, grid));
  const leading = sparse.filter(({ field, match }) => leadingFields.has(field) && match.column < nameColumn);
  const merged = sparse.filter(
    (column) =>
      leading.includes(column) ||
      isPattern(column, projects, grid) ||
      leading.some(({ starts }) => starts.join() === column.starts.join()),
  );
  return merged.flatMap((column) => {
    const count = fill(column, projects, grid, closing);
    if (count === 0) return [];
    return [finding('filled-down', 'info', { sheet: grid.sheet }, { header: column.match.header, count })];
  });
}

/** The column of a field when it may be merged: its first cell filled, many empty below, and no value repeated in the next row. */
function sparseColumn(
  projects: readonly Project[],
  columns: readonly ColumnMatch[],
  field: MergedField,
  grid: Grid,
): Column[] {
  const matches = columns.filter((column) => column.field === field);
  const match = matches[0];
  if (match === undefined || matches.length > 1) return [];
  const starts: number[] = [];
  const empty: number[] = [];
  for (let index = 0; index < projects.length; index += 1) {
    const project = projects[index];
    if (project === undefined) continue;
    if (!isBlank(valueAt(grid, project.source.row, match.column))) starts.push(index);
    else if (project[properties[field]] === null) empty.push(index);
  }
  if (starts[0] !== 0 || empty.length < mergedShare * projects.length) return [];
  const row = (index: number) => projects[index]?.source.row ?? 0;
  const text = (index: number) => textAt(grid, row(index), match.column);
  const repeated = starts.some((start, index) => {
    const next = starts[index + 1];
    return next !== undefined && row(next) === row(start) + 1 && text(next) === text(start);
  });
  return repeated ? [] : [{ match, field, starts, empty }];
}

/** Every filled cell but the last stands above empty ones, and none comes back. */
function isPattern({ field, match, starts }: Column, projects: readonly Project[], grid: Grid): boolean {
  if (starts.length < (placeFields.has(field) ? fewestPlaces : fewestOthers)) return false;
  const texts = starts.map((start) => textAt(grid, projects[start]?.source.row ?? 0, match.column));
  const alone = starts.some((start, index) => starts[index + 1] === start + 1);
  return !alone && new Set(texts).size === texts.length;
}

function fill(
  { field, match, starts, empty }: Column,
  projects: readonly Project[],
  grid: Grid,
  closing: readonly ClosingRow[],
): number {
  let count = 0;
  for (const index of empty) {
    const above = projects[starts.findLast((start) => start < index) ?? 0];
    const project = projects[index];
    if (above === undefined || project === undefined) continue;
    const from = above.source.row;
    const value = plain(textAt(grid, from, match.column));
    const closed = closing.some(
      ({ row, part }) => row > from && row < project.source.row && part.includes(value),
    );
    if (closed) continue;
    take(project, above, properties[field]);
    const cell = cellOf(above, field);
    if (cell !== undefined) setCell(project, field, cell);
    count += 1;
  }
  return count;
}

function take<Key extends keyof Project>(to: Project, from: Project, key: Key): void {
  to[key] = from[key];
}
