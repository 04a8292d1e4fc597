import { address } from '../../model/cell';
import { isCellError, type CellValue } from '../../model/grid';
import { looksLikeInput } from '../textGuard';
import { escapeContent } from './xmlText';

/** A cell as it is written; `style` names a format of the fresh package. */
export interface CellToWrite {
  column: number;
  /** The value, or the computed value of `formula`. */
  value: CellValue;
  formula?: string;
  style: string;
}

export interface RowToWrite {
  row: number;
  height?: number;
  cells: readonly CellToWrite[];
}

/** The index of a format in the workbook; `quoted` for a text that must stay one when somebody edits its cell. */
export type FormatIndex = (style: string, quoted: boolean) => number;

/** The most characters Excel keeps in a cell. */
const longestText = 32_767;

/**
 * Rows as the content of a sheet's data. Cells don't go through `hucre`: it knows no quote prefix, takes "#N/A" for an error,
 * drops outer spaces, and needs ten times the memory and time where 20,000 projects fill twelve sheets.
 */
export function rowsXml(rows: readonly RowToWrite[], formatIndex: FormatIndex): string {
  return rows
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, height, cells }) => {
      const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      const content = cells
        .toSorted((a, b) => a.column - b.column)
        .map((cell) => cellXml(cell, row, formatIndex))
        .join('');
      return content === '' && size === '' ? '' : `<row r="${row}"${size}>${content}</row>`;
    })
    .join('');
}

/** The area that rows take, from A1 on: "A1:D20". */
export function rowsArea(rows: readonly RowToWrite[]): string {
  const bottom = rows.reduce((last, { row, cells }) => (cells.length > 0 ? Math.max(last, row) : last), 1);
  const right = rows.reduce(
    (last, { cells }) => cells.reduce((far, { column }) => Math.max(far, column), last),
    1,
  );
  return bottom === 1 && right === 1 ? 'A1' : `A1:${address(bottom, right)}`;
}

/** A text as a cell can hold it: not too long, with plain line ends, and not taken for an escape. */
export function cellText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .slice(0, longestText)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function cellXml(
  { column, value, formula, style }: CellToWrite,
  row: number,
  formatIndex: FormatIndex,
): string {
  const isText = typeof value === 'string';
  const index = formatIndex(style, isText && formula === undefined && looksLikeInput(value));
  if (value === null && formula === undefined && index === 0) return '';
  const start = `<c r="${address(row, column)}"${index === 0 ? '' : ` s="${index}"`}`;
  const calculation = formula === undefined ? '' : `<f>${escapeContent(formula)}</f>`;
  if (value === null) return calculation === '' ? `${start}/>` : `${start}>${calculation}</c>`;
  if (isCellError(value)) return `${start} t="e">${calculation}<v>${escapeContent(value.error)}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${calculation}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${address(row, column)} has no finite number`);
    return `${start}>${calculation}<v>${value}</v></c>`;
  }
  const text = escapeContent(cellText(value));
  // Without this, XML readers drop the spaces around a text.
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  if (formula !== undefined) return `${start} t="str">${calculation}<v${space}>${text}</v></c>`;
  return `${start} t="inlineStr"><is><t${space}>${text}</t></is></c>`;
}
