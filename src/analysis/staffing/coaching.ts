import type { Person } from '../../model/person';
import type { Load } from '../loads';
import { coachOn, hasRoom, utilisation } from '../loads';
import { byCodePoint } from '../order';
import type { CoachingPair, RequiredLevel } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { stepOf } from './cases';
import { canCoach } from './levelTest';
import type { Placement } from './placements';
import { coachHoursOf } from './placements';

/** Who coaches whom, and on which project. */
export interface Coaching {
  pairs: CoachingPair[];
  /** Project key → person key of the coach; absent where nobody coaches. */
  coachOf: Map<string, string>;
}

/** Somebody who is coached: the projects, and the hours they ask together. */
interface Pupil {
  lead: Person;
  placements: Placement[];
  hours: Map<number, number>;
  /** Chosen on RB Bezetting for these projects. */
  chosen: Person | null;
  /** The level the coach must have at least. */
  level: RequiredLevel;
}

/**
 * Couples every junior lead to a coach, and any lead to the coach somebody chose for a project; puts their hours on the loads.
 *
 * A coach is above the lead and at the level the project asks. The one the staff list names comes first, then the one kept free for it (`preferred`), then seniors before others, the least
 * loaded first; each with room for all hours of the pair. Chosen and named coaches stay, even without room.
 */
export function coach(
  placements: readonly Placement[],
  people: readonly Person[],
  loads: ReadonlyMap<string, Load>,
  preferred: ReadonlyMap<string, string>,
  years: readonly number[],
  book: RuleBook,
): Coaching {
  const byKey = new Map(people.map((person) => [person.key, person]));
  const limit = book.number('load.overload');
  const coaching: Coaching = { pairs: [], coachOf: new Map() };
  for (const pupil of pupilsOf(placements, byKey, book, false)) {
    const found =
      pupil.chosen ??
      namedCoach(pupil, byKey) ??
      candidates(pupil, loads, preferred.get(pupil.lead.key)).find((load) =>
        hasRoom(load, pupil.hours, limit),
      )?.person ??
      null;
    const load = loads.get(found?.key ?? '');
    if (load) coachOn(load, pupil.hours);
    const projects = pupil.placements.map(({ entry }) => entry.project.key);
    if (found) for (const project of projects) coaching.coachOf.set(project, found.key);
    coaching.pairs.push({
      lead: pupil.lead.key,
      coach: found?.key ?? null,
      projects: projects.sort(byCodePoint),
      hours: years.map((year) => ({ year, hours: pupil.hours.get(year) ?? 0 })),
    });
  }
  return coaching;
}

/**
 * Hours to keep free for coaching before the plan is made, by a first plan: per coach and year, and who would coach whom. Without it the plan would fill
 * every senior and leave juniors alone, and the coach that a project below its level may get would have no hours.
 */
export function coachingReserve(
  placements: readonly Placement[],
  people: readonly Person[],
  today: ReadonlyMap<string, Load>,
  book: RuleBook,
): { reserved: Map<string, Map<number, number>>; preferred: Map<string, string> } {
  const reserved = new Map<string, Map<number, number>>();
  const preferred = new Map<string, string>();
  const byKey = new Map(people.map((person) => [person.key, person]));
  const limit = book.number('load.overload');
  for (const pupil of pupilsOf(placements, byKey, book, true)) {
    const found =
      pupil.chosen ??
      namedCoach(pupil, byKey) ??
      candidates(pupil, today, undefined).find((load) => hasRoom(load, pupil.hours, limit))?.person;
    const load = today.get(found?.key ?? '');
    if (!found || !load) continue;
    coachOn(load, pupil.hours);
    if (pupil.chosen === null && pupil.level === 'junior') preferred.set(pupil.lead.key, found.key);
    const perYear = reserved.get(found.key) ?? new Map<number, number>();
    reserved.set(found.key, perYear);
    for (const [year, hours] of pupil.hours) perYear.set(year, (perYear.get(year) ?? 0) + hours);
  }
  return { reserved, preferred };
}

/** Whether a project asks a coach for its lead by the rule: a junior who leads a project that asks a project leader. */
function asksCoach({ entry, lead }: Placement): boolean {
  const { level, leadNeeded } = entry.requirement;
  return lead?.seniority === 'junior' && level === 'junior' && leadNeeded === true && entry.workload !== null;
}

/** Whether the lead the list names, or somebody chose, is below what the project asks: a coach is the first thing to offer. */
function isBelow({ entry, lead }: Placement): boolean {
  const { level, leadNeeded } = entry.requirement;
  if (lead?.seniority == null || level === null || leadNeeded !== true || lead.key !== entry.lead?.key)
    return false;
  return stepOf(lead.seniority) < stepOf(level);
}

/** Those who are coached, chosen coaches first, then by key. */
function pupilsOf(
  placements: readonly Placement[],
  byKey: ReadonlyMap<string, Person>,
  book: RuleBook,
  withMisfits: boolean,
): Pupil[] {
  const pupils = new Map<string, Pupil>();
  for (const placement of placements) {
    const { lead, entry } = placement;
    if (lead === null || placement.isParked) continue;
    const chosen = byKey.get(entry.project.chosenCoach?.person ?? '') ?? null;
    const fits =
      chosen !== null && entry.requirement.level !== null && canCoach(chosen, lead, entry.requirement.level);
    const isMisfit = withMisfits && isBelow(placement);
    if (!fits && !isMisfit && !asksCoach(placement)) continue;
    const group = fits ? `0 ${chosen.key}` : isMisfit ? `2 ${entry.project.key}` : '1';
    const id = `${group} ${lead.key}`;
    const level = (isMisfit ? entry.requirement.level : null) ?? 'junior';
    const chosenOne = fits ? chosen : null;
    const pupil: Pupil = pupils.get(id) ?? {
      lead,
      placements: [],
      hours: new Map(),
      chosen: chosenOne,
      level,
    };
    pupils.set(id, pupil);
    pupil.placements.push(placement);
    for (const [year, hours] of coachHoursOf(placement, book))
      pupil.hours.set(year, (pupil.hours.get(year) ?? 0) + hours);
  }
  return [...pupils].sort(([a], [b]) => byCodePoint(a, b)).map(([, pupil]) => pupil);
}

function namedCoach({ lead, level }: Pupil, byKey: ReadonlyMap<string, Person>): Person | null {
  const named = byKey.get(lead.coach ?? '');
  return named !== undefined && canCoach(named, lead, level) ? named : null;
}

function candidates(
  { lead, level }: Pupil,
  loads: ReadonlyMap<string, Load>,
  preferred: string | undefined,
): Load[] {
  return [...loads.values()]
    .filter(({ person }) => canCoach(person, lead, level))
    .sort(
      (a, b) =>
        Number(b.person.key === preferred) - Number(a.person.key === preferred) ||
        stepOf(b.person.seniority ?? 'junior') - stepOf(a.person.seniority ?? 'junior') ||
        utilisation(a) - utilisation(b) ||
        byCodePoint(a.person.key, b.person.key),
    );
}
