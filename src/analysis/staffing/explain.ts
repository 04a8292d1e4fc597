import { seniorities } from '../../model/terms';
import { hoursPerFte, leadNameOf } from '../leads';
import type { Assignment, Remark } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { alternativeTo } from '../schedule/alternative';
import type { Refusals } from '../schedule/refusals';
import { refusalsOf } from '../schedule/refusals';
import type { Relaxation } from '../schedule/relaxation';
import { applyRelaxation, relaxationsOf } from '../schedule/relaxation';
import type { Schedule } from '../schedule/problem';
import type { Standing } from '../schedule/standing';
import { standing } from '../schedule/standing';
import type { Competences } from './competences';
import type { Placement } from './placements';
import type { PlanProblem } from './problem';

/** What explains a plan: the plan itself, made ready for questions. */
export interface Explained {
  plan: PlanProblem;
  schedule: Schedule;
  on: Standing;
  competences: Competences;
  now: number;
  book: RuleBook;
}

/**
 * Parked projects for which the least that would place them is looked for, the best ranked first: trying one out makes a whole plan again, so
 * the longer the list the fewer.
 */
function mostRelaxed({ plan }: Explained): number {
  return Math.min(200, Math.ceil(60_000 / Math.max(1, plan.cases.length)));
}

/** Makes a plan ready to be explained. */
export function explained(facts: Omit<Explained, 'on'>): Explained {
  return { ...facts, on: standing(facts.plan.problem, facts.schedule) };
}

/** Why every project has this lead, a later start or nobody; and for the parked ones what would place them. Same order as the placements. */
export function explainAll(
  placements: readonly Placement[],
  facts: Explained,
): Pick<Assignment, 'why' | 'relaxation'>[] {
  const most = mostRelaxed(facts);
  let relaxed = 0;
  return placements.map((placement) => {
    const index = facts.plan.indexOf.get(placement.entry.project.key);
    if (index === undefined || placement.entry.requirement.leadNeeded !== true)
      return { why: [], relaxation: null };
    if (placement.lead === null) {
      relaxed += 1;
      const relaxation = relaxed <= most ? relaxationOf(index, facts) : null;
      return { why: whyNobody(placement, index, facts), relaxation };
    }
    return { why: whyThis(placement, index, facts), relaxation: null };
  });
}

function whyThis(placement: Placement, index: number, facts: Explained): Remark[] {
  const { entry, lead, delay, standing: where } = placement;
  if (where === 'fixed') return [];
  const { project } = entry;
  const why: Remark[] = [];
  if (lead?.key === entry.lead?.key) why.push({ code: 'plan-kept' });
  else {
    if (entry.lead) why.push(leadFull(placement, index, facts));
    const { full, atMost, free, level, skills } = refusalsOf(facts.on, index, delay);
    const able = full.length + atMost.length + free.length;
    why.push({ code: 'plan-able', params: { able, of: able + level.length + skills.length } });
    const other = alternativeTo(facts.on, index);
    const person = facts.plan.leads[other?.lead ?? -1];
    if (other && person && other.pushesOut < 0)
      why.push({ code: 'plan-alternative', params: { person: person.key } });
  }
  if (delay > 0 && project.chosenStart === undefined) why.push(whyLater(placement, index, facts));
  return why;
}

/** The lead the list names lacks hours, or has too many projects: in which year, and how many hours. */
function leadFull({ entry }: Placement, index: number, facts: Explained): Remark {
  const lead = facts.plan.leads.findIndex(({ key }) => key === entry.lead?.key);
  const short = refusalsOf(facts.on, index, 0).full.find((one) => one.lead === lead)?.years ?? [];
  const first = short[0];
  const person = entry.lead?.key ?? '';
  if (first === undefined) return { code: 'plan-lead-elsewhere', params: { person } };
  const year = (facts.plan.years[0] ?? 0) + first.year;
  return { code: 'plan-lead-full', params: { person, year, hours: Math.ceil(first.hours) } };
}

function whyLater({ delay, shift, entry }: Placement, index: number, facts: Explained): Remark {
  const refusals = refusalsOf(facts.on, index, delay - 1);
  const first = facts.plan.years[0] ?? 0;
  const params = { start: first + shift, required: entry.requirement.level ?? '' };
  if (refusals.waitsFor >= 0)
    return { code: 'plan-after', params: { ...params, after: nameOf(refusals.waitsFor, facts) } };
  const years = yearsShort(refusals, first);
  if (years === null) return { code: 'plan-later-order', params };
  return { code: 'plan-later', params: { ...params, ...years } };
}

