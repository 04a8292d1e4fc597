import { compareNames } from './names';
import type { TableReading } from './readStaff';

/** Share of the people of the smaller list that must be in the other for both to be one list of two dates (aanname). */
const sameListShare = 0.6;

export interface TableChoice {
  kept: TableReading[];
  leftOut: { older: TableReading; newer: TableReading }[];
}

/**
 * Leaves out lists that are older copies of another: mostly the same people in the same roles. The newer one has the later year in its sheet name or title;
 * without years the first stands.
 */
export function leaveOutOlder(readings: readonly TableReading[]): TableChoice {
  const leftOut: TableChoice['leftOut'] = [];
  const kept: TableReading[] = [];
  for (const reading of readings) {
    const twin = kept.find((other) => isSameList(reading, other));
    if (!twin) {
      kept.push(reading);
      continue;
    }
    const isNewer = (yearOf(reading) ?? 0) > (yearOf(twin) ?? 0);
    const [older, newer] = isNewer ? [twin, reading] : [reading, twin];
    if (isNewer) kept.splice(kept.indexOf(twin), 1, reading);
    leftOut.push({ older, newer });
  }
  return { kept, leftOut };
}

/** Whether most of the smaller list stands in the other too; lists without names, or of one or two people, can't be compared so. */
function isSameList(one: TableReading, other: TableReading): boolean {
  const [small, large] = [peopleOf(one), peopleOf(other)].sort((a, b) => a.length - b.length);
  if (!small || !large || small.length === 0) return false;
  const shared = small.filter((person) =>
    large.some(
      (candidate) => candidate.role === person.role && compareNames(person.name, candidate.name) === 'sure',
    ),
  ).length;
  return shared >= sameListShare * small.length && (small.length > 2 || shared === small.length);
}

function peopleOf({ rows, table }: TableReading): { name: string; role: string | null }[] {
  const named = table.columns.of.has('name') || table.columns.of.has('surname');
  return named ? rows.map(({ person }) => person).filter(({ vacancy }) => !vacancy) : [];
}

function yearOf({ table }: TableReading): number | null {
  const years = [table.grid.sheet, ...table.titles]
    .flatMap((text) => text.match(/\b20\d\d\b/g) ?? [])
    .map(Number);
  return years.length === 0 ? null : Math.max(...years);
}
