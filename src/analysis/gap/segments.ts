import type { CountField } from '../../model/fields';
import type { Project } from '../../model/project';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import { middle, scale } from '../../model/quantity';
import { segments } from '../../model/terms';
import type { ActiveTarget, HomesPart, ProjectCount, ProjectPath, SegmentGap } from '../results';
import { homesParts } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { nothing, total, without } from '../tallies';

const affordableParts = ['socialRent', 'midRent', 'affordableBuy'] as const;
/** Columns that together are all homes of a project, where a list splits them by price. */
const priceParts = [...affordableParts, 'expensive', 'tenureUnknown'] as const;
const tenureParts = ['rent', 'buy'] as const;
const buildingParts = ['singleFamily', 'apartments'] as const;

/**
 * The homes of a project in a segment, of its listed homes; `null` when the list doesn't say.
 *
 * An empty segment is zero when the others of its kind (price, rent or purchase, houses or flats) add up to the listed number. `affordable` adds up its three parts; where some are
 * unknown it is a range from what is known to what the known dear homes leave.
 */
export function segmentHomes(project: Project, segment: HomesPart, listed: Quantity): Quantity {
  if (segment !== 'affordable') return partHomes(project, segment, listed);
  const parts = affordableParts.map((part) => partHomes(project, part, listed));
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  const stated = total(known);
  if (known.length === parts.length || listed === null) return known.length === parts.length ? stated : null;
  const room = without(listed, project.counts.expensive ?? nothing);
  return { ...stated, high: Math.max(stated.high, room.high) };
}

function partHomes(project: Project, part: Exclude<HomesPart, 'affordable'>, listed: Quantity): Quantity {
  const stated = project.counts[part] ?? null;
  if (stated !== null || listed === null) return stated;
  const others = total(wholeOf(part).flatMap((name) => project.counts[name] ?? []));
  return others.low >= listed.high && others.high > 0 ? nothing : null;
}

/** The columns that part belongs to and that together are all homes of a project. */
function wholeOf(part: Exclude<HomesPart, 'affordable'>): readonly CountField[] {
  if (part === 'rent' || part === 'buy') return tenureParts;
  return part === 'singleFamily' || part === 'apartments' ? buildingParts : priceParts;
}

/** The share of a segment in a project as a range of 0–1; 0 to 1 when unknown. */
export function segmentShare(
  project: Project,
  segment: HomesPart,
  listed: Quantity,
): { low: number; high: number } {
  const homes = segmentHomes(project, segment, listed);
  if (homes === null || listed === null || listed.high <= 0) return { low: 0, high: 1 };
  const whole = middle(listed);
  return { low: Math.min(1, homes.low / whole), high: Math.min(1, homes.high / whole) };
}

/**
 * Each sort of homes against its agreed share. Homes of a segment are taken of the listed number and brought down to the counted number in
 * proportion; the share is the middle of the segment over the middle of all counted homes of projects that state it. Projects that don't are
 * shown apart. Without an agreed share the general rule `segments.*` is the yardstick. What is expected is divided in the same proportions.
 * Sorts other than the four segments are there only where the list has them.
 */
export function segmentGaps(
  projects: readonly Project[],
  counts: readonly ProjectCount[],
  paths: readonly ProjectPath[],
  target: ActiveTarget | null,
  book: RuleBook,
): SegmentGap[] {
  return homesParts.flatMap((part) => {
    const perProject = projects.map((project, index) =>
      segmentHomes(project, part, counts[index]?.listed ?? null),
    );
    const always = segments.some((segment) => segment === part);
    if (!always && perProject.every((homes) => homes === null)) return [];
    return [segmentGap(part, projects, counts, paths, perProject, agreedShare(part, target, book))];
  });
}

function segmentGap(
  segment: HomesPart,
  projects: readonly Project[],
  counts: readonly ProjectCount[],
  paths: readonly ProjectPath[],
  perProject: readonly Quantity[],
  agreed: Pick<SegmentGap, 'target' | 'targetSource'>,
): SegmentGap {
  const homes: KnownQuantity[] = [];
  const stated: KnownQuantity[] = [];
  const unknown: KnownQuantity[] = [];
  const expected = { homes: 0, stated: 0, unknown: 0 };
  counts.forEach(({ outcome, counted, listed }, index) => {
    const ahead = paths[index]?.expected ?? 0;
    // Of an unknown number some homes may be planned in a year: nobody can say of which sort.
    if (outcome === 'unknown-homes') expected.unknown += ahead;
    if (outcome !== 'counted' || !counted || !listed) return;
    const part = perProject[index] ?? null;
    if (part === null) {
      unknown.push(counted);
      expected.unknown += ahead;
      return;
    }
    const whole = middle(listed);
    homes.push(scale(part, whole > 0 ? middle(counted) / whole : 0));
    stated.push(counted);
    expected.homes += whole > 0 ? (ahead * middle(part)) / whole : 0;
    expected.stated += ahead;
  });
  const [sumOfHomes, sumOfStated] = [total(homes), total(stated)];
  const [own, whole] = [middle(sumOfHomes), middle(sumOfStated)];
  const short = (part: number, of: number): number | null =>
    agreed.target === null ? null : Math.max(0, agreed.target * of - part);
  return {
    segment,
    ...agreed,
    homes: sumOfHomes,
    stated: sumOfStated,
    share: whole > 0 ? own / whole : null,
    unknownHomes: total(unknown),
    expected: { ...expected, share: expected.stated > 0 ? expected.homes / expected.stated : null },
    short: short(own, whole),
    shortExpected: short(expected.homes, expected.stated),
    perProject: Object.fromEntries(projects.map(({ key }, index) => [key, perProject[index] ?? null])),
  };
}

function agreedShare(
  segment: HomesPart,
  target: ActiveTarget | null,
  book: RuleBook,
): Pick<SegmentGap, 'target' | 'targetSource'> {
  const shares: Partial<Record<HomesPart, number>> = target?.target.shares ?? {};
  const agreed = shares[segment];
  if (agreed !== undefined) return { target: agreed, targetSource: 'target' };
  if (segment === 'socialRent' || segment === 'affordable') {
    return { target: book.number(`segments.${segment}`), targetSource: 'rule' };
  }
  return { target: null, targetSource: null };
}
