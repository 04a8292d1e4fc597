import type { Project } from '../../model/project';
import { firstYearOf, lastYearOf } from '../cells/periods';
import { remembered } from '../remembered';

/** What the homes per period of one project come to: gathered in one go, because every check of years would look at all of them again. */
export interface PlannedYears {
  /** How many periods there are, and how many of them don't say how many homes. */
  periods: number;
  unknown: number;
  /** The ends of the homes of the other periods together. */
  low: number;
  high: number;
  /** A period has less than no homes. */
  negative: boolean;
  /** First year of the earliest and of the latest period with homes; ±Infinity without any. */
  firstStart: number;
  lastStart: number;
  /** Last year of the first such period to end, and of the last; an open period ends at Infinity. */
  firstEnd: number;
  lastEnd: number;
}

/** A period in which homes are planned, with its first and last year; an open period has no last year. */
export interface PlannedPeriod {
  period: string;
  first: number;
  last: number | null;
}

/** Adds up the homes per period of a project. */
export function plannedYears({ deliveries }: Project): PlannedYears {
  const years: PlannedYears = {
    periods: 0,
    unknown: 0,
    low: 0,
    high: 0,
    negative: false,
    firstStart: Infinity,
    lastStart: -Infinity,
    firstEnd: Infinity,
    lastEnd: -Infinity,
  };
  for (const period in deliveries) {
    const homes = deliveries[period] ?? null;
    years.periods += 1;
    if (homes === null) {
      years.unknown += 1;
      continue;
    }
    years.low += homes.low;
    years.high += homes.high;
    if (homes.low < 0) years.negative = true;
    if (homes.high <= 0) continue;
    const { first, last } = yearsOf(period);
    if (first === null) continue;
    const end = last ?? Infinity;
    if (first < years.firstStart) years.firstStart = first;
    if (first > years.lastStart) years.lastStart = first;
    if (end < years.firstEnd) years.firstEnd = end;
    if (end > years.lastEnd) years.lastEnd = end;
  }
  return years;
}

/** The periods in which homes are planned. */
export function plannedPeriods({ deliveries }: Project): PlannedPeriod[] {
  const planned: PlannedPeriod[] = [];
  for (const period in deliveries) {
    const { first, last } = yearsOf(period);
    if ((deliveries[period]?.high ?? 0) > 0 && first !== null) planned.push({ period, first, last });
  }
  return planned;
}

interface Span {
  first: number | null;
  last: number | null;
}

const yearsOf: (period: string) => Readonly<Span> = remembered((period) => ({
  first: firstYearOf(period),
  last: lastYearOf(period),
}));
