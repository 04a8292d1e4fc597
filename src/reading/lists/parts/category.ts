import type { CountField } from '../../../model/fields';
import { plain } from '../../cells/text';
import { matchWords } from '../../headers/matchHeader';

/** What a row of a list per category counts: its tenure, its kind of home, or both; a row of neither is another split of the plan. */
export interface Category {
  tenure: CountField | null;
  kind: 'singleFamily' | 'apartments' | 'unknown' | null;
  /** The row is the plan's total, not a part of it. */
  total: boolean;
}

const totalWords =
  /^(?:sub ?)?(?:totaal|total|totalen|alle)(?: (?:plan|project|woningen|aantal|aantal woningen|programma))?$/;
const unknownWords =
  /^(?:onbekend|onb|nog onbekend|nader te bepalen|n t b|ntb|nog niet bekend|onbekend segment|overig)$/;
const unknownKind = /^(?:woning ?)?type onbekend$|^onbekend(?:e)? (?:woning ?)?type$/;
const singleFamily =
  /\b(?:eengezins(?:woning(?:en)?| woning(?:en)?)?|grondgebonden(?: woning(?:en)?)?|egw|ggb|tussenwoning(?:en)?|hoekwoning(?:en)?|rij(?:tjes)?woning(?:en)?|(?:twee|2) onder (?:een|1) kap(?:woning(?:en)?)?|vrijstaand(?:e woning(?:en)?)?)\b/;
const apartments =
  /\b(?:meergezins(?:woning(?:en)?| woning(?:en)?)?|appartement(?:en)?|gestapeld(?:e)?(?: woning(?:en)?)?|mgw|etagewoning(?:en)?|studios?)\b/;
/** Splits by care, target group or stay (Planmonitor Zeeland: "Nultreden", "Regulier permanent"): each has its own sum. */
const otherSplits =
  /^(?:nultreden\w*|geclusterd\w*|zorggeschikt\w*|regulier(?: permanent)?|flex(?:woningen)?|tijdelijk\w*|permanent|studenten\w*|ouderen\w*|senioren\w*|jongeren\w*|starters\w*|woonwagen\w*|standplaats\w*)$/;
const tenures: ReadonlySet<string> = new Set([
  'socialRent',
  'midRent',
  'affordableBuy',
  'expensive',
  'rent',
  'buy',
  'tenureUnknown',
]);

/** The category that a cell names, or `null` when it names none. Numbers in front ("1. Sociale huur") say nothing. */
export function readCategory(text: string): Category | null {
  const words = plain(text).replace(/^(?:\d{1,2}|[a-z]) (?=\p{L}{2})/u, '');
  if (words === '') return null;
  if (totalWords.test(words)) return { tenure: null, kind: null, total: true };
  if (otherSplits.test(words)) return { tenure: null, kind: null, total: false };
  if (unknownKind.test(words)) return { tenure: null, kind: 'unknown', total: false };
  const kind = singleFamily.test(words) ? 'singleFamily' : apartments.test(words) ? 'apartments' : null;
  const rest = words.replace(singleFamily, '').replace(apartments, '').trim();
  const tenure = rest === '' ? null : tenureOf(rest);
  return kind === null && tenure === null ? null : { tenure, kind, total: false };
}

/** "Koop" and "huur" with a price or code behind them stay `buy` and `rent`: bands differ per body and year. */
function tenureOf(words: string): CountField | null {
  if (unknownWords.test(words)) return 'tenureUnknown';
  const known = matchWords(words).find(({ entry, score }) => score >= 9 && tenures.has(entry.field))?.entry
    .field;
  if (known !== undefined && isCount(known)) return known;
  const [buys, rents] = [/\bkoop/.test(words), /\bhuur/.test(words)];
  if (buys && rents) return 'tenureUnknown';
  if (buys) return 'buy';
  return rents ? 'rent' : null;
}

function isCount(field: string): field is CountField {
  return tenures.has(field);
}
