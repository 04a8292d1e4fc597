import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/analysis/analyse';
import { criteria } from '../../../src/analysis/results';
import { defaultRules } from '../../../src/analysis/rules/defaults';
import type { Project } from '../../../src/model/project';
import type { Rule } from '../../../src/model/rule';
import { exactly } from '../../../src/model/quantity';
import { aProject, mediumInputs, smallInputs, someInputs } from '../../fixtures/inputs';
import { known, placeOf } from './known';

function presetRule(value: string): Rule {
  return { ...defaultRules().find(({ id }) => id === 'weights.preset')!, value };
}

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
    const names = criteria.map((criterion) => `weights.${criterion}`);
    const rules = defaultRules().flatMap((rule) => (names.includes(rule.id) ? [{ ...rule, value: 0 }] : []));
    const { priority, quality } = analyse({ ...smallInputs(), rules });
    expect(priority.weights.speed).toBe(0.2);
    expect(quality.findings.map(({ code }) => code)).toContain('weights-all-zero');
  });

  it('follows the weights of the Woningbouwimpuls when they are chosen', () => {
    const { priority, quality } = analyse({ ...smallInputs(), rules: [presetRule('Woningbouwimpuls')] });
    expect(priority.preset).toBe('woningbouwimpuls');
    const { contribution, feasibility, speed, policy, efficiency } = priority.weights;
    expect([contribution, feasibility, efficiency]).toEqual([0.3, 0.3, 0.15]);
    expect(speed + policy).toBeCloseTo(0.25, 10);
    expect(speed).toBeCloseTo(0.15, 10);
    expect(quality.findings.map(({ code }) => code)).not.toContain('weights-not-one');
  });

  it('keeps the own weights when the name of the set is misspelt or a weight is negative, and says so', () => {
    const policy = defaultRules().find(({ id }) => id === 'weights.policy')!;
    for (const wrong of [presetRule('woningbouwinpuls'), { ...policy, value: -0.1 }]) {
      const { priority, quality } = analyse({ ...smallInputs(), rules: [wrong] });
      expect(priority.preset).toBe('eigen');
      expect(priority.weights).toEqual(analyse(smallInputs()).priority.weights);
      expect(quality.findings).toContainEqual(
        expect.objectContaining({ code: 'rule-unusable', params: expect.objectContaining({ id: wrong.id }) }),
      );
    }
  });
});

describe('gates', () => {
  it.each<[string, Partial<Project>]>([
    ['delivered', { phase: 'afgerond' }],
    ['cancelled', { projectStatus: 'stopped' }],
    ['land-blocked', { landPosition: 'Grond niet beschikbaar, geen medewerking in zicht' }],
    ['priority-expired', { keyProject: true, startYear: exactly(2022) }],
    ['priority-expired', { prioritySince: '2022-12-31' }],
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

  it('let a date of priority count before what a start year suggests', () => {
    const since = (prioritySince: string) =>
      placeOf({ ...known, keyProject: true, startYear: exactly(2022), prioritySince }).gates;
    expect(since('2023-01-01')).toEqual(['priority-expired']);
    expect(since('2023-01-02')).toEqual([]);
  });

  it('never call a priority expired once building has begun, or when the list doesn’t say it hasn’t', () => {
    for (const phase of ['realisatie', null] as const)
      expect(placeOf({ ...known, phase, prioritySince: '2020-01-01' }).gates).toEqual([]);
  });
});
