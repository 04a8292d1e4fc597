import type { CellValue } from '../../model/grid';
import { periodInHeader } from '../cells/periods';
import { cellText, plain } from '../cells/text';
import { isYear } from '../cells/years';

/** First and last year, inclusive. */
export interface Span {
  from: number;
  to: number;
}

const agreement =
  /\b(?:(?:(?:woning)?bouw|woning|woon|woondeal|huisvestings)?opgave|woondeals?|(?:woningbouw)?(?:doelstelling|taakstelling|ambitie)(?:en)?|doel|doelen|(?:prestatie)?afspra(?:ak|ken)|targets?|streefaantal(?:len)?)\b/;
const otherThanHomes =
  /%|aandeel|percentage|\bfte\b|\buren\b|\beuro\b|kosten|budget|bedrag|verschil|tekort|overschot|prognose|gepland|planning|plancapaciteit|rest|nog te|cumulatief|saldo|\bhard|\bzacht/;
const delivered = /gerealiseerd|realisatie|opgeleverd|delivered|completed/;
const counted = /^(?:aantal|totaal|woningen|homes|dwellings|netto|bruto|totale?|won|woningbouw|nieuwbouw)\b/;
const total = /^(?:eind)?tota(?:al|le)\b|^(?:som|regio|total)\b/;
const expired = /\b(?:vervallen|verlopen|oud|oude|vorige)\b/;
const draft = /\b(?:concept|voorlopig)\b/;

/** Whether a text speaks of an agreement about homes: a woondeal, an opgave, a doelstelling. "Parkeeropgave" is another matter. */
export function speaksOfTarget(text: string): boolean {
  return agreement.test(plain(text));
}

/** Whether a label or header stands for the homes agreed, not for a share, a plan or what is left. */
export function namesTarget(text: string): boolean {
  const words = plain(text);
  return agreement.test(words) && !otherThanHomes.test(words) && !delivered.test(words);
}

/** Whether a label or header counts homes without saying which: "Aantal woningen". In a table about an agreement these are the target. */
export function namesCount(text: string): boolean {
  const words = plain(text);
  return counted.test(words) && !otherThanHomes.test(words) && !delivered.test(words);
}

/** Whether a label or header stands for homes delivered. */
export function namesDelivered(text: string): boolean {
  const words = plain(text);
  return delivered.test(words) && !otherThanHomes.test(words);
}

/** Whether a label or header stands for shares. */
export function namesShare(text: string): boolean {
  return /^%|\b(?:aandeel|percentage|perc)\b|%$/.test(plain(text));
}

/** Whether a label stands before a sum. */
export function namesSum(text: string): boolean {
  return total.test(plain(text));
}

/** Whether an agreement still holds, by the words around it. */
export function statusInWords(text: string): 'active' | 'expired' | 'draft' {
  const words = plain(text);
  if (expired.test(words)) return 'expired';
  return draft.test(words) ? 'draft' : 'active';
}

/** The year or years that a header or label consists of; `null` for an open end or anything else. */
export function spanOf(value: CellValue, format: string | null): Span | null {
  const [from, to = from] = (periodInHeader(value, format)?.period ?? '').split('-').map(Number);
  return from !== undefined && to !== undefined && isYear(from) && isYear(to) ? { from, to } : null;
}

const twoYears =
  /(?<!\d)((?:19|20)\d{2})\s*(?:-|–|—|\/|t\/m|tot en met|tot|en met|en)\s*((?:19|20)?\d{2})(?!\d)/i;

/** The first and last year that a text names among other words: "Woondeal 2022 t/m 2030". */
export function spanInText(value: CellValue): Span | null {
  const found = twoYears.exec(cellText(value));
  if (!found) return null;
  const [first = '', last = ''] = found.slice(1);
  const [from, to] = [Number(first), Number(last.length === 4 ? last : `${first.slice(0, 2)}${last}`)];
  return isYear(from) && isYear(to) && from < to ? { from, to } : null;
}
