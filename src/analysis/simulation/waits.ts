import type { Compiled } from './compile';

/** An exact fit fits, whatever the rounding of sums. */
const slack = 1e-6;

/**
 * The queues for people of some draws beside each other: whole years of waiting. What may not wait is to take its hours first; then each project in
 * order waits the least years after which every pool it asks has room in all its years. Which finds no room in the grid waits to its end and takes no
 * hours. One that asks more than a pool has takes that pool when nobody else does, rather than waiting for people nobody has; a pool without anybody
 * holds it up.
 */
export class Queue {
  /** Per queue the hours left, as `limit` of the problem. */
  readonly #room: Float64Array;
  /** P × K: years waited because of a pool, over all draws. */
  readonly #waitedFor: Float64Array;
  readonly #pools: number;

  constructor(
    readonly problem: Compiled,
    queues: number,
  ) {
    const { projects, limit, row } = problem;
    this.#pools = row > 0 ? limit.length / row : 0;
    this.#waitedFor = new Float64Array(projects * this.#pools);
    this.#room = new Float64Array(queues * limit.length);
  }

  /** Empties so many queues. */
  begin(queues: number): void {
    const { limit } = this.problem;
    for (let queue = 0; queue < queues; queue++) this.#room.set(limit, queue * limit.length);
  }

  /** Takes the hours of a project, or a part of them, without asking whether they are there. */
  take(project: number, queue: number, late: number, part: number): void {
    const { needFrom, needAt, needHours, limit } = this.problem;
    const room = this.#room;
    const shift = queue * limit.length + late;
    const end = needFrom[project + 1] as number;
    for (let need = needFrom[project] as number; need < end; need++) {
      const at = (needAt[need] as number) + shift;
      room[at] = (room[at] as number) - (needHours[need] as number) * part;
    }
  }

  /** Gives a project, or a part of its hours, its place; the years it waits for it. */
  place(project: number, queue: number, part: number): number {
    const { needFrom, needPool, years } = this.problem;
    if (part === 0 || needFrom[project] === needFrom[project + 1]) return 0;
    let late = 0;
    while (late < years) {
      const short = this.#shortNeed(project, queue, late, part);
      if (short < 0) {
        this.take(project, queue, late, part);
        return late;
      }
      const from = late;
      do late++;
      while (late < years && !this.#fits(short, queue, late, part));
      const at = project * this.#pools + (needPool[short] as number);
      this.#waitedFor[at] = (this.#waitedFor[at] as number) + late - from;
    }
    return years;
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
  #shortNeed(project: number, queue: number, late: number, part: number): number {
    const { needFrom, needAt, needHours, limit } = this.problem;
    const room = this.#room;
    const shift = queue * limit.length + late;
    const end = needFrom[project + 1] as number;
    for (let need = needFrom[project] as number; need < end; need++) {
      const left = (room[(needAt[need] as number) + shift] as number) + slack;
      if (left < (needHours[need] as number) * part && !this.#fits(need, queue, late, part)) return need;
    }
    return -1;
  }

  #fits(need: number, queue: number, late: number, part: number): boolean {
    const { needAt, needHours, limit } = this.problem;
    const at = (needAt[need] as number) + late;
    const left = (this.#room[queue * limit.length + at] as number) + slack;
    if (left >= (needHours[need] as number) * part) return true;
    const present = limit[at] as number;
    return present > 0 && left >= present;
  }
}
