import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countHomes } from '../../src/analysis/counting';
import { ruleBook } from '../../src/analysis/rules/ruleBook';
import { chooseTarget } from '../../src/analysis/target';
import type { Project } from '../../src/model/project';
import { exactly } from '../../src/model/quantity';
import type { Target } from '../../src/model/target';
import { aProject, aTarget } from '../fixtures/inputs';

function choose(targets: Target[], projects: Project[] = []) {
  const counts = countHomes(projects, ruleBook([])).counting.projects;
  const { target, findings } = chooseTarget(
    { targets, projects, counts, realised: [], referenceDate: '2026-07-01' },
    ruleBook([]),
  );
  return { target, codes: findings.map(({ code }) => code) };
}

describe('choosing the target', () => {
  it('takes the newest active version that covers the reference year', () => {
    const old = aTarget({ id: 'old', referenceDate: '2023-03-08' });
    const renewed = aTarget({ id: 'new', referenceDate: '2025-06-01', from: 2025, to: 2034 });
    const draft = aTarget({ id: 'draft', referenceDate: '2026-06-01', status: 'draft' });
    const { target, codes } = choose([old, renewed, draft]);
    expect(target?.target.id).toBe('new');
    expect(codes).toContain('target-several');
  });

  it('takes an agreement for the whole list before one for a single municipality', () => {
    const local = aTarget({ id: 'local', municipality: 'Rivierendal', referenceDate: '2025-01-01' });
    expect(choose([local, aTarget({ id: 'whole' })]).target?.target.id).toBe('whole');
  });

  it('takes the agreement of the municipality that the projects lie in, and never one of another', () => {
    const targets = ['Ede', 'Rhenen'].map((name) => aTarget({ id: name, municipality: name }));
    const inRhenen = aProject({ key: 'molenhof', municipality: 'Gemeente Rhenen' });
    expect(choose(targets, [inRhenen]).target?.target.id).toBe('Rhenen');
    const nowhere = aProject({ key: 'molenhof', municipality: null });
    expect(choose(targets.slice(0, 1), [nowhere]).target?.target.id).toBe('Ede');
    for (const projects of [[nowhere], [aProject({ key: 'molenhof', municipality: 'Nijkerk' })]])
      expect(choose(targets, projects)).toEqual({ target: null, codes: ['target-other-municipality'] });
  });

  it.each([
    ['target-missing', []],
    ['target-none-active', [aTarget({ status: 'expired' })]],
    ['target-past', [aTarget({ from: 2015, to: 2020 })]],
    ['target-other-years', [aTarget({ from: 2028, to: 2034 })]],
    ['target-only-example', [aTarget({ status: 'example' })]],
  ])('gives no target but the finding %s when none counts', (code, targets) => {
    expect(choose(targets)).toEqual({ target: null, codes: [code] });
  });

  it('spreads the total evenly, the first years taking what is left over', () => {
    const { target } = choose([aTarget({ total: 1000, from: 2022, to: 2030 })]);
    expect(target?.perYear.map(({ homes }) => homes)).toEqual([112, 111, 111, 111, 111, 111, 111, 111, 111]);
  });

  it('keeps the years the agreement names and spreads the rest over the others', () => {
    const { target } = choose([
      aTarget({ total: 100, from: 2025, to: 2028, perYear: { '2025': 10, '2027': 39 } }),
    ]);
    expect(target?.perYear).toEqual([
      { year: 2025, homes: 10 },
      { year: 2026, homes: 26 },
      { year: 2027, homes: 39 },
      { year: 2028, homes: 25 },
    ]);
  });

  it('takes the named years as the total when they exceed it, and says so', () => {
    const { target, codes } = choose([
      aTarget({ total: 10, from: 2026, to: 2027, perYear: { '2026': 30 }, realised: 0 }),
    ]);
    expect(target).toMatchObject({ total: 30, remaining: 30 });
    expect(codes).toEqual(['target-years-exceed-total']);
  });

  it('adds up to the total for any period', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.integer({ min: 2026, max: 2050 }), (total, to) => {
        const { target } = choose([aTarget({ total, to })]);
        expect(target?.perYear.reduce((sum, { homes }) => sum + homes, 0)).toBe(total);
      }),
    );
  });
});

describe('realised homes', () => {
  const built = aProject({ key: 'A', counts: { homes: exactly(50), homesRealised: exactly(20) } });

  it('are the typed number when there is one', () => {
    expect(choose([aTarget({ realised: 310 })], [built]).target).toMatchObject({
      realised: 310,
      realisedSource: 'typed',
      remaining: 690,
    });
  });

  it('come from the list otherwise, with a finding', () => {
    const { target, codes } = choose([aTarget()], [built]);
    expect(target).toMatchObject({ realised: 20, realisedSource: 'list', remaining: 980 });
    expect(codes).toEqual(['target-realised-from-list']);
  });

  it('leave out what was delivered before the agreement began', () => {
    const early = aProject({
      key: 'B',
      phase: 'afgerond',
      counts: { homes: exactly(60) },
      deliveries: { '2020': exactly(60) },
    });
    expect(choose([aTarget()], [built, early]).target?.realised).toBe(20);
  });

  it('are unknown, not zero, when nobody says', () => {
    const { target, codes } = choose([aTarget()], [aProject({ key: 'A', counts: { homes: exactly(50) } })]);
    expect(target).toMatchObject({ realised: null, realisedSource: null, remaining: 1000 });
    expect(codes).toEqual(['target-realised-unknown']);
  });
});
