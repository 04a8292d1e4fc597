import { countFields, otherFields } from '../../model/fields';
import type { Field } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { ColumnCorrection } from '../../model/state';
import { columnLetters } from '../../model/cell';
import { plain } from '../cells/text';
import { finding } from '../finding';
import type { ColumnMatch, Confidence } from '../reading';
import type { HeaderCell } from './headerBlock';
import { checkBand, demolitionBand, fillerWords } from './lexicon/lexicon';
import type { LexiconField } from './lexicon/lexicon';
import { matchWords } from './matchHeader';
import type { WordMatch } from './matchHeader';
import { findPeriodColumns } from './periodColumns';
import type { PeriodColumns } from './periodColumns';
import type { ColumnProfile } from './profile';
import { impossible, valueFit } from './valueFit';

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
  findings: Finding[];
}

interface Candidate {
  cell: HeaderCell;
  field: LexiconField;
  total: number;
  spare?: number | undefined;
}

/** Fields of which several columns are added up: lists split "duur" into rent and buy. */
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
  'confidential',
]);
const termFields: ReadonlySet<LexiconField> = new Set(['status', 'phase', 'projectStatus']);
const minimumScore = 3.5;
/** Lifts a spare name above the location it would otherwise be. */
const spareBoost = 7.5;

/** Decides what each column means, from its header and the values below it. What the user corrected wins. */
export function mapColumns(request: MapRequest): ColumnMap {
  const corrected = correctedFields(request);
  const free = request.cells.filter((cell) => !corrected.has(cell.column));
  const periods = findPeriodColumns(free, request.profiles);
  const periodCells = new Set([
    ...periods.columns.map(({ cell }) => cell),
    ...periods.sums,
    ...periods.repeats,
  ]);
  const candidates = preferSpareName(
    free.filter((cell) => !periodCells.has(cell)).flatMap((cell) => candidatesFor(cell, request)),
  );
  const assigned = assign(candidates, new Set(corrected.values()));
  const fields = new Map<number, { field: Field; confidence: Confidence; total: number }>();
  for (const [column, field] of corrected) fields.set(column, { field, confidence: 'high', total: 10 });
  for (const { cell, period } of periods.columns) {
    fields.set(cell.column, { field: `deliveries.${period}`, confidence: 'high', total: 8 });
  }
  for (const { cell, field, total } of assigned.taken)
    fields.set(cell.column, { field, confidence: confidenceOf(total), total });
  settleGross(fields, request.cells);
  const columns = request.cells.map((cell): ColumnMatch => {
    const match = fields.get(cell.column);
    return {
      column: cell.column,
      header: cell.header,
      field: match?.field ?? 'other',
      confidence: match?.confidence ?? 'high',
      examples: request.profiles.get(cell.column)?.examples ?? [],
    };
  });
  return {
    columns,
    tied: assigned.ties.flatMap(([first]) => (first ? [first.field] : [])),
    findings: [...periodFindings(periods, request), ...tieFindings(assigned.ties, request)],
  };
}

function correctedFields({ cells, corrections, sheet }: MapRequest): Map<number, Field> {
  const fields = new Map<number, Field>();
  for (const cell of cells) {
    const correction = corrections.find(
      (one) => one.sheet === sheet && plain(one.header) === plain(cell.header),
    );
    if (correction && isField(correction.field)) fields.set(cell.column, correction.field);
  }
  return fields;
}

/** What a workbook remembers may come from a newer version; a field we don't know is no correction. */
function isField(field: string): field is Field {
  return (
    field === 'other' ||
    field.startsWith('deliveries.') ||
    [...countFields, ...otherFields].some((known) => known === field)
  );
}

