import type { Person } from '../../model/person';
import type { Load } from '../loads';
import { carry, coachOn, copyOf, hasRoom, mostAtOnce, utilisation } from '../loads';
import { leadNameOf } from '../leads';
import { byCodePoint } from '../order';
import type { Remark, Repair } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { stepOf } from './cases';
import type { Competences } from './competences';
import { handOverFrom, handOverHours } from './handOver';
import { canCoach, isFitting } from './levelTest';
import type { Placement } from './placements';
import { coachHoursOf, hoursOf, placementToday } from './placements';

/** What a repair is tried out on: every place and load by the plan. */
export interface RepairFacts {
  placements: readonly Placement[];
  loads: ReadonlyMap<string, Load>;
  competences: Competences;
  years: readonly number[];
  referenceDate: string;
  now: number;
  book: RuleBook;
}

/** A project whose lead of today doesn't fit. */
export interface Misplaced {
  /** By the plan, which may have given it to somebody else or parked it. */
  placement: Placement;
  lead: Person;
  kind: 'under' | 'over';
  /** Hours a senior spends on it in the years shown, when it asks less than that. */
  seniorHours: number;
}

/** A change of one place, to be tried out. */
interface Move {
  placement: Placement;
  from: Person | null;
  to: Person;
  /** Hours of handing over for each of the two, in one year. */
  handOver: number;
  year: number;
}

/**
 * The lightest repair of one mismatch that can be carried out on its own: what the plan does already, the casemanager for what asks no project leader, a coach,
 * another lead who has room while the present one gets new work, a swap of two projects that then both fit, else hiring. Each is tried out on copies of the loads
 * of the plan: nobody whose hours grow is above the limit or has too many projects, and both projects fit afterwards.
 */
export function repairOf(misplaced: Misplaced, facts: RepairFacts): Repair {
  const repair: Draft =
    byPlan(misplaced, facts) ??
    byCasemanager(misplaced, facts) ??
    (misplaced.kind === 'under' ? byCoach(misplaced, facts) : null) ??
    byOtherLead(misplaced, facts) ??
    bySwap(misplaced, facts) ??
    noRepair(misplaced.kind === 'under' ? 'hire' : 'none', facts);
  return { ...repair, remark: remarkOf(repair, misplaced, facts) };
}

/** A repair before its sentence is made. */
type Draft = Omit<Repair, 'remark'>;

function remarkOf(repair: Draft, { placement }: Misplaced, { placements }: RepairFacts): Remark {
  const other = placements.find(({ entry }) => entry.project.key === repair.project);
  const isWork = repair.kind === 'assign-new' && other !== undefined;
  return {
    code: isWork ? 'repair-assign-new-work' : `repair-${repair.kind}`,
    params: {
      person: repair.person ?? '',
      name: other?.entry.project.name ?? '',
      required: placement.entry.requirement.level ?? '',
      hours: repair.coachHours ?? repair.handOverHours,
      from: repair.from ?? '',
    },
  };
}

function noRepair(kind: 'hire' | 'none', { referenceDate }: RepairFacts): Draft {
  return {
    kind,
    person: null,
    project: null,
    coachHours: null,
    handOverHours: 0,
    seniorHoursFreed: 0,
    from: kind === 'hire' ? referenceDate : null,
  };
}

/** The plan itself gives the project to somebody who fits: that is the repair, as soon as it can change hands. */
function byPlan({ placement, lead, seniorHours }: Misplaced, facts: RepairFacts): Draft | null {
  const { lead: planned, shift, entry } = placement;
  const free = freeFrom(placement, facts);
  if (planned === null || planned.key === lead.key || free === null) return null;
  if (!mayLead(planned, placement, facts)) return null;
  const start = `${Number(facts.referenceDate.slice(0, 4)) + shift}-01-01`;
  return {
    ...noRepair('none', facts),
    kind: 'plan',
    person: planned.key,
    handOverHours: 2 * handOverHours(entry, facts.book),
    seniorHoursFreed: seniorHours,
    from: free > start ? free : start,
  };
}

