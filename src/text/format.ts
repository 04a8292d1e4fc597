import type { Quantity } from '../model/quantity';
import type { Language } from './language';

/** Numbers are written the Dutch way in both languages: the sheets beside the pane are Dutch. */
const locale = 'nl-NL';

const words: Record<Language, { unknown: string; about: string }> = {
  nl: { unknown: 'onbekend', about: 'ca.' },
  en: { unknown: 'unknown', about: 'approx.' },
};

/** Making a formatter costs far more than using it, and a large list has thousands of numbers. */
const formatters = new Map<string, Intl.NumberFormat>();

function figures(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${minimumFractionDigits}-${maximumFractionDigits}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits, maximumFractionDigits });
  formatters.set(key, made);
  return made;
}

/** A whole number with thousands: 1240 → "1.240". Rounds; a negative one gets a real minus sign. */
export function wholeNumber(value: number): string {
  return decimal(value, 0);
}

/** A number with a fixed count of decimals: 2.35 → "2,4" with one. */
export function decimal(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  return `${rounded < 0 ? '−' : ''}${figures(digits, digits).format(Math.abs(rounded))}`;
}

/** A share of 0–1 in per cent, at most one decimal: 0.125 → "12,5 %". */
export function percentage(share: number): string {
  return `${figures(0, 1).format(share * 100)} %`;
}

/** A quantity of homes in whole numbers: "1.240", "100–150", "ca. 120", "onbekend". */
export function quantityText(quantity: Quantity, language: Language = 'nl'): string {
  if (quantity === null) return words[language].unknown;
  const [low, high] = [wholeNumber(quantity.low), wholeNumber(quantity.high)];
  const range = low === high ? low : `${low}–${high}`;
  return quantity.approximate ? `${words[language].about} ${range}` : range;
}

/** An ISO date in words: "2026-01-31" → "31 januari 2026". Anything else comes back unchanged. */
export function dateText(iso: string, language: Language = 'nl'): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'nl' ? locale : 'en-GB', form).format(date);
}
