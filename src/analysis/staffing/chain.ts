import type { Finding } from '../../model/finding';
import { byCodePoint } from '../order';
import type { StaffingCase } from './cases';
import { placeOf } from './place';

/** Which project each one waits for, by key, without circles. */
export type Chain = ReadonlyMap<string, string>;

/**
 * The order that people typed ("Pas na"). A project that isn't there can't be waited for, and a circle waits for ever: each is a finding,
 * and what belongs to a circle is left out as a whole.
 */
export function chainOf(cases: readonly StaffingCase[]): { chain: Chain; findings: Finding[] } {
  const byKey = new Map(cases.map((entry) => [entry.project.key, entry]));
  const findings: Finding[] = [];
  const chain = new Map<string, string>();
  for (const { project, count } of cases) {
    const { startAfter } = project;
    if (startAfter === undefined) continue;
    if (byKey.has(startAfter)) chain.set(project.key, startAfter);
    else {
      const params = { name: project.name, after: startAfter };
      const place = placeOf(project, 'startAfter', count);
      findings.push({ code: 'start-after-closed', severity: 'info', ...place, params });
    }
  }
  const inCircle = new Set([...chain.keys()].filter((key) => comesBack(key, chain)));
  for (const key of [...inCircle].sort(byCodePoint)) {
    const entry = byKey.get(key);
    const after = byKey.get(chain.get(key) ?? '');
    if (entry === undefined) continue;
    const params = { name: entry.project.name, after: after?.project.name ?? '' };
    const place = placeOf(entry.project, 'startAfter', entry.count);
    findings.push({ code: 'start-after-circle', severity: 'warning', ...place, params });
  }
  for (const key of inCircle) chain.delete(key);
  return { chain, findings };
}

function comesBack(key: string, chain: Chain): boolean {
  const seen = new Set<string>();
  for (let at = chain.get(key); at !== undefined && !seen.has(at); at = chain.get(at)) {
    if (at === key) return true;
    seen.add(at);
  }
  return false;
}
