/** Points of a criterion, as a range where the list leaves something open. */
import type { Project } from '../../model/project';
import type { ProjectClass, ProjectCount, ProjectDelivery, ProjectWorkload } from '../results';
import type { RuleBook } from '../rules/ruleBook';

/** What the programme as a whole asks, against which every project is measured. */
export interface Goals {
  /** Shares of the programme, 0–1. */
  affordable: number;
  socialRent: number;
  /** Homes short per year on what is planned, negative where there are more than agreed; `null` without an agreement. */
  shortage: ReadonlyMap<number, number> | null;
}

/** Everything one project is scored on. */
export interface ScoreCase {
  project: Project;
  count: ProjectCount;
  class: ProjectClass;
  delivery: ProjectDelivery;
  workload: ProjectWorkload | null;
  goals: Goals;
  /** The reference date as a year with a fraction. */
  now: number;
}

/** A field the list doesn't fill in, and the points of the criterion that it leaves open. */
export interface Open {
  field: string;
  points: number;
}

export interface Scored {
  low: number;
  high: number;
  /** Fields that would settle the points. */
  open: Open[];
}

export type Scale = (entry: ScoreCase, book: RuleBook) => Scored;

/** Points that are certain. */
export function exactPoints(points: number): Scored {
  return { low: points, high: points, open: [] };
}

/** Points between two ends, which the fields would settle, each alone; none are needed where the ends are equal. */
export function pointsBetween(low: number, high: number, ...fields: string[]): Scored {
  const open = low < high ? fields.map((field) => ({ field, points: high - low })) : [];
  return { low, high, open };
}

/** Points of several parts of one criterion. */
export function together(...parts: Scored[]): Scored {
  return {
    low: parts.reduce((sum, { low }) => sum + low, 0),
    high: parts.reduce((sum, { high }) => sum + high, 0),
    open: parts.flatMap(({ open }) => open),
  };
}

/** value / full, at most 1. */
export function part(value: number, full: number): number {
  return Math.min(1, value / full);
}

/** 10 up to `full`, 0 from `zero`, a straight line between. */
export function falling(value: number, full: number, zero: number): number {
  return Math.min(10, Math.max(0, (10 * (zero - value)) / (zero - full)));
}
