import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../src/analysis/analyse';
import { byCodePoint } from '../../src/analysis/order';
import type { Results } from '../../src/analysis/results';
import { applyScenario } from '../../src/analysis/scenario';
import type { Inputs } from '../../src/model/inputs';
import { exactly } from '../../src/model/quantity';
import { aPerson, aProject, aTarget, mediumInputs, smallInputs, someInputs } from '../fixtures/inputs';

/** Results with the rows that follow the order of the list in an order of their own. */
function sorted(results: Results): Results {
  const byKey = <T extends { key: string }>(rows: T[]): T[] =>
    [...rows].sort((a, b) => byCodePoint(a.key, b.key));
  return {
    ...results,
    counting: { ...results.counting, projects: byKey(results.counting.projects) },
    classes: byKey(results.classes),
    delivery: { ...results.delivery, projects: byKey(results.delivery.projects) },
    workload: { ...results.workload, projects: byKey(results.workload.projects) },
    gap: { ...results.gap, paths: byKey(results.gap.paths) },
    regieteam: { ...results.regieteam, gates: byKey(results.regieteam.gates) },
  };
}

/** Numbers to six decimals: the order of adding changes the last bits. */
function rounded(results: Results): unknown {
  return JSON.parse(
    JSON.stringify(results, (_key, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
    ),
  );
}

describe('analyse', () => {
  it('gives the same answer whatever the order of the projects', () => {
    const inputs = mediumInputs(40);
    const expected = rounded(sorted(analyse(inputs)));
    fc.assert(
      fc.property(fc.shuffledSubarray(inputs.projects, { minLength: 40, maxLength: 40 }), (projects) => {
        expect(rounded(sorted(analyse({ ...inputs, projects })))).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  it('gives the same answer twice and leaves its inputs as they were', () => {
    const inputs = mediumInputs();
    const before = structuredClone(inputs);
    expect(analyse(inputs)).toEqual(analyse(inputs));
    expect(inputs).toEqual(before);
  });

  it('gives plain data that can be posted to another thread', () => {
    const results = analyse(mediumInputs());
    expect(structuredClone(results)).toEqual(results);
  });

  it.each<[string, Partial<Inputs>]>([
    ['nothing at all', {}],
    ['only unknown homes', { projects: [aProject({ key: 'A', counts: { homes: null } })] }],
    ['a target that has passed', { targets: [aTarget({ to: 2025 })] }],
    ['a target without a total', { targets: [aTarget({ total: null })] }],
    [
      'nobody with hours',
      { people: [aPerson({ name: 'A', fte: exactly(0) })], projects: smallInputs().projects },
    ],
    [
      'people without a role',
      { people: [aPerson({ name: 'A', role: null, fte: null })], projects: smallInputs().projects },
    ],
    [
      'a negative number of homes',
      {
        projects: [
          aProject({
            key: 'A',
            counts: { homes: exactly(-5) },
            phase: 'ontwerp',
            deliveries: { '2027': exactly(-5) },
          }),
        ],
      },
    ],
    [
      'a year that is no year',
      { projects: [aProject({ key: 'A', counts: { homes: exactly(5) }, deliveries: { ooit: exactly(5) } })] },
    ],
  ])('works out what it can of %s', (_what, inputs) => {
    const numbers = JSON.stringify(analyse(someInputs(inputs)), (_key, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${_key} is ${value}`);
      return value;
    });
    expect(numbers).not.toContain('undefined');
  });

  it('shows the years up to the target or the plans within the horizon, at most thirty', () => {
    const last = (inputs: Partial<Inputs>) => analyse(someInputs(inputs)).years.at(-1);
    const plannedIn = (year: number) => [
      aProject({ key: 'A', counts: { homes: exactly(5) }, deliveryYear: exactly(year) }),
    ];
    expect(last({})).toBe(2035);
    expect(last({ targets: [aTarget({ to: 2030 })] })).toBe(2030);
    expect(last({ targets: [aTarget({ to: 2030 })], projects: plannedIn(2033) })).toBe(2033);
    expect(last({ targets: [aTarget({ to: 2030 })], projects: plannedIn(2050) })).toBe(2035);
    expect(last({ targets: [aTarget({ to: 2090 })] })).toBe(2055);
  });

  it('loses no home between counting and delivery', () => {
    const { counting, delivery } = analyse(mediumInputs(300));
    const counted = counting.lines.find(({ id }) => id === 'counted')!.homes!;
    const inYears = delivery.years.reduce((sum, { planned }) => sum + planned.low, 0);
    expect(inYears + delivery.overdue.low + delivery.later.low + delivery.undated.homes.low).toBe(
      counted.low,
    );
  });

  it('tells how far the plan and the forecast are, each in steps that add up, and what was planned', () => {
    const told: [string, number, number][] = [];
    const planned: number[] = [];
    const { forecast } = analyse(mediumInputs(30), {
      onProgress: (done, total, part) => told.push([part, done, total]),
      onPlanned: ({ projects }) => planned.push(projects.length),
    });
    expect([...new Set(told.map(([part]) => part))]).toEqual(['planning', 'forecast']);
    for (const part of ['planning', 'forecast']) {
      const steps = told.filter(([one]) => one === part);
      expect(new Set(steps.map(([, , total]) => total)).size).toBe(1);
      expect(steps.at(-1)?.[1]).toBe(steps.at(-1)?.[2]);
      expect(steps.map(([, done]) => done)).toEqual(steps.map(([, done]) => done).sort((a, b) => a - b));
    }
    expect(told.at(-1)).toEqual(['forecast', forecast.draws, forecast.draws]);
    expect(planned).toHaveLength(1);
    expect(planned[0]).toBeGreaterThan(0);
  });
});

describe('quality', () => {
  it('weighs filled fields by homes', () => {
    const filled = aProject({
      key: 'A',
      status: { raw: '1A', code: '1A', hardness: 'hard' },
      phase: 'realisatie',
      counts: { homes: exactly(90), socialRent: exactly(90), midRent: exactly(0), affordableBuy: exactly(0) },
      deliveryYear: exactly(2027),
      municipalRole: 'actief',
      lead: 'Sena',
      bottleneckText: 'Geen',
      landPosition: 'Gemeente',
      keyProject: false,
    });
    const bare = aProject({ key: 'B', counts: { homes: exactly(10) } });
    const { aspects } = analyse(someInputs({ projects: [filled, bare] })).quality;
    // Eleven fields: all of 90 homes, and one of the 10.
    expect(aspects[0]).toEqual({
      aspect: 'completeness',
      good: 90 * 11 + 10,
      of: 100 * 11,
      share: 1000 / 1100,
      points: 91,
    });
  });

  it('puts errors first, then what touches most homes', () => {
    const findings: Inputs['findings'] = [
      { code: 'small', severity: 'warning', homes: exactly(3) },
      { code: 'large', severity: 'info', homes: exactly(300) },
      { code: 'broken', severity: 'error' },
    ];
    const codes = analyse(someInputs({ findings, targets: [aTarget({ realised: 0 })] })).quality.findings.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['broken', 'large', 'small']);
  });
});

describe('scenarios', () => {
  it('drop a project', () => {
    const scenario = { name: 'Zonder station', changes: [{ kind: 'drop-project' as const, project: 'P1' }] };
    expect(analyse({ ...smallInputs(), scenario }).gap.plannedInPeriod.low).toBe(91);
  });

  it('add a person from a year on', () => {
    const change = {
      kind: 'add-person' as const,
      role: 'planeconoom' as const,
      seniority: null,
      fte: 1,
      from: 2027,
    };
    const have = (inputs: Inputs) =>
      analyse(inputs)
        .capacity.rows.filter(({ role }) => role === 'planeconoom')
        .map(({ haveFte }) => haveFte);
    expect(have(smallInputs()).slice(0, 2)).toEqual([0.5, 0.5]);
    expect(have({ ...smallInputs(), scenario: { name: 'Erbij', changes: [change] } }).slice(0, 2)).toEqual([
      0.5, 1.5,
    ]);
  });

  it('set a rule', () => {
    const scenario = {
      name: 'Netto',
      changes: [{ kind: 'set-rule' as const, rule: 'counting.basis', value: 'netto' }],
    };
    expect(
      analyse({ ...smallInputs(), scenario }).rules.find(({ id }) => id === 'counting.basis')?.value,
    ).toBe('netto');
  });

  it('leave the inputs alone and name what they do not know', () => {
    const inputs = smallInputs();
    const after = applyScenario(inputs, {
      name: 'Mis',
      changes: [
        { kind: 'drop-project', project: 'P99' },
        { kind: 'set-rule', rule: 'x.y', value: 1 },
      ],
    });
    expect(after.findings.map(({ code }) => code)).toEqual([
      'scenario-project-unknown',
      'scenario-rule-unknown',
    ]);
    expect(inputs).toEqual(smallInputs());
  });
});
