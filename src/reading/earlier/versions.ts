import type { Project } from '../../model/project';
import { plain } from '../cells/text';
import { textAt } from '../grid';
import type { ListsReading } from '../lists/readLists';
import type { ListReading } from '../lists/readList';
import { dateInName, snapshotDate } from '../lists/snapshotDate';
import type { EarlierWorkbook } from '../reading';
import type { VersionDate } from './versionDate';
import { dateOfStamp } from './versionDate';

/** A version of the list as found, before it is laid beside the newer ones. */
export interface FoundVersion {
  name: string;
  /** The older file it stands in; `null` in the workbook itself. */
  file: string | null;
  /** The first of its sheets. */
  sheet: string;
  when: VersionDate | null;
  projects: Project[];
  lapsed: ReadonlySet<string>;
}

/**
 * The older snapshots of a workbook: the sheets of one date together, such as hard and soft plans. A year or month that may be that of the
 * list itself (`until`, ISO date) is no date.
 */
export function olderSheets(read: ListsReading, file: string | null, until: string): FoundVersion[] {
  const perStamp = new Map<number, ListReading[]>();
  for (const { index, stamp } of read.choice.older) {
    const found = read.found.lists[index];
    // Sheets that say "old" may be of different days.
    if (found) perStamp.set(stamp > 0 ? stamp : -1 - index, [...(perStamp.get(stamp) ?? []), found]);
  }
  return [...perStamp].map(([stamp, lists]) => {
    const sheets = [...new Set(lists.map(({ list }) => list.sheet))];
    return {
      name: [...(file === null ? [] : [file]), ...sheets].join(', '),
      file,
      sheet: sheets[0] ?? '',
      when: usable(dateOfStamp(stamp), until),
      projects: lists.flatMap(({ list }) => list.projects),
      lapsed: lapsedRows(lists),
    };
  });
}

/** The list of an older file that counts there. Its date is the one given, else what the workbook, its sheets or its name say. */
export function mainVersion(read: ListsReading, workbook: EarlierWorkbook, until: string): FoundVersion {
  const lists = read.choice.used.flatMap((index) => read.found.lists[index] ?? []);
  const { referenceDate, referenceDateSource } = read.date;
  const stamps = lists.map(({ table }) => snapshotDate(table).stamp).filter(Number.isFinite);
  const stamp = Math.max(0, ...stamps) || dateInName(workbook.name.replace(/\.[^.]*$/, ''));
  return {
    name: workbook.name,
    file: workbook.name,
    sheet: lists[0]?.list.sheet ?? '',
    when:
      referenceDateSource === 'today'
        ? usable(dateOfStamp(stamp), until)
        : { date: referenceDate, rough: false },
    projects: read.projects,
    lapsed: lapsedRows(lists),
  };
}

/** An older file in which no list was found. */
export function withoutList({ name }: EarlierWorkbook): FoundVersion {
  return { name, file: name, sheet: '', when: null, projects: [], lapsed: new Set() };
}

function usable(when: VersionDate | null, until: string): VersionDate | null {
  return when?.rough && when.date >= until ? null : when;
}

/** Ids and names, as plain words, of the rows that lists show as lapsed. */
export function lapsedRows(lists: readonly ListReading[]): ReadonlySet<string> {
  return new Set(
    lists.flatMap(({ list, table }) => {
      const columns = list.columns.filter(({ field }) => field === 'id' || field === 'name');
      return list.excludedRows
        .filter(({ reason }) => reason === 'cancelled')
        .flatMap(({ row }) => columns.map(({ column }) => plainName(textAt(table.grid, row, column))))
        .filter((words) => words !== '');
    }),
  );
}

/** A name without the word that says it is off: "(vervallen) Dorpsstraat" is "dorpsstraat". */
export function plainName(text: string): string {
  return plain(
    text.replace(/\b(?:vervallen|afgevallen|geannuleerd|ingetrokken|cancell?ed|withdrawn)\b/gi, ''),
  );
}
