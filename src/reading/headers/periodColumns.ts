import type { Period } from '../../model/fields';
import { segments } from '../../model/terms';
import { firstYearOf, lastYearOf, periodInHeader } from '../cells/periods';
import type { HeaderPeriod } from '../cells/periods';
import { plain } from '../cells/text';
import type { HeaderCell } from './headerBlock';
import { checkBand, demolitionBand } from './lexicon/lexicon';
import { matchWords } from './matchHeader';
import type { ColumnProfile } from './profile';

/** A column of homes delivered in a period. */
export interface PeriodColumn {
  cell: HeaderCell;
  period: Period;
  /** Set where "na 2030" was read as from 2030 on, because the period before it ends in 2029. */
  assumedFrom?: number;
}

export interface PeriodColumns {
  columns: PeriodColumn[];
  /** Period columns left alone: they add up others, or repeat a period. */
  sums: HeaderCell[];
  repeats: HeaderCell[];
  /** Period columns that hold ticks instead of numbers. */
  ticks: HeaderCell[];
  /** Columns of all homes up to a year: a period without a beginning, so not one that can be laid in years. */
  beginless: HeaderCell[];
}

const upToYear = /^(?:t\/m|tot en met|tot|voor|vóór|until|up to|before|<|≤)\s*(?:19|20)\d{2}$/i;

/** Bands whose columns hold no homes: money, hours, people. */
const otherBand = /kosten|budget|opbrengst|euro|uren|fte|formatie|bezetting|m2|prijs|raming/;
const segmentFields: ReadonlySet<string> = new Set([
  ...segments,
  'expensive',
  'rent',
  'buy',
  'tenureUnknown',
  'singleFamily',
  'apartments',
  'flexHomes',
  'homesRealised',
]);

/** The delivery columns of a table. A span whose years all have a column of their own only repeats them and is left alone. */
export function findPeriodColumns(
  cells: readonly HeaderCell[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): PeriodColumns {
  const headed = cells
    .map((cell) => ({ cell, read: periodInHeader(cell.leafValue, cell.leafFormat) }))
    .filter((column): column is { cell: HeaderCell; read: HeaderPeriod } => column.read !== null);
  const found = headed.filter(({ cell }) => countsHomes(cell, profiles.get(cell.column)));
  const ticks = headed.filter(
    ({ cell, read }) => read.period !== 'unknown' && holdsTicks(profiles.get(cell.column)),
  );
  const timed = found.filter(({ cell, read }) => read.period !== 'unknown' || standsWithPeriods(cell, found));
  const dated = resolveAfter(timed);
  const years = new Set(dated.map(({ period }) => period).filter((period) => /^\d{4}$/.test(period)));
  const sums = dated.filter(({ period }) => isCovered(period, years));
  const single = dated.filter((column) => !sums.includes(column));
  const columns = single.filter(
    (column, index) => single.findIndex(({ period }) => period === column.period) === index,
  );
  return {
    columns,
    sums: sums.map(({ cell }) => cell),
    repeats: single.filter((column) => !columns.includes(column)).map(({ cell }) => cell),
    ticks: ticks.map(({ cell }) => cell),
    beginless: cells.filter(
      (cell) => upToYear.test(cell.leaf) && countsHomes(cell, profiles.get(cell.column)),
    ),
  };
}

/** "x" in the period of delivery says when, not how many. */
function holdsTicks(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.counts < 0.5 && profile.flags > 0.5;
}

function countsHomes(cell: HeaderCell, profile: ColumnProfile | undefined): boolean {
  if (cell.percentage) return false;
  if (profile && profile.filled > 0 && (profile.counts < 0.5 || profile.dates > 0.5)) return false;
  return cell.bands.every((band) => {
    const words = plain(band);
    if (demolitionBand.test(words) || checkBand.test(words) || otherBand.test(words)) return false;
    return !matchWords(band).some(({ entry, score }) => score >= 9 && segmentFields.has(entry.field));
  });
}

/** "Onbekend" alone could be about anything: it must stand beside a period, or speak of delivery itself. */
function standsWithPeriods(
  cell: HeaderCell,
  found: readonly { cell: HeaderCell; read: HeaderPeriod }[],
): boolean {
  return (
    speaksOfDelivery(cell) ||
    found.some((other) => Math.abs(other.cell.column - cell.column) === 1 && other.read.period !== 'unknown')
  );
}

function speaksOfDelivery(cell: HeaderCell): boolean {
  return /\b(?:op|opl)|oplever|fasering|deliver|complet|planning|realisatie/.test(plain(cell.header));
}

/** "na 2030" is 2031 and later, but 2030 and later where the period before it ends in 2029. */
function resolveAfter(found: readonly { cell: HeaderCell; read: HeaderPeriod }[]): PeriodColumn[] {
  const last = Math.max(...found.map(({ read }) => lastYearOf(read.period) ?? 0));
  return found.map(({ cell, read }) => {
    if (read.after === undefined || last !== read.after - 1) return { cell, period: read.period };
    return { cell, period: `${read.after}+`, assumedFrom: read.after };
  });
}

function isCovered(period: Period, years: ReadonlySet<Period>): boolean {
  const [from, to] = [firstYearOf(period), lastYearOf(period)];
  if (from === null || to === null || from === to) return false;
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index)).every((year) =>
    years.has(year),
  );
}
