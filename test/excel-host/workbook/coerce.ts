import type { CellValue } from './model';

/** What Excel makes of an entry: the value, or a formula, or text that was marked with an apostrophe; and the format it proposes. */
export interface Entry {
  value: CellValue;
  formula?: string;
  quotePrefix?: true;
  numberFormat?: string;
}

export const ERROR_VALUES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
];

/** A formula that no one has calculated; reading it as a figure shows up in a test, as 0 would not. */
export const NOT_CALCULATED = '#BUSY!';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86_400_000;

/** Serial of a date in Excel's 1900 system, undefined when the date does not exist. */
function serial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || month > 12 || day < 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return undefined;
  return Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / DAY);
}

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function monthByName(text: string): number | undefined {
  const short = text.slice(0, 3).toLowerCase();
  const index = months.indexOf(short);
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  return index >= 0 && full[index]?.startsWith(text.toLowerCase()) ? index + 1 : undefined;
}

function dated(value: number | undefined, numberFormat: string): Entry | undefined {
  return value === undefined ? undefined : { value, numberFormat };
}

/** Dates as en-US Excel takes them from the keyboard: month first. "19-8-2025" is none and stays text. */
function parseDate(text: string, thisYear: number): Entry | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(serial(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'm/d/yyyy');
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (full) return dated(serial(fullYear(full[3] ?? ''), Number(full[1]), Number(full[2])), 'm/d/yyyy');
  const short = /^(\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (short) {
    const [month, second] = [Number(short[1]), Number(short[2])];
    const asDay = serial(thisYear, month, second);
    if (asDay !== undefined) return { value: asDay, numberFormat: 'd-mmm' };
    const length = (short[2] ?? '').length;
    return length === 2 || length === 4
      ? dated(serial(fullYear(short[2] ?? ''), month, 1), 'mmm-yy')
      : undefined;
  }
  const named = /^(?:(\d{1,2})[- /]?)?([a-z]{3,9})(?:[- ,/]+(\d{1,2}|\d{4}))?$/i.exec(text);
  const month = named?.[2] === undefined ? undefined : monthByName(named[2]);
  if (named === null || month === undefined || (named[1] === undefined && named[3] === undefined))
    return undefined;
  if (named[1] !== undefined) {
    const year = named[3] === undefined ? thisYear : fullYear(named[3]);
    return dated(serial(year, month, Number(named[1])), named[3] === undefined ? 'd-mmm' : 'd-mmm-yy');
  }
  const asDay = named[3]?.length === 4 ? undefined : serial(thisYear, month, Number(named[3]));
  return asDay === undefined
    ? dated(serial(fullYear(named[3] ?? ''), month, 1), 'mmm-yy')
    : { value: asDay, numberFormat: 'd-mmm' };
}

function parseTime(text: string): number | undefined {
  const found = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?( ?[AP]M)?$/i.exec(text);
  if (!found) return undefined;
  const hours = Number(found[1]);
  const shift = found[4] === undefined ? hours : (hours % 12) + (/p/i.test(found[4]) ? 12 : 0);
  return (shift * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)) / 86_400;
}

function parseNumber(text: string): Entry | undefined {
  const found = /^([+-]?)([$€£]?)(\(?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?(\)?)( ?%)?$/i.exec(
    text,
  );
  if (!found || !/\d/.test(found[4] ?? '') || Boolean(found[3]) !== Boolean(found[6])) return undefined;
  const size = Number((found[4] ?? '').replaceAll(',', '') + (found[5] ?? ''));
  const sign = found[1] === '-' || found[3] ? -1 : 1;
  const decimals = (found[4] ?? '').includes('.');
  if (found[7] !== undefined) return { value: (sign * size) / 100, numberFormat: decimals ? '0.00%' : '0%' };
  if (found[5] !== undefined) return { value: sign * size, numberFormat: '0.00E+00' };
  if (found[2] !== '' && found[2] !== undefined)
    return { value: sign * size, numberFormat: `${found[2]}#,##0${decimals ? '.00' : ''}` };
  if ((found[4] ?? '').includes(','))
    return { value: sign * size, numberFormat: decimals ? '#,##0.00' : '#,##0' };
  return { value: sign * size };
}

function parseFraction(text: string): Entry | undefined {
  const found = /^([+-]?\d+) (\d+)\/(\d+)$/.exec(text);
  if (!found || Number(found[3]) === 0) return undefined;
  const part = Number(found[2]) / Number(found[3]);
  return { value: Number(found[1]) + (found[1]?.startsWith('-') ? -part : part), numberFormat: '# ?/?' };
}

/**
 * Excel's reading of a text given to `range.values` or `range.formulas`: the same as typing it in an en-US Excel.
 * "00123" → 123, "1-2" → a date, "=A1" → a formula, "'=A1" → the text =A1. Undefined when Excel would refuse it
 * as a broken formula. `thisYear` completes dates without a year.
 */
export function coerceText(
  text: string,
  textFormat: boolean,
  thisYear = new Date().getFullYear(),
): Entry | undefined {
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (textFormat) return { value: text };
  if (text.startsWith('=') && text.length > 1)
    return balanced(text) ? { value: NOT_CALCULATED, formula: text } : undefined;
  const trimmed = text.trim();
  const number = parseNumber(trimmed) ?? parseFraction(trimmed) ?? parseDate(trimmed, thisYear);
  if (number) return number;
  const time = parseTime(trimmed);
  if (time !== undefined) return { value: time, numberFormat: 'h:mm' };
  const [day = '', ...clock] = trimmed.split(' ');
  const date = clock.length > 0 ? parseDate(day, thisYear) : undefined;
  const moment = date && parseTime(clock.join(' '));
  if (date && moment !== undefined)
    return { value: Number(date.value) + moment, numberFormat: 'm/d/yyyy h:mm' };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toUpperCase() === 'TRUE' };
  if (ERROR_VALUES.includes(trimmed.toUpperCase())) return { value: trimmed.toUpperCase() };
  if (/^[+\-@]./.test(text)) return asSignedFormula(text);
  return { value: text };
}

/** "+A1", "-x" and "@x" become formulas; what cannot be one ("- to be decided") is refused. */
function asSignedFormula(text: string): Entry | undefined {
  const looksLikeWords = /^[+\-@]\s*[^()*/+&<>=^,;:!"]*\s[^()*/+&<>=^,;:!"]*$/.test(text);
  if (looksLikeWords || !balanced(text)) return undefined;
  return { value: NOT_CALCULATED, formula: `=${text}` };
}

/** Quotes and brackets close; the cheapest sign of a formula Excel would refuse. */
function balanced(formula: string): boolean {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll(/'(?:[^']|'')*'/g, '');
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && !bare.includes('"');
}
