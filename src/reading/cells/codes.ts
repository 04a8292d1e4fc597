import type { CellValue, Grid } from '../../model/grid';
import { formatAt, valueAt } from '../grid';
import { isDateFormat, serialDate } from './dates';
import { cellText } from './text';

/** A plan code as a list means it; `wasDate` when Excel had made a date of it. */
export interface CodeReading {
  text: string;
  wasDate?: true;
}

const parted = /^[a-z]{0,3}\d{1,3}([-./])\d{1,4}$/i;

/**
 * A plan code as the list shows it. Codes stay text: 10 shown as "010" is "010" and 4.1 shown as "4.10" is "4.10". Of "3-5" Excel makes a
 * date on typing; that is undone, with the separator that the codes around it have.
 */
export function readCode(value: CellValue, format: string | null, separator = '-'): CodeReading {
  if (typeof value !== 'number') return { text: cellText(value) };
  if (isDateFormat(format)) return { text: undated(value, format ?? '', separator), wasDate: true };
  return { text: shown(value, format ?? '') };
}

/** The separator of the codes in a column that are still text ("4.1", "3-5"); "-" when none has one. */
export function codeSeparator(grid: Grid, column: number, rows: readonly number[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = valueAt(grid, row, column);
    const isNumber = typeof value === 'number' && !isDateFormat(formatAt(grid, row, column));
    const separator = isNumber ? (Number.isInteger(value) ? null : '.') : parted.exec(cellText(value))?.[1];
    if (separator) counts.set(separator, (counts.get(separator) ?? 0) + 1);
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1]);
  return best?.[0] ?? '-';
}

/** Day and month as they were typed; a format without a day comes of "5-2031", one with a year of "3-5-2026". */
function undated(serial: number, format: string, separator: string): string {
  const { year, month, day } = serialDate(serial);
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  const parts = [codes.includes('d') ? day : null, month, codes.includes('y') ? year : null];
  return parts.filter((part) => part !== null).join(separator);
}

/** A number in the formats that codes get: leading zeros, fixed decimals, letters before it. */
function shown(value: number, format: string): string {
  const found = /^((?:"[^"]*"|\\.|[A-Z]-?)*)(0+)(?:\.(0+))?$/.exec(format);
  if (!found) return cellText(value);
  const prefix = (found[1] ?? '').replace(/"|\\/g, '');
  const [whole = '', decimals] = value.toFixed(found[3]?.length ?? 0).split('.');
  const padded = whole.padStart((found[2] ?? '').length, '0');
  return prefix + (decimals === undefined ? padded : `${padded}.${decimals}`);
}
