import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { currentPhase } from '../facts';
import { placeOf } from './place';
import type { ProjectClass, RequiredLevel } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { StaffingCase } from './cases';

/** What a project asks of its lead, after an exception of the manager that counts. */
export interface Requirement {
  /** `null` when size is unknown. */
  level: RequiredLevel | null;
  /** Whether it asks a lead at all; `null` when phase or size is unknown. */
  leadNeeded: boolean | null;
  exception: boolean;
}

/** Why an exception doesn't count. */
type Refusal = 'level-exception-no-reason' | 'level-exception-no-end' | 'level-exception-expired';

/**
 * The level and the need of a lead by the class of the project, or by the exception on RB Bezetting: that needs a reason and an end that
 * has not passed on the reference date. A small plan that an exception gives to a project leader asks one in the phases in which a plan
 * of size S does.
 */
export function requirementOf(
  project: Project,
  projectClass: ProjectClass,
  referenceDate: string,
  book: RuleBook,
): Requirement {
  const { required, leadNeeded } = projectClass;
  const { levelException } = project;
  if (levelException === undefined || refusalOf(project, referenceDate) !== null)
    return { level: required, leadNeeded, exception: false };
  const { level } = levelException;
  if (level === 'casemanager') return { level, leadNeeded: false, exception: true };
  const phase = currentPhase(project, book)?.phase;
  const asSmall =
    required === 'casemanager' && phase !== undefined
      ? book.text(`lead.needed.${phase}.S`) === 'ja'
      : leadNeeded;
  return { level, leadNeeded: asSmall, exception: true };
}

function refusalOf({ levelException }: Project, referenceDate: string): Refusal | null {
  if (levelException === undefined) return null;
  if (levelException.reason === null) return 'level-exception-no-reason';
  if (levelException.until === null) return 'level-exception-no-end';
  return levelException.until < referenceDate ? 'level-exception-expired' : null;
}

/** Exceptions that don't count: the rule stays, and somebody should know. */
export function exceptionFindings(cases: readonly StaffingCase[], referenceDate: string): Finding[] {
  return cases.flatMap(({ project, count }) => {
    const code = refusalOf(project, referenceDate);
    if (code === null) return [];
    const params = {
      name: project.name,
      level: project.levelException?.level ?? '',
      until: project.levelException?.until ?? '',
    };
    return [{ code, severity: 'warning' as const, ...placeOf(project, 'levelException', count), params }];
  });
}
