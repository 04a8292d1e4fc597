import type { GapYear, Results, SegmentGap } from '../analysis/results';
import { middle, type KnownQuantity, type Quantity } from '../model/quantity';
import { gapTexts as texts } from '../text/sheets/gap';
import { projectsTexts } from '../text/sheets/projects';
import { targetTable } from '../text/sheets/inputTables';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { figureAddress } from './figures';
import { lookup, lookupRow, quote, rangeOf, sumIfs, whenNumbers } from './formulas';
import { headerRow, numberOrUnknown, rangeDisplay } from './layout';
import { ruleById } from './rulesTable';
import { type Column, type Content, rowBelow, type RowAt, type TableDraft, tableAt } from './table';

const projectHeaders = projectsTexts.headers;

/** A line with a range of homes: its label and, per end, the formula. */
export interface HomesLine {
  label: string;
  homes: Quantity;
  projects: Content;
  low: (at: RowAt) => string;
  high: (at: RowAt) => string;
}

/** The tables of RB Gapanalyse. */
export interface GapTables {
  lines: TableDraft<HomesLine>;
  places: TableDraft<HomesLine>;
  years: TableDraft<GapYear>;
  segments: TableDraft<SegmentGap>;
}

/** Lays down the tables of RB Gapanalyse below one another, each under a heading. */
export function gapTables(model: SheetModel, sheet: string): GapTables {
  const { results } = model;
  const lines = tableAt(
    'RB_Aansluiting',
    { sheet, headerRow: headerRow + 1 },
    lineColumns,
    reconciliation(results),
  );
  const places = tableAt(
    'RB_Plaats',
    { sheet, headerRow: rowBelow(lines.spot) + 2 },
    lineColumns,
    placesOf(results),
  );
  const years = tableAt(
    'RB_PerJaar',
    { sheet, headerRow: rowBelow(places.spot) + 2 },
    yearColumns(model),
    results.gap.years,
  );
  const segments = tableAt(
    'RB_Soorten',
    { sheet, headerRow: rowBelow(years.spot) + 2 },
    segmentColumns,
    results.gap.segments,
  );
  return { lines, places, years, segments };
}

const lineHeaders = texts.reconciliation.headers;

const lineColumns: Column<HomesLine>[] = [
  { header: lineHeaders.line, width: 46, style: 'text', cell: ({ label }) => ({ value: label }) },
  { header: lineHeaders.projects, width: 11, style: 'number', cell: ({ projects }) => projects },
  {
    header: lineHeaders.low,
    width: 11,
    style: 'number',
    cell: (line, at) => ({ ...numberOrUnknown(line.homes?.low), formula: line.low(at) }),
  },
  {
    header: lineHeaders.high,
    width: 11,
    style: 'number',
    cell: (line, at) => ({ ...numberOrUnknown(line.homes?.high), formula: line.high(at) }),
  },
  {
    header: lineHeaders.shown,
    width: 13,
    style: 'display',
    cell: (line, at) => rangeDisplay(at.ref(lineHeaders.low), at.ref(lineHeaders.high), plain(line.homes)),
  },
];

/** From the list's total to what counts, and to the figure last reported when there is one. */
function reconciliation({ counting }: Results): HomesLine[] {
  return counting.lines.map(({ id, homes, projects }) => {
    const label = texts.reconciliation.lines[id];
    const line = (
      low: HomesLine['low'],
      high: HomesLine['high'],
      count: Content = { value: projects },
    ): HomesLine => ({
      label,
      homes,
      projects: count,
      low,
      high,
    });
    const listed = (outcome: string, end: 'listedLow' | 'listedHigh') => (at: RowAt) =>
      outcomeSum(at, end, outcome);
    switch (id) {
      case 'listed':
        return line(
          (at) => projectSum(at, projectHeaders.listedLow),
          (at) => projectSum(at, projectHeaders.listedHigh),
        );
      case 'realised':
        return line(
          (at) => realisedEnd(at, 'MIN'),
          (at) => realisedEnd(at, 'MAX'),
        );
      case 'demolition':
        return line(
          (at) => projectSum(at, projectHeaders.demolitionTakenLow),
          (at) => projectSum(at, projectHeaders.demolitionTakenHigh),
        );
      case 'cancelled':
      case 'duplicate':
        return line(listed(words.outcome[id], 'listedLow'), listed(words.outcome[id], 'listedHigh'));
      case 'counted':
        return line(
          (at) => outcomeSum(at, 'countedLow', words.outcome.counted),
          (at) => outcomeSum(at, 'countedHigh', words.outcome.counted),
        );
      case 'reported':
        return line(reported, reported, { value: null });
      case 'difference':
        return line(
          (at) => `${above(at, lineHeaders.low, 2)}-${above(at, lineHeaders.high, 1)}`,
          (at) => `${above(at, lineHeaders.high, 2)}-${above(at, lineHeaders.low, 1)}`,
          { value: null },
        );
    }
  });
}

