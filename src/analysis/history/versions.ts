import type { EarlierList, GoneProject } from '../../model/earlier';
import type { Project } from '../../model/project';
import { monthsBetween } from '../calendar';
import { countHomes } from '../counting';
import { byCodePoint } from '../order';
import type { ProjectCount } from '../results';
import type { RuleBook } from '../rules/ruleBook';

/** A version of the list with its projects by key. */
export interface Version {
  name: string;
  date: string;
  byKey: ReadonlyMap<string, Entry>;
}

export interface Entry {
  project: Project;
  count: ProjectCount;
}

/** All versions that are older than the list, oldest first, with those that are compared. */
export interface Versions {
  earlier: Version[];
  /** The earlier versions that are compared and the list itself, oldest first. */
  compared: Version[];
  present: Version;
  /** What is known of projects that are in no newer version, by key. */
  gone: ReadonlyMap<string, GoneProject>;
}

/**
 * The versions in the order of their dates, whatever order they come in. Going back from the list itself a version is compared when it is as many
 * months older as rule `history.minMonths` says than the one before it: between closer ones, years of delivery hardly move. When none is, the oldest is.
 */
export function versionsOf(
  projects: readonly Project[],
  referenceDate: string,
  lists: readonly EarlierList[],
  book: RuleBook,
): Versions {
  const present = versionOf('', referenceDate, projects, book);
  const earlier = [...lists]
    .filter(({ date }) => date < referenceDate)
    .sort(
      (a, b) =>
        byCodePoint(a.date, b.date) || a.projects.length - b.projects.length || byCodePoint(a.name, b.name),
    );
  const versions = earlier.map((list) => versionOf(list.name, list.date, list.projects, book));
  const compared = [present];
  for (const version of [...versions].reverse()) {
    const months = monthsBetween(version.date, compared[0]?.date ?? referenceDate);
    if (months >= book.number('history.minMonths')) compared.unshift(version);
  }
  const [oldest] = versions;
  if (compared.length === 1 && oldest) compared.unshift(oldest);
  const gone = new Map(earlier.flatMap((list) => (list.gone ?? []).map((one) => [one.key, one])));
  return { earlier: versions, compared, present, gone };
}

function versionOf(name: string, date: string, projects: readonly Project[], book: RuleBook): Version {
  const { counting } = countHomes(projects, book);
  const byKey = new Map<string, Entry>();
  projects.forEach((project, index) => {
    const count = counting.projects[index];
    if (count && count.outcome !== 'duplicate') byKey.set(project.key, { project, count });
  });
  return { name, date, byKey };
}
