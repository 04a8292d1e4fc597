import type { CellValue, Grid } from '../../model/grid';
import type { ColumnCorrection } from '../../model/state';
import type { Role } from '../../model/terms';
import { cellText, isBlank, plain, saysUnknown } from '../cells/text';
import { isYear } from '../cells/years';
import { readFlag } from '../cells/terms';
import { formatAt, valueAt } from '../grid';
import type { HeaderCell } from '../headers/headerBlock';
import { staffFields } from '../reading';
import type { Confidence, StaffColumn, StaffField } from '../reading';
import { measureOf, readFte } from './fte';
import type { Measure } from './fte';
import { fteKind, meaningsOf } from './lexicon';
import type { Meaning } from './lexicon';
import { spanOfCell, spanOfPeriod } from './span';
import { isVacancy, readExternal, readLevel, readRole, saysExternal } from './terms';

/** What the columns of one staff table mean. */
export interface StaffColumns {
  /** All columns, as the check screen shows them. */
  all: StaffColumn[];
  /** The columns of each field, the one that counts first. */
  of: Map<StaffField, number[]>;
  /** Columns that are named after a role and hold its fte or a mark. */
  roles: { column: number; role: Role; marked: boolean }[];
  /** Columns with the fte of one year. */
  years: { column: number; year: number }[];
  /** The fte that was granted, beside the column of what is filled. */
  granted: number | null;
  /** Column → what its bare numbers count. */
  measures: Map<number, Measure>;
  /** Headers of columns that could be one field equally well. */
  equal: { field: StaffField; headers: string[]; column: number }[];
  /** Columns of numbers that mean nothing in a staff list, such as the hours for one project each. */
  unknownNumbers: number[];
  /** The fte is only the part for housing. */
  housingOnly: boolean;
}

interface Candidate {
  cell: HeaderCell;
  values: CellValue[];
  meanings: Meaning[];
  corrected: boolean;
  numeric: boolean;
}

const exampleCount = 4;
const sampleSize = 200;
/** Fields that several columns may fill together. */
const shared: ReadonlySet<StaffField> = new Set<StaffField>([
  'external',
  'vacancy',
  'remarks',
  'leave',
  'from',
  'until',
]);
/** A second column like it would change what people are read as, so two equals are asked. */
const asked: ReadonlySet<StaffField> = new Set<StaffField>(['name', 'seniority', 'hours', 'fte']);
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
  const taken = new Map<number, { field: StaffField; confidence: Confidence }>();
  const roles = candidates.flatMap(({ cell, values, meanings, numeric, corrected }) => {
    const role = corrected || meanings.length > 0 ? null : roleColumn(cell, values);
    return role === null ? [] : [{ column: cell.column, role, marked: !numeric }];
  });
  const free = candidates.filter(({ cell }) => !roles.some(({ column }) => column === cell.column));
  const columns: StaffColumns = {
    all: [],
    of: new Map(),
    roles,
    years: yearColumns(free, titles),
    granted: null,
    measures: new Map(),
    equal: [],
    unknownNumbers: [],
    housingOnly: false,
  };
  const take = (column: number, field: StaffField, confidence: Confidence) => {
    taken.set(column, { field, confidence });
    columns.of.set(field, [...(columns.of.get(field) ?? []), column]);
  };
  for (const { column } of columns.years) take(column, 'fte', 'high');
  for (const { column } of roles) taken.set(column, { field: 'role', confidence: 'high' });
  for (const field of staffFields) assign(field, free, taken, columns, take);
  onlyForHousing(columns, taken);
  addMeasures(candidates, columns);
  columns.all = candidates.map(({ cell, values, numeric }) => {
    const used = taken.get(cell.column);
    if (used === undefined && numeric) columns.unknownNumbers.push(cell.column);
    return {
      column: cell.column,
      header: cell.header,
      field: used?.field ?? 'other',
      confidence: used?.confidence ?? 'high',
      examples: used === undefined && personal.test(plain(cell.header)) ? [] : examplesOf(values),
    };
  });
  return columns;
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

