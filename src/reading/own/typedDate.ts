import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Project } from '../../model/project';
import { dateInCell, isoDate } from '../cells/dates';
import { finding } from '../finding';
import { homesOf } from '../homes';
import type { OwnRow } from './ownRows';

/** The ISO date that somebody typed in a column of a sheet of ours; `null` where nothing stands, a finding where it is no full date. */
export function typedDate<Name extends string>(
  row: OwnRow<Name>,
  name: Name,
  column: string,
  grid: Grid,
  project: Project,
): string | Finding | null {
  const text = row.text(name);
  if (text === '') return null;
  const date = isoDate(dateInCell(row.value(name), row.format(name)));
  if (date !== null) return date;
  const cell = address(row.row, row.column(name) ?? 1);
  const place = { sheet: grid.sheet, cell, project: project.key, homes: homesOf(project) };
  const params = { name: project.name, text, column, sheet: grid.sheet };
  return finding('own-date-unreadable', 'warning', place, params);
}
