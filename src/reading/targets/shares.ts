import type { Grid } from '../../model/grid';
import type { Target } from '../../model/target';
import { isPercentFormat, readCount } from '../cells/counts';
import { readShare } from '../cells/shares';
import { filledColumns, formatAt, textAt, valueAt } from '../grid';

type Shares = Target['shares'];
/** A part of the homes that an agreement may speak of. */
export type Segment = keyof Shares;

/** Segments by word; middle rent and affordable purchase come before the words they contain. */
const segmentWords: readonly (readonly [RegExp, Segment])[] = [
  [/betaalbare koop|koop betaalbaar|goedkope koop/i, 'affordableBuy'],
  [/midden ?huur|middeldure huur|huur midden/i, 'midRent'],
  [
    /sociale? huur|\bsociaal\b|sociale (?:woning|koop en huur|sector)|\bsoc\.? huur|huur sociaal/i,
    'socialRent',
  ],
  [/betaalba(?:ar|re)/i, 'affordable'],
  [/flex(?:ibele)? ?woning/i, 'flex'],
];
const fractions: Readonly<Record<string, number>> = {
  'twee derde': 2 / 3,
  tweederde: 2 / 3,
  '2/3': 2 / 3,
  'een derde': 1 / 3,
  '1/3': 1 / 3,
};

/** The segment that a label or header names. */
export function segmentOf(text: string): Segment | null {
  return segmentWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The shares of segments that rows name in words: "30% sociale huur", "twee derde betaalbaar", or a label with a share beside it. */
export function sharesInRows(grid: Grid, rows: readonly number[]): Shares {
  const shares: Shares = {};
  for (const row of rows) {
    const columns = filledColumns(grid, row);
    for (const [index, column] of columns.entries()) {
      const text = textAt(grid, row, column);
      for (const part of text.split(/[,;]|\sen\s/)) {
        const segment = segmentOf(part);
        const next = columns[index + 1];
        const share =
          segment === null
            ? null
            : (shareInText(part) ?? (next === undefined ? null : shareAt(grid, row, next)));
        if (segment !== null && share !== null) shares[segment] ??= share;
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

/** A share as "30%", or as a number shown as a percentage; `null` for anything else, such as a count. */
export function shareAt(grid: Grid, row: number, column: number): number | null {
  const value = valueAt(grid, row, column);
  const isShare =
    isPercentFormat(formatAt(grid, row, column)) || (typeof value === 'string' && value.includes('%'));
  return isShare ? readShare(value) : null;
}

/** A share in a column headed as one: also 0.3 and 30. */
export function shareUnderHeader(grid: Grid, row: number, column: number): number | null {
  const value = valueAt(grid, row, column);
  return readCount(value).quantity || shareAt(grid, row, column) !== null ? readShare(value) : null;
}
