import type { ColumnCorrection } from '../model/state';
import { plain } from '../reading/cells/text';
import { columnsMeant } from '../reading/headers/corrections';

interface HeadedColumn {
  header: string;
}

/** What a user said of a column, and how to name that column among others with the same header. */
export interface CorrectedColumn {
  /** Which of the columns with this header it is, from 1; absent when it is the only one. */
  occurrence?: number;
  /** The correction in use for it. */
  correction: ColumnCorrection | null;
}

/** Joins the columns of one table to the corrections of its sheet, as reading does: the first correction for a column wins. */
export function correctedColumns<T extends HeadedColumn>(
  sheet: string,
  columns: readonly T[],
  corrections: readonly ColumnCorrection[],
): (T & CorrectedColumn)[] {
  const cells = columns.map(withLeaf);
  const inUse = new Map<T, ColumnCorrection>();
  for (const correction of corrections) {
    if (correction.sheet !== sheet) continue;
    for (const { column } of columnsMeant(cells, correction)) {
      if (!inUse.has(column)) inUse.set(column, correction);
    }
  }
  return columns.map((column) => {
    const equals = columns.filter(({ header }) => plain(header) === plain(column.header));
    const occurrence = equals.indexOf(column) + 1;
    return {
      ...column,
      ...(equals.length > 1 ? { occurrence } : {}),
      correction: inUse.get(column) ?? null,
    };
  });
}

/**
 * Corrections that fit no column any more, such as after a header was renamed.
 *
 * @param seen tables that were looked at, with their columns
 * @param sheets all sheets of the workbook; a correction for another one fits nothing either
 */
export function lostCorrections(
  corrections: readonly ColumnCorrection[],
  seen: readonly { sheet: string; columns: readonly HeadedColumn[] }[],
  sheets: readonly string[],
): ColumnCorrection[] {
  return corrections.filter((correction) => {
    if (!sheets.includes(correction.sheet)) return true;
    const tables = seen.filter(({ sheet }) => sheet === correction.sheet);
    const fits = ({ columns }: { columns: readonly HeadedColumn[] }): boolean =>
      columnsMeant(columns.map(withLeaf), correction).length > 0;
    return tables.length > 0 && !tables.some(fits);
  });
}

/** A column with the lowest row of its header, by which reading knows it when a row above was changed. */
function withLeaf<T extends HeadedColumn>(column: T): { column: T; header: string; leaf: string } {
  const { header } = column;
  return { column, header, leaf: header.split(' > ').at(-1) ?? header };
}
