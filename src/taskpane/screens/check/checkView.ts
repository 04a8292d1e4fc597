import type { ColumnOverview, ListOverview } from '../../../app/overview';
import { countFields, otherFields, type Field } from '../../../model/fields';
import type { KnownQuantity } from '../../../model/quantity';
import type { Target } from '../../../model/target';
import type { Confidence } from '../../../reading/reading';

/** The columns that say how many homes a project has, most telling first. */
const mainCounts = ['homes', 'homesGross', 'homesNet', 'homesRemaining'] as const;

export interface MainCount {
  field: (typeof mainCounts)[number];
  total: KnownQuantity;
  /** Projects whose number is unknown; they are in neither end of the total. */
  unknown: number;
}

/** The homes of a list, by the first column that counts them; `null` when none does. */
export function mainCount({
  totals,
  unknownRows,
}: Pick<ListOverview, 'totals' | 'unknownRows'>): MainCount | null {
  for (const field of mainCounts) {
    const total = totals[field];
    if (total) return { field, total, unknown: unknownRows[field] ?? 0 };
  }
  return null;
}

/** Homes agreed over the whole period; the years add up to it where no total is given. `null` when there is neither. */
export function agreedHomes({ total, perYear }: Target): number | null {
  const years = Object.values(perYear);
  return total ?? (years.length > 0 ? years.reduce((sum, homes) => sum + homes, 0) : null);
}

/** What the screen needs of a column of either kind of list. */
export interface CheckedColumn {
  field: string;
  confidence: Confidence;
  correction: ColumnOverview['correction'];
}

export interface ColumnGroups<T> {
  /** Chosen by the user. */
  corrected: T[];
  /** Used, and worth a look. */
  doubtful: T[];
  certain: T[];
  /** Left alone by Regieblad. */
  unused: T[];
}

/** Columns by what the user has to do with them. */
export function groupColumns<T extends CheckedColumn>(columns: readonly T[]): ColumnGroups<T> {
  const groups: ColumnGroups<T> = { corrected: [], doubtful: [], certain: [], unused: [] };
  for (const column of columns) groups[groupOf(column)].push(column);
  return groups;
}

function groupOf({ field, confidence, correction }: CheckedColumn): keyof ColumnGroups<unknown> {
  if (correction !== null) return 'corrected';
  if (field === 'other') return 'unused';
  return confidence === 'high' ? 'certain' : 'doubtful';
}

/** Meanings to choose from, under headings of `columns.groups`. */
export interface FieldChoices {
  homes: Field[];
  /** The years the header or the list speaks of; a year out of nowhere would be a guess. */
  deliveries: Field[];
  project: Field[];
}

/** The meanings a column can get. */
export function fieldChoices(header: string, list: readonly { field: string }[]): FieldChoices {
  const years = [...header.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(
    ([year]): Field => `deliveries.${year}`,
  );
  const known = list.map(({ field }) => field).filter(isDelivery);
  return {
    homes: [...countFields],
    deliveries: [...new Set<Field>([...years, ...known, 'deliveries.unknown'])].sort(),
    project: [...otherFields],
  };
}

function isDelivery(field: string): field is `deliveries.${string}` {
  return field.startsWith('deliveries.');
}
