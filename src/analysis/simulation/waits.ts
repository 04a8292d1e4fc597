import type { Compiled } from './compile';

/** An exact fit fits, whatever the rounding of sums. */
const slack = 1e-6;

/**
 * The queue for people: years of waiting per project, in a draw in which some projects aren't built. What may not wait takes its hours first; then
 * each project in order waits the least whole years after which every pool it asks has room in all its years. Which finds no room in the grid
 * waits to its end and takes no hours. One that asks more than a pool has takes that pool when nobody else does, rather than waiting for people nobody
 * has; a pool without anybody holds it up.
 */
export class Queue {
  /** P: years. */
  readonly wait: Int32Array;
  /** P × K: years waited because of a pool, over all draws. */
  readonly #waitedFor: Float64Array;
  readonly #room: Float64Array;
  readonly #pools: number;

  constructor(readonly problem: Compiled) {
    const { projects, limit, row } = problem;
    this.#pools = row > 0 ? limit.length / row : 0;
    this.wait = new Int32Array(projects);
    this.#waitedFor = new Float64Array(projects * this.#pools);
    this.#room = new Float64Array(limit.length);
  }

  /** Fills `wait`. @param dropped P: 1 for a project that isn't built, which asks a part of its hours */
  run(dropped: Uint8Array): void {
    const { projects, fixed, needFrom, years, limit, dropoutHours, needPool } = this.problem;
    const wait = this.wait;
    const waitedFor = this.#waitedFor;
    this.#room.set(limit);
    for (let project = 0; project < projects; project++) {
      wait[project] = 0;
      if (fixed[project] === 1) this.#take(project, 0, dropped[project] === 1 ? dropoutHours : 1);
    }
    for (let project = 0; project < projects; project++) {
      if (fixed[project] === 1 || needFrom[project] === needFrom[project + 1]) continue;
      const part = dropped[project] === 1 ? dropoutHours : 1;
      if (part === 0) continue;
      let late = 0;
      for (; late < years; late++) {
        const short = this.#shortNeed(project, late, part);
        if (short < 0) break;
        const at = project * this.#pools + (needPool[short] as number);
        waitedFor[at] = (waitedFor[at] as number) + 1;
      }
      if (late < years) this.#take(project, late, part);
      wait[project] = late;
    }
  }

  /** The pool a project waited for most over all draws, -1 when it never waited. */
  mostWaitedFor(project: number): number {
    let most = 0;
    let found = -1;
    for (let pool = 0; pool < this.#pools; pool++) {
      const years = this.#waitedFor[project * this.#pools + pool] as number;
      if (years <= most) continue;
      most = years;
      found = pool;
    }
    return found;
  }

  /** The first need for which there is no room, -1 when there is none. */
  #shortNeed(project: number, late: number, part: number): number {
    const { needFrom, needAt, needHours, limit } = this.problem;
    const room = this.#room;
    const end = needFrom[project + 1] as number;
    for (let need = needFrom[project] as number; need < end; need++) {
      const at = (needAt[need] as number) + late;
      const left = (room[at] as number) + slack;
      if (left >= (needHours[need] as number) * part) continue;
      const present = limit[at] as number;
      if (present <= 0 || left < present) return need;
    }
    return -1;
  }

  #take(project: number, late: number, part: number): void {
    const { needFrom, needAt, needHours } = this.problem;
    const room = this.#room;
    const end = needFrom[project + 1] as number;
    for (let need = needFrom[project] as number; need < end; need++) {
      const at = (needAt[need] as number) + late;
      room[at] = (room[at] as number) - (needHours[need] as number) * part;
    }
  }
}
