import type { KnownQuantity, Quantity } from '../../model/quantity';
import { middle } from '../../model/quantity';
import type { Bottleneck } from '../../model/terms';
import type { ProjectWorkload, RequiredLevel } from '../results';
import { hoursIn } from './pools';
import type { Pool } from './pools';

/** A project in the walk along the rank order. */
export interface CapacityCase {
  key: string;
  counted: Quantity;
  workload: ProjectWorkload | null;
  /** The level of lead it asks. */
  required: RequiredLevel | null;
  /** Bottlenecks the list names. */
  bottlenecks: readonly Bottleneck[];
  /** Homes under construction wait for nobody: they use hours but are never held up. */
  underConstruction: boolean;
}

/** A pool that doesn't have the hours for a project in a year. Indexes of pools and years. */
export interface Shortage {
  pool: number;
  year: number;
  /** Hours by which the running total passes what is present, and the factor by which it does. */
  hours: number;
  factor: number;
}

/** A project that meets a shortage: the first is where its homes are put. */
export interface HeldProject {
  case: CapacityCase;
  homes: number;
  shortages: Shortage[];
  first: Shortage;
}

export interface Walk {
  /** Hours asked per pool and year: place pool × years + year. */
  need: KnownQuantity[];
  held: HeldProject[];
}

/**
 * Adds up the hours asked along the rank order and notes where each project meets a shortage: the running total of a pool, which the project adds to,
 * passes what is present. The first is in the earliest year; of several in that year it is the one short by the largest factor, then the
 * first of the pools.
 */
export function walkAlong(
  cases: readonly CapacityCase[],
  pools: readonly Pool[],
  years: readonly number[],
  present: readonly (readonly number[] | null)[],
): Walk {
  const need: KnownQuantity[] = pools.flatMap(() => years.map(() => ({ low: 0, high: 0 })));
  const held: HeldProject[] = [];
  for (const one of cases) {
    const { workload, counted } = one;
    if (workload === null) continue;
    const shortages: Shortage[] = [];
    pools.forEach((pool, poolIndex) => {
      years.forEach((year, yearIndex) => {
        const sum = need[poolIndex * years.length + yearIndex];
        const asked = hoursIn(pool, workload, one.required, year);
        if (!sum || !asked) return;
        sum.low += asked.low;
        sum.high += asked.high;
        const available = present[poolIndex]?.[yearIndex];
        const total = middle(sum);
        if (available !== undefined && total > available)
          shortages.push({
            pool: poolIndex,
            year: yearIndex,
            hours: total - available,
            factor: total / available,
          });
      });
    });
    if (shortages.length === 0 || one.underConstruction || counted === null) continue;
    const first = shortages.reduce((best, place) =>
      place.year < best.year || (place.year === best.year && place.factor > best.factor) ? place : best,
    );
    held.push({ case: one, homes: counted.low, shortages, first });
  }
  return { need, held };
}

/** Whether a project meets no shortage any more when pools have more hours; `extra` tells them per pool and year. */
export function isFreed({ shortages }: HeldProject, extra: (pool: number, year: number) => number): boolean {
  return shortages.every(({ pool, year, hours }) => hours <= extra(pool, year));
}
