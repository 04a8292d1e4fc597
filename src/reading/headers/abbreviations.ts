import { looksLike } from '../cells/likeness';

/**
 * The ways to read a header with abbreviations ("Ambt. opdr.gever", "Opl. jaar"): a pattern per word, where a point stands for letters left out.
 * A point inside a word may also part two words ("Soc.huur"). Empty for a header without points.
 */
export function abbreviations(header: string): Abbreviation[][] {
  const words = header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9.#%]+/g, ' ')
    .split(' ')
    .filter((word) => /[a-z0-9#%]/.test(word));
  if (!words.some((word) => /[a-z]\./.test(word)) || words.join('').length < 3) return [];
  const whole = words.map((word) => [word]);
  const parted = words.map((word) => word.split(/(?<=\.)(?=[a-z])/));
  return [whole, parted].map((parts) => parts.flat().map(abbreviation));
}

/** A word of a header, and what it may be short for. */
interface Abbreviation {
  word: string;
  pattern: RegExp;
}

/** A point stands for letters left out; a word of consonants alone ("slp.") leaves out all vowels. */
function abbreviation(word: string): Abbreviation {
  const letters = word.replace(/[#%]/g, '').replace(/\.+/g, '.');
  const skeleton = /^[b-df-hj-np-tv-xz]{3,}\.$/.test(letters);
  const parts = skeleton ? [...letters.slice(0, -1)] : letters.split('.');
  const rest = skeleton ? '[aeiouy]*' : '[a-z]*';
  return { word, pattern: new RegExp(`^${parts.join(rest)}${skeleton ? rest : ''}$`) };
}

/** Whether every word of a phrase is meant by another of the abbreviations, in any order; words without points may have typing errors. */
export function abbreviates(short: readonly Abbreviation[], phrase: readonly string[]): boolean {
  if (short.length !== phrase.length) return false;
  const left = [...phrase];
  return short.every(({ word: written, pattern }) => {
    const index = left.findIndex(
      (word) => pattern.test(word) || (!written.includes('.') && looksLike(word, written)),
    );
    if (index === -1) return false;
    left.splice(index, 1);
    return true;
  });
}
