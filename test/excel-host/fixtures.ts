import { eachStored, putCell, usedArea } from './workbook/cells';
import { addSheet, findSheet } from './workbook/sheets';
import type { CellValue, Format, Sheet, Workbook } from './workbook/model';

/** A cell of a fixture: a value as it is (texts are not read as typed input), null for empty, or with formula and format. */
export type GridCell =
  | CellValue
  | null
  | { value: CellValue; formula?: string; quotePrefix?: true; numberFormat?: string; format?: Format };

/** Puts rows of cells into a sheet, from A1 on, as if they had been in the file; makes the sheet when it is not there. */
export function fillFromGrid(
  workbook: Workbook,
  sheetName: string,
  rows: readonly (readonly GridCell[])[],
): Sheet {
  const sheet = findSheet(workbook, sheetName) ?? addSheet(workbook, sheetName);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      if (typeof cell !== 'object') {
        putCell(sheet, row, column, { value: cell });
        return;
      }
      const { numberFormat, format, ...content } = cell;
      const formatting = { ...format, ...(numberFormat !== undefined && { numberFormat }) };
      putCell(sheet, row, column, {
        ...content,
        ...(Object.keys(formatting).length > 0 && { format: formatting }),
      });
    });
  });
  return sheet;
}

/** The filled cells of a sheet from A1 on; formulas as text with `=`, empty cells as ''. */
export function toRows(workbook: Workbook, sheetName: string): CellValue[][] {
  const sheet = findSheet(workbook, sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const used = usedArea(sheet, undefined, true);
  if (!used) return [];
  const width = used.column + used.columns;
  const rows = Array.from({ length: used.row + used.rows }, () => new Array<CellValue>(width).fill(''));
  eachStored(sheet, used, (cell, row, column) => {
    const line = rows[row];
    if (line) line[column] = cell.formula ?? cell.value;
  });
  return rows;
}
