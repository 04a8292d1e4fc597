import type { Field } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { ColumnCorrection } from '../../model/state';
import { plain } from '../cells/text';
import type { ColumnMatch, Confidence } from '../reading';
import { headerFindings } from './columnFindings';
import { correctedFields } from './corrections';
import type { HeaderCell } from './headerBlock';
import { checkBand, demolitionBand, fillerWords, openTypeWords } from './lexicon/lexicon';
import type { LexiconField } from './lexicon/lexicon';
import { matchField, matchWords } from './matchHeader';
import type { WordMatch } from './matchHeader';
import { findMilestones } from './milestones';
import type { MilestoneColumn } from './milestones';
import { findPeriodColumns } from './periodColumns';
import type { PeriodColumns } from './periodColumns';
import { segmentOfBand } from './priceBands';
import { holdsTicks } from './profile';
import type { ColumnProfile } from './profile';
import { impossible, recognised, valueFit } from './valueFit';

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
  /** The header is one of several price bands. */
  band: boolean;
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
  'confidential',
]);
const terms = ['status', 'phase', 'projectStatus'] as const;
const termFields: ReadonlySet<LexiconField> = new Set(terms);
const segments = ['socialRent', 'midRent', 'affordableBuy', 'expensive'] as const;
const minimumScore = 3.5;
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
      ...others.flatMap((cell) => candidatesFor(cell, request)).map(({ field }) => field),
    ]);
  });
  const periodCells = new Set([
    ...periods.columns.map(({ cell }) => cell),
    ...periods.covered,
    ...periods.sums,
    ...periods.repeats,
  ]);
  const rest = free.filter((cell) => !periodCells.has(cell));
  const candidates = preferSpareName(rest.flatMap((cell) => candidatesFor(cell, request)));
  const assigned = assign(candidates, taken);
  const found = new Map<number, Match>();
  for (const { cell, milestone, field } of milestonesBeside(assigned.taken, rest, request))
    found.set(cell.column, { field, confidence: 'high', milestone });
  for (const [column, field] of corrected) found.set(column, { field, confidence: 'high' });
  const shared = sharedFields(periods);
  for (const { cell, fields } of periods.columns) {
    const [field = 'other', ...also] = fields;
    const confidence = shared.has(field) ? 'medium' : 'high';
    found.set(cell.column, { field, confidence, ...(also.length > 0 ? { also } : {}) });
  }
  for (const { cell, field, total } of assigned.taken)
    found.set(cell.column, { field, confidence: confidenceOf(total) });
  settleGross(found, cells);
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
    findings: [
      ...report.periods(periods),
      ...assigned.ties.flatMap((tie) => report.tie(cellsOf(tie), tie[0]?.field ?? 'other')),
      ...report.ticks(rest.filter((cell) => !found.has(cell.column) && holdsSegmentTicks(cell, request))),
      ...report.bands(rest.filter((cell) => !found.has(cell.column) && isUnclearBand(cell))),
    ],
  };
}

/** What was found out about a column. */
type Match = Pick<ColumnMatch, 'field' | 'confidence' | 'also' | 'milestone'>;

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

/** The meanings of a column that its values allow, with a score of words and values together. */
function candidatesFor(cell: HeaderCell, { profiles, cells }: MapRequest): Candidate[] {
  const profile = profiles.get(cell.column);
  const worded = [...wordMatches(cell), ...unknownTenure(cell, cells)];
  const matches = [...worded, ...saidByValues(cell, worded, profile)];
  const ambiguous =
    matches.filter(({ entry, score }) => termFields.has(entry.field) && score >= 9).length > 1;
  return matches.flatMap(({ entry, score, newBuild, spare }) => {
    const fit = profile ? valueFit(entry, profile, ambiguous && termFields.has(entry.field)) : 0;
    if (fit === impossible || score + fit < minimumScore) return [];
    const field = newBuild && standsBesideDemolition(cells) ? 'homesGross' : entry.field;
    return [{ cell, field, total: score + fit, spare, band: segmentOfBand(bandText(cell)) !== undefined }];
  });
}

/**
 * Meanings that the values give where the header leaves them open, or clearly says another kind of term: "Planfase" above planning statuses, "Status"
 * above phases, "Categorie" above types of plan.
 */
function saidByValues(
  { leaf }: HeaderCell,
  worded: readonly WordMatch[],
  profile: ColumnProfile | undefined,
): WordMatch[] {
  if (profile === undefined || profile.filled === 0) return [];
  const header = worded.find(({ entry }) => termFields.has(entry.field));
  if (header === undefined) {
    const open = worded.every(({ score }) => score < 9) && openTypeWords.test(plain(leaf));
    return open && profile.planTypes > 0.5 ? matchField('planType') : [];
  }
  const own = recognised(header.entry, profile);
  return terms.flatMap((field) => {
    const clear = profile[field] >= 0.5 && profile[field] >= own + 0.3;
    const known = worded.some(({ entry }) => entry.field === field);
    return clear && !known ? matchField(field).map((match) => ({ ...match, score: header.score })) : [];
  });
}

/** "Onbekend" right behind "koop" or "huur" counts the homes of which that isn't known. */
function unknownTenure(cell: HeaderCell, cells: readonly HeaderCell[]): WordMatch[] {
  if (plain(cell.leaf) !== 'onbekend') return [];
  const before = cells.find(({ column }) => column === cell.column - 1);
  const tenures: readonly LexiconField[] = ['rent', 'buy', 'expensive', 'midRent', 'affordableBuy'];
  const behind =
    before !== undefined && wordMatches(before).some(({ entry }) => tenures.includes(entry.field));
  return behind ? matchField('tenureUnknown') : [];
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
  const priced = segmentOfBand(bandText(cell));
  if (priced && !segments.some((field) => best.has(field))) offer(matchField(priced), 1);
  const underDemolition = bands.some((band) => demolitionBand.test(band));
  return [...best.values()].filter(({ entry }) => {
    if (underDemolition && entry.kind !== 'text') return entry.field === 'demolition' && !cell.percentage;
    return entry.kind !== 'count' || !cell.percentage;
  });
}

/** The words of a header between which the edges of a price band stand. */
function bandText({ bands, leaf }: HeaderCell): string {
  return [...bands, leaf].join(' ');
}

function saysOnlyTotal(leaf: string): boolean {
  return plain(leaf)
    .split(' ')
    .every((word) => fillerWords.has(word));
}

function standsBesideDemolition(cells: readonly HeaderCell[]): boolean {
  return cells.some(({ leaf, bands }) =>
    [leaf, ...bands].some((text) => matchWords(text)[0]?.entry.field === 'demolition'),
  );
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
