import type { Criterion, Gate, PerCriterion, ProjectPriority } from '../results';
import { criteria } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { scales } from './criteria';
import { gatesOf } from './gates';
import type { ScoreCase } from './scored';

/** A project with its score, before the order is known. */
export interface Candidate {
  key: string;
  gates: Gate[];
  criteria: ProjectPriority['criteria'];
  score: { low: number; high: number };
  middle: number;
  /** Fields that would settle the score, the one that narrows it most first, and the points the first takes away. */
  missing: string[];
  narrows: number;
}

/** Score low = Σ weight × points low, high likewise, to six decimals. */
export function scoreProject(entry: ScoreCase, weights: PerCriterion<number>, book: RuleBook): Candidate {
  const points = {} as ProjectPriority['criteria'];
  const open = new Map<string, number>();
  let [low, high] = [0, 0];
  for (const criterion of criteria) {
    const scored = scales[criterion](entry, book);
    points[criterion] = { low: scored.low, high: scored.high };
    low += weights[criterion] * scored.low;
    high += weights[criterion] * scored.high;
    for (const { field, points: width } of scored.open)
      open.set(field, (open.get(field) ?? 0) + weights[criterion] * width);
  }
  const gates = gatesOf(entry, book);
  const score = { low: sixDecimals(low), high: sixDecimals(high) };
  // Nothing is worth looking up for a project that is out of the order, nor what doesn't weigh.
  const missing =
    gates.length > 0 ? [] : [...open].filter(([, width]) => width > 0).sort(([, a], [, b]) => b - a);
  return {
    key: entry.project.key,
    gates,
    criteria: points,
    score,
    middle: sixDecimals((score.low + score.high) / 2),
    missing: missing.map(([field]) => field),
    narrows: sixDecimals(missing[0]?.[1] ?? 0),
  };
}

/** The middle of the points of a criterion. */
export function middlePoints(
  { criteria: points }: Pick<Candidate, 'criteria'>,
  criterion: Criterion,
): number {
  return (points[criterion].low + points[criterion].high) / 2;
}

/** Scores are compared to six decimals, as the sheets do. */
export function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
