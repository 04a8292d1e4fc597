import { byKey } from '../order';
import type { Candidate } from './score';
import { countUpTo } from './sorted';

/** A project in the order: its place, and the best and worst place that the score ranges allow. */
export interface Placed {
  candidate: Candidate;
  rank: number;
  rankRange: [number, number];
}

/**
 * The order goes by the middle of the score, highest first; equal middles share a rank. The range: best when every other project that may
 * score lower does, worst when every one that may score higher does.
 */
export function inOrder(candidates: readonly Candidate[]): Placed[] {
  const ranked = [...candidates].sort((a, b) => b.middle - a.middle || byKey(a, b));
  const lows = ranked.map(({ score }) => score.low).sort((a, b) => a - b);
  const highs = ranked.map(({ score }) => score.high).sort((a, b) => a - b);
  let rank = 1;
  return ranked.map((candidate, index) => {
    if (ranked[index - 1]?.middle !== candidate.middle) rank = index + 1;
    const surelyAbove = ranked.length - countUpTo(lows, candidate.score.high, true);
    const maybeAbove = ranked.length - countUpTo(highs, candidate.score.low, false) - 1;
    return { candidate, rank, rankRange: [surelyAbove + 1, maybeAbove + 1] };
  });
}