/** Whether the values can be what the header says. An empty column can be anything. */
function fits(
  field: StaffField,
  header: string,
  values: readonly CellValue[],
  formats: readonly (string | null)[],
): boolean {
  if (values.length === 0) return true;
  const share = (test: (value: CellValue, index: number) => boolean) =>
    values.filter(test).length / values.length;
  const text = (value: CellValue) => cellText(value);
  switch (field) {
    case 'fte':
    case 'hours':
    case 'share':
      return (
        share(
          (value) => readFte(value) !== null || saysUnknown(text(value)) || /^[-–—]+$/.test(text(value)),
        ) >= 0.5
      );
    case 'name':
    case 'surname':
    case 'firstName':
    case 'functionTitle':
    case 'role':
    case 'team':
      return (
        share((value) => isWords(text(value))) >= 0.5 ||
        (field === 'name' && share((value) => text(value) === '-') > 0.5)
      );
    case 'seniority':
      return (
        /niveau|schaal|level|scale|senior/.test(plain(header)) ||
        share((value) => readLevel(text(value)) !== null) >= 0.3
      );
    case 'from':
    case 'until':
      return (
        share((value, index) => spanOfCell(field, header, value, formats[index] ?? null) !== null) >= 0.5
      );
    case 'period':
      return share((value, index) => spanOfPeriod(value, formats[index] ?? null) !== null) >= 0.5;
    case 'external':
      return /inhuur|extern|bureau|detacher|leverancier|agency/.test(plain(header))
        ? share(
            (value) =>
              readExternal(header, text(value)) !== null ||
              saysUnknown(text(value)) ||
              /\d{4}/.test(text(value)),
          ) >= 0.3
        : values.some((value) => readExternal(header, text(value)) !== null || saysExternal(text(value)));
    case 'vacancy':
      return (
        values.some((value) => isVacancy(text(value))) ||
        (/vacatur|vacant/.test(plain(header)) &&
          share((value) => readFlag(text(value)) !== null && typeof value !== 'number') >= 0.5)
      );
    default:
      return true;
  }
}

