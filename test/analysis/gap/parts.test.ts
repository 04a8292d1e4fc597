import fc from 'fast-check';
import { countHomes } from '../../../src/analysis/counting';
import { deliver, deliveryTotals } from '../../../src/analysis/delivery';
import type { Band, Forecast, ProjectForecast } from '../../../src/analysis/forecastResults';
import { rangeOf } from '../../../src/model/band';
import { gapOf, type GapCase } from '../../../src/analysis/gap/gap';
import type { Gap } from '../../../src/analysis/results';
import { ruleBook } from '../../../src/analysis/rules/ruleBook';
import { chooseTarget } from '../../../src/analysis/target';
import type { Project } from '../../../src/model/project';
import { exactly, middle } from '../../../src/model/quantity';
import { planningStatusCodes } from '../../../src/model/terms';
import { aProject, aStatus, aTarget } from '../../fixtures/inputs';

const years = [2026, 2027, 2028, 2029, 2030, 2031];
const referenceDate = '2026-01-01';
const book = ruleBook([]);

interface Plan {
  homes: number;
  social: number | null;
  year: number | null;
  status: (typeof planningStatusCodes)[number] | null;
  municipality: string | null;
  location: string | null;
  /** Parts of its homes that are expected in the period per world, each a part of the one before. */
  parts: [free: number, people: number, all: number];
}

const part = fc.double({ min: 0, max: 1, noNaN: true });
const plan: fc.Arbitrary<Plan> = fc.record({
  homes: fc.nat(400),
  social: fc.option(fc.nat(400)),
  year: fc.option(fc.constantFrom(2024, ...years, 2036)),
  status: fc.option(fc.constantFrom(...planningStatusCodes)),
  municipality: fc.option(fc.constantFrom('Ede', 'Gemeente Ede', 'Wageningen', 'EDE')),
  location: fc.option(fc.constantFrom('Centrum', 'centrum', 'Noord')),
  parts: fc.tuple(part, part, part),
});
const portfolio = fc.array(plan, { maxLength: 25 });

function projectsOf(plans: readonly Plan[]): Project[] {
  return plans.map((one, index) =>
    aProject({
      key: `P${index}`,
      municipality: one.municipality,
      location: one.location,
      status: one.status === null ? null : aStatus(one.status),
      counts: {
        homes: exactly(one.homes),
        ...(one.social === null ? {} : { socialRent: exactly(Math.min(one.social, one.homes)) }),
        ...(one.social === null ? {} : { midRent: exactly(0), affordableBuy: exactly(0) }),
      },
      deliveries: one.year === null ? {} : { [one.year]: exactly(one.homes) },
    }),
  );
}

/** A forecast that the simulation could have given: any part of the homes, all of them expected in 2028. */
function forecastOf(plans: readonly Plan[], target: GapCase['target']): Forecast {
  const projects = plans.map((one, index): ProjectForecast => {
    const free = one.homes * one.parts[0];
    const people = free * one.parts[1];
    const all = people * one.parts[2];
    return {
      key: `P${index}`,
      plausible: { [one.year ?? 2029]: one.homes },
      plausibleLater: 0,
      moves: [],
      loss: {
        class: '3',
        source: 'rules',
        dropout: { low: 0.2, high: 0.4 },
        shrink: { low: 0, high: 0.2 },
        slip: { median: 0, high: 0 },
      },
      waiting: null,
      bottleneckClocks: [],
      expected: { 2028: all },
      inPeriod: { free, people, all },
      afterPeriod: 0,
      lost: 0,
    };
  });
  const sum = (world: 'free' | 'people' | 'all'): number =>
    projects.reduce((total, { inPeriod }) => total + inPeriod[world], 0);
  const band = (mean: number): Band => ({ p10: mean * 1.01, p50: mean * 1.02, p90: mean * 1.1, mean });
  return {
    draws: 10,
    seed: 1,
    years: years.map((year) => ({
      year,
      expected: band(year === 2028 ? sum('all') : 0),
      people: band(year === 2028 ? sum('people') : 0),
      free: band(year === 2028 ? sum('free') : 0),
      cumulative: band(year >= 2028 ? sum('all') : 0),
      chance: target && 0.5,
    })),
    inPeriod: { free: band(sum('free')), people: band(sum('people')), all: band(sum('all')) },
    chanceToMeetTarget: target && 0.5,
    shares: [],
    projects,
    unknownProjects: 0,
  };
}

function gapFor(plans: readonly Plan[], total: number | null = 1000): Gap {
  const projects = projectsOf(plans);
  const { counting } = countHomes(projects, book);
  const targets = total === null ? [] : [aTarget({ total, realised: 300, shares: { socialRent: 0.3 } })];
  const { target } = chooseTarget(
    { targets, projects, counts: counting.projects, realised: [], referenceDate },
    book,
  );
  const deliveries = projects.map((project, index) =>
    deliver(project, counting.projects[index]!, 2026, 2031, book),
  );
  return gapOf(
    {
      projects,
      counts: counting.projects,
      delivery: deliveryTotals(deliveries, years, book),
      forecast: forecastOf(plans, target),
      target,
      pastYears: [],
      municipalities: [],
      referenceDate,
    },
    book,
  );
}

const add = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

