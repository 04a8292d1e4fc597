import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { historyOf } from '../../../src/analysis/history/history';
import { referenceFor } from '../../../src/analysis/history/reference';
import type { History } from '../../../src/analysis/results';
import { ruleBook } from '../../../src/analysis/rules/ruleBook';
import type { EarlierList } from '../../../src/model/earlier';
import type { Inputs } from '../../../src/model/inputs';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { workPhases } from '../../../src/model/terms';
import { aProject, aStatus, someInputs } from '../../fixtures/inputs';

const book = ruleBook([]);

function plan(index: number, fields: Partial<Project> = {}): Project {
  return aProject({
    key: `P${index}`,
    phase: 'voorbereiding',
    status: aStatus('3'),
    counts: { homes: exactly(40) },
    deliveryYear: exactly(2030),
    ...fields,
  });
}

const plans = (count: number, fields: Partial<Project> = {}): Project[] =>
  Array.from({ length: count }, (_, index) => plan(index, fields));
const list = (projects: Project[], date = '2024-01-01', rest: Partial<EarlierList> = {}): EarlierList => ({
  name: `Stand ${date}`,
  date,
  projects,
  ...rest,
});
const history = (inputs: Partial<Inputs>): History => historyOf(someInputs(inputs), book);
const classIn = (found: History, kind = 'all', value = '') =>
  found.classes.find((one) => one.kind === kind && one.value === value);

/** A list of plans with years from 2026 on, in any phase or none. */
const anyList = fc
  .array(
    fc.record({
      year: fc.integer({ min: 2026, max: 2040 }),
      homes: fc.integer({ min: 1, max: 400 }),
      phase: fc.constantFrom(...workPhases.slice(0, 4), null),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ year, homes, phase }, index) =>
      plan(index, { phase, counts: { homes: exactly(homes) }, deliveryYear: exactly(year) }),
    ),
  );

describe('what holds for all lists', () => {
  it('an identical list has no slip, no shrinkage and no drop-out', () => {
    fc.assert(
      fc.property(anyList, (projects) => {
        for (const one of history({ projects, earlier: [list(projects)] }).classes) {
          expect(one.measured.slip).toEqual({ mean: 0, median: 0, high: 0 });
          expect(one.measured.dropout).toEqual({ low: 0, high: 0 });
          expect(one.measured.shrink).toBe(0);
          expect([one.dropout, one.shrink]).toEqual([
            { low: 0, high: 0 },
            { low: 0, high: 0 },
          ]);
        }
      }),
    );
  });

  it('all years n later is a slip of n years', () => {
    fc.assert(
      fc.property(anyList, fc.integer({ min: 0, max: 9 }), (then, n) => {
        const projects = then.map((one) => ({
          ...one,
          deliveryYear: exactly((one.deliveryYear?.low ?? 0) + n),
        }));
        const slip = classIn(history({ projects, earlier: [list(then)] }))?.measured.slip;
        expect(slip).toEqual({ mean: expect.closeTo(12 * n, 8), median: 12 * n, high: 12 * n });
      }),
    );
  });

  it('k of n that lapse or vanish are a drop-out of k / n', () => {
    fc.assert(
      fc.property(anyList, fc.nat(40), fc.boolean(), (then, dropped, lapse) => {
        const k = Math.min(dropped, then.length);
        const projects = then.flatMap((one, index): Project[] => {
          if (index >= k) return [one];
          return lapse ? [{ ...one, projectStatus: 'stopped' }] : [];
        });
        const far = then.map((one) => ({ ...one, deliveryYear: exactly(2041) }));
        const found = classIn(history({ projects, earlier: [list(far)] }));
        expect(found?.measured.dropout).toEqual({ low: k / then.length, high: k / then.length });
      }),
    );
  });

  it('the order of versions and of projects changes nothing', () => {
    fc.assert(
      fc.property(anyList, anyList, anyList, (a, b, projects) => {
        const [one, other] = [list(a, '2023-01-01'), list(b, '2024-06-01')];
        const turned = [list([...b].reverse(), '2024-06-01'), list([...a].reverse(), '2023-01-01')];
        const straight = history({ projects, earlier: [one, other] });
        const reversed = history({ projects: [...projects].reverse(), earlier: turned });
        expect(reversed.lists).toEqual(straight.lists);
        expect(reversed.classes.length).toBe(straight.classes.length);
        straight.classes.forEach((expected, index) => {
          const { measured, ...rest } = reversed.classes[index] ?? expected;
          expect(rest.cases).toBe(expected.cases);
          expect(measured.dropout).toEqual(expected.measured.dropout);
          expect(measured.slip?.median).toBe(expected.measured.slip?.median);
        });
      }),
    );
  });

  it('ends and chances stay within bounds', () => {
    fc.assert(
      fc.property(anyList, anyList, (then, projects) => {
        for (const { dropout, shrink, slip } of history({ projects, earlier: [list(then)] }).classes) {
          for (const part of [dropout.low, dropout.high, shrink.low]) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(1);
          }
          expect(dropout.low).toBeLessThanOrEqual(dropout.high);
          if (slip) expect(slip.median).toBeLessThanOrEqual(slip.high);
        }
      }),
    );
  });
});

