import type { KnownQuantity } from '../../model/quantity';
import { middle } from '../../model/quantity';
import { sizeOf } from '../classes';
import { permitLimits, phaseLimit } from '../plausibility';
import type { YearLimit } from '../plausibility';
import type { DeliveryMove, ProjectDelivery, Remark } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { Ends } from '../simulation/problem';
import { isSome } from '../tallies';
import type { ForecastCase, ForecastTime } from './cases';
import type { Clock } from './clocks';
import type { UsualTime } from './durations';
import { usualTime } from './durations';
import { speedOf } from './speed';
import type { YearHomes } from './yearHomes';
import { atPace, delayed, middleOf, notBefore, put, totalOf, yearsOf } from './yearHomes';

/** When a project's homes come, as far as planning and rules say: before loss and slip. */
export interface PlausibleDelivery {
  /** By the list's own years and, where it has none, by the usual durations and the speed of delivery. */
  planned: YearHomes;
  /** The same in years that can be. */
  plausible: YearHomes;
  /** The first year in which homes can come by permit and phase; `null` when any can. */
  first: number | null;
  /** Years that other clocks hold it up. */
  held: number;
  /** Whether most of its homes have a year by usual durations and not by the list. */
  byDurations: boolean;
  usual: UsualTime;
  moves: DeliveryMove[];
}

/**
 * The homes of a project in years that can be.
 *
 * The list's own years count. Homes planned in past years and homes without a year come by the usual durations of the phases to come; those of
 * an open period from its first year on by the speed of delivery. Then nothing comes before permit and phase allow it (`permitLimits`,
 * `phaseLimit`), other clocks hold up the whole project, and no year gets more homes than can be delivered. Every correction is a move. No home
 * is lost: planned and plausible add up to the homes of `ProjectDelivery`.
 */
export function plausibleDelivery(
  entry: ForecastCase,
  clocks: readonly Clock[],
  time: ForecastTime,
  book: RuleBook,
): PlausibleDelivery {
  const { project, count, delivery } = entry;
  const dated = datedHomes(delivery);
  const size = entry.class.size ?? sizeOf(middleOf(totalOf(dated)), book);
  const usual = usualTime(project, size, book);
  const speed = speedOf(project, count.listed === null ? middleOf(totalOf(dated)) : middle(count.listed), book);
  const moves: DeliveryMove[] = [];
  const planned = new Map(dated);
  openPeriods(delivery, speed, time, planned, moves);
  const before = middleOf(totalOf(planned));
  const place = { usual, speed, time, among: yearsOf(planned) };
  placeByDurations('forecast-overdue', delivery.overdue, place, planned, moves);
  placeByDurations('forecast-undated', delivery.undated, place, planned, moves);

  const limit = latest([...permitLimits(project, time.firstYear, book), phaseLimit(project, time.now, book)]);
  if (limit !== null) moves.push(...limitMoves(dated, limit, project.phase));
  const held = Math.max(0, ...clocks.map(({ years }) => years));
  const homes = middleOf(totalOf(planned));
  for (const { years, remark } of clocks) {
    if (years > 0 && homes > 0) moves.push({ remark, homes, years });
  }
  const possible = notBefore(delayed(planned, held), limit?.year ?? -Infinity);
  const paced = atPace(possible, speed.high);
  if (paced.moved > 0) moves.push(speedMove(paced, speed.high));
  return {
    planned: atPace(planned, speed.high).homes,
    plausible: paced.homes,
    first: limit?.year ?? null,
    held,
    byDurations: homes > 0 && before < homes / 2,
    usual,
    moves,
  };
}

/** Homes to which the list gives a year of their own. */
function datedHomes({ perYear, after }: ProjectDelivery): YearHomes {
  const homes: YearHomes = new Map();
  for (const [year, quantity] of Object.entries(perYear)) put(homes, Number(year), quantity);
  for (const { year, homes: quantity, open } of after) if (!open) put(homes, year, quantity);
  return homes;
}

