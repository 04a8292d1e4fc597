import type { Field, Period } from '../../model/fields';
import { firstYearOf, lastYearOf } from '../cells/periods';
import { plain } from '../cells/text';
import type { HeaderCell } from './headerBlock';
import { standsBesideDemolition } from './candidates';
import { measureOf, periodsInBands } from './measures';
import type { MeasureColumn } from './measures';
import { isCategoryColumn, wholeOf } from './partitions';
import type { CategoryColumn } from './partitions';
import { holdsTicks } from './profile';
import type { ColumnProfile } from './profile';

/** A column of homes by period, category or both, with the fields that its numbers count for. */
export interface CountColumn {
  cell: HeaderCell;
  fields: Field[];
  /** Set where "na 2030" was read as from 2030 on, because the period before it ends in 2029. */
  assumedFrom?: number;
}

export interface PeriodColumns {
  columns: CountColumn[];
  /** Columns left alone, because others say the same: a total of periods or categories, or the categories of a total. */
  covered: HeaderCell[];
  /** Period columns left alone: they add up others, or repeat a period. */
  sums: HeaderCell[];
  repeats: HeaderCell[];
  /** Period columns that hold ticks instead of numbers, and the empty ones beside them. */
  ticks: { cell: HeaderCell; period: Period }[];
  /** Columns of all homes up to a year: a period without a beginning, so not one that can be laid in years. */
  beginless: HeaderCell[];
  /** The columns that count only homes in hard plans, or only those in soft ones, where a table has both. */
  hardness: ReadonlyMap<HeaderCell, 'hard' | 'soft'>;
  /** What the categories are called whose columns were added up to homes per period; empty where the list has its own columns. */
  addedUp: string[];
}

/** A column with its period settled. */
interface Timed {
  column: MeasureColumn;
  period: Period;
  assumedFrom?: number;
}

const upToYear =
  /^(?:op\w*\.?\s+)?(?:(?:t\/m|tot en met|tot|voor|vóór|until|up to|before|<=?|≤)\s*(?:19|20)\d{2}|(?:19|20)\d{2}\s*(?:e\.?\s?e\.?|(?:en|of|and|or) (?:eerder|ouder|earlier)))$/i;
/** Which columns tell how many homes are delivered in a period, the most telling first. */
const preference = ['all', 'plain', 'gross', 'net'] as const;

/**
 * The columns of a table that count homes by period, and by category where those are kept per period or per "realised" and "remaining". Homes per
 * period come from columns of all homes, else from the categories added up. `fieldsOf` says which fields other columns have by themselves.
 */
export function findPeriodColumns(
  cells: readonly HeaderCell[],
  profiles: ReadonlyMap<number, ColumnProfile>,
  fieldsOf: (others: readonly HeaderCell[]) => ReadonlySet<Field>,
): PeriodColumns {
  const bands = periodsInBands(cells);
  const measured = withPartitions(
    cells.flatMap((cell) => (cell.percentage ? [] : (measureOf(cell, bands) ?? []))),
  );
  const ticks = ticked(measured, profiles);
  const counting = measured.filter(
    ({ cell }) => countsHomes(profiles.get(cell.column)) && !ticks.some((tick) => tick.cell === cell),
  );
  const periods = counting.filter(({ read }) => read !== null);
  const timed = resolveAfter(
    periods.filter((column) => column.read?.period !== 'unknown' || standsWithPeriods(column, counting)),
  );
  const sums = timed.filter((one) => isCovered(one, timed));
  const { kept, repeats } = withoutRepeats(timed.filter((one) => !sums.includes(one)));
  const staged = stagedColumns(counting, standsBesideDemolition(cells));
  const ours = new Set([...timed.map(({ column }) => column), ...staged].map(({ cell }) => cell));
  const given: Given = { fields: new Map(), elsewhere: fieldsOf(cells.filter((cell) => !ours.has(cell))) };
  const addedUp = givePeriods(given, kept);
  giveStages(given, staged);
  giveCategories(given, kept, staged);
  const unused = [...kept.map(({ column }) => column), ...staged]
    .map(({ cell }) => cell)
    .filter((cell) => !given.fields.has(cell));
  const unexplained = kept
    .filter(({ column }) => column.kind === 'plain' && unused.includes(column.cell))
    .map(({ column }) => column.cell);
  return {
    columns: [...given.fields].map(([cell, fields]) => {
      const assumedFrom = kept.find(({ column }) => column.cell === cell)?.assumedFrom;
      return { cell, fields, ...(assumedFrom === undefined ? {} : { assumedFrom }) };
    }),
    covered: unused.filter((cell) => !unexplained.includes(cell)),
    sums: sums.map(({ column }) => column.cell),
    repeats: [...repeats.map(({ column }) => column.cell), ...unexplained],
    ticks,
    beginless: cells.filter((cell) => upToYear.test(cell.leaf) && countsHomes(profiles.get(cell.column))),
    addedUp,
    hardness: hardnessOf(counting),
  };
}

