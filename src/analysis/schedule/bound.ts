import { compile } from './compile';
import type { Compiled } from './compile';
import { leadClasses } from './leadClasses';
import type { LeadClasses } from './leadClasses';
import type { ScheduleProblem } from './problem';

/** An upper bound under way: no plan is worth more than `best`, however few iterations were run. */
export interface Bound {
  /** Goes on for so many iterations; slices add up. Each looks at every project, class of leads and start once. */
  run(iterations: number): void;
  readonly iterations: number;
  /** The lowest bound so far, in the units of the gains. */
  readonly best: number;
  /** What one more hour is worth, per class of leads and year: `prices[class][year]`, in gain per hour, at the best bound. */
  readonly prices: number[][];
  /** Per lead its class: leads of one level with the same competences. */
  readonly classOf: number[];
}

/** Iterations without a better bound before the steps are halved. */
const patience = 12;
/** Share of the former direction in the next one: it damps the zigzag of plain subgradients. */
const memory = 0.5;

/**
 * Lagrangian bound on the hours per class of leads and year (and on their places, where leads have a maximum of projects), by
 * subgradient steps. Order, `keep` and `after` are left out, which only makes it looser.
 *
 * @param target value of a known plan; it only guides the length of the steps
 * @throws RangeError as `checkProblem`
 */
export function startBound(problem: ScheduleProblem, target: number): Bound {
  const compiled = compile(problem);
  return new Lagrangian(compiled, leadClasses(compiled, problem.leads), target);
}

class Lagrangian implements Bound {
  iterations = 0;
  best = Infinity;
  readonly #problem: Compiled;
  readonly #classes: LeadClasses;
  readonly #target: number;
  /** Hours that count as one place, so that both kinds of prices move at one scale. */
  readonly #placeHours: number;
  /** Hours first, K × T, then places, K × T, when any lead has a maximum. */
  readonly #capacity: Float64Array;
  readonly #price: Float64Array;
  readonly #bestPrice: Float64Array;
  readonly #slope: Float64Array;
  readonly #direction: Float64Array;
  readonly #withPlaces: boolean;
  #step = 1;
  #waited = 0;

  constructor(problem: Compiled, classes: LeadClasses, target: number) {
    this.#problem = problem;
    this.#classes = classes;
    this.#target = target;
    this.#placeHours = meanHours(problem);
    this.#withPlaces = problem.most.some((most) => most < Infinity);
    const size = classes.hours.length;
    const total = this.#withPlaces ? 2 * size : size;
    this.#capacity = new Float64Array(total);
    this.#capacity.set(classes.hours);
    if (this.#withPlaces) {
      classes.places.forEach((places, at) => {
        this.#capacity[size + at] = places * this.#placeHours;
      });
    }
    this.#price = new Float64Array(total);
    this.#bestPrice = new Float64Array(total);
    this.#slope = new Float64Array(total);
    this.#direction = new Float64Array(total);
  }

  get prices(): number[][] {
    const { years } = this.#problem;
    return Array.from({ length: this.#classes.count }, (_, index) =>
      Array.from(this.#bestPrice.subarray(index * years, (index + 1) * years)),
    );
  }

  get classOf(): number[] {
    return Array.from(this.#classes.classOf);
  }

  run(iterations: number): void {
    for (let step = 0; step < iterations; step++) {
      this.iterations++;
      this.#follow(this.#evaluate());
    }
  }

  /** The bound at the present prices; leaves in `slope` how much of each capacity is left over. */
  #evaluate(): number {
    const price = this.#price;
    const slope = this.#slope;
    const capacity = this.#capacity;
    const { projects, pinned, group } = this.#problem;
    let sum = this.#classes.pinnedGain;
    for (let at = 0; at < price.length; at++) {
      slope[at] = capacity[at] as number;
      if ((price[at] as number) > 0) sum += (price[at] as number) * (capacity[at] as number);
    }
    for (let project = 0; project < projects; project++) {
      if (pinned[project] === 1) continue;
      sum += this.#bestOption(project, this.#classes.ofGroup[group[project] as number] as Int32Array);
    }
    return sum;
  }

  /** What the project earns at the present prices in its best class and start, and takes that from `slope`; at least nothing. */
  #bestOption(project: number, classes: Int32Array): number {
    const { years, levels, need, from, to, gains, gainAt, shifts } = this.#problem;
    const { level } = this.#classes;
    const price = this.#price;
    const size = this.#classes.hours.length;
    const withPlaces = this.#withPlaces;
    const first = from[project] as number;
    const last = to[project] as number;
    const gainBase = gainAt[project] as number;
    const count = shifts[project] as number;
    let best = 0;
    let bestClass = -1;
    let bestShift = 0;
    for (const index of classes) {
      const row = (project * levels + (level[index] as number)) * years;
      for (let shift = 0; shift < count; shift++) {
        let profit = gains[gainBase + shift] as number;
        const end = last + shift < years ? last : years - shift;
        const base = index * years + shift;
        for (let year = first; year < end && profit > best; year++) {
          const hours = need[row + year] as number;
          profit -= hours * (price[base + year] as number);
          if (withPlaces && hours > 0) profit -= this.#placeHours * (price[size + base + year] as number);
        }
        if (profit > best) {
          best = profit;
          bestClass = index;
          bestShift = shift;
        }
      }
    }
    if (bestClass < 0) return 0;
    const slope = this.#slope;
    const row = (project * levels + (level[bestClass] as number)) * years;
    const end = Math.min(last, years - bestShift);
    for (let year = first; year < end; year++) {
      const hours = need[row + year] as number;
      if (hours === 0) continue;
      const at = bestClass * years + bestShift + year;
      slope[at] = (slope[at] as number) - hours;
      if (withPlaces) slope[size + at] = (slope[size + at] as number) - this.#placeHours;
    }
    return best;
  }

  /** Moves the prices against the slope: up where more is asked than there is. */
  #follow(bound: number): void {
    const { best } = this;
    if (bound < best) {
      this.best = bound;
      this.#bestPrice.set(this.#price);
      this.#waited = 0;
    } else if (++this.#waited >= patience) {
      this.#step /= 2;
      this.#waited = 0;
      this.#price.set(this.#bestPrice);
    }
    const price = this.#price;
    const direction = this.#direction;
    let norm = 0;
    for (let at = 0; at < price.length; at++) {
      const slope = this.#slope[at] as number;
      // An infinite capacity has no price.
      const next = slope === Infinity ? 0 : slope + memory * (direction[at] as number);
      direction[at] = (price[at] as number) === 0 && next > 0 ? 0 : next;
      norm += (direction[at] as number) * (direction[at] as number);
    }
    if (norm === 0) return;
    const length = (this.#step * Math.max(bound - this.#target, bound * 1e-6)) / norm;
    for (let at = 0; at < price.length; at++)
      price[at] = Math.max(0, (price[at] as number) - length * (direction[at] as number));
  }
}

/** Hours of a project in a year with hours, on average. */
function meanHours({ need }: Compiled): number {
  let sum = 0;
  let count = 0;
  for (const hours of need) {
    if (hours === 0) continue;
    sum += hours;
    count++;
  }
  return count > 0 ? sum / count : 1;
}
