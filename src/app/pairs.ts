import { mostInconsistency, weightsFromPairs } from '../analysis/priority/ahp';
import { defaultRules } from '../analysis/rules/defaults';
import type { PairAnswer, PairChoice } from '../model/pairs';
import type { Rule } from '../model/rule';
import { criteria, type Criterion } from '../model/terms';
import { decimal } from '../text/format';
import { assumptionsTexts } from '../text/sheets/assumptions';

export { answerTo, pairs } from '../analysis/priority/ahp';

/** What the answers come to, as a pane shows it. */
export interface PairOutcome {
  /** In whole thousandths; they add up to 1. */
  weights: Record<Criterion, number>;
  /** Consistency ratio; 0 when all answers agree. */
  inconsistency: number;
  /** The answer to reconsider, where the answers contradict each other too much. */
  reconsider: PairAnswer | null;
}

/** The weights that follow from the answers; `null` as long as a pair has none. */
export function pairOutcome(answers: readonly PairAnswer[]): PairOutcome | null {
  const found = weightsFromPairs(answers);
  if (found === null) return null;
  const { weights, inconsistency, oddest } = found;
  const reconsider = inconsistency > mostInconsistency ? (oddest?.answer ?? null) : null;
  return { weights: inThousandths(weights), inconsistency, reconsider };
}

/** The answers with one more, in place of an earlier one about the same pair. */
export function withPairAnswer(answers: readonly PairAnswer[], added: PairAnswer): PairAnswer[] {
  return [...answers.filter((one) => one.first !== added.first || one.second !== added.second), added];
}

/**
 * The rules of a workbook with the weights that somebody chose in pairs and wants to use; they take the place of the own weights, which then
 * count. After a run they stand in RB Uitgangspunten and are rules as any other.
 */
export function withChosenWeights(
  rules: readonly Rule[],
  choice: PairChoice | undefined,
  date: string,
): Rule[] {
  const outcome = choice?.use === true ? pairOutcome(choice.answers) : null;
  if (outcome === null) return [...rules];
  const source = assumptionsTexts.chosenInPairs(decimal(outcome.inconsistency, 2));
  const values = new Map<string, Rule['value']>([
    ['weights.preset', 'eigen'],
    ...criteria.map((criterion) => [`weights.${criterion}`, outcome.weights[criterion]] as const),
  ]);
  const chosen = defaultRules().flatMap((rule) => {
    const value = values.get(rule.id);
    return value === undefined ? [] : [{ ...rule, value, source, assumption: false, referenceDate: date }];
  });
  return [...rules.filter(({ id }) => !values.has(id)), ...chosen];
}

/** Whole thousandths by largest remainder, so that they still add up to one. */
function inThousandths(weights: Record<Criterion, number>): Record<Criterion, number> {
  const parts = criteria.map((criterion) => ({ criterion, exact: weights[criterion] * 1000 }));
  const whole = new Map(parts.map(({ criterion, exact }) => [criterion, Math.floor(exact)]));
  let left = 1000 - [...whole.values()].reduce((sum, value) => sum + value, 0);
  const byRest = [...parts].sort((a, b) => (b.exact % 1) - (a.exact % 1));
  for (const { criterion } of byRest) {
    if (left <= 0) break;
    whole.set(criterion, (whole.get(criterion) ?? 0) + 1);
    left -= 1;
  }
  return Object.fromEntries(
    criteria.map((criterion) => [criterion, (whole.get(criterion) ?? 0) / 1000]),
  ) as Record<Criterion, number>;
}
