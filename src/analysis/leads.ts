import type { Person } from '../model/person';
import type { Project } from '../model/project';
import { middle } from '../model/quantity';
import type { Role } from '../model/terms';
import type { Quarter, Span } from './presence';
import { lengthLeft, presentPart, quarterSpan, quartersOf } from './presence';
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

/** A name as it is compared: whatever case, dots or spaces. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();
}

/** Roles with a share for housing of their own in January–March, when the annual accounts take their time (practice 4.3). */
const busyFirstQuarter: readonly Role[] = ['planeconoom'];

/** The share of the productive hours that goes to housing in a quarter (rules `availability.share*.<role>`). */
function shareIn(role: Role, { quarter }: Quarter, book: RuleBook): number {
  const isBusy = quarter === 1 && busyFirstQuarter.includes(role);
  return book.number(`availability.${isBusy ? 'shareFirstQuarter' : 'share'}.${role}`);
}

/** Productive hours of a part of the year, given in years, without the reserve (rules `availability.productiveHours` and `.reserve`). */
function productiveHours(partOfYear: number, book: RuleBook): number {
  return book.number('availability.productiveHours') * (1 - book.number('availability.reserve')) * partOfYear;
}

/** Hours one fte of a role has for housing in a time within one calendar year, as far as it is still to come at a moment. */
export function hoursOfFte(role: Role, span: Span, now: number, book: RuleBook): number {
  return quartersOf(Math.floor(span.from)).reduce((sum, quarter) => {
    const { from, to } = quarterSpan(quarter);
    const within = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
    return sum + productiveHours(lengthLeft(within, now), book) * shareIn(role, quarter, book);
  }, 0);
}

/** Hours one fte of a role has for housing in a quarter, as far as it is still to come on the reference date. */
export function hoursPerFteInQuarter(role: Role, quarter: Quarter, now: number, book: RuleBook): number {
  return productiveHours(lengthLeft(quarterSpan(quarter), now), book) * shareIn(role, quarter, book);
}

/** Hours one fte of a role has for housing in a year: those of its quarters together. */
export function hoursPerFte(role: Role, year: number, now: number, book: RuleBook): number {
  return hoursOfFte(role, { from: year, to: year + 1 }, now, book);
}

/**
 * Hours a person has for housing in a quarter: fte (middle of a range) × productive hours × share for housing × the part of the year somebody is
 * there from the reference date on, without leave; `null` when fte or role is unknown. A share of somebody's own replaces that of the
 * role, and in a busy quarter it is lower by as much as that of the role.
 */
export function availableInQuarter(
  person: Person,
  quarter: Quarter,
  now: number,
  book: RuleBook,
): number | null {
  const { role, fte, share } = person;
  if (role === null || fte === null) return null;
  const ofRole = shareIn(role, quarter, book);
  const own = share === undefined ? ofRole : (share * ofRole) / book.number(`availability.share.${role}`);
  const { from, to } = quarterSpan(quarter);
  const there = presentPart(person, { from: Math.max(from, now), to });
  return middle(fte) * productiveHours(there, book) * own;
}

/** Hours a person has for housing in a year: those of its quarters together; `null` when fte or role is unknown. */
export function availableHours(person: Person, year: number, now: number, book: RuleBook): number | null {
  let sum = 0;
  for (const quarter of quartersOf(year)) {
    const hours = availableInQuarter(person, quarter, now, book);
    if (hours === null) return null;
    sum += hours;
  }
  return sum;
}
