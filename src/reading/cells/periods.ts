import type { CellValue } from '../../model/grid';
import type { Period } from '../../model/fields';
import { dateInCell, fullYear } from './dates';
import { oneLine } from './text';
import { isYear } from './years';

/** A delivery period read from a header; `after` marks "na 2030", whose first year depends on the period before it. */
export interface HeaderPeriod {
  period: Period;
  after?: number;
}

/** Words around a period that say no more than "homes delivered in". */
const deliveryWords =
  /^(?:(?:oplevering(?:en)?|op ?te ?leveren|opgeleverd|oplever(?:jaar)?|opl|op|planning|gepland|realisatie|fasering|bouw|woningen|won|aantal|aantallen|jaar|periode|totaal|in|levering|homes|units|dwellings|deliver(?:y|ies)|completions?|completed|year|fy)[\s._:-]*)+/;
const trailingWords =
  /[\s._:-]*(?:\((?:aantal|woningen|won\.?|prognose)\)|woningen|won\.?|aantal|prognose|oplevering)$/;
const year = String.raw`(?:'|’|‘)?(\d{4}|\d{2})`;
const span = new RegExp(
  `^${year}\\s*(?:-|–|—|/|t/m|t\\.e\\.m\\.|tot en met|tot|tem|to|until|\\.\\.)\\s*${year}$`,
);
const open = new RegExp(
  `^(?:vanaf|van|from|≥|>=)\\s*${year}$|^${year}\\s*(?:\\+|e\\.?\\s?v\\.?|ev|en verder|en later|en daarna|ff|and later|and beyond|onwards|>|→|-)$`,
);
const after = new RegExp(`^(?:na|after|later dan|>)\\s*${year}$`);
const unknownPeriod =
  /^(?:onbekend|onb|lonb|nader te bepalen|n\.?t\.?b\.?|pm|unknown|nog onbekend|jaar onbekend|onbekend jaar|periode onbekend|niet gefaseerd|ongefaseerd)$/;
const code = /^(?:op|opl|p|jr|j)_?(\d{4})(\d{2}|\d{4})$/;

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

/** The same for a text. */
export function periodInText(raw: string): HeaderPeriod | null {
  const text = oneLine(raw).toLowerCase();
  const coded = code.exec(text);
  if (coded) return spanOf(coded[1] ?? '', coded[2] ?? '');
  const core = text.replace(deliveryWords, '').replace(trailingWords, '').trim();
  return periodInCore(core);
}

function periodInCore(core: string): HeaderPeriod | null {
  if (unknownPeriod.test(core)) return { period: 'unknown' };
  if (/^\d{4}$/.test(core)) return isYear(Number(core)) ? { period: core } : null;
  if (/^['’‘]\d{2}$/.test(core)) return { period: String(fullYear(Number(core.slice(1)))) };
  const ends = span.exec(core);
  if (ends) return spanOf(ends[1] ?? '', ends[2] ?? '');
  const from = open.exec(core);
  if (from) return openFrom(Number(from[1] ?? from[2]), 0);
  const later = after.exec(core);
  return later ? openFrom(Number(later[1]), 1) : null;
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
