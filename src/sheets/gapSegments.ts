import type { ActiveTarget, HomesPart, SegmentGap, ShareShift } from '../analysis/results';
import { columnLetters } from '../model/cell';
import { middle } from '../model/quantity';
import { segments } from '../model/terms';
import { gapTexts as texts } from '../text/sheets/gap';
import { projectsTexts } from '../text/sheets/projects';
import { targetTable } from '../text/sheets/inputTables';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { figureAddress } from './figures';
import {
  cellOn,
  columnOf,
  filledOr,
  lookup,
  lookupRow,
  matchKey,
  quote,
  sumIfs,
  whenNumbers,
} from './formulas';
import { numberOrUnknown } from './layout';
import { ruleById } from './rulesTable';
import { shareOfParts } from './targetFormulas';
import type { SheetStyle } from './styles';
import type { Column, RowAt } from './table';

const projectHeaders = projectsTexts.headers;
const { headers } = texts.segments;

/** The last column of the table per sort that is printed. */
export const lastPrintedSegmentHeader = headers.unknown;

/** The columns of the table per sort of homes: the plans, then what is expected of them. */
export const segmentColumns = ({ results }: SheetModel): Column<SegmentGap>[] => [
  {
    header: headers.segment,
    width: 44,
    style: 'text',
    cell: ({ segment }) => ({ value: words.segment[segment] }),
  },
  column(
    headers.target,
    'share',
    ({ target }) => target,
    (at, { segment }) => agreedShare(segment, at.book, results.target),
  ),
  column(
    headers.low,
    'number',
    ({ homes }) => homes.low,
    (at, { segment }) => countedSum(at, projectHeaders.segmentLow(words.segment[segment])),
  ),
  column(
    headers.high,
    'number',
    ({ homes }) => homes.high,
    (at, { segment }) => countedSum(at, projectHeaders.segmentHigh(words.segment[segment])),
  ),
  column(
    headers.stated,
    'number',
    ({ stated }) => middle(stated),
    (at) =>
      `(${countedSum(at, projectHeaders.countedLow)}+${countedSum(at, projectHeaders.countedHigh)})/2-${at.ref(headers.unknown)}`,
  ),
  column(
    headers.share,
    'share',
    ({ share }) => share,
    (at) => partOf(planned(at), at.ref(headers.stated)),
  ),
  points(headers.difference, ({ share }) => share, headers.share),
  short(headers.short, ({ short }) => short, headers.stated, planned),
  column(
    headers.expected,
    'number',
    ({ expected }) => expected.homes,
    (at, { segment }) => expectedHomes(at, segment),
  ),
  column(
    headers.expectedStated,
    'number',
    ({ expected }) => expected.stated,
    (at) => `${figureAddress(at.book, 'gapExpected')}-${at.ref(headers.expectedUnknown)}`,
  ),
  column(
    headers.expectedShare,
    'share',
    ({ expected }) => expected.share,
    (at) => partOf(at.ref(headers.expected), at.ref(headers.expectedStated)),
  ),
  points(headers.expectedDifference, ({ expected }) => expected.share, headers.expectedShare),
  short(
    headers.shortExpected,
    ({ shortExpected }) => shortExpected,
    headers.expectedStated,
    (at) => at.ref(headers.expected),
  ),
  column(
    headers.unknown,
    'number',
    ({ unknownHomes }) => middle(unknownHomes),
    (at, { segment }) => {
      const unknown: [string, string][] = [[words.segment[segment], quote(words.unknown)]];
      return `(${countedSum(at, projectHeaders.countedLow, unknown)}+${countedSum(at, projectHeaders.countedHigh, unknown)})/2`;
    },
  ),
  column(
    headers.expectedUnknown,
    'number',
    ({ expected }) => expected.unknown,
    (at, { segment }) => {
      const { projects } = at.book.tables;
      const header = projectHeaders.segmentExpected(words.segment[segment]);
      return projects.headers.includes(header)
        ? sumIfs(projects, projectHeaders.expectedInPeriod, [[header, quote(words.unknown)]])
        : figureAddress(at.book, 'gapExpected');
    },
  ),
  {
    header: headers.note,
    width: 40,
    style: 'muted',
    cell: ({ targetSource }) => ({ value: targetSource === 'rule' ? texts.segments.fromRule : null }),
  },
];

function column(
  header: string,
  style: SheetStyle,
  value: (segment: SegmentGap) => number | null,
  formula: (at: RowAt, segment: SegmentGap) => string | null,
): Column<SegmentGap> {
  return {
    header,
    width: 12,
    style,
    cell: (segment, at) => {
      const live = formula(at, segment);
      return { ...numberOrUnknown(value(segment)), ...(live === null ? {} : { formula: live }) };
    },
  };
}

function planned(at: RowAt): string {
  return `(${at.ref(headers.low)}+${at.ref(headers.high)})/2`;
}

