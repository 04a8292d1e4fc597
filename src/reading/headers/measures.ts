import type { CountField } from '../../model/fields';
import { looksLike } from '../cells/likeness';
import { partInText, periodInHeader, periodInText, splitPeriod } from '../cells/periods';
import type { HeaderPeriod } from '../cells/periods';
import { plain } from '../cells/text';
import type { HeaderCell } from './headerBlock';
import { checkBand, demolitionBand, fillerWords, phrasesOf } from './lexicon/lexicon';
import { matchWords } from './matchHeader';
import { segmentOfBand } from './priceBands';

/** A share of the homes that a header speaks of, such as a tenure. */
export interface Category {
  /** Categories of one partition make up all homes together. */
  partition: 'tenure' | 'type' | 'hardness' | null;
  /** The count field of the category; `null` where there is none ("huur onbekend"). */
  field: CountField | null;
  /** Which part of its partition it covers: rent, buy or both; single, multi; hard, soft; or homes of which that isn't known. */
  side: 'rent' | 'buy' | 'both' | 'single' | 'multi' | 'hard' | 'soft' | 'unknown';
  label: string;
}

/** What the numbers in a column measure: all homes or those of a category, in a period, or of those realised or left. */
export interface MeasureColumn {
  cell: HeaderCell;
  read: HeaderPeriod | null;
  stage: 'realised' | 'remaining' | null;
  /** `all`: the words say no more than homes delivered; `plain`: they say something we don't know. */
  kind: 'all' | 'plain' | 'gross' | 'net' | Category;
  /** Set where the header says that only the homes in hard plans, or only those in soft ones, are counted. */
  hardness: Hardness | null;
}

type Hardness = 'hard' | 'soft';

const sides: Partial<Record<CountField, Pick<Category, 'partition' | 'side'>>> = {
  socialRent: { partition: 'tenure', side: 'rent' },
  midRent: { partition: 'tenure', side: 'rent' },
  rent: { partition: 'tenure', side: 'rent' },
  affordableBuy: { partition: 'tenure', side: 'buy' },
  buy: { partition: 'tenure', side: 'buy' },
  expensive: { partition: 'tenure', side: 'both' },
  tenureUnknown: { partition: 'tenure', side: 'unknown' },
  singleFamily: { partition: 'type', side: 'single' },
  apartments: { partition: 'type', side: 'multi' },
  flexHomes: { partition: null, side: 'unknown' },
  homesRealised: { partition: null, side: 'unknown' },
};

/** Bands whose columns hold no homes: money, hours, people. */
const otherBand = /kosten|budget|opbrengst|euro|uren|fte|formatie|bezetting|m2|prijs|raming/;
/** Homes that are started, sold or permitted in a year are not yet delivered in it. */
const startBand = /start ?bouw|bouwstart|gestart|aanvang|verkoop|in aanbouw|vergund|vergunning/;
const stageWords: readonly (readonly [RegExp, 'realised' | 'remaining'])[] = [
  [/\b(?:gerealiseerd|opgeleverd|realised|completed)\b/, 'realised'],
  [/\b(?:restcapaciteit|resterend|restant|nog te (?:bouwen|realiseren)|remaining)\b/, 'remaining'],
];
/** What may stand beside "hard" and "zacht" where these count homes. */
const planWords = new Set(
  phrasesOf(
    'plan, plannen, capaciteit, plancapaciteit, plancap, planvoorraad, planaanbod, voorraad, woningbouwplannen, nieuwbouw, bruto, netto, saldo, toevoeging, gross, net',
  ),
);
const deliveryWords = new Set(
  phrasesOf(
    'oplevering, opleveringen, opleverjaar, fasering, planning, prognose, jaar, periode, in, per, woningbouw, gefaseerd, te, op, leveren, trajectory, delivery, completions, deliveries, by, year',
  ),
);

/** What a column measures, from its header alone; `null` when it measures no homes. */
export function measureOf(cell: HeaderCell, periodBands: ReadonlySet<string>): MeasureColumn | null {
  const { read, words, strict } = timeOf(cell, periodBands);
  const text = plain(words.join(' '));
  if ([demolitionBand, checkBand, otherBand, startBand].some((pattern) => pattern.test(text))) return null;
  const stage = read === null ? (stageWords.find(([pattern]) => pattern.test(text))?.[1] ?? null) : null;
  const hardness = hardnessIn(text);
  if (read === null) {
    const said = stage === null ? words : words.map(withoutStage).filter((one) => one !== '');
    const category = categoryOf(said) ?? hardnessOf(said, hardness);
    return category === null ? null : { cell, read, stage, kind: withHardness(category, hardness), hardness };
  }
  const kind = kindOf(words, text);
  return strict && kind === 'plain' ? null : { cell, read, stage, kind, hardness };
}

/** Whether texts side by side part homes, or plans, into hard and soft. */
export function namesHardness(texts: readonly string[]): boolean {
  const sides = new Set(texts.filter((text) => text.length <= longestHardness).map((text) => sideOf(text)));
  return sides.has('hard') && sides.has('soft');
}

/** A longer text that speaks of hard plans is a remark (aanname). */
const longestHardness = 40;

/** The side that a text is the name of: "Hard", "Zachte plannen", "Aantal woningen hard". */
function sideOf(text: string): Hardness | null {
  return saysOnlyPlans(text) ? hardnessIn(plain(text)) : null;
}

