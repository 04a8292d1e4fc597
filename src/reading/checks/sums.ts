import { countFields, type CountField } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { subtract } from '../../model/quantity';
import type { KnownQuantity } from '../../model/quantity';
import { about, canBeSame, ends, nothing, same, totalFields, type Around, type Check } from './about';
import type { PlannedYears } from './plannedYears';

/** The ways a list divides its homes; `sort` names the way in a sentence. */
interface Sort {
  sort: 'price' | 'tenure' | 'type';
  /** Together all homes, as far as the list says. */
  parts: readonly CountField[];
  /** Homes of which the sort is unknown: they may or may not be among the parts. */
  rest: readonly CountField[];
}

/** DIWI's import compares each of these with the total (github.com/VNG-Realisatie/DIWI, business rules of the Excel import). */
const sorts: readonly Sort[] = [
  {
    sort: 'price',
    parts: ['socialRent', 'midRent', 'affordableBuy', 'expensive'],
    rest: ['tenureUnknown'],
  },
  { sort: 'tenure', parts: ['rent', 'buy'], rest: ['tenureUnknown'] },
  { sort: 'type', parts: ['singleFamily', 'apartments'], rest: [] },
];

/** Parts that belong to one other column of the row. */
const nested: readonly { whole: CountField; parts: readonly CountField[] }[] = [
  { whole: 'rent', parts: ['socialRent', 'midRent'] },
  { whole: 'buy', parts: ['affordableBuy'] },
];

/** What the numbers of one row say of each other. */
export const sumChecks: readonly Check[] = [
  yearsAddUp,
  netAddsUp,
  remainingAddsUp,
  sortsAddUp,
  partsFit,
  negativeCounts,
];

/** The first count column that the row has filled. */
function totalField({ counts }: Project): CountField | null {
  for (const field of totalFields) if (counts[field]) return field;
  return null;
}

/**
 * Years and segments may be those of all homes or of what is left: any total of the row may fit. Unknown years, and those in a column without a
 * beginning ("t/m 2024"), may hold any number: then only more than the total is wrong.
 */
function yearsAddUp(project: Project, years: PlannedYears, { partialSheets }: Around): readonly Finding[] {
  const { counts, source } = project;
  const field = totalField(project);
  const first = field === null ? null : counts[field];
  if (!first || years.unknown === years.periods) return nothing;
  const isWhole = years.unknown === 0 && !partialSheets.has(source.sheet);
  for (const one of totalFields) {
    const total = counts[one];
    if (total && (isWhole ? same(years, total) : years.low - total.high < 0.5)) return nothing;
  }
  const params = { ...ends('total', first), ...ends('years', years) };
  return [about(project, 'years-differ-from-total', 'warning', field ?? '', params)];
}

function netAddsUp(project: Project): readonly Finding[] {
  const { homesGross, homesNet, demolition } = project.counts;
  if (!homesGross || !homesNet || demolition === null) return nothing;
  const net = demolition === undefined ? homesGross : subtract(homesGross, demolition);
  // Without a demolition column the difference is what is demolished, as long as there is one.
  const fits = demolition === undefined ? homesNet.low - net.high < 0.5 : canBeSame(net, homesNet);
  return fits
    ? nothing
    : [
        about(project, 'net-differs', 'warning', 'homesNet', {
          ...ends('net', homesNet),
          ...ends('expected', net),
        }),
      ];
}

/** What is left is the whole less what was built; some lists take demolition off as well. */
function remainingAddsUp(project: Project): readonly Finding[] {
  const { homesRemaining: left, homesRealised: built, demolition } = project.counts;
  if (!left) return nothing;
  const wholes = totalFields.flatMap((field) =>
    field === 'homesRemaining' ? [] : (project.counts[field] ?? []),
  );
  const [whole] = wholes;
  if (!whole) return nothing;
  if (!built) {
    return wholes.every(({ high }) => left.low - high >= 0.5)
      ? [
          about(project, 'remaining-exceeds-total', 'warning', 'homesRemaining', {
            ...ends('left', left),
            ...ends('total', whole),
          }),
        ]
      : nothing;
  }
  const expected = wholes.flatMap((one) => {
    const rest = subtract(one, built);
    return demolition ? [rest, subtract(rest, demolition)] : [rest];
  });
  const [first = whole] = expected;
  return expected.some((one) => canBeSame(one, left))
    ? nothing
    : [
        about(project, 'remaining-differs', 'warning', 'homesRemaining', {
          ...ends('left', left),
          ...ends('expected', first),
        }),
      ];
}

