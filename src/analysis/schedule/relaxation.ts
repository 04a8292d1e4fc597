import type { Board } from './board';
import { heldProjects } from './held';
import { mismatchOf } from './problem';
import type { Schedule, ScheduleProblem } from './problem';
import { crowdedYears, shortages } from './refusals';
import type { Shortage } from './refusals';
import { without } from './standing';
import type { Standing } from './standing';
import { cheapestSwap } from './swaps';
import type { Swap } from './swaps';

/** The least that would give a project a place, or an earlier one, with all others where they are. Leads are indexes. */
export type Relaxation = { project: number; lead: number; shift: number } & (
  | { kind: 'room' }
  | { kind: 'hours'; years: Shortage[]; hours: number }
  | { kind: 'rule'; rule: 'level' | 'skills' | 'maxProjects' }
  | { kind: 'shift' }
  | { kind: 'swap'; out: number; lost: number }
);

/**
 * What would help a project that has no place or a late one: at most one answer of each kind, in this order.
 * - `room`: nothing need be granted, this lead has the hours already (a project waits to keep its lead, say); the others are then about
 *   still earlier starts;
 * - `hours`: extra hours for one lead, fewest in all, for the earliest start that what it waits for allows;
 * - `rule`: the level, the competences or the maximum of projects not asked for one lead who has the hours, at the earliest start;
 * - `shift`: the first start later than allowed (within the grid), for a project without a place;
 * - `swap`: the project worth least, and less than this one, that gives way, at the earliest start.
 * Empty for a project that already starts as planned, is pinned, or waits for one without a place.
 */
export function relaxationsOf(on: Standing, project: number): Relaxation[] {
  const { board } = on;
  const { pinned, shifts } = board.problem;
  if (pinned[project] === 1) return [];
  const placed = board.shift[project] as number;
  return without(board, project, () => {
    const count = placed >= 0 ? placed : (shifts[project] as number);
    const allowed = Array.from({ length: count }, (_, shift) => shift).filter((shift) =>
      board.inTime(project, shift),
    );
    const room = earliest(allowed, (shift) => roomAt(board, project, shift));
    const starts = allowed.filter((shift) => room === null || shift < room.shift);
    const first = starts[0];
    const found = [
      room,
      first === undefined ? null : fewestHours(on, project, first),
      earliest(starts, (shift) => ruleDropped(on, project, shift)),
      placed >= 0 || room ? null : laterStart(board, project),
      earliest(starts, (shift) => givesWay(board, project, shift)),
    ];
    return found.filter((relaxation) => relaxation !== null);
  });
}

function earliest(starts: readonly number[], find: (shift: number) => Relaxation | null): Relaxation | null {
  for (const shift of starts) {
    const found = find(shift);
    if (found) return found;
  }
  return null;
}

function eligibleLeads({ problem: { groups, group } }: Board, project: number): Int32Array {
  return groups[group[project] as number] as Int32Array;
}

function fewestHours({ problem, board }: Standing, project: number, shift: number): Relaxation | null {
  if (problem.limit === 0) return null;
  let best: Extract<Relaxation, { kind: 'hours' }> | null = null;
  for (const lead of eligibleLeads(board, project)) {
    if (crowdedYears(board, project, lead, shift).length > 0) continue;
    const years = shortages(board, project, lead, shift).map(({ year, hours }) => ({
      year,
      hours: hours / problem.limit,
    }));
    const hours = years.reduce((sum, { hours: more }) => sum + more, 0);
    if (best === null || hours < best.hours) best = { kind: 'hours', project, lead, shift, years, hours };
  }
  return best;
}

function ruleDropped({ problem, board }: Standing, project: number, shift: number): Relaxation | null {
  const wanted = problem.projects[project];
  if (wanted === undefined) return null;
  const eligible = new Set(eligibleLeads(board, project));
  let best: Relaxation | null = null;
  let least = Infinity;
  problem.leads.forEach(({ level, skills }, lead) => {
    const low = level < wanted.minLevel;
    const unskilled = (skills & wanted.skills) !== wanted.skills;
    const crowded = crowdedYears(board, project, lead, shift).length > 0;
    const lacks = eligible.has(lead) ? Number(crowded) : Number(low) + Number(unskilled) + Number(crowded);
    if (lacks !== 1 || shortages(board, project, lead, shift).length > 0) return;
    const mismatch = mismatchOf(level, wanted.wantedLevel);
    if (mismatch >= least) return;
    least = mismatch;
    const rule = crowded ? 'maxProjects' : low ? 'level' : 'skills';
    best = { kind: 'rule', rule, project, lead, shift };
  });
  return best;
}

