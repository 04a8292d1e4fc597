import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { plain } from '../cells/text';
import { finding } from '../finding';
import type { ProjectList } from '../reading';
import { snapshotDate } from './snapshotDate';
import type { SnapshotDate } from './snapshotDate';
import type { Table } from './tables';

export interface Choice {
  used: number[];
  /** Lists that are older snapshots of a list in use, with their stamp as in `SnapshotDate`; the others left out repeat a list. */
  older: { index: number; stamp: number }[];
  findings: Finding[];
}

/** A list with where it stands. */
export interface Candidate {
  list: ProjectList;
  table: Pick<Table, 'grid' | 'titles'>;
}

/** Half of the smaller list in common: the same plans again. */
const overlapShare = 0.5;
/** Sheets that differ in their date only need less in common: plans come and go between two dates (aanname). */
const datedShare = 0.25;

interface Ranked {
  index: number;
  list: ProjectList;
  date: SnapshotDate;
  identities: ReadonlySet<string>;
}

/**
 * Which lists count together. Lists that hold the same plans are snapshots: the newest stays, by the date in sheet name, title or peildatum; without
 * dates the longest. Lists of different plans (hard and soft, areas) are all used. Plans of a left-out list that stand nowhere else are said.
 */
export function chooseLists(candidates: readonly Candidate[]): Choice {
  const [only] = candidates;
  if (only && candidates.length === 1)
    return { used: only.list.projects.length > 0 ? [0] : [], older: [], findings: [] };
  const ranked = rank(candidates);
  const used: Ranked[] = [];
  const leftOut: Ranked[] = [];
  const older: Choice['older'] = [];
  const findings: Finding[] = [];
  for (const one of ranked) {
    const same =
      used.find((other) => overlaps(one, other)) ??
      leftOut.find((other) => isSeries(one, other) && overlaps(one, other));
    if (same === undefined) used.push(one);
    else {
      leftOut.push(one);
      findings.push(leftOutFinding(one, same, used));
      if (isOlder(one, same)) older.push({ index: one.index, stamp: one.date.stamp });
    }
  }
  return { used: used.map(({ index }) => index).sort((a, b) => a - b), older, findings };
}

/** Lists with projects: the newest first, then the longest. A sheet named as another without its date is the one that is kept up to date. */
function rank(candidates: readonly Candidate[]): Ranked[] {
  const all = candidates.map(({ list, table }, index) => ({
    index,
    list,
    date: snapshotDate(table),
    identities: new Set(list.projects.map(identity)),
  }));
  const datedStems = new Set(all.filter(({ date }) => date.stamp > 0).map(({ date }) => date.stem));
  const stampOf = ({ date: { stamp, stem } }: Ranked) =>
    stamp === 0 && stem !== '' && datedStems.has(stem) ? Infinity : stamp;
  return all
    .filter(({ list }) => list.projects.length > 0)
    .map((one) => ({ ...one, date: { ...one.date, stamp: stampOf(one) } }))
    .sort(
      (a, b) =>
        compare(b.date.stamp, a.date.stamp) ||
        b.list.projects.length - a.list.projects.length ||
        a.index - b.index,
    );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function leftOutFinding(one: Ranked, same: Ranked, used: readonly Ranked[]): Finding {
  const only = [...one.identities].filter(
    (key) => !used.some(({ identities }) => identities.has(key)),
  ).length;
  return finding(
    'list-left-out',
    'warning',
    { sheet: one.list.sheet },
    {
      other: same.list.sheet,
      rows: one.list.projects.length,
      // Dates tell which of the two is newer; lengths only guess.
      by: isOlder(one, same) ? 'date' : 'length',
      only,
    },
  );
}

function isOlder(one: Ranked, other: Ranked): boolean {
  return other.date.stamp > one.date.stamp;
}

function identity({ municipality, name, id, location }: Project): string {
  return plain(
    [municipality ?? '', name === '' ? (id ?? '') : name, name === '' ? (location ?? '') : ''].join(' '),
  );
}

/** Whether two sheets differ in nothing but their date. */
function isSeries({ date: one }: Ranked, { date: other }: Ranked): boolean {
  return one.stem === other.stem && one.stamp > 0 && other.stamp > 0 && one.stamp !== other.stamp;
}

function overlaps(one: Ranked, other: Ranked): boolean {
  const sets = [one.identities, other.identities].sort((a, b) => a.size - b.size);
  const [small = new Set<string>(), large = new Set<string>()] = sets;
  const common = [...small].filter((key) => large.has(key)).length;
  return common > (isSeries(one, other) ? datedShare : overlapShare) * small.size;
}
