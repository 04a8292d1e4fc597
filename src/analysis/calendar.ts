/** The calendar year of an ISO date. */
export function yearOf(isoDate: string): number {
  return Number(isoDate.slice(0, 4));
}

/** A date as a year with a fraction by days: 2026-07-02 → 2026.5. */
export function yearFraction(isoDate: string): number {
  const year = yearOf(isoDate);
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${isoDate}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** The ISO date a number of days later. */
export function daysLater(isoDate: string, days: number): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one ISO date to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Calendar months from one ISO date to a later one, as a fraction of average months. */
export function monthsBetween(from: string, to: string): number {
  return (daysBetween(from, to) * 12) / 365.25;
}

/** The years from first to last, inclusive; empty when last is before first. */
export function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The ISO date so many whole months later; the last day of the month where it has no such day. */
export function monthsLater(isoDate: string, months: number): string {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + Math.round(months), 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, days));
  return first.toISOString().slice(0, 10);
}

/** The ISO date of a year with a fraction, the first whole day from then on: 2026.5 → 2026-07-03. */
export function dateOf(moment: number): string {
  const year = Math.floor(moment);
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  const day = Math.ceil(((moment - year) * length) / 86_400_000 - 1e-6);
  return new Date(start + day * 86_400_000).toISOString().slice(0, 10);
}
