import type { Criterion, PerCriterion, Remark } from '../results';
import { criteria } from '../results';
import type { Placed } from './order';
import type { Candidate } from './score';
import { middlePoints } from './score';

/** Why a project has its place: what it is strongest and weakest on by weight, and what the list doesn't say. */
export function whyRanked(
  { candidate, rank }: Pick<Placed, 'candidate' | 'rank'>,
  of: number,
  weights: PerCriterion<number>,
): Remark {
  const points = (criterion: Criterion): number => middlePoints(candidate, criterion);
  const strongest = highest((criterion) => weights[criterion] * points(criterion));
  // What costs most points, of the others: one criterion is never called strong and weak at once.
  const weakest = highest((criterion) =>
    criterion === strongest ? -1 : weights[criterion] * (10 - points(criterion)),
  );
  const { missing, narrows } = candidate;
  return {
    code: missing.length > 0 ? 'why-ranked-open' : 'why-ranked',
    params: {
      rank,
      of,
      strongest,
      strongestPoints: points(strongest),
      weakest,
      weakestPoints: points(weakest),
      missing: missing.join(','),
      narrows,
    },
  };
}

export function whyGated({ gates }: Candidate): Remark {
  return { code: 'why-gated', params: { gates: gates.join(',') } };
}

function highest(value: (criterion: Criterion) => number): Criterion {
  return criteria.reduce((best, criterion) => (value(criterion) > value(best) ? criterion : best));
}
