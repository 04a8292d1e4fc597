import fc from 'fast-check';
import { luckOf } from '../../../src/analysis/simulation/chance';
import type { SimulationProblem, SimulationProject } from '../../../src/analysis/simulation/problem';

const years = 6;

/** A project that is built as planned: no loss, no delay, no people. */
export function certain(changes: Partial<SimulationProject> = {}): SimulationProject {
  const homes = [0, 100];
  return {
    luck: 1,
    homes: { low: homes, high: homes },
    later: { low: 0, high: 0 },
    dropout: { low: 0, high: 0 },
    shrink: { low: 0, high: 0 },
    slip: { median: 0, high: 0 },
    ownSigma: 0,
    remaining: 0,
    leastDelay: 0,
    appeal: { chance: 0, delay: { low: 0, high: 0 } },
    bottleneck: { low: 0, high: 0 },
    needs: [],
    fixed: false,
    waitEffect: 1,
    tallies: [],
    ...changes,
  };
}

/** A problem of these projects without people, and no luck that they share. */
export function problemWith(
  projects: readonly SimulationProject[],
  changes: Partial<SimulationProblem> = {},
): SimulationProblem {
  return {
    years,
    period: 3,
    projects,
    pools: [],
    commonSigma: 0,
    overlap: true,
    dropoutHours: 0.5,
    tallies: 0,
    ...changes,
  };
}

const ends = (most: number) =>
  fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => ({
    low: (Math.min(a, b) * most) / 100,
    high: (Math.max(a, b) * most) / 100,
  }));

const project: fc.Arbitrary<SimulationProject> = fc
  .record({
    homes: fc.array(fc.oneof(fc.constant({ low: 0, high: 0 }), ends(80)), { maxLength: years }),
    later: ends(30),
    dropout: ends(1),
    shrink: ends(0.5),
    slip: fc.oneof(
      fc.constant({ median: 0, high: 0 }),
      fc.nat(30).map((median) => ({ median: median / 12, high: median / 5 })),
    ),
    ownSigma: fc.constantFrom(0, 0, 0.3),
    remaining: fc.nat(8),
    leastDelay: fc.constantFrom(0, 0, -1, 2),
    appeal: fc.record({ chance: fc.constantFrom(0, 0.4), delay: ends(2) }),
    bottleneck: fc.oneof(fc.constant({ low: 0, high: 0 }), ends(3)),
    needs: fc.array(
      fc.record({
        pool: fc.nat(2),
        first: fc.integer({ min: -2, max: 4 }),
        hours: fc.array(fc.nat(600), { maxLength: 5 }),
      }),
      { maxLength: 3 },
    ),
    fixed: fc.constantFrom(false, false, true),
    waitEffect: fc.constantFrom(0, 0.4, 1),
    tallies: fc.tuple(fc.constantFrom(0, 0.3, 1), fc.constant(1)),
  })
  .chain((rest) =>
    fc.nat(2 ** 31 - 1).map((luck): SimulationProject => {
      const { homes, ...others } = rest;
      const part = (end: 'low' | 'high') => homes.map((count) => count[end]);
      return { ...others, luck: luckOf(`${luck}`), homes: { low: part('low'), high: part('high') } };
    }),
  );

/** Small problems with everything in them: loss, every kind of delay, people who lack, an unknown pool, homes after the grid. */
export const problems: fc.Arbitrary<SimulationProblem> = fc.record({
  years: fc.constant(years),
  period: fc.nat(years),
  projects: fc.array(project, { maxLength: 12 }),
  pools: fc.tuple(
    fc.array(fc.nat(1_000), { minLength: years, maxLength: years }),
    fc.array(fc.nat(1_500), { minLength: years, maxLength: years }),
    fc.constantFrom(null, [0, 0, 0, 0, 0, 0], [600, 600, 600, 600, 600, 600]),
  ),
  commonSigma: fc.constantFrom(0, 0.15),
  overlap: fc.boolean(),
  dropoutHours: fc.constantFrom(0, 0.5, 1),
  tallies: fc.constant(2),
});
