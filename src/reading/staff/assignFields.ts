import type { CellValue } from '../../model/grid';
import { cellText, plain } from '../cells/text';
import type { HeaderCell } from '../headers/headerBlock';
import { staffFields } from '../reading';
import type { Confidence, StaffField } from '../reading';
import { fteKind } from './lexicon';
import type { Meaning } from './lexicon';
import { readRole } from './terms';

/** A column with what it may mean. */
export interface Candidate {
  cell: HeaderCell;
  values: CellValue[];
  /** The meanings its header allows and its values fit, the surest first. */
  meanings: Meaning[];
  corrected: boolean;
  /** Most of its values are numbers. */
  numeric: boolean;
}

/** Which column is which field. */
export interface Assignment {
  /** The columns of each field, the one that counts first. */
  of: Map<StaffField, number[]>;
  taken: Map<number, { field: StaffField; confidence: Confidence }>;
  /** The fte that was granted, beside the column of what is filled. */
  granted: number | null;
  /** Headers of columns that could be one field equally well. */
  equal: { field: StaffField; headers: string[]; column: number }[];
  /** The fte is only the part for housing. */
  housingOnly: boolean;
}

/** Fields that several columns may fill together. */
const shared: ReadonlySet<StaffField> = new Set<StaffField>([
  'external',
  'vacancy',
  'remarks',
  'leave',
  'competences',
  'from',
  'until',
]);
/** A second column like it would change what people are read as, so two equals are asked. */
const asked: ReadonlySet<StaffField> = new Set<StaffField>(['name', 'seniority', 'hours', 'fte']);

/**
 * Gives each field its column: what the user corrected, else the surest, else the first. Columns of fte per year are all fte. `hasRoles` says that the
 * fte stands below names of roles.
 */
export function assignFields(
  candidates: readonly Candidate[],
  yearColumns: readonly number[],
  hasRoles: boolean,
): Assignment {
  const draft: Assignment = { of: new Map(), taken: new Map(), granted: null, equal: [], housingOnly: false };
  for (const column of yearColumns) take(draft, column, 'fte', 'high');
  for (const field of staffFields) assign(field, candidates, draft);
  onlyForHousing(draft, hasRoles);
  return draft;
}

function take(draft: Assignment, column: number, field: StaffField, confidence: Confidence): void {
  draft.taken.set(column, { field, confidence });
  draft.of.set(field, [...(draft.of.get(field) ?? []), column]);
}

const order: readonly Confidence[] = ['high', 'medium', 'low'];

function assign(field: StaffField, candidates: readonly Candidate[], draft: Assignment): void {
  if (field !== 'fte' && draft.of.has(field)) return;
  const offers = candidates
    .filter(({ cell }) => !draft.taken.has(cell.column))
    .flatMap((candidate) => {
      const [first] = candidate.meanings;
      const meaning = candidate.meanings.find((one) => one.field === field);
      // A column goes to its first meaning; to a second one only when another column has the first.
      return meaning && first && (first === meaning || draft.of.has(first.field))
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
  if (field === 'fte') return assignFte(offers, draft);
  if (field === 'name') return assignName(offers, candidates, draft);
  const [best] = offers;
  if (!best) return;
  for (const offer of shared.has(field) ? offers : [best])
    take(draft, offer.cell.column, field, offer.confidence);
  askEquals(field, offers, draft);
}

/** Hours of a contract per week say more of somebody's size than hours of a year, which leave and illness lower. */
function perWeek({ cell }: Pick<Candidate, 'cell'>): boolean {
  return /week|p w\b|\bpw\b/.test(plain(cell.header));
}

interface Offer extends Candidate {
  confidence: Confidence;
}

/** "Projectleider" heads a column of names only when no other column does. */
function assignName(offers: readonly Offer[], candidates: readonly Candidate[], draft: Assignment): void {
  const isRole = ({ cell }: Candidate) => readRole(cell.leaf) !== null && !/naam|name/.test(plain(cell.leaf));
  const named = offers.filter((offer) => !isRole(offer) || offer.corrected);
  const surname = candidates.some(({ meanings }) => meanings[0]?.field === 'surname');
  const [best] = named.length > 0 ? named : surname ? [] : offers;
  if (!best) return;
  take(draft, best.cell.column, 'name', best.confidence);
  askEquals('name', named, draft);
}

/** The fte that is there goes before what was granted or only for housing; with a granted fte beside it the difference is open. */
function assignFte(offers: readonly Offer[], draft: Assignment): void {
  if (draft.of.has('fte')) return;
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
  take(draft, best.cell.column, 'fte', best.confidence);
  if (choice === housing) draft.housingOnly = true;
  else if (housing[0] && !draft.of.has('share'))
    take(draft, housing[0].cell.column, 'share', housing[0].confidence);
  if (choice === present || choice === plainFte) draft.granted = granted[0]?.cell.column ?? null;
  askEquals('fte', choice ?? [], draft);
}

/** A share for housing without any other size is all that is known of somebody's size. */
function onlyForHousing(draft: Assignment, hasRoles: boolean): void {
  const share = draft.of.get('share');
  if (share === undefined || draft.of.has('fte') || draft.of.has('hours') || hasRoles) return;
  draft.of.delete('share');
  draft.of.set('fte', share);
  for (const column of share) draft.taken.set(column, { field: 'fte', confidence: 'medium' });
  draft.housingOnly = true;
}

/** Notes columns that could be a field as well as the best one. Hours don't matter beside fte, and hours of a week and of a year go together. */
function askEquals(field: StaffField, offers: readonly Offer[], draft: Assignment): void {
  const [best] = offers;
  if (!best || best.corrected || !asked.has(field)) return;
  if (field === 'hours' && draft.of.has('fte')) return;
  const equals = offers.filter(
    ({ cell, confidence, values }) =>
      confidence === best.confidence &&
      values.length > 0 &&
      perWeek({ cell }) === perWeek(best) &&
      !sameValues(values, best, cell),
  );
  const headers = [best.cell.header, ...equals.map(({ cell }) => cell.header)];
  if (equals.length > 0) draft.equal.push({ field, headers, column: best.cell.column });
}

function sameValues(values: readonly CellValue[], best: Offer, cell: HeaderCell): boolean {
  return cell === best.cell || values.map(cellText).join('\n') === best.values.map(cellText).join('\n');
}
