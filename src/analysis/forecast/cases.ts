import type { Project } from '../../model/project';
import { middle } from '../../model/quantity';
import type {
  Assignment,
  ProjectClass,
  ProjectCount,
  ProjectDelivery,
  ProjectPriority,
  ProjectWorkload,
} from '../results';

/** What one project brings to the forecast. */
export interface ForecastCase {
  project: Project;
  count: ProjectCount;
  class: ProjectClass;
  delivery: ProjectDelivery;
  workload: ProjectWorkload | null;
  priority: ProjectPriority;
  /** `null` for a project that asks no place in the plan of leads. */
  assignment: Assignment | null;
}

/** When the forecast is made and for which years. */
export interface ForecastTime {
  referenceDate: string;
  /** The same as a year with a fraction. */
  now: number;
  firstYear: number;
  /** Calendar years shown; at least one. */
  years: readonly number[];
  /** The last year of the agreement, or of the years shown without one. */
  lastOfPeriod: number;
}

/** Whether anything is known of a project's homes: their number, or homes in years. */
export function hasHomes({ count, delivery }: ForecastCase): boolean {
  if (count.counted !== null) return true;
  return [...Object.values(delivery.perYear), delivery.overdue, delivery.later].some(
    (homes) => middle(homes) > 0,
  );
}
