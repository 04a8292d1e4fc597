import { middle } from '../../model/quantity';
import { byCodePoint } from '../order';
import type { ProjectCount, SegmentGap, ShareShift } from '../results';

/**
 * For each project that counts, by how much the affordable and the social share of the plans change when it drops out; those that move the
 * affordable share most come first. Of projects with a range the middle counts, as in the shares themselves.
 */
export function shareShifts(
  counts: readonly ProjectCount[],
  affordable: SegmentGap,
  socialRent: SegmentGap,
): ShareShift[] {
  const size = (shift: number | null): number => Math.abs(shift ?? 0);
  return counts
    .flatMap((count): ShareShift[] => {
      if (count.outcome !== 'counted' || !count.counted || !count.listed) return [];
      const homes = middle(count.counted);
      const without = (part: SegmentGap): number | null => shiftOf(part, count, homes);
      return [{ key: count.key, homes, affordable: without(affordable), socialRent: without(socialRent) }];
    })
    .sort(
      (a, b) =>
        size(b.affordable) - size(a.affordable) ||
        size(b.socialRent) - size(a.socialRent) ||
        byCodePoint(a.key, b.key),
    );
}

function shiftOf(part: SegmentGap, { key, listed }: ProjectCount, counted: number): number | null {
  const own = part.perProject[key] ?? null;
  const left = middle(part.stated) - counted;
  if (own === null || part.share === null || left <= 1e-6) return null;
  const ofProject = listed && middle(listed) > 0 ? (middle(own) * counted) / middle(listed) : 0;
  return (middle(part.homes) - ofProject) / left - part.share;
}
