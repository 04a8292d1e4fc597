import { isCellError } from '../../model/grid';
import type { CellValue } from '../../model/grid';
import { exactly } from '../../model/quantity';
import type { Quantity } from '../../model/quantity';
import { countInWords } from './countWords';
import { isDateFormat } from './dates';
import { numberFromText } from './numbers';
import { isBlank, oneLine, saysNothing, saysUnknown } from './text';

/** Why a filled cell gives no count. */
export type CountDoubt = 'says-unknown' | 'unreadable' | 'date' | 'error' | 'percentage' | 'not-calculated';

export interface CountReading {
  quantity: Quantity;
  /** Nothing stands in the cell, or a dash or "n.v.t.": neither a count nor a doubt. */
  blank: boolean;
  doubt?: CountDoubt;
  /** Present when a careful reader takes this count from the text, but somebody should hear of it: "24 + 12", "max. 60". */
  assumed?: true;
}

export interface CountOptions {
  /** "(12)" is −12, as accountants write it: in columns that may go below zero. Elsewhere brackets say that a count is uncertain. */
  signed?: boolean;
}

const blankReading: CountReading = { quantity: null, blank: true };
const none = /^(?:geen|nihil|none|nul)$/i;
/** Error values as Excel shows them in Dutch and English: pasted as text, or in a CSV. */
const errorText =
  /^#(?:n\/?b|n\/?a|verw!|ref!|deel\/0!|div\/0!|waarde!|value!|naam\?|name\?|getal!|num!|leeg!|null!|overloop!|spill!|bezig!|calc!)$/i;
const percentFormats = new Map<string, boolean>();

/**
 * A count of homes as planners type it: numbers as text, "ca. 120", "100-150", "±80", "PM", "50 flexwoningen"; see `countInWords` for
 * texts. A dash and "n.v.t." are an empty cell, for they say neither how many nor zero. A percentage, a date and an error value are
 * no count: unknown, with the reason.
 */
export function readCount(
  value: CellValue | undefined,
  format?: string | null,
  formula?: string | null,
  options: CountOptions = {},
): CountReading {
  if (isBlank(value))
    return formula ? { quantity: null, blank: false, doubt: 'not-calculated' } : blankReading;
  if (typeof value === 'number') return countFromNumber(value, format);
  if (isCellError(value)) return unknown('error');
  if (typeof value !== 'string') return unknown('unreadable');
  return countFromText(oneLine(value), options);
}

function countFromNumber(value: number, format: string | null | undefined): CountReading {
  if (!Number.isFinite(value)) return unknown('unreadable');
  if (isDateFormat(format)) return unknown('date');
  return isPercentFormat(format) ? unknown('percentage') : exactCount(value);
}

/** A list of thousands of plans counts the same few hundred numbers over and over: one reading of each will do. */
const mostKept = 5_000;
const kept: CountReading[] = [];

function exactCount(value: number): CountReading {
  if (!Number.isInteger(value) || value < 0 || value > mostKept)
    return { quantity: exactly(value), blank: false };
  return (kept[value] ??= Object.freeze({ quantity: Object.freeze(exactly(value)), blank: false }));
}

/** Whether a number format shows a share as a percentage. */
export function isPercentFormat(format: string | null | undefined): boolean {
  if (!format) return false;
  const known = percentFormats.get(format);
  if (known !== undefined) return known;
  const answer = format.replace(/"[^"]*"|\\./g, '').includes('%');
  percentFormats.set(format, answer);
  return answer;
}

function countFromText(typed: string, { signed = false }: CountOptions): CountReading {
  if (saysNothing(typed)) return blankReading;
  const text = withoutMarks(typed);
  const isBracketed = /^\(.*\)$/.test(text);
  const plainNumber = isBracketed && !signed ? null : numberFromText(text);
  if (plainNumber !== null) return { quantity: exactly(plainNumber), blank: false };
  if (saysUnknown(text)) return unknown('says-unknown');
  if (none.test(text)) return { quantity: exactly(0), blank: false };
  if (errorText.test(text)) return unknown('error');
  if (/%|\bprocent\b/i.test(text)) return unknown('percentage');
  const found = countInWords(text);
  if (!found) return unknown('unreadable');
  const { quantity, assumed } = found;
  return { quantity, blank: false, ...(assumed ? { assumed } : {}) };
}

/** What surrounds a number without changing it: the apostrophe that makes it text, marks of a footnote, a stray point at the end. */
function withoutMarks(text: string): string {
  return text
    .replace(/^['’`](?=.)/, '')
    .replace(/(?<=\d)\s*(?:\*+\)?|[¹²³⁴⁵]+\)?)$/, '')
    .replace(/(?<=\d)[.;:,]$/, '')
    .trim();
}

function unknown(doubt: CountDoubt): CountReading {
  return { quantity: null, blank: false, doubt };
}
