import type { Person } from '../model/person';
import type { KnownQuantity, Quantity } from '../model/quantity';
import { add } from '../model/quantity';
import { availableHours } from './leads';
import type { LeadLoad } from './results';
import type { RuleBook } from './rules/ruleBook';
import { nothing } from './tallies';

/** What one lead carries while projects are being handed out. Years are calendar years. */
export interface Load {
  person: Person;
  projects: number;
  homes: KnownQuantity;
  /** Hours per year, those of coaching included. */
  hours: Map<number, number>;
  /** Of those the hours of coaching others. */
  coaching: Map<number, number>;
  /** Projects that ask hours in a year. */
  active: Map<number, number>;
  /** Hours for housing per year; `null` when the fte is unknown. */
  available: Map<number, number | null>;
}

/** An empty load per lead, with the hours each has in the years given. */
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
    coaching: new Map(),
    active: new Map(),
    available: new Map(years.map((year) => [year, availableHours(person, year, now, book)])),
  }));
}

/** A copy to try something on. */
export function copyOf(load: Load): Load {
  return {
    ...load,
    hours: new Map(load.hours),
    coaching: new Map(load.coaching),
    active: new Map(load.active),
  };
}

/** Puts a project on a lead, or with `sign` −1 takes it off. */
export function carry(
  load: Load,
  homes: Quantity,
  hours: ReadonlyMap<number, number>,
  sign: 1 | -1 = 1,
): void {
  load.projects += sign;
  if (homes) load.homes = add(load.homes, { low: sign * homes.low, high: sign * homes.high });
  for (const [year, asked] of hours) {
    if (asked === 0) continue;
    addHours(load.hours, year, sign * asked);
    load.active.set(year, (load.active.get(year) ?? 0) + sign);
  }
}

/** Puts hours of coaching somebody on a lead. */
export function coachOn(load: Load, hours: ReadonlyMap<number, number>): void {
  for (const [year, asked] of hours) {
    addHours(load.hours, year, asked);
    addHours(load.coaching, year, asked);
  }
}

function addHours(perYear: Map<number, number>, year: number, hours: number): void {
  perYear.set(year, (perYear.get(year) ?? 0) + hours);
}

/** A hair of hours: sums in another order may differ by less. */
const hair = 1e-6;

/**
 * The first year in which these hours don't fit beside what the lead carries, up to the limit (rule `load.overload`); `null` when they all do. Years of
 * which nobody says what is available don't fit.
 */
export function shortYear(load: Load, hours: ReadonlyMap<number, number>, limit: number): number | null {
  for (const [year, available] of load.available) {
    const asked = hours.get(year) ?? 0;
    if (asked <= 0) continue;
    if (available === null || (load.hours.get(year) ?? 0) + asked > available * limit + hair) return year;
  }
  return null;
}

/** Whether these hours fit in every year. */
export function hasRoom(load: Load, hours: ReadonlyMap<number, number>, limit: number): boolean {
  return shortYear(load, hours, limit) === null;
}

/** Most projects that ask hours in one and the same year, of the years given. */
export function mostAtOnce(load: Load): number {
  return Math.max(0, ...load.active.values());
}

/** Hours asked over hours available; 1 when nothing is available. */
export function utilisation(load: Load): number {
  let [asked, available] = [0, 0];
  for (const [year, hours] of load.available) {
    asked += load.hours.get(year) ?? 0;
    available += hours ?? 0;
  }
  return available > 0 ? asked / available : 1;
}

/** The load as a result, for the years shown. */
export function loadResult(load: Load, years: readonly number[]): LeadLoad {
  return {
    person: load.person.key,
    name: load.person.name,
    seniority: load.person.seniority,
    projects: load.projects,
    atOnce: mostAtOnce(load),
    homes: load.homes,
    years: years.map((year) => ({
      year,
      hours: Math.max(0, load.hours.get(year) ?? 0),
      coaching: load.coaching.get(year) ?? 0,
      available: load.available.get(year) ?? null,
    })),
  };
}
