import type { Board } from './board';
import { boardOf } from './board';
import type { Compiled } from './compile';
import { compile } from './compile';
import { heldProjects } from './held';
import type { Schedule, ScheduleProblem } from './problem';
import { Random } from './random';

/** A search under way. It counts iterations and knows no clock: equal problem, plan, seed and count give an equal plan. */
export interface Search {
  /** Goes on for so many iterations; slices add up to what one call of their sum would do. */
  run(iterations: number): void;
  /** Iterations done so far. */
  readonly iterations: number;
  /** The best plan so far, never worse than the one it began with. */
  readonly best: Schedule;
}

/** How a search goes. */
export interface SearchOptions {
  seed: number;
  /** Length of a round; it cools down over these, and what is run beyond them starts another round from the best plan. */
  iterations: number;
}

/** The temperature a round starts at, as a share of the mean gain of a project. Measured on lists of 20 to 20,000 projects. */
const startHeat = 0.3;
/** Iterations per project below which a round begins cooler: a hot plan must have the time to settle. */
const unhurried = 100;
/** The last part of a round accepts nothing that is worse. */
const coldShare = 0.1;
/** Most projects that one move pushes out of their places. */
const mostEjected = 5;
/** Leads tried per start when a pushed-out project looks for a new place. */
const mostTried = 48;
/** Late projects offered the room that a move leaves. */
const offers = 2;

/**
 * Improves a plan. A move gives a project a place, pushes out what stands in the way, finds other places for that and offers what room is
 * left to projects that are late or have none; simulated annealing decides whether it stays. Pinned projects stand still, and so
 * do those that keep the lead they have.
 *
 * @throws RangeError as `checkProblem`, or when `schedule` is no plan for the problem
 */
export function startSearch(problem: ScheduleProblem, schedule: Schedule, options: SearchOptions): Search {
  const compiled = compile(problem);
  return new Annealing(boardOf(compiled, schedule), options);
}

class Annealing implements Search {
  iterations = 0;
  readonly #board: Board;
  readonly #problem: Compiled;
  readonly #random: Random;
  readonly #round: number;
  readonly #held: Uint8Array;
  /** Projects that may move. */
  readonly #free: Int32Array;
  readonly #heat: number;
  /** Projects that may move and are late or without a place: the first `#late` of the list, and where each stands in it. */
  readonly #lateList: Int32Array;
  readonly #latePlace: Int32Array;
  #late = 0;
  /** What the move under way changed first: project, lead, shift. */
  readonly #changed: Int32Array;
  readonly #oldLead: Int32Array;
  readonly #oldShift: Int32Array;
  readonly #isChanged: Uint8Array;
  #changes = 0;
  /** Projects pushed out by the move under way. */
  readonly #out: Int32Array;
  #outs = 0;
  readonly #bestLead: Int32Array;
  readonly #bestShift: Int32Array;
  #bestValue: number;
  #bestTieBreak: number;

