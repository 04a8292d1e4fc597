import type { Finding } from '../../model/finding';
import { isOpen } from '../portfolio';
import { byKey } from '../order';
import type { Priority, ProjectPriority } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { inOrder } from './order';
import { robustness } from './robustness';
import { scoreProject } from './score';
import type { ScoreCase } from './scored';
import { swapOf } from './swaps';
import { usedWeights } from './weights';
import { whyGated, whyRanked } from './why';

/** What the plan of people says follows from the order, and comes after it (`outcomes.ts`). */
const noOutcome = { outcomes: null, message: null };

/**
 * Ranks projects by weighted score (`order.ts`) and says how sure that is (`robustness.ts`, `swaps.ts`); gates stand apart and keep a
 * project out of the order. `seed` decides the draws.
 */
export function prioritise(
  cases: readonly ScoreCase[],
  book: RuleBook,
  seed: number,
): { priority: Priority; findings: Finding[] } {
  const { weights, preset, findings } = usedWeights(book);
  const candidates = cases.map((entry) => scoreProject(entry, weights, book));
  const placed = inOrder(candidates.filter(({ gates }) => gates.length === 0));
  const ranked = placed.map(({ candidate }) => candidate);
  const { draws, topN, weightRanges, chancesTop } = robustness(ranked, weights, book, seed);

  const projects = placed.map(({ candidate, rank, rankRange }, index): ProjectPriority => {
    const next = ranked[index + 1];
    const { middle: _middle, ...own } = candidate;
    return {
      ...own,
      rank,
      rankRange,
      weightRange: weightRanges[index] ?? null,
      chanceTop: chancesTop[index] ?? null,
      swap: next ? swapOf(candidate, next, weights) : null,
      why: whyRanked({ candidate, rank }, ranked.length, weights),
      ...noOutcome,
    };
  });
  const gated = candidates.filter(({ gates }) => gates.length > 0).sort(byKey);
  const outside = gated.map((candidate): ProjectPriority => {
    const { middle: _middle, ...own } = candidate;
    const why = whyGated(candidate);
    const noPlace = { rank: null, rankRange: null, weightRange: null, chanceTop: null, swap: null };
    return { ...own, ...noPlace, why, ...noOutcome };
  });
  return {
    priority: { weights, preset, topN, draws, projects: [...projects, ...outside] },
    findings: [...findings, ...withoutHours(cases)],
  };
}

/** Norms of zero hours leave projects without any work: their efficiency is open, and that is said. */
function withoutHours(cases: readonly ScoreCase[]): Finding[] {
  const count = cases.filter(
    (entry) => isOpen(entry.count) && entry.workload !== null && entry.workload.total.high <= 0,
  ).length;
  return count === 0 ? [] : [{ code: 'norms-without-hours', severity: 'warning', params: { count } }];
}
