import type { CountField } from '../../../model/fields';
import type { Project } from '../../../model/project';
import type { KnownQuantity, Quantity } from '../../../model/quantity';
import { sum } from '../../../model/quantity';
import { combine, sumOf } from './combine';
import type { CountRole } from './countRoles';
import { isCountField } from './partRows';
import type { PartCount, PartRow } from './partRows';

/** What the counts of a list with parts mean, the same for all its plans. */
export interface CountPlan {
  roles: ReadonlyMap<string, CountRole>;
  /** The count of a row that its category or year speaks of; "periods" where only the columns per period count. */
  amount: string | null;
  /** A count without a field that is the homes of the plan. */
  homes: string | null;
  /** Whether a year column says when the amount is delivered. */
  perYear: boolean;
}

export interface PlanCounts {
  counts: Project['counts'];
  deliveries: Record<string, Quantity>;
  cells: Record<string, string>;
  conflicts: { field: string; one: KnownQuantity; other: KnownQuantity }[];
}

const amountFields = ['homes', 'homesGross', 'homesRemaining', 'homesNet'] as const;
const tenureFields = [
  'socialRent',
  'midRent',
  'affordableBuy',
  'expensive',
  'rent',
  'buy',
  'tenureUnknown',
] as const;

/** Decides what the counts of a list mean from the role of each. `loose` are its counts without a field, by name. */
export function countPlan(
  fields: readonly string[],
  roles: ReadonlyMap<string, CountRole>,
  loose: readonly string[],
  perYear: boolean,
): CountPlan {
  const isPart = (field: string) => roles.get(field) === 'part';
  const periods = fields.filter((field) => field.startsWith('deliveries.'));
  const totals = amountFields.filter((field) => fields.includes(field));
  const amount =
    totals.find(isPart) ??
    loose.find(isPart) ??
    (periods.some(isPart)
      ? 'periods'
      : tenureFields.some((field) => fields.includes(field))
        ? 'tenures'
        : null);
  const ownTotal = loose.find((field) => roles.get(field) === 'repeated');
  const homes =
    totals.length > 0 ? null : (ownTotal ?? (amount !== null && loose.includes(amount) ? amount : null));
  return { roles, amount, homes, perYear: perYear && periods.length === 0 };
}

/** The counts and deliveries of one plan from its rows. */
export function planCounts(rows: readonly PartRow[], plan: CountPlan): PlanCounts {
  const result: PlanCounts = { counts: {}, deliveries: {}, cells: {}, conflicts: [] };
  const counted = rows.map((row) => withAmount(row, plan.amount));
  const put = (field: string, source: string, from: readonly PartRow[], role: CountRole) => {
    const { quantity, cell, conflict } = combine(from, source, role);
    if (field.startsWith('deliveries.')) result.deliveries[field.slice('deliveries.'.length)] = quantity;
    else if (isCountField(field)) result.counts[field] = quantity;
    if (cell !== null) result.cells[field] = cell;
    if (conflict?.one && conflict.other)
      result.conflicts.push({ field, one: conflict.one, other: conflict.other });
  };
  const fields = new Set(rows.flatMap(({ counts }) => [...counts.keys()]));
  for (const field of fields) {
    if (!field.startsWith('column ')) put(field, field, counted, plan.roles.get(field) ?? 'part');
  }
  if (plan.homes !== null) put('homes', plan.homes, counted, plan.roles.get(plan.homes) ?? 'part');
  if (plan.amount === null) return result;
  for (const [field, parts] of categoriesOf(counted)) {
    if (!(field in result.counts)) put(field, 'amount', parts, 'part');
  }
  if (plan.perYear) {
    for (const [period, parts] of yearsOf(counted)) put(`deliveries.${period}`, 'amount', parts, 'part');
  }
  return result;
}

/** The row with the count that its category or year speaks of under "amount". */
function withAmount(row: PartRow, amount: string | null): PartRow {
  const count =
    amount === 'periods' || amount === 'tenures' ? together(row, amount) : row.counts.get(amount ?? '');
  return count === undefined ? row : { ...row, counts: new Map([...row.counts, ['amount', count]]) };
}

/** The periods, or the tenures, of one row together. */
function together(row: PartRow, amount: 'periods' | 'tenures'): PartCount | undefined {
  const counts = [...row.counts].flatMap(([field, count]) => {
    const counted =
      amount === 'periods' ? field.startsWith('deliveries.') : tenureFields.some((one) => one === field);
    return counted ? [count] : [];
  });
  const said = counts.filter(({ blank }) => !blank);
  const [first] = said;
  if (!first) return counts[0];
  const { total, unknown } = sum(said.map(({ quantity }) => quantity));
  return { ...first, quantity: unknown === said.length ? null : total };
}

/** The rows per segment and kind of home. */
function categoriesOf(rows: readonly PartRow[]): Map<CountField, PartRow[]> {
  const groups = new Map<CountField, PartRow[]>();
  for (const row of rows) {
    const { tenure, kind } = row.category ?? { tenure: null, kind: null };
    for (const field of [tenure, kind === 'unknown' ? null : kind]) {
      if (field !== null) groups.set(field, [...(groups.get(field) ?? []), row]);
    }
  }
  return groups;
}

/** The rows per period of their year column; homes without a year are delivered nobody knows when. */
function yearsOf(rows: readonly PartRow[]): Map<string, PartRow[]> {
  const groups = new Map<string, PartRow[]>();
  for (const row of rows) {
    const dated = row.period ?? (row.isTotal || sumOf([row], 'amount') === null ? null : 'unknown');
    if (dated !== null) groups.set(dated, [...(groups.get(dated) ?? []), row]);
  }
  return groups;
}
