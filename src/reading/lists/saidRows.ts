import type { Grid } from '../../model/grid';
import type { ProjectRowAnswer } from '../../model/state';
import { cellText, plain } from '../cells/text';

/**
 * The words of a row, by which it is found again when rows above it come or go and its figures change: its texts; of a row without texts its
 * figures. '' for a blank row.
 */
export function wordsOfRow(grid: Grid, row: number): string {
  const values = grid.values[row - 1] ?? [];
  const texts = values.filter((value) => typeof value === 'string').map(cellText);
  const said = texts.some((text) => text !== '') ? texts : values.map(cellText);
  return said.filter((text) => text !== '').join(' | ');
}

/** The rows of a sheet that the user calls projects; an answer whose words stand nowhere gives none. */
export function rowsSaid(grid: Grid, answers: readonly ProjectRowAnswer[]): Set<number> {
  const wanted = answers.filter(({ sheet }) => sheet === grid.sheet);
  if (wanted.length === 0) return new Set();
  const rows = rowsByWords(grid);
  return new Set(
    wanted.flatMap(({ words, occurrence = 1 }) => rows.get(plain(words))?.[occurrence - 1] ?? []),
  );
}

/** How to find a row again: its words, and which of the rows with these words it is where there are more. */
export function answersFor(grid: Grid, wanted: readonly number[]): Map<number, ProjectRowAnswer> {
  const rows = wanted.length === 0 ? new Map<string, number[]>() : rowsByWords(grid);
  return new Map(
    wanted.map((row) => {
      const words = wordsOfRow(grid, row);
      const same = rows.get(plain(words)) ?? [];
      const occurrence = same.length > 1 ? { occurrence: same.indexOf(row) + 1 } : {};
      return [row, { sheet: grid.sheet, words, ...occurrence }];
    }),
  );
}

function rowsByWords(grid: Grid): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 1; row <= grid.values.length; row += 1) {
    const words = plain(wordsOfRow(grid, row));
    if (words === '') continue;
    const same = rows.get(words);
    if (same) same.push(row);
    else rows.set(words, [row]);
  }
  return rows;
}
