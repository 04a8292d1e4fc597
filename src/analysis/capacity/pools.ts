import type { Person } from '../../model/person';
import type { KnownQuantity } from '../../model/quantity';
import { middle } from '../../model/quantity';
import type { Role, Seniority } from '../../model/terms';
import { seniorities } from '../../model/terms';
import type { NeedAndPresent, ProjectWorkload, RequiredLevel } from '../results';
import { nothing } from '../tallies';

/** People who can do each other's work: a role, or project leaders of a level and up. */
export interface Pool {
  role: Role;
  /** For project leaders the lowest level that is enough; everybody at `junior`. `null` for other roles. */
  level: Seniority | null;
}

/** The pools of the roles asked; project leaders are three, nested by level, everybody first. */
export function poolsOf(asked: readonly Role[]): Pool[] {
  return asked.flatMap((role): Pool[] =>
    role === 'projectleider' ? seniorities.map((level) => ({ role, level })) : [{ role, level: null }],
  );
}

/** Whether work that asks a level is work of the pool. A casemanager's plan and an unknown level ask no more than a junior. */
export function asksOf({ level }: Pool, required: RequiredLevel | null): boolean {
  if (level === null || level === 'junior') return true;
  return rankOf(required === 'casemanager' ? 'junior' : (required ?? 'junior')) >= rankOf(level);
}

function rankOf(level: Seniority): number {
  return seniorities.indexOf(level);
}

/** Whether a person of a level adds to a pool. */
export function addsTo({ role, level }: Pool, person: Pool): boolean {
  if (role !== person.role) return false;
  return level === null || person.level === null || rankOf(person.level) >= rankOf(level);
}

/**
 * Hours that the people of a pool have together; `null` when nobody of the role is in the list, somebody's fte is unknown, or (for a level above the
 * lowest) somebody's level. A vacancy is nobody yet.
 */
export function presentIn<T>(
  pool: Pool,
  people: readonly Person[] | null,
  times: readonly T[],
  hours: (person: Person, time: T) => number | null,
): number[] | null {
  const listed = people?.filter((person) => person.role === pool.role) ?? [];
  if (listed.length === 0) return null;
  const filled = listed.filter(({ vacancy }) => !vacancy);
  if (filled.some(({ fte }) => fte === null)) return null;
  const byLevel = pool.level !== null && pool.level !== 'junior';
  if (byLevel && filled.some(({ seniority }) => seniority === null)) return null;
  const able = byLevel
    ? filled.filter(({ seniority }) => addsTo(pool, { role: pool.role, level: seniority }))
    : filled;
  return times.map((time) => able.reduce((sum, person) => sum + (hours(person, time) ?? 0), 0));
}

/** Hours a project asks of a pool in a year. Coaching a junior lead is work of seniors. */
export function hoursIn(
  pool: Pool,
  workload: ProjectWorkload,
  required: RequiredLevel | null,
  year: number,
): KnownQuantity | null {
  const own = asksOf(pool, required) ? workload.hours[pool.role]?.[year] : undefined;
  const coach = pool.role === 'projectleider' ? workload.coachHours[year] : undefined;
  return sumOf(own, coach);
}

/** The same in one of the quarters ahead. */
export function quarterHoursIn(pool: Pool, workload: ProjectWorkload, index: number): KnownQuantity | null {
  const coach = pool.role === 'projectleider' ? workload.coachQuarters[index] : undefined;
  return sumOf(workload.quarters[pool.role]?.[index], coach);
}

function sumOf(own: KnownQuantity | undefined, coach: KnownQuantity | undefined): KnownQuantity | null {
  if (!own || !coach) return own ?? coach ?? null;
  return { low: own.low + coach.low, high: own.high + coach.high };
}

/** Hours asked and present as a result, with the gap in fte. */
export function compared(
  needHours: KnownQuantity | undefined,
  haveHours: number | null,
  hoursPerFte: number,
): NeedAndPresent {
  const need = needHours ?? nothing;
  const inFte = (hours: number): number => (hoursPerFte > 0 ? hours / hoursPerFte : 0);
  const needFte = inFte(middle(need));
  const haveFte = haveHours === null ? null : inFte(haveHours);
  const gapFte = haveFte === null ? null : needFte - haveFte;
  return { needHours: need, haveHours, hoursPerFte, needFte, haveFte, gapFte };
}
