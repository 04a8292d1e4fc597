import { plain } from '../cells/text';

/** A project name reduced to what tells projects apart. */
export interface NameParts {
  /** Words in their order, abbreviations written out, without words that any name may have. */
  words: string[];
  /** Numbers and single letters in their order: "12-14" is "12 14", "fase II" is "2". Two names that differ here are two projects. */
  marks: string;
}

/** Words that add nothing to a name; the same plan is written with and without them. */
const empty = new Set(
  `de het een t s plan project projecten locatie lokatie woningbouw woningbouwlocatie woningbouwplan nieuwbouw nieuwbouwplan herontwikkeling
  ontwikkeling bouwplan te in aan op van der den en eo e o omgeving fase fasen phase nr no nummer nummers huisnummer tm tot met`.split(
    /\s+/,
  ),
);

/** Endings that are written short in names of streets: "Kerkstr." and "Kerkstraat". */
const shortEndings: readonly [RegExp, string][] = [
  [/^(.{2,})str$/, '$1straat'],
  [/^(.{3,})ln$/, '$1laan'],
  [/^(.{3,})wg$/, '$1weg'],
  [/^(.{3,})pln$/, '$1plein'],
  [/^(.{3,})sngl$/, '$1singel'],
];
const anyShortEnding = /(?:str|ln|wg|sngl)$/;
const shortWords: ReadonlyMap<string, string> = new Map([
  ['st', 'sint'],
  ['dr', 'dokter'],
  ['burg', 'burgemeester'],
  ['str', 'straat'],
]);

const romans: ReadonlyMap<string, string> = new Map(
  'i ii iii iv v vi vii viii ix x'.split(' ').map((roman, index) => [roman, String(index + 1)]),
);

/** The parts of a project's name, "t/m" left out as other empty words; a name of nothing but empty words keeps them. */
export function nameParts(name: string): NameParts {
  // Letters and digits apart: "12a" is "12 a". Most names are plain ASCII, and spared the search for accents.
  const all = (beyondAscii.test(name) ? plain(name) : name.toLowerCase()).match(/[a-z]+|\d+/g) ?? [];
  const marks: string[] = [];
  const words: string[] = [];
  for (let index = 0; index < all.length; index += 1) {
    const word = all[index] ?? '';
    const roman = word.length <= 4 && romans.has(word) ? romanAt(all, index) : null;
    if (roman !== null) marks.push(roman);
    else if (startsWithDigit.test(word)) marks.push(String(Number(word)));
    else if (empty.has(word) || (word === 'm' && all[index - 1] === 't')) continue;
    else if (word.length === 1) marks.push(word);
    else words.push(writtenOut(word));
  }
  return {
    words: words.length > 0 ? words : all.filter((word) => !startsWithDigit.test(word)),
    marks: marks.join(' '),
  };
}

const startsWithDigit = /^\d/;
const beyondAscii = /[^\u0000-\u007f]/;

/** A Roman number stands after "fase" or "deel", or is more than one letter: "I", "V" and "X" alone are more often letters. */
function romanAt(words: readonly string[], index: number): string | null {
  const word = words[index] ?? '';
  const number = romans.get(word);
  if (number === undefined) return null;
  const before = words[index - 1] ?? '';
  const counted = /^(?:fase|phase|deel|deelfase|deelplan|blok|veld|plandeel)$/.test(before);
  const last = index > 0 && index === words.length - 1;
  return counted || word.length > 1 || (last && word !== 'x') ? number : null;
}

function writtenOut(word: string): string {
  const whole = shortWords.get(word);
  if (whole !== undefined) return whole;
  if (!anyShortEnding.test(word)) return word;
  const ending = shortEndings.find(([pattern]) => pattern.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}

/**
 * Whether two words differ by what looks like one typing error: a letter too many, too few, or two swapped, in words of six letters and
 * up; another letter only in words of nine and up, and not the first: "Bergweg" and "Bermweg" are two streets.
 */
export function isTypo(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long || short.length < 6 || long.length - short.length > 1 || short[0] !== long[0])
    return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const rest = short.slice(start + 1) === long.slice(start + 1);
  const swapped =
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2);
  return swapped || (rest && short.length >= 9);
}