/** Homes of open periods, from the first year on by the middle of the usual speed. */
function openPeriods(
  { after }: ProjectDelivery,
  speed: Ends,
  { firstYear }: ForecastTime,
  into: YearHomes,
  moves: DeliveryMove[],
): void {
  for (const { year, homes, open } of after) {
    if (!open || !isSome(homes)) continue;
    const from = Math.max(year, firstYear);
    const count = Math.max(1, Math.ceil(homes.high / middleOf(speed) - 1e-9));
    spread(homes, from, count, into);
    const params = { homes: middle(homes), from: year, year: from, last: from + count - 1, pace: middleOf(speed) };
    moves.push({ remark: { code: 'forecast-open-period', params }, homes: middle(homes), years: null });
  }
}

interface Place {
  usual: UsualTime;
  speed: Ends;
  time: ForecastTime;
  /** The years in which other homes of the project come. */
  among: readonly number[];
}

/**
 * Homes to which the list gives no year that can be: the last in the year in which the usual durations end, or with the last homes that have a year;
 * over the years before it, as far as building lasts, that the usual speed asks.
 */
function placeByDurations(
  code: string,
  homes: KnownQuantity | null,
  { usual, speed, time, among }: Place,
  into: YearHomes,
  moves: DeliveryMove[],
): void {
  if (!isSome(homes)) return;
  const last = Math.max(Math.floor(time.now + usual.delivery), among.at(-1) ?? 0, time.firstYear);
  const start = Math.max(time.firstYear, Math.floor(time.now + usual.start) + (usual.start > 0 ? 1 : 0));
  const asked = Math.ceil(homes.high / middleOf(speed) - 1e-9);
  const count = Math.max(1, Math.min(asked, last - start + 1));
  spread(homes, last - count + 1, count, into);
  const params = {
    homes: middle(homes),
    year: last - count + 1,
    last,
    phase: usual.phase,
    assumed: usual.assumed ? 'yes' : 'no',
  };
  moves.push({ remark: { code, params }, homes: middle(homes), years: null });
}

function spread({ low, high }: Ends, from: number, count: number, into: YearHomes): void {
  for (let place = 0; place < count; place += 1)
    put(into, from + place, { low: low / count, high: high / count });
}

function latest(limits: readonly (YearLimit | null)[]): YearLimit | null {
  return limits.reduce((last, limit) => (limit && (!last || limit.year > last.year) ? limit : last), null);
}

/** What the list plans before the first year that can be. */
function limitMoves(dated: YearHomes, { code, year }: YearLimit, phase: string | null): DeliveryMove[] {
  const early = yearsOf(dated).filter((one) => one < year && middleOf(dated.get(one) ?? none) > 0);
  const [from] = early;
  if (from === undefined) return [];
  let [homes, waited] = [0, 0];
  for (const one of early) {
    const count = middleOf(dated.get(one) ?? none);
    homes += count;
    waited += count * (year - one);
  }
  const params = { homes, from, to: early.at(-1) ?? from, year, phase: phase ?? '' };
  return [{ remark: { code: moveCodes[code], params }, homes, years: waited / homes }];
}

const none: Ends = { low: 0, high: 0 };

const moveCodes: Record<YearLimit['code'], string> = {
  'year-without-request': 'forecast-no-request',
  'year-without-permit': 'forecast-no-permit',
  'year-too-early-for-phase': 'forecast-too-early',
};

function speedMove({ moved, years, last }: ReturnType<typeof atPace>, pace: number): DeliveryMove {
  const first = years[0] ?? 0;
  const remark: Remark = {
    code: 'forecast-speed',
    params: { homes: moved, from: first, to: years.at(-1) ?? first, pace, last: last ?? first },
  };
  // Spread evenly between the year with too many and the last one they come in.
  return { remark, homes: moved, years: ((last ?? first) - first + 1) / 2 };
}
