import { middle } from '../../model/quantity';
import type { Assignment, Mismatch } from '../results';
import type { Placement } from './placements';
import { hoursOf } from './placements';
import type { RepairFacts } from './repair';
import { hoursIn, repairOf } from './repair';

/**
 * Every project whose lead doesn't fit, both ways, with its own repair; those that touch most homes first. Proposals fit by themselves, so only leads of the
 * list and chosen ones are in it.
 */
export function mismatchesOf(
  placements: readonly Placement[],
  assignments: readonly Assignment[],
  facts: RepairFacts,
): Mismatch[] {
  const found = placements.flatMap((placement, index): Mismatch[] => {
    const { fit: kind, key } = assignments[index] ?? {};
    const { lead, entry } = placement;
    if ((kind !== 'under' && kind !== 'over') || lead === null || key === undefined) return [];
    const isSenior = kind === 'over' && lead.seniority === 'senior';
    const seniorHours = isSenior ? hoursIn(hoursOf(placement, lead, facts.book), facts.years) : 0;
    const repair = repairOf({ placement, lead, kind, seniorHours }, facts);
    return [{ key, kind, homes: entry.count.counted, remedy: repair.kind, seniorHours, repair }];
  });
  const homesOf = ({ homes }: Mismatch): number => (homes === null ? -1 : middle(homes));
  return found
    .map((mismatch, index) => ({ mismatch, index }))
    .sort((a, b) => homesOf(b.mismatch) - homesOf(a.mismatch) || a.index - b.index)
    .map(({ mismatch }) => mismatch);
}
