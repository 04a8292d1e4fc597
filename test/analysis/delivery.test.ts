import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countHomes } from '../../src/analysis/counting';
import { deliver, deliveryTotals } from '../../src/analysis/delivery';
import { defaultRules } from '../../src/analysis/rules/defaults';
import { ruleBook } from '../../src/analysis/rules/ruleBook';
import { spreadEvenly, spreadQuantity } from '../../src/analysis/spread';
import type { Project } from '../../src/model/project';
import { exactly } from '../../src/model/quantity';
import { aProject, aStatus } from '../fixtures/inputs';

const book = ruleBook([]);

function delivered(fields: Partial<Project>, rules = book) {
  const project = aProject({ key: 'A', ...fields });
  return deliver(project, countHomes([project], rules).counting.projects[0]!, 2026, 2032, rules);
}

const codes = (delivery: { remarks: { code: string }[] }) => delivery.remarks.map(({ code }) => code);

describe('spreading a number over years', () => {
  it('gives whole homes, the first years one more', () => expect(spreadEvenly(11, 4)).toEqual([3, 3, 3, 2]));

  it('keeps the sum and differs by at most one, for any number', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 40 }), (total, places) => {
        const parts = spreadEvenly(total, places);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps low at or below high in every year', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 2, max: 12 }), (low, more, places) => {
        for (const part of spreadQuantity({ low, high: low + more }, places))
          expect(part.low).toBeLessThanOrEqual(part.high);
      }),
    );
  });
});

describe('when a project delivers', () => {
  it('takes the years of the list as they are', () => {
    expect(
      delivered({ counts: { homes: exactly(30) }, deliveries: { '2026': exactly(10), '2027': exactly(20) } }),
    ).toMatchObject({
      perYear: { '2026': exactly(10), '2027': exactly(20) },
      source: 'years',
      undated: exactly(0),
      remarks: [],
    });
  });

  it('spreads a period evenly and calls the years approximate', () => {
    const delivery = delivered({ counts: { homes: exactly(10) }, deliveries: { '2027-2029': exactly(10) } });
    expect(delivery.perYear).toEqual({
      '2027': { low: 4, high: 4, approximate: true },
      '2028': { low: 3, high: 3, approximate: true },
      '2029': { low: 3, high: 3, approximate: true },
    });
    expect(codes(delivery)).toEqual(['delivery-period-spread']);
  });

  it('keeps what was planned before this year and not realised apart', () => {
    const fields = {
      counts: { homes: exactly(30) },
      deliveries: { '2024': exactly(10), '2026': exactly(20) },
    };
    expect(delivered(fields)).toMatchObject({ overdue: exactly(10), perYear: { '2026': exactly(20) } });
    const realised = { ...fields, counts: { homes: exactly(30), homesRealised: exactly(10) } };
    expect(delivered(realised)).toMatchObject({ overdue: exactly(0), perYear: { '2026': exactly(20) } });
  });

  it('spreads "nog te bouwen" in a running period over the years still to come', () => {
    const delivery = delivered({
      counts: { homesRemaining: exactly(10) },
      deliveries: { '2023-2027': exactly(10) },
    });
    expect(delivery.overdue.high).toBe(0);
    expect(Object.values(delivery.perYear).map(({ low }) => low)).toEqual([5, 5]);
  });

  it('puts open periods and years past the last one shown later', () => {
    const deliveries = { '2030': exactly(4), '2031+': exactly(6), '2040': exactly(5) };
    expect(delivered({ counts: { homes: exactly(15) }, deliveries })).toMatchObject({
      perYear: { '2030': exactly(4) },
      later: exactly(11),
      undated: exactly(0),
    });
  });

  it('takes an empty year for zero when the others add up to the total, else leaves the rest undated', () => {
    const deliveries = { '2026': exactly(10), '2027': null };
    expect(delivered({ counts: { homes: exactly(10) }, deliveries })).toMatchObject({
      undated: exactly(0),
      remarks: [],
    });
    const open = delivered({ counts: { homes: exactly(25) }, deliveries });
    expect(open.undated).toEqual(exactly(15));
    expect(codes(open)).toEqual(['delivery-blank-years']);
  });

  it('falls back on the delivery year, spread when it is a range', () => {
    const counts = { homes: exactly(9) };
    expect(delivered({ counts, deliveryYear: exactly(2028) })).toMatchObject({
      perYear: { '2028': exactly(9) },
      source: 'delivery-year',
    });
    const spread = delivered({ counts, deliveryYear: { low: 2028, high: 2029 } });
    expect(Object.values(spread.perYear).map(({ low }) => low)).toEqual([5, 4]);
  });

  it('leaves homes without any year undated, and unknown homes unknown', () => {
    expect(delivered({ counts: { homes: exactly(9) } })).toMatchObject({
      undated: exactly(9),
      source: 'none',
    });
    expect(delivered({ counts: { homes: null }, deliveryYear: exactly(2028) })).toMatchObject({
      undated: null,
      perYear: {},
    });
  });

  it('says so when the years exceed what is still to come', () => {
    expect(codes(delivered({ counts: { homes: exactly(10) }, deliveries: { '2027': exactly(12) } }))).toEqual(
      ['delivery-years-above-total'],
    );
  });

  it('plans nothing of projects that no longer count', () => {
    const stopped = delivered({
      projectStatus: 'stopped',
      counts: { homes: exactly(10) },
      deliveries: { '2027': exactly(10) },
    });
    expect(stopped).toMatchObject({ perYear: {}, undated: exactly(0) });
  });

  it('loses no home: years, later, overdue and undated are the counted number', () => {
    const quantity = fc.oneof(fc.nat(200).map(exactly), fc.constant(null));
    const period = fc.constantFrom('2023', '2025-2028', '2026', '2027', '2030+', '2035', 'unknown');
    fc.assert(
      fc.property(fc.nat(600), fc.dictionary(period, quantity), (homes, deliveries) => {
        const { perYear, overdue, later, undated } = delivered({
          counts: { homes: exactly(homes) },
          deliveries,
        });
        const ahead = Object.values(perYear).reduce((sum, { low }) => sum + low, 0) + later.low;
        const all = ahead + overdue.low + (undated?.low ?? 0);
        expect(all).toBe(Math.max(homes, ahead));
      }),
    );
  });
});

