import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countHomes } from '../../../src/analysis/counting';
import { ruleBook } from '../../../src/analysis/rules/ruleBook';
import { chooseTarget } from '../../../src/analysis/target';
import type { RealisedYear } from '../../../src/model/realised';
import type { Target } from '../../../src/model/target';
import { aProject, aTarget } from '../../fixtures/inputs';

const book = ruleBook([]);

function choose(targets: Target[], municipalities: (string | null)[], realised: RealisedYear[] = []) {
  const projects = municipalities.map((municipality, index) => aProject({ key: `P${index}`, municipality }));
  const { projects: counts } = countHomes(projects, book).counting;
  const {
    target,
    targets: found,
    findings,
  } = chooseTarget({ targets, projects, counts, realised, referenceDate: '2026-07-01' }, book);
  return { target, found, codes: findings.map(({ code }) => code), findings };
}

const ede = aTarget({
  id: 'ede',
  municipality: 'Ede',
  total: 700,
  realised: 100,
  shares: { socialRent: 0.3 },
});
const rhenen = aTarget({
  id: 'rhenen',
  municipality: 'Gemeente Rhenen',
  from: 2025,
  to: 2034,
  total: 300,
  realised: 20,
  shares: { socialRent: 0.2, affordable: 0.6 },
});

describe('several municipalities in one list', () => {
  it('are kept apart and added up', () => {
    const { target, codes } = choose([ede, rhenen], ['Ede', 'Rhenen']);
    expect(target).toMatchObject({
      basis: 'parts',
      total: 1000,
      realised: 120,
      remaining: 880,
      uncovered: [],
    });
    expect(target?.target).toMatchObject({ from: 2022, to: 2034, municipality: null });
    expect(target?.target.shares.socialRent).toBeCloseTo(0.27);
    expect(target?.target.shares.affordable).toBeUndefined();
    expect(
      target?.parts.map(({ municipality, total, remaining }) => [municipality, total, remaining]),
    ).toEqual([
      ['Ede', 700, 600],
      ['Rhenen', 300, 280],
    ]);
    expect(codes).toEqual([]);
  });

  it('names the municipality without an agreement, and projects without a municipality', () => {
    const { target, codes, findings } = choose([ede], ['Ede', 'Rhenen', null]);
    expect(target?.uncovered).toEqual(['Rhenen']);
    expect(codes).toEqual(['target-municipality-missing', 'target-projects-nowhere']);
    expect(findings[0]?.params).toEqual({ municipality: 'Rhenen' });
  });

  it('are not added to an agreement for the whole, which counts and says so', () => {
    const whole = aTarget({ id: 'whole', total: 1100, realised: 0, region: 'Foodvalley' });
    const { target, findings } = choose([ede, whole, rhenen], ['Ede', 'Rhenen']);
    expect(target).toMatchObject({ basis: 'whole', total: 1100 });
    expect(target?.parts.map(({ total }) => total)).toEqual([700, 300]);
    expect(findings).toMatchObject([
      { code: 'target-parts-apart', params: { count: 2, homes: 1000, total: 1100 } },
    ]);
  });

  it('say of each municipality apart where several versions are in force', () => {
    const older = { ...ede, id: 'older', referenceDate: '2020-01-01' };
    const { target, findings } = choose([older, ede, rhenen], ['Ede', 'Rhenen']);
    expect(target?.total).toBe(1000);
    expect(findings).toMatchObject([{ code: 'target-several', params: { count: 2 } }]);
  });

  it('add up per year and over the whole for any agreements', () => {
    const target = fc.record({
      from: fc.integer({ min: 2015, max: 2026 }),
      years: fc.integer({ min: 12, max: 20 }),
      total: fc.nat(5000),
      realised: fc.option(fc.nat(2000)),
    });
    fc.assert(
      fc.property(fc.array(target, { minLength: 1, maxLength: 6 }), (rows) => {
        const targets = rows.map(({ from, years, ...rest }, index) =>
          aTarget({ ...rest, id: `t${index}`, municipality: `G${index}`, from, to: from + years }),
        );
        const places = [...targets.map(({ municipality }) => municipality), 'Elders'];
        const sum = choose(targets, places).target;
        expect(sum?.basis).toBe('parts');
        const add = (value: (part: NonNullable<typeof sum>['parts'][number]) => number): number =>
          (sum?.parts ?? []).reduce((total, part) => total + value(part), 0);
        expect(sum?.total).toBe(add(({ total }) => total));
        expect(sum?.remaining).toBe(add(({ remaining }) => remaining));
        expect(sum?.realised ?? 0).toBe(add(({ realised }) => realised ?? 0));
        for (const { year, homes } of sum?.perYear ?? [])
          expect(homes).toBe(add(({ perYear }) => perYear.find((one) => one.year === year)?.homes ?? 0));
      }),
    );
  });
});

