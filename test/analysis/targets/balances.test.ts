import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countHomes } from '../../../src/analysis/counting';
import { ruleBook } from '../../../src/analysis/rules/ruleBook';
import { defaultRules } from '../../../src/analysis/rules/defaults';
import { chooseTarget, type TargetCase } from '../../../src/analysis/target';
import { exactly } from '../../../src/model/quantity';
import type { Project } from '../../../src/model/project';
import type { RealisedYear } from '../../../src/model/realised';
import type { Target } from '../../../src/model/target';
import { aProject, aTarget } from '../../fixtures/inputs';

const noCarryOver = ruleBook(
  defaultRules()
    .filter(({ id }) => id === 'counting.carryOver')
    .map((rule) => ({ ...rule, value: false })),
);

function settle(given: Partial<TargetCase> & { targets: Target[] }, book = ruleBook([])) {
  const projects = given.projects ?? [];
  const { projects: counts } = countHomes(projects, book).counting;
  return chooseTarget({ projects, counts, realised: [], referenceDate: '2026-07-01', ...given }, book);
}

function entered(homes: Record<number, number>, municipality: string | null = null): RealisedYear[] {
  return Object.entries(homes).map(([year, count]) => ({
    year: Number(year),
    municipality,
    homes: count,
    source: 'CBS',
  }));
}

const old = aTarget({ id: 'old', name: 'Tot 2025', from: 2022, to: 2025, total: 400, status: 'expired' });
const next = aTarget({ id: 'next', name: 'Vanaf 2026', from: 2026, to: 2030, total: 500, realised: 20 });

describe('an agreement that ran out', () => {
  it('is settled, and its shortfall goes to the agreement that follows', () => {
    const { target, targets } = settle({ targets: [{ ...old, realised: 310 }, next] });
    expect(targets.balances).toMatchObject([
      {
        years: { from: 2022, to: 2025 },
        overlap: null,
        agreed: 400,
        realised: 310,
        difference: 90,
        next: 'next',
        carriedOver: 90,
        remark: { code: 'balance-carried' },
      },
    ]);
    expect(target).toMatchObject({ total: 500, carriedOver: 90, realised: 20, remaining: 570 });
  });

  it('also where nobody changed its status', () => {
    const { targets } = settle({ targets: [{ ...old, status: 'active', realised: 400 }, next] });
    expect(targets.balances).toMatchObject([{ difference: 0, remark: { code: 'balance-met' } }]);
  });

  it('gives nothing where the rule says so, a surplus never', () => {
    const short = settle({ targets: [{ ...old, realised: 310 }, next] }, noCarryOver);
    expect(short.targets.balances[0]).toMatchObject({ difference: 90, carriedOver: 0 });
    expect(short.targets.balances[0]?.remark.code).toBe('balance-not-carried');
    const surplus = settle({ targets: [{ ...old, realised: 450 }, next] });
    expect(surplus.targets.balances[0]).toMatchObject({ difference: -50, carriedOver: 0 });
    expect(surplus.target?.remaining).toBe(480);
  });

  it('gives nothing where what was built is unknown, comes from the list or lacks a year', () => {
    const unknown = settle({ targets: [old, next] }).targets.balances[0];
    expect(unknown).toMatchObject({ realised: null, difference: null, carriedOver: 0 });
    const finished = aProject({
      key: 'A',
      phase: 'afgerond',
      counts: { homes: exactly(60) },
      deliveries: { '2024': exactly(60) },
    });
    const listed = settle({ targets: [old, next], projects: [finished] }).targets.balances[0];
    expect(listed).toMatchObject({ realised: 60, realisedSource: 'list', difference: 340, carriedOver: 0 });
    const partly = settle({ targets: [old, next], realised: entered({ 2022: 80, 2024: 90 }) });
    expect(partly.targets.balances[0]).toMatchObject({
      realised: 170,
      realisedSource: 'years',
      carriedOver: 0,
      remark: { code: 'balance-years-missing', params: { years: '2023, 2025' } },
    });
  });

  it('is settled up to the version that replaced it, which takes nothing over', () => {
    const replaced = aTarget({ id: 'v1', from: 2022, to: 2030, total: 900, status: 'expired' });
    const renewed = aTarget({ id: 'v2', name: 'Nieuw', from: 2025, to: 2034, total: 1000 });
    const realised = entered({ 2022: 80, 2023: 90, 2024: 100, 2025: 110, 2026: 40 });
    const { target, targets } = settle({ targets: [replaced, renewed], realised });
    expect(targets.balances).toMatchObject([
      {
        years: { from: 2022, to: 2024 },
        overlap: { from: 2025, to: 2030 },
        agreed: 300,
        realised: 270,
        difference: 30,
        carriedOver: 0,
        remark: { code: 'balance-replaced' },
      },
    ]);
    expect(target).toMatchObject({ realised: 150, realisedSource: 'years', carriedOver: 0 });
  });

  it('has no years of its own where the next one began no later', () => {
    const replaced = aTarget({ id: 'v1', from: 2022, to: 2030, status: 'expired', realised: 50 });
    const { targets } = settle({ targets: [replaced, aTarget({ id: 'v2', realised: 100 })] });
    expect(targets.balances).toMatchObject([
      { years: null, agreed: 0, realised: 0, difference: 0, remark: { code: 'balance-no-own-years' } },
    ]);
  });
});

