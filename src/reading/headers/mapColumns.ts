import type { Field } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { ColumnCorrection } from '../../model/state';
import { plain } from '../cells/text';
import type { ColumnMatch, Confidence } from '../reading';
import { bandText, candidatesFor, minimumScore, wordMatches } from './candidates';
import type { Candidate } from './candidates';
import { headerFindings } from './columnFindings';
import { correctedFields } from './corrections';
import type { HeaderCell } from './headerBlock';
import { findMilestones } from './milestones';
import type { MilestoneColumn } from './milestones';
import { findPeriodColumns } from './periodColumns';
import type { PeriodColumns } from './periodColumns';
import { segmentOfBand } from './priceBands';
import { holdsTicks } from './profile';
import type { ColumnProfile } from './profile';
import { findSplitColumns } from './splitColumns';
import { unexplainedCounts } from './unexplained';

export interface MapRequest {
  sheet: string;
  headerRow: number;
  cells: readonly HeaderCell[];
  profiles: ReadonlyMap<number, ColumnProfile>;
  corrections: readonly ColumnCorrection[];
}

export interface ColumnMap {
  columns: ColumnMatch[];
  /** Fields that two columns fit equally well, so that none has them. */
  tied: Field[];
  /** Columns of numbers among the counts that were not understood. */
  unexplained: HeaderCell[];
  findings: Finding[];
}

/** Fields of which several columns are added up: lists split "duur" into rent and buy. Price bands are added up in every field. */
const additive: ReadonlySet<Field> = new Set(['expensive']);
/** Fields where the leftmost of two equal columns is as good as the other. */
const harmless: ReadonlySet<Field> = new Set([
  'id',
  'location',
  'remarks',
  'developer',
  'province',
  'planType',
  'landPosition',
  'targetGroup',
  'confidential',
]);
/** Lifts a spare name above the location it would otherwise be. */
const spareBoost = 7.5;

/** Decides what each column means, from its header and the values below it. What the user corrected wins. */
export function mapColumns(request: MapRequest): ColumnMap {
  const { cells, profiles, sheet, headerRow } = request;
  const corrected = correctedFields(cells, sheet, request.corrections);
  const taken = new Set(corrected.values());
  const free = cells.filter((cell) => !corrected.has(cell.column));
  const periods = findPeriodColumns(free, profiles, (others) => {
    return new Set([
      ...taken,
      ...others.flatMap((cell) => candidatesFor(cell, cells, profiles)).map(({ field }) => field),
    ]);
  });
  const periodCells = new Set([
    ...periods.columns.map(({ cell }) => cell),
    ...periods.covered,
    ...periods.sums,
    ...periods.repeats,
  ]);
  const rest = free.filter((cell) => !periodCells.has(cell));
  const split = findSplitColumns(rest, profiles);
  const candidates = preferSpareName(
    rest
      .filter((cell) => !split.some((one) => one.cell === cell))
      .flatMap((cell) => candidatesFor(cell, cells, profiles)),
  );
  const assigned = assign(candidates, taken);
  const found = new Map<number, Match>();
  for (const { cell, milestone, field } of milestonesBeside(assigned.taken, rest, request))
    found.set(cell.column, { field, confidence: 'high', milestone });
  const readTicks =
    periods.ticks.length > 1 &&
    ![...assigned.taken.map(({ field }) => field), ...taken].includes('deliveryYear');
  for (const { cell, period } of readTicks ? periods.ticks : [])
    found.set(cell.column, { field: 'deliveryYear', confidence: 'medium', milestone: period });
  for (const [column, field] of corrected) found.set(column, { field, confidence: 'high' });
  const shared = sharedFields(periods);
  for (const { cell, fields } of periods.columns) {
    const [field = 'other', ...also] = fields;
    const confidence = shared.has(field) ? 'medium' : 'high';
    found.set(cell.column, { field, confidence, ...(also.length > 0 ? { also } : {}) });
  }
  for (const [cell, hardness] of periods.hardness)
    found.set(cell.column, {
      ...(found.get(cell.column) ?? { field: 'other', confidence: 'high' }),
      hardness,
    });
  for (const { cell, field, total } of assigned.taken)
    found.set(cell.column, { field, confidence: confidenceOf(total) });
  const given = new Set<Field>([...found.values()].flatMap(({ field, also = [] }) => [field, ...also]));
  const splitUp = split.filter(({ fields }) => !fields.some((one) => given.has(one)));
  for (const { cell, fields } of splitUp) {
    const [field = 'other', ...also] = fields;
    found.set(cell.column, { field, also, confidence: 'medium', split: true });
  }
  settleGross(found, cells);
  const tiedCells = new Set(assigned.ties.flatMap(cellsOf));
  const report = headerFindings(sheet, headerRow);
  return {
    columns: cells.map((cell): ColumnMatch => {
      const match = found.get(cell.column) ?? { field: 'other', confidence: 'high' };
      return {
        column: cell.column,
        header: cell.header,
        ...match,
        examples: profiles.get(cell.column)?.examples ?? [],
      };
    }),
    tied: assigned.ties.flatMap(([first]) => (first ? [first.field] : [])),
    unexplained: unexplainedCounts(
      rest.filter(
        (cell) =>
          !found.has(cell.column) &&
          !isUnclearBand(cell) &&
          !periods.beginless.includes(cell) &&
          !tiedCells.has(cell),
      ),
      cells,
      found,
      profiles,
    ),
    findings: [
      ...report.periods(periods),
      ...report.tickedPeriods(periods, readTicks),
      ...assigned.ties.flatMap((tie) => report.tie(cellsOf(tie), tie[0]?.field ?? 'other')),
      ...report.split(splitUp),
      ...report.ticks(rest.filter((cell) => !found.has(cell.column) && holdsSegmentTicks(cell, request))),
      ...report.bands(rest.filter((cell) => !found.has(cell.column) && isUnclearBand(cell))),
    ],
  };
}

