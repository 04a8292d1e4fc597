import { plain } from '../cells/text';
import { fillerWords, lexicon, newBuildHeaders, phrasesOf } from './lexicon/lexicon';
import type { LexiconEntry, LexiconField } from './lexicon/lexicon';
import { looksLike } from './similarity';

/** A meaning a header may have by its words, with how well the words fit (0–10). */
export interface WordMatch {
  entry: LexiconEntry;
  score: number;
  /** The header is a "new build" count, whose basis depends on the other columns. */
  newBuild?: true;
  /** The header only gets the field when no better column has it; its place in the order of preference. */
  spare?: number;
}

/** Scores of the ways in which words fit: the whole header, but for filler words, with a typing error, part of it. */
const scores = { whole: 10, reordered: 9.5, filled: 9, spare: 4, typo: 6, within: 6 } as const;

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
const withins = lexicon.flatMap((entry) => phrasesOf(entry.within).map((phrase) => toPhrase(entry, phrase)));
const cache = new Map<string, WordMatch[]>();

/** The meanings that the words of one header text allow, best first. No match is an empty list. */
export function matchWords(header: string): WordMatch[] {
  const known = cache.get(header);
  if (known) return known;
  const tokens = headerTokens(header);
  const matches = tokens.length === 0 ? [] : collect(tokens);
  if (cache.size < 10_000) cache.set(header, matches);
  return matches;
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
  const known = (key: string) => wholeBySet.has(key) || newBuildBySet.has(key) || spareBySet.has(key);
  return known(setKey(tokens)) || (bare.length > 0 && known(setKey(bare)));
}

function collect(tokens: string[]): WordMatch[] {
  const best = new Map<LexiconField, WordMatch>();
  const offer = (phrases: Phrase[] | undefined, score: number) => {
    for (const { tokens: _words, ...match } of phrases ?? []) {
      if (blocked(match.entry, tokens, score)) continue;
      const current = best.get(match.entry.field);
      if (!current || current.score < score) best.set(match.entry.field, { ...match, score });
    }
  };
  const bare = tokens.filter((token) => !fillerWords.has(token));
  for (const index of [wholeBySet, newBuildBySet]) {
    const same = index.get(setKey(tokens));
    offer(
      same?.filter((phrase) => phrase.tokens.join(' ') === tokens.join(' ')),
      scores.whole,
    );
    offer(same, scores.reordered);
    if (bare.length > 0) offer(index.get(setKey(bare)), scores.filled);
  }
  offer(spareBySet.get(setKey(tokens)), scores.spare);
  for (const phrase of withins) {
    if (containsPhrase(tokens, phrase.tokens))
      offer([phrase], scores.within + coverage(phrase.tokens, tokens));
  }
  if (best.size === 0) offer(typoMatches(tokens), scores.typo);
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** A header that is a known phrase as a whole is what it says, whatever else its words could block. */
function blocked(entry: LexiconEntry, tokens: string[], score: number): boolean {
  return score < scores.filled && phrasesOf(entry.not).some((word) => tokens.includes(word));
}

function typoMatches(tokens: string[]): Phrase[] {
  return [...wholeBySet.values()].flat().filter((phrase) => {
    return (
      phrase.tokens.length === tokens.length &&
      phrase.tokens.every((token, index) => looksLike(token, tokens[index] ?? ''))
    );
  });
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
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = setKey(phrase.tokens);
    index.set(key, [...(index.get(key) ?? []), phrase]);
  }
  return index;
}

/** Word order doesn't matter: "sociale huur" is "huur, sociale". */
function setKey(tokens: string[]): string {
  return [...tokens].sort().join(' ');
}
