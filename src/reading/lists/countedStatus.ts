import type { Grid } from '../../model/grid';
import { add, exactly } from '../../model/quantity';
import type { KnownQuantity } from '../../model/quantity';
import { readCount } from '../cells/counts';
import { readPlanningStatus } from '../cells/planningStatus';
import { formatAt, formulaAt, valueAt } from '../grid';
import type { Milestone } from '../headers/milestones';
import type { ColumnMatch } from '../reading';

/** The homes of one hardness in a row, and the first column with any. */
interface Side {
  column: number;
  words: string;
  homes: KnownQuantity;
}

/**
 * The planning status that the homes of a row have by the columns they stand in, as words with the column: "Hard" when only columns of hard plans
 * hold homes, both with their homes ("Hard: 20 / Zacht: 10") when columns of both do. `null` when none does. A cell that says homes without how many
 * counts as filled.
 */
export function statusCounted(grid: Grid, row: number, columns: readonly ColumnMatch[]): Milestone | null {
  const sides = (['hard', 'soft'] as const).flatMap((side) => sideIn(grid, row, columns, side) ?? []);
  const [first] = sides;
  if (first === undefined) return null;
  if (sides.length === 1) return { column: first.column, milestone: first.words };
  const both = sides.map(({ words, homes }) => `${words}: ${said(homes)}`);
  return { column: first.column, milestone: both.join(' / ') };
}

function sideIn(
  grid: Grid,
  row: number,
  columns: readonly ColumnMatch[],
  side: 'hard' | 'soft',
): Side | null {
  let found: Side | null = null;
  for (const { column, header, hardness } of columns) {
    if (hardness !== side) continue;
    const { quantity, blank } = readCount(
      valueAt(grid, row, column),
      formatAt(grid, row, column),
      formulaAt(grid, row, column),
    );
    if (blank || quantity?.high === 0) continue;
    found ??= { column, words: wordsOf(header, side), homes: exactly(0) };
    found.homes = quantity ? add(found.homes, quantity) : { ...found.homes, approximate: true };
  }
  return found;
}

/** The part of a header that names the hardness, where it can be read as a status by itself; else the word for it. */
function wordsOf(header: string, side: 'hard' | 'soft'): string {
  const named = header.split(' > ').findLast((part) => readPlanningStatus(part).status.hardness === side);
  return named ?? (side === 'hard' ? 'hard' : 'zacht');
}

function said({ low, high, approximate }: KnownQuantity): string {
  if (high === 0) return '?';
  return `${approximate ? '±' : ''}${low === high ? low : `${low}–${high}`}`;
}