  constructor(board: Board, { seed, iterations }: SearchOptions) {
    const problem = board.problem;
    const { projects } = problem;
    this.#board = board;
    this.#problem = problem;
    this.#random = new Random(seed);
    this.#round = Math.max(1, iterations);
    this.#held = heldProjects(board);
    this.#free = Int32Array.from(
      Array.from({ length: projects }, (_, index) => index).filter((index) => this.#mayMove(index)),
    );
    this.#lateList = new Int32Array(projects);
    this.#latePlace = new Int32Array(projects).fill(-1);
    this.#changed = new Int32Array(projects);
    this.#oldLead = new Int32Array(projects);
    this.#oldShift = new Int32Array(projects);
    this.#isChanged = new Uint8Array(projects);
    this.#out = new Int32Array(projects);
    this.#bestLead = board.lead.slice();
    this.#bestShift = board.shift.slice();
    this.#bestValue = board.value;
    this.#bestTieBreak = board.tieBreak;
    let total = 0;
    for (const project of this.#free) {
      total += this.#gain(project, 0);
      this.#noteLate(project);
    }
    const count = Math.max(1, this.#free.length);
    this.#heat = ((startHeat * total) / count) * Math.min(1, this.#round / (unhurried * count));
  }

  get best(): Schedule {
    return { lead: Array.from(this.#bestLead), shift: Array.from(this.#bestShift), value: this.#bestValue };
  }

  run(iterations: number): void {
    for (let step = 0; step < iterations; step++) {
      const at = this.iterations % this.#round;
      if (at === 0 && this.iterations > 0) this.#backToBest();
      this.iterations++;
      if (this.#free.length > 0) this.#move(this.#temperature(at / this.#round));
    }
  }

  #temperature(done: number): number {
    const left = 1 - done / (1 - coldShare);
    return left > 0 ? this.#heat * left * left * left : 0;
  }

  #mayMove(project: number): boolean {
    const { group, groups } = this.#problem;
    return this.#held[project] === 0 && (groups[group[project] as number] as Int32Array).length > 0;
  }

  #gain(project: number, shift: number): number {
    const { gains, gainAt } = this.#problem;
    return shift < 0 ? 0 : (gains[(gainAt[project] as number) + shift] as number);
  }

  #move(temperature: number): void {
    const board = this.#board;
    const random = this.#random;
    const { group, groups, shifts } = this.#problem;
    const fromLate = this.#late > 0 && random.below(2) === 0;
    const project = fromLate
      ? (this.#lateList[random.below(this.#late)] as number)
      : (this.#free[random.below(this.#free.length)] as number);
    const leads = groups[group[project] as number] as Int32Array;
    const lead = leads[random.below(leads.length)] as number;
    const oldShift = board.shift[project] as number;
    const choice = fromLate && oldShift > 0 ? oldShift : (shifts[project] as number);
    const shift = random.below(random.below(choice) + 1);
    if (board.lead[project] === lead && oldShift === shift) return;
    const value = board.value;
    const tieBreak = board.tieBreak;
    this.#changes = 0;
    this.#outs = 0;
    this.#take(project);
    // Those that come after it went with it; it is in the way of nobody now.
    const fits = this.#makeRoom(project, lead, shift) && board.inTime(project, shift);
    if (!fits) {
      this.#undo();
      return;
    }
    this.#put(project, lead, shift);
    for (let index = 0; index < this.#outs; index++) this.#findPlace(this.#out[index] as number);
    for (let offer = 0; offer < offers && this.#late > 0; offer++)
      this.#improve(this.#lateList[random.below(this.#late)] as number);
    const gained = board.value - value;
    if (
      gained < 0
        ? !this.#acceptsLoss(-gained, temperature)
        : gained === 0 && board.tieBreak < tieBreak && temperature === 0
    ) {
      this.#undo();
      return;
    }
    for (let index = 0; index < this.#changes; index++) this.#isChanged[this.#changed[index] as number] = 0;
    this.#noteBest();
  }

  /** Accepts a loss with a chance that falls as it grows, without functions that differ between JavaScript engines. */
  #acceptsLoss(loss: number, temperature: number): boolean {
    if (temperature === 0) return false;
    const ratio = loss / temperature;
    if (ratio > 16) return false;
    // (1 - x/16)^16 is close to e^-x.
    let chance = 1 - ratio / 16;
    chance *= chance;
    chance *= chance;
    chance *= chance;
    chance *= chance;
    return this.#random.unit() < chance;
  }

  /** Pushes out what stands in the way of a project; false when something that may not move does. */
  #makeRoom(project: number, lead: number, shift: number): boolean {
    const board = this.#board;
    for (let ejected = 0; ; ejected++) {
      const year = board.shortYear(project, lead, shift);
      if (year < 0) return true;
      if (ejected === mostEjected) return false;
      const victim = this.#victim(lead, year);
      if (victim < 0) return false;
      this.#take(victim);
      this.#out[this.#outs++] = victim;
    }
  }

  /** The project of a lead in a year whose place is worth least per hour, give or take; -1 when all of them must stay. */
  #victim(lead: number, year: number): number {
    const { levels, levelOf, need, years } = this.#problem;
    const { first, next, shift } = this.#board;
    const level = levelOf[lead] as number;
    let least = Infinity;
    let found = -1;
    for (let at = first[lead] as number; at >= 0; at = next[at] as number) {
      if (this.#held[at] === 1) continue;
      const late = shift[at] as number;
      const from = year - late;
      if (from < 0) continue;
      const hours = need[(at * levels + level) * years + from] as number;
      if (hours === 0) continue;
      const worth = (this.#gain(at, late) / hours) * (0.2 + this.#random.unit());
      if (worth < least) {
        least = worth;
        found = at;
      }
    }
    return found;
  }

  /** A place for a project without one: its earliest start, the current lead if possible, else anybody. */
  #findPlace(project: number): void {
    // It may have come back already, behind the project that it waits for.
    if ((this.#board.lead[project] as number) >= 0) return;
    this.#placeBefore(project, this.#problem.shifts[project] as number);
  }

  /** An earlier start for a project that is late, or a place if it has none. */
  #improve(project: number): void {
    const board = this.#board;
    const lead = board.lead[project] as number;
    const shift = board.shift[project] as number;
    if (lead < 0) {
      this.#findPlace(project);
      return;
    }
    // Taking it out would push out those that come after it.
    if ((this.#problem.followers[project] as Int32Array).length > 0) return;
    this.#take(project);
    if (!this.#placeBefore(project, shift)) this.#put(project, lead, shift);
  }

  #placeBefore(project: number, end: number): boolean {
    const board = this.#board;
    const { group, groups, current } = this.#problem;
    const leads = groups[group[project] as number] as Int32Array;
    const own = current[project] as number;
    const tries = Math.min(leads.length, mostTried);
    const offset = this.#random.below(leads.length);
    for (let shift = 0; shift < end; shift++) {
      if (!board.inTime(project, shift)) continue;
      if (own >= 0 && board.shortYear(project, own, shift) < 0) {
        this.#put(project, own, shift);
        return true;
      }
      for (let index = 0, at = offset; index < tries; index++) {
        const lead = leads[at] as number;
        if (board.shortYear(project, lead, shift) < 0) {
          this.#put(project, lead, shift);
          return true;
        }
        if (++at === leads.length) at = 0;
      }
    }
    return false;
  }

  /** Takes a project out if it has a place, and those that come after it. */
  #take(project: number): void {
    if ((this.#board.lead[project] as number) < 0) {
      this.#remember(project);
      return;
    }
    for (const follower of this.#problem.followers[project] as Int32Array) {
      if ((this.#board.lead[follower] as number) < 0) continue;
      this.#take(follower);
      this.#out[this.#outs++] = follower;
    }
    this.#remember(project);
    this.#board.take(project);
    this.#noteLate(project);
  }

  #put(project: number, lead: number, shift: number): void {
    this.#remember(project);
    this.#board.put(project, lead, shift);
    this.#noteLate(project);
  }

  #remember(project: number): void {
    if (this.#isChanged[project] === 1) return;
    this.#isChanged[project] = 1;
    const at = this.#changes++;
    this.#changed[at] = project;
    this.#oldLead[at] = this.#board.lead[project] as number;
    this.#oldShift[at] = this.#board.shift[project] as number;
  }

  #undo(): void {
    const board = this.#board;
    for (let index = 0; index < this.#changes; index++) {
      const project = this.#changed[index] as number;
      if ((board.lead[project] as number) >= 0) board.take(project);
    }
    for (let index = 0; index < this.#changes; index++) {
      const project = this.#changed[index] as number;
      const lead = this.#oldLead[index] as number;
      if (lead >= 0) board.put(project, lead, this.#oldShift[index] as number);
      this.#noteLate(project);
      this.#isChanged[project] = 0;
    }
  }

  #noteLate(project: number): void {
    const list = this.#lateList;
    const places = this.#latePlace;
    const isLate = this.#board.shift[project] !== 0;
    const place = places[project] as number;
    if (isLate === place >= 0) return;
    if (isLate) {
      places[project] = this.#late;
      list[this.#late++] = project;
    } else {
      const last = list[--this.#late] as number;
      list[place] = last;
      places[last] = place;
      places[project] = -1;
    }
  }

  #noteBest(): void {
    const { value, tieBreak, lead, shift } = this.#board;
    if (value < this.#bestValue || (value === this.#bestValue && tieBreak <= this.#bestTieBreak)) return;
    this.#bestValue = value;
    this.#bestTieBreak = tieBreak;
    this.#bestLead.set(lead);
    this.#bestShift.set(shift);
  }

  #backToBest(): void {
    const board = this.#board;
    for (const project of this.#free) if ((board.lead[project] as number) >= 0) board.take(project);
    for (const project of this.#free) {
      const lead = this.#bestLead[project] as number;
      if (lead >= 0) board.put(project, lead, this.#bestShift[project] as number);
      this.#noteLate(project);
    }
  }
}
