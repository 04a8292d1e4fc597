import { countFields, otherFields } from '../../model/fields';
import type { Field } from '../../model/fields';
import type { ColumnCorrection } from '../../model/state';
import { plain } from '../cells/text';
import type { HeaderCell } from './headerBlock';

/**
 * The fields that the user gave to columns, by column. Headers are compared by their words, so that a moved column or another spacing keeps its
 * correction; a header that is gone is looked for by its lowest row, where one column has that. Without an occurrence, "leave it alone" holds for
 * every column with the header and a meaning for the first, since two columns with one meaning would be counted twice.
 */
export function correctedFields(
  cells: readonly HeaderCell[],
  sheet: string,
  corrections: readonly ColumnCorrection[],
): Map<number, Field> {
  const fields = new Map<number, Field>();
  for (const { header, occurrence, field, sheet: of } of corrections) {
    if (of !== sheet || !isField(field)) continue;
    const named = columnsNamed(cells, header);
    const meant =
      occurrence !== undefined
        ? named.slice(occurrence - 1, occurrence)
        : field === 'other'
          ? named
          : named.slice(0, 1);
    for (const { column } of meant) if (!fields.has(column)) fields.set(column, field);
  }
  return fields;
}

function columnsNamed(cells: readonly HeaderCell[], header: string): HeaderCell[] {
  const words = plain(header);
  const same = cells.filter((cell) => plain(cell.header) === words);
  if (same.length > 0) return same;
  const leaf = plain(header.split(' > ').at(-1) ?? '');
  const alike = cells.filter((cell) => plain(cell.leaf) === leaf);
  return alike.length === 1 ? alike : [];
}

/** What a workbook remembers may come from a newer version; a field we don't know is no correction. */
function isField(field: string): field is Field {
  return (
    field === 'other' ||
    field.startsWith('deliveries.') ||
    [...countFields, ...otherFields].some((known) => known === field)
  );
}
