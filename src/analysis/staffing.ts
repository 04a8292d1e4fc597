import type { Person } from '../model/person';
import type { Project } from '../model/project';
import { middle } from '../model/quantity';
import type { Seniority } from '../model/terms';
import { seniorities } from '../model/terms';
import { currentPhase, isBeforeConstruction } from './facts';
import { leadNameOf } from './leads';
import type { Load } from './loads';
import { carry, emptyLoads, hasRoom, leadHours, loadResult, utilisation } from './loads';
import { byCodePoint } from './order';
import type {
  Assignment,
  Fit,
  ProjectClass,
  ProjectCount,
  ProjectWorkload,
  Remark,
  RequiredLevel,
  Staffing,
} from './results';
import type { RuleBook } from './rules/ruleBook';

/** What one project brings to the staffing. */
export interface StaffingCase {
  project: Project;
  count: ProjectCount;
  class: ProjectClass;
  workload: ProjectWorkload | null;
  /** The lead who counts (chosen on RB Bezetting, else named by the list), where the staff list has that person. */
  lead: Person | null;
  /** The lead the list names, where the staff list has that person. */
  listLead: Person | null;
}

/** What all projects share. */
interface Team {
  loads: Map<string, Load>;
  leaders: boolean;
  juniors: boolean;
  book: RuleBook;
}

/** Two levels apart is a mismatch upwards: a senior on what a junior or casemanager can do. One level is ordinary. */
const overBy = 2;

/**
 * Who leads what. Leads of the list, and those somebody chose instead, stay; their level is tested both ways. A project that needs a lead and has none gets a proposal, in the
 * given order (by rank): of the leads with at least the required level, room in their hours in every year and fewer than the maximum of
 * projects, the one nearest in level, then the least loaded, then by key. Without juniors in the team the rule "small to juniors" is not
 * applied. Hours are middles of ranges. `cases` come in rank order; results keep it.
 */
export function staff(
  cases: readonly StaffingCase[],
  leaders: readonly Person[],
  years: readonly number[],
  now: number,
  book: RuleBook,
): Staffing {
  const loads = new Map(emptyLoads(leaders, years, now, book).map((load) => [load.person.key, load]));
  const team: Team = {
    loads,
    leaders: leaders.length > 0,
    juniors: leaders.some(({ seniority }) => seniority === 'junior'),
    book,
  };
  for (const { lead, count, workload } of cases) {
    const load = lead && loads.get(lead.key);
    if (load) carry(load, count.counted, leadHours(workload, 1));
  }
  const assignments = cases.map((entry) =>
    leadNameOf(entry.project) === null ? fillPlace(entry, team) : testLead(entry, team),
  );
  return {
    applicable: team.leaders,
    juniorsPresent: team.juniors,
    assignments,
    loads: [...loads.values()].map(loadResult).sort((a, b) => byCodePoint(a.person, b.person)),
    unstaffed: assignments.filter(({ fit }) => fit === 'unstaffed').map(({ key }) => key),
    mismatches: assignments.flatMap((assignment, index) => {
      const { key, fit, remedy } = assignment;
      const homes = cases[index]?.count.counted ?? null;
      return (fit === 'under' || fit === 'over') && remedy !== null
        ? [{ key, kind: fit, homes, remedy }]
        : [];
    }),
  };
}

/** Tests the lead who was chosen or whom the list names. */
function testLead(entry: StaffingCase, team: Team): Assignment {
  const { lead, class: projectClass, project } = entry;
  const chosen = project.chosenLead !== undefined;
  const result = (fit: Fit, remedy: Assignment['remedy'], ...reasons: Remark[]): Assignment => ({
    key: project.key,
    lead: lead?.key ?? null,
    leadName: lead?.name ?? leadNameOf(project),
    listLead: entry.listLead?.key ?? null,
    origin: chosen ? 'manual' : 'list',
    required: projectClass.required,
    has: lead?.seniority ?? null,
    fit,
    remedy,
    reasons: chosen ? [{ code: 'staffing-chosen' }, ...reasons] : reasons,
  });
  const { required } = projectClass;
  const has = lead?.seniority ?? null;
  if (!team.leaders) return result('unknown', null, { code: 'staffing-no-staff-list' });
  if (lead === null) {
    return result('unknown', null, {
      code: chosen ? 'staffing-chosen-not-in-staff' : 'staffing-lead-not-in-staff',
    });
  }
  if (projectClass.leadNeeded === false && isLate(entry, team.book))
    return result('not-needed', null, { code: 'staffing-phase-without-lead' });
  if (required === null) return result('unknown', null, { code: 'staffing-size-unknown' });
  if (has === null) return result('unknown', null, { code: 'staffing-level-unknown' });
  const params = { required, has };
  const distance = levelOf(has) - levelOf(required);
  if (distance < 0) return result('under', underRemedy(entry, team), { code: 'staffing-under', params });
  if (distance < overBy) {
    return result('fits', null, {
      code: required === 'junior' && has === 'junior' ? 'staffing-junior-with-coach' : 'staffing-fits',
      params,
    });
  }
  return team.juniors
    ? result('over', 'assign-new', { code: 'staffing-over', params })
    : result('rule-not-applicable', null, { code: 'staffing-no-juniors' });
}

