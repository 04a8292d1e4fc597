import type { CellValue, Grid } from '../../model/grid';
import type { ColumnCorrection } from '../../model/state';
import type { Role } from '../../model/terms';
import { cellText, isBlank, plain } from '../cells/text';
import { isYear } from '../cells/years';
import { readFlag } from '../cells/terms';
import { formatAt, valueAt } from '../grid';
import type { HeaderCell } from '../headers/headerBlock';
import { staffFields } from '../reading';
import type { StaffColumn, StaffField } from '../reading';
import { assignFields } from './assignFields';
import type { Assignment, Candidate } from './assignFields';
import { fits } from './fits';
import { measureOf, readFte } from './fte';
import type { Measure } from './fte';
import { fteKind, meaningsOf } from './lexicon';
import { readRole } from './terms';

/** What the columns of one staff table mean. */
export interface StaffColumns extends Omit<Assignment, 'taken'> {
  /** All columns, as the check screen shows them. */
  all: StaffColumn[];
  /** Columns that are named after a role and hold its fte or a mark. */
  roles: { column: number; role: Role; marked: boolean }[];
  /** Columns with the fte of one year. */
  years: { column: number; year: number }[];
  /** Column → what its bare numbers count. */
  measures: Map<number, Measure>;
  /** Columns of numbers that mean nothing in a staff list, such as the hours for one project each. */
  unknownNumbers: number[];
}

const roleField = { field: 'role', confidence: 'high' } as const;
const exampleCount = 4;
const sampleSize = 200;
/** Values behind headers like these are nobody's business here (competences, scores, private data), so they are not even shown. */
const personal =
  /score|competent|beoordel|cijfer|geboort|leeftijd|bsn|salaris|loon|tarief|adres|telefoon|mobiel|mail|verzuim|ziek|geslacht|pers(?:oneels)? ?n|paspoort/;

/**
 * What the columns below a header mean, by the words of the header and whether the values fit them. What a user corrected goes before. Columns that
 * stay unused are `other`.
 */
export function staffColumns(
  grid: Grid,
  cells: readonly HeaderCell[],
  rows: readonly number[],
  titles: readonly string[],
  corrections: readonly ColumnCorrection[],
): StaffColumns {
  const candidates = cells.map((cell) => candidateOf(grid, cell, rows, corrections, cells));
  const roles = candidates.flatMap(({ cell, values, meanings, numeric, corrected }) => {
    const role = corrected || meanings.length > 0 ? null : roleColumn(cell, values);
    return role === null ? [] : [{ column: cell.column, role, marked: !numeric }];
  });
  const roleColumns = new Set(roles.map(({ column }) => column));
  const free = candidates.filter(({ cell }) => !roleColumns.has(cell.column));
  const years = yearColumns(free, titles);
  const { taken, ...fields } = assignFields(
    free,
    years.map(({ column }) => column),
    roles.length > 0,
  );
  const unused = free.filter(({ cell }) => !taken.has(cell.column));
  return {
    ...fields,
    roles,
    years,
    measures: measuresOf(candidates, fields.of),
    unknownNumbers: unused.filter(({ numeric }) => numeric).map(({ cell }) => cell.column),
    all: candidates.map(({ cell, values }) => {
      const used = roleColumns.has(cell.column) ? roleField : taken.get(cell.column);
      const shown = used !== undefined || !personal.test(plain(cell.header));
      return {
        column: cell.column,
        header: cell.header,
        field: used?.field ?? 'other',
        confidence: used?.confidence ?? 'high',
        examples: shown ? examplesOf(values) : [],
      };
    }),
  };
}

function candidateOf(
  grid: Grid,
  cell: HeaderCell,
  rows: readonly number[],
  corrections: readonly ColumnCorrection[],
  cells: readonly HeaderCell[],
): Candidate {
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  const filled = rows.filter((row, index) => index % step === 0 && !isBlank(valueAt(grid, row, cell.column)));
  const values = filled.map((row) => valueAt(grid, row, cell.column));
  const numeric =
    values.length > 0 && values.filter((value) => readFte(value) !== null).length > 0.5 * values.length;
  const correction = correctionOf(cell, grid.sheet, corrections, cells);
  if (correction !== undefined) {
    const field = staffFields.find((one) => `staff.${one}` === correction.field);
    return { cell, values, numeric, corrected: true, meanings: field ? [{ field, confidence: 'high' }] : [] };
  }
  const formats = filled.map((row) => formatAt(grid, row, cell.column));
  const said = [cell.leaf, cell.header].flatMap(meaningsOf);
  const meanings = said.filter(
    ({ field }, index) =>
      said.findIndex((other) => other.field === field) === index && fits(field, cell.header, values, formats),
  );
  return { cell, values, numeric, corrected: false, meanings };
}

function correctionOf(
  cell: HeaderCell,
  sheet: string,
  corrections: readonly ColumnCorrection[],
  cells: readonly HeaderCell[],
): ColumnCorrection | undefined {
  const same = cells.filter(({ header }) => header === cell.header);
  const occurrence = same.indexOf(cell) + 1;
  return corrections.find(
    (one) =>
      one.field.startsWith('staff.') &&
      one.sheet === sheet &&
      one.header === cell.header &&
      (one.occurrence ?? occurrence) === occurrence,
  );
}

/** A column under the name of a role, with fte or crosses in it. */
function roleColumn(cell: HeaderCell, values: readonly CellValue[]): Role | null {
  const role = /uren|uur|fte|week|contract|dagen/.test(plain(cell.leaf)) ? null : readRole(cell.leaf);
  if (role === null || values.length === 0) return null;
  const amounts = values.filter(
    (value) => readFte(value) !== null || readFlag(cellText(value)) !== null,
  ).length;
  return amounts >= 0.8 * values.length ? role : null;
}

/** Columns "fte 2026", "2027" below a band of fte, or bare years below a title that speaks of fte. */
function yearColumns(candidates: readonly Candidate[], titles: readonly string[]): StaffColumns['years'] {
  const about = /\bfte|formatie|bezetting|capaciteit/;
  const titled = titles.some((title) => about.test(plain(title)));
  const years = candidates.flatMap(({ cell, values, corrected }) => {
    const year = Number(/\b(20\d\d)\b/.exec(cell.leaf)?.[1] ?? NaN);
    const words = plain(cell.leaf).replace(String(year), '').trim();
    const banded = about.test(plain(cell.header)) || (words === '' && titled);
    const amounts = values.filter((value) => readFte(value) !== null).length;
    const numbersFit = values.length === 0 || amounts >= 0.5 * values.length;
    return !corrected && isYear(year) && banded && numbersFit && fteKind(cell.header) !== 'needed'
      ? [{ column: cell.column, year }]
      : [];
  });
  const distinct = new Set(years.map(({ year }) => year)).size;
  return years.length > 1 && distinct === years.length ? years : [];
}

function measuresOf(
  candidates: readonly Candidate[],
  of: ReadonlyMap<StaffField, readonly number[]>,
): Map<number, Measure> {
  const several = !of.has('name') && !of.has('surname') && !of.has('firstName');
  return new Map(
    candidates.map(({ cell, values }) => {
      const isHours = of.get('hours')?.includes(cell.column) ?? false;
      return [cell.column, measureOf(cell.header, isHours, values, several)];
    }),
  );
}

function examplesOf(values: readonly CellValue[]): string[] {
  return [...new Set(values.map((value) => cellText(value)))].slice(0, exampleCount);
}
