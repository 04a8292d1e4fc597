import type { Target } from '../../model/target';
import { byCodePoint } from '../order';
import type { Remark } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { TargetBalance } from '../targetResults';
import { placeKey } from '../../model/place';
import { type BuiltHomes, realisedIn, type RealisedFigure } from './realised';
import { homesIn, spreadTarget } from './spreadTarget';

interface Years {
  from: number;
  to: number;
}

/** The agreements that count: for the whole list, and per municipality. */
export interface CountingTargets {
  whole: Target | null;
  parts: readonly Target[];
}

/**
 * The final balance of every version that ran out or was replaced, oldest first.
 *
 * A version is settled over the years before the next one of its place begins and before the one that counts now, so that each year, and each home
 * built in it, is settled once. A figure typed with it stands for those years. A shortfall goes to the next version where that begins after the last
 * year of this one, the rule `counting.carryOver` says so, and somebody entered what was built: a list that drops finished projects makes none.
 * An overlapping version was agreed in the knowledge of what was behind, so it takes nothing over.
 */
export function settle(
  targets: readonly Target[],
  counting: CountingTargets,
  built: BuiltHomes,
  book: RuleBook,
): TargetBalance[] {
  const year = built.referenceYear;
  const now = [counting.whole ?? [], ...counting.parts].flat();
  const versions = targets.filter(
    (target) =>
      target.status === 'expired' ||
      (target.status === 'active' && (target.to < year || target.from > year || now.includes(target))),
  );
  const carried = new Map<Target, number>();
  return [...versions].sort(oldestFirst).flatMap((target, index, sorted): TargetBalance[] => {
    if (target.status === 'active' && target.to >= year) return [];
    const place = placeKey(target.municipality);
    const next = sorted.slice(index + 1).find(({ municipality }) => placeKey(municipality) === place) ?? null;
    const cutters = [next ?? [], ...countingFor(place, counting)].flat();
    const years = settledYears(target, cutters, year);
    const realised: RealisedFigure =
      years === null
        ? { homes: 0, source: null, missingYears: [] }
        : realisedIn(target, { ...years, running: false }, built);
    const agreed = years === null ? 0 : homesIn(spreadTarget(target).perYear, years.from, years.to);
    const carriedIn = carried.get(target) ?? 0;
    const difference = realised.homes === null ? null : agreed + carriedIn - realised.homes;
    const overlapping = cutters.find((other) => other.from <= target.to && other.to >= target.from);
    const reason = carryOver({ target, next, years, realised, difference }, book);
    if (next !== null && reason.homes > 0) carried.set(next, reason.homes);
    return [
      {
        target,
        years,
        overlap: overlapping
          ? { from: Math.max(target.from, overlapping.from), to: Math.min(target.to, overlapping.to) }
          : null,
        agreed,
        carriedIn,
        realised: realised.homes,
        realisedSource: realised.source,
        difference,
        next: next?.id ?? null,
        carriedOver: reason.homes,
        remark: reason.remark,
      },
    ];
  });
}

function oldestFirst(a: Target, b: Target): number {
  return (
    a.from - b.from ||
    a.to - b.to ||
    byCodePoint(a.referenceDate ?? '', b.referenceDate ?? '') ||
    byCodePoint(a.id, b.id)
  );
}

/** What counts now for a place: the agreement of the municipality, and the whole or its parts where they hold the years too. */
function countingFor(place: string | null, { whole, parts }: CountingTargets): Target[] {
  if (place === null) return whole === null ? [...parts] : [whole];
  const own = parts.filter(({ municipality }) => placeKey(municipality) === place);
  return own.length > 0 || whole === null ? own : [whole];
}

/** The years of a version before the first of the others that hold them; at most up to the reference year, and to the year before while it runs. */
function settledYears(target: Target, others: readonly Target[], year: number): Years | null {
  let to = Math.min(target.to, target.to <= year ? year : year - 1);
  for (const other of others) {
    if (other !== target && other.to >= target.from) to = Math.min(to, other.from - 1);
  }
  return to < target.from ? null : { from: target.from, to };
}

interface Settled {
  target: Target;
  next: Target | null;
  years: Years | null;
  realised: RealisedFigure;
  difference: number | null;
}

/** What of a shortfall goes to the next version, and why. */
function carryOver(
  { target, next, years, realised, difference }: Settled,
  book: RuleBook,
): { homes: number; remark: Remark } {
  const stays = (code: string, params?: Remark['params']): { homes: number; remark: Remark } => ({
    homes: 0,
    remark: { code, ...(params ? { params } : {}) },
  });
  if (years === null) return stays('balance-no-own-years', next ? { next: next.name } : undefined);
  if (difference === null) return stays('balance-unknown');
  if (realised.missingYears.length > 0)
    return stays('balance-years-missing', { years: realised.missingYears.join(', ') });
  if (difference <= 0) return stays('balance-met');
  if (next === null) return stays('balance-no-next');
  if (next.from <= target.to) return stays('balance-replaced', { next: next.name, from: next.from });
  if (realised.source === 'list') return stays('balance-from-list', { next: next.name });
  if (!book.flag('counting.carryOver')) return stays('balance-not-carried', { next: next.name });
  return {
    homes: difference,
    remark: { code: 'balance-carried', params: { homes: difference, next: next.name } },
  };
}
