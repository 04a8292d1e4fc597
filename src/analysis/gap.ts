import type { KnownQuantity } from '../model/quantity';
import { middle } from '../model/quantity';
import type { ActiveTarget, Delivery, Gap, GapYear, SegmentGap } from './results';
import { total } from './tallies';

/**
 * Target minus plans, per year, running and over the whole period.
 *
 * Per year: gap = target − low end of planned; after loss = target − middle of what remains after dropout and shrinkage, rounded to whole
 * homes. Years without an agreement have no gap. Over the period: `toFind` = remaining target − middle of expected, not below zero; the plan
 * ratio is the low end of planned over the remaining target. The verdict compares the remaining target with the ends of expected.
 * Delay is not in it: overdue and undated homes count in no year.
 */
export function gapOf(
  delivery: Delivery,
  target: ActiveTarget | null,
  segments: SegmentGap[],
  firstYear: number,
): Gap {
  const agreed = new Map(target?.perYear.map(({ year, homes }) => [year, homes]));
  const within = delivery.years.filter(({ year }) => target === null || year <= target.target.to);
  const plannedInPeriod = total(within.map(({ planned }) => planned));
  const expectedInPeriod = total(within.map(({ afterLoss }) => afterLoss));
  const remaining = target?.remaining ?? null;
  return {
    basis: 'planned-low',
    years: gapYears(delivery, agreed),
    segments,
    backlog: backlogOf(target, firstYear),
    plannedInPeriod,
    expectedInPeriod,
    toFind: remaining === null ? null : Math.max(0, Math.round(remaining - middle(expectedInPeriod))),
    planRatio: remaining === null || remaining <= 0 ? null : plannedInPeriod.low / remaining,
    verdict: remaining === null ? null : verdictOf(remaining, expectedInPeriod),
  };
}

function gapYears(delivery: Delivery, agreed: ReadonlyMap<number, number>): GapYear[] {
  let cumulativePlanned = 0;
  let runningTarget = 0;
  return delivery.years.map(({ year, planned, byHardness, afterLoss }) => {
    const target = agreed.get(year) ?? null;
    cumulativePlanned += planned.low;
    runningTarget += target ?? 0;
    const cumulativeTarget = target === null ? null : runningTarget;
    return {
      year,
      target,
      planned,
      hard: byHardness.hard.low,
      conditional: byHardness.conditional.low,
      soft: byHardness.soft.low,
      unknown: byHardness.unknown.low,
      afterLoss,
      gap: target === null ? null : target - planned.low,
      gapAfterLoss: target === null ? null : Math.round(target - middle(afterLoss)),
      cumulativeTarget,
      cumulativePlanned,
      cumulativeGap: cumulativeTarget === null ? null : cumulativeTarget - cumulativePlanned,
    };
  });
}

/** What earlier years of the agreement still owe. */
function backlogOf(target: ActiveTarget | null, firstYear: number): number | null {
  if (target === null || target.realised === null) return null;
  const past = target.perYear.filter(({ year }) => year < firstYear);
  return past.reduce((homes, entry) => homes + entry.homes, 0) - target.realised;
}

function verdictOf(remaining: number, expected: KnownQuantity): NonNullable<Gap['verdict']> {
  if (expected.low >= remaining) return 'feasible';
  return expected.high < remaining ? 'not-feasible' : 'uncertain';
}
