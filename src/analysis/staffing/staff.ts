import type { Finding } from '../../model/finding';
import type { Person } from '../../model/person';
import { yearsFrom } from '../calendar';
import type { Load } from '../loads';
import { loadResult } from '../loads';
import { byCodePoint } from '../order';
import type { Assignment, Staffing } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { Schedule } from '../schedule/problem';
import type { TeamFacts } from './assign';
import { assignmentOf } from './assign';
import type { AskingCase, StaffingCase } from './cases';
import { chainOf } from './chain';
import { coach, coachingReserve } from './coaching';
import { competencesOf } from './competences';
import { explainAll, explained } from './explain';
import { mismatchesOf } from './mismatches';
import { planResult } from './outcome';
import { parkedOf } from './parking';
import type { Placement } from './placements';
import { loadsOf, loadsToday, placementsOf } from './placements';
import { firstPlan, planOrders, usedOf } from './plan';
import type { PlannedOrders, PlanOptions } from './plan';
import type { PlanFacts, PlanProblem } from './problem';
import { leadsWithHours, planProblem } from './problem';
import { exceptionFindings, requirementOf } from './requirement';
import { teamFindings } from './teamFindings';
import { grownPlan } from './grow';
import type { Rerun } from './rerun';
import { rerunWithLead } from './rerun';

/** What the staffing is made from. */
export interface StaffingFacts {
  /** Open projects in rank order; results keep it. */
  cases: readonly StaffingCase[];
  /** Project leaders who are there. */
  leaders: readonly Person[];
  /** Everybody of the staff list. */
  people: readonly Person[];
  /** Keys of those among them whom a scenario adds: the plan goes on from the one without them. */
  added: ReadonlySet<string>;
  /** Calendar years shown. */
  years: readonly number[];
  referenceDate: string;
  now: number;
  book: RuleBook;
}

/** The plan with its problem, for what goes on from it. */
export interface Planned {
  plan: PlanProblem;
  orders: PlannedOrders;
  used: Schedule;
}

/**
 * Who leads what and from when.
 *
 * Leads of the list stay where the plan has the hours for them, those chosen on RB Bezetting always. A project that asks a lead and has none gets one and a
 * start by the plan (rule `planning.order`), or is parked. Levels are tested both ways; hours are middles of ranges.
 */
export function staff(
  facts: StaffingFacts,
  options: PlanOptions,
): { staffing: Staffing; findings: Finding[]; rerun: Rerun } {
  const { leaders, people, years, now, book, referenceDate } = facts;
  const cases = facts.cases.map((entry): AskingCase => ({
    ...entry,
    requirement: requirementOf(entry.project, entry.class, referenceDate, book),
  }));
  const { chain, findings: chainFindings } = chainOf(cases);
  const { competences, findings: competenceFindings } = competencesOf(cases, leaders);
  const firstYear = Number(referenceDate.slice(0, 4));
  const grid = yearsFrom(
    firstYear,
    Math.max(years.at(-1) ?? firstYear, firstYear + book.number('general.horizonYears') - 1),
  );
  const asking = { ...facts, cases, chain, competences, grid, firstYear };
  const reserve = reserveFor(asking);
  const planFacts: PlanFacts = { ...asking, reserved: reserve.reserved };
  const planned = planFor(planFacts, basePlan(asking, options), options);
  const placements = placementsOf(cases, leaders, planned?.plan ?? null, planned?.used ?? null);
  const loads = loadsOf(placements, leaders, grid, now, book);
  const coaching = coach(placements, people, loads, reserve.preferred, years, book);
  const team: TeamFacts = {
    leaders: leaders.length > 0,
    juniors: leaders.some(({ seniority }) => seniority === 'junior'),
    firstYear,
    people: new Map(people.map((person) => [person.key, person])),
    book,
  };
  const why =
    planned === null
      ? []
      : explainAll(
          placements,
          explained({ plan: planned.plan, schedule: planned.used, competences, now, book }),
        );
  const assignments = placements.map((placement, index): Assignment => {
    const assignment = assignmentOf(placement, team);
    const { why: because = [], relaxation = null } = why[index] ?? {};
    return {
      ...assignment,
      reasons: assignment.fit === 'unstaffed' && because.length > 0 ? because : assignment.reasons,
      coach: coaching.coachOf.get(placement.entry.project.key) ?? null,
      why: because,
      relaxation,
    };
  });
  const mismatches = mismatchesOf(placements, team, {
    placements,
    loads,
    competences,
    years,
    referenceDate,
    now,
    book,
  });
  const remedies = new Map(mismatches.map(({ key, remedy }) => [key, remedy]));
  for (const assignment of assignments) {
    const ofLead = assignment.fit === 'unstaffed' ? undefined : remedies.get(assignment.key);
    assignment.remedy = ofLead ?? remedyOf(assignment);
  }
  const staffing: Staffing = {
    applicable: team.leaders,
    juniorsPresent: team.juniors,
    competencesKnown: competences.known,
    assignments,
    loads: results(loads, years),
    today: results(loadsToday(placements, leaders, grid, now, book), years),
    unstaffed: assignments.filter(({ fit }) => fit === 'unstaffed').map(({ key }) => key),
    mismatches,
    coaching: coaching.pairs,
    plan: planned === null ? null : planResult(planned, placements, planFacts),
    parked: parkedOf(placements, assignments, referenceDate, book),
  };
  return {
    staffing,
    rerun: rerunWithLead(planned, now, options.seed, book),
    findings: [
      ...exceptionFindings(facts.cases, referenceDate),
      ...chainFindings,
      ...competenceFindings,
      ...teamFindings({ cases, leaders, people, assignments, loads: staffing.loads, firstYear, book }),
    ],
  };
}

