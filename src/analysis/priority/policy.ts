import type { Project } from '../../model/project';
import { hasPriority } from '../plausibility';
import type { RuleBook } from '../rules/ruleBook';
import type { Scale, Scored } from './scored';
import { exactPoints, pointsBetween, together } from './scored';
import { sharePoints } from './shares';
import { servesGroups } from './targetGroups';

/**
 * Policy fit: points for a key project or one that was given priority, for social rent (in proportion, full at the agreed share), for
 * the municipality's own target groups, and for the area (infill, transformation or renewal `infill`, greenfield `greenfield`).
 */
export const policy: Scale = ({ project, count, goals }, book) => {
  const key = book.number('criteria.policy.keyProject');
  const priority = hasPriority(project);
  return together(
    priority === null ? pointsBetween(0, key, 'keyProject') : exactPoints(priority ? key : 0),
    sharePoints(project, count, 'socialRent', goals.socialRent, book.number('criteria.policy.social')),
    groupPoints(project, book),
    areaPoints(project.planType, book),
  );
};

/** Without groups to favour everybody has the points; a mix of all groups leaves it open. */
function groupPoints({ targetGroup }: Project, book: RuleBook): Scored {
  const points = book.number('criteria.policy.targetGroup');
  const serves = servesGroups(targetGroup ?? null, book.text('criteria.policy.groups'));
  return serves === null ? pointsBetween(0, points, 'targetGroup') : exactPoints(serves ? points : 0);
}

function areaPoints(planType: string | null, book: RuleBook): Scored {
  const infill = book.number('criteria.policy.infill');
  const greenfield = book.number('criteria.policy.greenfield');
  const area = areaOf(planType);
  if (area === null)
    return pointsBetween(Math.min(infill, greenfield), Math.max(infill, greenfield), 'planType');
  return exactPoints(area === 'infill' ? infill : greenfield);
}

function areaOf(planType: string | null): 'infill' | 'greenfield' | null {
  if (planType === null) return null;
  if (/transformatie|herstructurering|verdichting|inbreiding|binnenstedelijk/i.test(planType))
    return 'infill';
  return /uitleg|uitbreiding|buitenstedelijk/i.test(planType) ? 'greenfield' : null;
}
