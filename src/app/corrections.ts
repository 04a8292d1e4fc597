import type { ColumnCorrection } from '../model/state';
import { plain } from '../reading/cells/text';

/** A column as a correction names it. */
interface HeadedColumn {
  column: number;
  header: string;
}

/** What a user said of a column, and how to name that column among others with the same header. */
export interface CorrectedColumn {
  /** Which of the columns with this header it is, from 1; absent when it is the only one. */
  occurrence?: number;
  /** The correction in use for it. */
  correction: ColumnCorrection | null;
}

/** Joins the columns of one list to the corrections of its sheet, headers compared as reading does. */
export function correctedColumns<T extends HeadedColumn>(
  sheet: string,
  columns: readonly T[],
  corrections: readonly ColumnCorrection[],
): (T & CorrectedColumn)[] {
  const ofSheet = corrections.filter((correction) => correction.sheet === sheet);
  const equals = new Map<string, number>();
  const keys = columns.map(({ header }) => plain(header));
  const total = (key: string): number => keys.filter((other) => other === key).length;
  return columns.map((column, index) => {
    const key = keys[index] ?? '';
    const occurrence = (equals.get(key) ?? 0) + 1;
    equals.set(key, occurrence);
    const correction = ofSheet.find(
      (one) => plain(one.header) === key && (one.occurrence === undefined || one.occurrence === occurrence),
    );
    return { ...column, ...(total(key) > 1 ? { occurrence } : {}), correction: correction ?? null };
  });
}

/**
 * Corrections that fit no column any more, such as after a header was renamed.
 *
 * @param seen sheets that were looked at, each with the columns found in it
 * @param sheets all sheets of the workbook; a correction for another one fits nothing either
 */
export function lostCorrections(
  corrections: readonly ColumnCorrection[],
  seen: readonly { sheet: string; columns: readonly HeadedColumn[] }[],
  sheets: readonly string[],
): ColumnCorrection[] {
  return corrections.filter(({ sheet, header, occurrence = 1 }) => {
    if (!sheets.includes(sheet)) return true;
    const tables = seen.filter((table) => table.sheet === sheet);
    const equal = ({ columns }: (typeof tables)[number]): number =>
      columns.filter((column) => plain(column.header) === plain(header)).length;
    return tables.length > 0 && tables.every((table) => equal(table) < occurrence);
  });
}
