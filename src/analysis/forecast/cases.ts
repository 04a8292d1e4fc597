import type { Project } from '../../model/project';
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