/** All homes in hard plans, or all in soft ones: the words of the column must say nothing else. */
function hardnessOf(words: readonly string[], side: Hardness | null): Category | null {
  const label = words.at(-1) ?? '';
  if (side === null || !saysOnlyPlans(label)) return null;
  return words.some((text) => sideOf(text) === side)
    ? { partition: 'hardness', field: null, side, label }
    : null;
}

function saysOnlyPlans(text: string): boolean {
  return plain(text)
    .split(' ')
    .every((word) => fillerWords.has(word) || planWords.has(word) || /^(?:harde?|zachte?|soft)$/.test(word));
}

/** A tenure or type of home within the hard plans is not the one within the soft plans. */
function withHardness(category: Category, hardness: Hardness | null): Category {
  return hardness === null || category.partition === 'hardness'
    ? category
    : { ...category, label: `${category.label} ${hardness}` };
}

/** The periods that stand in bands: one alone is the title of a programme rather than a year of delivery. */
export function periodsInBands(cells: readonly HeaderCell[]): ReadonlySet<string> {
  const bands = new Set(cells.flatMap(({ bands: texts }) => texts));
  const named = [...bands].filter((band) => (periodInText(band)?.period ?? 'unknown') !== 'unknown');
  return new Set(named.length > 1 ? named : []);
}

/** The period in a header and the words beside it; `strict` where the words must then be understood. */
function timeOf(
  { leaf, leafValue, leafFormat, bands }: HeaderCell,
  periodBands: ReadonlySet<string>,
): { read: HeaderPeriod | null; words: string[]; strict: boolean } {
  const year = bands.findLastIndex((band) => periodBands.has(band));
  const others = bands.filter((_, index) => index !== year);
  const inBand = year === -1 ? null : periodInText(bands[year] ?? '');
  const part = partInText(leaf);
  if (inBand !== null && part !== null) return { read: { ...inBand, part }, words: others, strict: false };
  const own = periodInHeader(leafValue, leafFormat);
  if (own !== null && (own.period !== 'unknown' || inBand === null))
    return { read: own, words: bands, strict: false };
  if (inBand !== null) return { read: inBand, words: [...others, leaf], strict: true };
  const split = splitPeriod(leaf);
  return split === null
    ? { read: null, words: [...bands, leaf], strict: true }
    : { read: split.read, words: [...bands, split.rest], strict: true };
}

function kindOf(words: readonly string[], text: string): MeasureColumn['kind'] {
  const category = categoryOf(words);
  const hardness = hardnessIn(text);
  if (category !== null) return withHardness(category, hardness);
  if (hardness !== null)
    return { partition: 'hardness', field: null, side: hardness, label: words.at(-1) ?? '' };
  if (/\bnet\b|netto|saldo/.test(text)) return 'net';
  if (/bruto|\bgross\b|nieuwbouw|toevoeging|toe te voegen/.test(text)) return 'gross';
  const known = text.split(' ').every((word) => word === '' || fillerWords.has(word) || saysDelivery(word));
  return known ? 'all' : 'plain';
}

/** A word for delivery, also with a typing error: beside a period it can hardly mean anything else. */
function saysDelivery(word: string): boolean {
  return deliveryWords.has(word) || [...deliveryWords].some((known) => looksLike(known, word));
}

function hardnessIn(text: string): Hardness | null {
  if (/\bharde?\b/.test(text) === /\bzachte?\b|\bsoft\b/.test(text)) return null;
  return /\bharde?\b/.test(text) ? 'hard' : 'soft';
}

/** The category that one of the rows of a header names, alone or together with the row above it; the innermost counts. */
function categoryOf(words: readonly string[]): Category | null {
  const price = segmentOfBand(words.join(' '));
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index] ?? '';
    const joined = index > 0 ? namedCategory(`${words[index - 1] ?? ''} ${word}`) : null;
    const found = joined ?? namedCategory(word);
    if (found === null) continue;
    // A price says more than "koop" or "huur" above it.
    return price && (found.field === 'rent' || found.field === 'buy') ? tenure(price, words) : found;
  }
  return price ? tenure(price, words) : null;
}

function tenure(field: CountField, words: readonly string[]): Category | null {
  return withSide(field, plain(words.join(' ')), words.at(-1) ?? '');
}

function namedCategory(text: string): Category | null {
  const words = plain(text)
    .split(' ')
    .filter((word) => !fillerWords.has(word))
    .join(' ');
  if (/^onbekend$|\b(?:woning)?type onbekend$/.test(words))
    return { partition: words === 'onbekend' ? null : 'type', field: null, side: 'unknown', label: text };
  if (/^(?:prijs )?(?:huur|koop) (?:prijs )?(?:onbekend|onb)$|^onbekende? (?:huur|koop)$/.test(words))
    return { partition: 'tenure', field: null, side: /huur/.test(words) ? 'rent' : 'buy', label: text };
  const match = matchWords(text).find(({ entry, score }) => score >= 9 && entry.field in sides);
  return match ? withSide(match.entry.field as CountField, words, text) : null;
}

function withSide(field: CountField, words: string, label: string): Category | null {
  const known = sides[field];
  if (!known) return null;
  if (field !== 'expensive') return { ...known, field, label };
  const [rent, buy] = [/huur|\brent/.test(words), /koop|\bbuy\b|purchase/.test(words)];
  return { ...known, side: rent === buy ? 'both' : rent ? 'rent' : 'buy', field, label };
}

function withoutStage(text: string): string {
  return stageWords.reduce((rest, [pattern]) => rest.replace(pattern, ''), plain(text)).trim();
}
