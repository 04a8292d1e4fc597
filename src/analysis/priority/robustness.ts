import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { PerCriterion } from '../results';
import { criteria } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { Candidate } from './score';
import { countUpTo } from './sorted';

/** How sure the order is. Per project in the order given, by index. */
export interface Robustness {
  draws: number;
  topN: number;
  weightRanges: [number, number][];
  chancesTop: number[];
}

/**
 * Draws weights and open scores many times and looks where each project comes.
 *
 * Each weight moves evenly between 1 − s and 1 + s times itself (rule `robustness.weightShift`), after which they add up to 1 again; points
 * that the list leaves open are drawn evenly from their range, per project and criterion. Each draw gives an order; equal scores share the
 * places they take, so that the chances add up to `topN`. The same seed gives the same draws, with sums and products only.
 *
 * Draws: rule `robustness.draws`, fewer where projects × draws would pass `robustness.most`, at least `robustness.least`.
 */
export function robustness(
  ranked: readonly Candidate[],
  weights: PerCriterion<number>,
  book: RuleBook,
  seed: number,
): Robustness {
  const count = ranked.length;
  const draws = drawsFor(count, book);
  const topN = Math.min(count, Math.max(1, Math.round(book.number('robustness.topN'))));
  const points = pointsTable(ranked);
  const shift = book.number('robustness.weightShift');
  const random = xoroshiro128plus(seed);
  const next = (): number => uniformFloat32(random);
  const places = new Int32Array(count * draws);
  const chances = new Float64Array(count);
  const scores = new Float64Array(count);
  for (let draw = 0; draw < draws; draw += 1) {
    drawScores(scores, points, drawWeights(weights, shift, next), next);
    const sorted = scores.slice().sort();
    for (let index = 0; index < count; index += 1) {
      const score = scores[index] ?? 0;
      const upTo = countUpTo(sorted, score, true);
      const equals = upTo - countUpTo(sorted, score, false);
      const above = count - upTo;
      places[index * draws + draw] = above + 1;
      chances[index] = (chances[index] ?? 0) + Math.min(1, Math.max(0, topN - above) / equals);
    }
  }
  const outside = (1 - book.number('robustness.band')) / 2;
  return {
    draws,
    topN,
    weightRanges: ranked.map((_, index) =>
      band(places.subarray(index * draws, (index + 1) * draws), outside),
    ),
    chancesTop: [...chances].map((sum) => sum / draws),
  };
}

function drawsFor(count: number, book: RuleBook): number {
  const wanted = Math.round(book.number('robustness.draws'));
  const affordable = Math.floor(book.number('robustness.most') / Math.max(1, count));
  const least = Math.round(book.number('robustness.least'));
  return Math.max(1, Math.min(wanted, Math.max(least, affordable)));
}

/** Per project and criterion the low end of its points and the width of their range. */
function pointsTable(ranked: readonly Candidate[]): Float64Array {
  const table = new Float64Array(ranked.length * criteria.length * 2);
  ranked.forEach(({ criteria: points }, index) => {
    criteria.forEach((criterion, column) => {
      const { low, high } = points[criterion];
      const at = (index * criteria.length + column) * 2;
      table[at] = low;
      table[at + 1] = high - low;
    });
  });
  return table;
}

function drawWeights(weights: PerCriterion<number>, shift: number, next: () => number): number[] {
  const drawn = criteria.map((criterion) => weights[criterion] * (1 + shift * (2 * next() - 1)));
  const sum = drawn.reduce((total, weight) => total + weight, 0);
  // Only where a single weight counts and may shrink to nothing.
  if (sum <= 0) return criteria.map((criterion) => weights[criterion]);
  return drawn.map((weight) => weight / sum);
}

function drawScores(
  scores: Float64Array,
  points: Float64Array,
  weights: readonly number[],
  next: () => number,
): void {
  const columns = weights.length;
  for (let index = 0; index < scores.length; index += 1) {
    let score = 0;
    for (let column = 0; column < columns; column += 1) {
      const at = (index * columns + column) * 2;
      const width = points[at + 1] ?? 0;
      const value = (points[at] ?? 0) + (width > 0 ? width * next() : 0);
      score += (weights[column] ?? 0) * value;
    }
    scores[index] = score;
  }
}

/** The first and last place after leaving out an equal part at both ends. Sorts the places. */
function band(places: Int32Array, outside: number): [number, number] {
  places.sort();
  const last = places.length - 1;
  const skip = Math.min(Math.floor(last / 2), Math.floor(outside * places.length));
  return [places[skip] ?? 1, places[last - skip] ?? 1];
}