/** A place without a lead: not needed, a proposal, or empty with the reason. */
function fillPlace(entry: StaffingCase, team: Team): Assignment {
  const { project, class: projectClass, count } = entry;
  const { required, leadNeeded } = projectClass;
  const empty = (fit: Fit, remedy: Assignment['remedy'], reason: Remark): Assignment => ({
    key: project.key,
    lead: null,
    leadName: null,
    listLead: null,
    origin: null,
    required,
    has: null,
    fit,
    remedy,
    reasons: [reason],
  });
  if (leadNeeded === false) {
    const code =
      required === 'casemanager' && !isLate(entry, team.book)
        ? 'staffing-casemanager'
        : 'staffing-phase-without-lead';
    return empty('not-needed', null, { code });
  }
  if (required === null || leadNeeded === null) {
    return empty('unknown', null, {
      code: required === null ? 'staffing-size-unknown' : 'staffing-phase-unknown',
    });
  }
  if (!team.leaders) return empty('unstaffed', null, { code: 'staffing-no-staff-list' });

  const { choice, refusal } = propose(required, entry.workload, team);
  if (choice === null) return empty('unstaffed', 'hire', refusal);
  carry(choice, count.counted, hoursFor(choice, entry.workload, team.book));
  const { person } = choice;
  return {
    key: project.key,
    lead: person.key,
    leadName: person.name,
    listLead: null,
    origin: 'proposal',
    required,
    has: person.seniority,
    fit: 'fits',
    remedy: 'propose',
    reasons: [{ code: 'staffing-proposed', params: { required, has: person.seniority ?? '' } }],
  };
}

function propose(
  required: RequiredLevel,
  workload: ProjectWorkload | null,
  team: Team,
): { choice: Load | null; refusal: Remark } {
  const { book } = team;
  const able = [...team.loads.values()].filter(
    ({ person: { seniority } }) => seniority !== null && levelOf(seniority) >= levelOf(required),
  );
  if (able.length === 0)
    return { choice: null, refusal: { code: 'staffing-no-level', params: { required } } };
  const free = able.filter((load) => load.projects < book.number('load.maxProjects'));
  if (free.length === 0) {
    const params = { required, people: able.length, max: book.number('load.maxProjects') };
    return { choice: null, refusal: { code: 'staffing-max-projects', params } };
  }
  const limit = book.number('load.overload');
  const choice = free
    .filter((load) => hasRoom(load, hoursFor(load, workload, book), limit))
    .reduce<Load | null>((best, load) => (best === null || compareLoads(load, best) < 0 ? load : best), null);
  return { choice, refusal: { code: 'staffing-no-hours', params: { required, people: free.length } } };
}

/** The least level first, then the least loaded, then by key. Every candidate has the required level. */
function compareLoads(a: Load, b: Load): number {
  const level = (load: Load): number => (load.person.seniority ? levelOf(load.person.seniority) : 0);
  return level(a) - level(b) || utilisation(a) - utilisation(b) || byCodePoint(a.person.key, b.person.key);
}

/** Hours the project asks of this person: the norm times the factor of the person's level. */
function hoursFor(load: Load, workload: ProjectWorkload | null, book: RuleBook): Map<number, number> {
  const { seniority } = load.person;
  return leadHours(workload, seniority === null ? 1 : book.number(`hoursFactors.lead.${seniority}`));
}

/**
 * First remedy for a lead below the required level: a coach of that level with room for the coach hours; else a swap with somebody of that level
 * who leads something smaller, never during construction; else hire. New work is the remedy the other way.
 */
function underRemedy(entry: StaffingCase, team: Team): NonNullable<Assignment['remedy']> {
  const { book } = team;
  const required = entry.class.required ?? 'senior';
  const able = [...team.loads.values()].filter(({ person }) => {
    const isOther = person.key !== entry.lead?.key;
    return isOther && person.seniority !== null && levelOf(person.seniority) >= levelOf(required);
  });
  const hours = coachHours(entry.workload, book.number('hoursFactors.coach'));
  if (able.some((load) => hasRoom(load, hours, book.number('load.overload')))) return 'coach';
  const leadsSomething = able.some(({ projects }) => projects > 0);
  return leadsSomething && !isLate(entry, book) ? 'swap' : 'hire';
}

/** Coach hours per year: a share of all hours of the project (rule `hoursFactors.coach`). */
function coachHours(workload: ProjectWorkload | null, share: number): Map<number, number> {
  const perYear = new Map<number, number>();
  for (const years of Object.values(workload?.hours ?? {})) {
    for (const [year, hours] of Object.entries(years)) {
      perYear.set(Number(year), (perYear.get(Number(year)) ?? 0) + middle(hours) * share);
    }
  }
  return perYear;
}

/** Whether building has begun: a change of lead is then a hand-over, not a repair. */
function isLate({ project }: StaffingCase, book: RuleBook): boolean {
  const current = currentPhase(project, book);
  return current !== null && !isBeforeConstruction(current.phase);
}

/** Levels in order; a casemanager's plan asks no more than a junior. */
function levelOf(level: Seniority | RequiredLevel): number {
  return level === 'casemanager' ? 0 : seniorities.indexOf(level);
}
