import { parseArea, splitAddress, type Area } from './address';
import { HostError } from './errors';
import type { Name, Sheet, Workbook } from './model';
import { findSheet } from './sheets';

/** Excel's rule for defined names and table names: a letter, _ or \ first, then also digits and dots; nothing that reads as a cell. */
export function isValidName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return !parseArea(name) && !/^(?:r|c|r\d*c\d*|r\d+|c\d+)$/i.test(name);
}

export function findName(names: Name[], name: string): Name | undefined {
  return names.find((item) => item.name.toLowerCase() === name.toLowerCase());
}

/** Adds a name to a workbook's or sheet's list; `formula` begins with `=`. Throws InvalidArgument or ItemAlreadyExists. */
export function addName(names: Name[], name: string, formula: string, comment = ''): Name {
  if (!isValidName(name) || comment.length > 255) throw new HostError('InvalidArgument', `name ${name}`);
  if (findName(names, name)) throw new HostError('ItemAlreadyExists', `name ${name}`);
  const added: Name = { name, formula: asFormula(formula), visible: true, comment };
  names.push(added);
  return added;
}

export function asFormula(formula: string): string {
  return formula.startsWith('=') ? formula : `="${formula.replaceAll('"', '""')}"`;
}

/** The cells a name refers to, undefined when it is a constant or a calculation. */
export function namedRange(workbook: Workbook, name: Name): { sheet: Sheet; area: Area } | undefined {
  const { sheet, local } = splitAddress(name.formula.slice(1));
  const found = sheet === undefined ? undefined : findSheet(workbook, sheet);
  const area = parseArea(local);
  return found && area ? { sheet: found, area } : undefined;
}

/** Type and value as the API reports them: constants by value, ranges by address. */
export function nameValue(
  workbook: Workbook,
  name: Name,
): { type: string; value: string | number | boolean } {
  const body = name.formula.slice(1);
  if (namedRange(workbook, name)) return { type: 'Range', value: body };
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text) return { type: 'String', value: (text[1] ?? '').replaceAll('""', '"') };
  if (/^(true|false)$/i.test(body)) return { type: 'Boolean', value: /^true$/i.test(body) };
  const number = body.trim() === '' ? Number.NaN : Number(body);
  if (Number.isNaN(number)) return { type: 'Error', value: '#VALUE!' };
  return { type: Number.isInteger(number) ? 'Integer' : 'Double', value: number };
}
