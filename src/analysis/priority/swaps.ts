import type { Criterion, PerCriterion, Swap } from '../results';
import { criteria } from '../results';
import type { Candidate } from './score';
import { middlePoints, sixDecimals } from './score';
import { sharesOfOthers, withWeight } from './weights';

/** Changes are told in tenths of a percentage point, and go just past the point where the two scores are equal. */
const step = 0.001;

/**
 * The smallest change of one weight that puts `below` above the project right before it; `null` between equal scores and where no single
 * weight does.
 *
 * With weight t for a criterion and the others in proportion, the difference of the two scores is t·d + (1 − t)·r: d is the difference in
 * points on the criterion, r the difference on the others by their shares. It is zero at t = r / (r − d).
 */
export function swapOf(above: Candidate, below: Candidate, weights: PerCriterion<number>): Swap | null {
  if (above.middle === below.middle) return null;
  let best: Swap | null = null;
  for (const criterion of criteria) {
    const change = changeThatSwaps(above, below, criterion, weights);
    if (change !== null && (best === null || Math.abs(change) < Math.abs(best.change)))
      best = { key: below.key, criterion, change };
  }
  return best;
}

function changeThatSwaps(
  above: Candidate,
  below: Candidate,
  criterion: Criterion,
  weights: PerCriterion<number>,
): number | null {
  const difference = (one: Criterion): number => middlePoints(above, one) - middlePoints(below, one);
  const shares = sharesOfOthers(weights, criterion);
  const others = criteria.reduce((sum, one) => sum + shares[one] * difference(one), 0);
  const slope = others - difference(criterion);
  if (slope === 0) return null;
  const exact = others / slope - weights[criterion];
  const side = exact < 0 ? -1 : 1;
  // The first step may still round to an equal score; the second is past it wherever the two differ at all.
  for (const steps of [1, 2]) {
    const change = side * (Math.floor(Math.abs(exact) / step) + steps) * step;
    const weight = weights[criterion] + change;
    if (weight < 0 || weight > 1) return null;
    const moved = withWeight(weights, criterion, weight);
    const gained = criteria.reduce((sum, one) => sum + moved[one] * difference(one), 0);
    if (sixDecimals(gained) < 0) return sixDecimals(change);
  }
  return null;
}
