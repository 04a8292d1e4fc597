import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plausibleDelivery } from '../../../src/analysis/forecast/plausible';
import { speedOf } from '../../../src/analysis/forecast/speed';
import type { YearHomes } from '../../../src/analysis/forecast/yearHomes';
import { atPace, delayed, middleOf, totalOf } from '../../../src/analysis/forecast/yearHomes';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { phases, planningStatusCodes } from '../../../src/model/terms';
import { aProject, aStatus } from '../../fixtures/inputs';
import { aCase, bookWith, timeAt } from './cases';

const book = bookWith();

function plausible(fields: Partial<Project>) {
  return plausibleDelivery(aCase(fields), [], timeAt(), book);
}

function middles(homes: YearHomes): Record<number, number> {
  return Object.fromEntries([...homes].map(([year, ends]) => [year, middleOf(ends)]));
}

describe('delivery in years that can be', () => {
  it('leaves years that can be alone', () => {
    const { plausible: homes, moves } = plausible({
      status: aStatus('1A'),
      counts: { homes: exactly(50) },
      deliveries: { '2027': exactly(20), '2028': exactly(30) },
    });
    expect(middles(homes)).toEqual({ 2027: 20, 2028: 30 });
    expect(moves).toEqual([]);
  });

  it('moves only the homes that come too early for the permit', () => {
    const { plausible: homes, moves } = plausible({
      permit: 'requested',
      counts: { homes: exactly(50) },
      deliveries: { '2027': exactly(20), '2030': exactly(30) },
    });
    // Not within a year: 2026 and 2027 can't be.
    expect(middles(homes)).toEqual({ 2028: 20, 2030: 30 });
    expect(moves).toEqual([
      {
        remark: {
          code: 'forecast-no-permit',
          params: { homes: 20, from: 2027, to: 2027, year: 2028, phase: '' },
        },
        homes: 20,
        years: 1,
      },
    ]);
  });

  it('waits two years where no permit was requested', () => {
    const { plausible: homes, moves } = plausible({
      permit: 'none',
      counts: { homes: exactly(30) },
      deliveries: { '2026': exactly(10), '2028': exactly(20) },
    });
    expect(middles(homes)).toEqual({ 2029: 30 });
    // Ten homes three years and twenty one year.
    expect(moves).toMatchObject([{ remark: { code: 'forecast-no-request' }, homes: 30, years: 50 / 30 }]);
  });

  it('does not deliver before the shortest durations of the phases to come', () => {
    const { plausible: homes, moves } = plausible({
      phase: 'initiatief',
      counts: { homes: exactly(5) },
      deliveries: { '2026': exactly(5) },
    });
    // 3 + 3 + 6 + 9 months after an initiative that ends tomorrow: October 2027.
    expect(middles(homes)).toEqual({ 2027: 5 });
    expect(moves).toMatchObject([{ remark: { code: 'forecast-too-early' }, years: 1 }]);
  });

  it('gives homes of past years a year by the usual durations', () => {
    const {
      plausible: homes,
      moves,
      byDurations,
    } = plausible({
      phase: 'realisatie',
      counts: { homes: exactly(20) },
      deliveries: { '2025': exactly(20) },
    });
    // Half of fifteen months of building is left: August 2026.
    expect(middles(homes)).toEqual({ 2026: 20 });
    expect(moves).toMatchObject([
      { remark: { code: 'forecast-overdue', params: { year: 2026 } }, years: null },
    ]);
    expect(byDurations).toBe(true);
  });

  it('gives homes without a year the last years of building by the usual durations', () => {
    const { plausible: homes, moves } = plausible({ phase: 'definitie', counts: { homes: exactly(60) } });
    // 6 + 10 + 14 months to the start (July 2028) and 22 of building: up to April 2030, two years at 50 a year.
    expect(middles(homes)).toEqual({ 2029: 30, 2030: 30 });
    expect(moves).toMatchObject([
      {
        remark: {
          code: 'forecast-undated',
          params: { year: 2029, last: 2030, phase: 'definitie', assumed: 'no' },
        },
      },
    ]);
  });

  it('says so where neither phase nor status is known', () => {
    const { moves } = plausible({ counts: { homes: exactly(60) } });
    expect(moves).toMatchObject([{ remark: { params: { phase: 'ontwerp', assumed: 'yes' } } }]);
  });

  it('spreads an open period from its first year on', () => {
    const { plausible: homes, moves } = plausible({
      status: aStatus('1A'),
      counts: { homes: exactly(100) },
      deliveries: { '2030+': exactly(100) },
    });
    expect(middles(homes)).toEqual({ 2030: 50, 2031: 50 });
    expect(moves).toMatchObject([
      { remark: { code: 'forecast-open-period', params: { pace: 50 } }, years: null },
    ]);
  });

  it('moves only what is more than a site can deliver in a year', () => {
    const { plausible: homes, moves } = plausible({
      status: aStatus('1A'),
      counts: { homes: exactly(110), singleFamily: exactly(110), rent: exactly(0) },
      deliveries: { '2027': exactly(10), '2028': exactly(100) },
    });
    expect(middles(homes)).toEqual({ 2027: 10, 2028: 40, 2029: 40, 2030: 20 });
    expect(moves).toMatchObject([
      { remark: { code: 'forecast-speed', params: { homes: 60, last: 2030 } }, homes: 60 },
    ]);
  });

  it('holds up the whole project for a clock, by parts of a year', () => {
    const remark = { code: 'forecast-elections' };
    const entry = aCase({
      status: aStatus('1A'),
      counts: { homes: exactly(40) },
      deliveries: { '2028': exactly(40) },
    });
    const { plausible: homes, moves } = plausibleDelivery(
      entry,
      [{ years: 0.25, remark, bottleneck: null }],
      timeAt(),
      book,
    );
    expect(middles(homes)).toEqual({ 2028: 30, 2029: 10 });
    expect(moves).toEqual([{ remark, homes: 40, years: 0.25 }]);
  });

  it('loses no home and puts none before the rules allow or above the speed', () => {
    const homes = fc.integer({ min: 0, max: 700 });
    const periods = fc.dictionary(
      fc.constantFrom(
        '2024',
        '2026',
        '2027',
        '2030',
        '2033',
        '2038',
        '2027-2030',
        '2034-2040',
        '2029+',
        '2031+',
      ),
      fc.tuple(homes, homes).map(([low, more]) => ({ low, high: low + more })),
      { maxKeys: 4 },
    );
    fc.assert(
      fc.property(
        periods,
        homes,
        fc.constantFrom(null, ...phases),
        fc.constantFrom(null, ...planningStatusCodes.map(aStatus)),
        fc.constantFrom(null, 'granted' as const, 'requested' as const, 'none' as const),
        fc.option(homes, { nil: undefined }),
        (deliveries, count, phase, status, permit, singleFamily) => {
          const entry = aCase({
            phase,
            status,
            permit,
            deliveries,
            counts: {
              homes: exactly(count),
              ...(singleFamily === undefined
                ? {}
                : { singleFamily: exactly(singleFamily), rent: exactly(0) }),
            },
          });
          const { perYear, overdue, later, undated } = entry.delivery;
          const parts = [...Object.values(perYear), overdue, later, undated ?? exactly(0)];
          const result = plausibleDelivery(entry, [], timeAt(), book);
          const most = speedOf(entry.project, count, book).high;
          for (const end of ['low', 'high'] as const) {
            const sum = parts.reduce((total, part) => total + part[end], 0);
            expect(totalOf(result.plausible)[end]).toBeCloseTo(sum, 6);
            expect(totalOf(result.planned)[end]).toBeCloseTo(sum, 6);
          }
          for (const [year, ends] of result.plausible) {
            if (ends.high <= 1e-9) continue;
            expect(year).toBeGreaterThanOrEqual(Math.max(2026, result.first ?? 0));
            expect(ends.high).toBeLessThanOrEqual(most + 1e-6);
          }
          for (const move of result.moves) expect(move.homes).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the speed of delivery', () => {
  const speed = (counts: Project['counts'], homes = 100) =>
    speedOf(aProject({ key: 'A', counts }), homes, book);

  it('is slower for sale than stacked or for rent, and wide where the list says neither', () => {
    expect(speed({ singleFamily: exactly(100), rent: exactly(0) })).toEqual({ low: 20, high: 40 });
    expect(speed({ apartments: exactly(100) })).toEqual({ low: 40, high: 80 });
    expect(speed({ socialRent: exactly(100) })).toEqual({ low: 40, high: 80 });
    expect(speed({})).toEqual({ low: 20, high: 80 });
  });

  it('lets what is for sale and what is stacked be built beside each other', () => {
    // 50 of 100 for sale: at most 40 of those a year, so 80 in all.
    expect(speed({ apartments: exactly(50) })).toEqual({ low: 40, high: 80 });
    // 80 of 100 for sale: 40 a year are 50 in all.
    expect(speed({ apartments: exactly(20) })).toEqual({ low: 25, high: 50 });
  });

  it('grows with the number of sites', () => {
    expect(speed({ apartments: exactly(900) }, 900)).toEqual({ low: 120, high: 240 });
  });
});

describe('homes per year', () => {
  it('move on by whole years and parts', () => {
    const homes: YearHomes = new Map([[2027, { low: 10, high: 20 }]]);
    expect([...delayed(homes, 1.25)]).toEqual([
      [2028, { low: 7.5, high: 15 }],
      [2029, { low: 2.5, high: 5 }],
    ]);
  });

  it('wait in a queue and count once as moved', () => {
    const homes: YearHomes = new Map([
      [2027, { low: 50, high: 50 }],
      [2028, { low: 10, high: 10 }],
    ]);
    const paced = atPace(homes, 20);
    expect(middles(paced.homes)).toEqual({ 2027: 20, 2028: 20, 2029: 20 });
    // Thirty of 2027, and the ten of 2028 that come behind them.
    expect(paced).toMatchObject({ moved: 40, years: [2027], last: 2029 });
  });
});
