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
