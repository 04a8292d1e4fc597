import type { Project } from '../model/project';
import type { KnownQuantity } from '../model/quantity';
import { add } from '../model/quantity';
import type { Hardness } from '../model/terms';
import { yearsFrom } from './calendar';
import { hardnessOf, lossClassOf } from './facts';
import type {
  Delivery,
  LossClass,
  DeliverySource,
  ProjectCount,
  ProjectDelivery,
  Remark,
  YearDelivery,
} from './results';
import { lossClasses } from './results';
import type { RuleBook } from './rules/ruleBook';
import { spreadQuantity } from './spread';
import { addTo, isSome, nothing, total, without } from './tallies';

/** Homes of a project by the moment the list gives them, before what was realised is taken off. */
interface Schedule {
  /** Per calendar year, past years too. */
  years: Map<number, KnownQuantity>;
  /** In periods without an end, by their first year. */
  open: Map<number, KnownQuantity>;
  source: DeliverySource;
  remarks: Remark[];
}

/**
 * When one project's counted homes come, as the list plans it.
 *
 * The list's years count as they are. A period is spread evenly over its years, whole homes by largest remainder, and is then approximate;
 * of "nog te bouwen" in a period that is running, only the years still to come share. Without years, the delivery year. What is planned
 * before the reference year and not realised is overdue and stays apart; open periods and years after the last one shown come later; homes
 * without any year are undated. An empty year cell adds nothing: if the others don't add up to the total, the rest is undated.
 */
export function deliver(
  project: Project,
  count: ProjectCount,
  firstYear: number,
  lastYear: number,
  book: RuleBook,
): ProjectDelivery {
  const common = { key: project.key, hardness: hardnessOf(project, book), lossClass: lossClassOf(project) };
  if (count.outcome !== 'counted' && count.outcome !== 'unknown-homes') {
    return {
      ...common,
      perYear: {},
      overdue: nothing,
      later: nothing,
      after: [],
      undated: nothing,
      source: 'none',
      remarks: [],
    };
  }
  const schedule = scheduleOf(project, count, firstYear);
  const perYear: Record<string, KnownQuantity> = {};
  const past: KnownQuantity[] = [];
  const after: ProjectDelivery['after'] = [...schedule.open].map(([year, homes]) => ({
    year,
    homes,
    open: true,
  }));
  for (const [year, homes] of schedule.years) {
    if (year < firstYear) past.push(homes);
    else if (year > lastYear) after.push({ year, homes, open: false });
    else addTo(perYear, String(year), homes);
  }
  const later = total(after.map(({ homes }) => homes));
  const ahead = add(total(Object.values(perYear)), later);
  const overdue = overdueHomes(total(past), ahead, count);
  const placed = add(ahead, overdue);
  const undated = count.counted === null ? null : without(count.counted, placed);
  const remarks = [...schedule.remarks, ...remarksOf(project, count, placed, overdue, undated)];
  return { ...common, perYear, overdue, later, after, undated, source: schedule.source, remarks };
}

function scheduleOf(project: Project, count: ProjectCount, firstYear: number): Schedule {
  const schedule: Schedule = { years: new Map(), open: new Map(), source: 'none', remarks: [] };
  const put = (year: number, homes: KnownQuantity, into = schedule.years): void => {
    const before = into.get(year);
    into.set(year, before ? add(before, homes) : homes);
  };
  for (const [period, homes] of Object.entries(project.deliveries)) {
    if (!isSome(homes)) continue;
    const [from, to] = (period.match(/\d{4}/g) ?? []).map(Number);
    if (from === undefined) continue;
    if (period.endsWith('+')) {
      put(from, homes, schedule.open);
      if (schedule.source === 'none') schedule.source = 'periods';
      continue;
    }
    const running =
      count.basis === 'homesRemaining' && to !== undefined && from < firstYear && firstYear <= to;
    const years = yearsFrom(running ? firstYear : from, to ?? from);
    spreadQuantity(homes, years.length).forEach((part, index) => put(years[index] ?? from, part));
    schedule.source = years.length > 1 || schedule.source === 'periods' ? 'periods' : 'years';
    if (years.length > 1)
      schedule.remarks.push({ code: 'delivery-period-spread', params: { period, years: years.length } });
  }
  if (schedule.source !== 'none' || project.deliveryYear === null || count.counted === null) return schedule;
  const years = yearsFrom(Math.floor(project.deliveryYear.low), Math.floor(project.deliveryYear.high));
  spreadQuantity(count.counted, years.length).forEach((part, index) => put(years[index] ?? firstYear, part));
  return {
    ...schedule,
    source: 'delivery-year',
    remarks: years.length > 1 ? [{ code: 'delivery-years-spread', params: { years: years.length } }] : [],
  };
}

