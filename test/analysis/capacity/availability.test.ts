import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { availableHours, availableInQuarter } from '../../../src/analysis/leads';
import { presentPart, quartersFrom, quartersOf } from '../../../src/analysis/presence';
import { ruleBook } from '../../../src/analysis/rules/ruleBook';
import type { Person } from '../../../src/model/person';
import { exactly } from '../../../src/model/quantity';
import { roles } from '../../../src/model/terms';
import { aPerson } from '../../fixtures/inputs';

const book = ruleBook([]);
const hours = (fields: Partial<Person>, year = 2027, now = 2026) =>
  availableHours(aPerson({ name: 'Ans', ...fields }), year, now, book);

/** 1,360 hours × (1 − 12.5 %) × 80 %. */
const fullYear = 952;

describe('the hours somebody has', () => {
  it('follow the first and the last day', () => {
    expect(hours({ from: 2027, fromDate: '2027-07-02' })).toBeCloseTo((fullYear * 183) / 365, 8);
    expect(hours({ until: 2027, untilDate: '2027-07-01' })).toBeCloseTo((fullYear * 182) / 365, 8);
    expect(hours({ until: 2026 })).toBe(0);
    expect(hours({ from: 2028 })).toBe(0);
  });

  it('leave out leave, and count leave that overlaps once', () => {
    const march = { from: '2027-03-01', until: '2027-03-31' };
    expect(hours({ leave: [march] })).toBeCloseTo((fullYear * 334) / 365, 8);
    expect(hours({ leave: [march, { from: '2027-03-15', until: '2027-04-15' }] })).toBeCloseTo(
      (fullYear * (365 - 46)) / 365,
      8,
    );
    expect(hours({ leave: [{ from: '2027-01-01', until: null }] })).toBe(0);
  });

  it('are only those still to come in the first year', () => {
    expect(hours({}, 2026, 2026.5)).toBeCloseTo(fullYear / 2, 8);
  });

  it('take somebody’s own share before that of the role', () => {
    expect(hours({ share: 0.4 })).toBeCloseTo(fullYear / 2, 8);
  });

  it('are fewer for a planeconoom in January–March', () => {
    const [first, second] = quartersOf(2027).map((quarter) =>
      availableInQuarter(aPerson({ name: 'Els', role: 'planeconoom' }), quarter, 2026, book),
    );
    expect(first).toBeCloseTo((1190 * 0.4 * 90) / 365, 8);
    expect(second).toBeCloseTo((1190 * 0.6 * 91) / 365, 8);
  });

  it('are unknown without fte or role', () => {
    expect(hours({ fte: null })).toBeNull();
    expect(hours({ role: null })).toBeNull();
  });
});

describe('quarters', () => {
  it('go on from the one that has begun', () => {
    expect(quartersFrom(2026.7, 4)).toEqual([
      { year: 2026, quarter: 3 },
      { year: 2026, quarter: 4 },
      { year: 2027, quarter: 1 },
      { year: 2027, quarter: 2 },
    ]);
  });
});

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const fields = fc.record({
  role: fc.constantFrom(...roles),
  fte: fc.double({ min: 0, max: 1.5, noNaN: true }).map(exactly),
  days: fc.tuple(fc.option(day), fc.option(day)),
  leave: fc.array(
    fc.tuple(day, day).map(([a, b]) => ({ from: a < b ? a : b, until: a < b ? b : a })),
    { maxLength: 3 },
  ),
  share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});
const anyPerson = fields.map(({ role, fte, days: [from, until], leave, share }) =>
  aPerson({
    name: 'Ans',
    role,
    fte,
    leave,
    ...(from === null ? {} : { from: Number(from.slice(0, 4)), fromDate: from }),
    ...(until === null ? {} : { until: Number(until.slice(0, 4)), untilDate: until }),
    ...(share === null ? {} : { share }),
  }),
);

describe('for everybody', () => {
  const year = fc.integer({ min: 2025, max: 2033 });
  const now = fc.double({ min: 2025, max: 2031, noNaN: true });

  it('quarters add up to the year, and nothing is below zero', () => {
    fc.assert(
      fc.property(anyPerson, year, now, (person, inYear, at) => {
        const perQuarter = quartersOf(inYear).map(
          (quarter) => availableInQuarter(person, quarter, at, book) ?? NaN,
        );
        expect(Math.min(...perQuarter)).toBeGreaterThanOrEqual(0);
        const sum = perQuarter.reduce((total, one) => total + one, 0);
        expect(availableHours(person, inYear, at, book)).toBeCloseTo(sum, 8);
      }),
    );
  });

  it('leave only lowers', () => {
    fc.assert(
      fc.property(anyPerson, year, (person, inYear) => {
        const span = { from: inYear, to: inYear + 1 };
        expect(presentPart(person, span)).toBeLessThanOrEqual(presentPart({ ...person, leave: [] }, span));
      }),
    );
  });
});
