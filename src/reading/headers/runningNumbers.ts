import { isCellError } from '../../model/grid';
import type { CellValue, Grid } from '../../model/grid';
import { numberFromText } from '../cells/numbers';
import { cellText, isBlank, plain } from '../cells/text';
import { valueAt } from '../grid';

/** Headers of numbers that a list gives its rows, and of those that programs give them. */
const numberHeader =
  /^(?:#|n|nr|no|num|nummer|number|volgnr|volgnummer|vnr|rij|rijnr|rijnummer|regel|regelnr|regelnummer|rang|row|row no|lfd nr|id|idn|fid|oid|objectid(?: \d)?)$/;
/** Fewer numbers don't show that they run on (aanname). */
const fewest = 2;
/** Rows that were left out, or carry a number and no plan, make gaps: the last number exceeds their count by no more than this share (aanname). */
const gaps = 0.25;
/** Texts among the numbers ("Totaal", "12a"), as a share of them (aanname). */
const textShare = 0.2;

/** Whether a header may be that of a running number, which only its values can tell from a count or a code. */
export function mayNumberRows(header: string): boolean {
  return numberHeader.test(plain(header));
}

/**
 * Whether the numbers of a column go up from 0 or 1 with the rows, with few gaps; they may start again at 1 for each part of a list. Ends at the first
 * number that doesn't, so that it costs nothing for other columns.
 */
export function runsOn(grid: Grid, column: number, rows: readonly number[]): boolean {
  let [last, numbers, texts, expected, parts] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) continue;
    const number = isCellError(value)
      ? null
      : typeof value === 'number'
        ? value
        : numberFromText(cellText(value));
    if (number === null) {
      texts += 1;
      if (texts > fewest && texts > textShare * (numbers + texts)) return false;
      continue;
    }
    const starts = number === 1 || (number === 0 && numbers === 0);
    if (!Number.isInteger(number) || (numbers === 0 && !starts) || (number <= last && numbers > 0 && !starts))
      return false;
    if (starts) parts += 1;
    expected += starts ? 1 : number - last;
    last = number;
    numbers += 1;
    if (expected > (1 + gaps) * numbers + 1) return false;
  }
  return numbers >= fewest * Math.max(1, parts) && texts <= textShare * numbers + 1;
}

/** Fewer numbers may as well all differ by chance (aanname). */
const fewestInDisorder = 4;

/** Whether different values together number so many rows, in any order: a list that was sorted anew. */
export function numbersAll(values: readonly CellValue[], rows: number): boolean {
  if (values.length < fewestInDisorder) return false;
  return values.every((value) => {
    const number = numberOf(value);
    return number !== null && Number.isInteger(number) && number >= 0 && number <= (1 + gaps) * rows + 1;
  });
}

function numberOf(value: CellValue): number | null {
  if (isCellError(value)) return null;
  return typeof value === 'number' ? value : numberFromText(cellText(value));
}