describe('an agreement of a region', () => {
  const region = aTarget({ id: 'region', region: 'Foodvalley', total: 25_000, realised: 0 });

  it('gives way to the own agreement of the one municipality of the list', () => {
    expect(choose([region, ede], ['Ede']).target?.target.id).toBe('ede');
  });

  it('counts where there is no other, and says that it is of the region', () => {
    const { target, codes } = choose([region], ['Ede']);
    expect(target?.total).toBe(25_000);
    expect(codes).toEqual(['target-of-region']);
  });
});

describe('homes entered per year', () => {
  const rows = (list: [number, string | null, number][]): RealisedYear[] =>
    list.map(([year, municipality, homes]) => ({ year, municipality, homes, source: '' }));
  const whole = aTarget({ id: 'whole', from: 2024, to: 2030 });

  it('count within the period, a row for the whole before rows of municipalities', () => {
    const realised = rows([
      [2023, null, 500],
      [2024, null, 100],
      [2024, 'Ede', 70],
      [2025, 'Ede', 60],
      [2025, 'Rhenen', 30],
    ]);
    const { target, found } = choose([whole], ['Ede', 'Rhenen'], realised);
    expect(target).toMatchObject({ realised: 190, realisedSource: 'years', remaining: 810 });
    expect(found.realisedYears).toEqual([
      { year: 2023, homes: 500, source: 'years' },
      { year: 2024, homes: 100, source: 'years' },
      { year: 2025, homes: 90, source: 'years' },
    ]);
    expect(
      choose([ede, { ...rhenen, realised: null }], ['Ede', 'Rhenen'], realised).target?.parts,
    ).toMatchObject([
      { realised: 100, realisedSource: 'typed' },
      { realised: 30, realisedSource: 'years' },
    ]);
  });

  it('give way to the figure typed with the agreement, and say that the two differ', () => {
    const { target, codes } = choose([{ ...whole, realised: 80 }], ['Ede'], rows([[2024, null, 100]]));
    expect(target).toMatchObject({ realised: 80, realisedSource: 'typed' });
    expect(codes).toEqual(['target-realised-differs']);
  });

  it('say which years are missing', () => {
    const { findings } = choose([whole], ['Ede'], rows([[2024, null, 100]]));
    expect(findings).toMatchObject([{ code: 'target-realised-years-missing', params: { years: '2025' } }]);
  });
});

describe('published agreements', () => {
  it('are examples for the municipalities of the list, where the workbook has none', () => {
    const { target, found, codes } = choose([], ['Gemeente Ede', 'Rhenen']);
    expect(target).toBeNull();
    expect(codes).toEqual(['target-missing']);
    expect(
      found.examples.map(({ municipality, region, total, status }) => [municipality, region, total, status]),
    ).toEqual([
      ['Gemeente Ede', 'Foodvalley', 7000, 'example'],
      ['Rhenen', 'Foodvalley', 431, 'example'],
      [null, 'Foodvalley', 25_000, 'example'],
    ]);
    for (const { source } of found.examples) expect(source).toMatch(/^https:/);
  });

  it('count for nothing until somebody sets one in force', () => {
    const { examples } = choose([], ['Ede']).found;
    expect(choose(examples, ['Ede'])).toMatchObject({ target: null, codes: ['target-only-example'] });
    const taken = examples.map((one) => ({ ...one, status: 'active' as const }));
    expect(choose(taken, ['Ede']).target?.total).toBe(7000);
  });

  it('are none for a list of another place, or beside an agreement of its own', () => {
    expect(choose([], ['Rivierendal']).found.examples).toEqual([]);
    expect(choose([ede], ['Ede']).found.examples).toEqual([]);
  });
});