/** What the lists say was built: finished projects whole, and of the others what is not counted nor demolished. */
function realisedEnd(at: RowAt, pick: 'MIN' | 'MAX'): string {
  const end = (size: 'Low' | 'High'): string => {
    const counted = words.outcome.counted;
    const rest = `${outcomeSum(at, `listed${size}`, counted)}-${outcomeSum(at, `counted${size}`, counted)}-${projectSum(at, projectHeaders[`demolitionTaken${size}`])}`;
    return `MAX(0,${rest})`;
  };
  const finished = outcomeSum(at, pick === 'MIN' ? 'listedLow' : 'listedHigh', words.outcome.finished);
  return `${finished}+${pick}(${end('Low')},${end('High')})`;
}

function reported(at: RowAt): string {
  return ruleById(at.book, 'general.reportedHomes');
}

function above(at: RowAt, header: string, rows: number): string {
  return at.ref(header).replace(/\d+$/, String(at.row - rows));
}

function projectSum(at: RowAt, header: string): string {
  return sumIfs(at.book.tables.projects, header, []);
}

function outcomeSum(
  at: RowAt,
  header: 'listedLow' | 'listedHigh' | 'countedLow' | 'countedHigh',
  outcome: string,
): string {
  return sumIfs(at.book.tables.projects, projectHeaders[header], [[projectHeaders.counts, quote(outcome)]]);
}

/** Where the counted homes are planned: within the agreement, before it, later, or nowhere. */
function placesOf({ gap, delivery }: Results): HomesLine[] {
  const labels = texts.places.lines;
  const inPeriod = (header: string) => (at: RowAt) => {
    const { gapYears } = at.book.tables;
    const last = figureAddress(at.book, 'targetTo');
    return `IF(ISNUMBER(${last}),${sumIfs(gapYears, header, [[texts.years.headers.year, `"<="&${last}`]])},${sumIfs(gapYears, header, [])})`;
  };
  const total = (low: string, high: string): Pick<HomesLine, 'low' | 'high'> => ({
    low: (at) => projectSum(at, low),
    high: (at) => projectSum(at, high),
  });
  const { headers } = texts.years;
  const nobody: Content = { value: null };
  return [
    {
      label: labels.planned,
      homes: gap.plannedInPeriod,
      projects: nobody,
      low: inPeriod(headers.plannedLow),
      high: inPeriod(headers.plannedHigh),
    },
    {
      label: labels.expected,
      homes: gap.expectedInPeriod,
      projects: nobody,
      low: inPeriod(headers.afterLossLow),
      high: inPeriod(headers.afterLossHigh),
    },
    {
      label: labels.overdue,
      homes: delivery.overdue,
      projects: nobody,
      ...total(projectHeaders.overdueLow, projectHeaders.overdueHigh),
    },
    {
      label: labels.later,
      homes: delivery.later,
      projects: nobody,
      ...total(projectHeaders.laterLow, projectHeaders.laterHigh),
    },
    {
      label: labels.undated,
      homes: delivery.undated.homes,
      projects: { value: delivery.undated.projects },
      ...total(projectHeaders.undatedLow, projectHeaders.undatedHigh),
    },
  ];
}

const yearHeaders = texts.years.headers;

