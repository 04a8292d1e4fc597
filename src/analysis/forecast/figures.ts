import type { ActiveTarget, Band, Forecast, ForecastYear, ProjectForecast, Remark } from '../results';
import { bandOf, chanceOf } from '../simulation/band';
import type { World } from '../simulation/problem';
import type { Simulated, SimulatedWorld } from '../simulation/simulate';
import type { ForecastTime } from './cases';
import type { ForecastModel, ModelProject } from './model';
import { talliedSegments } from './model';
import { middleOf } from './yearHomes';

/** The three worlds of a simulation, all there. */
export type AllWorlds = Record<World, SimulatedWorld>;

/** Bands and chances per year, in the period and per segment. */
export function figuresOf(
  worlds: AllWorlds,
  { draws, years: count }: Simulated,
  { years, lastOfPeriod }: ForecastTime,
  target: ActiveTarget | null,
): Pick<Forecast, 'years' | 'inPeriod' | 'chanceToMeetTarget' | 'shares'> {
  const cumulative = new Float64Array(draws);
  const periods = {
    free: new Float64Array(draws),
    people: new Float64Array(draws),
    all: new Float64Array(draws),
  };
  const rows = years.map((year, index): ForecastYear => {
    const free = column(worlds.free.homes, index, count, draws);
    const people = column(worlds.people.homes, index, count, draws);
    const expected = column(worlds.all.homes, index, count, draws);
    for (let draw = 0; draw < draws; draw += 1)
      cumulative[draw] = (cumulative[draw] ?? 0) + (expected[draw] ?? 0);
    if (year <= lastOfPeriod) {
      addTo(periods.free, free);
      addTo(periods.people, people);
      addTo(periods.all, expected);
    }
    return {
      year,
      expected: bandOf(expected),
      people: bandOf(people),
      free: bandOf(free),
      cumulative: bandOf(cumulative),
      chance: chanceIn(year, cumulative, target),
    };
  });
  const last = target === null ? null : rows.find(({ year }) => year === target.target.to);
  return {
    years: rows,
    inPeriod: { free: bandOf(periods.free), people: bandOf(periods.people), all: bandOf(periods.all) },
    chanceToMeetTarget: last?.chance ?? null,
    shares: talliedSegments.map((segment, index) => ({ segment, share: shareOf(worlds.all, index, draws) })),
  };
}

/**
 * The chance that what is realised and what is delivered up to a year reach what was agreed up to it: all that is left of the agreement (with what
 * earlier years and earlier versions still owe), without what it asks of later years.
 */
function chanceIn(year: number, cumulative: Float64Array, target: ActiveTarget | null): number | null {
  if (target === null || cumulative.length === 0 || year > target.target.to) return null;
  const later = target.perYear.reduce((sum, entry) => (entry.year > year ? sum + entry.homes : sum), 0);
  return chanceOf(cumulative, target.remaining - later);
}

function column(values: Float64Array, index: number, width: number, rows: number): Float64Array {
  const result = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) result[row] = values[row * width + index] ?? 0;
  return result;
}

function addTo(sum: Float64Array, values: Float64Array): void {
  for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) + (values[index] ?? 0);
}

/** The share of a segment in the homes of projects that state it; draws without such homes say nothing. */
function shareOf({ tallies }: SimulatedWorld, segment: number, draws: number): Band | null {
  const width = 2 * talliedSegments.length;
  const shares: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const [part, whole] = [
      tallies[draw * width + 2 * segment] ?? 0,
      tallies[draw * width + 2 * segment + 1] ?? 0,
    ];
    if (whole > 0) shares.push(part / whole);
  }
  return shares.length === 0 ? null : bandOf(Float64Array.from(shares));
}

/** What the forecast says of each project, in the order of the model. */
export function projectFigures(
  { projects, people }: ForecastModel,
  worlds: AllWorlds,
  simulated: Simulated,
  { years }: ForecastTime,
): ProjectForecast[] {
  const last = years.at(-1) ?? 0;
  return projects.map((project, index) => {
    const { plausible, moves } = project.delivery;
    const inYears = years.flatMap((year): [number, number][] => {
      const homes = plausible.get(year);
      return homes ? [[year, middleOf(homes)]] : [];
    });
    const later = [...plausible].reduce(
      (sum, [year, homes]) => (year > last ? sum + middleOf(homes) : sum),
      0,
    );
    const mean = (year: number): number => simulated.projects.expected[index * years.length + year] ?? 0;
    return {
      key: project.entry.project.key,
      plausible: Object.fromEntries(inYears),
      plausibleLater: later,
      moves,
      loss: project.loss,
      waiting: waitingOf(project, people, simulated, index),
      bottleneckClocks: project.clocks.flatMap(({ bottleneck, remark }) =>
        bottleneck === null ? [] : [remark],
      ),
      expected: Object.fromEntries(years.flatMap((year, at) => (mean(at) > 0 ? [[year, mean(at)]] : []))),
      inPeriod: {
        free: worlds.free.inPeriod[index] ?? 0,
        people: worlds.people.inPeriod[index] ?? 0,
        all: worlds.all.inPeriod[index] ?? 0,
      },
      afterPeriod: worlds.all.afterPeriod[index] ?? 0,
      lost: simulated.projects.lost[index] ?? 0,
    };
  });
}

/** How long a project waits, and for whom most. */
function waitingOf(
  { entry }: ModelProject,
  people: ForecastModel['people'],
  { projects }: Simulated,
  index: number,
): ProjectForecast['waiting'] {
  const years = projects.wait[index] ?? 0;
  const pool = people.pools[projects.waitsFor[index] ?? -1];
  if (years <= 0 || pool === undefined) return null;
  const params = { years, municipalRole: entry.project.municipalRole ?? '' };
  const remark: Remark =
    pool.level === null
      ? { code: 'forecast-waits-role', params: { ...params, role: pool.role } }
      : { code: 'forecast-waits-lead', params: { ...params, level: pool.level } };
  return { years, remark };
}
