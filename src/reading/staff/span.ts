import type { CellValue } from '../../model/grid';
import { dateFromText, isDateFormat, serialDate } from '../cells/dates';
import type { PartialDate } from '../cells/dates';
import { cellText, plain } from '../cells/text';
import { readYears } from '../cells/years';

/** The part of time in which somebody is there; dates are the first and the last day, as far as the list gives them. */
export interface Span {
  from: number | null;
  until: number | null;
  fromDate: string | null;
  untilDate: string | null;
}

type Side = 'from' | 'until';

export const always: Span = { from: null, until: null, fromDate: null, untilDate: null };

const day = String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s+\p{L}{3,9}\.?\s+\d{4}`;
const moment = String.raw`(${day}|(?:medio|begin|eind|einde|voorjaar|zomer|najaar|q[1-4]|\p{L}{3,9}\.?)\s+\d{4}|\d{4})(?![-/.\d])`;
const untilWords = String.raw`(?:tot en met|t\/m|t\.m\.|tm|tot|einde contract(?: per)?|eindigt(?: op| per)?|loopt af(?: op| per)?|uit dienst(?: per)?|vertrekt(?: per)?|(?:met )?pensioen(?: per)?|until|through)`;
const fromWords = String.raw`(?:m\.i\.v\.|met ingang van|in dienst(?: per)?|start(?:t)?(?: per| op)?|vanaf|sinds|per|va|from|since)`;
const untilText = new RegExp(`(?:^|[^\\p{L}])(${untilWords})\\s+${moment}`, 'iu');
const fromText = new RegExp(`(?:^|[^\\p{L}])(${fromWords})\\s+${moment}`, 'iu');
const openEnd = /^(?:onbepaald|onbep|vast|nvt|n v t|geen|doorlopend|heden|nu|)$|onbepaalde tijd|permanent/;

/** The period a remark names: "contract tot 1-7-2027", "per 1-9-2026", "uit dienst per 1 mei 2026". What it doesn't name stays open. */
export function spanInText(text: string): Span {
  const until = untilText.exec(text);
  const rest = until ? text.replace(until[0], ' ') : text;
  const from = fromText.exec(rest);
  return {
    ...always,
    ...(until ? edge('until', until[2] ?? '', null, exclusive(until[1] ?? '')) : {}),
    ...(from ? edge('from', from[2] ?? '', null, false) : {}),
  };
}

/** What a cell in a column of first or last days says; `null` when it is filled and can't be read. The header says whether "tot" leaves out the day. */
export function spanOfCell(
  side: Side,
  header: string,
  value: CellValue,
  format: string | null,
): Partial<Span> | null {
  const text = cellText(value);
  if (openEnd.test(plain(text))) return {};
  if (typeof value === 'number') return edge(side, value, format, exclusive(header)) ?? null;
  const named = spanInText(text);
  if (named.from !== null || named.until !== null) return present(named);
  return edge(side, text, format, exclusive(header)) ?? null;
}

/** What a cell with a whole period says: "1-1-2026 t/m 31-12-2027", "2026-2028"; `null` when it is filled and can't be read. */
export function spanOfPeriod(value: CellValue, format: string | null): Partial<Span> | null {
  const text = cellText(value);
  if (openEnd.test(plain(text))) return {};
  const ends = text.split(/\s+(?:-|–|t\/m|tot en met|tot)\s+|\s*(?:t\/m|–)\s*/);
  if (ends.length === 2) {
    const [from, until] = [
      edge('from', ends[0] ?? '', null, false),
      edge('until', ends[1] ?? '', null, /\stot\s(?!en met)/.test(text)),
    ];
    if (from && until) return { ...from, ...until };
  }
  const named = spanInText(text);
  if (named.from !== null || named.until !== null) return present(named);
  const years = readYears(value, format);
  return years ? { from: years.low, until: years.high } : null;
}

function present(span: Span): Partial<Span> {
  return Object.fromEntries(Object.entries(span).filter(([, value]) => value !== null));
}

/** "tot 1 juli" leaves out the day itself, "tot en met" does not. */
function exclusive(words: string): boolean {
  return /\b(?:tot|until)\b(?! (?:en )?(?:met|m)\b)/.test(plain(words)) && !/t\/m/i.test(words);
}

function edge(
  side: Side,
  said: string | number,
  format: string | null,
  isExclusive: boolean,
): Partial<Span> | undefined {
  const date = dateOf(said, format);
  if (date?.month) {
    const exact = side === 'from' ? firstDay(date) : lastDay(date, isExclusive);
    const year = Number(exact.slice(0, 4));
    return side === 'from' ? { from: year, fromDate: exact } : { until: year, untilDate: exact };
  }
  const years = readYears(said, format);
  if (!years) return undefined;
  return side === 'from' ? { from: years.low } : { until: years.high };
}

function dateOf(said: string | number, format: string | null): PartialDate | null {
  if (typeof said === 'string') return dateFromText(said.trim());
  return isDateFormat(format) || said > 30_000 ? serialDate(said) : null;
}

function firstDay({ year, month, day: dayOfMonth }: PartialDate): string {
  return iso(Date.UTC(year, (month ?? 1) - 1, dayOfMonth ?? 1));
}

/**
 * The last day somebody is there. An end on 1 January ends the year before: nobody stays for one day of it. "Tot 31-12" means to the end of the year, for
 * nobody leaves on the day before the last of a month.
 */
function lastDay({ year, month, day: dayOfMonth }: PartialDate, isExclusive: boolean): string {
  const monthIndex = (month ?? 1) - 1;
  if (dayOfMonth === null) return iso(Date.UTC(year, isExclusive ? monthIndex : monthIndex + 1, 0));
  const newYear = monthIndex === 0 && dayOfMonth === 1;
  const monthEnd = new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate() === dayOfMonth;
  const before = (isExclusive && !monthEnd) || newYear;
  return iso(Date.UTC(year, monthIndex, before ? dayOfMonth - 1 : dayOfMonth));
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
