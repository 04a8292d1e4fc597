import { periodInHeader } from '../../cells/periods';
import { readPhase } from '../../cells/terms';
import { cellText, isBlank, plain } from '../../cells/text';
import { readYears } from '../../cells/years';
import { countFields } from '../../../model/fields';
import type { Field } from '../../../model/fields';
import type { Grid } from '../../../model/grid';
import { formatAt, textAt, valueAt } from '../../grid';
import type { ColumnMatch } from '../../reading';
import { readCategory } from './category';

/** The columns that tell the rows of one plan apart. */
export interface PartColumns {
  /** Names a segment or kind of home per row. */
  category: number | null;
  /** Holds the year or period per row. */
  year: number | null;
  /** The categories are kinds of homes only, so that "onbekend" among them is a kind too. */
  kindsOnly: boolean;
  /** Name or number a block of homes per row. */
  blocks: number[];
  /** Name or number a sub-plan or stage per row: a project of its own, with its own status and years. */
  subplans: number[];
}

const sampleSize = 200;
/** Share of the filled cells that must read as what the column is taken for (aanname). */
const enough = 0.7;
const blockHeader =
  /\b(?:(?:woning|bouw)?blok(?:ken|naam|nummer|nr)?|bouw(?:deel|nummer)|gebouw|kavel|complex)\b/;
const subplanHeader =
  /\b(?:deel(?:plan|project|gebied|locatie|fase)(?:naam)?|(?:bouw|deel)?fase|cluster|onderdeel|bouw(?:veld|stroom)|tranche)\b/;
const yearHeader = /\b(?:jaar|jaartal|opleverjaar|leverjaar|periode|tijdvak|year|period)\b/;
/** Columns with these meanings are never the part: they say which plan it is, or count it. */
const neverPart: ReadonlySet<Field> = new Set([
  'id',
  'name',
  'municipality',
  'province',
  'remarks',
  'modified',
]);
const ordinal = /^(?:(?:fase|deel|deelplan|blok|cluster|stap|tranche) ?)?(?:\d{1,3}|[ivx]{1,4}|[a-z])[a-z]?$/;

/** Finds the columns of a table that could tell the parts of its plans apart, by header and values. Whether plans have parts is decided by the rows. */
export function findPartColumns(
  grid: Grid,
  columns: readonly ColumnMatch[],
  rows: readonly number[],
): PartColumns {
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  const sample = rows.filter((_, index) => index % step === 0);
  const open = columns.filter(
    ({ field, also }) => !neverPart.has(field) && also === undefined && !isCounted(field),
  );
  const filled = (column: number) => sample.filter((row) => !isBlank(valueAt(grid, row, column)));
  const share = (column: number, test: (row: number) => boolean) => {
    const cells = filled(column);
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  };
  const text = (row: number, column: number) => textAt(grid, row, column);
  const category = open.find(
    ({ column, field }) =>
      field !== 'status' &&
      share(column, (row) => readCategory(text(row, column)) !== null) >= enough &&
      new Set(filled(column).map((row) => plain(text(row, column)))).size > 1,
  );
  const year = open.find(
    ({ column, field, header }) =>
      column !== category?.column &&
      (field === 'deliveryYear' || (field === 'other' && yearHeader.test(leafWords(header)))) &&
      share(column, (row) => periodOfCell(grid, row, column) !== null) >= enough,
  );
  const labels = (words: RegExp) =>
    open
      .filter(({ column, field, header }) => {
        if (column === category?.column || column === year?.column || !words.test(leafWords(header)))
          return false;
        return (
          (field !== 'phase' && field !== 'status') ||
          share(column, (row) => isStage(text(row, column))) >= enough
        );
      })
      .map(({ column }) => column);
  return {
    category: category?.column ?? null,
    year: year?.column ?? null,
    kindsOnly:
      category !== undefined &&
      namesKindsOnly(filled(category.column).map((row) => text(row, category.column))),
    blocks: labels(blockHeader),
    subplans: labels(subplanHeader),
  };
}

/** "Fase 2", "2", "II": the number of a stage, not a phase of the work. */
function isStage(text: string): boolean {
  return ordinal.test(plain(text)) && readPhase(text) === null;
}

function namesKindsOnly(texts: readonly string[]): boolean {
  const categories = [...new Set(texts)].map(readCategory).filter((category) => category !== null);
  const kinds = categories.some(({ kind }) => kind !== null);
  return kinds && categories.every(({ tenure }) => tenure === null || tenure === 'tenureUnknown');
}

function isCounted(field: Field): boolean {
  return (countFields as readonly string[]).includes(field) || field.startsWith('deliveries.');
}

/** The words of the lowest row of a header: a band "Woningblok" names what stands below it, not a block. */
function leafWords(header: string): string {
  return plain(header.split(' > ').at(-1) ?? '');
}

/** The period a cell of a year column names: a year, a date, "2025-2029", "2030 e.v."; `null` when it names none. */
export function periodOfCell(grid: Grid, row: number, column: number): string | null {
  const [value, format] = [valueAt(grid, row, column), formatAt(grid, row, column)];
  const period = periodInHeader(value, format)?.period;
  if (period !== undefined) return period;
  const years = readYears(value, format);
  if (years === null) return /^(?:onbekend|n\.?t\.?b\.?|pm|\?)$/i.test(cellText(value)) ? 'unknown' : null;
  return years.low === years.high ? String(years.low) : `${years.low}-${years.high}`;
}

/** The columns as they are once the part columns are known: a category is no plan type, a numbered stage no phase. */
export function withoutPartMeanings(
  columns: readonly ColumnMatch[],
  { category, blocks, subplans }: PartColumns,
): ColumnMatch[] {
  return columns.map((match) => {
    const isLabel = [...blocks, ...subplans].includes(match.column) && match.field !== 'location';
    return match.column === category || isLabel ? { ...match, field: 'other', confidence: 'high' } : match;
  });
}

/** What a sub-plan adds to the name of its plan: "Fase 1" → "fase 1"; a number alone takes the word of its column. */
export function subplanName(header: string, text: string): string {
  if (/^(?:\d{1,3}[a-z]?|[ivx]{1,4}|[a-z])$/i.test(text)) return `${leafWords(header)} ${text}`;
  return text.replace(/^(?:Fase|Deel\w*|Cluster|Tranche|Onderdeel|Bouw\w+)(?= )/, (word) =>
    word.toLowerCase(),
  );
}
