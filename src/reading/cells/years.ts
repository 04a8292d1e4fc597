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

const aboutWords = /^(?:ca\.?|circa|±|~|ong\.?|ongeveer|about)\s*/i;
const partOfYear =
  /^(?:q[1-4]|[1-4]\s?q|[1-4]e?\s?(?:kwartaal|kw\.?)|kw\.?\s?[1-4]|h[12]|[12]e\s(?:helft|halfjaar)(?:\svan)?|medio|begin|eind|einde|half|halverwege|voorjaar|zomer|najaar|herfst|winter|mid|early|late|in)[\s\-/]*/i;
const partBehind = /[\s\-/]*(?:q[1-4]|[1-4]e?\s?(?:kwartaal|kw\.?)|kw\.?\s?[1-4]|h[12])$/i;
const yearRange = /^(\d{4}|['’]\d{2})\s*(?:-|–|—|\/|t\/m|tot en met|tot|of|en)\s*['’]?(\d{4}|\d{2})$/i;
const openEnd = /(?:e\.?\s?v\.?|en verder|en later|\+|>|≥|\bna\b|vanaf|after)/i;

/**
 * The year or years in a cell: 2026, a date, "2026 – 2027", "Q3 2027", "medio 2028", "aug 2025", "'27". An open end ("na 2030") and
 * anything else is unknown.
 */
export function readYears(value: CellValue | undefined, format?: string | null): Quantity {
  if (typeof value === 'number') {
    if (isDateFormat(format) || (value >= serials.from && value <= serials.to))
      return exactly(serialDate(value).year);
    return isYear(value) ? exactly(value) : null;
  }
  return typeof value === 'string' ? yearsFromText(cellText(value)) : null;
}

/** Whether a text names a year with an open end: "na 2030", "2032 e.v.". */
export function namesOpenYear(text: string): boolean {
  return openEnd.test(text) && /\b(?:19|20)\d{2}\b/.test(text);
}

function yearsFromText(text: string): Quantity {
  if (openEnd.test(text)) return null;
  const date = dateFromText(text);
  if (date) return isYear(date.year) ? exactly(date.year) : null;
  const about = aboutWords.test(text);
  const years = text.replace(aboutWords, '');
  const ends = yearRange.exec(years);
  if (ends) {
    const first = ends[1] ?? '';
    const low = first.length === 4 ? Number(first) : fullYear(Number(first.slice(1)));
    const high = completeYear(ends[2] ?? '', low);
    return isYear(low) && isYear(high) && low <= high ? { low, high } : null;
  }
  const parts = years.split(/\s+(?:-|–|—|t\/m|tot)\s+/).map(yearOfPart);
  const [low, high = low] = parts;
  if (
    low === undefined ||
    high === undefined ||
    low === null ||
    high === null ||
    low > high ||
    parts.length > 2
  )
    return null;
  return about ? { low, high, approximate: true } : { low, high };
}

function yearOfPart(part: string): number | null {
  const year = part.trim().replace(partOfYear, '').replace(partBehind, '');
  const date = dateFromText(year);
  if (date) return date.year;
  if (/^'\d{2}$/.test(year)) return fullYear(Number(year.slice(1)));
  return /^\d{4}$/.test(year) && isYear(Number(year)) ? Number(year) : null;
}

function completeYear(text: string, after: number): number {
  return text.length === 4 ? Number(text) : Math.floor(after / 100) * 100 + Number(text);
}
