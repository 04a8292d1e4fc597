import type { Project } from '../../model/project';
import { isUnderConstruction } from '../facts';
import type { History, HistoryClass } from '../historyResults';
import type { RuleBook } from '../rules/ruleBook';
import { classesOf } from './classOf';

/**
 * The class of earlier projects that a project of today is compared with: the first with enough projects (rule `history.minCases`) of its phase,
 * its planning status, its size and all together. Its `dropout`, `shrink` and `slip` (when not `null`) stand instead of the rules of the status.
 * `null` when none is large enough: then the rules stand. What is being built is compared with what was being built only: the others are mixed
 * with plans of which much more drops out.
 */
export function referenceFor(project: Project, history: History, book: RuleBook): HistoryClass | null {
  if (!history.used) return null;
  const kinds = isUnderConstruction(project) ? ['phase'] : ['phase', 'status', 'size', 'all'];
  for (const { kind, value } of classesOf(project, book)) {
    if (!kinds.includes(kind)) continue;
    const found = history.classes.find((one) => one.kind === kind && one.value === value);
    if (found?.usable) return found;
  }
  return null;
}
