import type { CountField, OtherField } from '../../../model/fields';

/** A field that one column can have; delivery periods are read from the header itself. */
export type LexiconField = CountField | OtherField;

/** What the values of a column must look like to go with a field. */
export type ValueKind = 'count' | 'text' | 'name' | 'code' | 'year' | 'date' | 'term' | 'flag' | 'share';

/** Headers of one field. Phrases are plain words (lower case, no accents or punctuation) with commas between. */
export interface LexiconEntry {
  field: LexiconField;
  kind: ValueKind;
  /** The whole header, in any word order, apart from words that say no more than "number of homes". */
  whole: string;
  /** Words that may stand inside a longer header. */
  within?: string;
  /** Headers that only get the field when no better column has it, the best first. */
  spare?: string;
  /** Words that make it something else. */
  not?: string;
}

/** The phrases of a list with commas between. */
export function phrasesOf(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(',').map((phrase) => phrase.trim());
}

/** The phrases that put two parts together in every way lists do: "opleverjaar", "oplever jaar", "sh", "s h". */
export function compounds(firsts: string, seconds: string): string {
  return phrasesOf(firsts)
    .flatMap((first) => phrasesOf(seconds).flatMap((second) => [`${first}${second}`, `${first} ${second}`]))
    .join(', ');
}
