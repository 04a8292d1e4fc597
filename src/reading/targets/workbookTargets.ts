import type { Finding } from '../../model/finding';
import type { Target } from '../../model/target';
import { readOwnTargets } from '../own/readOwnTargets';
import type { ProjectList, WorkbookGrids } from '../reading';
import { readTargets } from './readTargets';

/** The agreements of a workbook: those in RB Uitgangspunten first; one in the user's own sheets counts where that table doesn't hold it yet. */
export function workbookTargets(
  grids: WorkbookGrids,
  lists: readonly ProjectList[],
  referenceDate: string,
): { targets: Target[]; findings: Finding[] } {
  const own = grids.own.assumptions ? readOwnTargets(grids.own.assumptions) : { targets: [], findings: [] };
  const read = grids.sheets.flatMap((grid) =>
    readTargets(
      grid,
      referenceDate,
      lists.filter(({ sheet }) => sheet === grid.sheet),
    ),
  );
  const known = new Set(own.targets.map(({ id }) => id));
  const targets = own.targets.map((target) =>
    withYears(
      target,
      read.find(({ id }) => id === target.id),
    ),
  );
  return { targets: [...targets, ...read.filter(({ id }) => !known.has(id))], findings: own.findings };
}

/**
 * The homes per year that count. Those typed in RB Uitgangspunten; without any the years of the user's own sheet, as long as nobody changed total or
 * period beside them. Years that only repeat the user's sheet don't hold back a changed total either.
 */
function withYears(own: Target, source: Target | undefined): Target {
  if (source === undefined) return own;
  const unchanged = own.total === source.total && own.from === source.from && own.to === source.to;
  if (Object.keys(own.perYear).length === 0) return unchanged ? { ...own, perYear: source.perYear } : own;
  return unchanged || !sameYears(own.perYear, source.perYear) ? own : { ...own, perYear: {} };
}

function sameYears(a: Target['perYear'], b: Target['perYear']): boolean {
  const years = Object.keys(a);
  return years.length === Object.keys(b).length && years.every((year) => a[year] === b[year]);
}
