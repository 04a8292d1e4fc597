import type { CellValue } from '../../model/grid';
import { remembered } from '../remembered';
import { cellText } from './text';

/** A date as far as the cell gives it. */
export interface PartialDate {
  year: number;
  /** 1–12. */
  month: number | null;
  /** 1–31. */
  day: number | null;
}

const dayMs = 86_400_000;
const formatCache = new Map<string, boolean>();

/** Whether an en-US number format shows a date (a day or a year; a time alone is none). */
export function isDateFormat(format: string | null | undefined): boolean {
  if (!format) return false;
  const known = formatCache.get(format);
  if (known !== undefined) return known;
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, '');
  const answer = /[dy]/i.test(codes);
  formatCache.set(format, answer);
  return answer;
}

/** The date of a serial number of the 1900 system, as Excel counts them. */
export function serialDate(serial: number): PartialDate {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const monthNames: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'febr', 'february'],
  ['maart', 'mrt', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augustus', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const monthNumbers = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1])));

/** The month of a Dutch or English month name or its abbreviation, 1–12. */
export function monthNumber(word: string): number | null {
  return monthNumbers.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

/** A two-digit year in the century that planning lists speak of: 19 → 2019, 99 → 1999. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** What may stand before a date: "d.d. 19-8-2025", "per 1-1-2027", "dinsdag 19 augustus 2025". */
const leading =
  /^(?:d\.?d\.?|per|op|dato|ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)[.,]?\s+(?=\d)/i;

/**
 * A date typed as text: "19-8-2025", "19/08/'25", "2025-08-19", "20250819", "d.d. 1 september 2026", "21-Jan-99", "aug 2025". Day before
 * month, unless only the other order exists ("1/22/09"). Anything else is `null`.
 */
export const dateFromText: (typed: string) => Readonly<PartialDate> | null = remembered((typed) => {
  const text = typed.replace(leading, '');
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (compact) return validDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:'|’)?(\d{4}|\d{2})(?: \d{1,2}:.*)?$/.exec(text);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(Number(numeric[3]))];
    return validDate(year, second, first) ?? validDate(year, first, second);
  }
  const named = /^(?:(\d{1,2})[-. ]+)?([A-Za-z]{3,9})\.?[-. ]+['’]?(\d{4}|\d{2})$/.exec(text);
  if (!named) return null;
  const month = monthNumber(named[2] ?? '');
  if (month === null) return null;
  const year = fullYear(Number(named[3]));
  return named[1] === undefined ? { year, month, day: null } : validDate(year, month, Number(named[1]));
});

function validDate(year: number, month: number, day: number): PartialDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { year, month, day } : null;
}

/** The date in a cell: a serial number with a date format, or a date typed as text. */
export function dateInCell(
  value: CellValue | undefined,
  format: string | null | undefined,
): PartialDate | null {
  if (typeof value === 'number') return isDateFormat(format) && value > 0 ? serialDate(value) : null;
  return typeof value === 'string' ? dateFromText(cellText(value)) : null;
}

/** A full date as ISO text; `null` when the day is not known. */
export function isoDate(date: PartialDate | null): string | null {
  if (!date || date.month === null || date.day === null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
