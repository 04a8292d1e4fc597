import { isBlank } from '../cells/text';
import { staffTable } from '../../text/sheets/inputTables';
import { staffTexts } from '../../text/sheets/staff';
import { readFte } from '../staff/fte';
import { leaveOf } from '../staff/leave';
import type { Leave } from '../staff/leave';
import { spanOfCell } from '../staff/span';
import type { OwnRow } from './ownRows';

/** The columns of RB Formatie that are read back. */
export const staffHeaders = { ...staffTable.headers, code: staffTexts.headers.code };

/** A row of RB Formatie. */
export type StaffRow = OwnRow<keyof typeof staffHeaders>;

type DayColumn = 'from' | 'until' | 'leaveFrom' | 'leaveUntil';

/** The year of a cell, and its day where it gives one. */
export interface Moment {
  year: number;
  date: string | null;
}

/** A number below this in a column of days is a year. */
const firstSerial = 3000;

/** What a cell of days says: a year or a day; `null` when it is empty or unreadable. */
export function momentIn(row: StaffRow, column: DayColumn): Moment | null {
  const value = row.value(column);
  if (isBlank(value)) return null;
  if (typeof value === 'number' && value < firstSerial)
    return value >= 1900 && Number.isInteger(value) ? { year: value, date: null } : null;
  const side = column === 'from' || column === 'leaveFrom' ? 'from' : 'until';
  // Whatever format the cell has, so large a number in a column of days is a day.
  const span = spanOfCell(side, '', value, row.format(column));
  const year = side === 'from' ? span?.from : span?.until;
  if (year == null) return null;
  return { year, date: (side === 'from' ? span?.fromDate : span?.untilDate) ?? null };
}

/** Columns of days that are filled and can't be read. */
export function unreadableDays(row: StaffRow): DayColumn[] {
  const columns: DayColumn[] = ['from', 'until', 'leaveFrom', 'leaveUntil'];
  return columns.filter((column) => !isBlank(row.value(column)) && momentIn(row, column) === null);
}

/** The leave entered in a row; `null` without one, with an unreadable day or when it ends before it begins. */
export function leaveIn(row: StaffRow): Leave | null {
  return leaveEntered(row)?.leave ?? null;
}

/** Whether the leave entered in a row ends before it begins. */
export function isLeaveReversed(row: StaffRow): boolean {
  return leaveEntered(row)?.reversed ?? false;
}

function leaveEntered(row: StaffRow): ReturnType<typeof leaveOf> | null {
  if (unreadableDays(row).some((column) => column === 'leaveFrom' || column === 'leaveUntil')) return null;
  const [from, until] = [momentIn(row, 'leaveFrom'), momentIn(row, 'leaveUntil')];
  return leaveOf({
    from: from?.year ?? null,
    fromDate: from?.date ?? null,
    until: until?.year ?? null,
    untilDate: until?.date ?? null,
  });
}

/** Somebody's own share for housing, 0–1; `null` when it is empty or unusable. */
export function ownShareIn(row: StaffRow): number | null {
  const value = row.value('ownShare');
  const share = typeof value === 'number' ? value : readFte(value, 'percent')?.high;
  return share === undefined || share < 0 || share > 1 ? null : share;
}
