import type { Person } from '../../model/person';
import { seniorities } from '../../model/terms';
import { yearsFrom } from '../calendar';
import { isUnderConstruction } from '../facts';
import { availableHours, leadNameOf } from '../leads';
import { byValuePerHour } from '../schedule/greedy';
import type { ScheduleLead, ScheduleProblem, ScheduleProject } from '../schedule/problem';
import type { RuleBook } from '../rules/ruleBook';
import type { AskingCase } from './cases';
import { deliveredAt, hoursFactorOf, isKeptOut, isLate, normHours, stepOf, worthOf } from './cases';
import type { Chain } from './chain';
import type { Competences } from './competences';

/**
 * How a project stands in the plan: fixed to a lead who was chosen, who builds it or whose help it no longer asks; running with the lead the list
 * names; or free to get one. `outside` is what can't be planned: its lead's hours are unknown, or nobody can say whether it asks one.
 */
export type Standing = 'fixed' | 'running' | 'free' | 'outside';

/** What the plan is made for. */
export interface PlanFacts {
  /** In rank order. */
  cases: readonly AskingCase[];
  leaders: readonly Person[];
  /** First calendar year of the grid. */
  firstYear: number;
  /** The reference date as a year with a fraction. */
  now: number;
  chain: Chain;
  competences: Competences;
  /** Hours kept free for coaching: person key → calendar year → hours. */
  reserved: ReadonlyMap<string, ReadonlyMap<number, number>>;
  book: RuleBook;
}

/** The numeric problem with what its indexes stand for. Indexes follow the code point order of keys, so that the order of the input changes nothing. */
export interface PlanProblem {
  problem: ScheduleProblem;
  /** Leads whose hours are known, in the order of the problem. */
  leads: Person[];
  /** Planned projects, in the order of the problem. */
  cases: AskingCase[];
  indexOf: ReadonlyMap<string, number>;
  /** Years between the first of the grid and the earliest start, per project. */
  offsets: number[];
  years: number[];
}

/** Bit 0 of the competences: a level somebody entered. Who has none keeps what the list gives and gets nothing new. */
const levelKnown = 1;
/** A level that nobody has. */
const beyondLevels = seniorities.length;

/** Where a project stands, given the people whose hours are known. */
export function standingOf(entry: AskingCase, known: ReadonlySet<string>): Standing {
  const { project, lead, workload, requirement } = entry;
  if (leadNameOf(project) !== null) {
    if (lead === null || !known.has(lead.key) || workload === null) return 'outside';
    const stays =
      project.chosenLead !== undefined || requirement.leadNeeded !== true || isUnderConstruction(project);
    return stays ? 'fixed' : 'running';
  }
  const asks = requirement.leadNeeded === true && requirement.level !== null && workload !== null;
  return asks && !isKeptOut(entry) ? 'free' : 'outside';
}

/** Leads of whom somebody says how many hours they have. */
export function leadsWithHours(leaders: readonly Person[]): Person[] {
  return leaders.filter(({ fte, role }) => fte !== null && role !== null);
}

/** The plan as a numeric problem. */
export function planProblem(facts: PlanFacts): PlanProblem {
  const { book, firstYear } = facts;
  const years = yearsFrom(firstYear, firstYear + book.number('general.horizonYears') - 1);
  const leads = leadsWithHours(facts.leaders).sort(byKeyOf((person) => person.key));
  const known = new Set(leads.map(({ key }) => key));
  const cases = facts.cases
    .filter((entry) => standingOf(entry, known) !== 'outside')
    .sort(byKeyOf(({ project }) => project.key));
  const indexOf = new Map(cases.map(({ project }, index) => [project.key, index]));
  const leadIndex = new Map(leads.map(({ key }, index) => [key, index]));
  const byKey = new Map(facts.cases.map((entry) => [entry.project.key, entry]));

  const offsets = cases.map((entry) => offsetOf(entry, facts, indexOf, byKey));
  const projects = cases.map((entry, index): ScheduleProject => {
    const standing = standingOf(entry, known);
    const offset = offsets[index] ?? 0;
    const level = entry.requirement.level ?? 'casemanager';
    const after = indexOf.get(facts.chain.get(entry.project.key) ?? '') ?? -1;
    const norm = normHours(entry, book);
    return {
      gains: gainsOf(entry, offset, standing, facts),
      hours: seniorities.map((seniority) => {
        const factor = hoursFactorOf(seniority, book);
        return years.map((year) => (norm.get(year - offset) ?? 0) * factor);
      }),
      minLevel: stepOf(level),
      wantedLevel: stepOf(level),
      skills: levelKnown + facts.competences.asked(entry),
      current: standing === 'free' ? -1 : (leadIndex.get(entry.lead?.key ?? '') ?? -1),
      pinned: standing === 'fixed',
      keep: standing === 'running',
      after,
      start: offset,
      length: Math.max(1, Math.ceil((deliveredAt(entry) ?? firstYear + 1) - firstYear)),
    };
  });
  const problem = withKept({
    years: years.length,
    leads: leads.map((person, index) => scheduleLead(person, index, projects, years, facts)),
    projects,
    limit: book.number('load.overload'),
  });
  return { problem, leads, cases, indexOf, offsets, years };
}

