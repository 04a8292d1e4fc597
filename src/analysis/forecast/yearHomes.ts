import type { Ends } from '../simulation/problem';

/** Homes per calendar year, from the first to the last with homes in any order. */
export type YearHomes = Map<number, Ends>;

/** Adds homes to a year. */
export function put(homes: YearHomes, year: number, { low, high }: Ends): void {
  const before = homes.get(year);
  homes.set(year, before ? { low: before.low + low, high: before.high + high } : { low, high });
}

/** The years with homes, in order. */
export function yearsOf(homes: YearHomes): number[] {
  return [...homes.keys()].sort((a, b) => a - b);
}

/** All homes together. */
export function totalOf(homes: YearHomes): Ends {
  const sum = { low: 0, high: 0 };
  for (const { low, high } of homes.values()) {
    sum.low += low;
    sum.high += high;
  }
  return sum;
}

/** The middle between two ends. */
export function middleOf({ low, high }: Ends): number {
  return (low + high) / 2;
}

/** The same homes a time later; a part of a year moves that part of the homes a year further. */
export function delayed(homes: YearHomes, years: number): YearHomes {
  if (years === 0) return homes;
  const whole = Math.floor(years);
  const part = years - whole;
  const result: YearHomes = new Map();
  for (const [year, { low, high }] of homes) {
    put(result, year + whole, { low: low * (1 - part), high: high * (1 - part) });
    if (part > 0) put(result, year + whole + 1, { low: low * part, high: high * part });
  }
  return result;
}

/** The same homes with those before a year in that year. */
export function notBefore(homes: YearHomes, first: number): YearHomes {
  const result: YearHomes = new Map();
  for (const [year, ends] of homes) put(result, Math.max(year, first), ends);
  return result;
}

/**
 * The same homes with at most so many in a year; what is too much comes in the years after. `moved` is the middle of the homes that come later,
 * each counted once, and `years` the years in which there were too many.
 */
export function atPace(
  homes: YearHomes,
  most: number,
): { homes: YearHomes; moved: number; years: number[]; last: number | null } {
  const years = yearsOf(homes).filter((year) => (homes.get(year)?.high ?? 0) > most);
  const first = years[0];
  if (first === undefined) return { homes, moved: 0, years, last: null };
  const result: YearHomes = new Map();
  const queue = { low: 0, high: 0 };
  let moved = 0;
  let last = first;
  const lastPlanned = Math.max(...homes.keys());
  for (let year = Math.min(...homes.keys()); year <= lastPlanned || queue.high > 0; year += 1) {
    const { low, high } = homes.get(year) ?? { low: 0, high: 0 };
    moved += (late(low, queue.low, most) + late(high, queue.high, most)) / 2;
    const built = { low: Math.min(most, queue.low + low), high: Math.min(most, queue.high + high) };
    if (queue.high > 0) last = year;
    queue.low += low - built.low;
    queue.high += high - built.high;
    if (built.high > 0) put(result, year, built);
  }
  return { homes: result, moved, years, last };
}

/** Of the homes that arrive behind a queue, those that don't fit in the year. */
function late(arriving: number, queue: number, most: number): number {
  return Math.max(0, Math.min(arriving, queue + arriving - most));
}
