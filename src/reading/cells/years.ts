import type { CellValue } from '../../model/grid';
import { exactly } from '../../model/quantity';
import type { Quantity } from '../../model/quantity';
import { dateFromText, fullYear, isDateFormat, serialDate } from './dates';
import { cellText } from './text';

const firstYear = 1950;
const lastYear = 2100;
/** Serial numbers of 1982 to 2091: a date that lost its format. */
const serials = { from: 30_000, to: 70_000 };

/** Whether a number is a calendar year that a planning list may speak of. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= firstYear && value <= lastYear;
}

const openEnd =
  /e\.?\s?v\.?(?![a-z])|\ben (?:verder|later|daarna)\b|\bof later\b|\d\s*\+|[<>≥≤]|\b(?:vanaf|after|before|uiterlijk|later dan)\b|^(?:tot|t\/m)\b|\bv[oó][oó]r(?![a-z])|\bna\b(?! (?:de )?(?:zomer|winter|bouwvak|vakantie))/i;

/**
 * The year or years in a cell: 2026, a date, 20270101, "2026 – 2027", "Q3 2027", "medio 2028", "okt-26", "'27", "eind 2026/begin 2027",
 * "fase 1: 2026, fase 2: 2028" (first to last). "ca. 2028", "2027?" and "2026 (onder voorbehoud)" are approximate. An open end ("na
 * 2030", "uiterlijk 2028") names no year, and a text with words that may mean something else is not guessed at: both are `null`.
 */
export function readYears(value: CellValue | undefined, format?: string | null): Quantity {
  if (typeof value === 'number') {
    if (value >= firstYear * 10_000 && !isDateFormat(format)) return yearsFromText(String(value));
    const isDate = isDateFormat(format) || (value >= serials.from && value <= serials.to);
    const year = isDate ? serialDate(value).year : value;
    return isYear(year) ? exactly(year) : null;
  }
  return typeof value === 'string' ? yearsFromText(cellText(value)) : null;
}

/** Whether a text names a year with an open end: "na 2030", "2032 e.v.". */
export function namesOpenYear(text: string): boolean {
  return openEnd.test(text) && /\b(?:19|20)\d{2}\b/.test(text);
}

/** A remark with a year in it is no year. */
const longestYears = 60;
/** What a year in the text is replaced by, so that the words that are left can be judged. */
const mark = '|';
const formerly = /\((?:was|voorheen|eerder|oorspronkelijk)[^)]*\)/g;
const approximately =
  /\b(?:ca|circa|ong|ongeveer|about|rond|omstreeks|plm|indicatief|indicatie|schatting|raming|o\.?v\.?b\.?|onder voorbehoud|mogelijk|wellicht|waarschijnlijk|streven|nog onzeker|onzeker)\b|[±~?]/g;
const months =
  'jan|januari|january|feb|febr|februari|february|mrt|mar|maart|march|apr|april|mei|may|jun|juni|june|jul|juli|july|aug|augustus|august|sep|sept|september|okt|oct|oktober|october|nov|november|dec|december';