describe('deliveries of the portfolio', () => {
  const totals = (projects: Partial<Project>[], rules = book) =>
    deliveryTotals(
      projects.map((fields) =>
        delivered(
          { deliveries: { '2026': exactly(100) }, counts: { homes: exactly(100) }, ...fields },
          rules,
        ),
      ),
      [2026],
      rules,
    ).years[0]!;

  it('are kept by hardness, with under construction and permitted as hard', () => {
    const year = totals([
      { status: aStatus('1A') },
      { status: aStatus('2B') },
      { status: aStatus('3') },
      {},
      { phase: 'realisatie' },
      { status: aStatus('3'), permit: 'granted' },
    ]);
    expect(year.byHardness).toEqual({
      hard: exactly(300),
      conditional: exactly(100),
      soft: exactly(100),
      unknown: exactly(100),
    });
    expect(year.planned).toEqual(exactly(600));
  });

  it.each([
    ['onherroepelijk', { hard: 100, conditional: 100, soft: 200 }],
    ['vastgesteld', { hard: 200, conditional: 100, soft: 100 }],
    ['onder voorwaarde', { hard: 300, conditional: 0, soft: 100 }],
  ])('count as hard what the definition %s calls so', (definition, homes) => {
    const rules = ruleBook(
      defaultRules().flatMap((rule) =>
        rule.id === 'counting.hardDefinition' ? [{ ...rule, value: definition }] : [],
      ),
    );
    const plans = (['1A', '2A', '2B', '3'] as const).map((code) => ({ status: aStatus(code) }));
    const { byHardness } = totals(plans, rules);
    for (const [hardness, sum] of Object.entries(homes))
      expect(byHardness[hardness as keyof typeof homes]).toEqual(exactly(sum));
  });

  it.each([
    ['2A', 100 * 0.85 * 0.95],
    ['3', 100 * 0.7 * 0.9],
    ['4B', 100 * 0.3 * 0.8],
  ] as const)('lose dropout and shrinkage by status %s', (code, left) => {
    const { low, high } = totals([{ status: aStatus(code) }]).afterLoss;
    expect(low).toBeCloseTo(left, 10);
    expect(high).toBeCloseTo(left, 10);
  });

  it('lose a range where the status is unknown', () => {
    const { low, high } = totals([{}]).afterLoss;
    expect(low).toBeCloseTo(100 * 0.3 * 0.8, 10);
    expect(high).toBeCloseTo(100 * 0.7 * 0.95, 10);
  });
});
