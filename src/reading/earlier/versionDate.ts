/** The day an earlier version speaks of. */
export interface VersionDate {
  /** ISO date. */
  date: string;
  /** Whether only the year or the month is known: the date is then the middle of it. */
  rough: boolean;
}

/** The day of a snapshot's stamp (yyyymmdd, unknown parts 0); `null` without a year. Of a year or a month alone the middle is taken. */
export function dateOfStamp(stamp: number): VersionDate | null {
  if (!Number.isFinite(stamp) || stamp < 19_000_000) return null;
  const [year, month, day] = [Math.floor(stamp / 10_000), Math.floor(stamp / 100) % 100, stamp % 100];
  const parts = month === 0 ? [7, 1] : [month, day === 0 ? 15 : day];
  const date = [String(year), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
  return { date, rough: month === 0 || day === 0 };
}
