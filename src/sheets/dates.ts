/** The serial number of an ISO date in Excel's 1900 system; dates before March 1900 don't occur. */
export function dateSerial(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
}
