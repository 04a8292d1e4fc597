import type { CellValue } from '../../model/grid';
import { exactly, scale } from '../../model/quantity';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import { readCount } from '../cells/counts';
import { cellText, isBlank, plain } from '../cells/text';
import { workingDays } from './workingDays';

/** What the bare numbers of a column count. */
export type Measure = 'fte' | 'percent' | 'week' | 'year' | 'contractYear' | 'month' | 'days';

/** Hours of a full week in Dutch municipalities (Cao Gemeenten). */
const weekHours = 36;
/** Hours of a usual working day (aanname): people who name their days work days of eight hours. */
const dayHours = 8;
/** Productive hours of a full-time year (about 1,360 per fte of 36 hours at the national government in 2023). */
const yearHours = 1360;
/** Weeks of 36 hours of a whole year, leave included (1,872 at the national government in 2023). */
const contractYearHours = 52 * weekHours;
/** More than this in one row is no number of fte but hours (aanname). */
const mostFte = 10;
/** More than this is no week but a year (aanname). */
const mostWeekHours = 120;
/** A full year of more hours than this is counted with leave in it (aanname: halfway 1,360 and 1,872). */
const mostProductiveHours = 1600;

const fullHours: Record<Exclude<Measure, 'fte' | 'percent'>, number> = {
  week: weekHours,
  year: yearHours,
  contractYear: contractYearHours,
  month: yearHours / 12,
  days: weekHours / dayHours,
};

const hoursUnit =
  /\s*(?:uren|uur|uurs|u|hours|hrs|h)\.?(?:\s*(?:per|p\.?|\/)\s*\/?\s*(week|wk|w|jaar|j|year|maand|mnd)\.?)?$/i;
const fteUnit = /\s*f\.?t\.?e\.?(?:['’]?s)?$/i;
const ofFullWeek = /^(\d{1,2}(?:[.,]\d+)?)\s*\/\s*(3[2-9]|40)$/;
const full = /^(?:full ?time|voltijd|volledig|fulltimer|hele week)$/;
const half = /^(?:half ?time|halve baan)$/;

/**
 * Fte of a cell: "0,8", "0.8 fte", "32 uur", "80%", "32/36", "4 dagen", "ma t/m do", "fulltime", a range. A bare number counts in the measure
 * of its column; under "fte" more than ten is hours, unless the row stands for several people. Unreadable is unknown.
 */
export function readFte(value: CellValue, measure: Measure = 'fte', severalPeople = false): Quantity {
  if (typeof value === 'number') return value < 0 ? null : convert(exactly(value), measure, severalPeople);
  if (typeof value !== 'string') return null;
  const text = cellText(value)
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();
  const words = plain(text);
  if (full.test(words)) return exactly(1);
  if (half.test(words)) return exactly(0.5);
  const days = workingDays(text);
  if (days !== null) return convert(exactly(days), 'days', severalPeople);
  const week = ofFullWeek.exec(text);
  if (week) return exactly(decimal(week[1] ?? '') / decimal(week[2] ?? ''));
  const [amount, unit] = splitUnit(text);
  const quantity = readCount(amount).quantity;
  if (quantity === null || quantity.low < 0) return null;
  if (unit === 'percent') return scale(quantity, 1 / 100);
  if (unit === 'hours') return hoursToFte(quantity);
  return convert(quantity, unit ?? measure, severalPeople || unit === 'fte');
}

type Unit = Measure | 'hours' | null;

function splitUnit(text: string): [amount: string, unit: Unit] {
  if (/%$/.test(text)) return [text.replace(/\s*%$/, ''), 'percent'];
  if (fteUnit.test(text)) return [text.replace(fteUnit, ''), 'fte'];
  const hours = hoursUnit.exec(text);
  if (!hours) return [text, null];
  return [text.replace(hoursUnit, ''), periodOf(hours[1] ?? '')];
}

function periodOf(word: string): Unit {
  if (word === '') return 'hours';
  if (/^[jy]/i.test(word)) return 'year';
  return /^m/i.test(word) ? 'month' : 'week';
}

function convert(quantity: KnownQuantity, measure: Measure, severalPeople = false): KnownQuantity {
  if (measure === 'fte') return quantity.high > mostFte && !severalPeople ? hoursToFte(quantity) : quantity;
  if (measure === 'percent') return quantity.high > 1.5 ? scale(quantity, 1 / 100) : quantity;
  if (measure === 'days') return daysToFte(quantity, severalPeople);
  return scale(quantity, 1 / fullHours[measure]);
}

/** Nobody says how long a day is, so fte of days are approximate; five days of one person are a full week, not more than one. */
function daysToFte(days: KnownQuantity, severalPeople: boolean): KnownQuantity {
  const { low, high } = scale(days, 1 / fullHours.days);
  const isWeek = !severalPeople && days.high <= 7;
  return { low: isWeek ? Math.min(1, low) : low, high: isWeek ? Math.min(1, high) : high, approximate: true };
}

function hoursToFte(hours: KnownQuantity): KnownQuantity {
  return scale(hours, 1 / (hours.high > mostWeekHours ? yearHours : weekHours));
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

/**
 * What the bare numbers of a column count, by its header and else by its values: a whole column says better than one cell whether 8 is a day of hours or
 * a team of eight.
 */
export function measureOf(
  header: string,
  isHours: boolean,
  values: readonly CellValue[],
  severalPeople: boolean,
): Measure {
  const words = plain(header);
  const numbers = values.flatMap((value) => bareNumber(value) ?? []).filter((number) => number > 0);
  const largest = numbers.length === 0 ? 0 : Math.max(...numbers);
  if (/%|percentage|\bpt\b/.test(words)) return 'percent';
  if (/\bdag|\bday/.test(words)) return 'days';
  if (/\b(?:maand|mnd|month)\b/.test(words)) return 'month';
  const hours = isHours || (/\b(?:uren|uur|hours)\b/.test(words) && !/\bfte\b/.test(words));
  if (/\b(?:jaar|j|year|jaaruren)\b/.test(words) && hours) return yearMeasure(words, largest);
  if (/\b(?:week|w|pw|weekuren)\b/.test(words) && hours) return 'week';
  if (hours) {
    if (largest > mostWeekHours) return yearMeasure(words, largest);
    return numbers.length > 0 && largest <= 1.5 ? 'fte' : 'week';
  }
  if (severalPeople || largest <= mostFte) return 'fte';
  if (numbers.some((number) => number > 40) && largest <= 100 && /deeltijd|part ?time/.test(words))
    return 'percent';
  if (largest > mostWeekHours) return yearMeasure(words, largest);
  const hourLike = numbers.filter((number) => number > mostFte / 2).length;
  return hourLike > 0.5 * numbers.length ? 'week' : 'fte';
}

function yearMeasure(words: string, largest: number): Measure {
  return largest > mostProductiveHours || (/contract/.test(words) && !/productie/.test(words))
    ? 'contractYear'
    : 'year';
}

function bareNumber(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || isBlank(value) || !/^[\d.,]+$/.test(cellText(value))) return null;
  return readCount(value).quantity?.low ?? null;
}
