import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makePortfolio } from '../../../bench/portfolio';
import { bandOf, chanceOf } from '../../../src/analysis/simulation/band';
import { luckOf } from '../../../src/analysis/simulation/chance';
import type { SimulationProblem } from '../../../src/analysis/simulation/problem';
import { worlds } from '../../../src/analysis/simulation/problem';
import type { Simulated, SimulatedWorld } from '../../../src/analysis/simulation/simulate';
import { simulate } from '../../../src/analysis/simulation/simulate';
import { certain, problemWith, problems } from './problems';

const draws = 37;

function worldOf(simulated: Simulated, world: (typeof worlds)[number] = 'all'): SimulatedWorld {
  const found = simulated.worlds[world];
  if (!found) throw new Error(`The world ${world} is not there.`);
  return found;
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const mean = (values: ArrayLike<number>) => sum(values) / values.length;
/** Homes of a draw per year. */
const perYear = ({ homes }: SimulatedWorld, years: number, draw: number) =>
  Array.from(homes.subarray(draw * years, (draw + 1) * years));
const cumulative = (values: readonly number[]) => {
  let total = 0;
  return values.map((value) => (total += value));
};
/** Homes within the period, per draw. */
const periodHomes = (simulated: Simulated, { period, years }: SimulationProblem, world: 'people' | 'all') =>
  Float64Array.from({ length: simulated.draws }, (_, draw) =>
    sum(perYear(worldOf(simulated, world), years, draw).slice(0, period)),
  );

describe('what holds for every portfolio', () => {
  it('delivers, delays or loses what is planned, and nothing else', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (problem, seed) => {
        const simulated = simulate(problem, { seed, draws });
        for (const world of worlds) {
          const { homes, later, inPeriod, afterPeriod, tallies } = worldOf(simulated, world);
          for (let draw = 0; draw < draws; draw++) {
            const built = sum(perYear(worldOf(simulated, world), problem.years, draw)) + (later[draw] ?? NaN);
            expect(built + (simulated.lost[draw] ?? NaN)).toBeCloseTo(simulated.planned[draw] ?? NaN, 6);
          }
          expect(Math.min(0, ...homes, ...later)).toBe(0);
          problem.projects.forEach((_, project) => {
            const { planned, lost } = simulated.projects;
            const parts = (inPeriod[project] ?? NaN) + (afterPeriod[project] ?? NaN) + (lost[project] ?? NaN);
            expect(parts).toBeCloseTo(planned[project] ?? NaN, 6);
          });
          // The second tally counts every home within the period.
          const within = tallies.filter((_, index) => index % 2 === 1);
          expect(mean(within)).toBeCloseTo(sum(inPeriod), 6);
        }
        const yearly = sum(worldOf(simulated).homes) / draws;
        expect(sum(simulated.projects.expected)).toBeCloseTo(yearly, 6);
      }),
    );
  });

  it('delivers nothing earlier when people or bottlenecks count', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (problem, seed) => {
        const simulated = simulate(problem, { seed, draws });
        for (let draw = 0; draw < draws; draw++) {
          const [free, people, all] = worlds.map((world) =>
            cumulative(perYear(worldOf(simulated, world), problem.years, draw)),
          );
          free?.forEach((homes, year) => expect(people?.[year]).toBeLessThanOrEqual(homes + 1e-9));
          people?.forEach((homes, year) => expect(all?.[year]).toBeLessThanOrEqual(homes + 1e-9));
        }
      }),
    );
  });

  it('gives the same for the same seed, and a longer run begins with the shorter one', () => {
    fc.assert(
      fc.property(problems, fc.integer(), fc.integer({ min: 1, max: 50 }), (problem, seed, more) => {
        const short = simulate(problem, { seed, draws });
        expect(simulate(problem, { seed, draws })).toEqual(short);
        const long = simulate(problem, { seed, draws: draws + more });
        expect(long.lost.slice(0, draws)).toEqual(short.lost);
        for (const world of worlds)
          expect(worldOf(long, world).homes.slice(0, draws * problem.years)).toEqual(
            worldOf(short, world).homes,
          );
      }),
    );
  });

  it('gives a world the same whichever others are asked', () => {
    fc.assert(
      fc.property(problems, fc.integer(), (problem, seed) => {
        const whole = simulate(problem, { seed, draws });
        for (const world of worlds)
          expect(worldOf(simulate(problem, { seed, draws, worlds: [world] }), world)).toEqual(
            worldOf(whole, world),
          );
      }),
    );
  });

  it('leaves a project its luck when another one goes', () => {
    fc.assert(
      fc.property(problems, fc.integer(), fc.nat(20), (problem, seed, index) => {
        const projects = problem.projects.filter((_, place) => place !== index % problem.projects.length);
        const worldsAsked = { seed, draws, worlds: ['free'] as const };
        const before = simulate(problem, worldsAsked);
        const after = simulate({ ...problem, projects }, worldsAsked);
        const kept = Array.from(worldOf(before, 'free').inPeriod).filter(
          (_, place) => place !== index % problem.projects.length,
        );
        expect(Array.from(worldOf(after, 'free').inPeriod)).toEqual(kept);
      }),
    );
  });

  it('waits for nobody when there is room for all, and for nobody unknown', () => {
    fc.assert(
      fc.property(problems, fc.integer(), fc.constantFrom(null, 1e6), (problem, seed, hours) => {
        const pools = problem.pools.map(() => (hours === null ? null : [hours]));
        const simulated = simulate({ ...problem, pools }, { seed, draws });
        expect(worldOf(simulated, 'people')).toEqual(worldOf(simulated, 'free'));
        expect(sum(simulated.projects.wait)).toBe(0);
      }),
    );
  });
});

