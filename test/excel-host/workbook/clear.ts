import { intersection, type Area } from './address';
import { eachStored, putCell } from './cells';
import { HostError } from './errors';
import { clearFormats } from './format';
import { normaliseHeaders } from './headers';
import type { Sheet } from './model';
import { requireEditable, requireUnprotected } from './protection';

/** What remains of an area when another is cut out of it: at most four rectangles. */
export function subtractArea(area: Area, cut: Area): Area[] {
  const hole = intersection(area, cut);
  if (!hole) return [area];
  const below = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  return [
    { ...area, rows: hole.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...area, row: hole.row, rows: hole.rows, columns: hole.column - area.column },
    { row: hole.row, rows: hole.rows, column: right, columns: area.column + area.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** `range.clear`: contents, formats or both. `All` also takes conditional formats and validation along. */
export function clearArea(sheet: Sheet, area: Area, applyTo: unknown): void {
  if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') {
    requireUnprotected(sheet);
    return;
  }
  if (applyTo !== 'All' && applyTo !== 'Contents' && applyTo !== 'Formats')
    throw new HostError('InvalidArgument', String(applyTo));
  if (applyTo !== 'Formats') clearContents(sheet, area);
  if (applyTo !== 'Contents') {
    clearFormats(sheet, area);
    sheet.conditionalFormats = sheet.conditionalFormats
      .map((rule) => ({ ...rule, areas: rule.areas.flatMap((part) => subtractArea(part, area)) }))
      .filter((rule) => rule.areas.length > 0);
  }
  if (applyTo === 'All') clearValidation(sheet, area);
}

function clearContents(sheet: Sheet, area: Area): void {
  if (sheet.protection) requireEditable(sheet, area);
  eachStored(sheet, area, (cell, row, column) => {
    putCell(sheet, row, column, { value: '', ...(cell.format && { format: cell.format }) });
  });
  normaliseHeaders(sheet, area);
}

export function clearValidation(sheet: Sheet, area: Area): void {
  requireUnprotected(sheet);
  sheet.validations = sheet.validations.flatMap((validation) =>
    subtractArea(validation.area, area).map((part) => ({ ...validation, area: part })),
  );
}