describe('cases', () => {
  it('without an earlier version there is nothing, and that is said', () => {
    expect(history({ projects: plans(3) })).toEqual({
      lists: [],
      classes: [],
      cases: [],
      hindcasts: [],
      used: false,
      remark: { code: 'history-none' },
    });
  });

  it('take each part of a project’s time once over several versions', () => {
    const at = (year: number) => plans(1, { deliveryYear: exactly(year) });
    const found = history({
      projects: at(2032),
      earlier: [list(at(2028), '2022-01-01'), list(at(2030), '2024-01-01')],
    });
    expect(found.cases.map(({ date, until, yearThen, yearNow }) => [date, until, yearThen, yearNow])).toEqual(
      [
        ['2022-01-01', '2024-01-01', 2028, 2030],
        ['2024-01-01', '2026-01-01', 2030, 2032],
      ],
    );
    expect(classIn(found)).toMatchObject({
      cases: 2,
      projects: 1,
      measured: { slipPerYear: { median: 12 } },
    });
  });

  it('leave out a version that is close to a newer one, but not the only one', () => {
    const close = list(plans(1), '2025-09-01');
    expect(history({ projects: plans(1), earlier: [close, list(plans(1))] }).lists).toMatchObject([
      { date: '2024-01-01', compared: true },
      { date: '2025-09-01', compared: false },
    ]);
    expect(history({ projects: plans(1), earlier: [close] }).lists).toMatchObject([{ compared: true }]);
  });

  it('follow a project over a version that misses it', () => {
    const found = history({
      projects: plans(2),
      earlier: [list(plans(2), '2022-01-01'), list(plans(1), '2024-01-01')],
    });
    expect(classIn(found)?.measured.dropout.high).toBe(0);
    expect(found.cases.find(({ key }) => key === 'P1')).toMatchObject({
      date: '2022-01-01',
      until: '2026-01-01',
    });
  });

  it('count what is late already as coming this year at the earliest', () => {
    const late = plans(1, { deliveryYear: exactly(2024) });
    expect(history({ projects: late, earlier: [list(late)] }).cases).toMatchObject([
      { outcome: 'still-planned', yearThen: 2024, yearNow: 2026 },
    ]);
  });

  it('tell built, lapsed, renamed and vanished apart', () => {
    const then = [
      plan(0, { phase: 'realisatie', deliveryYear: exactly(2025) }),
      plan(1, { deliveryYear: exactly(2025) }),
      plan(2),
      plan(3),
      plan(4),
      plan(5),
      plan(6),
    ];
    const gone: EarlierList['gone'] = [
      { key: 'P3', how: 'lapsed', keys: [] },
      { key: 'P4', how: 'maybe-renamed', keys: ['X'] },
      { key: 'P5', how: 'parts', keys: ['A', 'B'] },
    ];
    const part = (key: string, year: number) =>
      plan(0, { key, counts: { homes: exactly(15) }, deliveryYear: exactly(year) });
    const projects = [part('A', 2030), part('B', 2032), plan(6, { projectStatus: 'finished' })];
    const found = history({ projects, earlier: [list(then, '2024-01-01', { gone })] });
    expect(found.cases.map(({ key, outcome, doubt }) => [key, outcome, doubt])).toEqual([
      ['P0', 'delivered', null],
      ['P1', 'vanished', 'may-be-built'],
      ['P2', 'vanished', null],
      ['P3', 'lapsed', null],
      ['P4', 'vanished', 'may-be-renamed'],
      ['P5', 'still-planned', null],
      ['P6', 'delivered', null],
    ]);
    expect(found.cases[5]).toMatchObject({ yearNow: 2032, homesThen: 40, homesNow: 30 });
    expect(classIn(found)?.measured.dropout).toEqual({ low: 2 / 7, high: 4 / 7 });
  });

  it('compare no remaining homes of a plan that is being built', () => {
    const then = plans(1, { counts: { homesRemaining: exactly(40) } });
    const now = plans(1, { phase: 'realisatie', counts: { homesRemaining: exactly(10) } });
    expect(classIn(history({ projects: now, earlier: [list(then)] }))?.measured.shrink).toBeNull();
  });
});

