import type { Project } from '../model/project';
import type {
  Assignment,
  ProjectClass,
  ProjectCount,
  ProjectDelivery,
  ProjectPriority,
  ProjectWorkload,
} from './results';

/** Everything the analysis found about one project, side by side. */
export interface PortfolioEntry {
  project: Project;
  count: ProjectCount;
  class: ProjectClass;
  delivery: ProjectDelivery;
  workload: ProjectWorkload | null;
  priority: ProjectPriority;
  /** `null` for a project that no longer counts. */
  assignment: Assignment | null;
}

/** Whether a project still has homes to come, as far as anybody knows. */
export function isOpen(count: ProjectCount): boolean {
  return count.outcome === 'counted' || count.outcome === 'unknown-homes';
}
