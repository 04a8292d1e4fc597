/** When somebody is there: by first and last day, without leave. Moments are years with a fraction by days. */
import type { Person } from '../model/person';
import { daysLater, yearFraction } from './calendar';

/** A quarter of a calendar year; `quarter` is 1–4. */
export interface Quarter {
  year: number;
  quarter: number;
}

/** A time from a moment up to another. */
export interface Span {
  from: number;
  to: number;
}

/** The four quarters of a year. */
export function quartersOf(year: number): Quarter[] {
  return [1, 2, 3, 4].map((quarter) => ({ year, quarter }));
}

/** The quarter that holds a moment and those after it, so many in all. */
export function quartersFrom(now: number, count: number): Quarter[] {
  const year = Math.floor(now);
  return quartersOf(year)
    .filter((quarter) => quarterSpan(quarter).to > now)
    .concat(Array.from({ length: Math.ceil(count / 4) }, (_, index) => quartersOf(year + 1 + index)).flat())
    .slice(0, count);
}

/** First day of a quarter (ISO). */
export function firstDayOf({ year, quarter }: Quarter): string {
  return `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
}

const spans = new Map<number, Span>();

/** A quarter by its days, so that the four of a year are a whole year. */
export function quarterSpan(quarter: Quarter): Span {
  const place = quarter.year * 4 + quarter.quarter;
  const known = spans.get(place);
  if (known) return known;
  const { year } = quarter;
  const next = quarter.quarter === 4 ? year + 1 : firstDayOf({ year, quarter: quarter.quarter + 1 });
  const span = {
    from: yearFraction(firstDayOf(quarter)),
    to: typeof next === 'number' ? next : yearFraction(next),
  };
  spans.set(place, span);
  return span;
}

/** The length of what is left of a time after a moment. */
export function lengthLeft({ from, to }: Span, now: number): number {
  return Math.max(0, to - Math.max(from, now));
}

/** The part of a time, in years, in which somebody is there and not on leave. */
export function presentPart(person: Person, span: Span): number {
  const there = overlap(span, {
    from: firstMoment(person.fromDate ?? null) ?? person.from ?? -Infinity,
    to: lastMoment(person.untilDate ?? null) ?? (person.until === null ? Infinity : person.until + 1),
  });
  const away = joinedSpans(
    (person.leave ?? []).map(({ from, until }) =>
      overlap(there, { from: firstMoment(from) ?? -Infinity, to: lastMoment(until) ?? Infinity }),
    ),
  );
  return Math.max(0, lengthOf(there) - away);
}

function firstMoment(date: string | null): number | null {
  return date === null ? null : yearFraction(date);
}

/** The end of a last day is the start of the next. */
function lastMoment(date: string | null): number | null {
  return date === null ? null : yearFraction(daysLater(date, 1));
}

function overlap(a: Span, b: Span): Span {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

function lengthOf({ from, to }: Span): number {
  return Math.max(0, to - from);
}

/** The length of all spans together, where two that overlap count once. */
function joinedSpans(parts: Span[]): number {
  let [sum, until] = [0, -Infinity];
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    sum += lengthOf({ from: Math.max(from, until), to });
    until = Math.max(until, to);
  }
  return sum;
}
