import type { Project } from '../../model/project';
import type { RealisedYear } from '../../model/realised';
import type { Target } from '../../model/target';
import { yearsFrom } from '../calendar';
import type { ProjectCount } from '../results';
import { middle } from '../../model/quantity';
import { without } from '../tallies';
import type { RealisedInYear, RealisedSource } from '../targetResults';
import { placeKey } from '../../model/place';

/** What is known about homes that were built. */
export interface BuiltHomes {
  projects: readonly Project[];
  counts: readonly ProjectCount[];
  entered: readonly RealisedYear[];
  referenceYear: number;
  /** The only municipality of the list, by its key; `null` where there are more, or none is named. */
  onlyPlace: string | null;
}

export interface RealisedFigure {
  homes: number | null;
  source: RealisedSource | null;
  /** Past years of the period without a row, where other years have one. */
  missingYears: number[];
}

/**
 * What is realised of an agreement in the years from first to last, `running` up to today: the figure typed with it, else the homes entered per year, else what the list
 * says was built. Each home counts in one year, so that periods that don't share a year share no home.
 */
export function realisedIn(
  target: Target,
  years: { from: number; to: number; running: boolean },
  built: BuiltHomes,
): RealisedFigure {
  if (target.realised !== null) return { homes: target.realised, source: 'typed', missingYears: [] };
  const place = placeKey(target.municipality);
  const last = Math.min(years.to, built.referenceYear);
  const perYear = yearsFrom(years.from, last).map((year) => ({ year, homes: enteredIn(year, place, built) }));
  const known = perYear.flatMap(({ homes }) => homes ?? []);
  if (known.length > 0) {
    const missingYears = perYear.flatMap(({ year, homes }) =>
      homes === null && year < built.referenceYear ? [year] : [],
    );
    return { homes: known.reduce((sum, homes) => sum + homes, 0), source: 'years', missingYears };
  }
  const homes = realisedInList(place, years, built);
  return { homes, source: homes === null ? null : 'list', missingYears: [] };
}

/**
 * Homes entered for a year; `null` when nobody did. A municipality has its own rows. For the whole list, or its only municipality, a row without a
 * municipality goes before the rows of municipalities, which are added up otherwise.
 */
export function enteredIn(year: number, place: string | null, built: BuiltHomes): number | null {
  const rows = built.entered.filter((row) => row.year === year && row.homes >= 0);
  const whole = rows.filter(({ municipality }) => municipality === null);
  const isWhole = place === null || place === built.onlyPlace;
  const own = isWhole
    ? whole.length > 0
      ? whole
      : rows
    : rows.filter(({ municipality }) => placeKey(municipality) === place);
  return own.length === 0 ? null : own.reduce((sum, { homes }) => sum + homes, 0);
}

/**
 * Homes the list says are built, flexible ones left out where they count apart; `null` when it says so of none. A project belongs to the last year it
 * delivers in; one without a year belongs to the agreement that is running.
 */
function realisedInList(
  place: string | null,
  { from, to, running }: { from: number; to: number; running: boolean },
  { projects, counts }: BuiltHomes,
): number | null {
  let homes: number | null = null;
  projects.forEach((project, index) => {
    const realised = realisedOf(counts[index]);
    if (realised === null || (place !== null && placeKey(project.municipality) !== place)) return;
    const last = lastDeliveryYear(project);
    if (last === null ? !running : last < from || (!running && last > to)) return;
    homes = (homes ?? 0) + realised;
  });
  return homes;
}

function realisedOf(count: ProjectCount | undefined): number | null {
  if (!count?.realised || count.outcome === 'duplicate') return null;
  return count.outcome === 'finished' ? without(count.realised, count.flex).low : count.realised.low;
}

function lastDeliveryYear(project: Project): number | null {
  const years = Object.keys(project.deliveries).flatMap(
    (period) => period.match(/\d{4}/g)?.map(Number) ?? [],
  );
  return years.length > 0 ? Math.max(...years) : (project.deliveryYear?.high ?? null);
}

/**
 * Homes delivered per year up to the reference year, for the whole list: entered, else what the list delivered in years that are over. Of the list only
 * what it says is realised counts, in the years its projects give, so a list that drops finished projects knows less than was built.
 */
export function realisedPerYear(built: BuiltHomes): RealisedInYear[] {
  const { projects, counts, entered, referenceYear } = built;
  const ofList = new Map<number, number>();
  projects.forEach((project, index) => {
    const realised = realisedOf(counts[index]);
    if (realised === null || realised <= 0) return;
    const delivered = Object.entries(project.deliveries).flatMap(([period, homes]) =>
      homes && /^\d{4}$/.test(period) && Number(period) <= referenceYear
        ? [{ year: Number(period), homes: middle(homes) }]
        : [],
    );
    let left = realised;
    for (const { year, homes } of delivered.sort((a, b) => a.year - b.year)) {
      const taken = Math.min(left, homes);
      left -= taken;
      if (taken > 0) ofList.set(year, (ofList.get(year) ?? 0) + taken);
    }
    const last = project.deliveryYear?.high;
    if (delivered.length === 0 && last !== undefined && last <= referenceYear)
      ofList.set(Math.floor(last), (ofList.get(Math.floor(last)) ?? 0) + realised);
  });
  const years = new Set([...ofList.keys(), ...entered.map(({ year }) => year)]);
  return [...years]
    .filter((year) => year <= referenceYear)
    .sort((a, b) => a - b)
    .flatMap((year): RealisedInYear[] => {
      const homes = enteredIn(year, null, built);
      if (homes !== null) return [{ year, homes, source: 'years' }];
      const listed = ofList.get(year);
      return listed === undefined ? [] : [{ year, homes: listed, source: 'list' }];
    });
}
