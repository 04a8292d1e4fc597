import type { Bottleneck, Role, Seniority } from '../../model/terms';
import { bottlenecks, roles, seniorities } from '../../model/terms';
import { yearFraction, yearOf } from '../calendar';
import { hoursOfFte } from '../leads';
import type { NeedAndPresent, Remedy } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { costOf, hoursOfHire, startDates } from './hire';
import { addsTo } from './pools';
import type { Pool } from './pools';
import type { HeldProject } from './walk';
import { isFreed } from './walk';

/** Homes that the plan of leads gains with one lead of a level more, from a year on; `null` when it can't say. */
export type RerunWithLead = (level: Seniority, fromYear: number) => number | null;

/** What the remedies are worked out from. */
export interface Shortages {
  pools: readonly Pool[];
  years: readonly number[];
  held: readonly HeldProject[];
  /** The comparison per pool and year: place pool × years + year. */
  compared: readonly NeedAndPresent[];
  referenceDate: string;
  rerunWithLead?: RerunWithLead | undefined;
}

/** A remedy with the homes it gains per year of the first shortage, as the rows per role and year tell them. */
export interface WorkedRemedy {
  remedy: Remedy;
  gainedPerYear: number[];
}

/** A gap of less is rounding (fte). */
const smallestGap = 0.05;
/** The bottleneck that says the same as the shortage itself. */
const ownBottleneck: Bottleneck = 'ambtelijke-capaciteit';

/**
 * What one person more does per pool that is short, most homes gained first: the walk is done again with one fte from the late end of a realistic
 * start, at half strength while settling in. For project leaders the plan of leads says it where it is given.
 */
export function remediesOf(shortages: Shortages, book: RuleBook): WorkedRemedy[] {
  const worked = shortages.pools.flatMap((pool, index) => remedyFor(pool, index, shortages, book) ?? []);
  const placeOf = ({ role, level }: Remedy): number =>
    roles.indexOf(role) * 10 - (level === null ? 0 : seniorities.indexOf(level));
  return worked.sort(
    ({ remedy: a }, { remedy: b }) =>
      b.homesGained - a.homesGained || b.homesFirstShort - a.homesFirstShort || placeOf(a) - placeOf(b),
  );
}

function remedyFor(pool: Pool, index: number, given: Shortages, book: RuleBook): WorkedRemedy | null {
  const { pools, years, held, compared, referenceDate } = given;
  const gaps = years.map((_, year) => compared[index * years.length + year]?.gapFte ?? null);
  if (gaps.every((gap) => gap === null)) return null;
  const first = held.filter((one) => one.first.pool === index);
  const largestGapFte = Math.max(0, ...gaps.map((gap) => gap ?? 0));
  if (first.length === 0 && largestGapFte < smallestGap) return null;

  const dates = startDates(referenceDate, book);
  /** The projects that meet no shortage any more with these hours more per year. */
  const freedBy = (hours: readonly number[]): HeldProject[] =>
    held.filter((one) =>
      isFreed(one, (at, year) => {
        const other = pools[at];
        return other && addsTo(other, pool) ? (hours[year] ?? 0) : 0;
      }),
    );
  const perYear = (hours: (year: number) => number): number[] => years.map(hours);
  const freed = freedBy(perYear((year) => hoursOfHire(pool.role, dates.employedFrom.late, year, book)));
  const hired = yearFraction(dates.hiredFrom.late);
  const freedHired = freedBy(
    perYear((year) => hoursOfFte(pool.role, { from: year, to: year + 1 }, hired, book)),
  );
  const byPlan =
    pool.level === null ? null : (given.rerunWithLead?.(pool.level, yearOf(dates.employedFrom.late)) ?? null);
  const shortYear = gaps.findIndex((gap) => gap !== null && gap >= smallestGap);
  const homesOf = (some: readonly HeldProject[]): number => some.reduce((sum, { homes }) => sum + homes, 0);
  return {
    remedy: {
      ...pool,
      firstYear: years[shortYear] ?? null,
      largestGapFte,
      homesFirstShort: homesOf(first),
      alsoOther: homesOf(
        first.filter((one) => otherRoles(one, pools).length > 0 || otherBottlenecks(one).length > 0),
      ),
      homesGained: byPlan ?? homesOf(freed),
      homesGainedHired: homesOf(freedHired),
      rerunBy: byPlan === null ? 'walk' : 'plan',
      ...costOf(pool.level, book),
      ...dates,
      notSolved: {
        sameRole: homesOf(first.filter((one) => !freed.includes(one) && otherRoles(one, pools).length === 0)),
        otherRoles: tally(
          first,
          roles,
          (one) => otherRoles(one, pools),
          (role, homes) => ({ role, homes }),
        ),
        bottlenecks: tally(first, bottlenecks, otherBottlenecks, (bottleneck, homes) => ({
          bottleneck,
          homes,
        })),
      },
    },
    gainedPerYear: years.map((_, year) => homesOf(freed.filter((one) => one.first.year === year))),
  };
}

/** Other roles than that of the first shortage that a project is short of. */
function otherRoles({ shortages, first }: HeldProject, pools: readonly Pool[]): Role[] {
  const own = pools[first.pool]?.role;
  return [...new Set(shortages.flatMap(({ pool }) => pools[pool]?.role ?? []))].filter(
    (role) => role !== own,
  );
}

function otherBottlenecks(one: HeldProject): Bottleneck[] {
  return one.case.bottlenecks.filter((bottleneck) => bottleneck !== ownBottleneck);
}

/** Homes per name, most first. */
function tally<Name, Row extends { homes: number }>(
  held: readonly HeldProject[],
  names: readonly Name[],
  namesOf: (one: HeldProject) => readonly Name[],
  row: (name: Name, homes: number) => Row,
): Row[] {
  return names
    .map((name) =>
      row(
        name,
        held.filter((one) => namesOf(one).includes(name)).reduce((sum, { homes }) => sum + homes, 0),
      ),
    )
    .filter(({ homes }) => homes > 0)
    .sort((a, b) => b.homes - a.homes);
}
