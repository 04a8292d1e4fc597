import { plain } from '../cells/text';
import { readPlanningStatus } from '../cells/planningStatus';
import type { ProjectList } from '../reading';

/** Sheet names that say nothing about an area: "Blad1", "Projecten", "Lijst 2", a year or date. */
const noArea =
  /^(?:blad|sheet|tab|lijst|plan|plannen|project|projecten|woningbouw|overzicht|data|actueel|stand|totaal)\w*\b|\d{4}/;

/**
 * Where one list is kept per area, each on its own sheet, the sheet's name is the area of its projects. Only for sheets with the same columns, none for
 * the area itself. Changes the projects in place.
 */
export function nameAreasBySheet(lists: readonly ProjectList[], used: readonly number[]): void {
  const together = used.map((index) => lists[index]).filter((list) => list !== undefined);
  const sheets = new Set(together.map(({ sheet }) => sheet));
  if (sheets.size < 2 || new Set(together.map(fieldsOf)).size > 1) return;
  if (
    together.some(
      ({ sheet, projects }) => !namesArea(sheet) || projects.some(({ location }) => location !== null),
    )
  )
    return;
  for (const { sheet, projects } of together) {
    for (const project of projects) project.location = sheet;
  }
}

function fieldsOf({ columns }: ProjectList): string {
  return columns
    .map(({ field }) => field)
    .filter((field) => field !== 'other')
    .sort()
    .join();
}

function namesArea(sheet: string): boolean {
  return !noArea.test(plain(sheet)) && !readPlanningStatus(sheet).recognised;
}
