import { middle } from '../../model/quantity';
import type { Mismatch } from '../results';
import type { TeamFacts } from './assign';
import { testLead } from './assign';
import type { Placement } from './placements';
import { hoursOf, placementToday } from './placements';
import type { RepairFacts } from './repair';
import { hoursIn, repairOf } from './repair';

/**
 * Every project whose lead of today doesn't fit, both ways, with its own repair; those that touch most homes first. It looks at the lead who was chosen or whom
 * the list names, also where the plan moves the project to another or parks it.
 */
export function mismatchesOf(
  placements: readonly Placement[],
  team: TeamFacts,
  facts: RepairFacts,
): Mismatch[] {
  const found = placements.flatMap((placement): Mismatch[] => {
    const today = placementToday(placement);
    const { lead, entry } = today;
    const { fit: kind } = testLead(today, team);
    if ((kind !== 'under' && kind !== 'over') || lead === null || lead.seniority === null) return [];
    const isSenior = kind === 'over' && lead.seniority === 'senior';
    const seniorHours = isSenior ? hoursIn(hoursOf(today, lead, facts.book), facts.years) : 0;
    const repair = repairOf({ placement, lead, kind, seniorHours }, facts);
    return [
      {
        key: entry.project.key,
        lead: lead.key,
        has: lead.seniority,
        kind,
        homes: entry.count.counted,
        remedy: repair.kind,
        seniorHours,
        repair,
      },
    ];
  });
  const homesOf = ({ homes }: Mismatch): number => (homes === null ? -1 : middle(homes));
  return found
    .map((mismatch, index) => ({ mismatch, index }))
    .sort((a, b) => homesOf(b.mismatch) - homesOf(a.mismatch) || a.index - b.index)
    .map(({ mismatch }) => mismatch);
}
