import type { CountField } from '../../model/fields';
import { countFields } from '../../model/fields';
import type { HeaderCell } from './headerBlock';
import { matchWords } from './matchHeader';
import type { ColumnProfile } from './profile';

/** A column with a figure for each of several fields in every cell. */
export interface SplitColumn {
  cell: HeaderCell;
  fields: CountField[];
}

/** The whole of each part of the header must be known words. */
const sureScore = 9;

/** The columns whose header names several counts with slashes between, and whose cells hold as many figures: "Nieuwbouw / sloop" above "56 / 26". */
export function findSplitColumns(
  cells: readonly HeaderCell[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): SplitColumn[] {
  return cells.flatMap((cell) => {
    const slashed = profiles.get(cell.column)?.slashed ?? 1;
    const fields = slashed > 1 ? fieldsOf(cell.leaf) : [];
    return fields.length === slashed ? [{ cell, fields }] : [];
  });
}

/** "Aantal (nieuw/sloop)" names its counts between brackets. */
function fieldsOf(header: string): CountField[] {
  const listed = /\(([^()]*\/[^()]*)\)/.exec(header)?.[1] ?? header;
  const parts = listed
    .split('/')
    .map((part) => matchWords(part).find(({ entry, score }) => score >= sureScore && entry.kind === 'count'));
  const demolishes = parts.some((part) => part?.entry.field === 'demolition');
  const fields = parts.flatMap((part): CountField[] => {
    if (part === undefined) return [];
    const field = part.newBuild && demolishes ? 'homesGross' : part.entry.field;
    return countFields.filter((one) => one === field);
  });
  return new Set(fields).size === parts.length ? fields : [];
}
