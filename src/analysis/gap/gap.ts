import type { Project } from '../../model/project';
import { yearOf } from '../calendar';
import type { Band, Forecast } from '../forecastResults';
import type { ActiveTarget, Delivery, Gap, ProjectCount } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { total } from '../tallies';
import { rangeOf } from '../../model/band';
import { paceOf, type PastYear } from './pace';
import { projectPaths } from './paths';
import { areaGaps, municipalityGaps, type PlaceShare } from './places';
import { segmentGaps } from './segments';
import { shareShifts } from './shareShifts';
import { waterfallOf } from './waterfall';
import { gapYears } from './years';

/** What the gap is worked out from. Projects, counts and deliveries are in one order. */
export interface GapCase {
  projects: readonly Project[];
  counts: readonly ProjectCount[];
  delivery: Delivery;
  forecast: Forecast;
  target: ActiveTarget | null;
  /** Homes delivered in past years, where they are known per year. */
  pastYears: readonly PastYear[];
  /** What each municipality agreed and built, named as the list names it. */
  municipalities: readonly PlaceShare[];
  referenceDate: string;
}

/**
 * The agreement against the plans and against what is expected of them: per year, over the period, per sort of homes and per place.
 *
 * Over the period: `toFind` = remaining target − mean of expected, not below zero; the plan ratio is the low end of planned over the
 * remaining target. The verdict holds the remaining target against the range of what is expected (tenth to ninetieth percentile).
 */
export function gapOf(given: GapCase, book: RuleBook): Gap {
  const { projects, counts, delivery, forecast, target, referenceDate } = given;
  const lastYear = target?.target.to ?? delivery.years.at(-1)?.year ?? yearOf(referenceDate);
  const within = delivery.years.filter(({ year }) => year <= lastYear);
  const plannedInPeriod = total(within.map(({ planned }) => planned));
  const paths = projectPaths(delivery.projects, forecast, lastYear);
  const expectedInPeriod: Band = {
    ...forecast.inPeriod.all,
    mean: paths.reduce((sum, { expected }) => sum + expected, 0),
  };
  const planned = paths.reduce((sum, path) => sum + path.planned, 0);
  const years = gapYears(delivery, forecast, target);
  const segments = segmentGaps(projects, counts, paths, target, book);
  const [affordable, socialRent] = (['affordable', 'socialRent'] as const).map((name) =>
    segments.find(({ segment }) => segment === name),
  );
  const remaining = target?.remaining ?? null;
  return {
    basis: 'expected',
    years,
    segments,
    shareShifts: affordable && socialRent ? shareShifts(counts, affordable, socialRent) : [],
    paths,
    waterfall: waterfallOf(paths, target),
    pace: paceOf(years, target, given.pastYears, expectedInPeriod.mean, referenceDate),
    municipalities: municipalityGaps(projects, paths, given.municipalities),
    areas: areaGaps(projects, paths),
    backlog: backlogOf(target, yearOf(referenceDate)),
    plannedInPeriod,
    afterLossInPeriod: total(within.map(({ afterLoss }) => afterLoss)),
    expectedInPeriod,
    toFind: remaining === null ? null : Math.max(0, Math.round(remaining - expectedInPeriod.mean)),
    planRatio: remaining === null || remaining <= 0 ? null : plannedInPeriod.low / remaining,
    neededRatio: expectedInPeriod.mean > 0 ? planned / expectedInPeriod.mean : null,
    verdict: remaining === null ? null : verdictOf(remaining, expectedInPeriod),
  };
}

/** What earlier years of the agreement still owe. */
function backlogOf(target: ActiveTarget | null, firstYear: number): number | null {
  if (target === null || target.realised === null) return null;
  const past = target.perYear.filter(({ year }) => year < firstYear);
  return past.reduce((homes, entry) => homes + entry.homes, 0) - target.realised;
}

function verdictOf(remaining: number, expected: Band): NonNullable<Gap['verdict']> {
  const { low, high } = rangeOf(expected);
  if (low >= remaining) return 'feasible';
  return high < remaining ? 'not-feasible' : 'uncertain';
}
