import { dateFromText, fullYear, monthNumber } from '../cells/dates';
import { plain } from '../cells/text';
import { dateInGrid, documentDate, otherDate } from '../referenceDate';
import type { Table } from './tables';

/** The date a list is of, as a number that grows with time (yyyymmdd, unknown parts 0). */
export interface SnapshotDate {
  /** 0 without a date; Infinity for a list that says it is the current one. */
  stamp: number;
  /** The name of the sheet without its date: "Stand jul 25" and "Stand okt 25" share it. */
  stem: string;
}

const currentWords = /\b(?:actueel|actuele|huidig|huidige|laatste|nieuwste|recent|current|latest)\b/;
const oldWords = /\b(?:oud|oude|old|vorig|vorige|archief|backup|kopie|copy|verlopen)\b/;
const datedTitle = /peildatum|stand|situatie|\bper\b|versie|datum|kwartaal|\bq[1-4]\b/i;
const seasons: Readonly<Record<string, number>> = {
  winter: 1,
  voorjaar: 4,
  lente: 4,
  zomer: 7,
  najaar: 10,
  herfst: 10,
};
const quarter = /\b(?:q ?([1-4])|([1-4]) ?q|([1-4])e? ?(?:kwartaal|kw)|(?:kwartaal|kw) ?([1-4]))\b/;
const half = /\b(?:h([12])|([12])e (?:half ?jaar|helft))\b/;

/**
 * When a list was made, from the name of its sheet, else the title right above it where that says so, else a peildatum on the sheet; a name that only
 * gives a year or month is made exact by the others. Words such as "actueel" and "oud" in the sheet's name stand for a date.
 */
export function snapshotDate({ grid, titles }: Pick<Table, 'grid' | 'titles'>): SnapshotDate {
  const words = plain(grid.sheet);
  const inName = dateInName(grid.sheet);
  const stem = words
    .replace(/\d+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !isDateWord(word))
    .join(' ');
  if (currentWords.test(words)) return { stamp: Infinity, stem };
  if (oldWords.test(words)) return { stamp: -1, stem };
  const inTitle = Math.max(0, ...titles.filter((title) => datedTitle.test(title)).map(dateInName));
  const inSheet = Number((dateInGrid(grid) ?? '0').replaceAll('-', ''));
  return { stamp: moreExact(inName || inTitle, [inTitle, inSheet]) || inSheet, stem };
}

/** A stamp with the month or day that another names of the same year or month; copied sheets may still bear the date of another year. */
function moreExact(stamp: number, others: readonly number[]): number {
  const within = (size: number, other: number): boolean =>
    stamp % size === 0 && other % size !== 0 && Math.floor(stamp / size) === Math.floor(other / size);
  return others.find((other) => within(10_000, other) || within(100, other)) ?? stamp;
}

/** A title may also speak of what is yet to come. */
const ahead = /oplever|start ?bouw|vanaf|t\/m|prognose/i;

/**
 * The day on which a list holds, as ISO text: the peildatum on its sheet, else the date in its title, else that in the name of its sheet. Of a month,
 * quarter or half year it is the last day, so that no list looks older than it is. `null` where none is given but a year, or one after `until`: a day
 * to come is about the plans.
 */
export function listDate({ grid, titles }: Pick<Table, 'grid' | 'titles'>, until: string): string | null {
  const said = titles.filter(
    (title) => datedTitle.test(title) && !ahead.test(title) && !otherDate.test(title),
  );
  const inTitle = said.map((title) => dayOf(dateInName(title), until)).find((date) => date !== null);
  const found = dateInGrid(grid) ?? inTitle ?? documentDate(grid) ?? dayOf(dateInName(grid.sheet), until);
  return found !== null && found <= until ? found : null;
}

/** How long before the end of its period a list may be made: the months of a quarter but one. */
const monthsAhead = 2;

/** The last day that a stamp with a month can mean, as ISO text; of a period that has not ended by `until` that day. */
function dayOf(stamp: number, until: string): string | null {
  const [year, month, day] = [Math.floor(stamp / 10_000), Math.floor(stamp / 100) % 100, stamp % 100];
  if (month === 0) return null;
  const last = new Date(Date.UTC(year, day === 0 ? month : month - 1, day)).toISOString().slice(0, 10);
  const months = 12 * year + month - 12 * Number(until.slice(0, 4)) - Number(until.slice(5, 7));
  return day === 0 && last > until && months <= monthsAhead ? until : last;
}

function isDateWord(word: string): boolean {
  return monthNumber(word) !== null || word in seasons || /^(?:q|kw|kwartaal|h|e|half|halfjaar)$/.test(word);
}

/** What a name says of its date: "Stand 1-1-2025", "20250701", "2024-07", "juli '25", "okt25", "Q3 2024", "najaar 2025", "2025" as yyyymmdd; 0 without a year. */
export function dateInName(name: string): number {
  const full = /\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}/.exec(name)?.[0];
  const joined = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/.exec(name);
  const written = /(?<!\d)\d{1,2} [a-z]+ \d{4}/i.exec(name)?.[0];
  const date = dateFromText(full ?? written ?? (joined ? joined.slice(1).join('-') : ''));
  if (date) return stampOf(date.year, date.month ?? 0, date.day ?? 0);
  const words = plain(name)
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/\bq (\d)/g, 'q$1');
  const year = yearIn(words);
  if (year === 0) return 0;
  return stampOf(year, monthIn(words), 0);
}

/** A year in full, or its last two digits behind a month, quarter or season: "okt 25". */
function yearIn(words: string): number {
  const long = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(words)?.[1];
  if (long !== undefined) return Number(long);
  const short = /(?<![\d])(\d{2})(?!\d)/.exec(words)?.[1];
  return short !== undefined && monthIn(words) > 0 ? fullYear(Number(short)) : 0;
}

function monthIn(words: string): number {
  const ofQuarter = quarter.exec(words);
  if (ofQuarter) return 3 * Number(ofQuarter.slice(1).find((digit) => digit !== undefined));
  const ofHalf = half.exec(words);
  if (ofHalf) return 6 * Number(ofHalf[1] ?? ofHalf[2]);
  const named = words
    .split(' ')
    .map((word) => monthNumber(word) ?? seasons[word] ?? null)
    .find((month) => month !== null);
  if (named !== undefined) return named;
  const numbered =
    /(?:19|20)\d{2} (\d{1,2})(?!\d)/.exec(words)?.[1] ?? /(?<!\d)(\d{1,2}) (?:19|20)\d{2}/.exec(words)?.[1];
  const month = Number(numbered ?? 0);
  return month <= 12 ? month : 0;
}

function stampOf(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day;
}
