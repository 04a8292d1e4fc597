import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Project } from '../../model/project';
import { common } from '../../text/sheets/common';
import { forecastTexts } from '../../text/sheets/forecast';
import { cellText, plain } from '../cells/text';
import { finding } from '../finding';
import { homesOf } from '../homes';
import { type OwnRow, ownRows } from './ownRows';
import { typedDate } from './typedDate';

/** The columns in which people type a date per project; each fills the field of the same name. */
const dated = ['gridRequested', 'surveyDone', 'grantStartBy', 'flexUntil'] as const;

/**
 * Gives projects what somebody typed on RB Prognose: what the list's own chance of realisation means, and dates of clocks that the list doesn't keep.
 * Rows are found by the key of the project, so keys must have been made. Changes the projects in place. What can't be read is a finding.
 */
export function readForecastNotes(
  own: Partial<Record<string, Grid>>,
  projects: readonly Project[],
): Finding[] {
  const grid = own['forecast'];
  if (grid === undefined) return [];
  const byKey = new Map(projects.map((project) => [cellText(project.key), project]));
  const { key, chanceMeans, gridRequested, surveyDone, grantStartBy, flexUntil } =
    forecastTexts.projects.headers;
  const columns = { key, chanceMeans, gridRequested, surveyDone, grantStartBy, flexUntil };
  return ownRows(grid, columns, [common.looseNotes]).flatMap((row) => {
    const project = byKey.get(row.text('key'));
    if (project === undefined) return [];
    return [
      ...chanceIn(row, grid, project),
      ...dated.flatMap((name): Finding[] => {
        const date = typedDate(row, name, columns[name], grid, project);
        if (typeof date === 'string') project[name] ??= date;
        return date === null || typeof date === 'string' ? [] : [date];
      }),
    ];
  });
}

function chanceIn(row: OwnRow<'chanceMeans'>, grid: Grid, project: Project): Finding[] {
  const text = row.text('chanceMeans');
  if (text === '') return [];
  const meaning = (['ever', 'in-period'] as const).find(
    (one) => plain(forecastTexts.chanceMeans[one]) === plain(text),
  );
  if (meaning !== undefined) {
    project.chanceMeans ??= meaning;
    return [];
  }
  const cell = address(row.row, row.column('chanceMeans') ?? 1);
  const place = { sheet: grid.sheet, cell, project: project.key, homes: homesOf(project) };
  return [finding('own-chance-unreadable', 'warning', place, { name: project.name, text })];
}
