import { isCellError } from '../../model/grid';
import type { CellValue } from '../../model/grid';
import { exactly } from '../../model/quantity';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import { isDateFormat } from './dates';
import { numberFromText } from './numbers';
import { isBlank, oneLine, saysUnknown } from './text';

/** Why a filled cell gives no count. */
export type CountDoubt = 'says-unknown' | 'unreadable' | 'date' | 'error' | 'percentage' | 'not-calculated';

export interface CountReading {
  quantity: Quantity;
  blank: boolean;
  doubt?: CountDoubt;
}

const blankReading: CountReading = { quantity: null, blank: true };
const number = String.raw`[+\-−]?\(?\d(?:[\d.,\s\u00a0\u2009\u202f]*\d)?\)?`;
const approximation =
  /^(?:ca\.?|circa|±|\+\/-|\+-|~|≈|ong\.?|ongeveer|plm\.?|rond(?: de)?|about|approx\.?|approximately)\s*/i;
const range = new RegExp(`^(${number})\\s*(?:-|–|—|t/m|tot en met|tot|à|a|to)\\s*(${number})$`, 'i');
const lowerBound = new RegExp(
  `^(?:>=?|≥|min\\.?|minimaal|minstens|meer dan|at least)\\s*(${number})$|^(${number})\\s*\\+$`,
  'i',
);
const upperBound = new RegExp(
  `^(?:<=?|≤|max\\.?|maximaal|tot|hooguit|minder dan|up to)\\s*(${number})$`,
  'i',
);
/** "50 flexwoningen", "12 elk", "120 (concept)": one number first, then words without digits. */
const withUnit = new RegExp(`^(${number})\\s*[\\p{L}(#][^\\d]*$`, 'iu');
const none = /^(?:geen|nihil|none|nul)$/i;
const dash = /^[-–—.]+$/;

/**
 * A count of homes as planners type it: numbers as text, "ca. 120", "100-150", "±80", "PM", "50 flexwoningen". A dash is an empty
 * cell. "> 100" and "max. 100" are kept as an approximate count, since the other end is not given. What can't be read is unknown, with the reason.
 */
export function readCount(
  value: CellValue | undefined,
  format?: string | null,
  formula?: string | null,
): CountReading {
  if (isBlank(value))
    return formula ? { quantity: null, blank: false, doubt: 'not-calculated' } : blankReading;
  if (typeof value === 'number') {
    return isDateFormat(format) ? unknown('date') : { quantity: exactly(value), blank: false };
  }
  if (isCellError(value)) return unknown('error');
  if (typeof value !== 'string') return unknown('unreadable');
  return countFromText(oneLine(value));
}

function countFromText(text: string): CountReading {
  if (dash.test(text)) return blankReading;
  const plainNumber = numberFromText(text);
  if (plainNumber !== null) return { quantity: exactly(plainNumber), blank: false };
  if (saysUnknown(text)) return unknown('says-unknown');
  if (none.test(text)) return { quantity: exactly(0), blank: false };
  if (/%$/.test(text)) return unknown('percentage');
  const approximate = approximation.test(text);
  const rest = text.replace(approximation, '');
  const known = knownFromText(rest, approximate);
  return known ? { quantity: known, blank: false } : unknown('unreadable');
}

function knownFromText(text: string, approximate: boolean): KnownQuantity | null {
  const ends = range.exec(text);
  if (ends) return between(numberFromText(ends[1] ?? ''), numberFromText(ends[2] ?? ''), approximate);
  const bound = lowerBound.exec(text) ?? upperBound.exec(text);
  if (bound) return single(numberFromText(bound[1] ?? bound[2] ?? ''), true);
  const counted = withUnit.exec(text);
  return single(numberFromText(counted ? (counted[1] ?? '') : text), approximate);
}

function between(low: number | null, high: number | null, approximate: boolean): KnownQuantity | null {
  if (low === null || high === null || low > high || low < 0) return null;
  return approximate ? { low, high, approximate: true } : { low, high };
}

function single(value: number | null, approximate: boolean): KnownQuantity | null {
  if (value === null) return null;
  return approximate ? { low: value, high: value, approximate: true } : exactly(value);
}

function unknown(doubt: CountDoubt): CountReading {
  return { quantity: null, blank: false, doubt };
}
