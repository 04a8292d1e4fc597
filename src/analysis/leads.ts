import type { Person } from '../model/person';
import type { Project } from '../model/project';
import { middle } from '../model/quantity';
import type { Role } from '../model/terms';
import type { RuleBook } from './rules/ruleBook';

/** People who can lead: project leaders who are there, not a vacancy. */
export function leadersOf(people: readonly Person[]): Person[] {
  return people.filter((person) => person.role === 'projectleider' && !person.vacancy);
}

/** The name of the lead that counts: who was chosen on RB Bezetting, else who the list names; `null` without one. */
export function leadNameOf({ chosenLead, lead }: Project): string | null {
  return chosenLead?.name ?? lead;
}

/** Finds a person by the name of the lead in the list: the name itself or a spelling that reading matched, whatever case, dots or spaces. */
export function leaderFinder(people: readonly Person[]): (name: string | null) => Person | null {
  const byName = new Map<string, Person>();
  // Of two people with one name the project leader is meant, so leaders come last and stay.
  const candidates = [...people]
    .filter((person) => !person.vacancy)
    .sort((a, b) => rankOfRole(a) - rankOfRole(b));
  for (const person of candidates) {
    for (const name of [person.key, ...person.aliases, person.name]) byName.set(plainName(name), person);
  }
  return (name) => (name === null ? null : (byName.get(plainName(name)) ?? null));
}

function rankOfRole(person: Person): number {
  return person.role === 'projectleider' ? 1 : 0;
}

function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();
}

/** Whether somebody works in a year, by the years the staff list gives. */
export function worksIn(person: Person, year: number): boolean {
  return (person.from === null || person.from <= year) && (person.until === null || year <= person.until);
}

/**
 * Hours one fte of a role has for housing in a year: productive hours × share for housing × (1 − reserve) × the part of the year that is left
 * on the reference date (rules `availability.*`).
 */
export function hoursPerFte(role: Role, year: number, now: number, book: RuleBook): number {
  const yearLeft = Math.min(1, Math.max(0, year + 1 - now));
  return (
    book.number('availability.productiveHours') *
    book.number(`availability.share.${role}`) *
    (1 - book.number('availability.reserve')) *
    yearLeft
  );
}

/** Hours a person has for housing in a year: fte (middle of a range) × hours per fte; `null` when fte or role is unknown. */
export function availableHours(person: Person, year: number, now: number, book: RuleBook): number | null {
  if (person.role === null || person.fte === null) return null;
  return worksIn(person, year) ? middle(person.fte) * hoursPerFte(person.role, year, now, book) : 0;
}
