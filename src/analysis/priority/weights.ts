import type { Finding } from '../../model/finding';
import type { Criterion, PerCriterion, WeightPreset } from '../results';
import { weightPresets } from '../../model/terms';
import { criteria } from '../results';
import type { RuleBook } from '../rules/ruleBook';

/** One number per criterion, made by a function. */
export function perCriterion<T>(value: (criterion: Criterion) => T): PerCriterion<T> {
  return Object.fromEntries(criteria.map((criterion) => [criterion, value(criterion)])) as PerCriterion<T>;
}

export interface UsedWeights {
  /** They add up to 1. */
  weights: PerCriterion<number>;
  preset: WeightPreset;
  findings: Finding[];
}

/**
 * The weights that count: those of the chosen set (rule `weights.preset`), divided by their sum. All zero falls back to equal weights. A
 * sum that isn't one has a finding, and so has all zero.
 */
export function usedWeights(book: RuleBook): UsedWeights {
  const chosen = book.text('weights.preset');
  const preset = weightPresets.find((one) => one === chosen) ?? 'eigen';
  const given = givenWeights(preset, book);
  const sum = criteria.reduce((total, criterion) => total + given[criterion], 0);
  const weights = perCriterion((criterion) => (sum > 0 ? given[criterion] / sum : 1 / criteria.length));
  const finding = (code: string): Finding[] => [{ code, severity: 'warning', params: { sum } }];
  if (sum <= 0) return { weights, preset, findings: finding('weights-all-zero') };
  return { weights, preset, findings: Math.abs(sum - 1) < 1e-9 ? [] : finding('weights-not-one') };
}

/**
 * The weights as they stand in the rules. Those of the Woningbouwimpuls (stcrt-2025-23040) are for four criteria of its own; that they fall
 * on these five as below is an assumption: necessity is the contribution to the agreement, effectiveness is a realistic and hard start,
 * urgency is partly speed (`urgencyToSpeed`) and for the rest policy.
 */
function givenWeights(preset: WeightPreset, book: RuleBook): PerCriterion<number> {
  if (preset === 'eigen') return perCriterion((criterion) => book.number(`weights.${criterion}`));
  const of = (name: string): number => book.number(`weights.woningbouwimpuls.${name}`);
  const toSpeed = of('urgencyToSpeed');
  return {
    contribution: of('necessity'),
    feasibility: of('effectiveness'),
    speed: of('urgency') * toSpeed,
    policy: of('urgency') * (1 - toSpeed),
    efficiency: of('efficiency'),
  };
}

/** The parts in which the other weights share what one weight leaves: as they stand, equally where all of them are zero. */
export function sharesOfOthers(weights: PerCriterion<number>, criterion: Criterion): PerCriterion<number> {
  const rest = criteria.reduce((sum, other) => (other === criterion ? sum : sum + weights[other]), 0);
  return perCriterion((other) => {
    if (other === criterion) return 0;
    return rest > 0 ? weights[other] / rest : 1 / (criteria.length - 1);
  });
}

/** The weights after one of them is set to a value between 0 and 1; the others shrink or grow in proportion and the sum stays 1. */
export function withWeight(
  weights: PerCriterion<number>,
  criterion: Criterion,
  value: number,
): PerCriterion<number> {
  const shares = sharesOfOthers(weights, criterion);
  return perCriterion((other) => (other === criterion ? value : shares[other] * (1 - value)));
}
