import { middle } from '../../model/quantity';
import type { Forecast, ProjectForecast } from '../forecastResults';
import type { ProjectDelivery, ProjectPath } from '../results';
import { total } from '../tallies';

/** The part of a project that is left after its own dropout and shrinkage, middles of both: what the draws leave on average. */
export function keptOf({ loss }: ProjectForecast): number {
  return (1 - middle(loss.dropout)) * (1 - middle(loss.shrink));
}

/**
 * How each project's planned homes become expected ones, in the order of the deliveries. `lastYear` is the end of the agreement, or the last
 * year shown. A project without a forecast keeps its plans and is expected to bring nothing; its homes are unknown or don't count.
 */
export function projectPaths(
  deliveries: readonly ProjectDelivery[],
  forecast: Forecast,
  lastYear: number,
): ProjectPath[] {
  const forecasts = new Map(forecast.projects.map((one) => [one.key, one]));
  return deliveries.map((delivery) => {
    const { key, hardness } = delivery;
    const planned = plannedBy(delivery, lastYear);
    const own = forecasts.get(key);
    if (!own) return { key, hardness, planned, kept: 0, undated: 0, free: 0, people: 0, expected: 0 };
    const { free, people, all } = own.inPeriod;
    const undated = Math.max(0, upTo(own.plausible, lastYear) - planned);
    return { key, hardness, planned, kept: keptOf(own), undated, free, people, expected: all };
  });
}

/** Homes planned from the reference year up to a year, and those that are overdue; middle. */
function plannedBy({ perYear, overdue }: ProjectDelivery, lastYear: number): number {
  const within = Object.entries(perYear).flatMap(([year, homes]) => (Number(year) <= lastYear ? homes : []));
  return middle(total([...within, overdue]));
}

function upTo(perYear: Readonly<Record<string, number>>, lastYear: number): number {
  return Object.entries(perYear).reduce(
    (sum, [year, homes]) => (Number(year) <= lastYear ? sum + homes : sum),
    0,
  );
}