function laterStart(board: Board, project: number): Relaxation | null {
  const { shifts, from, years } = board.problem;
  const within = years - (from[project] as number);
  for (let shift = shifts[project] as number; shift < within; shift++) {
    const room = board.inTime(project, shift) ? roomAt(board, project, shift) : null;
    if (room) return { ...room, kind: 'shift' };
  }
  return null;
}

function roomAt(board: Board, project: number, shift: number): Relaxation | null {
  const lead = eligibleLeads(board, project).find((one) => board.shortYear(project, one, shift) < 0);
  return lead === undefined ? null : { kind: 'room', project, lead, shift };
}

function givesWay(board: Board, project: number, shift: number): Relaxation | null {
  const { gains, gainAt } = board.problem;
  const held = heldProjects(board);
  let best: Swap | null = null;
  for (const lead of eligibleLeads(board, project)) {
    const below: number = best?.lost ?? (gains[(gainAt[project] as number) + shift] as number);
    best = cheapestSwap(board, project, lead, shift, held, below) ?? best;
  }
  return best && { kind: 'swap', project, ...best };
}

/**
 * The problem and plan as they are once a relaxation is granted: the project has its place, all others are where they were, but for the
 * one that gave way.
 */
export function applyRelaxation(
  problem: ScheduleProblem,
  schedule: Schedule,
  relaxation: Relaxation,
): { problem: ScheduleProblem; schedule: Schedule } {
  const { project, lead, shift } = relaxation;
  const granted = grant(problem, schedule, relaxation);
  const leads = [...schedule.lead];
  const shifts = [...schedule.shift];
  if (relaxation.kind === 'swap') leads[relaxation.out] = shifts[relaxation.out] = -1;
  leads[project] = lead;
  shifts[project] = shift;
  const value = granted.projects.reduce(
    (sum, { gains }, index) => sum + (gains[shifts[index] ?? -1] ?? 0),
    0,
  );
  return { problem: granted, schedule: { lead: leads, shift: shifts, value } };
}

function grant(problem: ScheduleProblem, schedule: Schedule, relaxation: Relaxation): ScheduleProblem {
  const leads = [...problem.leads];
  const projects = [...problem.projects];
  const lead = leads[relaxation.lead];
  const project = projects[relaxation.project];
  if (lead === undefined || project === undefined)
    throw new RangeError('Scheduling: a relaxation of another problem.');
  if (relaxation.kind === 'hours') {
    const hours = Array.from(lead.hours);
    for (const more of relaxation.years) hours[more.year] = (hours[more.year] ?? 0) + more.hours;
    leads[relaxation.lead] = { ...lead, hours };
  } else if (relaxation.kind === 'rule') {
    if (relaxation.rule === 'level') projects[relaxation.project] = { ...project, minLevel: lead.level };
    if (relaxation.rule === 'skills')
      projects[relaxation.project] = { ...project, skills: project.skills & lead.skills };
    if (relaxation.rule === 'maxProjects')
      leads[relaxation.lead] = { ...lead, maxProjects: mostAtOnce(problem, schedule, relaxation) };
  } else if (relaxation.kind === 'shift') {
    const { gains } = project;
    // Nobody has said what it is worth that late: not more than at the latest start allowed.
    const later = Array.from(
      { length: relaxation.shift + 1 },
      (_, shift) => gains[Math.min(shift, gains.length - 1)] ?? 0,
    );
    projects[relaxation.project] = { ...project, gains: later };
  }
  return { ...problem, leads, projects };
}

/** Projects of the lead in the busiest year of the new one, that one included. */
function mostAtOnce(
  { years, projects, leads }: ScheduleProblem,
  schedule: Schedule,
  { project, lead, shift }: Relaxation,
): number {
  const level = leads[lead]?.level ?? 0;
  const asks = (index: number, start: number, year: number) =>
    (projects[index]?.hours[level]?.[year - start] ?? 0) > 0;
  const counts = Array.from({ length: years }, (_, year) => {
    if (!asks(project, shift, year)) return 0;
    return schedule.lead.filter(
      (one, index) => one === lead && index !== project && asks(index, schedule.shift[index] ?? 0, year),
    ).length;
  });
  return Math.max(...counts) + 1;
}