describe('what it comes to', () => {
  it('is the plan when nothing is left to chance', () => {
    const projects = [certain(), certain({ homes: { low: [10, 0, 5], high: [10, 0, 5] }, leastDelay: 1.25 })];
    const simulated = simulate(problemWith(projects), { seed: 1, draws: 3 });
    expect(perYear(worldOf(simulated), 6, 2)).toEqual([0, 107.5, 2.5, 3.75, 1.25, 0]);
    expect(Array.from(worldOf(simulated).inPeriod)).toEqual([100, 10]);
  });

  it('means the homes times the chances, within the error of so many draws', () => {
    const projects = Array.from({ length: 40 }, (_, index) =>
      certain({
        luck: luckOf(`${index}`),
        dropout: { low: 0.1, high: 0.5 },
        shrink: { low: 0, high: 0.2 },
        homes: { low: [0, 50 + index], high: [0, 70 + index] },
      }),
    );
    const simulated = simulate(problemWith(projects), { seed: 5, draws: 4_000 });
    const total = periodHomes(simulated, problemWith(projects), 'all');
    const expected = sum(projects.map((_, index) => (60 + index) * 0.7 * 0.9));
    const variance = mean(total.map((homes) => (homes - expected) ** 2));
    expect(Math.abs(mean(total) - expected)).toBeLessThan(4 * Math.sqrt(variance / total.length));
    // Independent: the spread of the sum is that of forty separate coins, not of one.
    const coins = sum(projects.map((_, index) => (60 + index) ** 2 * 0.81 * 0.7 * 0.3));
    expect(variance / coins).toBeGreaterThan(0.9);
    expect(variance / coins).toBeLessThan(1.15);
  });

  it('slips by the median in half and beyond the high value in a tenth of the draws', () => {
    const slipping = certain({ slip: { median: 1, high: 2 }, homes: { low: [100], high: [100] } });
    const problem = problemWith([slipping], { years: 30, period: 30 });
    const simulated = simulate(problem, { seed: 2, draws: 20_000 });
    const delays = Float64Array.from({ length: 20_000 }, (_, draw) =>
      sum(perYear(worldOf(simulated), 30, draw).map((homes, year) => (homes * year) / 100)),
    );
    expect(chanceOf(delays, 1)).toBeCloseTo(0.5, 1.5);
    expect(chanceOf(delays, 2)).toBeCloseTo(0.1, 1.7);
  });

  it('makes all projects late together by the factor they share', () => {
    const projects = Array.from({ length: 30 }, (_, index) =>
      certain({
        luck: luckOf(`${index}`),
        remaining: 4,
        leastDelay: -2,
        homes: { low: [0, 0, 10], high: [0, 0, 10] },
      }),
    );
    const inYears = (commonSigma: number) => {
      const problem = problemWith(projects, { commonSigma });
      return bandOf(periodHomes(simulate(problem, { seed: 3, draws: 2_000 }), problem, 'all'));
    };
    expect(inYears(0)).toEqual({ p10: 300, p50: 300, p90: 300, mean: 300 });
    const { p10, p90 } = inYears(0.3);
    expect(p90 - p10).toBeGreaterThan(150);
  });

  it('takes the longest of delays beside each other, and the sum of delays after each other', () => {
    const stuck = certain({
      leastDelay: 1,
      bottleneck: { low: 2, high: 2 },
      homes: { low: [60], high: [60] },
    });
    const when = (overlap: boolean) =>
      perYear(worldOf(simulate(problemWith([stuck], { overlap }), { seed: 1, draws: 1 })), 6, 0).indexOf(60);
    expect([when(true), when(false)]).toEqual([2, 3]);
  });

  it('puts an appeal on top', () => {
    const appealed = certain({
      leastDelay: 1,
      appeal: { chance: 1, delay: { low: 1, high: 1 } },
      homes: { low: [60], high: [60] },
    });
    const simulated = simulate(problemWith([appealed]), { seed: 1, draws: 1 });
    expect(perYear(worldOf(simulated, 'free'), 6, 0)).toEqual([0, 0, 60, 0, 0, 0]);
  });
});

