import { countFields, type CountField } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { subtract, sum } from '../../model/quantity';
import type { KnownQuantity } from '../../model/quantity';
import { about, canBeSame, ends, same, totalFields, type Check } from './about';

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
  return totalFields.find((field) => counts[field]) ?? null;
}

/** Whether any total of the row passes a test: years and segments may be those of all homes or of what is left. */
function someTotal({ counts }: Project, test: (total: KnownQuantity) => boolean): boolean {
  return totalFields.some((field) => {
    const total = counts[field];
    return total ? test(total) : false;
  });
}

/** Unknown years, and those in a column without a beginning ("t/m 2024"), may hold any number: then only more than the total is wrong. */
function yearsAddUp(project: Project, _referenceYear: number, partialYears: boolean): Finding[] {
  const periods = Object.values(project.deliveries);
  const field = totalField(project);
  const total = field === null ? null : project.counts[field];
  if (!total || periods.length === 0) return [];
  const { total: years, unknown } = sum(periods);
  if (unknown === periods.length) return [];
  const fits = (one: KnownQuantity): boolean =>
    unknown === 0 && !partialYears ? same(years, one) : years.low - one.high < 0.5;
  return someTotal(project, fits)
    ? []
    : [
        about(project, 'years-differ-from-total', 'warning', field ?? '', {
          ...ends('total', total),
          ...ends('years', years),
        }),
      ];
}

function netAddsUp(project: Project): Finding[] {
  const { homesGross, homesNet, demolition } = project.counts;
  if (!homesGross || !homesNet || demolition === null) return [];
  const net = demolition === undefined ? homesGross : subtract(homesGross, demolition);
  // Without a demolition column the difference is what is demolished, as long as there is one.
  const fits = demolition === undefined ? homesNet.low - net.high < 0.5 : canBeSame(net, homesNet);
  return fits
    ? []
    : [
        about(project, 'net-differs', 'warning', 'homesNet', {
          ...ends('net', homesNet),
          ...ends('expected', net),
        }),
      ];
}

/** What is left is the whole less what was built; some lists take demolition off as well. */
function remainingAddsUp(project: Project): Finding[] {
  const { homesRemaining: left, homesRealised: built, demolition } = project.counts;
  const wholes = totalFields.flatMap((field) =>
    field === 'homesRemaining' ? [] : (project.counts[field] ?? []),
  );
  const [whole] = wholes;
  if (!left || !whole) return [];
  if (!built) {
    return wholes.every(({ high }) => left.low - high >= 0.5)
      ? [
          about(project, 'remaining-exceeds-total', 'warning', 'homesRemaining', {
            ...ends('left', left),
            ...ends('total', whole),
          }),
        ]
      : [];
  }
  const expected = wholes.flatMap((one) => {
    const rest = subtract(one, built);
    return demolition ? [rest, subtract(rest, demolition)] : [rest];
  });
  const [first = whole] = expected;
  return expected.some((one) => canBeSame(one, left))
    ? []
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
function sortsAddUp(project: Project): Finding[] {
  const { counts } = project;
  const field = totalField(project);
  const total = field === null ? null : counts[field];
  if (!total) return [];
  return sorts.flatMap(({ sort, parts, rest }) => {
    const filled = parts.filter((one) => counts[one]);
    const [first] = filled;
    if (first === undefined || filled.length < 2) return [];
    const together = sum(filled.map((one) => counts[one] ?? null)).total;
    const say = (code: string, severity: Finding['severity']): Finding[] => {
      const params = { sort, ...ends('total', total), ...ends('segments', together) };
      return [about(project, code, severity, first, params)];
    };
    if (!someTotal(project, (one) => together.low - one.high < 0.5))
      return say('segments-exceed-total', 'warning');
    if (filled.length < parts.length || together.high === 0) return [];
    const sorted = together.high + sum(rest.map((one) => counts[one] ?? null)).total.high;
    return someTotal(project, (one) => one.low - sorted < 0.5) ? [] : say('segments-below-total', 'info');
  });
}

function partsFit(project: Project): Finding[] {
  const { counts } = project;
  return nested.flatMap(({ whole, parts }) => {
    const total = counts[whole];
    const first = parts.find((one) => counts[one]);
    if (!total || first === undefined) return [];
    const together = sum(parts.map((one) => counts[one] ?? null)).total;
    return together.low - total.high < 0.5
      ? []
      : [
          about(project, 'parts-exceed-whole', 'warning', first, {
            field: whole,
            ...ends('total', total),
            ...ends('parts', together),
          }),
        ];
  });
}

/** A net number may be below zero: more is demolished than built. */
function negativeCounts(project: Project): Finding[] {
  const negative: [field: string, quantity: KnownQuantity][] = [];
  for (const field of countFields) {
    const quantity = project.counts[field];
    if (quantity && quantity.low < 0 && field !== 'homesNet') negative.push([field, quantity]);
  }
  for (const period in project.deliveries) {
    const quantity = project.deliveries[period];
    if (quantity && quantity.low < 0) negative.push([`deliveries.${period}`, quantity]);
  }
  return negative.map(([field, quantity]) =>
    about(project, 'negative-count', 'warning', field, ends('count', quantity)),
  );
}
