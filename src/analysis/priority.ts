import type { Finding } from '../model/finding';
import { scales } from './criteria';
import type { ScoreCase } from './criteria';
import { currentPhase, isBeforeConstruction, isLandBlocked } from './facts';
import { byKey } from './order';
import type { Criterion, Gate, Priority, ProjectPriority, Remark } from './results';
import { criteria } from './results';
import type { RuleBook } from './rules/ruleBook';

type Weights = Record<Criterion, number>;

/** A project with its score, before the order is known. */
interface Candidate {
  key: string;
  gates: Gate[];
  criteria: ProjectPriority['criteria'];
  score: { low: number; high: number };
  middle: number;
  missing: string[];
}

/**
 * Ranks projects by weighted score; gates stand apart and keep a project out of the order.
 *
 * Score low = Σ weight × criterion low, high likewise, to six decimals. Rank goes by the middle of the score, highest first; equal middles
 * share a rank. The rank range: best when every other project that may score lower does, worst when every one that may score higher does.
 */
export function prioritise(
  cases: readonly ScoreCase[],
  book: RuleBook,
): { priority: Priority; findings: Finding[] } {
  const { weights, findings } = usedWeights(book);
  const candidates = cases.map((entry) => scoreProject(entry, weights, book));
  const ranked = candidates.filter(({ gates }) => gates.length === 0);
  ranked.sort((a, b) => b.middle - a.middle || byKey(a, b));
  const gated = candidates.filter(({ gates }) => gates.length > 0).sort(byKey);

  const lows = ranked.map(({ score }) => score.low).sort((a, b) => a - b);
  const highs = ranked.map(({ score }) => score.high).sort((a, b) => a - b);
  const projects: ProjectPriority[] = [];
  ranked.forEach((candidate, index) => {
    const before = projects[index - 1];
    const tied = before !== undefined && ranked[index - 1]?.middle === candidate.middle;
    const rank = tied && before.rank !== null ? before.rank : index + 1;
    const surelyAbove = ranked.length - countUpTo(lows, candidate.score.high, true);
    const maybeAbove = ranked.length - countUpTo(highs, candidate.score.low, false) - 1;
    const rankRange: [number, number] = [surelyAbove + 1, maybeAbove + 1];
    projects.push(entryOf(candidate, rank, rankRange, whyRanked(candidate, rank, ranked.length, weights)));
  });
  for (const candidate of gated) {
    const why = { code: 'why-gated', params: { gates: candidate.gates.join(',') } };
    projects.push(entryOf(candidate, null, null, why));
  }
  return { priority: { weights, projects }, findings };
}

/** The weights, divided by their sum; all zero falls back to equal weights. */
function usedWeights(book: RuleBook): { weights: Weights; findings: Finding[] } {
  const given = criteria.map((criterion) => book.number(`weights.${criterion}`));
  const sum = given.reduce((total, weight) => total + weight, 0);
  const weights = Object.fromEntries(
    criteria.map((criterion, index) => [
      criterion,
      sum > 0 ? (given[index] ?? 0) / sum : 1 / criteria.length,
    ]),
  ) as Weights;
  const isWhole = Math.abs(sum - 1) < 1e-9;
  return {
    weights,
    findings: isWhole ? [] : [{ code: 'weights-not-one', severity: 'warning', params: { sum } }],
  };
}

function scoreProject(entry: ScoreCase, weights: Weights, book: RuleBook): Candidate {
  const scores = {} as ProjectPriority['criteria'];
  const missing = new Set<string>();
  let [low, high] = [0, 0];
  for (const criterion of criteria) {
    const score = scales[criterion](entry, book);
    scores[criterion] = { low: score.low, high: score.high };
    low += weights[criterion] * score.low;
    high += weights[criterion] * score.high;
    for (const field of score.missing) missing.add(field);
  }
  const gates = gatesOf(entry, book);
  const score = { low: sixDecimals(low), high: sixDecimals(high) };
  return {
    key: entry.project.key,
    gates,
    criteria: scores,
    score,
    middle: sixDecimals((score.low + score.high) / 2),
    // Nothing is worth looking up for a project that is out of the order.
    missing: gates.length > 0 ? [] : [...missing],
  };
}

/** What keeps a project out of the order, whatever it scores. */
function gatesOf({ project, count, now }: ScoreCase, book: RuleBook): Gate[] {
  const gates: Gate[] = [];
  if (count.outcome === 'finished') gates.push('delivered');
  if (count.outcome === 'cancelled') gates.push('cancelled');
  if (count.outcome === 'duplicate') gates.push('duplicate');
  if (isLandBlocked(project)) gates.push('land-blocked');
  const current = currentPhase(project, book);
  const notBuilding = current?.origin === 'list' && isBeforeConstruction(current.phase);
  // Priority is given before the planned start: when that lies longer ago than the duty to start allows, it has run out.
  const planned = project.startYear?.high ?? null;
  if (
    project.keyProject === true &&
    notBuilding &&
    planned !== null &&
    planned + book.number('agenda.R17.years') <= Math.floor(now)
  ) {
    gates.push('priority-expired');
  }
  return gates;
}

function whyRanked(candidate: Candidate, rank: number, of: number, weights: Weights): Remark {
  const middleOf = (criterion: Criterion): number =>
    (candidate.criteria[criterion].low + candidate.criteria[criterion].high) / 2;
  const strongest = highest((criterion) => weights[criterion] * middleOf(criterion));
  // What costs most points, of the others: one criterion is never called strong and weak at once.
  const weakest = highest((criterion) =>
    criterion === strongest ? -1 : weights[criterion] * (10 - middleOf(criterion)),
  );
  return {
    code: candidate.missing.length > 0 ? 'why-ranked-open' : 'why-ranked',
    params: {
      rank,
      of,
      strongest,
      strongestPoints: middleOf(strongest),
      weakest,
      weakestPoints: middleOf(weakest),
      missing: candidate.missing.join(','),
    },
  };
}

function highest(value: (criterion: Criterion) => number): Criterion {
  return criteria.reduce((best, criterion) => (value(criterion) > value(best) ? criterion : best));
}

function entryOf(
  candidate: Candidate,
  rank: number | null,
  rankRange: [number, number] | null,
  why: Remark,
): ProjectPriority {
  const { key, score, gates, missing } = candidate;
  return { key, rank, rankRange, score, criteria: candidate.criteria, gates, missing, why };
}

/** How many of the sorted values are below a limit, or up to and including it. */
function countUpTo(sorted: readonly number[], limit: number, including: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const half = (from + to) >> 1;
    const value = sorted[half] ?? Infinity;
    if (value < limit || (including && value === limit)) from = half + 1;
    else to = half;
  }
  return from;
}

function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
