import type { Person } from '../../model/person';
import { isUnderConstruction } from '../facts';
import { leadNameOf } from '../leads';
import type { Load } from '../loads';
import { carry, emptyLoads } from '../loads';
import type { Schedule } from '../schedule/problem';
import type { RuleBook } from '../rules/ruleBook';
import type { AskingCase } from './cases';
import { allHours, hoursFactorOf, later, normHours } from './cases';
import type { PlanProblem, Standing } from './problem';
import { leadsWithHours, standingOf } from './problem';

/** Where a project stands once the plan is made. */
export interface Placement {
  entry: AskingCase;
  standing: Standing;
  /** Who leads it by the plan, where the staff list has that person. */
  lead: Person | null;
  /** Whether the plan gives it no place: it is parked. */
  isParked: boolean;
  /** Years it begins later than now. */
  shift: number;
  /** Years of that shift that nobody typed and nothing outside the plan forces. */
  delay: number;
}

/** Every project with its lead and start by the plan, in the order of the cases. Without a plan, the leads of the list and nobody else. */
export function placementsOf(
  cases: readonly AskingCase[],
  leaders: readonly Person[],
  planned: PlanProblem | null,
  schedule: Schedule | null,
): Placement[] {
  const known = new Set(planned === null ? [] : leadsWithHours(leaders).map(({ key }) => key));
  return cases.map((entry): Placement => {
    const standing = standingOf(entry, known);
    const index = planned?.indexOf.get(entry.project.key);
    if (planned === null || schedule === null || index === undefined)
      return { entry, standing, lead: entry.lead, isParked: false, shift: 0, delay: 0 };
    const lead = planned.leads[schedule.lead[index] ?? -1] ?? null;
    const offset = planned.offsets[index] ?? 0;
    const delay = Math.max(0, schedule.shift[index] ?? 0);
    // Homes under construction wait for nobody.
    const isParked = lead === null && !isUnderConstruction(entry.project);
    return { entry, standing, lead, isParked, shift: offset + delay, delay };
  });
}

/** The place of a project as things stand: with the lead who was chosen or whom the list names, and not put off by the plan. */
export function placementToday(placement: Placement): Placement {
  const { entry, shift, delay } = placement;
  return { ...placement, lead: entry.lead, isParked: false, shift: shift - delay, delay: 0 };
}

/** Hours per year that a placed project asks of a lead. */
export function hoursOf({ entry, shift }: Placement, lead: Person, book: RuleBook): Map<number, number> {
  const factor = hoursFactorOf(lead.seniority, book);
  const norm = later(normHours(entry, book), shift);
  return new Map([...norm].map(([year, hours]) => [year, hours * factor]));
}

/** Hours per year of coaching the lead of a placed project (rule `hoursFactors.coach`, a share of the hours of all roles). */
export function coachHoursOf({ entry, shift }: Placement, book: RuleBook): Map<number, number> {
  const share = book.number('hoursFactors.coach');
  return new Map([...later(allHours(entry), shift)].map(([year, hours]) => [year, hours * share]));
}

/** What every lead carries by these placements, by key; coaching not yet included. */
export function loadsOf(
  placements: readonly Placement[],
  leaders: readonly Person[],
  years: readonly number[],
  now: number,
  book: RuleBook,
): Map<string, Load> {
  const loads = new Map(emptyLoads(leaders, years, now, book).map((load) => [load.person.key, load]));
  for (const placement of placements) {
    const load = loads.get(placement.lead?.key ?? '');
    if (load && placement.lead)
      carry(load, placement.entry.count.counted, hoursOf(placement, placement.lead, book));
  }
  return loads;
}

/** What every lead carries today: who was chosen or whom the list names. */
export function loadsToday(
  placements: readonly Placement[],
  leaders: readonly Person[],
  years: readonly number[],
  now: number,
  book: RuleBook,
): Map<string, Load> {
  const today = placements.filter(({ entry }) => leadNameOf(entry.project) !== null).map(placementToday);
  return loadsOf(today, leaders, years, now, book);
}
