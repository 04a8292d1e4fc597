import type { Person } from '../../model/person';
import { leadNameOf, plainName } from '../leads';
import type { Assignment, Remark, RequiredLevel } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { isKeptOut, isLate } from './cases';
import { canCoach, testLevel } from './levelTest';
import type { Placement } from './placements';

/** What the test of levels needs to know of the team. */
export interface TeamFacts {
  leaders: boolean;
  juniors: boolean;
  /** First calendar year of the plan. */
  firstYear: number;
  people: ReadonlyMap<string, Person>;
  book: RuleBook;
}

const casemanager: RequiredLevel = 'casemanager';

type Tested = Pick<Assignment, 'fit' | 'reasons'>;

/** A place as a result, without coach, remedy and what explains the plan: those follow when every place is known. */
export function assignmentOf(placement: Placement, team: TeamFacts): Assignment {
  const { entry, lead, isParked } = placement;
  const { project, requirement } = entry;
  const isProposed = lead !== null && lead.key !== entry.lead?.key;
  const named = leadNameOf(project);
  const tested = isParked
    ? { fit: 'unstaffed' as const, reasons: [] }
    : named === null && !isProposed
      ? testEmpty(placement, team)
      : isProposed
        ? testProposal(placement, lead)
        : testLead(placement, team);
  return {
    key: project.key,
    lead: lead?.key ?? null,
    leadName: isParked ? null : (lead?.name ?? named),
    listLead: entry.listLead?.key ?? null,
    origin: originOf(placement, isProposed),
    required: requirement.level,
    exception: requirement.exception,
    has: lead?.seniority ?? null,
    ...tested,
    remedy: null,
    start: startOf(placement, team),
    coach: null,
    why: [],
    relaxation: null,
  };
}

function originOf({ entry, isParked }: Placement, isProposed: boolean): Assignment['origin'] {
  if (isParked) return null;
  if (isProposed) return 'proposal';
  if (entry.project.chosenLead !== undefined) return 'manual';
  return entry.project.lead === null ? null : 'list';
}

/** The year in which the lead's work begins: now for what runs, later for what the plan puts later. */
function startOf(
  { entry, lead, isParked, shift, standing }: Placement,
  { firstYear }: TeamFacts,
): number | null {
  if (isParked || entry.requirement.leadNeeded !== true) return null;
  if (lead === null && standing !== 'outside' && leadNameOf(entry.project) === null) return null;
  return lead === null && leadNameOf(entry.project) === null ? null : firstYear + shift;
}

/** The level of the lead who was chosen or whom the list names. */
export function testLead({ entry, lead }: Placement, team: TeamFacts): Tested {
  const { project, requirement } = entry;
  const isChosen = project.chosenLead !== undefined;
  const chosen: Remark[] = isChosen ? [{ code: 'staffing-chosen' }] : [];
  const is = (fit: Tested['fit'], reason: Remark): Tested => ({ fit, reasons: [...chosen, reason] });
  if (!team.leaders) return is('unknown', { code: 'staffing-no-staff-list' });
  if (lead === null) {
    if (requirement.level === casemanager && plainName(leadNameOf(project) ?? '') === casemanager)
      return is('not-needed', { code: 'staffing-casemanager' });
    return is('unknown', {
      code: isChosen ? 'staffing-chosen-not-in-staff' : 'staffing-lead-not-in-staff',
    });
  }
  if (requirement.leadNeeded === false && isLate(entry, team.book))
    return is('not-needed', { code: 'staffing-phase-without-lead' });
  if (requirement.level === null) return is('unknown', { code: 'staffing-size-unknown' });
  if (lead.seniority === null) return is('unknown', { code: 'staffing-level-unknown' });
  const coach = team.people.get(project.chosenCoach?.person ?? '');
  const coached = coach !== undefined && canCoach(coach, lead, requirement.level);
  const { fit, reason } = testLevel(requirement.level, lead.seniority, { juniors: team.juniors, coached });
  return is(fit, reason);
}

/** A place without a lead: not needed, or empty with the reason. */
function testEmpty({ entry }: Placement, team: TeamFacts): Tested {
  const { level, leadNeeded } = entry.requirement;
  const is = (fit: Tested['fit'], code: string): Tested => ({ fit, reasons: [{ code }] });
  if (isKeptOut(entry)) return is('not-needed', 'staffing-kept-out');
  if (leadNeeded === false) {
    const small = level === 'casemanager' && !isLate(entry, team.book);
    return is('not-needed', small ? 'staffing-casemanager' : 'staffing-phase-without-lead');
  }
  if (level === null || leadNeeded === null)
    return is('unknown', level === null ? 'staffing-size-unknown' : 'staffing-phase-unknown');
  return is('unstaffed', team.leaders ? 'staffing-team-unknown' : 'staffing-no-staff-list');
}

function testProposal({ entry }: Placement, lead: Person): Tested {
  const params = { required: entry.requirement.level ?? '', has: lead.seniority ?? '' };
  return { fit: 'fits', reasons: [{ code: 'staffing-proposed', params }] };
}
