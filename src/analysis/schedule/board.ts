import type { Compiled } from './compile';
import { mismatchOf } from './problem';
import type { Schedule } from './problem';

/** Weights of what decides between plans of equal value: more projects placed, then fewer handed over, then less mismatch. */
const placedWeight = 1e11;
const handedOverWeight = 1e6;

/**
 * A standing plan that is changed project by project: who leads what from when, and how full that makes everybody. All sums are exact,
 * so `take` undoes `put`.
 */
export class Board {
  readonly lead: Int32Array;
  readonly shift: Int32Array;
  /** L × T hours given. */
  readonly used: Float64Array;
  /** L × T projects that ask hours. */
  readonly count: Int32Array;
  /** Projects of a lead as a chain: `first[lead]`, then `next[project]`, -1 ends it. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly #previous: Int32Array;
  /** Sum of gains. */
  value = 0;
  /** Decides between plans of equal value; more is better. */
  tieBreak = 0;

  constructor(readonly problem: Compiled) {
    const { projects, leads, years } = problem;
    this.lead = new Int32Array(projects).fill(-1);
    this.shift = new Int32Array(projects).fill(-1);
    this.used = new Float64Array(leads * years);
    this.count = new Int32Array(leads * years);
    this.first = new Int32Array(leads).fill(-1);
    this.next = new Int32Array(projects).fill(-1);
    this.#previous = new Int32Array(projects).fill(-1);
  }

  /** The first year in which the lead lacks the hours or has too many projects already, -1 when there is none. */
  shortYear(project: number, lead: number, shift: number): number {
    const { years, levels, levelOf, need, from, to, capacity, most } = this.problem;
    const { used, count } = this;
    const row = (project * levels + (levelOf[lead] as number)) * years - shift;
    const end = Math.min((to[project] as number) + shift, years);
    const base = lead * years;
    const atMost = most[lead] as number;
    for (let year = (from[project] as number) + shift; year < end; year++) {
      const hours = need[row + year] as number;
      if (hours === 0) continue;
      const at = base + year;
      if ((used[at] as number) + hours > (capacity[at] as number) || (count[at] as number) >= atMost)
        return year;
    }
    return -1;
  }

  /** Whether the project it comes after is done by then, and those that come after it don't start before it is done. */
  inTime(project: number, shift: number): boolean {
    const { after, start, length, followers } = this.problem;
    const begin = (start[project] as number) + shift;
    const before = after[project] as number;
    if (before >= 0) {
      const shifted = this.shift[before] as number;
      if (shifted < 0 || begin < (start[before] as number) + shifted + (length[before] as number))
        return false;
    }
    const done = begin + (length[project] as number);
    for (const follower of followers[project] as Int32Array) {
      const shifted = this.shift[follower] as number;
      if (shifted >= 0 && (start[follower] as number) + shifted < done) return false;
    }
    return true;
  }

  fits(project: number, lead: number, shift: number): boolean {
    return this.shortYear(project, lead, shift) < 0 && this.inTime(project, shift);
  }

  /** Gives the project, not placed yet, to a lead; whether that fits is the caller's to know. */
  put(project: number, lead: number, shift: number): void {
    this.lead[project] = lead;
    this.shift[project] = shift;
    const head = this.first[lead] as number;
    this.next[project] = head;
    this.#previous[project] = -1;
    if (head >= 0) this.#previous[head] = project;
    this.first[lead] = project;
    this.#count(project, lead, shift, 1);
  }

  /** Takes a placed project from its lead. */
  take(project: number): void {
    const lead = this.lead[project] as number;
    const next = this.next[project] as number;
    const previous = this.#previous[project] as number;
    if (next >= 0) this.#previous[next] = previous;
    if (previous >= 0) this.next[previous] = next;
    else this.first[lead] = next;
    this.#count(project, lead, this.shift[project] as number, -1);
    this.lead[project] = -1;
    this.shift[project] = -1;
  }

  #count(project: number, lead: number, shift: number, sign: number): void {
    const { years, levels, levelOf, need, from, to, gains, gainAt, current, wanted } = this.problem;
    const { used, count } = this;
    const level = levelOf[lead] as number;
    const row = (project * levels + level) * years - shift;
    const end = Math.min((to[project] as number) + shift, years);
    for (let year = (from[project] as number) + shift; year < end; year++) {
      const hours = need[row + year] as number;
      if (hours === 0) continue;
      const at = lead * years + year;
      used[at] = (used[at] as number) + sign * hours;
      count[at] = (count[at] as number) + sign;
    }
    this.value += sign * (gains[(gainAt[project] as number) + shift] as number);
    const before = current[project] as number;
    const handedOver = before >= 0 && before !== lead ? handedOverWeight : 0;
    this.tieBreak += sign * (placedWeight - handedOver - mismatchOf(level, wanted[project] as number));
  }

  toSchedule(): Schedule {
    return { lead: Array.from(this.lead), shift: Array.from(this.shift), value: this.value };
  }
}

/**
 * A board with a plan on it.
 *
 * @throws RangeError when the plan is no plan for this problem: a lead who may not have a project, a start that is not allowed or too
 * early, hours that are not there (pinned projects may overload)
 */
export function boardOf(problem: Compiled, schedule: Pick<Schedule, 'lead' | 'shift'>): Board {
  const board = new Board(problem);
  const { pinned, current, groups, group, shifts } = problem;
  const set = (project: number) => {
    const lead = schedule.lead[project] ?? -1;
    const shift = schedule.shift[project] ?? -1;
    const isPinned = pinned[project] === 1;
    const known = isPinned
      ? lead === current[project] && shift === 0
      : lead === -1
        ? shift === -1
        : shift >= 0 &&
          shift < (shifts[project] as number) &&
          (groups[group[project] as number] as Int32Array).includes(lead);
    if (!known)
      throw new RangeError(`Scheduling: project ${project} can't be with lead ${lead} at shift ${shift}.`);
    if (lead === -1) return;
    if (!isPinned && board.shortYear(project, lead, shift) >= 0)
      throw new RangeError(`Scheduling: lead ${lead} has no room for project ${project}.`);
    board.put(project, lead, shift);
  };
  for (let project = 0; project < problem.projects; project++) if (pinned[project] === 1) set(project);
  for (let project = 0; project < problem.projects; project++) if (pinned[project] === 0) set(project);
  for (let project = 0; project < problem.projects; project++) {
    const shift = board.shift[project] as number;
    if (shift >= 0 && pinned[project] === 0 && !board.inTime(project, shift))
      throw new RangeError(`Scheduling: project ${project} starts before what it waits for is done.`);
  }
  return board;
}