function yearColumns({ results }: SheetModel): Column<GapYear>[] {
  const explicit = results.target?.target.perYear ?? {};
  const named = Object.keys(explicit).length > 0;
  const number = (
    header: string,
    value: (year: GapYear) => number | null,
    formula: (at: RowAt, year: GapYear) => string,
  ): Column<GapYear> => ({
    header,
    width: 11,
    style: 'number',
    cell: (year, at) => ({ ...numberOrUnknown(value(year)), formula: formula(at, year) }),
  });
  const hardness = (header: string, level: 'hard' | 'conditional' | 'soft' | 'unknown'): Column<GapYear> =>
    number(
      header,
      (year) => year[level],
      (at, { year }) =>
        sumIfs(at.book.tables.projects, projectHeaders.yearLow(year), [
          [projectHeaders.hardness, quote(words.hardness[level])],
        ]),
    );
  const expected = (header: string, end: 'low' | 'high'): Column<GapYear> =>
    number(
      header,
      ({ afterLoss }) => afterLoss[end],
      (at, { year }) => {
        const { projects } = at.book.tables;
        const planned = end === 'low' ? projectHeaders.yearLow(year) : projectHeaders.yearHigh(year);
        const kept = end === 'low' ? projectHeaders.keepLow : projectHeaders.keepHigh;
        return `SUMPRODUCT(${rangeOf(projects, planned)},${rangeOf(projects, kept)})`;
      },
    );
  return [
    { header: yearHeaders.year, width: 46, style: 'yearLeft', cell: ({ year }) => ({ value: year }) },
    {
      header: yearHeaders.target,
      width: 11,
      style: 'number',
      cell: ({ target }, at) =>
        named ? numberOrUnknown(target) : { ...numberOrUnknown(target), formula: evenShare(at) },
    },
    number(
      yearHeaders.plannedLow,
      ({ planned }) => planned.low,
      (at, { year }) => sumIfs(at.book.tables.projects, projectHeaders.yearLow(year), []),
    ),
    number(
      yearHeaders.plannedHigh,
      ({ planned }) => planned.high,
      (at, { year }) => sumIfs(at.book.tables.projects, projectHeaders.yearHigh(year), []),
    ),
    {
      header: yearHeaders.planned,
      width: 13,
      style: 'display',
      cell: ({ planned }, at) =>
        rangeDisplay(at.ref(yearHeaders.plannedLow), at.ref(yearHeaders.plannedHigh), plain(planned)),
    },
    hardness(yearHeaders.hard, 'hard'),
    hardness(yearHeaders.conditional, 'conditional'),
    hardness(yearHeaders.soft, 'soft'),
    hardness(yearHeaders.unknown, 'unknown'),
    expected(yearHeaders.afterLossLow, 'low'),
    expected(yearHeaders.afterLossHigh, 'high'),
    number(
      yearHeaders.gap,
      ({ gap }) => gap,
      (at) =>
        whenNumbers(
          [at.ref(yearHeaders.target)],
          `${at.ref(yearHeaders.target)}-${at.ref(yearHeaders.plannedLow)}`,
        ),
    ),
    number(
      yearHeaders.gapAfterLoss,
      ({ gapAfterLoss }) => gapAfterLoss,
      (at) => {
        const mid = `(${at.ref(yearHeaders.afterLossLow)}+${at.ref(yearHeaders.afterLossHigh)})/2`;
        return whenNumbers([at.ref(yearHeaders.target)], `INT(${at.ref(yearHeaders.target)}-${mid}+0.5)`);
      },
    ),
    number(
      yearHeaders.cumulativeTarget,
      ({ cumulativeTarget }) => cumulativeTarget,
      (at) => whenNumbers([at.ref(yearHeaders.target)], running(at, yearHeaders.target)),
    ),
    number(
      yearHeaders.cumulativePlanned,
      ({ cumulativePlanned }) => cumulativePlanned,
      (at) => running(at, yearHeaders.plannedLow),
    ),
    number(
      yearHeaders.cumulativeGap,
      ({ cumulativeGap }) => cumulativeGap,
      (at) => {
        const cumulative = at.ref(yearHeaders.cumulativeTarget);
        return whenNumbers([cumulative], `${cumulative}-${at.ref(yearHeaders.cumulativePlanned)}`);
      },
    ),
    {
      header: yearHeaders.note,
      width: 40,
      style: 'mutedWrap',
      cell: ({ year, gap }) => ({
        value:
          explicit[year] !== undefined
            ? texts.years.explicit
            : gap !== null && gap < 0
              ? texts.years.surplus
              : null,
      }),
    },
  ];
}

