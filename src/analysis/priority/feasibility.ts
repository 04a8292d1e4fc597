import type { Project } from '../../model/project';
import { bottlenecksKnown, isUnderConstruction, landState } from '../facts';
import type { LossClass } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { Scale, Scored } from './scored';
import { exactPoints, pointsBetween, together } from './scored';

/**
 * Feasibility and hardness: points for the planning status (under construction, permitted and 1A most; 4B none), for land (secured all,
 * intention half, not available none) and for bottlenecks (none all, `perBottleneck` less for each).
 */
export const feasibility: Scale = ({ project, delivery }, book) => {
  const ofBottlenecks = book.number('criteria.feasibility.bottleneckPoints');
  const named = project.bottlenecks.length * book.number('criteria.feasibility.perBottleneck');
  return together(
    statusPoints(delivery.lossClass, book),
    landPoints(project, book.number('criteria.feasibility.landPoints')),
    bottlenecksKnown(project)
      ? exactPoints(Math.max(0, ofBottlenecks - named))
      : pointsBetween(0, ofBottlenecks, 'bottleneck'),
  );
};

/** Points of a status; "hard", "zacht" and unknown are the range of the codes they can be. */
function statusPoints(lossClass: LossClass, book: RuleBook): Scored {
  const ranges: Partial<Record<LossClass, [LossClass, LossClass]>> = {
    hard: ['2A', '1A'],
    zacht: ['4B', '3'],
    onbekend: ['4B', '1A'],
  };
  const ends = ranges[lossClass] ?? [lossClass, lossClass];
  const [a, b] = ends.map((name) => book.number(`criteria.feasibility.status.${name}`)) as [number, number];
  return pointsBetween(Math.min(a, b), Math.max(a, b), 'status');
}

function landPoints(project: Project, points: number): Scored {
  if (isUnderConstruction(project)) return exactPoints(points);
  switch (landState(project)) {
    case null:
      return pointsBetween(0, points, 'landPosition');
    case 'secured':
      return exactPoints(points);
    case 'intention':
      return exactPoints(points / 2);
    case 'unavailable':
    case 'refused':
      return exactPoints(0);
  }
}
