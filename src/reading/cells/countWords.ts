import type { KnownQuantity } from '../../model/quantity';
import { exactly } from '../../model/quantity';
import { numberFromText } from './numbers';
import { isYear } from './years';

/** A count read from a text; `assumed` when somebody should hear how it was read. */
export interface WordedCount {
  quantity: KnownQuantity;
  assumed?: true;
}

const number = String.raw`[+\-−]?\d(?:[\d.,\s\u00a0\u2009\u202f]*\d)?`;
const approximation =
  /^(?:c\.?\s?a\.?|circa|±|\+\/-|-\/\+|\+-|~|≈|ong\.?|ongeveer|plm\.?|rond(?: de)?|ruim|bijna|krap|indicatief|geschat|naar schatting|about|approx\.?|approximately)\s*(?=\d)/i;
const approximateBehind =
  /\s*(?:\?+|\(\?+\)|\(?(?:ca\.?|circa|indicatie|indicatief|schatting|geschat|raming|concept|pm|p\.m\.|onder voorbehoud|o\.?v\.?b\.?|nog onzeker|onzeker)\)?)$/i;
const between = new RegExp(`^tussen(?: de)?\\s+(${number})\\s+en(?: de)?\\s+(${number})(.*)$`, 'i');
const range = new RegExp(
  `^(?:max\\.?(?:imaal)?\\s+)?(${number})\\s*(?:[a-z.]+\\s*)?(?:-|–|—|t/m|tot en met|tot|à|á|a|to)\\s*(max\\.?\\s*|maximaal\\s*)?(${number})(\\D*)$`,
  'i',
);
const slashed = new RegExp(`^(${number})\\s*/\\s*(${number})(\\D*)$`);
const bound = new RegExp(
  `^(?:[<>]=?|≥|≤|min\\.?|minimaal|minstens|ten minste|tenminste|meer dan|at least|max\\.?|maximaal|tot|t/m|hooguit|hoogstens|ten hoogste|minder dan|up to)\\s*(${number})(\\D*)$`,
  'i',
);
const plus = new RegExp(`^(${number})\\s*\\+$`);
const product = new RegExp(`^(\\d{1,3})\\s*[x×*]\\s*(\\d{1,4})(\\D*)$`, 'i');
const counted = new RegExp(`^(${number})(\\D*)$`);
/** A part of the homes, or what the count used to be, behind the count itself. */
const aside =
  /^(.*?\d.*?)\s*(?:,\s*)?(?:\(\s*)?\b(?:waarvan|w\.?v\.?|incl\.?|inclusief|excl\.?|exclusief|was|voorheen|eerder|oorspronkelijk|netto|bruto|na sloop)\b[^+/]*$/i;
const wordNote = /^(.*\d.*?)\s*\(([^()\d]*)\)$/;

/** What follows a number that counts no homes: sizes, floors, money, times, densities, ordinals ("2e fase"). */
const notHomes =
  /^(?:(?:e|de|ste|o|x|plus|ha|hectare|are|m|m2|m²|m³|km|bvo|gbo|lagen|laag|bouwlagen|verdiepingen|pp|parkeerplaats(?:en)?|parkeerplekken|pm|fte|uur|jaar|jaren|jr|maand(?:en)?|mnd|mln|k|euro|eur|fase[ns]?|punten|bedrijven|garages?|garageboxen)\b|[€$/^:=;])/i;
const isRate = /\bper (?!stuk\b)|\bp\.?j\.?\b|\bp\/j\b|\/|\bof\b|\bfase\b|->|→|=/i;
const boundaryOfParts = /\s*\+\s*|\s+en\s+/i;
const oneMultiple = 5;
/** A longer text is a remark with a number in it. */
const longestCount = 80;
/** "12 elk" stands in one row for several. */
const each = /\b(?:elk|ieder|per stuk)\b/i;

/**
 * A count inside words. How each way of writing is read:
 * - "ca. 120", "±80", "120?", "80 (schatting)" are approximate; "100-150", "30 à 40", "tussen 30 en 40" are ranges;
 * - "max. 60", "> 50", "tot 60", "50+": approximate and assumed, since the other end is not given;
 * - "50 flexwoningen", "120 (sociaal)": one number and words that don't make it something else than homes ("120 m²", "2e fase"); "12 elk" is assumed to be 12 for this row;
 * - "30/40": a range only when both are multiples of five, it rises and less than doubles; "56 / 26" and "12/14" may as well be two
 *   different figures, so they stay unread;
 * - "24 + 12", "12 woningen + 4 appartementen" add up and "2x12" multiplies: assumed;
 * - "100 (waarvan 30 sociaal)", "120, was 100", "45 (netto 40)" are the count before the aside: assumed.
 * `null` for anything else: nobody can tell.
 */
export function countInWords(text: string): WordedCount | null {
  if (text.length > longestCount || !/\d/.test(text)) return null;
  const asideFound = aside.exec(text);
  if (asideFound) return assumed(countInWords((asideFound[1] ?? '').replace(/[(,\s]+$/, '')));
  const approximate = approximation.test(text) || approximateBehind.test(text);
  const core = text.replace(approximation, '').replace(approximateBehind, '');
  const found = withoutApproximation(core.trim());
  if (!found || !approximate) return found;
  // "0?" says that nobody knows, and unknown is not zero.
  return found.quantity.high === 0 ? null : { ...found, quantity: { ...found.quantity, approximate: true } };
}

function withoutApproximation(text: string): WordedCount | null {
  const noted = wordNote.exec(text);
  if (noted) return isRate.test(noted[2] ?? '') ? null : countInWords(noted[1] ?? '');
  return (
    rangeOf(text) ?? boundOf(text) ?? slashedRange(text) ?? productOf(text) ?? singleOf(text) ?? sumOf(text)
  );
}

function rangeOf(text: string): WordedCount | null {
  const worded = between.exec(text);
  if (worded) return spanOf(worded[1], worded[2], worded[3]);
  const found = range.exec(text);
  if (!found) return null;
  const span = spanOf(found[1], found[3], found[4]);
  const isBounded = /^max/i.test(text) || found[2] !== undefined;
  return span && isBounded ? { quantity: { ...span.quantity, approximate: true }, assumed: true } : span;
}

function spanOf(from = '', to = '', unit = ''): WordedCount | null {
  const [low, high] = [numberFromText(from), numberFromText(to)];
  if (low === null || high === null || low < 0 || low > high || !countsHomes(unit)) return null;
  // "2026-2027" among counts is when, not how many.
  const areYears = isYear(low) && isYear(high) && high - low < 50;
  return areYears ? null : { quantity: { low, high } };
}

function boundOf(text: string): WordedCount | null {
  const found = bound.exec(text) ?? plus.exec(text);
  const value = found && countsHomes(found[2] ?? '') ? numberFromText(found[1] ?? '') : null;
  if (value === null || value <= 0) return null;
  return { quantity: { ...exactly(value), approximate: true }, assumed: true };
}

function slashedRange(text: string): WordedCount | null {
  const found = slashed.exec(text);
  const span = found ? spanOf(found[1], found[2], found[3]) : null;
  if (!span) return null;
  const { low, high } = span.quantity;
  const isRange =
    low > 0 && low % oneMultiple === 0 && high % oneMultiple === 0 && low < high && high < 2 * low;
  return isRange ? assumed(span) : null;
}

function productOf(text: string): WordedCount | null {
  const found = product.exec(text);
  if (!found || !countsHomes(found[3] ?? '')) return null;
  return { quantity: exactly(Number(found[1]) * Number(found[2])), assumed: true };
}

function singleOf(text: string): WordedCount | null {
  const found = counted.exec(text);
  if (!found || !countsHomes(found[2] ?? '')) return null;
  const value = numberFromText(found[1] ?? '');
  if (value === null) return null;
  return each.test(found[2] ?? '') ? assumed({ quantity: exactly(value) }) : { quantity: exactly(value) };
}

/** "24 + 12": every part must itself be a plain count or a product. */
function sumOf(text: string): WordedCount | null {
  const parts = text.split(boundaryOfParts);
  if (parts.length < 2) return null;
  let total = 0;
  for (const part of parts) {
    const count = /^\d/.test(part) ? (productOf(part) ?? singleOf(part)) : null;
    if (!count) return null;
    total += count.quantity.low;
  }
  return { quantity: exactly(total), assumed: true };
}

function countsHomes(unit: string): boolean {
  const words = unit.trim();
  if (words === '') return true;
  const isWord = /^[\p{L}(#]/u.test(words);
  return isWord && !notHomes.test(words) && !isRate.test(words);
}

function assumed(count: WordedCount | null): WordedCount | null {
  return count ? { ...count, assumed: true } : null;
}
