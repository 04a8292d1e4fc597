import type { Project } from '../../model/project';
import { plain } from '../cells/text';
import { nameParts } from '../checks/projectNames';

/** A project of then that seems to go on under a longer or shorter name. */
export interface PartMatch {
  then: Project;
  now: Project[];
  /** Whether the projects of now may also come from another project of then. */
  doubtful: boolean;
}

interface Named {
  project: Project;
  municipality: string;
  words: string[];
  marks: string[];
}

/** A name of one short word is in too many others. */
const leastLetters = 5;
/** A project split into more than this is no project but an area (aanname). */
const mostParts = 6;

/**
 * Projects of then whose whole name comes back in the names of projects of now: "Havenkwartier" in "Havenkwartier fase 1" and "fase 2"; or the
 * other way round, where plans were put together. Both lists hold only what was not matched otherwise. Names meet by their words, so that
 * not every name is compared with every other.
 */
export function matchParts(then: readonly Project[], now: readonly Project[]): PartMatch[] {
  const byWord = new Map<string, Named[]>();
  for (const named of now.map(describe)) {
    for (const word of new Set(named.words)) byWord.set(word, [...(byWord.get(word) ?? []), named]);
  }
  const found = then.map(describe).flatMap((named) => {
    const candidates = new Set(named.words.flatMap((word) => byWord.get(word) ?? []));
    const [longer, shorter] = [
      [...candidates].filter((other) => holds(other, named)),
      [...candidates].filter((other) => holds(named, other)),
    ];
    const meant = longer.length > 0 ? longer : shorter;
    return meant.length > 0 && meant.length <= mostParts
      ? [{ then: named.project, now: meant.map(({ project }) => project), longer: longer.length > 0 }]
      : [];
  });
  const claims = new Map<Project, number>();
  for (const one of found) for (const project of one.now) claims.set(project, (claims.get(project) ?? 0) + 1);
  return found.map(({ then: project, now: parts, longer }) => ({
    then: project,
    now: parts,
    doubtful: !longer || parts.some((part) => claims.get(part) !== 1),
  }));
}

function describe(project: Project): Named {
  const { words, marks } = nameParts(project.name);
  return {
    project,
    municipality: plain(project.municipality ?? ''),
    words,
    marks: marks === '' ? [] : marks.split(' '),
  };
}

/** Whether a name has all words and numbers of another, and more. */
function holds(long: Named, short: Named): boolean {
  return (
    (long.municipality === short.municipality || long.municipality === '' || short.municipality === '') &&
    short.words.join('').length >= leastLetters &&
    long.words.length + long.marks.length > short.words.length + short.marks.length &&
    short.words.every((word) => long.words.includes(word)) &&
    short.marks.every((mark, index) => long.marks[index] === mark)
  );
}
