import type { Project } from '../model/project';
import type { KnownQuantity } from '../model/quantity';
import { exactly, scale } from '../model/quantity';
import { yearOf } from './calendar';
import type { ActiveTarget, Flex, FlexProject, ProjectCount } from './results';
import type { RuleBook } from './rules/ruleBook';
import { total } from './tallies';

/**
 * Splits homes per year (or per first year of a period without an end) into those that count and the flexible ones beside them, in the proportion of the homes still to come. Exact numbers stay
 * whole: of the running total as much counts, rounded, as the proportion says.
 */
export function withoutFlex(
  years: ReadonlyMap<number, KnownQuantity>,
  count: ProjectCount,
): Map<number, KnownQuantity> {
  const keep = keptOf(count);
  if (keep === null) return new Map(years);
  const running = { before: 0, kept: 0 };
  const counting = [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, homes]): [number, KnownQuantity] => {
      if (homes.low !== homes.high || keep.low !== keep.high)
        return [year, { ...homes, low: homes.low * keep.low, high: homes.high * keep.high }];
      running.before += homes.low;
      const kept = Math.round(running.before * keep.low) - running.kept;
      running.kept += kept;
      return [year, { ...homes, ...exactly(kept) }];
    });
  return new Map(counting.filter(([, homes]) => homes.high > 0));
}

/** The part of the homes still to come that counts, 0–1; `null` where nothing is left out. */
function keptOf({ counted, flex }: ProjectCount): { low: number; high: number } | null {
  if (counted === null || flex.high <= 0) return null;
  const part = (kept: number, apart: number): number => (kept + apart > 0 ? kept / (kept + apart) : 1);
  const ends = [part(counted.low, flex.low), part(counted.high, flex.high)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** What of the flexible homes the list says and when: per project from its first to its last year, and per year. */
export interface FlexCase {
  projects: readonly Project[];
  counts: readonly ProjectCount[];
  years: readonly number[];
  target: ActiveTarget | null;
}

/**
 * The flexible homes of the list: homes that must go again, on the date somebody gave or after the usual years (rule `flex.years`). They come in
 * the years of their project, in proportion. Stopped projects and doubles are left out; what is not known stays out of the sums.
 */
export function flexOf({ projects, counts, years, target }: FlexCase, book: RuleBook): Flex {
  const usual = book.number('flex.years');
  const cases = projects.flatMap((project, index) => {
    const homes = project.counts.flexHomes;
    const outcome = counts[index]?.outcome;
    if (!homes || homes.high <= 0 || outcome === 'cancelled' || outcome === 'duplicate') return [];
    const perYear = deliveredPerYear(project, homes);
    const from = perYear.length > 0 ? Math.min(...perYear.map(({ year }) => year)) : null;
    const given = project.flexUntil === undefined ? null : yearOf(project.flexUntil);
    const last = from === null ? null : from + usual - 1;
    const one: FlexProject = {
      key: project.key,
      homes,
      from,
      until: given ?? last,
      untilSource: given !== null ? 'date' : last === null ? null : 'rule',
    };
    return [{ one, perYear }];
  });
  const inUse = (year: number): KnownQuantity =>
    total(
      cases.flatMap(({ one, perYear }) =>
        one.until !== null && one.until < year
          ? []
          : perYear.filter((entry) => entry.year <= year).map(({ homes }) => homes),
      ),
    );
  const share = target?.target.shares.flex;
  return {
    apart: book.text('counting.flex') === 'apart',
    projects: cases.map(({ one }) => one),
    homes: total(cases.map(({ one }) => one.homes)),
    years: years.map((year) => ({
      year,
      delivered: total(
        cases.flatMap(({ perYear }) =>
          perYear.filter((entry) => entry.year === year).map(({ homes }) => homes),
        ),
      ),
      inUse: inUse(year),
    })),
    undated: total(cases.flatMap(({ one, perYear }) => (perYear.length === 0 ? [one.homes] : []))),
    agreed: target === null || share === undefined ? null : Math.round(share * target.total),
  };
}

/** Flexible homes per year, past years too: in the proportion of the project's own years, else in its delivery year. A period counts in its first year. */
function deliveredPerYear(project: Project, flex: KnownQuantity): { year: number; homes: KnownQuantity }[] {
  const stated = Object.entries(project.deliveries).flatMap(([period, homes]) => {
    const year = Number(period.match(/\d{4}/)?.[0]);
    return homes && homes.high > 0 && Number.isFinite(year) ? [{ year, homes }] : [];
  });
  const sum = total(stated.map(({ homes }) => homes)).high;
  if (sum > 0) return stated.map(({ year, homes }) => ({ year, homes: scale(flex, homes.high / sum) }));
  return project.deliveryYear === null ? [] : [{ year: Math.floor(project.deliveryYear.low), homes: flex }];
}