/** The first step where there is no mismatch: a proposal, or hiring for a place that nobody can take. */
function remedyOf({ fit, origin, reasons }: Assignment): Assignment['remedy'] {
  if (origin === 'proposal') return 'propose';
  const isUntested = reasons.some(({ code }) => code === 'staffing-no-staff-list');
  return fit === 'unstaffed' && !isUntested ? 'hire' : null;
}

function results(loads: ReadonlyMap<string, Load>, years: readonly number[]): Staffing['loads'] {
  return [...loads.values()]
    .map((load) => loadResult(load, years))
    .sort((a, b) => byCodePoint(a.person, b.person));
}

/** What the plan and the hours kept free for coaching are made from. */
type AskingFacts = StaffingFacts &
  Pick<PlanFacts, 'cases' | 'chain' | 'competences' | 'firstYear'> & { grid: number[] };

/** The plan, or `null` where nobody has both hours and level: then nothing can be planned. With a plan without some of the people it goes on from that. */
function planFor(facts: PlanFacts, base: Planned | null, options: PlanOptions): Planned | null {
  if (!canPlan(facts.leaders)) return null;
  const plan = planProblem(facts);
  const planned =
    base === null ? planAfresh(plan, facts, options) : grownPlan(plan, base, facts.book, options);
  options.onPlanned?.(planned.plan.problem);
  return planned;
}

function planAfresh(plan: PlanProblem, { book }: PlanFacts, options: PlanOptions): Planned {
  const orders = planOrders(plan, book, options);
  return { plan, orders, used: usedOf(orders, book) };
}

/** The plan without the project leaders whom a scenario adds; `null` where it adds none. */
function basePlan(facts: AskingFacts, { seed }: PlanOptions): Planned | null {
  const isThere = ({ key }: Person): boolean => !facts.added.has(key);
  if (facts.leaders.every(isThere)) return null;
  const without = {
    ...facts,
    leaders: facts.leaders.filter(isThere),
    people: facts.people.filter(isThere),
  };
  return planFor({ ...without, reserved: reserveFor(without).reserved }, null, { seed });
}

function canPlan(leaders: readonly Person[]): boolean {
  return leadsWithHours(leaders).some(({ seniority }) => seniority !== null);
}

/** Hours to keep free for coaching, by a first plan without them. */
function reserveFor(facts: AskingFacts): ReturnType<typeof coachingReserve> {
  const { cases, leaders, people, grid, now, book } = facts;
  const asks =
    leaders.some(({ seniority }) => seniority === 'junior') ||
    cases.some(({ project }) => project.chosenCoach);
  const isLed = cases.some(({ lead }) => lead !== null);
  if (!(asks || isLed) || !canPlan(leaders)) return { reserved: new Map(), preferred: new Map() };
  const plan = planProblem({ ...facts, reserved: new Map() });
  const placements: Placement[] = placementsOf(cases, leaders, plan, firstPlan(plan));
  return coachingReserve(placements, people, loadsToday(placements, leaders, grid, now, book), book);
}