/** What was found out about a column. */
type Match = Pick<ColumnMatch, 'field' | 'confidence' | 'also' | 'milestone' | 'split' | 'hardness'>;

/** Phases and statuses kept as dates count where no column says them outright. */
function milestonesBeside(
  taken: readonly Candidate[],
  rest: readonly HeaderCell[],
  { profiles }: MapRequest,
): MilestoneColumn[] {
  const used = new Set(taken.map(({ cell }) => cell));
  const said = new Set<Field>(taken.map(({ field }) => field));
  const milestones = findMilestones(
    rest.filter((cell) => !used.has(cell)),
    profiles,
  );
  return milestones.filter(({ field }) => !said.has(field));
}

/** Fields that several columns have together. */
function sharedFields({ columns }: PeriodColumns): ReadonlySet<Field> {
  const all = columns.flatMap(({ fields }) => fields);
  return new Set(all.filter((field, index) => all.indexOf(field) !== index));
}

function cellsOf(candidates: readonly Candidate[]): HeaderCell[] {
  return candidates.map(({ cell }) => cell);
}

/** "x" below "Sociale huur" says that it occurs, not how many. */
function holdsSegmentTicks(cell: HeaderCell, { profiles }: MapRequest): boolean {
  return (
    holdsTicks(profiles.get(cell.column)) && wordMatches(cell).some(({ entry }) => entry.kind === 'count')
  );
}

/** A price band that fits no segment, and "koop1" or "huur 3" whose band is nowhere said: those differ per body and year. */
function isUnclearBand(cell: HeaderCell): boolean {
  return segmentOfBand(bandText(cell)) === null || /\b(?:koop|huur) ?[0-5]\b/.test(plain(cell.leaf));
}

/** Without a column for the name, an address or location is what people call the project. */
function preferSpareName(candidates: readonly Candidate[]): Candidate[] {
  const named = candidates.some(({ field, spare }) => field === 'name' && spare === undefined);
  if (named) return [...candidates];
  return candidates.map((candidate) => {
    if (candidate.field !== 'name' || candidate.spare === undefined) return candidate;
    return { ...candidate, total: candidate.total + spareBoost - candidate.spare / 10 };
  });
}

/** Best pairs first; a field goes to one column. Two equal count or name columns are left to the user. */
function assign(
  candidates: readonly Candidate[],
  taken: ReadonlySet<Field>,
): { taken: Candidate[]; ties: Candidate[][] } {
  const sorted = [...candidates].sort((a, b) => b.total - a.total || a.cell.column - b.cell.column);
  const usedFields = new Set<Field>(taken);
  const bandsOnly = new Set(
    candidates
      .map(({ field }) => field)
      .filter((field) => {
        return candidates.every((one) => one.field !== field || one.band) && !taken.has(field);
      }),
  );
  const usedColumns = new Set<number>();
  const result: Candidate[] = [];
  const ties: Candidate[][] = [];
  for (const candidate of sorted) {
    const addsUp = additive.has(candidate.field) || (candidate.band && bandsOnly.has(candidate.field));
    if (usedColumns.has(candidate.cell.column) || (usedFields.has(candidate.field) && !addsUp)) continue;
    const equals = sorted.filter((other) => {
      return (
        other.field === candidate.field &&
        other.total === candidate.total &&
        !usedColumns.has(other.cell.column)
      );
    });
    usedFields.add(candidate.field);
    if (equals.length > 1 && !harmless.has(candidate.field) && !addsUp) {
      ties.push(equals);
      if (candidate.field !== 'name') continue;
      result.push({ ...candidate, total: minimumScore });
    } else result.push(candidate);
    usedColumns.add(candidate.cell.column);
  }
  return { taken: result, ties };
}

/** A count beside its own net version ("Units", "Units net") is gross. */
function settleGross(fields: Map<number, { field: Field }>, cells: readonly HeaderCell[]): void {
  const columnOf = (field: Field) => [...fields].find(([, match]) => match.field === field)?.[0];
  const [homes, net] = [columnOf('homes'), columnOf('homesNet')];
  if (homes === undefined || net === undefined || columnOf('homesGross') !== undefined) return;
  const header = (column: number) =>
    plain(cells.find((cell) => cell.column === column)?.header ?? '').split(' ');
  const without = header(net).filter((word) => !/^(?:net|netto|saldo)$/.test(word));
  const match = fields.get(homes);
  if (match && without.join(' ') === header(homes).join(' ')) match.field = 'homesGross';
}

function confidenceOf(total: number): Confidence {
  if (total >= 9) return 'high';
  return total >= 6 ? 'medium' : 'low';
}
