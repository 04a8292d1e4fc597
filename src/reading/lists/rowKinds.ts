import type { CellValue, Grid } from '../../model/grid';
import { readCount } from '../cells/counts';
import { cellText, isBlank, plain, saysUnknown } from '../cells/text';
import { filledColumns, formatAt, formulaAt, textAt, valueAt } from '../grid';
import type { ExclusionReason } from '../reading';
import { isCancelled } from './cancelled';
import { repeats } from './headerRows';
import type { HeaderText } from './headerRows';
import type { RowShape } from './rowShape';
import {
  countsOn,
  opensCount,
  isBareSumLabel,
  saysExample,
  saysInstruction,
  saysNote,
  saysUnit,
  sumLabel,
} from './rowWords';
import type { SumLabel } from './rowWords';
import { describesColumns, sumsColumns } from './sums';

export type RowKind =
  | { kind: 'project' }
  /** One text or year alone: a heading, a note, or a project of which only the name is known. `isHeading` when its number shows it. */
  | { kind: 'lone'; column: number; value: CellValue; isHeading: boolean }
  /** Adds up other rows, by its label or its formulas. `doubtful` when it also tells what only projects tell. */
  | { kind: 'sum'; label: SumLabel | null; text: string; doubtful: boolean }
  | { kind: 'excluded'; reason: ExclusionReason };