/** The ways a year is written, the longest first; the function gives the years, or `null` when it can't be one. */
const yearForms: readonly (readonly [RegExp, (...groups: string[]) => number[] | null])[] = [
  [/(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)(?:[t ]\d{1,2}:[\d:.]*z?)?/g, dateYear],
  [/(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|'?\d{2})(?!\d)(?: \d{1,2}:[\d:]*)?/g, dateYear],
  [new RegExp(`(?<!\\d)\\d{1,2}[-. ]+(?:${months})\\.?[-. ]+'?(?:\\d{4}|\\d{2})(?!\\d)`, 'g'), dateYear],
  [
    new RegExp(`\\b(?:${months})\\.?[-. ]*'?(\\d{4}|\\d{2})(?!\\d)`, 'g'),
    (_, year) => [fullYear(Number(year))],
  ],
  [/(?<!\d)((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d)/g, (_, year) => [Number(year)]],
  [/(?<![\da-z])(?:0?[1-9]|1[0-2])[-/]((?:19|20)\d{2})(?![\d])/g, (_, year) => [Number(year)]],
  [/(?<!\d)((?:19|20)\d{2})\s*(?:-|\/|t\/m)\s*'?(\d{2})(?!\d)/g, shortSpan],
  [
    /(?<!\d)'(\d{2})\s*[-/]\s*'?(\d{2})(?!\d)/g,
    (_, from, to) => [fullYear(Number(from)), fullYear(Number(to))],
  ],
  [/(?<!\d)((?:19|20)\d{2})(?!\d)/g, (_, year) => [Number(year)]],
  [/(?<!\d)'(\d{2})(?!\d)/g, (_, year) => [fullYear(Number(year))]],
];

const ordinal = '(?:[1-4](?:e|ste|de)?|eerste|tweede|derde|vierde|laatste|i{1,3}|iv)';
/** Words that say which part of a year, or what happens in it. */
const besideYears = new RegExp(
  [
    String.raw`\b[qkh][1-4]\b`,
    String.raw`\b${ordinal}\s*(?:kwartaal|kwart|kw|q|helft|halfjaar)\b`,
    String.raw`\b(?:kwartaal|kw)\s*[1-4]\b`,
    String.raw`\b(?:week|wk|fase|deelfase|deel)\s*\d{1,2}\b`,
    String.raw`\b(?:${months}|q[1-4]|voorjaar|lente|zomer|najaar|herfst|winter|na de zomer|na zomer|na de bouwvak|medio|mid|begin|eind|einde|half|halverwege|vroeg|laat|early|late)\b`,
    String.raw`\b(?:start|startbouw|start bouw|bouw|bouwstart|begin bouw|oplevering|opgeleverd|oplever|gereed|verkoop|planning|gepland|verwacht|verwachte|verwachting|prognose|realisatie|uitvoering|jaar|in|van|de|het|per|en|of|tot|tot en met|t/m|à|ma|di|wo|do|vr|za|zo)\b`,
  ].join('|'),
  'g',
);

function yearsFromText(text: string): Quantity {
  if (/^\d{4}$/.test(text)) return isYear(Number(text)) ? exactly(Number(text)) : null;
  if (text.length > longestYears || !/\d{2}/.test(text) || openEnd.test(text)) return null;
  const typed = text.toLowerCase().replace(/[’‘`]/g, "'").replace(/[–—−]/g, '-').replace(formerly, '');
  const about = approximately.test(typed);
  approximately.lastIndex = 0;
  const { years, words } = takeYears(typed.replace(approximately, ' '));
  const left = words.replace(besideYears, ' ').replace(/[\s|\-/&,;:.()]+/g, '');
  const [low] = years;
  const high = years.at(-1);
  if (left !== '' || low === undefined || high === undefined) return null;
  // Years in falling order, or a start and a delivery in one cell, are not one period of delivery.
  const rises = years.every((year, index) => isYear(year) && year >= (years[index - 1] ?? year));
  if (!rises || (years.length > 1 && /start/.test(words) && /oplever|gereed/.test(words))) return null;
  return about ? { low, high, approximate: true } : { low, high };
}

/** The years of a text in the order in which they stand, and the text with a mark in their places. */
function takeYears(text: string): { years: number[]; words: string } {
  const found: { at: number; years: number[] }[] = [];
  let words = text;
  for (const [form, yearsOf] of yearForms) {
    words = words.replace(form, (match: string, ...rest: unknown[]) => {
      const groups = rest.filter((one) => typeof one === 'string').slice(0, -1);
      const years = yearsOf(match, ...groups);
      if (years === null) return match;
      found.push({ at: rest.find((one) => typeof one === 'number') ?? 0, years });
      return mark.padEnd(match.length, mark);
    });
  }
  return { years: found.sort((a, b) => a.at - b.at).flatMap(({ years }) => years), words };
}

function dateYear(date: string): number[] | null {
  const year = dateFromText(date)?.year;
  return year === undefined ? null : [year];
}

/** "2026/27" is two years, but "2026-10" a month. */
function shortSpan(_: string, from = '', to = ''): number[] | null {
  const [first, last] = [Number(from), Math.floor(Number(from) / 100) * 100 + Number(to)];
  if (last >= first) return [first, last];
  return Number(to) >= 1 && Number(to) <= 12 ? [first] : null;
}
