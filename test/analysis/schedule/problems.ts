import fc from 'fast-check';
import type { ScheduleLead, ScheduleProblem, ScheduleProject } from '../../../src/analysis/schedule/problem';

const years = 5;
/** Thirds too: hours are seldom round. */
const hours = (most: number) => fc.integer({ min: 0, max: 3 * most }).map((thirds) => thirds / 3);
const perYear = (most: number) => fc.array(hours(most), { minLength: years, maxLength: years });

const lead: fc.Arbitrary<ScheduleLead> = fc.record({
  level: fc.nat(2),
  skills: fc.nat(3),
  hours: perYear(900),
  maxProjects: fc.constantFrom(Infinity, Infinity, 1, 2, 3),
});

const project = (index: number, leads: number): fc.Arbitrary<ScheduleProject> =>
  fc
    .record({
      gains: fc.array(
        fc.integer({ min: 0, max: 9_000 }).map((gain) => gain / 7),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      work: perYear(500),
      minLevel: fc.nat(2),
      skills: fc.constantFrom(0, 0, 0, 1, 2, 3),
      wantedLevel: fc.nat(2),
      current: fc.integer({ min: -1, max: leads - 1 }),
      pinned: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
      keep: fc.boolean(),
      after: fc.constantFrom(-1, -1, -1, index - 1).map((after) => Math.max(-1, after)),
      start: fc.integer({ min: -2, max: 2 }),
      length: fc.nat(3),
    })
    .map(({ work, ...rest }) => ({
      ...rest,
      // Gains fall with waiting, as they do.
      gains: [...rest.gains].sort((a, b) => b - a),
      hours: [1.15, 1, 0.9].map((factor) => work.map((value) => value * factor)),
      pinned: rest.pinned && rest.current >= 0,
    }));

/** Small problems with everything in them: maxima, pins, kept leads, chains of projects, an overload or a margin. */
export const problems: fc.Arbitrary<ScheduleProblem> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 14 }))
  .chain(([leads, projects]) =>
    fc.record({
      years: fc.constant(years),
      limit: fc.constantFrom(1, 1, 0.9, 1.1),
      leads: fc.array(lead, { minLength: leads, maxLength: leads }),
      projects: fc.tuple(...Array.from({ length: projects }, (_, index) => project(index, leads))),
    }),
  );

/** A lead with the same hours every year. */
export const someone = (
  level: number,
  perYearHours: number,
  more: Partial<ScheduleLead> = {},
): ScheduleLead => ({
  level,
  skills: 0,
  hours: new Array<number>(years).fill(perYearHours),
  maxProjects: Infinity,
  ...more,
});

/** A project that asks the same hours of everybody, year by year from the first of the grid. */
export const work = (
  gains: readonly number[],
  asked: readonly number[],
  more: Partial<ScheduleProject> = {},
): ScheduleProject => ({
  gains,
  hours: [asked, asked, asked],
  minLevel: 0,
  skills: 0,
  wantedLevel: 0,
  current: -1,
  pinned: false,
  keep: false,
  after: -1,
  start: 0,
  length: asked.length,
  ...more,
});

export const problemWith = (
  leads: readonly ScheduleLead[],
  projects: readonly ScheduleProject[],
): ScheduleProblem => ({ years, limit: 1, leads, projects });
