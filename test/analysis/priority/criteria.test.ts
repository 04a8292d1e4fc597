import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../../src/analysis/analyse';
import type { criteria } from '../../../src/analysis/results';
import { defaultRules } from '../../../src/analysis/rules/defaults';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { aStatus, aTarget, mediumInputs } from '../../fixtures/inputs';
import { inputsWith, known, placeOf } from './known';

describe('the criteria', () => {
  it('score contribution by homes and affordable share', () => {
    // 75 of 150 homes: 2.5 of 5 points; 30 of 75 affordable against 67 %: 3 × 0.4 / 0.67 = 1.79; all in a year that lacks homes: 2.
    expect(placeOf(known).criteria.contribution).toEqual({ low: 6.29, high: 6.29 });
  });

  it('score contribution by the homes that land where the agreement lacks them', () => {
    const inYears = (
      deliveries: Project['deliveries'],
      targets = [aTarget({ from: 2026, to: 2030, total: 500, realised: 0 })],
    ) => placeOf({ ...known, deliveries }, { targets }).criteria.contribution;
    // 2031 is after the agreement: none of the two points; half of the homes: one.
    expect(inYears({ '2031': exactly(75) }).low).toBe(4.29);
    expect(inYears({ '2029': exactly(40), '2031': exactly(35) }).low).toBeCloseTo(4.29 + (2 * 40) / 75, 2);
    // A year that the project itself fills would lack homes without it.
    const small = [aTarget({ from: 2026, to: 2030, total: 250, realised: 0 })];
    expect(inYears({ '2029': exactly(75) }, small).low).toBe(6.29);
    // Nowhere a shortage: nothing to gain, so nobody loses.
    expect(
      inYears({ '2031': exactly(75) }, [aTarget({ from: 2026, to: 2030, total: 0, realised: 0 })]).low,
    ).toBe(6.29);
  });

  it('leave the years open without an agreement, and for homes without a year', () => {
    const open = placeOf(known, { targets: [] });
    expect(open.criteria.contribution).toEqual({ low: 4.29, high: 6.29 });
    expect(open.missing).toEqual(['target']);
    const undated = placeOf({ ...known, deliveries: {}, deliveryYear: null });
    expect(undated.criteria.contribution).toEqual({ low: 4.29, high: 6.29 });
    expect(undated.missing).toEqual(['deliveryYear']);
  });

  it('score feasibility by status, land and bottlenecks', () => {
    expect(placeOf(known).criteria.feasibility).toEqual({ low: 9, high: 9 });
    expect(
      placeOf({ ...known, status: aStatus('4A'), landPosition: 'Intentie medewerking eigenaar' }).criteria
        .feasibility.low,
    ).toBe(4);
    expect(
      placeOf({ ...known, bottlenecks: ['stikstof', 'markt', 'draagvlak'] }).criteria.feasibility.low,
    ).toBe(7);
  });

  it('score speed by the years until building starts', () => {
    // Two years: 10 × (5 − 2) / (5 − 1).
    expect(placeOf(known).criteria.speed).toEqual({ low: 7.5, high: 7.5 });
    expect(placeOf({ ...known, phase: 'realisatie', startYear: null }).criteria.speed.low).toBe(10);
    expect(placeOf({ ...known, startYear: exactly(2035) }).criteria.speed.low).toBe(0);
  });

  it('take points off speed for a year that can’t be', () => {
    const early = {
      ...known,
      deliveries: { '2027': exactly(75) },
      startYear: exactly(2026),
      deliveryYear: exactly(2027),
      permit: 'none',
    } as const;
    expect(placeOf(early).criteria.speed.low).toBe(7);
    expect(placeOf({ ...early, permit: 'granted' }).criteria.speed.low).toBe(10);
    // All phases before building are still to come: 15 months at their shortest.
    const unready = { ...known, phase: 'concept', startYear: exactly(2026), permit: 'granted' } as const;
    expect(placeOf(unready).criteria.speed.low).toBe(7);
  });

  it('score policy by key project, social share and area', () => {
    // 15 of 75 social against 30 %: 2 × 0.2 / 0.3 = 1.33; greenfield 1; no key project, families are no group that comes first.
    expect(placeOf(known).criteria.policy).toEqual({ low: 2.33, high: 2.33 });
    expect(placeOf({ ...known, keyProject: true, planType: 'Herstructurering' }).criteria.policy.low).toBe(
      7.33,
    );
  });

  it('score policy by the municipality’s own target groups', () => {
    const points = (targetGroup: string | null, groups?: string) => {
      const rules = defaultRules().flatMap((rule) =>
        rule.id === 'criteria.policy.groups' && groups !== undefined ? [{ ...rule, value: groups }] : [],
      );
      return placeOf({ ...known, targetGroup }, { rules }).criteria.policy;
    };
    expect(points('Senioren (55+)')).toEqual({ low: 4.33, high: 4.33 });
    expect(points('Gezinnen')).toEqual({ low: 2.33, high: 2.33 });
    expect(points('Gezinnen', 'gezinnen; zorg').low).toBe(4.33);
    expect(points('Mantelzorgers', 'mantelzorg').low).toBe(4.33);
    expect(points('Gezinnen', '').low).toBe(4.33);
    for (const open of [null, 'Alle doelgroepen', 'n.t.b.'])
      expect(points(open)).toEqual({ low: 2.33, high: 4.33 });
  });

  it('take a date of priority for a key project', () => {
    expect(placeOf({ ...known, keyProject: null, prioritySince: '2025-06-01' }).criteria.policy.low).toBe(
      6.33,
    );
  });

  it('leave efficiency open where the norms give no hours, and say so', () => {
    const rules = defaultRules().flatMap((rule) => (rule.group === 'hours' ? [{ ...rule, value: 0 }] : []));
    const { priority, quality } = analyse(inputsWith(known, { rules }));
    expect(priority.projects[0]).toMatchObject({
      criteria: { efficiency: { low: 0, high: 10 } },
      missing: ['hours'],
    });
    expect(quality.findings).toContainEqual(
      expect.objectContaining({ code: 'norms-without-hours', params: { count: 1 } }),
    );
  });

  it('give what is missing as a range and name the field, never a zero', () => {
    const open = placeOf({ counts: { homes: exactly(75) } });
    expect(open.criteria.feasibility).toEqual({ low: 0, high: 10 });
    expect(open.missing).toEqual(
      expect.arrayContaining([
        'affordableBuy',
        'status',
        'landPosition',
        'bottleneck',
        'startYear',
        'phase',
        'keyProject',
        'planType',
      ]),
    );
    expect(placeOf(known).missing).toEqual([]);
  });

  it('name the field first that leaves most of the score open', () => {
    const open = placeOf({ ...known, status: null, planType: null });
    // Status leaves 6 points of 30 %, the kind of plan 1 of 10 %.
    expect(open.missing).toEqual(['status', 'planType']);
    expect(open.narrows).toBeCloseTo(1.8, 10);
    const settled = placeOf({ ...known, planType: null }).score;
    const otherwise = placeOf({ ...known, status: null }).score;
    expect(settled.high - settled.low).toBeLessThan(otherwise.high - otherwise.low);
  });

  it('keep every score between 0 and 10, low at or below high', () => {
    for (const { criteria: scores, score } of analyse(mediumInputs(200)).priority.projects) {
      for (const { low, high } of [...Object.values(scores), score]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(10);
        expect(low).toBeLessThanOrEqual(high);
      }
    }
  });

  it('never score less for more homes, more social rent, a firmer status or fewer bottlenecks', () => {
    const score = (fields: Partial<Project>, criterion: (typeof criteria)[number]) =>
      placeOf({ ...known, ...fields }).criteria[criterion].low;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(200), (homes, more) => {
        const fields = (number: number) => ({
          counts: { homes: exactly(number) },
          deliveries: { '2029': exactly(number) },
        });
        expect(score(fields(homes + more), 'contribution')).toBeGreaterThanOrEqual(
          score(fields(homes), 'contribution'),
        );
      }),
      { numRuns: 40 },
    );
    const statuses = (['4B', '4A', '3', '2B', '2A', '1A'] as const).map((code) =>
      score({ status: aStatus(code) }, 'feasibility'),
    );
    expect(statuses).toEqual([...statuses].sort((a, b) => a - b));
  });

  it('widen, not move, the score when a field becomes unknown', () => {
    const fields = [
      'status',
      'landPosition',
      'keyProject',
      'planType',
      'startYear',
      'municipalRole',
    ] as const;
    const { score } = placeOf(known);
    for (const field of fields) {
      const open = placeOf({ ...known, [field]: null }).score;
      if (field !== 'startYear') {
        expect(open.low).toBeLessThanOrEqual(score.low);
        expect(open.high).toBeGreaterThanOrEqual(score.high);
      }
    }
  });
});
