import type { Project } from '../../model/project';
import { byCodePoint } from '../order';
import type { PlaceGap, ProjectPath } from '../results';
import { placeKey } from '../../model/place';

/** What a place has agreed and built. */
export interface PlaceShare {
  name: string;
  target: number | null;
  realised: number | null;
}

const empty: Omit<PlaceGap, 'name' | 'within'> = {
  spellings: [],
  projects: 0,
  target: null,
  realised: null,
  planned: 0,
  expected: 0,
  gap: null,
};

/** A place as a project has it: the key of the place, and how its name is written. */
interface Place {
  name: string | null;
  within: string | null;
  spelling: PlaceGap['spellings'][number];
}

/** The plans and what is expected of them per municipality; those with a part of the agreement stand in it without a project too. */
export function municipalityGaps(
  projects: readonly Project[],
  paths: readonly ProjectPath[],
  shares: readonly PlaceShare[],
): PlaceGap[] {
  const placeOf = ({ municipality: name }: Project): Place => ({ name, within: null, spelling: { name } });
  return placeGaps(projects, paths, placeOf, shares);
}

/** The same per area; areas of one name in two municipalities are two. */
export function areaGaps(projects: readonly Project[], paths: readonly ProjectPath[]): PlaceGap[] {
  const several = new Set(projects.map(({ municipality }) => placeKey(municipality))).size > 1;
  const areaOf = ({ location: name, municipality }: Project): Place =>
    several && name !== null
      ? { name, within: municipality, spelling: { name, within: municipality } }
      : { name, within: null, spelling: { name } };
  return placeGaps(projects, paths, areaOf, []);
}

/**
 * The largest plans first, what names no place last. Each project is in one place, so the places add up to the whole. Capitals, and
 * "Gemeente" before a name, make no other place.
 */
function placeGaps(
  projects: readonly Project[],
  paths: readonly ProjectPath[],
  placeOf: (project: Project) => Place,
  shares: readonly PlaceShare[],
): PlaceGap[] {
  const places = new Map<string, PlaceGap>(
    shares.map(({ name, target, realised }) => [
      keyOf(name, null),
      { ...empty, name, within: null, target, realised },
    ]),
  );
  projects.forEach((project, index) => {
    const { name, within, spelling } = placeOf(project);
    const key = keyOf(name, within);
    const place: PlaceGap = places.get(key) ?? { ...empty, name, within };
    places.set(key, {
      ...place,
      spellings: place.spellings.some((one) => isSame(one, spelling))
        ? place.spellings
        : [...place.spellings, spelling],
      projects: place.projects + 1,
      planned: place.planned + (paths[index]?.planned ?? 0),
      expected: place.expected + (paths[index]?.expected ?? 0),
    });
  });
  return [...places.values()]
    .map((place) => ({
      ...place,
      gap: place.target === null ? null : place.target - (place.realised ?? 0) - place.expected,
    }))
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        b.planned - a.planned ||
        byCodePoint(keyOf(a.name, a.within), keyOf(b.name, b.within)),
    );
}

function isSame(a: PlaceGap['spellings'][number], b: PlaceGap['spellings'][number]): boolean {
  return JSON.stringify(a).toLowerCase() === JSON.stringify(b).toLowerCase();
}

function keyOf(name: string | null, within: string | null): string {
  return JSON.stringify([placeKey(name), placeKey(within)]);
}