const decoration = /^[-–—_=*.~#+|\s]+$/;
const longestName = 120;

/** Decides what one row below the header is, from the row alone; `null` for a blank row. What depends on its neighbours is judged later. */
export function rowKind(shape: RowShape, row: number): RowKind | null {
  const { grid } = shape;
  const filled = typedColumns(shape, row);
  if (shape.said.has(row)) return { kind: 'project' };
  if (sumsColumns(shape, row) && !isBareName(shape, filled)) return sumRow(shape, row, filled);
  if (filled.length === 0) {
    return filledColumns(grid, row).some((column) => column > lastHeaded(shape)) ? excluded('note') : null;
  }
  if (shape.headerTexts.some((texts) => repeats(grid, row, texts) || equals(shape, row, filled, texts)))
    return excluded('repeated-header');
  if (filled.every((column) => decoration.test(textAt(grid, row, column)))) return excluded('note');
  const special = labelled(shape, row, filled);
  if (special) return special;
  if (isNumbering(shape, row, filled) || isPrepared(shape, row, filled)) return excluded('numbering');
  if (!isIdentified(shape, row) && describesColumns(shape, row)) return excluded('note');
  if (filled.length === 1 && shape.headed.length > 1) return loneCell(shape, row, filled[0] ?? 1);
  const heading = filled.length === 2 ? besideMark(shape, row, filled) : null;
  if (heading !== null) return heading;
  return isCancelled(shape, row) ? excluded('cancelled') : { kind: 'project' };
}

/** What the words of a row say: a sum, an example, a note. */
function labelled(shape: RowShape, row: number, filled: readonly number[]): RowKind | null {
  const { grid } = shape;
  const label = labelOf(shape, row, filled);
  const words = plain(label);
  const [first = 0] = filled;
  if (saysExample(label, words) || (first !== shape.name && saysExample(textAt(grid, row, first))))
    return excluded('example');
  if (sumLabel(label, words) !== null || hasSumLabelElsewhere(shape, row, filled))
    return sumRow(shape, row, filled);
  const signs = saysNote(label, words) || (filled.length > 1 && /:$/.test(label));
  const beside = shape.id !== null && textAt(grid, row, shape.id) !== label && isIdentified(shape, row);
  if (signs && !beside && !countsHomes(shape, row)) return excluded('note');
  return isInstruction(shape, row, filled) ? excluded('note') : null;
}

function sumRow(shape: RowShape, row: number, filled: readonly number[]): RowKind {
  const { grid, name } = shape;
  const text = labelOf(shape, row, filled);
  const bare = filled.map((column) => textAt(grid, row, column)).find(isBareSumLabel);
  const label = sumLabel(text) ?? (bare === undefined ? null : sumLabel(bare));
  const named = name !== null && !isBlank(valueAt(grid, row, name)) && !isBareSumLabel(text);
  return { kind: 'sum', label, text, doubtful: named && hasDetails(shape, row) && !sumsColumns(shape, row) };
}

/**
 * The columns of a row that somebody filled, as far as the table reaches. Formulas copied down below the list show nothing or 0 there, and a legend
 * may stand beside the list.
 */
export function typedColumns(shape: RowShape, row: number): number[] {
  const values = shape.grid.values[row - 1] ?? [];
  const formulas = shape.grid.formulas[row - 1];
  const last = Math.min(values.length, lastHeaded(shape));
  const columns: number[] = [];
  for (let index = 0; index < last; index += 1) {
    const value = values[index];
    if (isBlank(value)) continue;
    const copiedDown = (value === 0 || value === false) && (formulas?.[index] ?? null) !== null;
    if (!copiedDown) columns.push(index + 1);
  }
  return columns;
}

function lastHeaded({ headed }: RowShape): number {
  return headed.at(-1) ?? 0;
}

function isBareName({ name }: RowShape, filled: readonly number[]): boolean {
  return filled.length === 1 && filled[0] === name;
}

/** The text that names a row: its name, else its first text. */
export function labelOf({ grid, name }: RowShape, row: number, filled: readonly number[]): string {
  const named = name === null ? '' : textAt(grid, row, name);
  if (named !== '') return named;
  const column = filled.find((one) => typeof valueAt(grid, row, one) === 'string');
  return column === undefined ? '' : textAt(grid, row, column);
}

/** "Totaal" stands left of the name, or right before the sums, in rows that have no name. */
function hasSumLabelElsewhere({ grid, name }: RowShape, row: number, filled: readonly number[]): boolean {
  if (name !== null && !isBlank(valueAt(grid, row, name))) return false;
  return filled.some((column) => isBareSumLabel(textAt(grid, row, column)));
}

/** All that stands in the row is what the header row says there, as in the bands of a repeated header. */
function equals(
  { grid }: RowShape,
  row: number,
  filled: readonly number[],
  texts: readonly HeaderText[],
): boolean {
  return (
    filled.length === texts.length &&
    texts.every(({ column, text }, index) => {
      const value = valueAt(grid, row, column);
      return filled[index] === column && typeof value === 'string' && plain(value) === text;
    })
  );
}

function loneCell(shape: RowShape, row: number, column: number): RowKind {
  const { grid, counts, name, id } = shape;
  const value = valueAt(grid, row, column);
  if (grid.struckRows.includes(row) && column === name) return excluded('cancelled');
  if (typeof value === 'string' || column === name) return { kind: 'lone', column, value, isHeading: false };
  if (counts.includes(column)) return { kind: 'project' };
  return excluded(column === id || column < (name ?? 0) ? 'numbering' : 'note');
}

/**
 * A heading of two cells, of which one is its letter ("A", "II"), its number before those of its plans ("1" above "1.1"), or what it counts ("3
 * plannen").
 */
function besideMark({ grid, counts, id }: RowShape, row: number, filled: readonly number[]): RowKind | null {
  const [first = 0, second = 0] = filled;
  const [mark, text] = [textAt(grid, row, first), textAt(grid, row, second)];
  if (typeof valueAt(grid, row, second) !== 'string' || counts.includes(second)) return null;
  const heading = (column: number, isHeading: boolean): RowKind => {
    return { kind: 'lone', column, value: valueAt(grid, row, column), isHeading };
  };
  if (/^\d+ (?:plannen|plan|projecten|project|locaties|woningen|won\.?)$/i.test(text))
    return heading(first, false);
  if (standsBefore(mark, textAt(grid, row + 1, first))) return heading(second, true);
  const lettered = /^(?:[A-Z]|[IVX]{1,4})\.?$/.test(mark);
  return lettered && first !== id ? heading(second, false) : null;
}

/** "1" before "1.1", "B" before "B3". */
function standsBefore(mark: string, next: string): boolean {
  const rest = next.slice(mark.length);
  return next.startsWith(mark) && (/^[.\-–/ ]\S/.test(rest) || (/[a-z]$/i.test(mark) && /^\d/.test(rest)));
}

/** "1", "2", "3" … or "(a)", "(b)" … under the headers. */
function isNumbering({ grid, headed }: RowShape, row: number, filled: readonly number[]): boolean {
  if (filled.length < 3 || filled.length < 0.6 * headed.length) return false;
  return opensCount(textAt(grid, row, filled[0] ?? 1)) && countsOn(textsOf(grid, row, filled));
}

/** A number and dots where the name will come. */
function isPrepared({ grid, id, name }: RowShape, row: number, filled: readonly number[]): boolean {
  return (
    filled.length === 2 && filled[0] === id && filled[1] === name && decoration.test(textAt(grid, row, name))
  );
}

function* textsOf(grid: Grid, row: number, columns: readonly number[]): Iterable<string> {
  for (const column of columns) yield textAt(grid, row, column);
}

/** Tells column by column what to fill in: units, or words where counts belong and a verb or a kind of value. */
function isInstruction(shape: RowShape, row: number, filled: readonly number[]): boolean {
  const { grid, counts } = shape;
  if (filled.every((column) => saysUnit(textAt(grid, row, column)))) return true;
  if (filled.length < 3 || filled.some((column) => typeof valueAt(grid, row, column) !== 'string'))
    return false;
  const told = filled.filter((column) => saysInstruction(textAt(grid, row, column))).length;
  const wordyCounts = counts.every((column) => {
    const { quantity } = readCount(valueAt(grid, row, column));
    return quantity === null && !saysUnknown(textAt(grid, row, column));
  });
  return told >= 2 && wordyCounts;
}

/** Whether a count cell of a row says a number, or that it is not known yet; a signature may stand there too. */
function countsHomes({ grid, counts }: RowShape, row: number): boolean {
  return counts.some((column) => {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) return formulaAt(grid, row, column) !== null;
    return readCount(value).quantity !== null || saysUnknown(cellText(value));
  });
}

