import { isCellError } from '../../model/grid';
import type { CellValue } from '../../model/grid';
import { remembered } from '../remembered';

const invisible = /[\u00ad\u200b-\u200d\ufeff]/g;
const spaces = /[\s\u00a0\u2007\u2009\u202f]+/g;
const visible = /[^\s\u00a0\u2007\u2009\u202f\u00ad\u200b-\u200d\ufeff]/;
const beyondAscii = /[^\u0000-\u007f]/;
const accents = /[\u0300-\u036f]/g;
const separators = /[^a-z0-9#%+]+/g;

/** Finds what `oneLine` would change, so that the many clean texts of a large list pass untouched. */
const untidy = /[\u00ad\u200b-\u200d\ufeff\u00a0\u2007\u2009\u202f\t\r\n]|\s\s|^\s|\s$/;

/** What a cell says as one line of text: soft hyphens gone, line breaks and odd spaces as one space; '' when empty. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return oneLine(value);
  return isCellError(value) ? value.error : String(value);
}

/** A text on one line, without soft hyphens and odd spaces. */
export function oneLine(text: string): string {
  return untidy.test(text) ? text.replace(invisible, '').replace(spaces, ' ').trim() : text;
}

/** Lower-case words without accents or punctuation, for comparing: "Projéct_Naam:" → "project naam". */
export function plain(text: string): string {
  const letters = beyondAscii.test(text)
    ? text.replace(invisible, '').normalize('NFD').replace(accents, '')
    : text;
  return letters.toLowerCase().replace(separators, ' ').trim();
}

/** Whether a cell holds nothing a reader would see. Asked of every cell of a list, so what begins with an ordinary sign is told at once. */
export function isBlank(value: CellValue | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && !visible.test(value);
}

/** Words with which planners say that they don't know (yet). */
const unknownWords = new Set([
  '?',
  '??',
  'pm',
  'p m',
  'ntb',
  'n t b',
  'nnb',
  'n n b',
  'nb',
  'n b',
  'nog niet bekend',
  'niet bekend',
  'nader te bepalen',
  'nog te bepalen',
  'onbekend',
  'onb',
  'nog onbekend',
  'volgt',
  'n n t b',
  'unknown',
  'tbd',
  'tbc',
  't b d',
  'n a',
  'status onbekend',
  'geen gegevens',
]);

/** Whether a text says "unknown" in one of the ways planners do ("PM", "n.t.b.", "?"). */
export const saysUnknown = remembered((text) => {
  const trimmed = oneLine(text);
  return /^(?:\?+|\.{2,}|…)$/.test(trimmed) || unknownWords.has(plain(trimmed));
});

/** Words and marks that leave a cell empty: "-", "n.v.t.". They say neither how many nor that it is unknown. */
export function saysNothing(text: string): boolean {
  return /^(?:[-–—−]+|\.|n\.?\s?v\.?\s?t\.?|niet van toepassing)$/i.test(oneLine(text));
}
