import { heldProjects } from './held';
import { mismatchOf } from './problem';
import { without } from './standing';
import type { Standing } from './standing';
import { cheapestSwap } from './swaps';

/** The next best lead of a placed project, and what that would cost. */
export interface Alternative {
  lead: number;
  shift: number;
  /** Gain lost by a later start and by the project pushed out; negative when it would gain. */
  lost: number;
  /** Points of mismatch more than now; negative when it fits better. */
  mismatch: number;
  /** The project that would have to give way, -1 = none. */
  pushesOut: number;
}

/**
 * Who else could lead a placed project, with all others where they are: the other lead with whom least gain is lost, then with the least
 * mismatch. Somebody is pushed out only when nobody has room.
 *
 * @returns null when there is no other lead, or the project has no place
 */
export function alternativeTo({ board }: Standing, project: number): Alternative | null {
  const lead = board.lead[project] as number;
  if (lead < 0) return null;
  const { groups, group, gains, gainAt, levelOf, wanted, shifts } = board.problem;
  const gain = (shift: number) => gains[(gainAt[project] as number) + shift] as number;
  const mismatch = (index: number) => mismatchOf(levelOf[index] as number, wanted[project] as number);
  const held = heldProjects(board);
  const now = gain(board.shift[project] as number);
  return without(board, project, () => {
    let best: Alternative | null = null;
    const consider = (other: number, shift: number, pushesOut: number, more: number) => {
      const lost = now - gain(shift) + more;
      const extra = mismatch(other) - mismatch(lead);
      if (best === null || lost < best.lost || (lost === best.lost && extra < best.mismatch))
        best = { lead: other, shift, lost, mismatch: extra, pushesOut };
    };
    const others = (groups[group[project] as number] as Int32Array).filter((other) => other !== lead);
    const starts = Array.from({ length: shifts[project] as number }, (_, shift) => shift).filter((shift) =>
      board.inTime(project, shift),
    );
    for (const shift of starts)
      for (const other of others)
        if (board.shortYear(project, other, shift) < 0) consider(other, shift, -1, 0);
    if (best !== null) return best;
    for (const shift of starts) {
      for (const other of others) {
        const swap = cheapestSwap(board, project, other, shift, held, Infinity);
        if (swap) consider(other, shift, swap.out, swap.lost);
      }
    }
    return best;
  });
}
