import type { CountField } from '../../model/fields';
import { plain } from '../cells/text';
import { isYear } from '../cells/years';

/** What a price band in a header means; `null` when its edges fit more than one segment. */
export type BandMeaning = Extract<
  CountField,
  'socialRent' | 'midRent' | 'affordableBuy' | 'expensive'
> | null;

/**
 * Yearly limits that bands are cut at: social rent (710.68 in 2015 to 932.93 in 2026), mid rent (1,000 in the woondeals of 2023 to 1,228.07 in
 * 2026) and affordable purchase (355,000 in the woondeals of 2023 to 420,000 in 2026). Lists of several years occur, so a band is only
 * named when it means the same under every year's limits. Sources: Huurcommissie, the woondeals and the ministry; rounding allowed.
 */
const limits = {
  rent: { lowestSocial: 700, highestSocial: 935, lowestMid: 995, highestMid: 1235 },
  buy: { lowest: 355_000, highest: 425_000 },
} as const;
/** Monthly rents and purchase prices can't be taken for one another. */
const isRent = (amount: number) => amount >= 200 && amount <= 3000;
const isPrice = (amount: number) => amount >= 50_000 && amount <= 2_000_000;

const amountPattern = String.raw`(?:€|eur|euro)?\s*(\d{2,4}\s?k\b|\d(?:[.,]\d{1,2})?\s?(?:ton|mln)\b|\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2}|,-)?|\d{3,7}(?:,\d{1,2}|,-)?)`;
const between = new RegExp(`${amountPattern}\\s*(?:-|–|—|t/m|tot en met|tot|en|to)\\s*${amountPattern}`, 'i');
const below = new RegExp(
  `(?:<=?|≤|\\btot en met|\\bt/m|\\btot|\\bonder|\\bmax\\.?|\\bmaximaal|\\bminder dan|\\bbelow|\\bup to)\\s*${amountPattern}`,
  'i',
);
const above = new RegExp(
  `(?:>=?|≥|\\bvanaf|\\bboven|\\bmin\\.?|\\bminimaal|\\bmeer dan|\\babove|\\bover)\\s*${amountPattern}|${amountPattern}\\s*(?:\\+|e\\.o\\.|en hoger|en meer|of meer)`,
  'i',
);

/** A band of money says so; else its edges may be years, floor areas or homes. */
const saysMoney = /€|\beuro?\b/i;
const saysPriced = /huur|koop|\brent\b|\bbuy\b|prijs|klasse/;

/**
 * The segment that a header with a price band names ("koopklasse 1 (<185.000)", "Koop € 405.000 - € 500.000"); `undefined` when it names no
 * band. Whether amounts are rents or prices is said by the words, else by their size.
 */
export function segmentOfBand(header: string): BandMeaning | undefined {
  if (!/\d{3}|\d\s?k\b|\d ton/i.test(header) || /m2|m²/i.test(header)) return undefined;
  const words = plain(header);
  const money = saysMoney.test(header);
  const band = money || saysPriced.test(words) ? bandIn(header) : null;
  if (band === null) return undefined;
  const amounts = [band.from, band.to].filter((amount) => amount !== null);
  if (!money && amounts.every(isYear)) return undefined;
  if (amounts.every(isRent) && !/koop/.test(words)) return rentSegment(band);
  if (amounts.every(isPrice) && !/huur/.test(words)) return buySegment(band);
  return undefined;
}

interface Band {
  from: number | null;
  to: number | null;
}

function bandIn(header: string): Band | null {
  const ends = between.exec(header);
  if (ends) return { from: amountOf(ends[1]), to: amountOf(ends[2]) };
  const over = above.exec(header);
  if (over) return { from: amountOf(over[1] ?? over[2]), to: null };
  const under = below.exec(header);
  return under ? { from: null, to: amountOf(under[1]) } : null;
}

function rentSegment({ from, to }: Band): BandMeaning {
  const { lowestSocial, highestSocial, lowestMid, highestMid } = limits.rent;
  const startsAboveSocial = from !== null && from >= lowestSocial;
  if (to !== null && to <= highestSocial)
    return to <= lowestSocial + 25 || !startsAboveSocial ? 'socialRent' : null;
  if (startsAboveSocial && to !== null && to <= highestMid) return 'midRent';
  return from !== null && from >= lowestMid ? 'expensive' : null;
}

function buySegment({ from, to }: Band): BandMeaning {
  const { lowest, highest } = limits.buy;
  if (to !== null && to <= highest) return from === null || from < lowest ? 'affordableBuy' : null;
  return from !== null && from >= lowest ? 'expensive' : null;
}

/** "405.000" and "405 000" are thousands, "900,07" is cents, "250k" and "4 ton" are what people say. */
function amountOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const unit = /k$/i.test(text) ? 1000 : /ton$/i.test(text) ? 100_000 : /mln$/i.test(text) ? 1_000_000 : 1;
  const digits = text.replace(/\s?(?:k|ton|mln)$/i, '').replace(/,-$/, '');
  const whole = unit === 1 ? digits.replace(/[. ](?=\d{3})/g, '') : digits;
  const value = Number(whole.replace(',', '.'));
  return Number.isFinite(value) ? value * unit : null;
}