/** A plan that asks no project leader goes to the casemanager, who isn't among the project leaders. */
function byCasemanager({ placement, kind, seniorHours }: Misplaced, facts: RepairFacts): Draft | null {
  const from = freeFrom(placement, facts);
  if (kind !== 'over' || placement.entry.requirement.level !== 'casemanager' || from === null) return null;
  return {
    ...noRepair('none', facts),
    kind: 'casemanager',
    handOverHours: 2 * handOverHours(placement.entry, facts.book),
    seniorHoursFreed: seniorHours,
    from,
  };
}

/** A coach at the level the project asks: the one nearest to it, then the least loaded, with room for the hours of coaching. */
function byCoach({ placement, lead }: Misplaced, facts: RepairFacts): Draft | null {
  const { loads, book, referenceDate } = facts;
  const level = placement.entry.requirement.level;
  if (level === null) return null;
  const hours = coachHoursOf(placement, book);
  const coach = byNearness([...loads.values()].filter(({ person }) => canCoach(person, lead, level))).find(
    (load) => hasRoom(load, hours, book.number('load.overload')),
  );
  if (coach === undefined) return null;
  return {
    ...noRepair('none', facts),
    kind: 'coach',
    person: coach.person.key,
    coachHours: Math.max(0, ...hours.values()) / monthsInYear,
    from: referenceDate,
  };
}

const monthsInYear = 12;

/** Somebody who fits and has room takes the project over; the lead gets a parked project that fits, where there is one. */
function byOtherLead({ placement, lead, seniorHours }: Misplaced, facts: RepairFacts): Draft | null {
  const from = freeFrom(placement, facts);
  if (from === null) return null;
  const handOver = handOverHours(placement.entry, facts.book);
  const year = Number(from.slice(0, 4));
  for (const { person } of byNearness([...facts.loads.values()])) {
    if (person.key === lead.key || !mayLead(person, placement, facts)) continue;
    const moves: Move[] = [{ placement, from: lead, to: person, handOver, year }];
    if (!isSound(moves, facts)) continue;
    const project = newWorkFor(lead, moves, facts);
    return {
      ...noRepair('none', facts),
      kind: 'assign-new',
      person: person.key,
      project: project?.entry.project.key ?? null,
      handOverHours: 2 * handOver,
      seniorHoursFreed: seniorHours,
      from,
    };
  }
  return null;
}

/** The best ranked parked project that the lead could take once the other is handed over. */
function newWorkFor(lead: Person, moves: readonly Move[], facts: RepairFacts): Placement | null {
  const year = Number(facts.referenceDate.slice(0, 4));
  return (
    facts.placements.find(
      (placement) =>
        placement.isParked &&
        leadNameOf(placement.entry.project) === null &&
        mayLead(lead, placement, facts) &&
        isSound([...moves, { placement, from: null, to: lead, handOver: 0, year }], facts),
    ) ?? null
  );
}

