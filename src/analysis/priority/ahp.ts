/**
 * Weights from choices in pairs (analytic hierarchy process; T.L. Saaty, The Analytic Hierarchy Process, 1980): somebody says of every two
 * criteria which is more important and how much, and the weights follow that fit the answers best.
 */
import type { PairAnswer } from '../../model/pairs';
import { strengths } from '../../model/pairs';
import type { Criterion, PerCriterion } from '../results';
import { criteria } from '../results';

export interface PairWeights {
  /** They add up to 1. */
  weights: PerCriterion<number>;
  /** Consistency ratio: 0 when all answers agree with each other. */
  inconsistency: number;
  /** The answer that fits the others least, and what would fit; `null` when all agree. */
  oddest: { answer: PairAnswer; fits: Pick<PairAnswer, 'more' | 'strength'> } | null;
}

/** All pairs, each criterion with those after it: ten for five criteria. */
export const pairs: readonly { first: Criterion; second: Criterion }[] = criteria.flatMap((first, index) =>
  criteria.slice(index + 1).map((second) => ({ first, second })),
);

/** Above this consistency ratio the answers contradict each other too much (Saaty). */
export const mostInconsistency = 0.1;

/** Consistency index of random answers for five criteria (Saaty). */
const randomIndex = 1.12;

/** Rounds of the power method; answers on this scale settle to the last digit well before. */
const rounds = 200;

/** The answer to a pair, or `null` when it was not given. */
export function answerTo(
  answers: readonly PairAnswer[],
  { first, second }: { first: Criterion; second: Criterion },
): PairAnswer | null {
  return answers.find((answer) => answer.first === first && answer.second === second) ?? null;
}

/**
 * The weights that follow from the answers: the principal eigenvector of their matrix. `null` as long as a pair has no answer. Sums,
 * products and quotients only, so that every machine gives the same.
 */
export function weightsFromPairs(answers: readonly PairAnswer[]): PairWeights | null {
  if (!pairs.every((pair) => answerTo(answers, pair))) return null;
  const matrix = criteria.map((row) => criteria.map((column) => ratio(answers, row, column)));
  const { vector, eigenvalue } = principal(matrix);
  const size = criteria.length;
  // Rounding can put the eigenvalue of a consistent matrix just below its size.
  const inconsistency = Math.max(0, (eigenvalue - size) / (size - 1)) / randomIndex;
  const weights = Object.fromEntries(
    criteria.map((criterion, index) => [criterion, vector[index] ?? 0]),
  ) as PerCriterion<number>;
  return { weights, inconsistency, oddest: oddestAnswer(answers, weights) };
}

/** How many times as important `row` is as `column`. */
function ratio(answers: readonly PairAnswer[], row: Criterion, column: Criterion): number {
  if (row === column) return 1;
  const answer =
    answerTo(answers, { first: row, second: column }) ?? answerTo(answers, { first: column, second: row });
  if (answer === null || answer.strength === 1) return 1;
  return answer.more === row ? answer.strength : 1 / answer.strength;
}

function principal(matrix: readonly (readonly number[])[]): { vector: number[]; eigenvalue: number } {
  let vector = matrix.map(() => 1 / matrix.length);
  let eigenvalue = matrix.length;
  for (let round = 0; round < rounds; round += 1) {
    const product = matrix.map((row) =>
      row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0),
    );
    // The vector adds up to 1, so the sum of its product is the eigenvalue.
    eigenvalue = product.reduce((sum, value) => sum + value, 0);
    vector = product.map((value) => value / eigenvalue);
  }
  return { vector, eigenvalue };
}

/** The answer furthest from the ratio of the weights, with the nearest answer of the scale to that ratio. */
function oddestAnswer(answers: readonly PairAnswer[], weights: PerCriterion<number>): PairWeights['oddest'] {
  let oddest: PairWeights['oddest'] = null;
  let furthest = 1 + 1e-6;
  for (const { first, second } of pairs) {
    const answer = answerTo(answers, { first, second });
    if (answer === null) continue;
    const quotient = (ratio(answers, first, second) * weights[second]) / weights[first];
    const distance = Math.max(quotient, 1 / quotient);
    const fits = nearest(first, second, weights);
    if (distance <= furthest || (fits.more === answer.more && fits.strength === answer.strength)) continue;
    furthest = distance;
    oddest = { answer, fits };
  }
  return oddest;
}

function nearest(
  first: Criterion,
  second: Criterion,
  weights: PerCriterion<number>,
): Pick<PairAnswer, 'more' | 'strength'> {
  const more = weights[first] >= weights[second] ? first : second;
  const times = weights[more] / weights[more === first ? second : first];
  const distance = (strength: number): number => Math.max(strength / times, times / strength);
  const strength = strengths.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  return { more, strength };
}
