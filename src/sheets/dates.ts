/** The serial number of an ISO date in Excel's 1900 system; dates before March 1900 don't occur. */
export function dateSerial(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
}

/** Serial numbers of the first and the last day of a quarter (1–4). */
export function quarterSerials(year: number, quarter: number): { first: number; last: number } {
  const start = (month: number): number => Date.UTC(year, month, 1) / 86_400_000 + 25_569;
  return { first: start(quarter * 3 - 3), last: start(quarter * 3) - 1 };
}
