import type { Finding } from '../model/finding';
import type { Person } from '../model/person';
import type { Quantity } from '../model/quantity';
import { middle } from '../model/quantity';
import type { Role } from '../model/terms';
import { roles } from '../model/terms';
import { availableHours, hoursPerFte } from './leads';
import type { Capacity, CapacityRow, ProjectWorkload } from './results';
import type { RuleBook } from './rules/ruleBook';
import { nothing, total } from './tallies';
import { roleHours } from './workload';

/** A project in the walk along the rank order. */
export interface CapacityCase {
  counted: Quantity;
  workload: ProjectWorkload | null;
  /** Homes under construction wait for nobody: they use hours but are never held up. */
  underConstruction: boolean;
}

/**
 * Need, present and gap per role and year, and the first shortage each project meets.
 *
 * needFte = middle of the hours asked / hours per fte; haveFte = hours of the people in the role / hours per fte; gap = need − have. A role the
 * staff list doesn't hold, or with an unknown fte in it, has no known present and no gap.
 *
 * First shortage ("eerste tekort in de rekenregels"): projects take their hours in rank order; the first role-year (by year, then by role)
 * in which the running total passes what is present, and in which the project itself asks hours, is where its homes (low end) are put.
 * `alsoOther` are those homes that meet another role's shortage too. Adding people can only make these homes fewer. It says nothing
 * about market, grid or permits.
 */
export function capacityOf(
  cases: readonly CapacityCase[],
  people: readonly Person[] | null,
  years: readonly number[],
  now: number,
  book: RuleBook,
): { capacity: Capacity; findings: Finding[] } {
  const asked = roles.filter((role) => cases.some(({ workload }) => workload?.hours[role] !== undefined));
  const present = new Map(asked.map((role) => [role, presentHours(role, people, years, now, book)]));
  const short = firstShortages(cases, asked, years, present);
  const rows = asked.flatMap((role) =>
    years.map((year): CapacityRow => {
      const needHours = total(
        cases.map(({ workload }) => (workload ? roleHours(workload, role, year) : nothing)),
      );
      const haveHours = present.get(role)?.get(year) ?? null;
      const perFte = hoursPerFte(role, year, now, book);
      const needFte = perFte > 0 ? middle(needHours) / perFte : 0;
      const haveFte = haveHours === null ? null : perFte > 0 ? haveHours / perFte : 0;
      const held =
        haveHours === null ? undefined : (short.get(placeName(role, year)) ?? { homes: 0, alsoOther: 0 });
      return {
        role,
        year,
        needHours,
        haveHours,
        hoursPerFte: perFte,
        needFte,
        haveFte,
        gapFte: haveFte === null ? null : needFte - haveFte,
        homesFirstShort: held?.homes ?? null,
        alsoOther: held?.alsoOther ?? null,
      };
    }),
  );
  const unknownRoles = asked.filter((role) => !people?.some((person) => person.role === role));
  return {
    capacity: { rows, unknownRoles: people === null ? asked : unknownRoles },
    findings: staffFindings(people ?? []),
  };
}

/** Hours present per year; `null` when nobody of the role is in the list or somebody's fte is unknown. A vacancy is nobody yet. */
function presentHours(
  role: Role,
  people: readonly Person[] | null,
  years: readonly number[],
  now: number,
  book: RuleBook,
): Map<number, number> | null {
  const listed = people?.filter((person) => person.role === role) ?? [];
  if (listed.length === 0) return null;
  const filled = listed.filter(({ vacancy }) => !vacancy);
  if (filled.some(({ fte }) => fte === null)) return null;
  return new Map(
    years.map((year) => [
      year,
      filled.reduce((sum, person) => sum + (availableHours(person, year, now, book) ?? 0), 0),
    ]),
  );
}

interface Held {
  homes: number;
  alsoOther: number;
}

function firstShortages(
  cases: readonly CapacityCase[],
  asked: readonly Role[],
  years: readonly number[],
  present: ReadonlyMap<Role, ReadonlyMap<number, number> | null>,
): Map<string, Held> {
  const used = new Map<string, number>();
  const held = new Map<string, Held>();
  for (const { workload, counted, underConstruction } of cases) {
    if (workload === null) continue;
    let first: { role: Role; place: string } | null = null;
    let other = false;
    for (const year of years) {
      for (const role of asked) {
        const hours = middle(roleHours(workload, role, year));
        const available = present.get(role)?.get(year);
        if (hours <= 0 || available === undefined) continue;
        const place = placeName(role, year);
        const running = (used.get(place) ?? 0) + hours;
        used.set(place, running);
        if (running <= available) continue;
        if (first === null) first = { role, place };
        else if (first.role !== role) other = true;
      }
    }
    if (first === null || underConstruction || counted === null) continue;
    const entry = held.get(first.place) ?? { homes: 0, alsoOther: 0 };
    held.set(first.place, {
      homes: entry.homes + counted.low,
      alsoOther: entry.alsoOther + (other ? counted.low : 0),
    });
  }
  return held;
}

function placeName(role: Role, year: number): string {
  return `${role} ${year}`;
}

/** What the staff list leaves open: people without a role, or without hours. */
function staffFindings(people: readonly Person[]): Finding[] {
  return people
    .filter(({ vacancy }) => !vacancy)
    .flatMap((person): Finding[] => {
      const about = (code: string, field: string): Finding => ({
        code,
        severity: 'warning',
        sheet: person.source.sheet,
        ...(person.cells[field] ? { cell: person.cells[field] } : {}),
        params: { name: person.name },
      });
      const findings: Finding[] = [];
      if (person.role === null) findings.push(about('person-role-unknown', 'role'));
      if (person.fte === null) findings.push(about('person-fte-unknown', 'fte'));
      if (person.role === 'projectleider' && person.seniority === null)
        findings.push(about('person-level-unknown', 'seniority'));
      return findings;
    });
}
