import type { Person } from '../../model/person';
import type { Seniority } from '../../model/terms';
import type { Fit, Remark, RequiredLevel } from '../results';
import { stepOf } from './cases';

/** Two levels apart is a mismatch upwards: a senior on what a junior or casemanager can do. One level is ordinary. */
const overBy = 2;

/** Whether a level leads what a project asks: enough of it, and not so much that it is needed elsewhere. */
export function isFitting(required: RequiredLevel, has: Seniority | null): boolean {
  if (has === null) return false;
  const distance = stepOf(has) - stepOf(required);
  return distance >= 0 && distance < overBy;
}

/** Whether somebody can coach a lead on a project: above the lead, and at the level the project asks. */
export function canCoach(coach: Person, lead: Person, required: RequiredLevel): boolean {
  if (coach.key === lead.key || coach.seniority === null || lead.seniority === null) return false;
  return stepOf(coach.seniority) > stepOf(lead.seniority) && stepOf(coach.seniority) >= stepOf(required);
}

/**
 * The level of a lead against what the project asks. Without juniors in the team the rule "small to juniors" isn't applied. A lead below the level with a
 * fitting coach whom somebody chose counts as rightly staffed.
 */
export function testLevel(
  required: RequiredLevel,
  has: Seniority,
  team: { juniors: boolean; coached: boolean },
): { fit: Fit; reason: Remark } {
  const params = { required, has };
  const distance = stepOf(has) - stepOf(required);
  if (distance < 0) {
    return team.coached
      ? { fit: 'coached', reason: { code: 'staffing-coached', params } }
      : { fit: 'under', reason: { code: 'staffing-under', params } };
  }
  if (distance < overBy) {
    const withCoach = required === 'junior' && has === 'junior';
    return {
      fit: 'fits',
      reason: { code: withCoach ? 'staffing-junior-with-coach' : 'staffing-fits', params },
    };
  }
  return team.juniors
    ? { fit: 'over', reason: { code: 'staffing-over', params } }
    : { fit: 'rule-not-applicable', reason: { code: 'staffing-no-juniors' } };
}
