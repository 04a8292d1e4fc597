import { plain } from '../cells/text';
import type { HeaderCell } from './headerBlock';
import { checkBand, demolitionBand, fillerWords, openTypeWords } from './lexicon/lexicon';
import type { LexiconField } from './lexicon/lexicon';
import { matchField, matchWords } from './matchHeader';
import type { WordMatch } from './matchHeader';
import { segmentOfBand } from './priceBands';
import type { ColumnProfile } from './profile';
import { mayNumberRows } from './runningNumbers';
import { familyMatch, trusted } from './segmentFamily';
import { holdsUnclearCounts, impossible, recognised, valueFit } from './valueFit';

/** A meaning that a column may have, with a score of words and values together. */
export interface Candidate {
  cell: HeaderCell;
  field: LexiconField;
  total: number;
  spare?: number | undefined;
  /** The header is one of several price bands. */
  band: boolean;
}

const terms = ['status', 'phase', 'projectStatus'] as const;
const termFields: ReadonlySet<LexiconField> = new Set(terms);
const segments = ['socialRent', 'midRent', 'affordableBuy', 'expensive'] as const;
/** Below this a header says too little. */
export const minimumScore = 3.5;
/** From here on the whole header is known words. */
const sureScore = 9;
/** What is taken off where a header says outright that a column counts, and figures stand in it that can't be read as counts. */
const unclearFit = -2;
/** Sure, and yet less than a column of codes. */
const runningScore = 9;

/** The meanings of a column that its values allow, with a score of words and values together. */
export function candidatesFor(
  cell: HeaderCell,
  cells: readonly HeaderCell[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): Candidate[] {
  const profile = profiles.get(cell.column);
  if (profile?.runs && mayNumberRows(cell.leaf)) return runningNumber(cell);
  const worded = [
    ...wordMatches(cell).map((match) => trusted(match, cell, cells)),
    ...unknownTenure(cell, cells),
    ...(cell.percentage ? [] : familyMatch(cell, cells)),
  ];
  const matches = [...worded, ...saidByValues(cell, worded, profile)];
  const ambiguous =
    matches.filter(({ entry, score }) => termFields.has(entry.field) && score >= 9).length > 1;
  return matches.flatMap(({ entry, score, newBuild, spare }) => {
    const values = profile ? valueFit(entry, profile, ambiguous && termFields.has(entry.field)) : 0;
    const fit =
      values === impossible && score >= sureScore && profile && holdsUnclearCounts(entry, profile)
        ? unclearFit
        : values;
    if (fit === impossible || score + fit < minimumScore) return [];
    const field = newBuild && standsBesideDemolition(cells) ? 'homesGross' : entry.field;
    return [{ cell, field, total: score + fit, spare, band: segmentOfBand(bandText(cell)) !== undefined }];
  });
}

/** A number of the rows is no count of homes, whatever its header; it tells the rows apart where no code of the plans does. */
function runningNumber(cell: HeaderCell): Candidate[] {
  return [{ cell, field: 'id', total: runningScore, band: false }];
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
    const clear = profile[field] > 0.6 && profile[field] >= own + 0.3;
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

/** Matches of the words of a header as a whole, of its lowest row, and of the bands where the lowest row says only "total". */
export function wordMatches(cell: HeaderCell): WordMatch[] {
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
export function bandText({ bands, leaf }: HeaderCell): string {
  return [...bands, leaf].join(' ');
}

/** Whether a header says no more than "number of homes". */
export function saysOnlyTotal(leaf: string): boolean {
  return plain(leaf)
    .split(' ')
    .every((word) => fillerWords.has(word));
}

/** Whether a table counts homes taken away in a column of their own. */
export function standsBesideDemolition(cells: readonly HeaderCell[]): boolean {
  return cells.some(({ leaf, bands }) =>
    [leaf, ...bands].some((text) => matchWords(text)[0]?.entry.field === 'demolition'),
  );
}
