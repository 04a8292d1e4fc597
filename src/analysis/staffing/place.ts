import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { cellOf } from '../../model/project';
import type { ProjectCount } from '../results';

/** Where something about a project was typed: the cell it was read from, else the project's own row. */
export function placeOf(
  project: Project,
  field: string,
  count: ProjectCount,
): Pick<Finding, 'sheet' | 'cell' | 'project' | 'homes'> {
  const address = cellOf(project, field) ?? cellOf(project, 'name');
  const split = address?.lastIndexOf('!') ?? -1;
  const sheet = split < 0 ? project.source.sheet : unquoted(address?.slice(0, split) ?? '');
  return {
    sheet,
    ...(address === undefined ? {} : { cell: address.slice(split + 1) }),
    project: project.key,
    homes: count.counted,
  };
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
