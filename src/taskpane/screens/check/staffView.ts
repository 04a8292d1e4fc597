import type { Person } from '../../../model/person';
import { sum, type KnownQuantity } from '../../../model/quantity';

export interface StaffFacts {
  /** People without the vacancies. */
  people: Person[];
  vacancies: Person[];
  external: Person[];
  fte: KnownQuantity;
  /** People whose fte is unknown; they are in neither end of the sum. */
  unknownFte: number;
  /** People of whom the list says how senior they are. */
  seniorityKnown: number;
  /** People of whom only the function says how senior they may be. */
  proposals: Person[];
}

/** What the check screen says of a staff list. */
export function staffFacts(all: readonly Person[]): StaffFacts {
  const people = all.filter(({ vacancy }) => !vacancy);
  const { total, unknown } = sum(people.map(({ fte }) => fte));
  return {
    people,
    vacancies: all.filter(({ vacancy }) => vacancy),
    external: people.filter(({ external }) => external),
    fte: total,
    unknownFte: unknown,
    seniorityKnown: people.filter(({ seniority }) => seniority !== null).length,
    proposals: people.filter(
      ({ seniority, seniorityProposal }) => seniority === null && seniorityProposal !== null,
    ),
  };
}
