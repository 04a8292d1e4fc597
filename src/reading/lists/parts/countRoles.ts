import type { KnownQuantity, Quantity } from '../../../model/quantity';
import { sum } from '../../../model/quantity';
import { plain } from '../../cells/text';
import type { PartRow } from './partRows';

/** Whether the rows of a plan hold parts of a count or each repeat the plan's own; `unsure` where both read equally well. */
export type CountRole = 'part' | 'repeated' | 'unsure';

/** Share of the plans in which a count must be the same on every row before it can be the plan's own (aanname). */
const mostly = 0.8;
/** The same where the header speaks of the plan: then the other plans are mistakes. */
const half = 0.5;
/** So many plans with the same count on each of their rows are no coincidence (aanname). */
const telling = 3;

const speaksOfPlan = /\b(?:plan|project|plantotaal|projecttotaal)\b/;
const speaksOfPart = /\b(?:blok|deelplan|deel|fase|categorie|segment|per)\b/;

/**
 * Decides per count whether it is added up over the rows of a plan or counted once. A count that is the same on all rows is the plan's own
 * when the other counts of those rows add up to it, and a part when each row's own counts do. `perYearOrCategory` is a list with a year or segment per row.
 */
export function countRoles(
  plans: readonly (readonly PartRow[])[],
  fields: readonly string[],
  headerOf: (field: string) => string,
  perYearOrCategory: boolean,
): Map<string, CountRole> {
  const parts = plans.map((plan) => plan.filter(({ isTotal }) => !isTotal)).filter((plan) => plan.length > 1);
  const differing = fields.filter((field) => sameShare(parts, field).share < half);
  // The year or category of a row needs a count of its own: the only one there is, however evenly homes are spread over the years.
  const onlyCount =
    perYearOrCategory && !differing.some((field) => homes.has(field) || field.startsWith('column '));
  return new Map(
    fields.map((field) => {
      const role = roleOf(field, parts, differing, plain(headerOf(field)));
      if (role === 'part' || role === 'repeated') return [field, role];
      return [field, onlyCount ? 'part' : role === 'same-often' ? 'repeated' : 'unsure'];
    }),
  );
}

function roleOf(
  field: string,
  plans: readonly PartRow[][],
  differing: readonly string[],
  header: string,
): 'part' | 'repeated' | 'same' | 'same-often' {
  const { share, same } = sameShare(plans, field);
  if (same.length === 0 || share < half || splitsParts(field, differing)) return 'part';
  const others = differing.filter((other) => other !== field);
  const addedUp = same.filter((plan) => othersAddUp(plan, field, others)).length;
  const perRow = same.filter((plan) => plan.every((row) => rowAddsUp(row, field, others))).length;
  if (perRow > addedUp) return 'part';
  if (addedUp > perRow && addedUp >= half * same.length) return 'repeated';
  if (speaksOfPart.test(header)) return 'part';
  if (speaksOfPlan.test(header)) return 'repeated';
  if (share < mostly) return 'part';
  return same.length >= telling ? 'same-often' : 'same';
}

/** A segment or period is a part when another of its kind differs per row, or when the homes do: they split the same homes. */
function splitsParts(field: string, differing: readonly string[]): boolean {
  const family = families.find((one) => one.includes(field));
  const isPeriod = field.startsWith('deliveries.');
  if (!family && !isPeriod) return false;
  return differing.some(
    (other) =>
      homes.has(other) || family?.includes(other) === true || (isPeriod && other.startsWith('deliveries.')),
  );
}

/** The plans that have the same count, not zero, on each of the rows that give one, and their share of the plans that can tell. */
function sameShare(plans: readonly PartRow[][], field: string): { share: number; same: PartRow[][] } {
  const telling = plans.filter((plan) => {
    const known = knownOf(plan, field);
    return known.length > 1 && known.some(({ high }) => high !== 0);
  });
  const same = telling.filter((plan) => {
    const [first, ...rest] = knownOf(plan, field);
    return first !== undefined && rest.every(({ low, high }) => low === first.low && high === first.high);
  });
  return { share: telling.length === 0 ? 0 : same.length / telling.length, same };
}

function knownOf(plan: readonly PartRow[], field: string): KnownQuantity[] {
  return plan.flatMap(({ counts }) => counts.get(field)?.quantity ?? []);
}

const homes: ReadonlySet<string> = new Set(['homes', 'homesGross', 'homesNet', 'homesRemaining']);
const families: readonly (readonly string[])[] = [
  ['socialRent', 'midRent', 'affordableBuy', 'expensive', 'rent', 'buy', 'tenureUnknown'],
  ['singleFamily', 'apartments'],
];

/** Whether another count, the segments or the periods of all rows together are the count that the rows repeat. */
function othersAddUp(plan: readonly PartRow[], field: string, others: readonly string[]): boolean {
  const wanted = knownOf(plan, field)[0];
  if (!wanted) return false;
  return splitsOf(others).some((split) => {
    const { total, unknown } = sum(plan.flatMap((row) => quantitiesOf(row, split)));
    return unknown === 0 && total.low === wanted.low;
  });
}

/** Whether the segments or periods of one row are its own count. */
function rowAddsUp(row: PartRow, field: string, others: readonly string[]): boolean {
  const wanted = row.counts.get(field)?.quantity;
  if (!wanted) return false;
  return splitsOf(others).some((split) => {
    const { total } = sum(quantitiesOf(row, split));
    return total.low === wanted.low;
  });
}

/** The ways in which counts split a whole: the periods, the tenures, the kinds of home, or one count alone. */
function splitsOf(fields: readonly string[]): string[][] {
  const periods = fields.filter((field) => field.startsWith('deliveries.'));
  const groups = families.map((family) => fields.filter((field) => family.includes(field)));
  const alone = fields.filter((field) => !periods.includes(field) && !groups.flat().includes(field));
  return [periods, ...groups, ...alone.map((field) => [field])].filter((split) => split.length > 0);
}

function quantitiesOf(row: PartRow, split: readonly string[]): Quantity[] {
  return split.flatMap((field) => {
    const count = row.counts.get(field);
    return count === undefined || count.blank ? [] : [count.quantity];
  });
}
