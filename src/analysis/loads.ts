import type { Person } from '../model/person';
import type { KnownQuantity, Quantity } from '../model/quantity';
import { add, middle } from '../model/quantity';
import { availableHours } from './leads';
import type { LeadLoad, ProjectWorkload } from './results';
import type { RuleBook } from './rules/ruleBook';
import { nothing } from './tallies';

/** What one lead carries while projects are being handed out. */
export interface Load {
  person: Person;
  projects: number;
  homes: KnownQuantity;
  /** Projectleider hours per year. */
  hours: Map<number, number>;
  /** Hours for housing per year shown; `null` when the fte is unknown. */
  available: Map<number, number | null>;
}

/** An empty load per lead, with the hours each has in the years shown. */
export function emptyLoads(
  leaders: readonly Person[],
  years: readonly number[],
  now: number,
  book: RuleBook,
): Load[] {
  return leaders.map((person) => ({
    person,
    projects: 0,
    homes: nothing,
    hours: new Map(),
    available: new Map(years.map((year) => [year, availableHours(person, year, now, book)])),
  }));
}

/** The projectleider hours of a project per year (middle of the range), times a factor. */
export function leadHours(workload: ProjectWorkload | null, factor: number): Map<number, number> {
  const hours = workload?.hours.projectleider ?? {};
  return new Map(Object.entries(hours).map(([year, quantity]) => [Number(year), middle(quantity) * factor]));
}

/** Puts a project on a lead. */
export function carry(load: Load, homes: Quantity, hours: ReadonlyMap<number, number>): void {
  load.projects += 1;
  if (homes) load.homes = add(load.homes, homes);
  for (const [year, asked] of hours) load.hours.set(year, (load.hours.get(year) ?? 0) + asked);
}

/** Whether the lead has room for these hours in every year shown, up to the limit (rule `load.overload`). An unknown fte has no room. */
export function hasRoom(load: Load, hours: ReadonlyMap<number, number>, limit: number): boolean {
  for (const [year, available] of load.available) {
    if (available === null) return false;
    const asked = hours.get(year) ?? 0;
    if (asked > 0 && (load.hours.get(year) ?? 0) + asked > available * limit) return false;
  }
  return true;
}

/** Hours asked over hours available in the years shown; 1 when nothing is available. */
export function utilisation(load: Load): number {
  let [asked, available] = [0, 0];
  for (const [year, hours] of load.available) {
    asked += load.hours.get(year) ?? 0;
    available += hours ?? 0;
  }
  return available > 0 ? asked / available : 1;
}

/** The load as a result. */
export function loadResult(load: Load): LeadLoad {
  return {
    person: load.person.key,
    name: load.person.name,
    seniority: load.person.seniority,
    projects: load.projects,
    homes: load.homes,
    years: [...load.available].map(([year, available]) => ({
      year,
      hours: load.hours.get(year) ?? 0,
      available,
    })),
  };
}
