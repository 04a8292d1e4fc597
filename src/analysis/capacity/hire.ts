import type { Role, Seniority } from '../../model/terms';
import { daysLater, yearFraction } from '../calendar';
import { hoursOfFte } from '../leads';
import type { Remedy } from '../results';
import type { RuleBook } from '../rules/ruleBook';

const daysPerMonth = 365.25 / 12;

/** When somebody can begin: in service after the vacancy (`hiring.vacancy.*`), hired after `hiring.external.*`. */
export function startDates(
  referenceDate: string,
  book: RuleBook,
): Pick<Remedy, 'employedFrom' | 'hiredFrom'> {
  const after = (days: number): string => daysLater(referenceDate, Math.round(days));
  const months = (end: string): string => after(book.number(`hiring.vacancy.${end}`) * daysPerMonth);
  const weeks = (end: string): string => after(book.number(`hiring.external.${end}`) * 7);
  return {
    employedFrom: { early: months('low'), late: months('high') },
    hiredFrom: { early: weeks('low'), late: weeks('high') },
  };
}

/** What one fte costs in a year: in service by level (`hiring.salary.*`; without a level from junior to senior), hired by the hour (`hiring.externalHour.*` × `hiring.externalHours`). */
export function costOf(level: Seniority | null, book: RuleBook): Pick<Remedy, 'salary' | 'hired'> {
  const hours = book.number('hiring.externalHours');
  return {
    salary: {
      low: book.number(`hiring.salary.${level ?? 'junior'}`),
      high: book.number(`hiring.salary.${level ?? 'senior'}`),
    },
    hired: {
      low: book.number('hiring.externalHour.low') * hours,
      high: book.number('hiring.externalHour.high') * hours,
    },
  };
}

/** Hours of one fte in service from a day on, in a year: while settling in (`hiring.settling`) only a share (`hiring.settlingShare`). */
export function hoursOfHire(role: Role, firstDay: string, year: number, book: RuleBook): number {
  const start = yearFraction(firstDay);
  const settled = start + book.number('hiring.settling') / 12;
  const from = (moment: number): number => hoursOfFte(role, { from: year, to: year + 1 }, moment, book);
  const share = book.number('hiring.settlingShare');
  return share * from(start) + (1 - share) * from(settled);
}
