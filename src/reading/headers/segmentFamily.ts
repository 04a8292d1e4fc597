import { plain } from '../cells/text';
import type { HeaderCell } from './headerBlock';
import { fillerWords } from './lexicon/lexicon';
import type { LexiconField } from './lexicon/lexicon';
import { matchField, matchWords } from './matchHeader';
import type { WordMatch } from './matchHeader';

/** Segments as lists shorten them when several stand beside each other; alone they leave open what is rented or sold. */
const levels = {
  social: /^(?:soc|sociaal|goedk|goedkoop)$/,
  middle: /^(?:mid|midd|midden|middel|middelduur|middeldure|middensegment|mddn)$/,
  affordable: /^(?:bet|betb|betaalb|betaalbaar|betaalbare)$/,
  free: /^(?:vrij|vrije)$/,
} as const;
type Level = keyof typeof levels;

const fieldOf: Readonly<Record<Level, LexiconField>> = {
  social: 'socialRent',
  middle: 'midRent',
  affordable: 'affordableBuy',
  free: 'expensive',
};
const segmentFields: ReadonlySet<LexiconField> = new Set([
  'socialRent',
  'midRent',
  'affordableBuy',
  'expensive',
  'rent',
  'buy',
]);
/** Codes of segments whose meaning differs between lists, such as "BH" (affordable rent: social or mid rent). */
const openCode = /^(?:[smbdvg]|md|vs)(?:h|k)$|^(?:overig|overige|rest)$/;
/** How far columns of one family stand apart at most: a column of shares or of a sum may stand between (aanname). */
const reach = 2;
/** Scores of a segment that is only named by its level: beside others, and alone, which somebody should confirm. */
const scores = { family: 9, alone: 4 } as const;
/** The longest word that is read as an abbreviation (aanname). */
const longestAbbreviation = 4;

/**
 * The segment that a header means by its place in a family: "Soc", "Mid" and "Vrij" beside each other. "Betaalbaar" is affordable purchase only beside
 * a middle segment; elsewhere it may be everything that is affordable.
 */
export function familyMatch(cell: HeaderCell, cells: readonly HeaderCell[]): WordMatch[] {
  const level = levelOf(cell);
  if (level === null || meansSegment(cell) || isOfOtherTenure(level, cell)) return [];
  const kin = familyOf(cell, cells);
  if (level === 'affordable' && !(kin.length > 0 && cells.some(isMiddle))) return [];
  const score = kin.length > 0 ? scores.family : scores.alone;
  return matchField(fieldOf[level]).map((match) => ({ ...match, score }));
}

/** A short code of a segment, such as "SH", is only trusted beside other segments. */
export function trusted(match: WordMatch, cell: HeaderCell, cells: readonly HeaderCell[]): WordMatch {
  if (!segmentFields.has(match.entry.field) || !isAbbreviation(cell) || familyOf(cell, cells).length > 0)
    return match;
  return { ...match, score: Math.min(match.score, scores.alone) };
}

/** The segment that words name by themselves, as below a plan: "sociaal", "sociale huur", "middenhuur"; `null` for other words. */
export function segmentNamed(text: string): LexiconField | null {
  const word = plain(text);
  const level = (Object.keys(levels) as Level[]).find((one) => levels[one].test(word));
  // What is affordable, alone, may be rented or sold.
  if (level !== undefined) return level === 'affordable' ? null : fieldOf[level];
  const [best] = matchWords(text);
  return best && segmentFields.has(best.entry.field) && best.score >= scores.family - 1
    ? best.entry.field
    : null;
}

/** Whether a header stands among segments and seems to be one, whatever it means. */
export function seemsSegment(cell: HeaderCell, cells: readonly HeaderCell[]): boolean {
  const named = levelOf(cell) !== null || openCode.test(wordOf(cell));
  return named && familyOf(cell, cells).length > 0;
}

/** The segments that stand near a column. */
function familyOf({ column }: HeaderCell, cells: readonly HeaderCell[]): HeaderCell[] {
  return cells.filter((other) => {
    const distance = Math.abs(other.column - column);
    return distance > 0 && distance <= reach && (meansSegment(other) || levelOf(other) !== null);
  });
}

function meansSegment({ leaf }: HeaderCell): boolean {
  return matchWords(leaf).some(
    ({ entry, score }) => segmentFields.has(entry.field) && score >= scores.family - 1,
  );
}

/** "Midden" below a band "Koop" is no rent. */
function isOfOtherTenure(level: Level, { bands }: HeaderCell): boolean {
  const band = plain(bands.join(' '));
  if (level === 'free') return false;
  return level === 'affordable' ? /huur|\brent/.test(band) : /koop|\bbuy/.test(band);
}

function isMiddle(cell: HeaderCell): boolean {
  return levelOf(cell) === 'middle' || matchWords(cell.leaf)[0]?.entry.field === 'midRent';
}

function levelOf(cell: HeaderCell): Level | null {
  const word = wordOf(cell);
  return (Object.keys(levels) as Level[]).find((level) => levels[level].test(word)) ?? null;
}

function isAbbreviation(cell: HeaderCell): boolean {
  const word = wordOf(cell);
  const whole = word === 'huur' || word === 'koop' || word === 'duur' || word === 'rent' || word === 'buy';
  return !whole && !word.includes(' ') && word.length <= longestAbbreviation;
}

function wordOf({ leaf }: HeaderCell): string {
  return plain(leaf)
    .split(' ')
    .filter((word) => !fillerWords.has(word))
    .join(' ');
}
