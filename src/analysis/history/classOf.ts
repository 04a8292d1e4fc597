import type { Project } from '../../model/project';
import { sizeOf } from '../classes';
import { middle } from '../../model/quantity';
import { listedHomes } from '../counting';
import type { HistoryClass } from '../historyResults';
import type { RuleBook } from '../rules/ruleBook';

/** A class a project belongs to; `value` as in `HistoryClass`. */
export type ClassName = Pick<HistoryClass, 'kind' | 'value'>;

/**
 * The classes a project belongs to by what its list says, the most telling first: its phase, its planning status (the code, else the
 * hardness), its size, and all projects.
 */
export function classesOf(project: Project, book: RuleBook): ClassName[] {
  const { phase, status } = project;
  const { listed } = listedHomes(project, book);
  const code = status && (status.code ?? (status.hardness === 'unknown' ? null : status.hardness));
  return [
    ...(phase === null ? [] : [{ kind: 'phase' as const, value: phase }]),
    ...(code === null ? [] : [{ kind: 'status' as const, value: code }]),
    ...(listed === null ? [] : [{ kind: 'size' as const, value: sizeOf(middle(listed), book) }]),
    { kind: 'all', value: '' },
  ];
}