/**
 * Per sort: more than every total of the row is wrong. Less is only said where every part is filled in, and no column is left for homes
 * of which the sort is unknown; lists often leave homes unassigned on purpose.
 */
function sortsAddUp(project: Project): readonly Finding[] {
  const { counts } = project;
  const field = totalField(project);
  const total = field === null ? null : counts[field];
  if (!total) return nothing;
  let findings = nothing;
  for (const one of sorts) {
    const { parts, rest } = one;
    const filled = countFilled(counts, parts);
    if (filled < 2) continue;
    const high = addHighs(counts, parts);
    if (addLows(counts, parts) - largestTotal(counts) >= 0.5)
      findings = [...findings, sortDiffers(project, one, 'segments-exceed-total', 'warning', total)];
    else if (
      filled === parts.length &&
      high !== 0 &&
      smallestTotal(counts) - (high + addHighs(counts, rest)) >= 0.5
    )
      findings = [...findings, sortDiffers(project, one, 'segments-below-total', 'info', total)];
  }
  return findings;
}

function sortDiffers(
  project: Project,
  { sort, parts }: Sort,
  code: string,
  severity: Finding['severity'],
  total: KnownQuantity,
): Finding {
  const { counts } = project;
  const together = { low: addLows(counts, parts), high: addHighs(counts, parts) };
  const params = { sort, ...ends('total', total), ...ends('segments', together) };
  return about(project, code, severity, parts.find((field) => counts[field]) ?? '', params);
}

function partsFit(project: Project): readonly Finding[] {
  const { counts } = project;
  let findings = nothing;
  for (const { whole, parts } of nested) {
    const total = counts[whole];
    const low = addLows(counts, parts);
    if (!total || countFilled(counts, parts) === 0 || low - total.high < 0.5) continue;
    const params = {
      field: whole,
      ...ends('total', total),
      ...ends('parts', { low, high: addHighs(counts, parts) }),
    };
    const first = parts.find((field) => counts[field]) ?? '';
    findings = [...findings, about(project, 'parts-exceed-whole', 'warning', first, params)];
  }
  return findings;
}

/** A net number may be below zero: more is demolished than built. */
function negativeCounts(project: Project, years: PlannedYears): readonly Finding[] {
  const { counts, deliveries } = project;
  if (!years.negative && !hasNegative(counts)) return nothing;
  const negative: [field: string, quantity: KnownQuantity][] = [];
  for (const field of countFields) {
    const quantity = counts[field];
    if (quantity && quantity.low < 0 && field !== 'homesNet') negative.push([field, quantity]);
  }
  for (const period in deliveries) {
    const quantity = deliveries[period];
    if (quantity && quantity.low < 0) negative.push([`deliveries.${period}`, quantity]);
  }
  return negative.map(([field, quantity]) =>
    about(project, 'negative-count', 'warning', field, ends('count', quantity)),
  );
}

function hasNegative(counts: Project['counts']): boolean {
  for (const field in counts) {
    if ((counts[field as CountField]?.low ?? 0) < 0) return true;
  }
  return false;
}

function countFilled(counts: Project['counts'], fields: readonly CountField[]): number {
  let filled = 0;
  for (const field of fields) if (counts[field]) filled += 1;
  return filled;
}

function addLows(counts: Project['counts'], fields: readonly CountField[]): number {
  let low = 0;
  for (const field of fields) low += counts[field]?.low ?? 0;
  return low;
}

function addHighs(counts: Project['counts'], fields: readonly CountField[]): number {
  let high = 0;
  for (const field of fields) high += counts[field]?.high ?? 0;
  return high;
}

function smallestTotal(counts: Project['counts']): number {
  let smallest = Infinity;
  for (const field of totalFields) smallest = Math.min(smallest, counts[field]?.low ?? Infinity);
  return smallest;
}

function largestTotal(counts: Project['counts']): number {
  let largest = -Infinity;
  for (const field of totalFields) largest = Math.max(largest, counts[field]?.high ?? -Infinity);
  return largest;
}
