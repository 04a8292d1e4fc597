import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../src/analysis/analyse';
import type { ReconciliationLineId, Results } from '../../src/analysis/results';
import { defaultRules } from '../../src/analysis/rules/defaults';
import type { Project } from '../../src/model/project';
import { exactly } from '../../src/model/quantity';
import type { Rule } from '../../src/model/rule';
import { aProject, aTarget, someInputs } from '../fixtures/inputs';

function results(projects: Project[], values: Record<string, Rule['value']> = {}): Results {
  const rules = defaultRules().flatMap((rule) =>
    rule.id in values ? [{ ...rule, value: values[rule.id]! }] : [],
  );
  return analyse(someInputs({ projects, rules, targets: [aTarget({ realised: 0, shares: { flex: 0.1 } })] }));
}

const mixed = aProject({
  key: 'mixed',
  counts: { homes: exactly(100), flexHomes: exactly(40) },
  deliveries: { '2027': exactly(50), '2028': exactly(50) },
});
const onlyFlex = aProject({
  key: 'flex',
  counts: { homes: exactly(30), flexHomes: exactly(30) },
  deliveryYear: exactly(2026),
  flexUntil: '2031-06-30',
});

function line({ counting }: Results, id: ReconciliationLineId) {
  return counting.lines.find((one) => one.id === id);
}

describe('flexible homes', () => {
  it('stay out of the homes that count, with a line of their own', () => {
    const found = results([mixed, onlyFlex]);
    expect(line(found, 'flex')).toEqual({ id: 'flex', homes: exactly(70), projects: 2 });
    expect(line(found, 'counted')?.homes).toEqual(exactly(60));
    expect(found.counting.projects.map(({ counted, flex }) => [counted, flex])).toEqual([
      [exactly(60), exactly(40)],
      [exactly(0), exactly(30)],
    ]);
  });

  it('are taken off the years of their project in proportion', () => {
    const [delivery] = results([mixed]).delivery.projects;
    expect(delivery?.perYear).toEqual({ '2027': exactly(30), '2028': exactly(30) });
    expect(delivery?.undated).toEqual(exactly(0));
    expect(delivery?.remarks).toEqual([]);
  });

  it('have a first year and an end: the date given, else the usual years', () => {
    const { flex } = results([mixed, onlyFlex], { 'flex.years': 10 });
    expect(flex).toMatchObject({
      apart: true,
      homes: exactly(70),
      agreed: 100,
      projects: [
        { key: 'mixed', from: 2027, until: 2036, untilSource: 'rule' },
        { key: 'flex', from: 2026, until: 2031, untilSource: 'date' },
      ],
    });
    const inUse = Object.fromEntries(flex.years.map(({ year, inUse: homes }) => [year, homes.low]));
    expect([inUse[2026], inUse[2027], inUse[2028], inUse[2030]]).toEqual([30, 50, 70, 70]);
  });

  it('go when their time is over', () => {
    const [gone] = results([{ ...onlyFlex, flexUntil: '2027-12-31' }]).flex.years.filter(
      ({ year }) => year === 2028,
    );
    expect(gone?.inUse).toEqual(exactly(0));
  });

  it('count along where the rule says so, without a line', () => {
    const found = results([mixed, onlyFlex], { 'counting.flex': 'meetellen' });
    expect(line(found, 'flex')).toBeUndefined();
    expect(line(found, 'counted')?.homes).toEqual(exactly(130));
    expect(found.flex.apart).toBe(false);
  });

  it('leave out the realised ones of finished projects, and say when there are more than homes', () => {
    const done = { ...mixed, key: 'done', phase: 'afgerond' as const };
    const found = analyse(someInputs({ projects: [done], targets: [aTarget()] }));
    expect(found.target).toMatchObject({ realised: 60, realisedSource: 'list' });
    const tooMany = { ...mixed, counts: { homes: exactly(10), flexHomes: exactly(12) } };
    const { quality, counting } = results([tooMany]);
    expect(counting.projects[0]?.counted).toEqual(exactly(0));
    expect(quality.findings.map(({ code }) => code)).toContain('flex-above-listed');
  });

  it('keep the reconciliation exact and no year above what is left, for any list', () => {
    const project = fc.record({
      homes: fc.nat(300),
      realised: fc.option(fc.nat(300)),
      flex: fc.option(fc.nat(300)),
      years: fc.array(fc.nat(100), { minLength: 1, maxLength: 5 }),
      phase: fc.constantFrom('ontwerp' as const, 'afgerond' as const),
      status: fc.constantFrom('stopped' as const, null, null),
    });
    fc.assert(
      fc.property(fc.array(project, { maxLength: 8 }), (rows) => {
        const projects = rows.map(({ homes, realised, flex, years, phase, status }, index) =>
          aProject({
            key: `P${index}`,
            phase,
            projectStatus: status,
            counts: {
              homes: exactly(homes),
              ...(realised === null ? {} : { homesRealised: exactly(realised) }),
              ...(flex === null ? {} : { flexHomes: exactly(flex) }),
            },
            deliveries: Object.fromEntries(years.map((count, at) => [String(2026 + at), exactly(count)])),
          }),
        );
        const found = results(projects);
        const value = (id: ReconciliationLineId): number => line(found, id)?.homes?.low ?? 0;
        const taken: ReconciliationLineId[] = ['realised', 'demolition', 'cancelled', 'duplicate', 'flex'];
        const left = taken.reduce((sum, id) => sum - value(id), value('listed'));
        expect(left).toBe(value('counted'));
        found.delivery.projects.forEach(({ perYear }, index) => {
          for (const [year, homes] of Object.entries(perYear)) {
            expect(Number.isInteger(homes.low)).toBe(true);
            expect(homes.low).toBeLessThanOrEqual(projects[index]?.deliveries[year]?.low ?? 0);
          }
        });
      }),
      { numRuns: 25 },
    );
  });
});
