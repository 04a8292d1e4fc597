import type { ForecastYear } from '../analysis/results';
import { middle } from '../model/quantity';
import { forecastTexts } from '../text/sheets/forecast';
import { projectsTexts } from '../text/sheets/projects';
import type { Book } from './book';
import type { SheetModel } from './context';
import { sumIfs } from './formulas';
import type { Column, RowAt } from './table';

const yearHeaders = forecastTexts.years.headers;
const sumHeaders = forecastTexts.cumulative.headers;
const projectHeaders = projectsTexts.headers;
const verdicts = forecastTexts.verdict;

/** Nine in ten draws, as the bands have it. */
const sure = 0.9;

/** What is planned and what is to be expected in a year; the planned homes are a formula, the rest is simulated. */
export function forecastYearColumns({ results }: SheetModel): Column<ForecastYear>[] {
  const planned = plannedPerYear(results);
  return [
    { header: yearHeaders.year, width: 30, style: 'yearLeft', cell: ({ year }) => ({ value: year }) },
    {
      header: yearHeaders.planned,
      width: 9,
      style: 'number',
      cell: ({ year }, { book }) => ({ value: planned.get(year) ?? 0, formula: plannedIn(book, year) }),
    },
    simulated(yearHeaders.low, ({ expected }) => Math.round(expected.p10)),
    simulated(yearHeaders.mean, ({ expected }) => expected.mean),
    simulated(yearHeaders.high, ({ expected }) => Math.round(expected.p90)),
    simulated(yearHeaders.people, ({ people }) => people.mean),
    simulated(yearHeaders.free, ({ free }) => free.mean),
    {
      header: yearHeaders.held,
      width: 11,
      style: 'number',
      cell: ({ people, free }, at) => ({
        value: free.mean - people.mean,
        formula: `${at.ref(yearHeaders.free)}-${at.ref(yearHeaders.people)}`,
      }),
    },
    {
      header: forecastTexts.years.above,
      width: 11,
      style: 'number',
      cell: ({ expected }, at) => ({
        value: Math.round(expected.p90) - Math.round(expected.p10),
        formula: `${at.ref(yearHeaders.high)}-${at.ref(yearHeaders.low)}`,
      }),
    },
  ];
}

/** The same added up from the reference year on, with the chance to reach what was agreed. */
export function forecastSumColumns({ results }: SheetModel): Column<ForecastYear>[] {
  const planned = plannedPerYear(results);
  const until = (year: number, of: (one: ForecastYear) => number): number =>
    results.forecast.years.reduce((sum, one) => (one.year <= year ? sum + of(one) : sum), 0);
  const running = (at: RowAt, header: string): string =>
    sumIfs(at.book.tables.forecastYears, header, [[yearHeaders.year, `"<="&${at.ref(sumHeaders.until)}`]]);
  return [
    { header: sumHeaders.until, width: 30, style: 'yearLeft', cell: ({ year }) => ({ value: year }) },
    {
      header: sumHeaders.planned,
      width: 9,
      style: 'number',
      cell: ({ year }, at) => ({
        value: until(year, (one) => planned.get(one.year) ?? 0),
        formula: running(at, yearHeaders.planned),
      }),
    },
    simulated(sumHeaders.low, ({ cumulative }) => Math.round(cumulative.p10)),
    {
      header: sumHeaders.mean,
      width: 9,
      style: 'number',
      cell: ({ year }, at) => ({
        value: until(year, ({ expected }) => expected.mean),
        formula: running(at, yearHeaders.mean),
      }),
    },
    simulated(sumHeaders.high, ({ cumulative }) => Math.round(cumulative.p90)),
    {
      header: sumHeaders.chance,
      width: 11,
      style: 'share',
      cell: ({ chance }) => {
        if (chance !== null) return { value: inTens(chance) };
        return { value: results.target === null ? verdicts.none : verdicts.after, style: 'unknownText' };
      },
    },
    {
      header: sumHeaders.words,
      width: 12,
      style: 'indented',
      cell: ({ chance }) => ({ value: chance === null ? null : verdictOf(chance) }),
    },
  ];
}

/** The word for a chance to reach what was agreed. */
export function verdictOf(chance: number | null): string {
  if (chance === null) return verdicts.none;
  return chance >= sure ? verdicts.likely : chance <= 1 - sure ? verdicts.unlikely : verdicts.open;
}

/** A chance is known no better than to tens of per cents. */
function inTens(chance: number): number {
  return Math.round(chance * 10) / 10;
}

function simulated(header: string, value: (year: ForecastYear) => number): Column<ForecastYear> {
  return { header, width: 11, style: 'number', cell: (year) => ({ value: value(year) }) };
}

function plannedPerYear({ gap }: SheetModel['results']): Map<number, number> {
  return new Map(gap.years.map(({ year, planned }) => [year, middle(planned)]));
}

/** The middle of the homes that the list plans in a year. */
function plannedIn({ tables }: Book, year: number): string {
  const [low, high] = [projectHeaders.yearLow(year), projectHeaders.yearHigh(year)].map((header) =>
    sumIfs(tables.projects, header, []),
  );
  return `(${low}+${high})/2`;
}
