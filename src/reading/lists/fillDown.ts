import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { finding } from '../finding';
import type { ColumnMatch } from '../reading';

const placeFields = ['location', 'municipality', 'province'] as const;
/** A column with this share of empty cells below a filled first one was merged downwards (aanname). */
const mergedShare = 0.3;

/**
 * Gives rows the area or municipality that stands once above them, as in vertically merged cells: only in columns left of the name, filled in the
 * first row and often empty below it. Changes the projects in place.
 */
export function fillPlacesDown(
  projects: readonly Project[],
  columns: readonly ColumnMatch[],
  sheet: string,
): Finding[] {
  const nameColumn = columns.find(({ field }) => field === 'name')?.column ?? 0;
  return placeFields.flatMap((field) => {
    const match = columns.find((column) => column.field === field);
    const empty = projects.filter((project) => !(field in project.cells));
    const isMerged =
      match !== undefined && match.column < nameColumn && empty.length >= mergedShare * projects.length;
    if (!isMerged || projects[0] === undefined || !(field in projects[0].cells)) return [];
    let above: { text: string | null; cell: string | undefined } = { text: null, cell: undefined };
    for (const project of projects) {
      if (field in project.cells) above = { text: project[field], cell: project.cells[field] };
      else {
        project[field] = above.text;
        if (above.cell !== undefined) project.cells[field] = above.cell;
      }
    }
    return empty.length === 0
      ? []
      : [finding('filled-down', 'info', { sheet }, { header: match.header, count: empty.length })];
  });
}