/** Which columns count the homes of one hardness; none where a table speaks of one only. */
function hardnessOf(counting: readonly MeasureColumn[]): ReadonlyMap<HeaderCell, 'hard' | 'soft'> {
  const found = counting.flatMap(({ cell, hardness }) =>
    hardness === null ? [] : [[cell, hardness] as const],
  );
  return new Map(new Set(found.map(([, side]) => side)).size > 1 ? found : []);
}

/** The columns of periods with ticks in them; among these an empty column has no ticks yet, rather than no homes. */
function ticked(
  measured: readonly MeasureColumn[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): PeriodColumns['ticks'] {
  const periods = measured.flatMap(({ cell, read }) =>
    read === null || read.period === 'unknown' ? [] : [{ cell, period: read.period }],
  );
  const some = periods.some(({ cell }) => holdsTicks(profiles.get(cell.column)));
  return periods.filter(({ cell }) => {
    const profile = profiles.get(cell.column);
    return some && (holdsTicks(profile) || profile?.filled === 0);
  });
}

/** The fields that columns got so far, and those that the table has elsewhere. */
interface Given {
  fields: Map<HeaderCell, Field[]>;
  elsewhere: ReadonlySet<Field>;
}

/** Gives a field to the columns that hold it together, unless the table has it elsewhere or it was given before. */
function give({ fields, elsewhere }: Given, field: Field, columns: readonly MeasureColumn[]): void {
  if (elsewhere.has(field) || [...fields.values()].some((known) => known.includes(field))) return;
  for (const { cell } of columns) fields.set(cell, [...(fields.get(cell) ?? []), field]);
}

/** Homes per period: from columns of all homes, else from categories that make up all; gives the names of the categories used. */
function givePeriods(given: Given, kept: readonly Timed[]): string[] {
  const addedUp = new Set<string>();
  for (const period of new Set(kept.map((one) => one.period))) {
    const columns = kept.filter((one) => one.period === period).map(({ column }) => column);
    const kind = preference.find((one) => columns.some((column) => column.kind === one));
    const whole = kind === undefined ? wholeOf(columns.filter(isCategoryColumn)) : [];
    give(
      given,
      `deliveries.${period}`,
      kind === undefined ? whole : columns.filter((one) => one.kind === kind),
    );
    for (const { kind: category } of whole) addedUp.add(category.label);
  }
  return [...addedUp];
}

/** Homes realised, left, gross and net, where a list only keeps them per category; and the homes of such a list, from its totals per category. */
function giveStages(given: Given, staged: readonly StagedColumn[]): void {
  const ofAmount = (wanted: StagedColumn['amount']) =>
    wholeOf(staged.filter(({ amount }) => amount === wanted));
  for (const field of ['homesRealised', 'homesRemaining', 'homesGross', 'homesNet'] as const)
    give(given, field, ofAmount(field));
  const counted = (['homes', 'homesGross', 'homesNet'] as const).some((field) => given.elsewhere.has(field));
  if (!counted) give(given, 'homes', ofAmount('homes'));
}

/** The homes of each category: from its total, else from what is left of it, else from its periods. */
function giveCategories(given: Given, kept: readonly Timed[], staged: readonly CategoryColumn[]): void {
  const timed = kept.map(({ column }) => column).filter(isCategoryColumn);
  for (const field of new Set([...staged, ...timed].map(({ kind }) => kind.field))) {
    if (field === null) continue;
    const ofField = (columns: readonly CategoryColumn[]) =>
      columns.filter(({ kind }) => kind.field === field);
    const sources = [
      ofField(staged.filter(({ stage }) => stage === null)),
      ofField(staged.filter(({ stage }) => stage === 'remaining')),
      ofField(timed),
    ];
    give(given, field, sources.find((columns) => columns.length > 0) ?? []);
  }
}

/** A column of a category without a period, with the count of its row that it is a part of. */
interface StagedColumn extends CategoryColumn {
  amount: 'homes' | 'homesGross' | 'homesNet' | 'homesRealised' | 'homesRemaining';
}

/**
 * Columns of a category without a period, such as "Sociale huur Restcapaciteit", where the list keeps categories per stage; a category's total
 * among them; or the columns of hard and of soft plans where a list parts its homes so. None where a list only has a column per category, or two for
 * one category: those are ordinary columns.
 */
function stagedColumns(columns: readonly MeasureColumn[], besideDemolition: boolean): StagedColumn[] {
  const categories = columns
    .filter(isCategoryColumn)
    .filter(({ read }) => read === null)
    .map((column) => ({ ...column, amount: amountOf(column, besideDemolition) }));
  const stages = new Set(categories.map(({ stage }) => stage));
  const fewest = (stage: MeasureColumn['stage']) =>
    categories.filter((one) => one.stage === stage).length > 1;
  const crossed = [...stages].some((stage) => stage !== null && fewest(stage));
  const sides = new Set(categories.map(({ hardness }) => hardness));
  const parted = sides.has('hard') && sides.has('soft');
  const staged = crossed
    ? categories
    : categories.filter(({ hardness, kind }) => hardness !== null || kind.partition === 'hardness');
  const keys = staged.map((column) => [column.amount, kindKey(column)].join());
  return (crossed || parted) && new Set(keys).size === keys.length ? staged : [];
}

/** Which count of a row a category is part of, by the words beside it. */
function amountOf({ cell, stage, kind }: CategoryColumn, besideDemolition: boolean): StagedColumn['amount'] {
  if (stage !== null) return stage === 'realised' ? 'homesRealised' : 'homesRemaining';
  const words = kind.partition === 'hardness' ? plain(cell.header) : '';
  if (/\bnet\b|netto|saldo/.test(words)) return 'homesNet';
  return /bruto|gross|toevoeging/.test(words) || (besideDemolition && words.includes('nieuwbouw'))
    ? 'homesGross'
    : 'homes';
}

/** "Onbekend" belongs to the categories it stands behind: hard and soft plans, house types, else tenures. */
function withPartitions(columns: readonly MeasureColumn[]): MeasureColumn[] {
  let last: CategoryColumn['kind']['partition'] = null;
  return columns.map((column, index) => {
    if (isUnknownHardness(column, columns[index - 1]))
      return {
        ...column,
        read: null,
        kind: { partition: 'hardness', field: null, side: 'unknown', label: column.cell.leaf },
      };
    if (!isCategoryColumn(column)) return column;
    const { kind } = column;
    if (kind.partition === null && kind.field === null)
      return { ...column, kind: { ...kind, partition: last === 'type' ? 'type' : 'tenure' } };
    last = kind.partition ?? last;
    return column;
  });
}

/** "Onbekend" right behind the homes in soft plans, which could be a period by itself. */
function isUnknownHardness({ cell, read }: MeasureColumn, before: MeasureColumn | undefined): boolean {
  if (before === undefined || before.cell.column !== cell.column - 1 || before.read !== null) return false;
  return read?.period === 'unknown' && isCategoryColumn(before) && before.kind.partition === 'hardness';
}

function countsHomes(profile: ColumnProfile | undefined): boolean {
  return !(profile && profile.filled > 0 && (profile.counts < 0.5 || profile.dates > 0.5));
}

/**
 * "Onbekend" alone could be about anything: it must speak of delivery itself, or stand beside a period and not behind a category ("koop, huur,
 * onbekend").
 */
function standsWithPeriods({ cell }: MeasureColumn, found: readonly MeasureColumn[]): boolean {
  if (speaksOfDelivery(cell)) return true;
  const beside = (step: number) => found.find(({ cell: { column } }) => column === cell.column + step);
  const isPeriod = (other: MeasureColumn | undefined) => (other?.read?.period ?? 'unknown') !== 'unknown';
  const [left, right] = [beside(-1), beside(1)];
  const behindCategory = left !== undefined && left.read === null && isCategoryColumn(left);
  return isPeriod(left) || (isPeriod(right) && !behindCategory);
}

function speaksOfDelivery(cell: HeaderCell): boolean {
  return /\b(?:op|opl)|oplever|fasering|deliver|complet|planning|realisatie/.test(plain(cell.header));
}

/** "na 2030" is 2031 and later, but 2030 and later where the period before it ends in 2029. */
function resolveAfter(columns: readonly MeasureColumn[]): Timed[] {
  const last = Math.max(...columns.map(({ read }) => lastYearOf(read?.period ?? '') ?? 0));
  return columns.flatMap((column): Timed[] => {
    const { read } = column;
    if (read === null) return [];
    if (read.after === undefined || last !== read.after - 1) return [{ column, period: read.period }];
    return [{ column, period: `${read.after}+`, assumedFrom: read.after }];
  });
}

/** Whether a span only adds up years that have columns of the same kind. */
function isCovered({ column, period }: Timed, all: readonly Timed[]): boolean {
  const [from, to] = [firstYearOf(period), lastYearOf(period)];
  if (from === null || to === null || from === to) return false;
  const alike = all.filter((other) => kindKey(other.column) === kindKey(column)).map((other) => other.period);
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index)).every((year) =>
    alike.includes(year),
  );
}

/** Of columns with one kind and period the first counts; quarters of a year count together, but not beside the year itself. */
function withoutRepeats(columns: readonly Timed[]): { kept: Timed[]; repeats: Timed[] } {
  const key = ({ column, period }: Timed) => [kindKey(column), period].join('|');
  const wholes = new Set(columns.filter(({ column }) => column.read?.part === undefined).map(key));
  const seen = new Set<string>();
  const kept = columns.filter((one) => {
    const part = one.column.read?.part;
    const own = [key(one), part ?? ''].join('|');
    if (seen.has(own) || (part !== undefined && wholes.has(key(one)))) return false;
    seen.add(own);
    return true;
  });
  return { kept, repeats: columns.filter((one) => !kept.includes(one)) };
}

function kindKey({ kind }: MeasureColumn): string {
  if (typeof kind === 'string') return kind;
  return [kind.partition, kind.field, kind.side, plain(kind.label)].join();
}