function partOf(homes: string, stated: string): string {
  return `IF(${stated}>0.000001,${homes}/${stated},${quote(words.unknown)})`;
}

/** How many points of a hundred a share lies above what was agreed. */
function points(
  header: string,
  share: (segment: SegmentGap) => number | null,
  own: string,
): Column<SegmentGap> {
  const value = (segment: SegmentGap): number | null => {
    const part = share(segment);
    return part === null || segment.target === null ? null : (part - segment.target) * 100;
  };
  return column(header, 'decimal', value, (at) => {
    const [part, agreed] = [at.ref(own), at.ref(headers.target)];
    return whenNumbers([part, agreed], `(${part}-${agreed})*100`);
  });
}

/** Homes too few for the agreed share. */
function short(
  header: string,
  value: (segment: SegmentGap) => number | null,
  stated: string,
  homes: (at: RowAt) => string,
): Column<SegmentGap> {
  return column(header, 'number', value, (at) => {
    const agreed = at.ref(headers.target);
    return whenNumbers([agreed], `MAX(0,${agreed}*${at.ref(stated)}-${homes(at)})`);
  });
}

/** A column of RB Projecten added up over the projects that count. */
function countedSum(at: RowAt, header: string, more: [string, string][] = []): string {
  return sumIfs(at.book.tables.projects, header, [
    [projectHeaders.counts, quote(words.outcome.counted)],
    ...more,
  ]);
}

/** What RB Projecten expects of this sort, where the list has it at all. */
function expectedHomes(at: RowAt, segment: HomesPart): string {
  const { projects } = at.book.tables;
  const header = projectHeaders.segmentExpected(words.segment[segment]);
  return projects.headers.includes(header) ? sumIfs(projects, header, []) : '0';
}

function agreedShare(part: HomesPart, book: Book, active: ActiveTarget | null): string | null {
  const segment = segments.find((name) => name === part);
  if (segment === undefined) return quote(words.unknown);
  const fallback =
    segment === 'socialRent' || segment === 'affordable'
      ? `${ruleById(book, `segments.${segment}`)}+0`
      : quote(words.unknown);
  if (active?.basis === 'parts')
    return active.target.shares[segment] === undefined ? fallback : shareOfParts(book, active, segment);
  const row = figureAddress(book, 'targetRow');
  const agreed = lookupRow(book.tables.targets, targetTable.headers[segment], row);
  return `IF(ISNUMBER(${row}),${filledOr(agreed, fallback)},${fallback})`;
}

/** Projects shown of those whose dropping out moves the shares most. */
export const mostShifts = 10;
/** Where their keys stand, beside the table and off the paper. */
export const shiftKeyColumn = 16;
const shiftHeaders = texts.shifts.headers;

/** The columns of the table of projects whose dropping out moves the shares. */
export function shiftColumns(model: SheetModel): Column<ShareShift>[] {
  const shift = (header: string, segment: 'affordable' | 'socialRent'): Column<ShareShift> => ({
    header,
    width: 12,
    style: 'decimal',
    cell: (one, at) => {
      const value = one[segment];
      return value === null
        ? numberOrUnknown(null)
        : { value: value * 100, formula: shiftFormula(at, model, segment) };
    },
  });
  return [
    {
      header: shiftHeaders.project,
      width: 44,
      style: 'text',
      cell: ({ key }) => ({ value: model.factsByKey.get(key)?.project.name ?? key }),
    },
    {
      header: shiftHeaders.homes,
      width: 12,
      style: 'number',
      cell: ({ homes }, at) => ({
        value: homes,
        formula: `(${ofProject(at, projectHeaders.countedLow)}+${ofProject(at, projectHeaders.countedHigh)})/2`,
      }),
    },
    shift(shiftHeaders.affordable, 'affordable'),
    shift(shiftHeaders.socialRent, 'socialRent'),
  ];
}

/** Share without the project − share with it, in points of a hundred. */
function shiftFormula(at: RowAt, { results }: SheetModel, segment: 'affordable' | 'socialRent'): string {
  const { gapSegments } = at.book.tables;
  const row = gapSegments.headerRow + 1 + results.gap.segments.findIndex((one) => one.segment === segment);
  const cell = (header: string): string => cellOn(gapSegments.sheet, row, columnOf(gapSegments, header));
  const name = words.segment[segment];
  const [low, high] = [projectHeaders.segmentLow(name), projectHeaders.segmentHigh(name)].map((header) =>
    ofProject(at, header),
  );
  const homes = `(${cell(headers.low)}+${cell(headers.high)})/2-(${low}+${high})/2`;
  const left = `${cell(headers.stated)}-${at.ref(shiftHeaders.homes)}`;
  return `((${homes})/(${left})-${cell(headers.share)})*100`;
}

function ofProject(at: RowAt, header: string): string {
  const key = matchKey(`$${columnLetters(shiftKeyColumn)}${at.row}`, at.book.wildKeys);
  return lookup(at.book.tables.projects, header, projectHeaders.key, key);
}
