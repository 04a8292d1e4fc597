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
  for (const correction of corrections) {
    const { field } = correction;
    if (correction.sheet !== sheet || !isField(field)) continue;
    for (const { column } of columnsMeant(cells, correction)) {
      if (!fields.has(column)) fields.set(column, field);
    }
  }
  return fields;
}

type Headed = Pick<HeaderCell, 'header' | 'leaf'>;

/** The columns of a table, in their order, that a correction is about; empty when its header is nowhere. */
export function columnsMeant<T extends Headed>(
  cells: readonly T[],
  { header, occurrence, field }: Omit<ColumnCorrection, 'sheet'>,
): T[] {
  const named = columnsNamed(cells, header);
  if (occurrence !== undefined) return named.slice(occurrence - 1, occurrence);
  return field === 'other' ? named : named.slice(0, 1);
}

function columnsNamed<T extends Headed>(cells: readonly T[], header: string): T[] {
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
