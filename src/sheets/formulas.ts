/**
 * Small builders of en-US A1 formulas, without the leading "=". Only functions of Excel 2016 that every engine and every
 * language of Excel computes alike; data are found by key, so that sorting a table breaks nothing.
 */
import { decimal } from '../text/format';
import { absoluteAddress, columnLetters, quotedSheet } from '../model/cell';
import type { TableSpot } from './table';

/** The word for what nobody knows; it stands in number columns too, where sums pass over it. */
export const unknownWord = 'onbekend';

/** Longest text a formula may hold between quotes. */
const literalLimit = 255;

/** A text as a formula writes it; longer ones become several joined with "&". */
export function quote(text: string): string {
  const parts: string[] = [];
  for (let start = 0; start === 0 || start < text.length; start += literalLimit) {
    parts.push(`"${text.slice(start, start + literalLimit).replaceAll('"', '""')}"`);
  }
  return parts.join('&');
}

/** A number, text or boolean as a formula writes it. */
export function literal(value: string | number | boolean): string {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';
}

/** Absolute address of a cell with its sheet. */
export function cellOn(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!${absoluteAddress(row, column)}`;
}

/** The 1-based sheet column of a table's header. Throws when the table has no such header: a mistake in the code. */
export function columnOf(table: TableSpot, header: string): number {
  const index = table.headers.indexOf(header);
  if (index < 0) throw new Error(`Table ${table.name} has no column "${header}".`);
  return table.left + index;
}

/** The absolute range of a table column's data cells, with its sheet. */
export function rangeOf(table: TableSpot, header: string): string {
  const letters = columnLetters(columnOf(table, header));
  return `${quotedSheet(table.sheet)}!$${letters}$${table.headerRow + 1}:$${letters}$${table.headerRow + table.rowCount}`;
}

/** The value of a column in the row that has the key; `key` is an expression, an error when no row has it. */
export function lookup(table: TableSpot, header: string, keyHeader: string, key: string): string {
  return `INDEX(${rangeOf(table, header)},MATCH(${key},${rangeOf(table, keyHeader)},0))`;
}

/** The value of a column in a data row by its number, 1 for the first. */
export function lookupRow(table: TableSpot, header: string, row: string): string {
  return `INDEX(${rangeOf(table, header)},${row})`;
}

/**
 * A looked-up cell as a number, or the other expression where the cell is empty. Adding zero makes a number of the cell
 * itself, which some engines pass on.
 */
export function filledOr(found: string, other: string): string {
  return `IF(${found}="",${other},${found}+0)`;
}

/** A cell as a number, or the other expression where it holds none; adding zero as in `filledOr`. */
export function numberOr(cell: string, other: string): string {
  return `IF(ISNUMBER(${cell}),${cell}+0,${other})`;
}

/** An expression for a key with MATCH's wildcards made plain; `wild` says whether any key has one. */
export function matchKey(key: string, wild: boolean): string {
  return wild ? `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${key},"~","~~"),"*","~*"),"?","~?")` : key;
}

/** The sum of a column over the rows whose other columns equal the expressions given. */
export function sumIfs(
  table: TableSpot,
  header: string,
  conditions: [header: string, criterion: string][],
): string {
  if (conditions.length === 0) return `SUM(${rangeOf(table, header)})`;
  return `SUMIFS(${rangeOf(table, header)},${criteria(table, conditions)})`;
}

/** The number of rows whose columns equal the expressions given. */
export function countIfs(table: TableSpot, conditions: [header: string, criterion: string][]): string {
  return `COUNTIFS(${criteria(table, conditions)})`;
}

function criteria(table: TableSpot, conditions: [string, string][]): string {
  return conditions.map(([header, criterion]) => `${rangeOf(table, header)},${criterion}`).join(',');
}

/** The expression when all parts are numbers, else the word for unknown. */
export function whenNumbers(parts: string[], expression: string): string {
  const checks = parts.map((part) => `ISNUMBER(${part})`);
  const test = checks.length === 1 ? checks[0] : `AND(${checks.join(',')})`;
  return `IF(${test},${expression},${quote(unknownWord)})`;
}

/** A whole number in the reader's own notation, as text. */
export function wholeText(expression: string): string {
  return `FIXED(${expression},0)`;
}

/** A number in words, or the word that stands there instead. */
export function textOf(cell: string): string {
  return `IFERROR(${wholeText(cell)},${cell})`;
}

/** "120", "100–150" or the word for unknown, as text. */
export function rangeText(low: string, high: string): string {
  const display = `IF(${wholeText(low)}=${wholeText(high)},${wholeText(low)},${wholeText(low)}&"–"&${wholeText(high)})`;
  return whenNumbers([low, high], display);
}

/** The texts and expressions joined into one text. */
export function joined(...parts: string[]): string {
  return parts.join('&');
}

/** A number with one decimal as FIXED(x, 1) writes it in Dutch: Excel rounds the decimal number, 14,35 to 14,4. */
export function tenthsText(value: number): string {
  return decimal(Math.round(Number(`${value.toPrecision(15)}e1`)) / 10, 1);
}
