import type { ActiveTarget, GapYear, SegmentGap } from '../analysis/results';
import { middle } from '../model/quantity';
import { gapTexts as texts } from '../text/sheets/gap';
import { projectsTexts } from '../text/sheets/projects';
import { targetTable } from '../text/sheets/inputTables';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { figureAddress } from './figures';
import { filledOr, lookupRow, quote, rangeOf, sumIfs, whenNumbers } from './formulas';
import { numberOrUnknown, plain, rangeDisplay } from './layout';
import { ruleById } from './rulesTable';
import { homesOfPartsIn, shareOfParts } from './targetFormulas';
import type { Column, RowAt } from './table';

const projectHeaders = projectsTexts.headers;
const yearHeaders = texts.years.headers;

/** The columns of the table per year. */
export function yearColumns({ results }: SheetModel): Column<GapYear>[] {
  const explicit = results.target?.target.perYear ?? {};
  const named = Object.keys(explicit).length > 0;
  const number = (
    header: string,
    value: (year: GapYear) => number | null,
    formula: (at: RowAt, year: GapYear) => string,
  ): Column<GapYear> => ({
    header,
    width: 12,
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
    { header: yearHeaders.year, width: 44, style: 'yearLeft', cell: ({ year }) => ({ value: year }) },
    {
      header: yearHeaders.target,
      width: 12,
      style: 'number',
      cell: ({ target }, at) =>
        named ? numberOrUnknown(target) : { ...numberOrUnknown(target), ...evenShare(at, results.target) },
    },
    {
      header: yearHeaders.planned,
      width: 12,
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
      yearHeaders.cumulativeGap,
      ({ cumulativeGap }) => cumulativeGap,
      (at) => {
        const cumulative = at.ref(yearHeaders.cumulativeTarget);
        return whenNumbers([cumulative], `${cumulative}-${at.ref(yearHeaders.cumulativePlanned)}`);
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

/** The year's even share of the agreement, or of each that is added up, in whole homes: INT(T / n), one more in the first MOD(T, n) years. */
function evenShare(at: RowAt, active: ActiveTarget | null): { formula?: string } {
  const [total, from, to] = (['targetTotal', 'targetFrom', 'targetTo'] as const).map((id) =>
    figureAddress(at.book, id),
  );
  const year = at.ref(yearHeaders.year);
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
  const { gapYears } = at.book.tables;
  return sumIfs(gapYears, header, [[yearHeaders.year, `"<="&${at.ref(yearHeaders.year)}`]]);
}

const segmentHeaders = texts.segments.headers;

/** The columns of the table per segment. */
export const segmentColumns = ({ results }: SheetModel): Column<SegmentGap>[] => [
  {
    header: segmentHeaders.segment,
    width: 44,
    style: 'text',
    cell: ({ segment }) => ({ value: words.segment[segment] }),
  },
  {
    header: segmentHeaders.target,
    width: 12,
    style: 'share',
    cell: ({ segment, target }, at) => ({
      ...numberOrUnknown(target),
      ...agreedShare(segment, at.book, results.target),
    }),
  },
  {
    header: segmentHeaders.low,
    width: 12,
    style: 'number',
    cell: ({ segment, homes }, at) => ({
      value: homes.low,
      formula: countedSum(at, projectHeaders.segmentLow(words.segment[segment])),
    }),
  },
  {
    header: segmentHeaders.high,
    width: 12,
    style: 'number',
    cell: ({ segment, homes }, at) => ({
      value: homes.high,
      formula: countedSum(at, projectHeaders.segmentHigh(words.segment[segment])),
    }),
  },
  {
    header: segmentHeaders.stated,
    width: 12,
    style: 'number',
    cell: ({ stated }, at) => ({
      value: middle(stated),
      formula: `(${countedSum(at, projectHeaders.countedLow)}+${countedSum(at, projectHeaders.countedHigh)})/2-${at.ref(segmentHeaders.unknown)}`,
    }),
  },
  {
    header: segmentHeaders.share,
    width: 12,
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
    width: 12,
    style: 'decimal',
    cell: ({ share, target }, at) => {
      const [own, agreed] = [at.ref(segmentHeaders.share), at.ref(segmentHeaders.target)];
      const value = share === null || target === null ? null : (share - target) * 100;
      return { ...numberOrUnknown(value), formula: whenNumbers([own, agreed], `(${own}-${agreed})*100`) };
    },
  },
  {
    header: segmentHeaders.unknown,
    width: 12,
    style: 'number',
    cell: ({ segment, unknownHomes }, at) => ({
      value: middle(unknownHomes),
      formula: unstatedHomes(at, segment),
    }),
  },
  {
    header: segmentHeaders.note,
    width: 40,
    style: 'muted',
    cell: ({ targetSource }) => ({ value: targetSource === 'rule' ? texts.segments.fromRule : null }),
  },
];

/** A column of RB Projecten added up over the projects that count. */
function countedSum(at: RowAt, header: string, more: [string, string][] = []): string {
  return sumIfs(at.book.tables.projects, header, [
    [projectHeaders.counts, quote(words.outcome.counted)],
    ...more,
  ]);
}

/** The middle of the counted homes of projects that don't say how many are in the segment. */
function unstatedHomes(at: RowAt, segment: SegmentGap['segment']): string {
  const unknown: [string, string][] = [[words.segment[segment], quote(words.unknown)]];
  return `(${countedSum(at, projectHeaders.countedLow, unknown)}+${countedSum(at, projectHeaders.countedHigh, unknown)})/2`;
}

function agreedShare(
  segment: SegmentGap['segment'],
  book: Book,
  active: ActiveTarget | null,
): { formula?: string } {
  const fallback =
    segment === 'socialRent' || segment === 'affordable'
      ? `${ruleById(book, `segments.${segment}`)}+0`
      : quote(words.unknown);
  if (active?.basis === 'parts') {
    if (active.target.shares[segment] === undefined) return { formula: fallback };
    const formula = shareOfParts(book, active, segment);
    return formula === null ? {} : { formula };
  }
  const row = figureAddress(book, 'targetRow');
  const agreed = lookupRow(book.tables.targets, targetTable.headers[segment], row);
  return { formula: `IF(ISNUMBER(${row}),${filledOr(agreed, fallback)},${fallback})` };
}
