import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Project } from '../../model/project';
import { common } from '../../text/sheets/common';
import { priorityTexts } from '../../text/sheets/priority';
import { cellText } from '../cells/text';
import { ownRows } from './ownRows';
import { typedDate } from './typedDate';

/** The columns in which people type a date per project, and the field each fills. */
const dated = { prioritySince: 'prioritySince', review: 'reviewDate' } as const;

/**
 * Gives projects the dates that somebody typed on RB Prioritering: since when it has priority, and when it is looked at again. Rows are
 * found by the key of the project, so keys must have been made. Changes the projects in place. What is no full date is a finding.
 */
export function readPriorityDates(
  own: Partial<Record<string, Grid>>,
  projects: readonly Project[],
): Finding[] {
  const grid = own['priority'];
  if (grid === undefined) return [];
  const byKey = new Map(projects.map((project) => [cellText(project.key), project]));
  const { key, rank, prioritySince, review } = priorityTexts.headers;
  return ownRows(grid, { key, rank, prioritySince, review }, [common.looseNotes]).flatMap((row) => {
    const project = byKey.get(row.text('key'));
    if (project === undefined) return [];
    return (['prioritySince', 'review'] as const).flatMap((name): Finding[] => {
      const date = typedDate(row, name, priorityTexts.headers[name], grid, project);
      if (typeof date === 'string') project[dated[name]] ??= date;
      return date === null || typeof date === 'string' ? [] : [date];
    });
  });
}
