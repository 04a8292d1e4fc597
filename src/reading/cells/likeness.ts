import { remembered } from '../remembered';

/** Whether two words are the same but for a typing error: one letter in words of six and up, two in words of ten and up. */
export function looksLike(one: string, other: string): boolean {
  if (one === other) return true;
  const longest = Math.max(one.length, other.length);
  const allowed = longest >= 10 ? 2 : longest >= 6 ? 1 : 0;
  return allowed > 0 && isWithinEdits(one, other, allowed);
}

/** Whether at most so many edits turn one word into the other. Words with digits are codes, of which every digit counts. */
export function isWithinEdits(one: string, other: string, allowed: number): boolean {
  if (Math.abs(one.length - other.length) > allowed) return false;
  if (bitCount(lettersOf(one) ^ lettersOf(other)) > 2 * allowed || /\d/.test(one + other)) return false;
  return editDistance(one, other) <= allowed;
}

/** The letters a-z of a word as bits: an edit changes two of them at most, so words that differ more need no comparing. */
const lettersOf = remembered((word: string): number => {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << ((word.charCodeAt(index) - 97) % 26);
  return letters;
});

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** The fewest letters to insert, delete, replace or swap with a neighbour that turn one word into the other. */
function editDistance(one: string, other: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
        swapped ? at(beforePrevious, column - 2) + 1 : Infinity,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, other.length);
}

function at(numbers: number[], index: number): number {
  return numbers[index] ?? Infinity;
}
