import type { Band, Forecast } from '../forecastResults';
import type { ActiveTarget, Delivery, GapYear } from '../results';

const noBand: Band = { p10: 0, p50: 0, p90: 0, mean: 0 };

/** Homes agreed minus the low end of what is planned, per year the agreement covers; what a year lacks before anything is expected. */
export function plannedShortage(delivery: Delivery, target: ActiveTarget | null): Map<number, number> {
  const agreed = agreedPerYear(target);
  return new Map(
    delivery.years.flatMap(({ year, planned }) => {
      const homes = agreed.get(year);
      return homes === undefined ? [] : [[year, homes - planned.low] as const];
    }),
  );
}

/**
 * The agreement against the plans and what is expected, per year shown and running. Gaps are the target minus the low end of the plans, and
 * minus the mean of what is expected, not rounded; years without an agreement have none. Means are the sums of the projects.
 */
export function gapYears(delivery: Delivery, forecast: Forecast, target: ActiveTarget | null): GapYear[] {
  const agreed = agreedPerYear(target);
  const bands = new Map(forecast.years.map((entry) => [entry.year, entry]));
  const means = meansPerYear(forecast);
  let [plannedSoFar, agreedSoFar, expectedSoFar] = [0, 0, 0];
  return delivery.years.map(({ year, planned, byHardness, afterLoss }) => {
    const homes = agreed.get(year) ?? null;
    const mean = means.get(year) ?? 0;
    plannedSoFar += planned.low;
    agreedSoFar += homes ?? 0;
    expectedSoFar += mean;
    const minus = (from: number | null, what: number): number | null => (from === null ? null : from - what);
    const cumulativeTarget = homes === null ? null : agreedSoFar;
    return {
      year,
      target: homes,
      planned,
      hard: byHardness.hard.low,
      conditional: byHardness.conditional.low,
      soft: byHardness.soft.low,
      unknown: byHardness.unknown.low,
      afterLoss,
      expected: { ...(bands.get(year)?.expected ?? noBand), mean },
      gap: minus(homes, planned.low),
      gapExpected: minus(homes, mean),
      cumulativeTarget,
      cumulativePlanned: plannedSoFar,
      cumulativeExpected: { ...(bands.get(year)?.cumulative ?? noBand), mean: expectedSoFar },
      cumulativeGap: minus(cumulativeTarget, plannedSoFar),
      cumulativeGapExpected: minus(cumulativeTarget, expectedSoFar),
    };
  });
}

function agreedPerYear(target: ActiveTarget | null): Map<number, number> {
  return new Map(target?.perYear.map(({ year, homes }) => [year, homes]));
}

function meansPerYear({ projects }: Forecast): Map<number, number> {
  const means = new Map<number, number>();
  for (const { expected } of projects) {
    for (const [year, homes] of Object.entries(expected))
      means.set(Number(year), (means.get(Number(year)) ?? 0) + homes);
  }
  return means;
}
