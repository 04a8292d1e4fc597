import { address } from '../../model/cell';
import type { Person } from '../../model/person';
import { cellText, isBlank, plain } from '../cells/text';
import { formatAt, textAt, valueAt } from '../grid';
import { spanInText, spanOfCell, spanOfPeriod } from './span';
import type { Span } from './span';
import { headerOf } from './tables';
import type { StaffTable } from './tables';

export type Leave = NonNullable<Person['leave']>[number];

/** What a row says about leave. */
export interface LeaveReading {
  leave: Leave | null;
  /** A text about leave of which the time, or the part of the week, isn't clear: it counts for nothing. */
  unclear: string | null;
  /** The leave ends before it begins and counts for nothing. */
  reversed: boolean;
}

const aboutLeave = /verlof|afwezig|sabbatical|\bleave\b/;
/** Leave for a part of the week is no time in which somebody is away. */
const partly =
  /\d\s*(?:uur|uren|u|dag|dagen|hours?|days?)\b|\d\s*%|per week|p\.\s?w\.|deeltijd|gedeeltelijk|part ?time|halve dag/i;

/** Whether a text tells of leave. */
export function tellsLeave(text: string): boolean {
  return aboutLeave.test(plain(text));
}

/** A remark without its clauses about leave, whose dates are no beginning or end of somebody's work. */
export function withoutLeave(text: string): string {
  return clausesOf(text)
    .filter((clause) => !tellsLeave(clause))
    .join('; ');
}

function clausesOf(text: string): string[] {
  return text.split(/[;,\n]|\.\s/).map((clause) => clause.trim());
}

/** The leave of a row: from columns of its first and last day, a column about leave, or a remark that names the time. */
export function readLeave(table: StaffTable, row: number, cells: Record<string, string>): LeaveReading {
  const { grid, columns } = table;
  const found: Partial<Span> = {};
  let unclear: string | null = null;
  for (const column of columns.of.get('leave') ?? []) {
    const value = valueAt(grid, row, column);
    const text = cellText(value);
    if (isBlank(value) || /^[-–—.0]+$/.test(text) || /^(?:nee|geen|nvt|n v t|no|none)$/.test(plain(text)))
      continue;
    const span = spanOfLeave(headerOf(table, column), value, formatAt(grid, row, column));
    cells.leave = address(row, column);
    if (span === null) unclear = text;
    else Object.assign(found, span);
  }
  for (const column of columns.of.get('remarks') ?? []) {
    const clause = clausesOf(textAt(grid, row, column)).find(tellsLeave);
    if (clause === undefined || Object.keys(found).length > 0) continue;
    const span = spanInClause(clause);
    cells.leave ??= address(row, column);
    if (span === null) unclear ??= clause;
    else Object.assign(found, span);
  }
  return { ...leaveOf(found), unclear };
}

/** First and last day of what was found; whole years where no more is known. */
export function leaveOf(found: Partial<Span>): { leave: Leave | null; reversed: boolean } {
  const from = found.fromDate ?? (found.from == null ? null : `${found.from}-01-01`);
  const until = found.untilDate ?? (found.until == null ? null : `${found.until}-12-31`);
  if (from === null && until === null) return { leave: null, reversed: false };
  const reversed = from !== null && until !== null && until < from;
  return { leave: reversed ? null : { from, until }, reversed };
}

function spanOfLeave(
  header: string,
  value: ReturnType<typeof valueAt>,
  format: string | null,
): Partial<Span> | null {
  const words = plain(header);
  if (/\b(?:tot|t m|eind|einde|einddatum|until|end)\b/.test(words))
    return known(spanOfCell('until', header, value, format));
  if (/\b(?:vanaf|van|start|begin|ingang|ingangsdatum|startdatum|from)\b/.test(words))
    return known(spanOfCell('from', header, value, format));
  return typeof value === 'string' ? spanInClause(value) : known(spanOfPeriod(value, format));
}

/** The time a text about leave names; `null` when it names none, or only a part of the week. */
function spanInClause(text: string): Partial<Span> | null {
  if (partly.test(text)) return null;
  const named = spanInText(text.replace(/\bvan(?=\s)/i, 'vanaf'));
  const isNamed = named.from !== null || named.until !== null;
  const period = known(spanOfPeriod(text.replace(/^[^\d]*/, ''), null));
  // "t/m 31-12-2026" is no period of a year: only with a first day do two dates say more than the words.
  if (period?.fromDate != null || (period !== null && !isNamed)) return period;
  return isNamed ? named : null;
}

function known(span: Partial<Span> | null): Partial<Span> | null {
  return span === null || Object.keys(span).length === 0 ? null : span;
}
