import { columnNumber } from '../../model/cell';
import type { Grid } from '../../model/grid';
import { cellText, isBlank, plain } from '../cells/text';
import { filledColumns, formulaAt, textAt, valueAt } from '../grid';
import { repeats } from './headerRows';
import type { ExclusionReason } from '../reading';

/** Where the columns of a list stand that tell what kind a row is. */
export interface RowShape {
  grid: Grid;
  /** Columns with a header. */
  headed: readonly number[];
  name: number | null;
  id: number | null;
  /** Columns with counts of homes or deliveries. */
  counts: readonly number[];
  /** Columns whose words say that a project is off: status, phase, project status. */
  statuses: readonly number[];
  /** Column → plain text of the lowest header row. */
  headerTexts: ReadonlyMap<number, string>;
}

export type RowKind =
  | { kind: 'blank' }
  | { kind: 'project' }
  | { kind: 'lone-text' }
  | { kind: 'excluded'; reason: ExclusionReason };

const totalWords =
  /^(?:eind ?totaal|generaal totaal|totaal generaal|totaal|totalen|tot|som|grand total|totals?|sum)(?: (?:gemeente|aantal|alle|alles|woningen|plannen|projecten|generaal|overall|lijst)\b.*)?$/;
const subtotalWords = /^(?:sub ?totaal|sub ?total|subtot)\b|^(?:totaal|total)\b/;
const exampleWords = /^(?:voorbeeld|bijv|bijvoorbeeld|example|vb)\b/;
const exampleMark = /\((?:voorbeeld|example)\)/i;
const noteWords =
  /^(?:bron|noot|noten|toelichting|opmerking|opmerkingen|legenda|opgesteld|opgemaakt|akkoord|handtekening|versie|laatst bijgewerkt|stand per|peildatum|let op|nb|n b|disclaimer|source|note|notes|gegevens|lijst bijgewerkt)\b/;

/** Decides what one row below the header is, from the row alone. A row with text in one cell is judged later, among its neighbours. */
export function rowKind(shape: RowShape, row: number): RowKind {
  const { grid } = shape;
  const filled = filledColumns(grid, row);
  if (holdsOnlyFormulas(shape, row, filled)) {
    return sumsColumns(shape, row) ? { kind: 'project' } : { kind: 'blank' };
  }
  if (repeats(grid, row, shape.headerTexts)) return { kind: 'excluded', reason: 'repeated-header' };
  const label = labelOf(shape, row, filled);
  const words = plain(label);
  const bare = filled.length === 1 && shape.headed.length > 2;
  if (isTotalLabel(shape, row, words))
    return { kind: 'excluded', reason: totalWords.test(words) ? 'total' : 'subtotal' };
  if (exampleWords.test(words) || exampleMark.test(label)) return { kind: 'excluded', reason: 'example' };
  if (isNumbering(shape, row, filled)) return { kind: 'excluded', reason: 'numbering' };
  if (/^\*/.test(label.trim()) || (noteWords.test(words) && countCells(shape, row) === 0))
    return { kind: 'excluded', reason: 'note' };
  if (bare)
    return typeof valueAt(grid, row, filled[0] ?? 1) === 'string'
      ? { kind: 'lone-text' }
      : { kind: 'excluded', reason: 'note' };
  return { kind: 'project' };
}

/** A list prepared with formulas further down than it is filled: rows where nothing was typed. */
function holdsOnlyFormulas({ grid, name }: RowShape, row: number, filled: readonly number[]): boolean {
  if (name !== null && !isBlank(valueAt(grid, row, name))) return false;
  return filled.every((column) => {
    const value = valueAt(grid, row, column);
    return formulaAt(grid, row, column) !== null && (value === 0 || value === false || isBlank(value));
  });
}

/** Whether a row adds up its columns by formula. A sum along the row itself is no total. */
export function sumsColumns({ grid, counts }: RowShape, row: number): boolean {
  return counts.some((column) => {
    const range = /\b(?:SUM|SUBTOTAL)\((?:\d+,)?\$?([A-Z]+)\$?\d+:\$?([A-Z]+)/i.exec(
      formulaAt(grid, row, column) ?? '',
    );
    return (
      range !== null && columnNumber(range[1] ?? '') === column && columnNumber(range[2] ?? '') === column
    );
  });
}

/** The text that names a row: its name, else its first text. */
function labelOf({ grid, name }: RowShape, row: number, filled: readonly number[]): string {
  const named = name === null ? '' : textAt(grid, row, name);
  if (named !== '') return named;
  const column = filled.find((one) => typeof valueAt(grid, row, one) === 'string');
  return column === undefined ? '' : textAt(grid, row, column);
}

/** A total says so in its first cells and has no id; "Totaal" may stand left of the name column too. */
function isTotalLabel({ grid, name }: RowShape, row: number, words: string): boolean {
  if (totalWords.test(words) || subtotalWords.test(words)) return true;
  if (name === null || !isBlank(valueAt(grid, row, name))) return false;
  const first = plain(
    filledColumns(grid, row).map((column) => cellText(valueAt(grid, row, column)))[0] ?? '',
  );
  return totalWords.test(first) || subtotalWords.test(first);
}

/** "1", "2", "3" … or "(a)", "(b)" … under the headers. */
function isNumbering({ grid, headed }: RowShape, row: number, filled: readonly number[]): boolean {
  if (filled.length < 3 || filled.length < 0.6 * headed.length) return false;
  const marks = filled.map((column) =>
    textAt(grid, row, column)
      .replace(/[().[\]]/g, '')
      .toLowerCase(),
  );
  const start = marks[0] ?? '';
  if (/^\d+$/.test(start)) return marks.every((mark, index) => mark === String(Number(start) + index));
  return (
    /^[a-z]$/.test(start) &&
    marks.every((mark, index) => mark === String.fromCharCode(start.charCodeAt(0) + index))
  );
}

/** How many count cells of a row hold something. */
export function countCells({ grid, counts }: RowShape, row: number): number {
  return counts.filter(
    (column) => !isBlank(valueAt(grid, row, column)) || formulaAt(grid, row, column) !== null,
  ).length;
}
