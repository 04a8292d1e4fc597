import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../src/analysis/analyse';
import { criteria } from '../../src/analysis/results';
import { defaultRules } from '../../src/analysis/rules/defaults';
import type { Project } from '../../src/model/project';
import { exactly } from '../../src/model/quantity';
import { aProject, aStatus, mediumInputs, smallInputs, someInputs } from '../fixtures/inputs';

/** A project of which everything the score asks is known. */
const known: Partial<Project> = {
  counts: {
    homes: exactly(75),
    socialRent: exactly(15),
    midRent: exactly(10),
    affordableBuy: exactly(5),
    expensive: exactly(45),
  },
  status: aStatus('2A'),
  phase: 'voorbereiding',
  municipalRole: 'faciliterend',
  bottleneckText: 'Geen',
  landPosition: 'Eigendom gemeente',
  keyProject: false,
  planType: 'Uitbreiding uitleg',
  startYear: exactly(2028),
  deliveryYear: exactly(2030),
};

function placeOf(fields: Partial<Project>) {
  return analyse(someInputs({ projects: [aProject({ key: 'A', ...fields })] })).priority.projects[0]!;
}

describe('the criteria', () => {
  it('score contribution by homes and affordable share', () => {
    // 75 of 150 homes: 3 of 6 points; 30 of 75 affordable against 67 %: 4 × 0.4 / 0.67.
    expect(placeOf(known).criteria.contribution).toEqual({ low: 5.39, high: 5.39 });
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
      startYear: exactly(2026),
      deliveryYear: exactly(2027),
      permit: 'none',
    } as const;
    expect(placeOf(early).criteria.speed.low).toBe(7);
    expect(placeOf({ ...early, permit: 'granted' }).criteria.speed.low).toBe(10);
  });

  it('score policy by key project, social share and area', () => {
    // 15 of 75 social against 30 %: 3 × 0.2 / 0.3 = 2; greenfield 1; no key project.
    expect(placeOf(known).criteria.policy).toEqual({ low: 3, high: 3 });
    expect(placeOf({ ...known, keyProject: true, planType: 'Herstructurering' }).criteria.policy.low).toBe(9);
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
        const counts = (number: number) => ({ homes: exactly(number) });
        expect(score({ counts: counts(homes + more) }, 'contribution')).toBeGreaterThanOrEqual(
          score({ counts: counts(homes) }, 'contribution'),
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

describe('the order', () => {
  it('is the weighted sum of the criteria, highest middle first', () => {
    const { weights, projects } = analyse(smallInputs()).priority;
    expect(projects.map(({ key, rank }) => [key, rank])).toEqual([
      ['P1', 1],
      ['P3', 2],
      ['P2', 3],
      ['P5', 4],
      ['P4', 5],
      ['P4 (2)', null],
      ['P6', null],
      ['P7', null],
    ]);
    for (const { criteria: scores, score } of projects) {
      expect(score.low).toBeCloseTo(
        criteria.reduce((sum, name) => sum + weights[name] * scores[name].low, 0),
        5,
      );
      expect(score.high).toBeCloseTo(
        criteria.reduce((sum, name) => sum + weights[name] * scores[name].high, 0),
        5,
      );
    }
  });

  it('gives every rank a range that the score ranges allow', () => {
    const ranked = analyse(mediumInputs()).priority.projects.filter(({ rank }) => rank !== null);
    for (const place of ranked) {
      const [best, worst] = place.rankRange!;
      const others = ranked.filter(({ key }) => key !== place.key);
      expect(best).toBe(1 + others.filter(({ score }) => score.low > place.score.high).length);
      expect(worst).toBe(1 + others.filter(({ score }) => score.high >= place.score.low).length);
      expect(best).toBeLessThanOrEqual(place.rank!);
      expect(worst).toBeGreaterThanOrEqual(place.rank!);
    }
  });

  it('lets equal scores share a rank', () => {
    const projects = ['A', 'B', 'C'].map((key) =>
      aProject({ key, id: key, ...known, ...(key === 'C' ? { keyProject: true } : {}) }),
    );
    const { priority } = analyse(someInputs({ projects }));
    expect(priority.projects.map(({ key, rank }) => [key, rank])).toEqual([
      ['C', 1],
      ['A', 2],
      ['B', 2],
    ]);
  });

  it('scales weights that do not add up to one, and says so', () => {
    const rules = defaultRules().flatMap((rule) =>
      rule.id === 'weights.policy' ? [{ ...rule, value: 0.35 }] : [],
    );
    const { priority, quality } = analyse({ ...smallInputs(), rules });
    expect(priority.weights.policy).toBeCloseTo(0.28, 10);
    expect(Object.values(priority.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
    expect(quality.findings.map(({ code }) => code)).toContain('weights-not-one');
  });

  it('falls back on equal weights when all are zero', () => {
    const rules = defaultRules().flatMap((rule) => (rule.group === 'weights' ? [{ ...rule, value: 0 }] : []));
    expect(analyse({ ...smallInputs(), rules }).priority.weights.speed).toBe(0.2);
  });
});

describe('gates', () => {
  it.each<[string, Partial<Project>]>([
    ['delivered', { phase: 'afgerond' }],
    ['cancelled', { projectStatus: 'stopped' }],
    ['land-blocked', { landPosition: 'Grond niet beschikbaar, geen medewerking in zicht' }],
    ['priority-expired', { keyProject: true, startYear: exactly(2022) }],
  ])('%s keeps a project out of the order, apart from its score', (gate, fields) => {
    expect(placeOf({ ...known, ...fields })).toMatchObject({
      rank: null,
      rankRange: null,
      gates: [gate],
      why: { code: 'why-gated' },
    });
  });

  it('leave a project in when only one part of the land condition holds', () => {
    for (const landPosition of [
      'Geen toestemming eigenaar',
      'Geen medewerking',
      'Niet beschikbaar, geen medewerking, voorkeursrecht gevestigd',
    ]) {
      expect(placeOf({ ...known, landPosition }).gates).toEqual([]);
    }
  });
});