describe('the queue for people', () => {
  const asking = (hours: number, changes = {}) =>
    certain({
      homes: { low: [100], high: [100] },
      needs: [{ pool: 0, first: 0, hours: [hours] }],
      ...changes,
    });
  const waits = (
    projects: SimulationProblem['projects'],
    pools: SimulationProblem['pools'],
    changes = {},
  ) => {
    const { wait, waitsFor } = simulate(problemWith(projects, { pools, ...changes }), {
      seed: 1,
      draws: 20,
    }).projects;
    return { wait: Array.from(wait), waitsFor: Array.from(waitsFor) };
  };

  it('goes in order, and lets what may not wait go first', () => {
    const projects = [asking(600), asking(600), asking(600, { fixed: true })];
    expect(waits(projects, [[1_000]])).toEqual({ wait: [1, 2, 0], waitsFor: [0, 0, -1] });
  });

  it('lets delivery feel a part of the wait', () => {
    const problem = problemWith([asking(600), asking(600, { waitEffect: 0.3 })], { pools: [[1_000]] });
    const simulated = simulate(problem, { seed: 1, draws: 1 });
    const homes = perYear(worldOf(simulated, 'people'), 6, 0);
    expect(homes[0]).toBeCloseTo(170);
    expect(homes[1]).toBeCloseTo(30);
  });

  it('waits for the end of the grid where nobody comes, and takes the whole of a pool that is smaller than it asks', () => {
    expect(waits([asking(600), asking(100)], [[0]]).wait).toEqual([6, 6]);
    expect(waits([asking(600), asking(100)], [[400]]).wait).toEqual([0, 1]);
  });

  it('leaves a part of the hours of a project that is not built', () => {
    const dropped = { dropout: { low: 1, high: 1 } };
    const projects = [asking(600, dropped), asking(600)];
    expect(waits(projects, [[900]], { dropoutHours: 0.5 }).wait[1]).toBe(0);
    expect(waits(projects, [[900]], { dropoutHours: 1 }).wait[1]).toBe(1);
  });

  it('says which pool it waited for most', () => {
    const both = asking(600, {
      needs: [
        { pool: 0, first: 0, hours: [300] },
        { pool: 1, first: 0, hours: [100] },
      ],
    });
    const present = [300, 300, 300, 300, 300, 300];
    expect(
      waits(
        [both],
        [
          [0, ...present],
          [0, 0, 0, ...present],
        ],
      ),
    ).toEqual({ wait: [3], waitsFor: [1] });
  });

  it('refuses hours of a pool that is not there and numbers that are none', () => {
    expect(() => waits([asking(600)], [])).toThrow(RangeError);
    expect(() => waits([asking(NaN)], [[1]])).toThrow(RangeError);
  });

  /**
   * Whoever can begin earlier takes hours away from who comes next, so more people can give fewer homes. How seldom, and how little, is held here.
   */
  it('gives more homes to more people, but for rare and small exceptions', () => {
    let worse = 0;
    const cases = 40;
    for (let seed = 1; seed <= cases; seed++) {
      const problem = makePortfolio(40, seed);
      const within = (pools: SimulationProblem['pools']) => {
        const changed = { ...problem, pools };
        return mean(periodHomes(simulate(changed, { seed, draws: 100 }), changed, 'people'));
      };
      const before = within(problem.pools);
      const after = within(problem.pools.map((hours) => hours?.map((present) => present + 900) ?? null));
      if (after < before) worse++;
      expect(after).toBeGreaterThan(before * 0.99);
    }
    expect(worse).toBeLessThanOrEqual(cases / 20);
  });
});

it('says how far it is, and stops when asked', () => {
  const heard: number[] = [];
  const problem = makePortfolio(2_000, 1);
  simulate(problem, { seed: 1, draws: 100, worlds: ['free'], onProgress: (done) => heard.push(done) });
  expect(heard.at(-1)).toBe(100);
  expect(heard.length).toBeGreaterThan(2);
  const stop = () => {
    throw new Error('enough');
  };
  expect(() => simulate(problem, { seed: 1, draws: 100, onProgress: stop })).toThrow('enough');
});
