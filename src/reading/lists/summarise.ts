import { countFields } from '../../model/fields';
import type { CountField, Field } from '../../model/fields';
import type { Project } from '../../model/project';
import { add, exactly } from '../../model/quantity';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import type { ColumnMatch, ProjectList } from '../reading';

type Sums = Pick<ProjectList, 'totals' | 'unknownRows' | 'deliveries' | 'hardness'>;

const delivered = 'deliveries.';
const isCount = (field: Field): field is CountField => (countFields as readonly string[]).includes(field);

/**
 * Totals of a list per count and per period, with how many of its projects don't say; unknown counts are in neither end. Counts that stand in no
 * column of the list itself, but come from a category or year per row or from another table, are added where projects have them.
 */
export function summarise(columns: readonly ColumnMatch[], projects: readonly Project[]): Sums {
  const result: Sums = { totals: {}, unknownRows: {}, deliveries: {}, hardness: countHardness(projects) };
  const inColumns = new Set(columns.flatMap(({ field, also = [] }) => [field, ...also]));
  for (const { field, low, high, approximate, unknown } of sumColumns([...inColumns], projects)) {
    const total = approximate ? { low, high, approximate } : { low, high };
    if (isCount(field)) result.totals[field] = total;
    else result.deliveries[field.slice(delivered.length)] = total;
    result.unknownRows[field] = unknown;
  }
  const derived = countFields.filter((field) => !inColumns.has(field));
  const periods = new Set(Object.keys(result.deliveries));
  // What stands in no column was read elsewhere: in another row of the plan, or in another table.
  for (const { counts, deliveries } of projects.filter(({ cells }) => cells.elsewhere !== undefined)) {
    for (const field of derived) {
      if (field in counts) addDerived(result.totals, result.unknownRows, field, counts[field]);
    }
    for (const period in deliveries) {
      if (!periods.has(period)) addDerived(result.deliveries, {}, period, deliveries[period]);
    }
  }
  return result;
}

/** What a field comes to over the projects. */
interface Sum {
  field: Field;
  /** Of a field of deliveries; a year as a number, by which it is found many times faster than by its text. */
  period: string | number | null;
  low: number;
  high: number;
  approximate: boolean;
  unknown: number;
}

/** Adds up all counts and periods in one go: of a long list it costs more to come back to every project than to add. */
function sumColumns(fields: readonly Field[], projects: readonly Project[]): Sum[] {
  const sums = fields.flatMap((field): Sum[] => {
    const text = field.startsWith(delivered) ? field.slice(delivered.length) : null;
    if (text === null && !isCount(field)) return [];
    const period = text !== null && /^\d+$/.test(text) ? Number(text) : text;
    return [{ field, period, low: 0, high: 0, approximate: false, unknown: 0 }];
  });
  for (const { counts, deliveries } of projects) {
    for (const sum of sums) {
      const quantity = sum.period === null ? counts[sum.field as CountField] : deliveries[sum.period];
      if (quantity) {
        sum.low += quantity.low;
        sum.high += quantity.high;
        sum.approximate ||= quantity.approximate === true;
      } else sum.unknown += 1;
    }
  }
  return sums;
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