describe('the reference class', () => {
  const moved = (count: number) => {
    const projects = plans(count, { deliveryYear: exactly(2032), counts: { homes: exactly(36) } });
    return history({ projects, earlier: [list(plans(count))] });
  };

  it('is used from twenty projects on, and else says why not', () => {
    expect(moved(19)).toMatchObject({
      used: false,
      remark: { code: 'history-few', params: { projects: 19, min: 20 } },
    });
    expect(referenceFor(plan(0), moved(19), book)).toBeNull();
    const found = moved(20);
    expect(found).toMatchObject({ used: true, remark: { code: 'history-used' } });
    expect(referenceFor(plan(0), found, book)).toMatchObject({
      kind: 'phase',
      value: 'voorbereiding',
      cases: 20,
    });
  });

  it('goes on at the pace that was measured for the years that are left', () => {
    const found = referenceFor(plan(0), moved(20), book);
    // Two years of twelve months a year; seven years are left: 84 months. 10 % fewer homes in two years.
    expect(found?.yearsLeft).toBeCloseTo(7, 6);
    expect(found?.slip?.median).toBeCloseTo(84, 6);
    expect(found?.slip?.high).toBeCloseTo(84, 6);
    expect(found?.shrink.low).toBeCloseTo(1 - 0.9 ** 3.5, 3);
  });

  it('keeps the mean where most plans stand still and a few slip far', () => {
    const then = plans(20);
    const projects = then.map((one, index) => (index < 5 ? { ...one, deliveryYear: exactly(2034) } : one));
    const slip = referenceFor(plan(0), history({ projects, earlier: [list(then)] }), book)?.slip;
    const sigma = Math.log((slip?.high ?? 0) / (slip?.median ?? 1)) / 1.2815515655446004;
    const found = classIn(history({ projects, earlier: [list(then)] }));
    expect((slip?.median ?? 0) * Math.exp((sigma * sigma) / 2)).toBeCloseTo(
      (found?.measured.slipPerYear?.mean ?? 0) * (found?.yearsLeft ?? 0),
      6,
    );
  });

  it('takes another kind when the phase has too few, but not for what is being built', () => {
    const found = moved(20);
    expect(referenceFor(plan(0, { phase: 'ontwerp' }), found, book)).toMatchObject({
      kind: 'status',
      value: '3',
    });
    expect(referenceFor(plan(0, { phase: null, status: null }), found, book)).toMatchObject({
      kind: 'size',
      value: 'M',
    });
    expect(referenceFor(plan(0, { phase: null, status: null, counts: {} }), found, book)).toMatchObject({
      kind: 'all',
    });
    expect(referenceFor(plan(0, { phase: 'realisatie' }), found, book)).toBeNull();
  });

  it('says nothing about slip when too few cases have a year', () => {
    const then = plans(20).map((one, index) => (index < 15 ? { ...one, deliveryYear: null } : one));
    const found = history({ projects: plans(20), earlier: [list(then)] });
    expect(classIn(found)).toMatchObject({ usable: true, datedCases: 5, slip: null });
  });
});

describe('hindcast', () => {
  const at = (index: number, year: number, fields: Partial<Project> = {}) =>
    plan(index, { deliveryYear: exactly(year), ...fields });

  it('lays what was planned and predicted beside what came by the newer list', () => {
    const then = [at(0, 2024), at(1, 2025), at(2, 2026)];
    const projects = [at(0, 2024, { phase: 'afgerond' }), at(1, 2027), at(2, 2028)];
    const [found] = history({ projects, earlier: [list(then)] }).hindcasts;
    expect(found).toMatchObject({ years: [2024, 2025], planned: 80, realised: 40, realisedSource: 'list' });
    // Status 3: 0.7 × 0.9 is kept, and half of what has 18 months left is in time.
    const sigma = Math.log(42 / 18) / 1.2815515655446004;
    expect(sigma).toBeGreaterThan(0);
    const kept = 0.63 * 40;
    expect(found?.predicted).toBeGreaterThan(kept * 0.5);
    expect(found?.predicted).toBeLessThan(kept * 0.75);
  });

  it('takes the figures that somebody entered first', () => {
    const realised = [2024, 2025].map((year) => ({ year, municipality: null, homes: 33, source: '' }));
    const earlier = [list([at(0, 2024)])];
    expect(history({ projects: plans(1), earlier, realised }).hindcasts).toMatchObject([
      { realised: 66, realisedSource: 'typed' },
    ]);
    expect(history({ projects: plans(1), earlier, realised: realised.slice(1) }).hindcasts).toMatchObject([
      { realised: null, realisedSource: null },
    ]);
  });

  it('needs a whole year', () => {
    expect(history({ projects: plans(1), earlier: [list(plans(1), '2025-03-01')] }).hindcasts).toEqual([]);
  });
});
