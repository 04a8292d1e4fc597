import type { Finding } from '../../model/finding';
import type { Person } from '../../model/person';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import { middle } from '../../model/quantity';
import type { Role } from '../../model/terms';
import { roles } from '../../model/terms';
import { availableHours, hoursPerFte, leadersOf } from '../leads';
import type { Capacity, CapacityRow, ProjectWorkload } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { quartersFrom } from '../presence';
import { availabilityOf, quartersShown } from './availability';
import { nothing } from '../tallies';

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
 * First shortage ("eerste tekort in de rekenregels"): projects take their hours in rank order; the first year in which the running total of a
 * role passes what is present, and in which the project itself asks hours of it, is where its homes (low end) are put. Of several roles
 * short in that year it is the one that is short by the largest factor, then the first of the list of roles.
 * `alsoOther` are those homes that meet another role's shortage too, in any year. Adding people can only make these homes fewer. It says nothing
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
  const present = asked.map((role) => presentHours(role, people, years, now, book));
  const { need, held } = walk(cases, asked, years, present);
  const rows = asked.flatMap((role, roleIndex) =>
    years.map((year, yearIndex): CapacityRow => {
      const place = roleIndex * years.length + yearIndex;
      const needHours = need[place] ?? nothing;
      const haveHours = present[roleIndex]?.[yearIndex] ?? null;
      const perFte = hoursPerFte(role, year, now, book);
      const needFte = middle(needHours) / perFte;
      const haveFte = haveHours === null ? null : haveHours / perFte;
      const short = haveHours === null ? null : (held[place] ?? { homes: 0, alsoOther: 0 });
      return {
        role,
        year,
        needHours,
        haveHours,
        hoursPerFte: perFte,
        needFte,
        haveFte,
        gapFte: haveFte === null ? null : needFte - haveFte,
        homesFirstShort: short?.homes ?? null,
        alsoOther: short?.alsoOther ?? null,
      };
    }),
  );
  const unknownRoles = asked.filter((role) => !people?.some((person) => person.role === role));
  return {
    capacity: {
      rows,
      unknownRoles,
      quarters: quartersFrom(now, quartersShown),
      people: availabilityOf(people ?? [], years, now, book),
    },
    findings: levelFindings(people ?? []),
  };
}

/** Hours present per year; `null` when nobody of the role is in the list or somebody's fte is unknown. A vacancy is nobody yet. */
function presentHours(
  role: Role,
  people: readonly Person[] | null,
  years: readonly number[],
  now: number,
  book: RuleBook,
): number[] | null {
  const listed = people?.filter((person) => person.role === role) ?? [];
  if (listed.length === 0) return null;
  const filled = listed.filter(({ vacancy }) => !vacancy);
  if (filled.some(({ fte }) => fte === null)) return null;
  return years.map((year) =>
    filled.reduce((sum, person) => sum + (availableHours(person, year, now, book) ?? 0), 0),
  );
}

interface Held {
  homes: number;
  alsoOther: number;
}

/** Adds up the hours asked along the rank order and notes where each project first meets a shortage. Places are role × year. */
function walk(
  cases: readonly CapacityCase[],
  asked: readonly Role[],
  years: readonly number[],
  present: readonly (readonly number[] | null)[],
): { need: KnownQuantity[]; held: Held[] } {
  const need: KnownQuantity[] = asked.flatMap(() => years.map(() => ({ low: 0, high: 0 })));
  const held: Held[] = need.map(() => ({ homes: 0, alsoOther: 0 }));
  for (const { workload, counted, underConstruction } of cases) {
    if (workload === null) continue;
    const short: { role: number; year: number; over: number }[] = [];
    asked.forEach((role, roleIndex) => {
      years.forEach((year, yearIndex) => {
        const sum = need[roleIndex * years.length + yearIndex];
        const own = workload.hours[role]?.[year];
        const coach = role === 'projectleider' ? workload.coachHours[year] : undefined;
        if (!sum || (!own && !coach)) return;
        sum.low += (own?.low ?? 0) + (coach?.low ?? 0);
        sum.high += (own?.high ?? 0) + (coach?.high ?? 0);
        const available = present[roleIndex]?.[yearIndex];
        if (available !== undefined && middle(sum) > available)
          short.push({ role: roleIndex, year: yearIndex, over: middle(sum) / available });
      });
    });
    if (short.length === 0 || underConstruction || counted === null) continue;
    const first = short.reduce((best, place) =>
      place.year < best.year || (place.year === best.year && place.over > best.over) ? place : best,
    );
    const entry = held[first.role * years.length + first.year];
    if (!entry) continue;
    entry.homes += counted.low;
    if (short.some(({ role }) => role !== first.role)) entry.alsoOther += counted.low;
  }
  return { need, held };
}

/** Leads whose level nobody entered: reading says what else the staff list leaves open. */
function levelFindings(people: readonly Person[]): Finding[] {
  return leadersOf(people)
    .filter(({ seniority }) => seniority === null)
    .map(({ source: { sheet }, cells, name }) => ({
      code: 'person-level-unknown',
      severity: 'warning',
      sheet,
      ...(cells.seniority ? { cell: cells.seniority } : {}),
      params: { name },
    }));
}