/** Two projects change leads and both fit then; the one with the fewest hours of handing over, then by key. */
function bySwap({ placement, lead, seniorHours }: Misplaced, facts: RepairFacts): Draft | null {
  const { book, placements } = facts;
  const from = freeFrom(placement, facts);
  if (from === null) return null;
  const own = handOverHours(placement.entry, book);
  let best: { repair: Draft; hours: number; key: string } | null = null;
  for (const other of placements) {
    const { lead: person, isParked, entry } = other;
    if (person === null || isParked || person.key === lead.key || entry.project.chosenLead !== undefined)
      continue;
    // Whom the plan takes it from would be a third to hand over.
    if (entry.requirement.leadNeeded !== true || (entry.lead ?? person).key !== person.key) continue;
    if (!mayLead(person, placement, facts) || !mayLead(lead, other, facts)) continue;
    const otherFrom = freeFrom(other, facts);
    if (otherFrom === null) continue;
    const later = from > otherFrom ? from : otherFrom;
    const year = Number(later.slice(0, 4));
    const theirs = entry.lead === null ? 0 : handOverHours(entry, book);
    const { key } = entry.project;
    const hours = 2 * (own + theirs);
    if (best !== null && (hours > best.hours || (hours === best.hours && byCodePoint(key, best.key) > 0)))
      continue;
    const moves: Move[] = [
      { placement, from: lead, to: person, handOver: own, year },
      { placement: other, from: person, to: lead, handOver: theirs, year },
    ];
    if (!isSound(moves, facts)) continue;
    const freed = seniorHours + (seniorHours === 0 ? overHours(other, person, facts) : 0);
    const repair: Draft = {
      ...noRepair('none', facts),
      kind: 'swap',
      person: person.key,
      project: key,
      handOverHours: hours,
      seniorHoursFreed: freed,
      from: later,
    };
    best = { repair, hours, key };
  }
  return best?.repair ?? null;
}

/** Hours that come free when a senior hands over what asks less than that. */
function overHours(placement: Placement, person: Person, { years, book }: RepairFacts): number {
  const { level } = placement.entry.requirement;
  if (person.seniority !== 'senior' || level === null || isFitting(level, person.seniority)) return 0;
  return hoursIn(hoursOf(placement, person, book), years);
}

/** Hours within the years shown. */
export function hoursIn(hours: ReadonlyMap<number, number>, years: readonly number[]): number {
  return years.reduce((sum, year) => sum + (hours.get(year) ?? 0), 0);
}

function freeFrom({ entry }: Placement, { referenceDate, now, book }: RepairFacts): string | null {
  return handOverFrom(entry, referenceDate, now, book);
}

function mayLead(person: Person, { entry }: Placement, { competences }: RepairFacts): boolean {
  const { level } = entry.requirement;
  const asked = competences.asked(entry);
  return level !== null && isFitting(level, person.seniority) && (competences.has(person) & asked) === asked;
}

/** Those nearest above what is asked first: the lowest level, then the least loaded, then by key. */
function byNearness(loads: Load[]): Load[] {
  const step = ({ person }: Load): number => (person.seniority === null ? 0 : stepOf(person.seniority));
  return loads.sort(
    (a, b) => step(a) - step(b) || utilisation(a) - utilisation(b) || byCodePoint(a.person.key, b.person.key),
  );
}

/** Whether the moves can be carried out together: whoever gets a project has the hours for it, with those of handing over, and not too many projects. */
function isSound(moves: readonly Move[], { loads, book }: RepairFacts): boolean {
  const limit = book.number('load.overload');
  const most = book.number('load.maxProjects');
  const touched = new Map<string, Load>();
  const loadOf = (person: Person): Load | null => {
    const load = loads.get(person.key);
    if (load === undefined) return null;
    const copy = touched.get(person.key) ?? copyOf(load);
    touched.set(person.key, copy);
    return copy;
  };
  for (const { placement } of moves) {
    // By the plan somebody else may carry it than who leads it today.
    const { lead: carrier, entry } = placement;
    const load = carrier && loadOf(carrier);
    if (load && carrier) carry(load, entry.count.counted, hoursOf(placement, carrier, book), -1);
  }
  for (const { placement, from, to, handOver, year } of moves) {
    const load = loadOf(to);
    if (load === null) return false;
    const before = mostAtOnce(load);
    // Whoever gets it by choice begins now, not when the plan would.
    const hours = hoursOf(placementToday(placement), to, book);
    const withHandOver = new Map(hours).set(year, (hours.get(year) ?? 0) + handOver);
    if (!hasRoom(load, withHandOver, limit)) return false;
    carry(load, placement.entry.count.counted, withHandOver);
    if (mostAtOnce(load) > Math.max(most, before)) return false;
    const giver = from && loadOf(from);
    if (giver) coachOn(giver, new Map([[year, handOver]]));
  }
  return true;
}
