import type { Project } from '../../model/project';
import { plain } from '../cells/text';
import { lookAlikes } from '../checks/lookAlikes';
import { matchParts } from './matchParts';
import type { PartMatch } from './matchParts';

/** A newer project with an older one that is the same. */
export interface Match {
  then: Project;
  now: Project;
  /** Whether the names differ by what looks like a typing error, and nothing else says that they are one project. */
  doubtful: boolean;
}

export interface Matches {
  pairs: Match[];
  parts: PartMatch[];
  /** Projects of then that are not among those of now. */
  gone: Project[];
}

/**
 * The projects of an older list in a newer one. A project is the same by its id and name, by its name, by its id alone, by its name without the
 * municipality, or by a name that says the same or differs by a typing error; each project of now is that of one of then. A name goes before
 * an id: lists are renumbered. What is left may go on under a longer name (`parts`).
 */
export function matchProjects(then: readonly Project[], now: readonly Project[]): Matches {
  const matching = new Matching(then, now);
  matching.by((project) => project.id && `${plain(project.id)}|${nameOf(project)}`);
  matching.by(nameOf);
  matching.by((project) => (project.key === project.id ? project.id : null));
  matching.by((project) => project.key);
  matching.by((project) => plain(project.name));
  for (const { earlier, later, typo } of lookAlikes([...matching.now, ...matching.then]))
    matching.pair(later, earlier, typo);
  const parts = matchParts([...matching.then], [...matching.now]);
  const inParts = new Set(parts.map((part) => part.then));
  return {
    pairs: matching.pairs,
    parts,
    gone: [...matching.then].filter((project) => !inParts.has(project)),
  };
}

/** Municipality and name as plain words; `null` without a name. */
function nameOf({ municipality, name }: Project): string | null {
  return name === '' ? null : `${plain(municipality ?? '')}/${plain(name)}`;
}

/** Takes projects out of both lists, pair by pair. */
class Matching {
  readonly pairs: Match[] = [];
  readonly then: Set<Project>;
  readonly now: Set<Project>;

  constructor(then: readonly Project[], now: readonly Project[]) {
    this.then = new Set(then);
    this.now = new Set(now);
  }

  /** Pairs the projects whose words only one project of each list has; `null` and '' are no words. */
  by(wordsOf: (project: Project) => string | null): void {
    const [then, now] = [onlyOnes(this.then, wordsOf), onlyOnes(this.now, wordsOf)];
    for (const [words, project] of then) {
      const other = now.get(words);
      if (project && other) this.pair(project, other, false);
    }
  }

  /** Pairs two projects if both are still free and in the right list. */
  pair(then: Project, now: Project, doubtful: boolean): void {
    if (!this.then.has(then) || !this.now.has(now)) return;
    this.then.delete(then);
    this.now.delete(now);
    this.pairs.push({ then, now, doubtful });
  }
}

/** Words → the project that has them; `null` where several have. */
function onlyOnes(
  projects: Iterable<Project>,
  wordsOf: (project: Project) => string | null,
): Map<string, Project | null> {
  const found = new Map<string, Project | null>();
  for (const project of projects) {
    const words = wordsOf(project);
    if (words) found.set(words, found.has(words) ? null : project);
  }
  return found;
}
