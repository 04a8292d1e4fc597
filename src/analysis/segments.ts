import type { Project } from '../model/project';
import type { KnownQuantity, Quantity } from '../model/quantity';
import { middle, scale } from '../model/quantity';
import type { Segment } from '../model/terms';
import { segments } from '../model/terms';
import type { ActiveTarget, ProjectCount, SegmentGap } from './results';
import type { RuleBook } from './rules/ruleBook';
import { nothing, total, without } from './tallies';

const affordableParts = ['socialRent', 'midRent', 'affordableBuy'] as const;
/** Columns that together are all homes of a project, where a list splits them by price. */
const priceParts = [...affordableParts, 'expensive', 'tenureUnknown'] as const;

/**
 * The homes of a project in a segment, of its listed homes; `null` when the list doesn't say.
 *
 * An empty segment is zero when the other price segments add up to the listed number. `affordable` adds up its three parts; where some are
 * unknown it is a range from what is known to what the known dear homes leave.
 */
export function segmentHomes(project: Project, segment: Segment, listed: Quantity): Quantity {
  if (segment !== 'affordable') return partHomes(project, segment, listed);
  const parts = affordableParts.map((part) => partHomes(project, part, listed));
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  const stated = total(known);
  if (known.length === parts.length || listed === null) return known.length === parts.length ? stated : null;
  const room = without(listed, project.counts.expensive ?? nothing);
  return { ...stated, high: Math.max(stated.high, room.high) };
}

function partHomes(project: Project, part: (typeof affordableParts)[number], listed: Quantity): Quantity {
  const stated = project.counts[part] ?? null;
  if (stated !== null || listed === null) return stated;
  const others = total(priceParts.flatMap((name) => project.counts[name] ?? []));
  return others.low >= listed.high && others.high > 0 ? nothing : null;
}

/** The share of a segment in a project as a range of 0–1; 0 to 1 when unknown. */
export function segmentShare(
  project: Project,
  segment: Segment,
  listed: Quantity,
): { low: number; high: number } {
  const homes = segmentHomes(project, segment, listed);
  if (homes === null || listed === null || listed.high <= 0) return { low: 0, high: 1 };
  const whole = middle(listed);
  return { low: Math.min(1, homes.low / whole), high: Math.min(1, homes.high / whole) };
}

/**
 * Each segment against its agreed share. Homes of a segment are taken of the listed number and brought down to the counted number in proportion;
 * the share is the middle of the segment over the middle of all counted homes of projects that state it. Projects that don't are shown
 * apart. Without an agreed share the general rule `segments.*` is the yardstick.
 */
export function segmentGaps(
  projects: readonly Project[],
  counts: readonly ProjectCount[],
  target: ActiveTarget | null,
  book: RuleBook,
): SegmentGap[] {
  const counted = projects.flatMap((project, index) => {
    const count = counts[index];
    return count?.outcome === 'counted' && count.counted && count.listed
      ? [{ project, listed: count.listed, counted: count.counted }]
      : [];
  });
  return segments.map((segment) => {
    const homes: KnownQuantity[] = [];
    const stated: KnownQuantity[] = [];
    const unknown: KnownQuantity[] = [];
    for (const entry of counted) {
      const part = segmentHomes(entry.project, segment, entry.listed);
      if (part === null) {
        unknown.push(entry.counted);
        continue;
      }
      const listed = middle(entry.listed);
      homes.push(scale(part, listed > 0 ? middle(entry.counted) / listed : 0));
      stated.push(entry.counted);
    }
    const [sumOfHomes, sumOfStated] = [total(homes), total(stated)];
    const whole = middle(sumOfStated);
    return {
      segment,
      ...agreedShare(segment, target, book),
      homes: sumOfHomes,
      stated: sumOfStated,
      share: whole > 0 ? middle(sumOfHomes) / whole : null,
      unknownHomes: total(unknown),
      perProject: Object.fromEntries(
        projects.map((project, index) => [
          project.key,
          segmentHomes(project, segment, counts[index]?.listed ?? null),
        ]),
      ),
    };
  });
}

function agreedShare(
  segment: Segment,
  target: ActiveTarget | null,
  book: RuleBook,
): Pick<SegmentGap, 'target' | 'targetSource'> {
  const agreed = target?.target.shares[segment];
  if (agreed !== undefined) return { target: agreed, targetSource: 'target' };
  if (segment === 'socialRent' || segment === 'affordable') {
    return { target: book.number(`segments.${segment}`), targetSource: 'rule' };
  }
  return { target: null, targetSource: null };
}
