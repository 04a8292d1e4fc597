/**
 * Words without a digit that some language of Excel reads as a truth value. Excel takes an entry in its own language; an add-in's
 * in en-US, but a workbook is mailed on and a cell is entered again by whoever presses F2.
 */
const truthWords = new Set([
  'true', 'false', 'waar', 'onwaar', 'wahr', 'falsch', 'vrai', 'faux', 'verdadero', 'falso', 'vero', 'sant', 'falskt', 'sann', 'usann',
]); // prettier-ignore

/**
 * Whether Excel might take this text for something else when it is entered: a number, a date, a truth value, an error or a
 * formula. In doubt it says yes: an apostrophe (Excel) or `quotePrefix` (a file) too many does no harm, a changed id does.
 * Only text that begins with a letter and holds no digit is plain.
 */
export function looksLikeInput(text: string): boolean {
  if (text === '') return false;
  return !/^\p{L}/u.test(text) || /\p{N}/u.test(text) || truthWords.has(text.trim().toLowerCase());
}
