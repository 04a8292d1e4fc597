import { countFields } from '../../model/fields';
import type { CountField, Field } from '../../model/fields';
import type { Project } from '../../model/project';
import { add, exactly, sumOf } from '../../model/quantity';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import type { ColumnMatch, ProjectList } from '../reading';

type Sums = Pick<ProjectList, 'totals' | 'unknownRows' | 'deliveries' | 'hardness'>;

const isCount = (field: Field): field is CountField => (countFields as readonly string[]).includes(field);

/**
 * Totals of a list per count and per period, with how many of its projects don't say; unknown counts are in neither end. Counts that stand in no
 * column of the list itself, but come from a category or year per row or from another table, are added where projects have them.
 */
export function summarise(columns: readonly ColumnMatch[], projects: readonly Project[]): Sums {
  const result: Sums = { totals: {}, unknownRows: {}, deliveries: {}, hardness: countHardness(projects) };
  const inColumns = new Set(columns.flatMap(({ field, also = [] }) => [field, ...also]));
  for (const field of inColumns) {
    if (field.startsWith('deliveries.')) {
      const period = field.slice('deliveries.'.length);
      // Looked up as a number, a year is found many times faster than as a text.
      const key = /^\d+$/.test(period) ? Number(period) : period;
      const { total, unknown } = sumOf(projects, ({ deliveries }) => deliveries[key]);
      result.deliveries[period] = total;
      result.unknownRows[field] = unknown;
    } else if (isCount(field)) {
      const { total, unknown } = sumOf(projects, ({ counts }) => counts[field]);
      result.totals[field] = total;
      result.unknownRows[field] = unknown;
    }
  }
  const derived = countFields.filter((field) => !inColumns.has(field));
  const periods = new Set(Object.keys(result.deliveries));
  for (const { counts, deliveries } of projects) {
    for (const field of derived) {
      if (field in counts) addDerived(result.totals, result.unknownRows, field, counts[field]);
    }
    for (const period in deliveries) {
      if (!periods.has(period)) addDerived(result.deliveries, {}, period, deliveries[period]);
    }
  }
  return result;
}

function addDerived(
  totals: Record<string, KnownQuantity>,
  unknownRows: Record<string, number>,
  field: string,
  quantity: Quantity | undefined,
): void {
  if (quantity) totals[field] = add(totals[field] ?? exactly(0), quantity);
  else unknownRows[field] = (unknownRows[field] ?? 0) + 1;
}

/** Hard, soft and unknown as lists use the words: the letters B and C count as hard. */
function countHardness(projects: readonly Project[]): ProjectList['hardness'] {
  const result = { hard: 0, soft: 0, unknown: 0 };
  for (const { status } of projects) {
    const hardness = status?.hardness ?? 'unknown';
    result[hardness === 'conditional' ? 'hard' : hardness] += 1;
  }
  return result;
}