describe('for any portfolio', () => {
  it('the steps of the waterfall lead from the agreement to what is still to find', () => {
    fc.assert(
      fc.property(portfolio, fc.nat(3000), (plans, total) => {
        const gap = gapFor(plans, total);
        const [agreed, ...rest] = gap.waterfall;
        const found = rest.pop();
        expect(agreed?.homes).toBe(total);
        expect(total + add(rest.map(({ homes }) => homes ?? 0))).toBeCloseTo(found?.level ?? NaN, 6);
        expect(found?.homes).toBeCloseTo(total - 300 - gap.expectedInPeriod.mean, 6);
        for (const [index, { homes, level }] of rest.entries())
          expect(level).toBeCloseTo((gap.waterfall[index]?.level ?? NaN) + (homes ?? 0), 9);
      }),
    );
  });

  it('the steps of the projects are there without an agreement, and nothing is said of the rest', () => {
    fc.assert(
      fc.property(portfolio, (plans) => {
        const { waterfall, toFind } = gapFor(plans, null);
        expect(toFind).toBeNull();
        expect(waterfall.filter(({ homes }) => homes === null).map(({ id }) => id)).toEqual([
          'agreed',
          'carriedOver',
          'realised',
          'toFind',
        ]);
        expect(waterfall.every(({ level }) => level === null)).toBe(true);
      }),
    );
  });

  it('municipalities and areas add up to the whole, and no project is in two of them', () => {
    fc.assert(
      fc.property(portfolio, (plans) => {
        const gap = gapFor(plans);
        for (const places of [gap.municipalities, gap.areas]) {
          expect(add(places.map(({ projects }) => projects))).toBe(plans.length);
          expect(add(places.map(({ planned }) => planned))).toBeCloseTo(
            add(gap.paths.map(({ planned }) => planned)),
            6,
          );
          expect(add(places.map(({ expected }) => expected))).toBeCloseTo(gap.expectedInPeriod.mean, 6);
          expect(places.filter(({ name }) => name === null).length).toBeLessThanOrEqual(1);
        }
        expect(gap.municipalities.filter(({ name }) => /ede$/i.test(name ?? '')).length).toBeLessThanOrEqual(
          1,
        );
      }),
    );
  });

  it('what is stated of a sort and what is not are the whole, in the plans and in what is expected', () => {
    fc.assert(
      fc.property(portfolio, (plans) => {
        const gap = gapFor(plans);
        const counted = add(plans.map(({ homes }) => homes));
        for (const { stated, unknownHomes, expected } of gap.segments) {
          expect(middle(stated) + middle(unknownHomes)).toBeCloseTo(counted, 6);
          expect(expected.stated + expected.unknown).toBeCloseTo(gap.expectedInPeriod.mean, 6);
          expect(expected.homes).toBeLessThanOrEqual(expected.stated + 1e-9);
        }
        const [social, mid, buy, all] = gap.segments;
        expect(middle(social!.homes) + middle(mid!.homes) + middle(buy!.homes)).toBeCloseTo(
          middle(all!.homes),
          6,
        );
      }),
    );
  });

  it('a project that drops out moves the shares as was said', () => {
    fc.assert(
      fc.property(portfolio, (plans) => {
        const gap = gapFor(plans);
        const share = (one: Gap): number | null =>
          one.segments.find(({ segment }) => segment === 'socialRent')?.share ?? null;
        for (const { key, socialRent } of gap.shareShifts) {
          if (socialRent === null) continue;
          const without = plans.filter((_, index) => `P${index}` !== key);
          expect(share(gapFor(without))! - share(gap)!).toBeCloseTo(socialRent, 9);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('ranges hold their mean, and the years add up to the running total', () => {
    fc.assert(
      fc.property(portfolio, (plans) => {
        const gap = gapFor(plans);
        let running = 0;
        for (const { expected, cumulativeExpected } of gap.years) {
          running += expected.mean;
          expect(cumulativeExpected.mean).toBeCloseTo(running, 6);
          for (const band of [expected, cumulativeExpected]) {
            expect(rangeOf(band).low).toBeLessThanOrEqual(band.mean);
            expect(rangeOf(band).high).toBeGreaterThanOrEqual(band.mean);
          }
        }
      }),
    );
  });
});

describe('the tempo', () => {
  const plan = (homes: number, year: number): Plan => ({
    homes,
    social: null,
    year,
    status: '2A',
    municipality: null,
    location: null,
    parts: [1, 1, 0.5],
  });

  it('holds what is asked a year against what was built and against what is expected', () => {
    // 1,000 − 300 in the five years of 2026–2030; built 300 in the four years of 2022–2025; 200 of 400 expected.
    const { pace } = gapFor([plan(400, 2028)]);
    expect(pace).toMatchObject({ yearsLeft: 5, required: 140, expected: 40, extra: 100 });
    expect(pace.past).toEqual({ perYear: 75, years: 4, source: 'total' });
    expect(pace.growth).toBeCloseTo(140 / 75, 9);
    expect(pace.peak).toEqual({ year: 2028, homes: 400, growth: 400 / 75 });
    expect(pace.metIn).toBeNull();
  });

  it('says in which year the agreement is met, where it is', () =>
    expect(gapFor([plan(1400, 2027)]).pace.metIn).toBe(2028));

  it('knows nothing that hangs on an agreement without one', () =>
    expect(gapFor([plan(400, 2028)], null).pace).toMatchObject({
      required: null,
      growth: null,
      metIn: null,
    }));
});
