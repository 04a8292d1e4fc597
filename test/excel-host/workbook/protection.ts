import { MAX_COLUMNS, type Area } from './address';
import { HostError } from './errors';
import type { Sheet, Workbook } from './model';

/** Throws AccessDenied when the sheet is protected and the area holds a locked cell (cells are locked unless told otherwise). */
export function requireEditable(sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const format = sheet.cells.get(row * MAX_COLUMNS + column)?.format ?? sheet.columns.get(column)?.format;
      if (format?.['protection/locked'] !== false) throw protectedSheet(sheet);
    }
  }
}

/** Throws AccessDenied when the sheet is protected, unless the protection allows this kind of change. */
export function requireUnprotected(sheet: Sheet, allowedBy?: string): void {
  if (!sheet.protection) return;
  if (allowedBy !== undefined && sheet.protection.options[allowedBy] === true) return;
  throw protectedSheet(sheet);
}

/** Throws AccessDenied when the structure of the workbook is protected. */
export function requireStructure(workbook: Workbook): void {
  if (workbook.protection !== undefined)
    throw new HostError('AccessDenied', 'the structure of the workbook is protected');
}

function protectedSheet(sheet: Sheet): HostError {
  return new HostError('AccessDenied', `the sheet ${sheet.name} is protected`);
}
