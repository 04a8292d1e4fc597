import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classify, sizeOf } from '../../src/analysis/classes';
import { countHomes } from '../../src/analysis/counting';
import { complexityFactors } from '../../src/analysis/results';
import { defaultRules } from '../../src/analysis/rules/defaults';
import { ruleBook } from '../../src/analysis/rules/ruleBook';
import type { Project } from '../../src/model/project';
import { exactly } from '../../src/model/quantity';
import { bottlenecks } from '../../src/model/terms';
import { aProject, aStatus } from '../fixtures/inputs';

const book = ruleBook([]);

function classOf(homes: number | null, fields: Partial<Project> = {}, rules = book) {
  const project = aProject({
    key: 'A',
    counts: { homes: homes === null ? null : exactly(homes) },
    ...fields,
  });
  return classify(project, countHomes([project], rules).counting.projects[0]!, rules);
}

describe('size classes', () => {
  it.each([
    [1, 'XS'],
    [10, 'XS'],
    [11, 'S'],
    [30, 'S'],
    [31, 'M'],
    [100, 'M'],
    [101, 'L'],
    [300, 'L'],
    [301, 'XL'],
  ])('puts %d homes in %s', (homes, size) => expect(sizeOf(homes, book)).toBe(size));
});

describe('project classes', () => {
  it('makes large projects class A for a senior, whatever the points', () => {
    expect(classOf(120)).toMatchObject({ class: 'A', classRange: ['A', 'A'], required: 'senior' });
  });

  it('lets the points decide on L when the rule is switched off', () => {
    const rules = ruleBook(
      defaultRules().flatMap((rule) =>
        rule.id === 'complexity.alwaysA.L' ? [{ ...rule, value: false }] : [],
      ),
    );
    const easy = { municipalRole: 'faciliterend', bottleneckText: 'geen', status: aStatus('1A') } as const;
    // 3 for L, 0–1 for the role, 0–3 for governance: class C at most 7.
    expect(classOf(120, easy, rules)).toMatchObject({
      points: { low: 3, high: 7 },
      class: 'C',
      required: 'junior',
    });
  });

  it('goes by size while the points are open', () => {
    expect(classOf(20)).toMatchObject({ class: 'C', classRange: ['C', 'A'], required: 'junior' });
    expect(classOf(60)).toMatchObject({ class: 'B', required: 'medior' });
  });

  it('raises a small plan whose points leave no doubt', () => {
    const hard = classOf(14, {
      municipalRole: 'actief',
      bottlenecks: [
        'stikstof',
        'flora-fauna',
        'netcongestie',
        'versnipperd-eigendom',
        'verouderd-contract',
        'bezwaar-beroep',
        'onrendabele-top',
      ],
    });
    // 1 size, 3 role, 2 ownership, 3 nature, 2 grid, 1 surroundings, 1 finance, 2 contract.
    expect(hard.points.low).toBe(15);
    expect(hard).toMatchObject({
      class: 'A',
      required: 'senior',
      reasons: [{ code: 'class-by-points' }, { code: 'class-undetermined' }],
    });
  });

  it('gives a very small plan to a casemanager', () => {
    expect(classOf(4)).toMatchObject({ size: 'XS', required: 'casemanager' });
    expect(classOf(4).reasons).toContainEqual({ code: 'class-xs-casemanager' });
  });

  it('gives no class when the number of homes is unknown', () => {
    expect(classOf(null)).toMatchObject({ size: null, class: null, classRange: null, required: null });
  });

  it('names the factors the list leaves open', () => {
    expect(classOf(60).undetermined).toEqual(complexityFactors.filter((factor) => factor !== 'size'));
    expect(classOf(60, { bottleneckText: 'Geen', municipalRole: 'actief' }).undetermined).toEqual([
      'instrument',
      'governance',
    ]);
  });

  it('takes "onbekend" as bottleneck for an open question, not for none', () => {
    expect(classOf(60, { bottleneckText: 'Onbekend' }).factors.infrastructure).toEqual({ low: 0, high: 3 });
    expect(classOf(60, { bottleneckText: 'Geen' }).factors.infrastructure).toEqual({ low: 0, high: 0 });
  });

  it('never lowers the points when a bottleneck is added', () => {
    fc.assert(
      fc.property(
        fc.subarray([...bottlenecks], { minLength: 1 }),
        fc.constantFrom(...bottlenecks),
        (some, extra) => {
          const before = classOf(60, { bottlenecks: some });
          const after = classOf(60, { bottlenecks: [...new Set([...some, extra])] });
          expect(after.points.low).toBeGreaterThanOrEqual(before.points.low);
        },
      ),
    );
  });
});

describe('whether a lead is needed', () => {
  it.each([
    [60, 'ontwerp', true],
    [60, 'realisatie', true],
    [60, 'nazorg', false],
    [20, 'voorbereiding', true],
    [20, 'realisatie', false],
    [5, 'initiatief', false],
    [5, 'voorbereiding', false],
  ] as const)('for %d homes in %s: %p', (homes, phase, needed) =>
    expect(classOf(homes, { phase }).leadNeeded).toBe(needed),
  );

  it('follows the phase that the planning status suggests, and is unknown without either', () => {
    expect(classOf(60, { status: aStatus('3') }).leadNeeded).toBe(true);
    expect(classOf(60).leadNeeded).toBeNull();
  });
});
