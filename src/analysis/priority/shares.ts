import type { Project } from '../../model/project';
import type { ProjectCount } from '../results';
import { segmentShare } from '../gap/segments';
import type { Scored } from './scored';
import { exactPoints, part, pointsBetween } from './scored';

/** Points for a share of the homes, in proportion and full at the goal; a goal of nothing is always reached. */
export function sharePoints(
  project: Project,
  count: ProjectCount,
  segment: 'affordable' | 'socialRent',
  goal: number,
  points: number,
): Scored {
  if (goal <= 0) return exactPoints(points);
  const share = segmentShare(project, segment, count.listed);
  return pointsBetween(
    part(share.low, goal) * points,
    part(share.high, goal) * points,
    segment === 'affordable' ? 'affordableBuy' : 'socialRent',
  );
}
