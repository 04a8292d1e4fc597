import type { Target } from '../../model/target';
import { yearsFrom } from '../calendar';
import { byCodePoint } from '../order';
import type { CountedTarget } from '../targetResults';

const shareNames = ['socialRent', 'midRent', 'affordableBuy', 'affordable', 'flex'] as const;

/**
 * The agreements of several municipalities as one: years, homes and realised added up. A share is the mean by homes, and only there where every part
 * has it. Realised is unknown only where it is of all of them.
 */
export function sumOfParts(parts: readonly CountedTarget[]): CountedTarget {
  const targets = parts.map(({ target }) => target);
  const [from, to] = [
    Math.min(...targets.map((target) => target.from)),
    Math.max(...targets.map((target) => target.to)),
  ];
  const sum = (value: (part: CountedTarget) => number): number =>
    parts.reduce((total, part) => total + value(part), 0);
  const inYear = (part: CountedTarget, year: number): number =>
    part.perYear.find((entry) => entry.year === year)?.homes ?? 0;
  const known = parts.flatMap(({ realised }) => realised ?? []);
  const sources = [...new Set(parts.map(({ realisedSource }) => realisedSource))];
  const total = sum((part) => part.total);
  return {
    target: {
      id: joined(targets, ({ id }) => id),
      name: joined(targets, ({ name }) => name),
      municipality: null,
      from,
      to,
      total,
      perYear: {},
      realised: null,
      shares: sharesOf(parts, total),
      status: 'active',
      source: joined(targets, ({ source }) => source),
      referenceDate:
        targets
          .flatMap(({ referenceDate }) => referenceDate ?? [])
          .sort(byCodePoint)
          .at(-1) ?? null,
      cell: targets[0]?.cell ?? null,
    },
    perYear: yearsFrom(from, to).map((year) => ({ year, homes: sum((part) => inYear(part, year)) })),
    total,
    carriedOver: sum(({ carriedOver }) => carriedOver),
    realised: known.length === 0 ? null : known.reduce((homes, one) => homes + one, 0),
    realisedSource: sources.length === 1 ? (sources[0] ?? null) : 'mixed',
    remaining: sum(({ remaining }) => remaining),
  };
}

function joined(targets: readonly Target[], text: (target: Target) => string): string {
  return [...new Set(targets.map(text))].filter((one) => one !== '').join(' + ');
}

function sharesOf(parts: readonly CountedTarget[], total: number): Target['shares'] {
  const shares: Target['shares'] = {};
  for (const name of shareNames) {
    const stated = parts.flatMap((part) => {
      const share = part.target.shares[name];
      return share === undefined ? [] : [{ share, homes: part.total }];
    });
    if (stated.length < parts.length || total <= 0) continue;
    shares[name] = stated.reduce((sum, { share, homes }) => sum + share * homes, 0) / total;
  }
  return shares;
}
