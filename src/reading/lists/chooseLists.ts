import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { dateFromText, monthNumber } from '../cells/dates';
import { plain } from '../cells/text';
import { finding } from '../finding';
import type { ProjectList } from '../reading';

export interface Choice {
  used: number[];
  findings: Finding[];
}

/** Half of the smaller list in common: the same plans again. */
const overlapShare = 0.5;

/**
 * Which lists count together. Lists that hold the same plans are snapshots: the newest by the date in its sheet name stays, without dates the
 * longest. Lists of different plans (hard and soft, areas) are all used.
 */
export function chooseLists(lists: readonly ProjectList[]): Choice {
  const filled = lists.map((_, index) => index).filter((index) => (lists[index]?.projects.length ?? 0) > 0);
  const identities = new Map(
    filled.map((index) => [index, new Set((lists[index]?.projects ?? []).map(identity))]),
  );
  const byPreference = [...filled].sort(
    (a, b) => preference(lists[b]) - preference(lists[a]) || size(lists[b]) - size(lists[a]) || a - b,
  );
  const used: number[] = [];
  const findings: Finding[] = [];
  for (const index of byPreference) {
    const same = used.find((other) => overlaps(identities.get(index), identities.get(other)));
    if (same === undefined) used.push(index);
    else {
      findings.push(
        finding(
          'list-left-out',
          'warning',
          { sheet: lists[index]?.sheet ?? '' },
          {
            other: lists[same]?.sheet ?? '',
            rows: size(lists[index]),
            // Dates tell which of the two is newer; lengths only guess.
            by: preference(lists[same]) > preference(lists[index]) ? 'date' : 'length',
          },
        ),
      );
    }
  }
  return { used: used.sort((a, b) => a - b), findings };
}

function identity({ municipality, name, id, location }: Project): string {
  return plain(
    [municipality ?? '', name === '' ? (id ?? '') : name, name === '' ? (location ?? '') : ''].join(' '),
  );
}

function overlaps(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (!one || !other) return false;
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  const common = [...small].filter((key) => large.has(key)).length;
  return common > overlapShare * small.size;
}

function size(list: ProjectList | undefined): number {
  return list?.projects.length ?? 0;
}

/** The date in a sheet name as a number that grows with time; 0 without one. */
function preference(list: ProjectList | undefined): number {
  return list ? dateInName(list.sheet) : 0;
}

/** "Stand 1-1-2025", "2024-07", "juli 2025", "Q3 2024", "2025" as yyyymmdd. */
function dateInName(name: string): number {
  const full = /\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}/.exec(name)?.[0];
  const date = full === undefined ? null : dateFromText(full);
  if (date) return stamp(date.year, date.month ?? 0, date.day ?? 0);
  const year = Number(/(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(name)?.[1] ?? 0);
  if (year === 0) return 0;
  const quarter = /\bq([1-4])|([1-4])e? ?(?:kwartaal|kw)/i.exec(name);
  if (quarter) return stamp(year, Number(quarter[1] ?? quarter[2]) * 3, 0);
  const month = plain(name)
    .split(' ')
    .map(monthNumber)
    .find((found) => found !== null);
  const numbered =
    /(?:19|20)\d{2}[-_ ./](\d{1,2})(?!\d)/.exec(name)?.[1] ??
    /(?<!\d)(\d{1,2})[-_ ./](?:19|20)\d{2}/.exec(name)?.[1];
  return stamp(year, month ?? Number(numbered ?? 0), 0);
}

function stamp(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day;
}