describe('agreements of any periods', () => {
  const version = fc.record({
    from: fc.integer({ min: 2010, max: 2026 }),
    length: fc.integer({ min: 0, max: 12 }),
    total: fc.nat(5000),
    municipality: fc.constantFrom(null, 'Ede', 'Rhenen'),
    status: fc.constantFrom<Target['status'][]>('expired', 'active'),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const versions = fc.array(version, { maxLength: 7 }).map((rows) =>
    rows.map(({ from, length, day, ...rest }, index) =>
      aTarget({
        ...rest,
        id: `v${index}`,
        from,
        to: from + length,
        referenceDate: `2024-05-${String(day).padStart(2, '0')}`,
      }),
    ),
  );
  const inPlaces = ['Ede', 'Rhenen'].map((municipality) => aProject({ key: municipality, municipality }));
  const perYear = fc.array(fc.record({ year: fc.integer({ min: 2008, max: 2026 }), homes: fc.nat(300) }), {
    maxLength: 19,
  });

  it('settle no year twice in one place, and balance exactly', () => {
    fc.assert(
      fc.property(versions, perYear, (targets, rows) => {
        const realised = [...new Map(rows.map((row) => [row.year, row])).values()].flatMap(
          ({ year, homes }) => ['Ede', 'Rhenen'].flatMap((place) => entered({ [year]: homes }, place)),
        );
        const { target, targets: found } = settle({ targets, projects: inPlaces, realised });
        const seen = new Set<string>();
        const take = (place: string | null, from: number, to: number): void => {
          for (let year = from; year <= to; year += 1) {
            expect(seen.has(`${place} ${year}`)).toBe(false);
            seen.add(`${place} ${year}`);
          }
        };
        if (target?.basis === 'whole') take(null, target.target.from, target.target.to);
        for (const part of target?.parts ?? []) take(part.municipality, part.target.from, part.target.to);
        for (const { target: one, years, ...balance } of found.balances) {
          if (years) take(one.municipality, years.from, years.to);
          if (balance.realised !== null)
            expect(balance.difference).toBe(balance.agreed + balance.carriedIn - balance.realised);
          if (balance.carriedOver > 0) expect(balance.carriedOver).toBe(balance.difference);
        }
        const into = (id: string): number =>
          found.balances.reduce((sum, { next: to, carriedOver }) => (to === id ? sum + carriedOver : sum), 0);
        for (const { target: one, carriedIn } of found.balances) expect(carriedIn).toBe(into(one.id));
        if (target?.basis === 'whole') expect(target.carriedOver).toBe(into(target.target.id));
      }),
      { numRuns: 300 },
    );
  });

  it('count every home the list says is built in one of them at most', () => {
    const built = fc.array(
      fc.record({
        homes: fc.integer({ min: 1, max: 80 }),
        year: fc.option(fc.integer({ min: 2008, max: 2026 })),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(versions, built, (targets, rows) => {
        const projects = rows.map(({ homes, year }, index): Project =>
          aProject({
            key: `P${index}`,
            municipality: index % 2 === 0 ? 'Ede' : 'Rhenen',
            phase: 'afgerond',
            counts: { homes: exactly(homes) },
            deliveries: year === null ? {} : { [year]: exactly(homes) },
          }),
        );
        const whole = targets.map((target) => ({ ...target, municipality: null }));
        const { target, targets: found } = settle({ targets: whole, projects });
        const counted = [target?.realised ?? 0, ...found.balances.map(({ realised }) => realised ?? 0)];
        const all = rows.reduce((sum, { homes }) => sum + homes, 0);
        expect(counted.reduce((sum, homes) => sum + homes, 0)).toBeLessThanOrEqual(all);
      }),
      { numRuns: 300 },
    );
  });
});
