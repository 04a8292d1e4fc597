/** Formulas of RB Formatie about time: in which part of a year or quarter somebody is there. Days are Excel's serial numbers. */
import type { Quarter } from '../analysis/presence';
import { staffTexts } from '../text/sheets/staff';
import { dateSerial, quarterSerials } from './dates';
import { figureAddress } from './figures';
import type { Book } from './book';
import { ruleById } from './rulesTable';
import type { RowAt } from './table';

const { headers } = staffTexts;

/** The role with a share of its own in January–March. */
export const busyRole = 'planeconoom';

/** Below this a number in a column of days is a year. */
const firstSerial = 3000;
/** 1 January 1900 and 31 December 9999: no beginning, no end. */
export const openDays = { first: 1, last: 2_958_465 };

/** A time as formulas: its first day, or the days the latest of which it is, and its last day. */
export interface Days {
  first: string;
  last: string;
}

/** What is left of a year; only the first year shown has begun. */
export function daysOfYear(at: RowAt, year: number, hasBegun: boolean): Days {
  return days(at, dateSerial(`${year}-01-01`), dateSerial(`${year}-12-31`), hasBegun);
}

/** What is left of a quarter; only the first one shown has begun. */
export function daysOfQuarter(at: RowAt, { year, quarter }: Quarter, hasBegun: boolean): Days {
  const { first, last } = quarterSerials(year, quarter);
  return days(at, first, last, hasBegun);
}

function days(at: RowAt, first: number, last: number, hasBegun: boolean): Days {
  const reference = figureAddress(at.book, 'referenceDate');
  return { first: hasBegun ? `${first},${reference}` : String(first), last: String(last) };
}

/**
 * The days of a time on which the person of this row is there and not on leave. A sum rather than a difference, and first in its formula: the
 * engine that checks the sheets loses its way in functions after an operator inside IF.
 */
export function presentDays(at: RowAt, { first, last }: Days): string {
  const [from, until] = [at.ref(headers.countsFrom), at.ref(headers.countsUntil)];
  const [leaveFrom, leaveUntil] = [at.ref(headers.leaveFrom), at.ref(headers.leaveUntil)];
  const there = `MAX(0,MIN(${last},${until})-MAX(${first},${from})+1)`;
  const away = `MAX(0,MIN(${last},${until},${leaveUntil})-MAX(${first},${from},${leaveFrom})+1)`;
  return `SUM(${there},-${away})`;
}

/** How many days a time still has; none when it is over. */
export function lengthOf({ first, last }: Days): string {
  return `MAX(0,${last}-MAX(${first})+1)`;
}

/** How many days are left of a year. */
export function yearLeft(at: RowAt, year: number, hasBegun: boolean): string {
  const left = hasBegun ? `*${figureAddress(at.book, 'yearLeft')}` : '';
  return `${yearLength(year)}${left}`;
}

/** The days in a whole calendar year. */
export function yearLength(year: number): number {
  return dateSerial(`${year + 1}-01-01`) - dateSerial(`${year}-01-01`);
}

/** A cell with a year or a day as the first or last day it means. */
export function dayOf(cell: string, side: 'first' | 'last'): string {
  const ofYear = side === 'first' ? `DATE(${cell},1,1)` : `DATE(${cell},12,31)`;
  return `IF(${cell}<${firstSerial},${ofYear},${cell})`;
}

/** Productive hours of a full year without the reserve. */
export function yearOfWork(book: Book): string {
  return `${figureAddress(book, 'productiveHours')}*(1-${figureAddress(book, 'reserve')})`;
}

/** How much less of the week the busy role has for housing in January–March. */
export function busyFactor(book: Book): string {
  const share = (name: string): string => ruleById(book, `availability.${name}.${busyRole}`);
  return `${share('shareFirstQuarter')}/${share('share')}`;
}
