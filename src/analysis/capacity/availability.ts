import type { Person } from '../../model/person';
import { middle } from '../../model/quantity';
import { availableHours, availableInQuarter } from '../leads';
import { lengthLeft, presentPart, quartersFrom } from '../presence';
import type { PersonAvailability } from '../results';
import type { RuleBook } from '../rules/ruleBook';

/** How many quarters ahead are shown one by one (practice 4.3). */
export const quartersShown = 6;

/** What each person has for housing: per year shown, and per quarter from the reference date on. */
export function availabilityOf(
  people: readonly Person[],
  years: readonly number[],
  now: number,
  book: RuleBook,
): PersonAvailability[] {
  const quarters = quartersFrom(now, quartersShown);
  return people.map((person) => ({
    person: person.key,
    years: years.map((year) => {
      const span = { from: Math.max(year, now), to: year + 1 };
      const left = lengthLeft(span, now);
      const part = left > 0 ? presentPart(person, span) / left : 0;
      return {
        year,
        fte: person.fte === null ? null : middle(person.fte) * part,
        hours: availableHours(person, year, now, book),
      };
    }),
    quarters: quarters.map((quarter) => ({
      ...quarter,
      hours: availableInQuarter(person, quarter, now, book),
    })),
  }));
}
