import type { Finding } from '../../model/finding';
import { cellOf } from '../../model/project';
import type { Project } from '../../model/project';
import { plain } from '../cells/text';
import { finding } from '../finding';

/**
 * Gives every project its key: the list's id if filled and unique, else municipality and name as plain words; duplicates get area or
 * phase added, then an ordinal, with a finding. Changes the projects in place.
 *
 * A running number 1, 2, 3 … in the order of the rows is no identity: one row put in between would hand every note below it to the next
 * project. Such a list goes by its names.
 */
export function assignKeys(projects: readonly Project[]): Finding[] {
  const numbered = isRunningNumber(projects.map(({ id }) => id));
  const idCounts = tally(projects.map(({ id }) => id ?? ''));
  const taken = new Set<string>();
  const waiting: Project[] = [];
  for (const project of projects) {
    if (!numbered && project.id !== null && idCounts.get(project.id) === 1) {
      project.key = project.id;
      taken.add(project.id);
    } else waiting.push(project);
  }
  const nameCounts = tally(waiting.map(nameKey));
  const longCounts = tally(waiting.map(longKey));
  const findings: Finding[] = [];
  for (const project of waiting) {
    const short = nameKey(project);
    const alone = nameCounts.get(short) === 1 && !taken.has(short);
    const long = longKey(project);
    const unique = alone
      ? short
      : longCounts.get(long) === 1 && !taken.has(long)
        ? long
        : withOrdinal(long, taken);
    project.key = unique;
    taken.add(unique);
    if (!alone) findings.push(duplicateFinding(project));
  }
  return findings;
}

/** Whether ids rise by small steps from 1 and never exceed the count by much: rows that were left out make gaps. */
function isRunningNumber(ids: readonly (string | null)[]): boolean {
  const numbers = ids.map((id) => (id !== null && /^\d{1,5}$/.test(id) ? Number(id) : NaN));
  const rising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? NaN));
  const [first = NaN, last = NaN] = [numbers[0], numbers.at(-1)];
  return rising && first === 1 && last <= 1.2 * ids.length + 1;
}

function nameKey({ municipality, name }: Project): string {
  return (
    [municipality ?? '', name]
      .map(plain)
      .filter((part) => part !== '')
      .join('/') || 'project'
  );
}

function longKey(project: Project): string {
  const addition = plain(project.location ?? '') || project.phase || '';
  return addition === '' ? nameKey(project) : `${nameKey(project)}/${addition}`;
}

function withOrdinal(key: string, taken: ReadonlySet<string>): string {
  let ordinal = 1;
  while (taken.has(ordinal === 1 ? key : `${key}/${ordinal}`)) ordinal += 1;
  return ordinal === 1 ? key : `${key}/${ordinal}`;
}

function duplicateFinding(project: Project): Finding {
  const { counts, source, key, name } = project;
  const homes = counts.homesRemaining ?? counts.homes ?? counts.homesGross ?? counts.homesNet ?? null;
  return finding(
    'duplicate-name',
    'warning',
    { sheet: source.sheet, cell: cellOf(project, 'name') ?? '', project: key, homes },
    { name },
  );
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