/**
 * The problem in which a project keeps its lead only where the hours are there for all that do: most worth per hour first. One that finds no room comes before
 * new work with any other lead; so it never takes the room of another project that could stay where it is.
 */
function withKept(problem: ScheduleProblem): ScheduleProblem {
  if (!problem.projects.some(({ keep }) => keep)) return problem;
  const ownOnly = problem.projects.map((project) =>
    project.keep ? { ...project, minLevel: beyondLevels } : project,
  );
  const { lead } = byValuePerHour({ ...problem, projects: ownOnly });
  return {
    ...problem,
    projects: problem.projects.map((project, index) =>
      project.keep && lead[index] !== project.current
        ? { ...project, keep: false, start: project.start - 1, length: project.length + 1 }
        : project,
    ),
  };
}

function byKeyOf<T>(keyOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
}

/**
 * Hours and places of a lead. What runs in the present year has been handed out already: with the rule `planning.presentYearStands` that
 * year holds at least what it asks, so that nobody takes over a running project for the sake of a few months.
 */
function scheduleLead(
  person: Person,
  index: number,
  projects: readonly ScheduleProject[],
  years: readonly number[],
  { now, book, reserved, competences }: PlanFacts,
): ScheduleLead {
  const level = person.seniority === null ? 1 : seniorities.indexOf(person.seniority);
  const limit = book.number('load.overload');
  const own = projects.filter(({ current, keep, pinned }) => current === index && (keep || pinned));
  const stands = book.flag('planning.presentYearStands');
  const present = own.reduce((sum, { hours }) => sum + (hours[level]?.[0] ?? 0), 0);
  const running = own.filter(({ hours }) => (hours[level]?.[0] ?? 0) > 0).length;
  const keptFree = reserved.get(person.key);
  const hours = years.map((year, at) => {
    const free = Math.max(0, (availableHours(person, year, now, book) ?? 0) - (keptFree?.get(year) ?? 0));
    return at === 0 && stands && limit > 0 ? Math.max(free, present / limit) : free;
  });
  const most = book.number('load.maxProjects');
  return {
    level,
    skills: (person.seniority === null ? 0 : levelKnown) + competences.has(person),
    hours,
    maxProjects: stands ? Math.max(most, running) : most,
  };
}

/** Years until the earliest start: as typed on RB Bezetting, and not before a project outside the plan that it waits for is delivered. */
function offsetOf(
  { project }: AskingCase,
  { chain, firstYear }: PlanFacts,
  indexOf: ReadonlyMap<string, number>,
  byKey: ReadonlyMap<string, AskingCase>,
): number {
  if (project.chosenStart !== undefined) return Math.max(0, project.chosenStart - firstYear);
  const before = byKey.get(chain.get(project.key) ?? '');
  if (before === undefined || indexOf.has(before.project.key)) return 0;
  return Math.max(0, Math.ceil((deliveredAt(before) ?? firstYear) - firstYear));
}

/**
 * What a project is worth when it starts 0, 1, 2 … years later: score × homes × (1 − discount × years until delivery), and of what is delivered
 * after the horizon only a share (rules `planning.discount`, `planning.lateShare`). What has a lead or a typed start has one start; what waits
 * for another may wait until the end of the grid.
 */
function gainsOf(entry: AskingCase, offset: number, standing: Standing, facts: PlanFacts): number[] {
  const { book, now, firstYear, chain } = facts;
  const { project } = entry;
  const [discount, horizon] = [book.number('planning.discount'), book.number('general.horizonYears')];
  const waits = chain.has(project.key);
  const isTyped = project.chosenStart !== undefined;
  const single =
    standing === 'fixed' || isTyped || (!waits && (standing === 'running' || isLate(entry, book)));
  const delay = waits ? horizon - 1 : book.number('planning.maxDelay');
  const starts = single ? 1 : Math.max(1, Math.min(delay, horizon - 1 - offset) + 1);
  const delivered = deliveredAt(entry) ?? now;
  const worth = worthOf(entry);
  return Array.from({ length: starts }, (_, shift) => {
    const at = delivered + offset + shift;
    const inTime = at < firstYear + horizon;
    const years = inTime ? Math.max(0, at - now) : offset + shift;
    const share = inTime ? 1 : book.number('planning.lateShare');
    return worth * share * Math.max(0, 1 - discount * years);
  });
}
