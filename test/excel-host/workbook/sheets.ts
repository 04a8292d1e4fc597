import { HostError } from './errors';
import { emptySheet, guid, type Sheet, type Workbook } from './model';
import { requireStructure } from './protection';

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The sheet with this name or id, without regard to case. */
export function findSheet(workbook: Workbook, key: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key));
}

/** Throws InvalidArgument for a name Excel refuses and ItemAlreadyExists for one in use by another sheet. */
export function checkSheetName(workbook: Workbook, name: string, self?: Sheet): void {
  const valid = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
  if (!valid || sameName(name, 'History')) throw new HostError('InvalidArgument', `sheet name ${name}`);
  const other = findSheet(workbook, name);
  if (other && other !== self) throw new HostError('ItemAlreadyExists', `sheet ${name}`);
}

/** Adds an empty sheet at the end; without a name Excel, a Dutch one here, numbers it. */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  requireStructure(workbook);
  if (name !== undefined) checkSheetName(workbook, name);
  let number = workbook.sheets.length + 1;
  while (name === undefined && findSheet(workbook, `Blad${String(number)}`)) number += 1;
  const sheet = emptySheet(guid(workbook), name ?? `Blad${String(number)}`);
  workbook.sheets.push(sheet);
  return sheet;
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  requireStructure(workbook);
  checkSheetName(workbook, name, sheet);
  sheet.name = name;
}

/** Moves the sheet to a zero-based position. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  requireStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw new HostError('InvalidArgument', 'position');
  }
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
}

const visible = (workbook: Workbook): Sheet[] =>
  workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');

function activateNeighbour(workbook: Workbook, leaving: Sheet): void {
  if (workbook.activeSheetId !== leaving.id) return;
  const next = visible(workbook).find((sheet) => sheet !== leaving);
  if (next) workbook.activeSheetId = next.id;
}

/** Hides or shows; the last visible sheet can't be hidden (InvalidOperation). */
export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: unknown): void {
  requireStructure(workbook);
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden') {
    throw new HostError('InvalidArgument', 'visibility');
  }
  if (visibility !== 'Visible') {
    if (!visible(workbook).some((other) => other !== sheet))
      throw new HostError('InvalidOperation', 'last visible sheet');
    activateNeighbour(workbook, sheet);
  }
  sheet.visibility = visibility;
}

/** Deletes the sheet; very hidden sheets and the last visible one stay (InvalidOperation). */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  requireStructure(workbook);
  const last = sheet.visibility === 'Visible' && visible(workbook).length === 1;
  if (last || sheet.visibility === 'VeryHidden')
    throw new HostError('InvalidOperation', `sheet ${sheet.name}`);
  activateNeighbour(workbook, sheet);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
}

/** Makes a visible sheet the active one. */
export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', `${sheet.name} is hidden`);
  if (workbook.activeSheetId !== sheet.id) workbook.selection = { row: 0, column: 0, rows: 1, columns: 1 };
  workbook.activeSheetId = sheet.id;
}

export function activeSheet(workbook: Workbook): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.id === workbook.activeSheetId);
  if (!sheet) throw new HostError('GeneralException', 'no active sheet');
  return sheet;
}
