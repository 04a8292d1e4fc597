import type { Board } from './board';

/** Giving a lead's hours to another project. */
export interface Swap {
  lead: number;
  shift: number;
  /** The project that gives way and has no place then. */
  out: number;
  /** What that project was worth. */
  lost: number;
}

/**
 * The project of a lead that is worth least of those whose leaving makes room for another, which has no place on the board.
 *
 * @param held projects that may not give way
 * @returns null when there is none worth less than `below`
 */
export function cheapestSwap(
  board: Board,
  project: number,
  lead: number,
  shift: number,
  held: Uint8Array,
  below: number,
): Swap | null {
  const { after, gains, gainAt, followers } = board.problem;
  let best: Swap | null = null;
  const candidates: number[] = [];
  for (let at = board.first[lead] as number; at >= 0; at = board.next[at] as number) candidates.push(at);
  for (const out of candidates.sort((a, b) => a - b)) {
    const place = board.shift[out] as number;
    const lost = gains[(gainAt[out] as number) + place] as number;
    if (held[out] === 1 || after[project] === out || lost >= (best?.lost ?? below)) continue;
    if ((followers[out] as Int32Array).some((follower) => (board.lead[follower] as number) >= 0)) continue;
    board.take(out);
    if (board.shortYear(project, lead, shift) < 0) best = { lead, shift, out, lost };
    board.put(out, lead, place);
  }
  return best;
}