/** A text with letters that is no cross and no yes or no. */
function isWords(text: string): boolean {
  return /\p{L}/u.test(text) && readFlag(text) === null && readFte(text) === null;
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

const order: readonly Confidence[] = ['high', 'medium', 'low'];

function assign(
  field: StaffField,
  candidates: readonly Candidate[],
  taken: ReadonlyMap<number, unknown>,
  columns: StaffColumns,
  take: (column: number, field: StaffField, confidence: Confidence) => void,
): void {
  if (field !== 'fte' && columns.of.has(field)) return;
  const offers = candidates
    .filter(({ cell }) => !taken.has(cell.column))
    .flatMap((candidate) => {
      const [first] = candidate.meanings;
      const meaning = candidate.meanings.find((one) => one.field === field);
      // A column goes to its first meaning; to a second one only when another column has the first.
      return meaning && first && (first === meaning || columns.of.has(first.field))
        ? [{ ...candidate, confidence: meaning.confidence, isFirst: first === meaning }]
        : [];
    })
    .sort(
      (a, b) =>
        Number(b.corrected) - Number(a.corrected) ||
        (field === 'hours' ? Number(perWeek(b)) - Number(perWeek(a)) : 0) ||
        order.indexOf(a.confidence) - order.indexOf(b.confidence) ||
        Number(b.isFirst) - Number(a.isFirst),
    );
  if (field === 'fte') return assignFte(offers, columns, take);
  if (field === 'name') return assignName(offers, candidates, columns, take);
  const [best] = offers;
  if (!best) return;
  for (const offer of shared.has(field) ? offers : [best]) take(offer.cell.column, field, offer.confidence);
  askEquals(field, offers, columns);
}

/** Hours of a contract per week say more of somebody's size than hours of a year, which leave and illness lower. */
function perWeek({ cell }: Candidate): boolean {
  return /week|p w\b|\bpw\b/.test(plain(cell.header));
}

interface Offer extends Candidate {
  confidence: Confidence;
}

/** "Projectleider" heads a column of names only when no other column does. */
function assignName(
  offers: readonly Offer[],
  candidates: readonly Candidate[],
  columns: StaffColumns,
  take: (column: number, field: StaffField, confidence: Confidence) => void,
): void {
  const isRole = ({ cell }: Candidate) => readRole(cell.leaf) !== null && !/naam|name/.test(plain(cell.leaf));
  const named = offers.filter((offer) => !isRole(offer) || offer.corrected);
  const surname = candidates.some(({ meanings }) => meanings[0]?.field === 'surname');
  const [best] = named.length > 0 ? named : surname ? [] : offers;
  if (!best) return;
  take(best.cell.column, 'name', best.confidence);
  askEquals('name', named, columns);
}

/** The fte that is there goes before what was granted or only for housing; with a granted fte beside it the difference is open. */
function assignFte(
  offers: readonly Offer[],
  columns: StaffColumns,
  take: (column: number, field: StaffField, confidence: Confidence) => void,
): void {
  if (columns.years.length > 0) return;
  const ofKind = (kind: ReturnType<typeof fteKind>) =>
    offers.filter((offer) => !offer.corrected && fteKind(offer.cell.header) === kind);
  const corrected = offers.filter((offer) => offer.corrected);
  const [present, plainFte, granted, housing] = [
    ofKind('present'),
    ofKind('plain'),
    ofKind('granted'),
    ofKind('housing'),
  ];
  const choice = [corrected, present, plainFte, granted, housing].find((some) => some.length > 0);
  const [best] = choice ?? [];
  if (!best) return;
  take(best.cell.column, 'fte', best.confidence);
  if (choice === housing) columns.housingOnly = true;
  else if (housing[0] && !columns.of.has('share'))
    take(housing[0].cell.column, 'share', housing[0].confidence);
  if (choice === present || choice === plainFte) columns.granted = granted[0]?.cell.column ?? null;
  askEquals('fte', choice ?? [], columns);
}

/** A share for housing without any other size is all that is known of somebody's size. */
function onlyForHousing(
  columns: StaffColumns,
  taken: Map<number, { field: StaffField; confidence: Confidence }>,
): void {
  const share = columns.of.get('share');
  if (share === undefined || columns.of.has('fte') || columns.of.has('hours') || columns.roles.length > 0)
    return;
  columns.of.delete('share');
  columns.of.set('fte', share);
  for (const column of share) taken.set(column, { field: 'fte', confidence: 'medium' });
  columns.housingOnly = true;
}

function askEquals(field: StaffField, offers: readonly Offer[], columns: StaffColumns): void {
  const [best] = offers;
  if (!best || best.corrected || !asked.has(field)) return;
  const equals = offers.filter(
    ({ cell, confidence, values }) =>
      confidence === best.confidence &&
      values.length > 0 &&
      plain(cell.header) !== '' &&
      !sameValues(values, best, cell),
  );
  const headers = [best.cell.header, ...equals.map(({ cell }) => cell.header)];
  if (equals.length > 0) columns.equal.push({ field, headers, column: best.cell.column });
}

function sameValues(values: readonly CellValue[], best: Offer, cell: HeaderCell): boolean {
  return cell === best.cell || values.map(cellText).join('\n') === best.values.map(cellText).join('\n');
}

function addMeasures(candidates: readonly Candidate[], columns: StaffColumns): void {
  const several = !columns.of.has('name') && !columns.of.has('surname') && !columns.of.has('firstName');
  for (const { cell, values } of candidates) {
    const isHours = columns.of.get('hours')?.includes(cell.column) ?? false;
    columns.measures.set(cell.column, measureOf(cell.header, isHours, values, several));
  }
}

function examplesOf(values: readonly CellValue[]): string[] {
  return [...new Set(values.map((value) => cellText(value)))].slice(0, exampleCount);
}
