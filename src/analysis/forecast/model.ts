import type { Person } from '../../model/person';
import { middle } from '../../model/quantity';
import { sizeOf } from '../classes';
import type { ProjectLoss } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { segmentHomes } from '../segments';
import { luckOf } from '../simulation/chance';
import type { Ends, SimulationProblem, SimulationProject } from '../simulation/problem';
import { appealOf } from './appeal';
import { bottleneckDelay } from './bottleneckDelay';
import type { ForecastCase, ForecastTime } from './cases';
import type { Clock } from './clocks';
import { clocksOf, plannedStart } from './clocks';
import type { Reference } from './loss';
import { lossOf } from './loss';
import type { ForecastPeople } from './people';
import { inOrder, peopleOf, waitEffectOf, waitsForNobody } from './people';
import type { PlausibleDelivery } from './plausible';
import { plausibleDelivery } from './plausible';
import type { YearHomes } from './yearHomes';
import { middleOf, totalOf } from './yearHomes';

/** Segments whose homes are counted in every draw: per segment the homes in it, and the homes of the projects that state it. */
export const talliedSegments = ['affordable', 'socialRent'] as const;

/** What is known of one project in the forecast, beside its place in the simulation. */
export interface ModelProject {
  entry: ForecastCase;
  clocks: Clock[];
  delivery: PlausibleDelivery;
  loss: ProjectLoss;
}

/** The simulation problem of a portfolio; `projects` are in the order of the problem. */
export interface ForecastModel {
  problem: SimulationProblem;
  projects: ModelProject[];
  people: ForecastPeople;
}

/** What a portfolio of open projects with known homes delivers, as a simulation problem. The order of the cases changes nothing. */
export function forecastModel(
  cases: readonly ForecastCase[],
  people: readonly Person[] | null,
  reference: Reference,
  time: ForecastTime,
  book: RuleBook,
): ForecastModel {
  const ordered = inOrder(cases);
  const pools = peopleOf(ordered, people, time, book);
  const overlap = book.text('forecast.delaysOverlap') === 'naast elkaar';
  const projects = ordered.map((entry): ModelProject => {
    const clocks = clocksOf(entry, time, book);
    const own = clocks.filter(({ bottleneck }) => bottleneck === null);
    return {
      entry,
      clocks,
      delivery: plausibleDelivery(entry, own, time, book),
      loss: lossOf(entry.project, entry.delivery.lossClass, reference, book),
    };
  });
  for (const { loss, delivery } of projects) {
    // The usual durations are what plans really took, so there is no slip beside them.
    if (delivery.byDurations) loss.slip = { median: 0, high: 0 };
  }
  return {
    projects,
    people: pools,
    problem: {
      years: time.years.length,
      period: time.years.filter((year) => year <= time.lastOfPeriod).length,
      projects: projects.map((project) => simulated(project, pools, time, overlap, book)),
      pools: pools.present,
      commonSigma: book.number('forecast.commonSigma'),
      overlap,
      dropoutHours: book.number('forecast.dropoutHours'),
      tallies: 2 * talliedSegments.length,
    },
  };
}

function simulated(
  { entry, clocks, delivery, loss }: ModelProject,
  people: ForecastPeople,
  time: ForecastTime,
  overlap: boolean,
  book: RuleBook,
): SimulationProject {
  const { project, count } = entry;
  const { usual, byDurations, held, first } = delivery;
  // Delays that run beside each other begin at the planned year; those after each other at the year that can be.
  const homes = onGrid(overlap ? delivery.planned : delivery.plausible, time.years);
  const least = overlap ? held : 0;
  const early = byDurations ? usual.shortest - usual.delivery : 0;
  const whole = count.listed === null ? middleOf(totalOf(delivery.planned)) : middle(count.listed);
  // A chance within the period holds every delay already.
  const delayed = loss.source !== 'chance-in-period';
  return {
    luck: luckOf(project.key),
    ...homes,
    dropout: loss.dropout,
    shrink: loss.shrink,
    slip: { median: loss.slip.median / 12, high: loss.slip.high / 12 },
    ownSigma: delayed && byDurations ? usual.sigma : 0,
    remaining: delayed ? remaining(delivery, time) : 0,
    leastDelay: least > 0 || !delayed ? least : early,
    notBefore: first === null ? 0 : Math.max(0, first - time.firstYear),
    appeal: delayed
      ? appealOf(
          project,
          entry.class.size ?? sizeOf(whole, book),
          whole,
          plannedStart(entry, book)?.decision ?? null,
          book,
        )
      : { chance: 0, delay: { low: 0, high: 0 } },
    bottleneck: delayed ? bottleneckDelay(project.bottlenecks, clocks, book) : { low: 0, high: 0 },
    needs: people.needs(entry),
    fixed: !delayed || waitsForNobody(entry, book),
    waitEffect: waitEffectOf(entry, book),
    tallies: talliedSegments.flatMap((segment) => {
      const homesOf = segmentHomes(project, segment, count.listed);
      return homesOf === null || whole <= 0 ? [0, 0] : [Math.min(1, middle(homesOf) / whole), 1];
    }),
  };
}

/** Homes per grid year, and those after it. */
function onGrid(homes: YearHomes, years: readonly number[]): Pick<SimulationProject, 'homes' | 'later'> {
  const at = (end: keyof Ends) => years.map((year) => homes.get(year)?.[end] ?? 0);
  const later = { low: 0, high: 0 };
  const last = years.at(-1) ?? 0;
  for (const [year, { low, high }] of homes) {
    if (year <= last) continue;
    later.low += low;
    later.high += high;
  }
  return { homes: { low: at('low'), high: at('high') }, later };
}

/** Years to the middle of its homes, on average half a year into theirs; by usual durations those to its delivery. */
function remaining({ planned, byDurations, usual }: PlausibleDelivery, { now }: ForecastTime): number {
  if (byDurations) return usual.delivery;
  let [homes, moments] = [0, 0];
  for (const [year, ends] of planned) {
    homes += middleOf(ends);
    moments += middleOf(ends) * (year + 0.5);
  }
  return homes > 0 ? Math.max(0, moments / homes - now) : 0;
}
