import { isWithinEdits, looksLike } from '../cells/likeness';
import { partInText } from '../cells/periods';
import { plain } from '../cells/text';
import { fillerWords, lexicon, newBuildHeaders, otherHeaders, phrasesOf } from './lexicon/lexicon';
import type { LexiconEntry, LexiconField } from './lexicon/lexicon';
import { remembered } from '../remembered';
import { segmentOfBand } from './priceBands';
import { abbreviates, abbreviations } from './abbreviations';

/** A meaning a header may have by its words, with how well the words fit (0–10). */
export interface WordMatch {
  entry: LexiconEntry;
  score: number;
  /** The header is a "new build" count, whose basis depends on the other columns. */
  newBuild?: true;
  /** The header only gets the field when no better column has it; its place in the order of preference. */
  spare?: number;
}

/** Scores of the ways in which words fit: the whole header, but for filler words, abbreviated, with a typing error, part of it. */
const scores = {
  whole: 10,
  reordered: 9.5,
  filled: 9,
  abbreviated: 8,
  spare: 4,
  typo: 6,
  within: 6,
} as const;

interface Phrase {
  entry: LexiconEntry;
  tokens: string[];
  newBuild?: true;
  spare?: number;
}

const entryOf = new Map<LexiconField, LexiconEntry>(lexicon.map((entry) => [entry.field, entry]));
const wholeBySet = indexBySet(
  lexicon.flatMap((entry) => phrasesOf(entry.whole).map((phrase) => toPhrase(entry, phrase))),
);
const spareBySet = indexBySet(
  lexicon.flatMap((entry) =>
    phrasesOf(entry.spare).map((phrase, spare) => ({ ...toPhrase(entry, phrase), spare })),
  ),
);
const newBuildBySet = indexBySet(
  phrasesOf(newBuildHeaders).flatMap((phrase) => {
    const entry = entryOf.get('homes');
    return entry ? [{ ...toPhrase(entry, phrase), newBuild: true as const }] : [];
  }),
);
const wholes = [...wholeBySet.values()].flat();
const otherBySet = new Set(phrasesOf(otherHeaders).map((phrase) => setKey(phrase.split(' '))));
const withins = lexicon.flatMap((entry) => phrasesOf(entry.within).map((phrase) => toPhrase(entry, phrase)));
const withinsByWord = indexBy(withins, ({ tokens: [first = ''] }) => first);

/** The words of the lexicon, to correct typing errors by. */
const vocabulary = [
  ...new Set(
    [...wholeBySet.values(), ...newBuildBySet.values(), withins].flat().flatMap(({ tokens }) => tokens),
  ),
];
const known = new Set([
  ...vocabulary,
  ...phrasesOf(otherHeaders).flatMap((text) => text.split(' ')),
  ...fillerWords,
]);

/** The meanings that the words of one header text allow, best first. No match is an empty list. */
export const matchWords = remembered(matchAnew);

/** Words of a header that may have typing errors; a longer text is a sentence. */
const longestMended = 6;

/** As written; else without what says little, with abbreviations written in full, and last with typing errors mended. */
function matchAnew(header: string): WordMatch[] {
  const tokens = headerTokens(header);
  if (tokens.length === 0) return [];
  const best = collect(tokens);
  if ((best[0]?.score ?? 0) >= scores.filled) return best;
  const bare = bareHeader(header);
  const simpler = bare === header ? best : collect(headerTokens(bare));
  if ((simpler[0]?.score ?? 0) > (best[0]?.score ?? 0)) return atMost(simpler, scores.filled);
  const patterns = abbreviations(bare);
  const short =
    patterns.length === 0
      ? []
      : bestOf((phrase) => patterns.some((words) => abbreviates(words, phrase.tokens)), tokens);
  if (short.length > 0) return short;
  if (best.length > 0 || tokens.length > longestMended || !tokens.some(mayBeMistyped)) return best;
  const mistyped = bestOf((phrase) => differsByTypos(phrase.tokens, tokens), tokens);
  return atMost(mistyped.length > 0 ? mistyped : collect(tokens.map(mended)), scores.typo);
}

function atMost(matches: readonly WordMatch[], score: number): WordMatch[] {
  return matches.map((match) => ({ ...match, score: Math.min(match.score, score) }));
}

/** Words before a column that counts a part of the one before it: "w.v. huur", "o.w. sociaal". */
const partOf =
  /^[\s(–-]*(?:w\.?\s?v\.?|wrv\.?|waarv\.|waaronder|waarvan|o\.?\s?w\.?|of which|davon)\s+(?=\p{L})/iu;

/** A header without endings and remarks between brackets ("partij(en)", "(j/n)") and with "huurwoningen" as plain "huur". */
function bareHeader(header: string): string {
  const plural = header
    .replace(partOf, '')
    .replace(/\((?:en|n|s)\)/gi, '')
    .replace(/\(?\b(?:j\s?\/\s?n|ja\s?\/\s?nee)\b\)?/gi, '');
  const remark = /\(([^)]*)\)/.exec(plural);
  const without = remark ? plural.replace(remark[0], ' ') : plural;
  const field = (text: string) => collect(headerTokens(text))[0]?.entry.field;
  const remarked = headerTokens(remark?.[1] ?? '').filter((word) => word !== '#' && !fillerWords.has(word));
  const said = field(remarked.join(' '));
  const bare = said === undefined || said === field(without) ? without : plural;
  return bare.replace(/\b(huur|koop)woning(?:en)?\b/gi, '$1');
}

/** The word of the lexicon that a word with a typing error must be; the word itself when it is known, or could be several. */
function mended(token: string): string {
  if (known.has(token)) return token;
  const alike = nearWords(token).filter((word) => looksLike(word, token));
  return alike.length === 1 ? (alike[0] ?? token) : token;
}

