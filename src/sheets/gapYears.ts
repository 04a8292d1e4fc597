import { rangeOf } from '../model/band';
import type { ActiveTarget, GapYear } from '../analysis/results';
import { gapTexts as texts } from '../text/sheets/gap';
import { projectsTexts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import type { SheetModel } from './context';
import { figureAddress } from './figures';
import { quote, rangeOf as cellsOf, sumIfs, whenNumbers } from './formulas';
import { numberOrUnknown, plain, rangeDisplay } from './layout';
import { homesOfPartsIn } from './targetFormulas';
import type { Column, RowAt } from './table';

const projectHeaders = projectsTexts.headers;
const { headers } = texts.years;

/** The last column that is printed; what follows is for the charts and for the formulas of other sheets. */
export const lastPrintedYearHeader = headers.cumulativeGapExpected;

/** The columns of the table per year. */
export function yearColumns({ results }: SheetModel): Column<GapYear>[] {
  const explicit = results.target?.target.perYear ?? {};
  const named = Object.keys(explicit).length > 0;
  return [
    { header: headers.year, width: 44, style: 'yearLeft', cell: ({ year }) => ({ value: year }) },
    {
      header: headers.target,
      width: 12,
      style: 'number',
      cell: ({ target }, at) =>
        named ? numberOrUnknown(target) : { ...numberOrUnknown(target), ...evenShare(at, results.target) },
    },
    {
      header: headers.planned,
      width: 12,
      style: 'display',
      cell: ({ planned }, at) =>
        rangeDisplay(at.ref(headers.plannedLow), at.ref(headers.plannedHigh), plain(planned)),
    },
    hardness(headers.hard, 'hard'),
    hardness(headers.conditional, 'conditional'),
    hardness(headers.soft, 'soft'),
    hardness(headers.unknown, 'unknown'),
    number(
      headers.expected,
      ({ expected }) => expected.mean,
      (at, { year }) => sumIfs(at.book.tables.projects, projectHeaders.expectedYear(year), []),
    ),
    number(headers.expectedLow, ({ expected }) => rangeOf(expected).low),
    number(headers.expectedHigh, ({ expected }) => rangeOf(expected).high),
    difference(headers.gap, ({ gap }) => gap, headers.target, headers.plannedLow),
    difference(headers.gapExpected, ({ gapExpected }) => gapExpected, headers.target, headers.expected),
    difference(
      headers.cumulativeGap,
      ({ cumulativeGap }) => cumulativeGap,
      headers.cumulativeTarget,
      headers.cumulativePlanned,
    ),
    difference(
      headers.cumulativeGapExpected,
      ({ cumulativeGapExpected }) => cumulativeGapExpected,
      headers.cumulativeTarget,
      headers.cumulativeExpected,
    ),
    number(
      headers.cumulativeTarget,
      ({ cumulativeTarget }) => cumulativeTarget,
      (at) => whenNumbers([at.ref(headers.target)], running(at, headers.target)),
    ),
    number(
      headers.cumulativePlanned,
      ({ cumulativePlanned }) => cumulativePlanned,
      (at) => running(at, headers.plannedLow),
    ),
    number(
      headers.cumulativeExpected,
      ({ cumulativeExpected }) => cumulativeExpected.mean,
      (at) => running(at, headers.expected),
    ),
    number(headers.cumulativeLow, ({ cumulativeExpected }) => rangeOf(cumulativeExpected).low),
    number(headers.cumulativeHigh, ({ cumulativeExpected }) => rangeOf(cumulativeExpected).high),
    number(
      headers.plannedLow,
      ({ planned }) => planned.low,
      (at, { year }) => sumIfs(at.book.tables.projects, projectHeaders.yearLow(year), []),
    ),
    number(
      headers.plannedHigh,
      ({ planned }) => planned.high,
      (at, { year }) => sumIfs(at.book.tables.projects, projectHeaders.yearHigh(year), []),
    ),
    afterLoss(headers.afterLossLow, 'low'),
    afterLoss(headers.afterLossHigh, 'high'),
    {
      header: headers.note,
      width: 40,
      style: 'muted',
      cell: ({ year, gap }) => ({
        value: [
          ...(explicit[year] === undefined ? [] : [texts.years.explicit]),
          ...(gap !== null && gap < 0 ? [texts.years.surplus] : []),
          texts.years.simulated,
        ].join(' '),
      }),
    },
  ];
}

function number(
  header: string,
  value: (year: GapYear) => number | null,
  formula?: (at: RowAt, year: GapYear) => string,
): Column<GapYear> {
  return {
    header,
    width: 12,
    style: 'number',
    cell: (year, at) => ({
      ...numberOrUnknown(value(year)),
      ...(formula ? { formula: formula(at, year) } : {}),
    }),
  };
}

function hardness(header: string, level: 'hard' | 'conditional' | 'soft' | 'unknown'): Column<GapYear> {
  return number(
    header,
    (year) => year[level],
    (at, { year }) =>
      sumIfs(at.book.tables.projects, projectHeaders.yearLow(year), [
        [projectHeaders.hardness, quote(words.hardness[level])],
      ]),
  );
}

function afterLoss(header: string, end: 'low' | 'high'): Column<GapYear> {
  return number(
    header,
    (year) => year.afterLoss[end],
    (at, { year }) => {
      const { projects } = at.book.tables;
      const planned = end === 'low' ? projectHeaders.yearLow(year) : projectHeaders.yearHigh(year);
      const kept = end === 'low' ? projectHeaders.keepLow : projectHeaders.keepHigh;
      return `SUMPRODUCT(${cellsOf(projects, planned)},${cellsOf(projects, kept)})`;
    },
  );
}

function difference(
  header: string,
  value: (year: GapYear) => number | null,
  from: string,
  what: string,
): Column<GapYear> {
  return number(header, value, (at) => whenNumbers([at.ref(from)], `${at.ref(from)}-${at.ref(what)}`));
}

/** The year's even share of the agreement, or of each that is added up, in whole homes: INT(T / n), one more in the first MOD(T, n) years. */
function evenShare(at: RowAt, active: ActiveTarget | null): { formula?: string } {
  const [total, from, to] = (['targetTotal', 'targetFrom', 'targetTo'] as const).map((id) =>
    figureAddress(at.book, id),
  );
  const year = at.ref(headers.year);
  const years = `(${to}-${from}+1)`;
  const share =
    active?.basis === 'parts'
      ? homesOfPartsIn(at.book, active, year)
      : `INT(${total}/${years})+IF(${year}-${from}<MOD(${total},${years}),1,0)`;
  if (share === null) return {};
  const formula = `IF(ISNUMBER(${total}),IF(AND(${year}>=${from},${year}<=${to}),${share},${quote(words.unknown)}),${quote(words.unknown)})`;
  return { formula };
}

/** The sum of a column over this year and the years before it, wherever their rows stand. */
function running(at: RowAt, header: string): string {
  return sumIfs(at.book.tables.gapYears, header, [[headers.year, `"<="&${at.ref(headers.year)}`]]);
}
