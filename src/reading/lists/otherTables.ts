import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Project } from '../../model/project';
import { plain } from '../cells/text';
import { finding } from '../finding';
import { filledColumns, textAt, valueAt } from '../grid';
import { isKnownHeader, matchWords } from '../headers/matchHeader';
import type { ProjectList } from '../reading';

const labelDepth = 60;
/** Labels that a turned list or a form has at least (aanname). */
const fewestLabels = 5;
/** Several projects beside the labels are a sign of their own. */
const fewestLabelsOfList = 4;
/** Share of the names that must be areas, statuses or sheets of the other lists (aanname). */
const summaryShare = 0.6;

/**
 * A sheet whose first column holds the headers: a list with its projects in columns, or a form about one plan. It is not read, because its
 * fields would pass for projects; this says so.
 */
export function turnedRound(grid: Grid): Finding | null {
  for (const column of [1, 2]) {
    const labels: number[] = [];
    for (let row = 1; row <= Math.min(labelDepth, grid.values.length); row += 1) {
      if (isKnownHeader(textAt(grid, row, column))) labels.push(row);
    }
    const named = labels.find((row) => matchWords(textAt(grid, row, column))[0]?.entry.field === 'name');
    const names = named ?? namesAbove(grid, labels[0] ?? 1, column);
    if (names === null) continue;
    const beside = filledColumns(grid, names).filter((one) => one > column).length;
    if (beside > 1 && labels.length >= fewestLabelsOfList)
      return finding('list-turned-round', 'warning', { sheet: grid.sheet });
    if (beside > 0 && named !== undefined && labels.length >= fewestLabels)
      return finding('plan-form', 'warning', { sheet: grid.sheet });
  }
  return null;
}

/** The row of names right above the labels, where the cell beside it is left empty: the corner of a table that is turned round. */
function namesAbove(grid: Grid, label: number, column: number): number | null {
  const row = label - 1;
  const corner = row >= 1 && textAt(grid, row, column) === '';
  return corner &&
    filledColumns(grid, row).filter((one) => typeof valueAt(grid, row, one) === 'string').length > 1
    ? row
    : null;
}

/** Whether a list names the areas, statuses or sheets of the other lists, not projects: it adds them up. */
export function isSummaryOf(list: ProjectList, others: readonly ProjectList[]): boolean {
  if (others.length === 0) return false;
  const groups = new Set(
    others.flatMap((other) => [other.sheet, ...other.projects.flatMap(groupsOf)]).map(plain),
  );
  const projects = new Set(others.flatMap((other) => other.projects.map(({ name }) => plain(name))));
  const names = list.projects.map(({ name }) => plain(name));
  const summed = names.filter((name) => groups.has(name) && !projects.has(name)).length;
  return names.length > 0 && summed >= summaryShare * names.length;
}

function groupsOf({ location, municipality, planType, status, developer }: Project): string[] {
  return [location, municipality, planType, status?.raw ?? null, developer].filter((group) => group !== null);
}