/** Homes planned in past years that are still to come: what the later years leave of the counted number, at most what was planned. */
function overdueHomes(past: KnownQuantity, ahead: KnownQuantity, count: ProjectCount): KnownQuantity {
  if (count.counted === null) return count.realised ? without(past, count.realised) : past;
  const room = without(count.counted, ahead);
  const [low, high] = [Math.min(past.low, room.low), Math.min(past.high, room.high)];
  return { ...past, low: Math.min(low, high), high: Math.max(low, high) };
}

function remarksOf(
  project: Project,
  count: ProjectCount,
  placed: KnownQuantity,
  overdue: KnownQuantity,
  undated: KnownQuantity | null,
): Remark[] {
  const remarks: Remark[] = [];
  if (overdue.high > 0)
    remarks.push({ code: 'delivery-overdue', params: { low: overdue.low, high: overdue.high } });
  if (count.counted && placed.low > count.counted.high) {
    remarks.push({
      code: 'delivery-years-above-total',
      params: { years: placed.low, total: count.counted.high },
    });
  }
  if (undated && undated.high > 0) {
    const blank = Object.values(project.deliveries).some((homes) => homes === null);
    remarks.push({
      code: blank ? 'delivery-blank-years' : 'delivery-undated',
      params: { low: undated.low, high: undated.high },
    });
  }
  return remarks;
}

/** The last calendar year any project plans homes in; `null` when none names a year. */
export function lastPlannedYear(projects: readonly Project[]): number | null {
  let last: number | null = null;
  for (const project of projects) {
    const periods = Object.entries(project.deliveries).filter(
      ([period, homes]) => isSome(homes) && !period.endsWith('+'),
    );
    const years = periods.flatMap(([period]) => (period.match(/\d{4}/g) ?? []).map(Number));
    if (project.deliveryYear) years.push(Math.floor(project.deliveryYear.high));
    for (const year of years) last = Math.max(last ?? year, year);
  }
  return last;
}

/** The share of homes left after the usual dropout and shrinkage of a class: (1 − dropout) × (1 − shrink); low takes the high loss. */
export function keptShare(lossClass: LossClass, book: RuleBook): { low: number; high: number } {
  const kept = (end: 'low' | 'high'): number =>
    (1 - book.number(`loss.${lossClass}.dropout.${end}`)) *
    (1 - book.number(`loss.${lossClass}.shrink.${end}`));
  return { low: kept('high'), high: kept('low') };
}

/**
 * Adds up the deliveries of all projects per year shown, by hardness and after plan loss. Sums of projects, not rounded. After loss is planned
 * × the share kept by the project's loss class; no delay is in it.
 */
export function deliveryTotals(
  deliveries: readonly ProjectDelivery[],
  years: readonly number[],
  book: RuleBook,
): Delivery {
  const kept = new Map(lossClasses.map((lossClass) => [lossClass, keptShare(lossClass, book)]));
  const undated = deliveries.flatMap((delivery) => (isSome(delivery.undated) ? [delivery.undated] : []));
  const unknown = deliveries.filter((delivery) => delivery.undated === null).length;
  return {
    projects: [...deliveries],
    years: years.map((year) => yearTotal(deliveries, year, kept)),
    overdue: total(deliveries.map(({ overdue }) => overdue)),
    later: total(deliveries.map(({ later }) => later)),
    undated: { homes: total(undated), projects: undated.length + unknown },
  };
}

function yearTotal(
  deliveries: readonly ProjectDelivery[],
  year: number,
  kept: ReadonlyMap<LossClass, { low: number; high: number }>,
): YearDelivery {
  const planned: KnownQuantity[] = [];
  const byHardness: Record<Hardness, KnownQuantity[]> = { hard: [], conditional: [], soft: [], unknown: [] };
  const expected = { low: 0, high: 0 };
  for (const { perYear, hardness, lossClass } of deliveries) {
    const homes = perYear[year];
    if (!homes) continue;
    planned.push(homes);
    byHardness[hardness].push(homes);
    const share = kept.get(lossClass) ?? { low: 0, high: 1 };
    expected.low += homes.low * share.low;
    expected.high += homes.high * share.high;
  }
  const sum = total(planned);
  return {
    year,
    planned: sum,
    byHardness: {
      hard: total(byHardness.hard),
      conditional: total(byHardness.conditional),
      soft: total(byHardness.soft),
      unknown: total(byHardness.unknown),
    },
    afterLoss: sum.approximate ? { ...expected, approximate: true } : expected,
  };
}
