import { plain } from '../cells/text';
import { looksLike } from '../headers/similarity';

/** A person's name taken apart; plain lower-case words. */
interface NameParts {
  whole: string;
  /** First name or initials; '' when only one word is given. */
  first: string;
  /** Surname without its particles. */
  last: string;
  /** First letters of all words, "bj". */
  letters: string;
}

/** How sure it is that two spellings mean one person: `sure`, `likely` (a first name alone) or `doubtful` (initials, a typing error). */
export type Likeness = 'sure' | 'likely' | 'doubtful';

const particles = new Set([
  'van',
  'de',
  'der',
  'den',
  'ten',
  'ter',
  'te',
  'het',
  't',
  'la',
  'el',
  'von',
  'op',
  'in',
  'd',
  'al',
  'ben',
]);
const titles = /\b(?:dhr|mw|mevr|mevrouw|de heer|heer|drs|dr|ir|ing|mr|bc|prof|weth|wethouder|pl)\b\.?/gi;

/** Whether a spelling in a project list means a person of the staff list, and how sure that is; `null` when it doesn't. */
export function compareNames(spelling: string, name: string): Likeness | null {
  const [one, other] = [nameParts(spelling), nameParts(name)];
  if (one.whole === '' || other.whole === '') return null;
  if (one.whole === other.whole) return 'sure';
  if (one.first !== '' && other.first !== '') return compareFull(one, other);
  if (one.first === '') return compareSingle(one, other);
  return one.last === other.last ? 'sure' : null;
}

function compareFull(one: NameParts, other: NameParts): Likeness | null {
  const sameFirst =
    one.first === other.first || isInitialOf(one.first, other.first) || isInitialOf(other.first, one.first);
  if (one.last === other.last) return sameFirst ? 'sure' : null;
  if (one.first === other.first && other.last.startsWith(one.last) && one.last.length <= 2) return 'sure';
  return one.first === other.first && looksLike(one.last, other.last) ? 'doubtful' : null;
}

function compareSingle(one: NameParts, other: NameParts): Likeness | null {
  if (one.last === other.last) return 'sure';
  if (one.last === other.first) return 'likely';
  return one.last.length >= 2 && one.last.length <= 4 && one.last === other.letters ? 'doubtful' : null;
}

/** "b", "b j" or "bj" for "bram". */
function isInitialOf(initials: string, first: string): boolean {
  const letters = initials.replaceAll(' ', '');
  return (
    letters.length <= 3 &&
    first.length > 0 &&
    letters.startsWith(first.charAt(0)) &&
    (letters.length === 1 || !/[aeiou]/.test(letters))
  );
}

/** "Jansen, Bram", "B. Jansen" and "dhr. Bram Jansen" give the same surname. */
function nameParts(text: string): NameParts {
  const bare = text.replace(/\([^)]*\)/g, ' ').replace(titles, ' ');
  const comma = /^([^,]+),\s*(.+)$/.exec(bare);
  const words = plain(comma ? `${comma[2] ?? ''} ${comma[1] ?? ''}` : bare)
    .split(' ')
    .filter((word) => word !== '');
  const letters = words.map((word) => word.charAt(0)).join('');
  const split = firstWords(words);
  const rest = words.slice(split).filter((word) => !particles.has(word));
  return {
    whole: words.join(' '),
    first: words.slice(0, split).join(' '),
    last: (rest.length > 0 ? rest : words.slice(split)).join(' '),
    letters,
  };
}

/** Leading initials together, else one first name; nothing when the name is one surname with its particles. */
function firstWords(words: readonly string[]): number {
  const meaningful = words.filter((word) => !particles.has(word));
  if (meaningful.length < 2 || particles.has(words[0] ?? '')) return 0;
  const initials = words.findIndex((word) => word.length > 1);
  return Math.max(1, initials);
}

/** The people named in one cell: "Bram / Anna", "Jansen en De Vries", "Jansen; Bos". */
export function namesInCell(text: string): string[] {
  return text.split(/\s*[/;&+|]\s*|\s+en\s+|\s+and\s+|\n/).filter((name) => plain(name) !== '');
}
