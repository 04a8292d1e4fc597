import { placeKey } from '../../model/place';
import type { Project } from '../../model/project';
import type { Target } from '../../model/target';
import { byCodePoint } from '../order';

/** The municipalities that projects name, as first written, by their key; in the order of their names. */
export function municipalitiesOf(projects: readonly Project[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { municipality } of projects) {
    const key = placeKey(municipality);
    if (key !== null && municipality !== null && !names.has(key)) names.set(key, municipality);
  }
  return new Map([...names].sort(([a], [b]) => byCodePoint(a, b)));
}

/** Newest agreement first: by date, then by id. */
export function newestFirst(a: Target, b: Target): number {
  return byCodePoint(b.referenceDate ?? '', a.referenceDate ?? '') || byCodePoint(b.id, a.id);
}
