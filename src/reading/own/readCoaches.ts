import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Person } from '../../model/person';
import { plain } from '../cells/text';
import { finding } from '../finding';
import { personNamed } from '../staff/matchLeads';
import type { StaffRow } from './ownStaffRow';

/**
 * Gives people the coach that stands in RB Formatie, by code or name. A coach who is nobody, oneself, or part of a circle of people who coach each other,
 * is a finding and counts for nobody. Changes the people in place.
 */
export function readCoaches(
  grid: Grid,
  people: readonly Person[],
  rowOf: ReadonlyMap<Person, StaffRow>,
): Finding[] {
  const filled = people.filter(({ vacancy }) => !vacancy);
  const byCode = new Map<string, Person>();
  for (const [person, row] of rowOf) if (row.text('code') !== '') byCode.set(plain(row.text('code')), person);
  const place = (row: StaffRow) => ({
    sheet: grid.sheet,
    cell: address(row.row, row.column('coach') ?? 1),
  });
  const findings: Finding[] = [];
  for (const [person, row] of rowOf) {
    const typed = row.text('coach');
    if (typed === '') continue;
    const coach = byCode.get(plain(typed)) ?? personNamed(typed, filled);
    if (coach === null) {
      findings.push(finding('coach-unknown', 'warning', place(row), { row: row.row, text: typed }));
    } else if (coach === person)
      findings.push(finding('coach-self', 'warning', place(row), { row: row.row }));
    else person.coach = coach.key;
  }
  for (const circle of circles(people)) {
    const inRows = circle.flatMap((person) => rowOf.get(person) ?? []);
    for (const person of circle) delete person.coach;
    const [first] = inRows;
    if (first)
      findings.push(
        finding('coach-cycle', 'warning', place(first), { rows: inRows.map(({ row }) => row).join(', ') }),
      );
  }
  return findings;
}

/** Groups of people whose coaches lead back to themselves; each person is in one at most. */
function circles(people: readonly Person[]): Person[][] {
  const byKey = new Map(people.map((person) => [person.key, person]));
  const done = new Set<Person>();
  const found: Person[][] = [];
  for (const start of people) {
    const path: Person[] = [];
    let person: Person | undefined = start;
    while (person && !done.has(person) && !path.includes(person)) {
      path.push(person);
      person = person.coach === undefined ? undefined : byKey.get(person.coach);
    }
    if (person && path.includes(person)) found.push(path.slice(path.indexOf(person)));
    for (const one of path) done.add(one);
  }
  return found;
}