/** The words of the lexicon that a word may be meant for: alike, or one edit away. Asked once per word, as the words of large sheets come back. */
const nearWords = remembered((token: string): string[] => {
  if (token.length < 3 || /\d/.test(token)) return [];
  return vocabulary.filter((word) => looksLike(word, token) || isOneEditAway(word, token));
});

/** A header none of whose words resembles one of the lexicon has no typing errors to look for. */
function mayBeMistyped(token: string): boolean {
  return !known.has(token) && nearWords(token).length > 0;
}

/** A word of four letters and up with one error; short for a word alone, so only trusted beside words that are right. */
function isOneEditAway(word: string, token: string): boolean {
  return word.length >= 4 && isWithinEdits(word, token, 1);
}

/** A field that the header names in another way than by words of the lexicon, such as a price band. */
export function matchField(field: LexiconField): WordMatch[] {
  const entry = entryOf.get(field);
  return entry ? [{ entry, score: scores.filled }] : [];
}

/** The words of a header; a word broken off at the end of a line is put together again ("Omgevings- vergunning"). */
function headerTokens(header: string): string[] {
  return plain(header.replace(/(\p{L})-\s+(?!en\b|of\b|\/)(?=\p{Ll})/gu, '$1'))
    .split(' ')
    .filter((token) => token !== '');
}

/** Whether the whole text is a known header, but for filler words; cheap enough to ask of every row of a large sheet. */
export function isKnownHeader(text: string): boolean {
  const tokens = headerTokens(text);
  const bare = tokens.filter((token) => !fillerWords.has(token));
  const inLexicon = (key: string) => wholeBySet.has(key) || newBuildBySet.has(key) || spareBySet.has(key);
  return (
    inLexicon(setKey(tokens)) ||
    otherBySet.has(setKey(tokens)) ||
    (bare.length > 0 && inLexicon(setKey(bare))) ||
    partInText(text) !== null ||
    segmentOfBand(text) !== undefined
  );
}

function collect(tokens: string[]): WordMatch[] {
  const best = new Map<LexiconField, WordMatch>();
  const bare = tokens.filter((token) => !fillerWords.has(token));
  for (const index of [wholeBySet, newBuildBySet]) {
    const same = index.get(setKey(tokens));
    const exact = same?.filter((phrase) => phrase.tokens.join(' ') === tokens.join(' '));
    offer(best, exact, scores.whole, tokens);
    offer(best, same, scores.reordered, tokens);
    if (bare.length > 0) offer(best, index.get(setKey(bare)), scores.filled, tokens);
  }
  offer(best, spareBySet.get(setKey(tokens)), scores.spare, tokens);
  for (const phrase of tokens.flatMap((token) => withinsByWord.get(token) ?? [])) {
    if (containsPhrase(tokens, phrase.tokens))
      offer(best, [phrase], scores.within + coverage(phrase.tokens, tokens), tokens);
  }
  return sorted(best);
}

/** The meanings of all whole headers that pass a test. */
function bestOf(test: (phrase: Phrase) => boolean, tokens: string[]): WordMatch[] {
  const best = new Map<LexiconField, WordMatch>();
  offer(best, wholes.filter(test), scores.abbreviated, tokens);
  return sorted(best);
}

function offer(
  best: Map<LexiconField, WordMatch>,
  phrases: readonly Phrase[] | undefined,
  score: number,
  tokens: string[],
): void {
  for (const { tokens: _words, ...match } of phrases ?? []) {
    if (blocked(match.entry, tokens, score)) continue;
    const current = best.get(match.entry.field);
    if (!current || current.score < score) best.set(match.entry.field, { ...match, score });
  }
}

function sorted(best: ReadonlyMap<LexiconField, WordMatch>): WordMatch[] {
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** A header that is a known phrase as a whole is what it says, whatever else its words could block. */
function blocked(entry: LexiconEntry, tokens: string[], score: number): boolean {
  return score < scores.filled && phrasesOf(entry.not).some((word) => tokens.includes(word));
}

/** The same words but for typing errors; a short word may have one beside a word that is right ("sociale huuur"). */
function differsByTypos(phrase: readonly string[], tokens: readonly string[]): boolean {
  if (phrase.length !== tokens.length) return false;
  const wrong = phrase.flatMap((word, index) =>
    word === tokens[index] ? [] : [[word, tokens[index] ?? ''] as const],
  );
  if (wrong.some(([word, token]) => known.has(token) || !nearWords(token).includes(word))) return false;
  return wrong.every(([word, token]) => looksLike(word, token)) || (wrong.length === 1 && phrase.length > 1);
}

/** 0–2: how much of the header the phrase explains. */
function coverage(phrase: string[], tokens: string[]): number {
  return (2 * phrase.length) / tokens.length;
}

function containsPhrase(tokens: string[], phrase: string[]): boolean {
  return tokens.some((_, start) => phrase.every((word, index) => tokens[start + index] === word));
}

function toPhrase(entry: LexiconEntry, phrase: string): Phrase {
  return { entry, tokens: plain(phrase).split(' ') };
}

function indexBySet(phrases: Phrase[]): Map<string, Phrase[]> {
  return indexBy(phrases, ({ tokens }) => setKey(tokens));
}

function indexBy(phrases: readonly Phrase[], keyOf: (phrase: Phrase) => string): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = keyOf(phrase);
    index.set(key, [...(index.get(key) ?? []), phrase]);
  }
  return index;
}

/** Word order doesn't matter: "sociale huur" is "huur, sociale". */
function setKey(tokens: string[]): string {
  return [...tokens].sort().join(' ');
}
