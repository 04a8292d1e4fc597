import type { Grid } from '../../model/grid';
import type { Target } from '../../model/target';
import { readShare } from '../cells/shares';
import { filledColumns, formatAt, textAt, valueAt } from '../grid';

type Shares = Target['shares'];

/** Segments by word; middle rent and affordable purchase come before the words they contain. */
const segmentWords: readonly (readonly [RegExp, keyof Shares])[] = [
  [/betaalbare koop|koop betaalbaar/i, 'affordableBuy'],
  [/midden ?huur|middeldure huur/i, 'midRent'],
  [/sociale? huur|\bsociaal\b|sociale woningen/i, 'socialRent'],
  [/betaalba(?:ar|re)/i, 'affordable'],
];
const fractions: Readonly<Record<string, number>> = {
  'twee derde': 2 / 3,
  '2/3': 2 / 3,
  'een derde': 1 / 3,
  '1/3': 1 / 3,
};
const searchDepth = 40;

/** The shares of segments that a sheet with an agreement names: "30% sociale huur", "twee derde betaalbaar", or a label with a share beside it. */
export function readShares(grid: Grid): Shares {
  const shares: Shares = {};
  for (let row = 1; row <= Math.min(searchDepth, grid.values.length); row += 1) {
    const columns = filledColumns(grid, row);
    for (const [index, column] of columns.entries()) {
      const text = textAt(grid, row, column);
      for (const part of text.split(/[,;]|\sen\s/)) {
        const segment = segmentWords.find(([pattern]) => pattern.test(part))?.[1];
        const share =
          segment === undefined ? null : (shareInText(part) ?? shareBeside(grid, row, columns[index + 1]));
        if (segment !== undefined && share !== null) shares[segment] ??= share;
      }
    }
  }
  return shares;
}

function shareInText(text: string): number | null {
  const percentage = /(\d+(?:[.,]\d+)?)\s*%/.exec(text);
  if (percentage) return readShare(`${percentage[1] ?? ''}%`);
  const words = Object.keys(fractions).find((fraction) => text.toLowerCase().includes(fraction));
  return words === undefined ? null : (fractions[words] ?? null);
}

/** A share stands beside its label as "30%", or as a number shown as a percentage. */
function shareBeside(grid: Grid, row: number, column: number | undefined): number | null {
  if (column === undefined) return null;
  const value = valueAt(grid, row, column);
  const isShare =
    (formatAt(grid, row, column) ?? '').includes('%') || (typeof value === 'string' && value.includes('%'));
  return isShare ? readShare(value) : null;
}
