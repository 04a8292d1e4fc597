import type { GoneProject } from '../../model/earlier';
import { RegiebladError } from '../../model/error';
import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { readLists } from '../lists/readLists';
import type { ListsReading } from '../lists/readLists';
import type { EarlierVersion, EarlierWorkbook, ReadOptions } from '../reading';
import { earlierFindings } from './earlierFindings';
import { matchProjects } from './matchProjects';
import type { Matches } from './matchProjects';
import { lapsedRows, mainVersion, olderSheets, plainName, withoutList } from './versions';
import type { FoundVersion } from './versions';

/** Fewer projects in common than this part of the smaller list: another list (aanname). */
const leastShared = 1 / 3;

export interface EarlierReading {
  versions: EarlierVersion[];
  findings: Finding[];
}

/**
 * The earlier versions of the list that was read: the older snapshots in its own workbook, and the lists in older files. From the newest to the
 * oldest each is laid beside what was read before it, so that a project that changes its name twice is followed all the way.
 * A version without a list or a date, of another list, or not older than the list is not used, and a finding says so.
 */
export function readEarlier(
  present: ListsReading,
  workbooks: readonly EarlierWorkbook[],
  options: ReadOptions,
): EarlierReading {
  const { referenceDate } = present.date;
  const found = [
    ...olderSheets(present, null, referenceDate),
    ...workbooks.flatMap((workbook) => versionsOf(workbook, options, referenceDate)),
  ];
  const newer = new NewerVersions(present);
  const versions: EarlierVersion[] = [];
  const findings: Finding[] = [];
  for (const version of found.sort(newestFirst)) {
    const when = version.when?.date ?? null;
    const isOlder = when !== null && when < referenceDate;
    const matches = isOlder ? matchProjects(version.projects, newer.projects()) : null;
    const matched = matches ? matches.pairs.length + matches.parts.length : 0;
    const smaller = Math.min(version.projects.length, present.projects.length);
    const isSame = matched >= leastShared * smaller;
    const { name, file, projects } = version;
    const dated = when === null ? 'no-date' : !isOlder ? 'not-older' : isSame ? 'used' : 'other-list';
    const use = projects.length === 0 ? 'no-list' : dated;
    const followed = matches && use === 'used' ? newer.take(version, matches) : { projects };
    const read: EarlierVersion = { name, file, date: when, matched, use, ...followed };
    versions.unshift(read);
    findings.push(...earlierFindings(version, read, matches));
  }
  return { versions, findings };
}

/** The list of an older file, and older snapshots beside it. */
function versionsOf(workbook: EarlierWorkbook, options: ReadOptions, until: string): FoundVersion[] {
  const { corrections, projectRows, today } = options;
  const { date, ...grids } = workbook;
  const given = date === null ? {} : { referenceDate: date };
  try {
    const read = readLists(grids, { corrections, projectRows, today, ...given });
    return [mainVersion(read, workbook, until), ...olderSheets(read, workbook.name, until)];
  } catch (error) {
    if (!(error instanceof RegiebladError) || error.code !== 'no-list') throw error;
    return [withoutList(workbook)];
  }
}

/** By date, undated ones last; of two of one date the longer list first. */
function newestFirst(a: FoundVersion, b: FoundVersion): number {
  const [one, other] = [a.when?.date ?? '', b.when?.date ?? ''];
  return one < other ? 1 : one > other ? -1 : b.projects.length - a.projects.length;
}

/** All that newer versions hold: each project as the nearest of them has it, under the key of the newest. */
class NewerVersions {
  private readonly byKey = new Map<string, Project>();
  private readonly keys = new Map<Project, string>();
  private readonly lapsed = new Set<string>();

  constructor({ projects, choice, found }: ListsReading) {
    for (const project of projects) this.set(project.key, project);
    this.add(lapsedRows(choice.used.flatMap((index) => found.lists[index] ?? [])));
  }

  projects(): Project[] {
    return [...this.byKey.values()];
  }

  /** Takes a version in: gives its projects the keys of now and says what newer versions tell of those that are gone. */
  take({ projects, lapsed }: FoundVersion, matches: Matches): Pick<EarlierVersion, 'projects' | 'gone'> {
    const nowOf = new Map(matches.pairs.map(({ then, now }) => [then, this.keyOf(now)]));
    const partsOf = new Map(matches.parts.map((part) => [part.then, part]));
    const gone: GoneProject[] = [];
    const keyed = projects.map((project) => {
      const key = nowOf.get(project) ?? this.freeKey(project.key);
      const part = partsOf.get(project);
      const isLapsed = !nowOf.has(project) && this.showsAsLapsed(project);
      if (isLapsed) gone.push({ key, how: 'lapsed', keys: [] });
      else if (part) {
        const keys = part.now.map((one) => this.keyOf(one));
        gone.push({ key, how: part.doubtful ? 'maybe-renamed' : 'parts', keys });
      }
      return { project, key };
    });
    for (const { project, key } of keyed) this.set(key, project);
    this.add(lapsed);
    return {
      projects: keyed.map(({ project, key }) => (project.key === key ? project : { ...project, key })),
      ...(gone.length > 0 ? { gone } : {}),
    };
  }

  private set(key: string, project: Project): void {
    this.byKey.set(key, project);
    this.keys.set(project, key);
  }

  private add(lapsed: ReadonlySet<string>): void {
    for (const words of lapsed) this.lapsed.add(words);
  }

  private keyOf(project: Project): string {
    return this.keys.get(project) ?? project.key;
  }

  /** The key itself, or with an ordinal where another project has it. */
  private freeKey(key: string): string {
    let ordinal = 1;
    while (this.byKey.has(ordinal === 1 ? key : `${key}/${ordinal}`)) ordinal += 1;
    return ordinal === 1 ? key : `${key}/${ordinal}`;
  }

  private showsAsLapsed({ id, name }: Project): boolean {
    return [id ?? '', name].some((text) => text !== '' && this.lapsed.has(plainName(text)));
  }
}
