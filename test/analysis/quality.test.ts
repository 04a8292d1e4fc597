import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../src/analysis/analyse';
import { defaultRules } from '../../src/analysis/rules/defaults';
import type { Finding } from '../../src/model/finding';
import { codesOfGroup } from '../../src/model/findingGroup';
import type { Project } from '../../src/model/project';
import { exactly } from '../../src/model/quantity';
import { texts } from '../../src/text';
import { aProject, aStatus, aTarget, someInputs } from '../fixtures/inputs';

/** What the analysis finds in one project of forty homes, besides the target that is missing. */
function found(fields: Partial<Project>, values: Record<string, number> = {}): Finding[] {
  const project = aProject({
    key: 'Molenhof',
    counts: { homes: exactly(40) },
    deliveryYear: exactly(2033),
    ...fields,
  });
  const inputs = someInputs({
    projects: [project],
    rules: defaultRules().flatMap((rule) =>
      rule.id in values ? [{ ...rule, value: values[rule.id]! }] : [],
    ),
    targets: [aTarget({ realised: 0 })],
  });
  return analyse(inputs).quality.findings;
}

const codes = (findings: Finding[]): string[] => findings.map(({ code }) => code);

describe('a year that can not be', () => {
  it('is one within a year without a permit, or within two without a request', () => {
    expect(codes(found({ permit: 'requested', deliveryYear: exactly(2027) }))).toEqual([
      'year-without-permit',
    ]);
    expect(codes(found({ permit: 'none', deliveryYear: exactly(2028) }))).toEqual(['year-without-request']);
    expect(codes(found({ permit: 'requested', deliveryYear: exactly(2028) }))).toEqual([]);
    expect(codes(found({ permit: 'granted', deliveryYear: exactly(2026) }))).toEqual([]);
  });

  it('is one that the shortest phases still to come do not reach', () => {
    // Initiative over tomorrow: definition, design and preparation of 3 + 3 + 6 months and 9 of building, from January 2026.
    const early = found({
      phase: 'initiatief',
      deliveryYear: exactly(2026),
      cells: { columns: { name: 'A', deliveryYear: 'F' }, blank: [] },
    });
    expect(early).toEqual([
      {
        code: 'year-too-early-for-phase',
        severity: 'warning',
        sheet: 'Projectenlijst',
        cell: 'F2',
        project: 'Molenhof',
        homes: exactly(40),
        params: { name: 'Molenhof', year: 2026, phase: 'initiatief', earliest: 2027 },
      },
    ]);
    expect(codes(found({ phase: 'initiatief', deliveryYear: exactly(2027) }))).toEqual([]);
    expect(codes(found({ phase: 'realisatie', deliveryYear: exactly(2026) }))).toEqual([]);
  });

  it('is not guessed from a planning status', () => {
    expect(codes(found({ status: aStatus('1A'), deliveryYear: exactly(2026) }))).toEqual([]);
  });
});

describe('a plan', () => {
  it('sleeps after two years without a change before building, or after what the rule says', () => {
    const plan = { phase: 'ontwerp', modified: '2023-12-01' } as const;
    expect(codes(found(plan))).toEqual(expect.arrayContaining(['plan-dormant']));
    expect(codes(found({ ...plan, phase: 'realisatie' }))).not.toContain('plan-dormant');
    expect(codes(found({ ...plan, modified: '2024-03-01' }))).not.toContain('plan-dormant');
    expect(
      codes(found({ ...plan, modified: '2024-03-01' }, { 'plausibility.dormant.months': 12 })),
    ).toContain('plan-dormant');
  });

  it('with priority starts building within three years', () => {
    expect(codes(found({ keyProject: true, startYear: exactly(2030) }))).toEqual(['priority-starts-late']);
    expect(codes(found({ keyProject: true, startYear: exactly(2029) }))).toEqual([]);
    expect(codes(found({ keyProject: false, startYear: exactly(2030) }))).toEqual([]);
  });
});

describe('the age of the list', () => {
  const aged = (...modified: string[]): string[] =>
    codes(
      analyse(
        someInputs({
          projects: modified.map((date, index) =>
            aProject({
              key: `P${index}`,
              counts: { homes: exactly(9) },
              deliveryYear: exactly(2033),
              modified: date,
            }),
          ),
          targets: [aTarget({ realised: 0 })],
        }),
      ).quality.findings,
    );

  it('is that of its newest change', () => {
    expect(aged('2024-01-01', '2024-11-01')).toEqual(['list-old']);
    expect(aged('2020-01-01', '2025-11-01')).toEqual([]);
  });
});

describe('the age of a list that keeps no changes', () => {
  const aged = (dates: string[], modified: string | null = null): string[] =>
    codes(
      analyse(
        someInputs({
          projects: [
            aProject({ key: 'P', counts: { homes: exactly(9) }, deliveryYear: exactly(2033), modified }),
          ],
          targets: [aTarget({ realised: 0 })],
          listDates: dates.map((date, index) => ({ sheet: `Lijst ${index}`, date })),
        }),
      ).quality.findings,
    );

  it('is that of the day it says it is of, each list by itself', () => {
    expect(aged(['2024-11-01'])).toEqual(['list-date-old']);
    expect(aged(['2025-11-01'])).toEqual([]);
    expect(aged(['2024-11-01', '2025-11-01', '2023-01-01'])).toEqual(['list-date-old', 'list-date-old']);
  });

  it('gives way to the changes that the rows keep', () => {
    expect(aged(['2020-01-01'], '2025-11-01')).toEqual([]);
  });
});

describe('the score', () => {
  const projects = [
    aProject({ key: 'A', counts: { homes: exactly(60) } }),
    aProject({ key: 'B', counts: { homes: exactly(40) } }),
  ];
  const score = (findings: Finding[]) => {
    const { aspects, score: all } = analyse(someInputs({ projects, findings })).quality;
    return [...aspects.map(({ points }) => points), all];
  };

  it('is the mean of completeness and of the homes in projects without an error or warning of each kind', () => {
    // One of eleven fields is filled.
    expect(score([])).toEqual([9, 100, 100, 100, 77]);
    expect(score([{ code: 'net-differs', severity: 'warning', project: 'B' }])).toEqual([
      9, 60, 100, 100, 67,
    ]);
    expect(score([{ code: 'delivery-in-past', severity: 'error', project: 'A' }])).toEqual([
      9, 100, 100, 40, 62,
    ]);
  });

  it('does not fall for what is only mentioned, or said twice', () => {
    const one: Finding = { code: 'net-differs', severity: 'warning', project: 'B' };
    expect(score([one, one])).toEqual(score([one]));
    expect(score([{ ...one, severity: 'info' }])).toEqual(score([]));
  });

  it('has nothing current in a list that nobody keeps', () => {
    expect(score([{ code: 'list-old', severity: 'warning' }])[3]).toBe(0);
  });

  it('groups only findings that exist, each once', () => {
    const grouped = Object.values(codesOfGroup).flat();
    expect(new Set(grouped).size).toBe(grouped.length);
    expect(grouped.filter((code) => !(code in texts('nl').findings))).toEqual([]);
  });
});
