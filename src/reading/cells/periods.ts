import type { CellValue } from '../../model/grid';
import type { Period } from '../../model/fields';
import { dateInCell, fullYear } from './dates';
import { oneLine } from './text';
import { isYear } from './years';

/** A delivery period read from a header. */
export interface HeaderPeriod {
  period: Period;
  /** Marks "na 2030", whose first year depends on the period before it. */
  after?: number;
  /** The quarter or half of the year that the header is about, such as "q1" or "h2". */
  part?: string;
}

/** Words around a period that say no more than "homes delivered in". */
const deliveryWords =
  /^(?:(?:oplevering(?:en)?|op ?te ?leveren|opgeleverd|oplever(?:jaar)?|opl|op|planning|gepland|realisatie|fasering|bouw|woningen|won|aantal|aantallen|jaar|periode|totaal|totale|in|levering|homes|units|dwellings|deliver(?:y|ies)|completions?|completed|year|fy)[\s._:-]*)+/;
/** "Capaciteit 2025 t/m 2029" is a period, "Programma 2025" the year of the programme. */
const capacityWords =
  /^(?:(?:netto|totale?)\s)?(?:plancapaciteit|capaciteit|programma|woningbouwprogramma)[\s:]+/;
const trailingWords =
  /[\s._:-]*(?:\((?:aantal|woningen|won\.?|prognose)\)|woningen|won\.?|aantal|prognose|oplevering)$/;
const year = String.raw`(?:'|’|‘)?(\d{4}|\d{2})`;
const span = new RegExp(
  `^${year}\\s*(?:-|–|—|/|t/m|t\\.e\\.m\\.|tot en met|tot|tem|to|until|\\.\\.)\\s*${year}$`,
);
const open = new RegExp(
  `^(?:vanaf|van|from|ab|≥|>=)\\s*${year}$|^${year}\\s*(?:\\+|e\\.?\\s?[vo]\\.?|en verder|en later|of later|en daarna|en volgende(?: jaren)?|e\\.?\\s?v\\.? jaren|ff|and later|and beyond|onwards|>|→|-)$`,
);
const after = new RegExp(`^(?:na|after|beyond|post|nach|later dan|>)\\s*${year}$`);
const unknownPeriod =
  /^(?:onbekend|onb|lonb|nader te bepalen|nog te bepalen|nog niet bekend|n\.?t\.?b\.?|n\.?n\.?b\.?|p\.?m\.?|unknown|nog onbekend|jaar onbekend|onbekend jaar|periode onbekend|niet gefaseerd|ongefaseerd)$/;