/** The meanings of a column that its values allow, with a score of words and values together. */
function candidatesFor(cell: HeaderCell, { profiles, cells }: MapRequest): Candidate[] {
  const profile = profiles.get(cell.column);
  const matches = wordMatches(cell);
  const ambiguous =
    matches.filter(({ entry, score }) => termFields.has(entry.field) && score >= 9).length > 1;
  return matches.flatMap(({ entry, score, newBuild, spare }) => {
    const fit = profile ? valueFit(entry, profile, ambiguous && termFields.has(entry.field)) : 0;
    if (fit === impossible || score + fit < minimumScore) return [];
    const field = newBuild && standsBesideDemolition(cells) ? 'homesGross' : entry.field;
    return [{ cell, field, total: score + fit, spare }];
  });
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

/** Matches of the header as a whole, of its lowest row, and of the bands where the lowest row says only "total". */
function wordMatches(cell: HeaderCell): WordMatch[] {
  const bands = cell.bands.map(plain);
  if (bands.some((band) => checkBand.test(band))) return [];
  const best = new Map<LexiconField, WordMatch>();
  const offer = (matches: WordMatch[], factor: number) => {
    for (const match of matches) {
      const score = match.score * factor;
      if (score > (best.get(match.entry.field)?.score ?? 0)) best.set(match.entry.field, { ...match, score });
    }
  };
  const inner = cell.bands.at(-1);
  const whole =
    inner === undefined ? [] : matchWords(`${inner} ${cell.leaf}`).filter(({ score }) => score >= 9);
  offer(whole, 1);
  if (whole.length === 0 && inner !== undefined && saysOnlyTotal(cell.leaf)) offer(matchWords(inner), 1);
  if (best.size === 0) offer(matchWords(cell.leaf), 1);
  const underDemolition = bands.some((band) => demolitionBand.test(band));
  return [...best.values()].filter(({ entry }) => {
    return entry.kind !== 'count' || (!cell.percentage && (!underDemolition || entry.field === 'demolition'));
  });
}

function saysOnlyTotal(leaf: string): boolean {
  return plain(leaf)
    .split(' ')
    .every((word) => fillerWords.has(word));
}

function standsBesideDemolition(cells: readonly HeaderCell[]): boolean {
  return cells.some((cell) => matchWords(cell.leaf)[0]?.entry.field === 'demolition');
}

/** Best pairs first; a field goes to one column. Two equal count or name columns are left to the user. */
function assign(
  candidates: readonly Candidate[],
  taken: ReadonlySet<Field>,
): { taken: Candidate[]; ties: Candidate[][] } {
  const sorted = [...candidates].sort((a, b) => b.total - a.total || a.cell.column - b.cell.column);
  const usedFields = new Set<Field>(taken);
  const usedColumns = new Set<number>();
  const result: Candidate[] = [];
  const ties: Candidate[][] = [];
  for (const candidate of sorted) {
    if (
      usedColumns.has(candidate.cell.column) ||
      (usedFields.has(candidate.field) && !additive.has(candidate.field))
    )
      continue;
    const equals = sorted.filter((other) => {
      return (
        other.field === candidate.field &&
        other.total === candidate.total &&
        !usedColumns.has(other.cell.column)
      );
    });
    usedFields.add(candidate.field);
    if (equals.length > 1 && !harmless.has(candidate.field) && !additive.has(candidate.field)) {
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

function periodFindings(periods: PeriodColumns, { sheet, headerRow }: MapRequest): Finding[] {
  const about = (
    code: string,
    severity: Finding['severity'],
    cell: HeaderCell,
    params: Record<string, string | number> = {},
  ) =>
    finding(
      code,
      severity,
      { sheet, cell: `${columnLetters(cell.column)}${headerRow}` },
      { header: cell.header, ...params },
    );
  return [
    ...periods.columns.flatMap(({ cell, assumedFrom }) =>
      assumedFrom === undefined ? [] : [about('period-from-assumed', 'info', cell, { year: assumedFrom })],
    ),
    ...periods.sums.map((cell) => about('period-sum-ignored', 'info', cell)),
    ...periods.repeats.map((cell) => about('period-repeated', 'warning', cell)),
    ...periods.beginless.map((cell) => about('period-without-start', 'warning', cell)),
    ...periods.ticks.map((cell) => about('period-ticks', 'warning', cell)),
  ];
}

function tieFindings(ties: readonly Candidate[][], { sheet, headerRow }: MapRequest): Finding[] {
  return ties.map((tie) =>
    finding(
      'columns-equal',
      'warning',
      { sheet, cell: `${columnLetters(tie[0]?.cell.column ?? 1)}${headerRow}` },
      {
        headers: tie.map(({ cell }) => `${cell.header} (${columnLetters(cell.column)})`).join(', '),
        columns: tie.map(({ cell }) => columnLetters(cell.column)).join('; '),
        field: tie[0]?.field ?? 'other',
      },
    ),
  );
}