/** The year's even share of the agreement in whole homes: INT(T / n), one more in the first MOD(T, n) years. */
function evenShare(at: RowAt): string {
  const [total, from, to] = (['targetTotal', 'targetFrom', 'targetTo'] as const).map((id) =>
    figureAddress(at.book, id),
  );
  const year = at.ref(yearHeaders.year);
  const years = `(${to}-${from}+1)`;
  const share = `INT(${total}/${years})+IF(${year}-${from}<MOD(${total},${years}),1,0)`;
  return `IF(ISNUMBER(${total}),IF(AND(${year}>=${from},${year}<=${to}),${share},${quote(words.unknown)}),${quote(words.unknown)})`;
}

/** The sum of a column over this year and the years before it, wherever their rows stand. */
function running(at: RowAt, header: string): string {
  const { gapYears } = at.book.tables;
  return sumIfs(gapYears, header, [[yearHeaders.year, `"<="&${at.ref(yearHeaders.year)}`]]);
}

const segmentHeaders = texts.segments.headers;

const segmentColumns: Column<SegmentGap>[] = [
  {
    header: segmentHeaders.segment,
    width: 46,
    style: 'text',
    cell: ({ segment }) => ({ value: words.segment[segment] }),
  },
  {
    header: segmentHeaders.target,
    width: 11,
    style: 'share',
    cell: ({ segment, target }, at) => ({
      ...numberOrUnknown(target),
      formula: agreedShare(segment, at.book),
    }),
  },
  { header: segmentHeaders.low, width: 11, style: 'number', cell: ({ homes }) => ({ value: homes.low }) },
  { header: segmentHeaders.high, width: 11, style: 'number', cell: ({ homes }) => ({ value: homes.high }) },
  {
    header: segmentHeaders.stated,
    width: 13,
    style: 'number',
    cell: ({ stated }) => ({ value: middle(stated) }),
  },
  {
    header: segmentHeaders.share,
    width: 11,
    style: 'share',
    cell: ({ share }, at) => {
      const [low, high, stated] = [segmentHeaders.low, segmentHeaders.high, segmentHeaders.stated].map(
        (header) => at.ref(header),
      );
      return {
        ...numberOrUnknown(share),
        formula: `IF(${stated}>0,(${low}+${high})/2/${stated},${quote(words.unknown)})`,
      };
    },
  },
  {
    header: segmentHeaders.difference,
    width: 11,
    style: 'decimal',
    cell: ({ share, target }, at) => {
      const [own, agreed] = [at.ref(segmentHeaders.share), at.ref(segmentHeaders.target)];
      const value = share === null || target === null ? null : (share - target) * 100;
      return { ...numberOrUnknown(value), formula: whenNumbers([own, agreed], `(${own}-${agreed})*100`) };
    },
  },
  {
    header: segmentHeaders.unknown,
    width: 11,
    style: 'number',
    cell: ({ unknownHomes }) => ({ value: middle(unknownHomes) }),
  },
  {
    header: segmentHeaders.note,
    width: 40,
    style: 'muted',
    cell: ({ targetSource }) => ({ value: targetSource === 'rule' ? texts.segments.fromRule : null }),
  },
];

function agreedShare(segment: SegmentGap['segment'], book: Book): string {
  const agreed = lookupRow(
    book.tables.targets,
    targetTable.headers[segment],
    figureAddress(book, 'targetRow'),
  );
  const fallback =
    segment === 'socialRent' || segment === 'affordable'
      ? ruleById(book, `segments.${segment}`)
      : quote(words.unknown);
  return `IF(IFERROR(ISNUMBER(${agreed}),FALSE),${agreed},${fallback})`;
}

/** The quantity without its "ca.": a sum of many rows says its range only. */
function plain(quantity: Quantity): KnownQuantity | null {
  return quantity === null ? null : { low: quantity.low, high: quantity.high };
}

/** The number under a header of the line with this label, for formulas elsewhere. */
export function placeEnd(
  book: Book,
  label: keyof typeof texts.places.lines,
  end: 'low' | 'high' | 'shown',
): string {
  return lookup(book.tables.gapPlaces, lineHeaders[end], lineHeaders.line, quote(texts.places.lines[label]));
}
