import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { BottleneckNote, Project } from '../../model/project';
import { bottleneckKinds } from '../../model/terms';
import { bottleneckTexts } from '../../text/sheets/bottlenecks';
import { common } from '../../text/sheets/common';
import { dateInCell, isoDate, serialDate } from '../cells/dates';
import { cellText, plain } from '../cells/text';
import { finding } from '../finding';
import { homesOf } from '../homes';
import type { OwnRow } from './ownRows';
import { ownRows } from './ownRows';

const { headers, closedStatuses } = bottleneckTexts.projects;
const columns = {
  key: headers.key,
  since: headers.since,
  owner: headers.owner,
  due: headers.due,
  measure: headers.measure,
  status: headers.status,
  remark: headers.remark,
};
type Row = OwnRow<keyof typeof columns>;

/** A number below this in a column of days is no day. */
const firstSerial = 20_000;

/**
 * Gives projects what somebody typed beside their bottlenecks on RB Knelpunten: since when, who owns it, what is done by when, and whether it is solved. Rows
 * are found by the key of the project and the kind, so keys must have been made. Changes the projects in place. What is no full date is a finding.
 */
export function readBottleneckNotes(
  own: Partial<Record<string, Grid>>,
  projects: readonly Project[],
): Finding[] {
  const grid = own['bottlenecks'];
  if (grid === undefined) return [];
  const byKey = new Map(projects.map((project) => [cellText(project.key), project]));
  return ownRows(grid, columns, [common.looseNotes]).flatMap((row) => {
    const said = row.text('key');
    const kind = bottleneckKinds.find((one) => said.endsWith(`:${one}`));
    const project = kind && byKey.get(said.slice(0, -kind.length - 1));
    if (!project) return [];
    const note: BottleneckNote = {
      ...dated(row, 'since'),
      ...dated(row, 'due'),
      ...worded(row, 'owner'),
      ...worded(row, 'measure'),
      ...(closedStatuses.some((one) => one === plain(row.text('status'))) ? { closed: true as const } : {}),
    };
    if (Object.keys(note).length > 0) project.bottleneckNotes = { ...project.bottleneckNotes, [kind]: note };
    return (['since', 'due'] as const).flatMap((name): Finding[] => {
      const text = row.text(name);
      if (text === '' || note[name] !== undefined) return [];
      const cell = address(row.row, row.column(name) ?? 1);
      const place = { sheet: grid.sheet, cell, project: project.key, homes: homesOf(project) };
      return [
        finding('own-date-unreadable', 'warning', place, { name: project.name, text, column: headers[name] }),
      ];
    });
  });
}

/** A full day; a number so large in a column of days is one whatever its format. */
function dated(row: Row, name: 'since' | 'due'): Partial<BottleneckNote> {
  const value = row.value(name);
  const isSerial = typeof value === 'number' && value >= firstSerial;
  const date = isoDate(isSerial ? serialDate(value) : dateInCell(value, row.format(name)));
  return date === null ? {} : { [name]: date };
}

function worded(row: Row, name: 'owner' | 'measure'): Partial<BottleneckNote> {
  const text = row.text(name);
  return text === '' ? {} : { [name]: text };
}