const code = /^(?:op|opl|p|jr|j)_?(\d{4})(\d{2}|\d{4})$/;
const codeAfter = /^(?:op|opl|p|jr|j)_?na_?(\d{4})$/;
/** "Koop t/m 2025" is no year. */
const upTo = /(?:^|[\s(])(?:t\/m|tot|tot en met|voor|vóór|until|before|<=?|≤)$/i;
const partOfYear = String.raw`(?:q\s?[1-4]|[1-4]\s?q|kw\.?\s?[1-4]|kwartaal\s[1-4]|[1-4]e?\s?(?:kwartaal|kwart\.?|kw\.?)|h[12]|[12]e?\s?(?:helft|halfjaar|half\sjaar))`;
const partBefore = new RegExp(`^(${partOfYear})(?:\\s+van)?[\\s\\-/]*['’‘]?(\\d{4}|(?<=['’‘])\\d{2})$`);
const partAfter = new RegExp(`^(\\d{4})[\\s\\-/]*(${partOfYear})$`);
const wholePart = new RegExp(`^${partOfYear}$`);

/**
 * The delivery period that a header names: 2026, "2020 t/m 2024", "'25-'29", "OP202529", "Op20302050", "2030 e.v.", "na 2030",
 * "onbekend". `null` when the header is about more than a period.
 */
export function periodInHeader(value: CellValue | undefined, format?: string | null): HeaderPeriod | null {
  if (typeof value === 'number') {
    if (isYear(value)) return { period: String(value) };
    const date = dateInCell(value, format);
    return date && isYear(date.year) ? { period: String(date.year) } : null;
  }
  return typeof value === 'string' ? periodInText(value) : null;
}

/** Names of database fields have underscores for spaces, and between years: "opl_2025_2029", "opl_na_2034". */
function spelledOut(text: string): string {
  return text.replace(/(\d{4})_(\d{4})/, '$1-$2').replaceAll('_', ' ');
}

/** The same for a text. */
export function periodInText(raw: string): HeaderPeriod | null {
  const text = spelledOut(oneLine(raw).toLowerCase());
  const coded = code.exec(text);
  if (coded) return spanOf(coded[1] ?? '', coded[2] ?? '');
  const codedAfter = codeAfter.exec(text);
  if (codedAfter) return openFrom(Number(codedAfter[1]), 1);
  const core = text.replace(deliveryWords, '').replace(trailingWords, '').trim();
  const read = periodInCore(core.replace(capacityWords, ''));
  return capacityWords.test(core) && read !== null && !/\D/.test(read.period) ? null : read;
}

function periodInCore(core: string): HeaderPeriod | null {
  if (unknownPeriod.test(core)) return { period: 'unknown' };
  if (/^\d{4}$/.test(core)) return isYear(Number(core)) ? { period: core } : null;
  if (/^['’‘]\d{2}$/.test(core)) return { period: String(fullYear(Number(core.slice(1)))) };
  const ends = span.exec(core);
  if (ends) return spanOf(ends[1] ?? '', ends[2] ?? '');
  const before = partBefore.exec(core);
  if (before) return partOf(before[2] ?? '', before[1] ?? '');
  const behind = partAfter.exec(core);
  if (behind) return partOf(behind[1] ?? '', behind[2] ?? '');
  const from = open.exec(core);
  if (from) return openFrom(Number(from[1] ?? from[2]), 0);
  const later = after.exec(core);
  return later ? openFrom(Number(later[1]), 1) : null;
}

/**
 * The quarter or half that a header names without its year ("Q1", "2e kwartaal", "H2"), for below a band with the year; `null` for anything else.
 */
export function partInText(raw: string): string | null {
  const text = oneLine(raw).toLowerCase();
  return wholePart.test(text) ? partName(text) : null;
}

/**
 * A header that names a period behind or before other words, such as "Sociale huur 2026" or "2034-2038 koop": the period and those words. `null`
 * without a period, and for a header that is a period alone.
 */
export function splitPeriod(raw: string): { read: HeaderPeriod; rest: string } | null {
  if (!/\d{2}/.test(raw)) return null;
  const words = oneLine(raw).replace(/_/g, ' ').split(' ');
  for (let cut = 1; cut < words.length; cut += 1) {
    const [head, tail] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const behind = periodInCore(tail.toLowerCase().replace(/^\((.*)\)$/, '$1'));
    if (behind && behind.period !== 'unknown') return upTo.test(head) ? null : { read: behind, rest: head };
  }
  for (let cut = words.length - 1; cut >= 1; cut -= 1) {
    const [head, tail] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const before = periodInCore(head.toLowerCase().replace(/[:.,]$/, ''));
    if (before && before.period !== 'unknown') return { read: before, rest: tail.replace(/^[-–—:]\s*/, '') };
  }
  return null;
}

function partOf(year: string, part: string): HeaderPeriod | null {
  const whole = fullYear(Number(year));
  return isYear(whole) ? { period: String(whole), part: partName(part) } : null;
}

/** "q1" to "q4", "h1", "h2". */
function partName(text: string): string {
  return `${/h|j/.test(text) ? 'h' : 'q'}${/[1-4]/.exec(text)?.[0] ?? ''}`;
}

function spanOf(from: string, to: string): HeaderPeriod | null {
  const low = fullYear(Number(from));
  const high = to.length === 4 ? Number(to) : Math.floor(low / 100) * 100 + Number(to);
  if (!isYear(low) || !isYear(high) || low > high || high - low > 60) return null;
  return { period: low === high ? String(low) : `${low}-${high}` };
}

function openFrom(from: number, step: 0 | 1): HeaderPeriod | null {
  const first = fullYear(from);
  if (!isYear(first)) return null;
  return step === 0 ? { period: `${first}+` } : { period: `${first + 1}+`, after: first };
}

/** The last year of a period; `null` for an open or unknown one. */
export function lastYearOf(period: Period): number | null {
  const match = /^(?:\d{4}-)?(\d{4})$/.exec(period);
  return match ? Number(match[1]) : null;
}

/** The first year of a period; `null` for an unknown one. */
export function firstYearOf(period: Period): number | null {
  const match = /^(\d{4})/.exec(period);
  return match ? Number(match[1]) : null;
}