/** The years in which everybody who could have it lacks the hours; else those in which the fullest does. `null` when nobody lacks any. */
function yearsShort({ full }: Refusals, firstYear: number): { from: number; until: number } | null {
  if (full.length === 0) return null;
  const counts = new Map<number, number>();
  for (const { years } of full) for (const { year } of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const years = [...counts].filter(([, count]) => count === most).map(([year]) => year + firstYear);
  return { from: Math.min(...years), until: Math.max(...years) };
}

function whyNobody(placement: Placement, index: number, facts: Explained): Remark[] {
  const { entry } = placement;
  const refusals = refusalsOf(facts.on, index, 0);
  const why: Remark[] = [];
  if (leadNameOf(entry.project) !== null && entry.lead) why.push(leadFull(placement, index, facts));
  const able = refusals.full.length + refusals.atMost.length + refusals.free.length;
  const params = { required: entry.requirement.level ?? '', people: able };
  if (refusals.waitsFor >= 0) {
    why.push({ code: 'plan-waits', params: { after: nameOf(refusals.waitsFor, facts) } });
  } else if (able === 0) {
    const missing = (entry.project.askedCompetences ?? []).join(',');
    why.push(
      refusals.skills.length > 0 && missing !== ''
        ? { code: 'staffing-no-competence', params: { ...params, competences: missing } }
        : { code: 'staffing-no-level', params: { required: params.required } },
    );
  } else if (refusals.full.length === 0 && refusals.atMost.length > 0) {
    const max = facts.book.number('load.maxProjects');
    why.push({ code: 'staffing-max-projects', params: { ...params, max } });
  } else {
    const first = facts.plan.years[0] ?? 0;
    why.push({ code: 'staffing-no-hours', params: { ...params, ...yearsShort(refusals, first) } });
  }
  return why;
}

function nameOf(index: number, { plan }: Explained): string {
  return plan.cases[index]?.project.name ?? '';
}

/**
 * The cheapest thing that would place a project, each kind tried out by making the plan with it: room that is there, else extra hours of up to one fte-year, else a later start,
 * else one rule less, else a project that gives way, else more hours than that.
 */
function relaxationOf(index: number, facts: Explained): Remark | null {
  const found = relaxationsOf(facts.on, index);
  const of = (kind: Relaxation['kind']) => found.filter((one) => one.kind === kind);
  const hours = of('hours').map((one) => ({ one, fte: one.kind === 'hours' ? fteOf(one, facts) : 0 }));
  const small = hours.filter(({ fte }) => fte <= 1).map(({ one }) => one);
  const large = hours.filter(({ fte }) => fte > 1).map(({ one }) => one);
  const cheapest = [...of('room'), ...small, ...of('shift'), ...of('rule'), ...of('swap'), ...large].find(
    (one) => works(one, facts),
  );
  return cheapest === undefined ? null : relaxationRemark(cheapest, facts);
}

/** Whether the plan stands with the relaxation and places the project. */
function works(relaxation: Relaxation, { plan, schedule }: Explained): boolean {
  const applied = applyRelaxation(plan.problem, schedule, relaxation);
  try {
    standing(applied.problem, applied.schedule);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  return applied.schedule.lead[relaxation.project] === relaxation.lead;
}

/** Extra hours as fte over the years in which they are short. */
function fteOf(relaxation: Extract<Relaxation, { kind: 'hours' }>, { plan, now, book }: Explained): number {
  const first = plan.years[0] ?? 0;
  const perFte = relaxation.years.reduce(
    (sum, { year }) => sum + hoursPerFte('projectleider', first + year, now, book),
    0,
  );
  return perFte > 0 ? relaxation.hours / perFte : Number.POSITIVE_INFINITY;
}

function relaxationRemark(relaxation: Relaxation, facts: Explained): Remark {
  const { plan } = facts;
  const first = plan.years[0] ?? 0;
  const lead = plan.leads[relaxation.lead];
  const start = first + (plan.offsets[relaxation.project] ?? 0) + relaxation.shift;
  const params = { person: lead?.key ?? '', start };
  switch (relaxation.kind) {
    case 'hours': {
      const years = relaxation.years.map(({ year }) => first + year);
      return {
        code: 'relax-hours',
        params: {
          ...params,
          level: lead?.seniority ?? seniorities[0],
          fte: fteOf(relaxation, facts),
          hours: Math.ceil(relaxation.hours),
          from: Math.min(...years),
          until: Math.max(...years),
        },
      };
    }
    case 'room':
      return { code: 'relax-room', params };
    case 'rule':
      return { code: `relax-${relaxation.rule}`, params };
    case 'shift':
      return { code: 'relax-shift', params };
    case 'swap':
      return { code: 'relax-swap', params: { ...params, name: nameOf(relaxation.out, facts) } };
  }
}
