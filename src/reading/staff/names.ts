import { looksLike } from '../cells/likeness';
import { plain } from '../cells/text';
import { remembered } from '../remembered';
import { readRole } from './terms';

/** A person's name taken apart; lower-case words without accents, dots or particles. */
interface NameParts {
  whole: string;
  /** First names or initials, one word each. */
  first: string[];
  /** Words of the surname. */
  last: string[];
  /** A double surname such as "Jansen-de Vries", each half on its own. */
  halves: string[];
  /** First letters of all words with and without particles, "bj", "advb". */
  letters: string[];
}

/** How sure it is that two spellings mean one person: `sure`, `likely` (a first name alone) or `doubtful` (initials, half of a double name, a typing error). */
export type Likeness = 'sure' | 'likely' | 'doubtful';

/** Particles of surnames. "Ben" and "Al" are first names as often, so they aren't here. */
const particles = new Set(
  'van de der den ten ter te het t la el von vom zu du des da dos di op in d s'.split(' '),
);
const titles =
  /(?<![\p{L}.])(?:dhr|mw|mevr|mevrouw|mej|de heer|heer|hr|drs|dr|ir|ing|mr|bc|prof|weth|wethouder|msc|bsc|ma|ba|llm)\b\.?(?=[\s,]|$)/giu;

/** The apostrophe in "O'Brien" is part of the surname; "d'" and "l'" are particles. */
const joined = /(?<=(?<!\p{L})(?![dls])\p{L}{1,2})['’`](?=\p{L}{2})/giu;

/** "v.d. Berg", "vd Berg", "v/d Berg". */
const shortParticle = /(?<!\p{L})v\.?\/?\s?d\.?r?\.?\s+(?=\p{L}{2})/giu;

/** Whether a spelling in a project list means a person of the staff list, and how sure that is; `null` when it doesn't. */
export function compareNames(spelling: string, name: string): Likeness | null {
  const order: readonly (Likeness | null)[] = ['sure', 'likely', 'doubtful', null];
  const results = readings(spelling).flatMap((one) =>
    readings(name).map((other) => compareParts(one, other)),
  );
  return order.find((likeness) => results.includes(likeness)) ?? null;
}

function compareParts(one: NameParts, other: NameParts): Likeness | null {
  if (one.whole === '' || other.whole === '') return null;
  if (one.whole === other.whole) return 'sure';
  if (one.first.length === 0) return compareSingle(one, other);
  if (other.first.length === 0) return sameWords(one.last, other.last) ? 'sure' : null;
  return compareFull(one, other);
}

function compareFull(one: NameParts, other: NameParts): Likeness | null {
  if (sameWords([...one.first, ...one.last], other.first)) return 'likely';
  const first = sameFirst(one.first, other.first);
  if (sameWords(one.last, other.last)) return first ? 'sure' : null;
  if (sameInOrder([...one.first, ...one.last], [...other.first, ...other.last])) return 'sure';
  const isHalf = one.halves.includes(other.last.join(' ')) || other.halves.includes(one.last.join(' '));
  if (first && isHalf) return 'doubtful';
  const [oneLast, otherLast] = [one.last.join(''), other.last.join('')];
  const exactFirst = one.first[0] === other.first[0] && (one.first[0] ?? '').length > 1;
  if (exactFirst && oneLast.length <= 2 && otherLast.startsWith(oneLast)) return 'sure';
  return first && looksLike(oneLast, otherLast) ? 'doubtful' : null;
}

/** A spelling of one word, or a surname with its particles. */
function compareSingle(one: NameParts, other: NameParts): Likeness | null {
  const last = one.last.join(' ');
  if (sameWords(one.last, other.last)) return 'sure';
  if (last === other.first.join(' ') || (last === other.first[0] && last.length > 1)) return 'likely';
  if (other.halves.includes(last)) return 'doubtful';
  if (other.letters.includes(last) || abbreviates(last, other)) return 'doubtful';
  return looksLike(last, other.last.join(' ')) ? 'doubtful' : null;
}

/** "BJa" and "BJN" for Bram Jansen: letters of the name in their order, with the first of first name and surname. */
function abbreviates(code: string, { first, last }: NameParts): boolean {
  const [name, surname] = [first.join(''), last.join('')];
  const behind = code.indexOf(surname.charAt(0), 1);
  if (code.length < 2 || code.length > 4 || surname === '' || behind < 1) return false;
  return name.startsWith(code.slice(0, behind)) && isSubsequence(code.slice(behind), surname);
}

function isSubsequence(letters: string, word: string): boolean {
  let at = -1;
  return [...letters].every((letter) => {
    at = word.indexOf(letter, at + 1);
    return at >= 0;
  });
}

/** The first names agree as far as both give them: "B" and "Bram", "B J" and "Bert Jan", "Jan" and "Jan Willem". */
function sameFirst(one: readonly string[], other: readonly string[]): boolean {
  const shared = Math.min(one.length, other.length);
  for (let index = 0; index < shared; index += 1) {
    if (!sameOrInitial(one[index] ?? '', other[index] ?? '')) return false;
  }
  return shared > 0;
}

/** All words of two full names agree one by one and the last is the same: "M. Garcia Lopez" and "Maria Garcia Lopez". */
function sameInOrder(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.length > 2 &&
    one.at(-1) === other.at(-1) &&
    one.every((word, index) => sameOrInitial(word, other[index] ?? ''))
  );
}

