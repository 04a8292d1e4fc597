import type { Person } from '../../model/person';
import type { Project } from '../../model/project';
import { middle } from '../../model/quantity';
import type { Seniority } from '../../model/terms';
import { seniorities } from '../../model/terms';
import { currentPhase, isBeforeConstruction } from '../facts';
import { leadNameOf } from '../leads';
import type { ProjectClass, ProjectCount, ProjectPriority, ProjectWorkload, RequiredLevel } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { Requirement } from './requirement';

/** What one project brings to the staffing. */
export interface StaffingCase {
  project: Project;
  count: ProjectCount;
  class: ProjectClass;
  workload: ProjectWorkload | null;
  priority: ProjectPriority;
  /** The lead who counts (chosen on RB Bezetting, else named by the list), where the staff list has that person. */
  lead: Person | null;
  /** The lead the list names, where the staff list has that person. */
  listLead: Person | null;
}

/** The same with what it asks of its lead. */
export interface AskingCase extends StaffingCase {
  requirement: Requirement;
}

/** Levels in order; a casemanager's plan asks no more than a junior. */
export function stepOf(level: Seniority | RequiredLevel): number {
  return level === 'casemanager' ? 0 : seniorities.indexOf(level);
}

/** What a project is worth to the plan: middle of the score × middle of the counted homes; nothing when a gate keeps it out of the order. */
export function worthOf({ priority, count }: StaffingCase): number {
  if (priority.rank === null || count.counted === null) return 0;
  return Math.max(0, middle(priority.score) * middle(count.counted));
}

/** Whether a gate keeps it out of the order and nobody leads it: it then gets no lead and is not parked for want of one. */
export function isKeptOut({ project, priority }: StaffingCase): boolean {
  return priority.gates.length > 0 && leadNameOf(project) === null;
}

/** Whether building has begun: a change of lead is then a hand-over, not a repair. */
export function isLate({ project }: StaffingCase, book: RuleBook): boolean {
  const current = currentPhase(project, book);
  return current !== null && !isBeforeConstruction(current.phase);
}

/** Projectleider hours per calendar year for a lead of medior level (the norm, middle of the range). */
export function normHours({ workload, lead }: StaffingCase, book: RuleBook): Map<number, number> {
  const factor = hoursFactorOf(lead?.seniority ?? null, book);
  const hours = Object.entries(workload?.hours.projectleider ?? {});
  return new Map(
    hours.map(([year, quantity]) => [Number(year), factor === 0 ? 0 : middle(quantity) / factor]),
  );
}

/** What a level makes of the norm hours (rules `hoursFactors.lead.*`); a level nobody entered is the norm itself. */
export function hoursFactorOf(level: Seniority | null, book: RuleBook): number {
  return level === null ? 1 : book.number(`hoursFactors.lead.${level}`);
}

/** Hours per year of all roles together (middle), of which coaching is a share. */
export function allHours({ workload }: StaffingCase): Map<number, number> {
  const perYear = new Map<number, number>();
  for (const years of Object.values(workload?.hours ?? {})) {
    for (const [year, hours] of Object.entries(years)) {
      perYear.set(Number(year), (perYear.get(Number(year)) ?? 0) + middle(hours));
    }
  }
  return perYear;
}

/** Hours moved a number of years on. */
export function later(hours: ReadonlyMap<number, number>, years: number): Map<number, number> {
  return years === 0 ? new Map(hours) : new Map([...hours].map(([year, value]) => [year + years, value]));
}

/** When the last home stands by the phases to come, in years as a fraction; `null` when there is no planning. */
export function deliveredAt({ workload }: StaffingCase): number | null {
  const phases = (workload?.phases ?? []).filter(({ phase }) => phase !== 'nazorg');
  return phases.length === 0 ? null : Math.max(...phases.map(({ to }) => to));
}
