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

/** RB Uitgangspunten holds totals only: as long as nobody changed total or period there, the years of the user's own sheet stand. */
function withYears(own: Target, source: Target | undefined): Target {
  if (source === undefined) return own;
  const unchanged = own.total === source.total && own.from === source.from && own.to === source.to;
  return unchanged ? { ...own, perYear: source.perYear } : own;
}