function sameOrInitial(one: string, other: string): boolean {
  if (one === other) return true;
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.join(' ') === other.join(' ');
}

interface Word {
  text: string;
  /** The word is one or more initials: "B.", "B.J.", "BJ" in capitals. */
  initials: boolean;
}

/** The ways to take a name apart; "Bram J." and "Jansen B." look alike, so such a name has two. */
const readings = remembered(takeApart);

function takeApart(text: string): NameParts[] {
  const bare = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(titles, ' ')
    .replace(shortParticle, 'van de ')
    .replace(/(\p{L})\.(?=\p{L}{2})/gu, '$1. ')
    .replace(/\s+[-–]\s*|\s*[-–]\s+/g, '-')
    .replace(/,\s*$/, '');
  const comma = /^([^,]+),\s*(.+)$/.exec(bare);
  const behind = comma?.[2] ?? '';
  if (comma && readRole(behind) !== null) return takeApart(comma[1] ?? '');
  const spelled = wordsOf(comma ? `${behind} ${comma[1] ?? ''}` : bare);
  // "BJ" or "B.J." alone is a word to compare with the letters of names.
  const words = spelled.every(({ initials }) => initials)
    ? [{ text: spelled.map((word) => word.text).join(''), initials: false }]
    : spelled;
  const [first] = words;
  const last = words.at(-1);
  const turned = last?.initials && words.length > 1 && first && !first.initials;
  const asIs = partsOf(words);
  return turned && !comma ? [partsOf([last, ...words.slice(0, -1)]), asIs] : [asIs];
}

function wordsOf(text: string): Word[] {
  return text
    .replace(joined, '')
    .replace(/['’`]/g, ' ')
    .split(/\s+/)
    .flatMap((raw): Word[] => {
      const initials = /^(?:\p{L}{1,2}\.[-]?)+\p{L}?\.?$|^\p{L}$/u.test(raw) || /^\p{Lu}{2,3}$/u.test(raw);
      const texts = plain(raw)
        .split(' ')
        .filter((word) => word !== '');
      if (initials)
        return texts
          .flatMap((word) => (raw.includes('.') ? [word] : [...word]))
          .map((word) => ({ text: word.charAt(0), initials: true }));
      const whole = raw.includes('-') ? texts.join('-') : texts.join('');
      return whole === '' ? [] : [{ text: whole, initials: false }];
    });
}

function partsOf(words: readonly Word[]): NameParts {
  const split = firstCount(words);
  const first = words.slice(0, split).flatMap(({ text }) => text.split('-'));
  const rest = words.slice(split).map(({ text }) => text);
  const last = withoutParticles(rest.flatMap((word) => word.split('-')));
  const hyphened = rest.findIndex((word) => word.includes('-'));
  const parts = rest
    .join(' ')
    .split('-')
    .map((half) => withoutParticles(half.split(' ')).join(' '));
  const bare = words.filter(({ text }) => !particles.has(text));
  const lettersOf = (some: readonly Word[]) => some.map(({ text }) => text.charAt(0)).join('');
  return {
    whole: words.map(({ text }) => text).join(' '),
    first,
    last,
    halves: hyphened < 0 ? [] : parts,
    letters: [lettersOf(words), lettersOf(bare)],
  };
}

function withoutParticles(words: readonly string[]): string[] {
  const rest = words.filter((word) => !particles.has(word));
  return rest.length > 0 ? rest : [...words];
}

/**
 * How many words are first names or initials: all initials in front, else the words before the first particle, else all but the last word. A single
 * surname with its particles has none.
 */
function firstCount(words: readonly Word[]): number {
  const texts = words.map(({ text }) => text);
  const meaningful = texts.filter((text) => !particles.has(text));
  if (
    meaningful.length === 0 ||
    (meaningful.length === 1 && texts.length >= 1) ||
    particles.has(texts[0] ?? '')
  )
    return 0;
  const initials = words.findIndex((word) => !word.initials);
  if (initials > 0) return initials;
  // "Jansen-de Vries" is one surname, and so is a double name behind the first.
  if (/-/.test(texts[0] ?? '') && particles.has(texts[0]?.split('-').at(-1) ?? '')) return 0;
  const hyphened = texts.findIndex((text, index) => index > 0 && text.includes('-'));
  if (hyphened > 0) return hyphened;
  const particle = texts.findIndex((text, index) => index > 0 && particles.has(text));
  const before = particle > 0 ? particle : texts.length - 1;
  // Particles at the end belong to a surname in front: "Berg van den".
  return meaningful.length > 1 && particle > 0 && texts.slice(particle).every((text) => particles.has(text))
    ? particle - 1
    : before;
}

/** The people named in one cell, as far as signs and "en" part them: "Bram / Anna", "Jansen en De Vries", "Jansen (PL); Bos". */
export function namesInCell(text: string): string[] {
  return text
    .split(/\s*[/;&+|]\s*|\s+en\s+|\s+and\s+|\r?\n|\s+-\s+/)
    .map((name) => name.trim())
    .filter((name) => plain(name) !== '');
}

/** The people named in one cell with commas between: "Jansen (PL), Bakker". Only for a text that is no single name with its first name behind. */
export function namesBetweenCommas(text: string): string[] {
  return namesInCell(text).flatMap((part) => part.split(/\s*,\s*/).filter((name) => plain(name) !== ''));
}