/** How many count cells of a row hold something. */
export function countCells({ grid, counts }: RowShape, row: number): number {
  return counts.filter(
    (column) => !isBlank(valueAt(grid, row, column)) || formulaAt(grid, row, column) !== null,
  ).length;
}

/** Whether a row has an id of its own. */
export function isIdentified({ grid, id }: RowShape, row: number): boolean {
  return id !== null && !isBlank(valueAt(grid, row, id));
}

/** Whether a row tells more than a name, a place and counts: what the project is, its status, its people. */
export function hasDetails({ grid, details }: RowShape, row: number): boolean {
  return details.some((column) => {
    const value = valueAt(grid, row, column);
    if (isBlank(value) || formulaAt(grid, row, column) !== null) return false;
    const text = cellText(value);
    return !decoration.test(text) && !isBareSumLabel(text);
  });
}

/** Whether the figures of a row are shares: all between 0 and 1 with fractions among them, or shown as percentages. */
export function holdsShares({ grid, counts }: RowShape, row: number): boolean {
  const filled = counts.filter((column) => !isBlank(valueAt(grid, row, column)));
  if (filled.length === 0) return false;
  const values = filled.map((column) => valueAt(grid, row, column));
  const asPercentage = (column: number, index: number) =>
    (formatAt(grid, row, column) ?? '').includes('%') || /%\s*$/.test(cellText(values[index]));
  if (filled.every(asPercentage)) return true;
  return (
    values.every((value) => typeof value === 'number' && value >= 0 && value <= 1) &&
    values.some((value) => typeof value === 'number' && !Number.isInteger(value))
  );
}

/** Whether a text is too long for a name, or a sentence. */
export function readsAsSentence(text: string): boolean {
  return (
    text.length > longestName || (text.length > 60 && /[.;:]$|, /.test(text)) || text.split(' ').length > 14
  );
}

function excluded(reason: ExclusionReason): RowKind {
  return { kind: 'excluded', reason };
}
