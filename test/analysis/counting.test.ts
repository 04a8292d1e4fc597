import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countHomes } from '../../src/analysis/counting';
import type { ReconciliationLineId } from '../../src/analysis/results';
import { defaultRules } from '../../src/analysis/rules/defaults';
import { ruleBook } from '../../src/analysis/rules/ruleBook';
import type { Project } from '../../src/model/project';
import { exactly } from '../../src/model/quantity';
import type { Rule } from '../../src/model/rule';
import { aProject, smallInputs } from '../fixtures/inputs';

function bookWith(values: Record<string, Rule['value']>) {
  return ruleBook(
    defaultRules().flatMap((rule) => (rule.id in values ? [{ ...rule, value: values[rule.id]! }] : [])),
  );
}
const gross = ruleBook([]);
const net = bookWith({ 'counting.basis': 'netto' });

function one(project: Partial<Project>, book = gross) {
  const { counting, findings } = countHomes([aProject({ key: 'A', ...project })], book);
  return { ...counting.projects[0]!, findings: findings.map(({ code }) => code) };
}

describe('counting homes of one project', () => {
  it('takes realised homes off the listed number', () => {
    expect(one({ counts: { homes: exactly(24), homesRealised: exactly(4) } })).toMatchObject({
      outcome: 'counted',
      listed: exactly(24),
      realised: exactly(4),
      counted: exactly(20),
    });
  });

  it('counts what is left to build where the list says so, and takes the rest as realised', () => {
    const count = one({
      counts: { homesGross: exactly(100), homesRemaining: exactly(60), homesRealised: exactly(35) },
    });
    expect(count).toMatchObject({ basis: 'homesGross', realised: exactly(40), counted: exactly(60) });
  });

  it('takes nothing off a number that is what is left already', () => {
    const count = one({ counts: { homesRemaining: exactly(60), homesRealised: exactly(35) } });
    expect(count).toMatchObject({ basis: 'homesRemaining', counted: exactly(60) });
  });

  it('leaves an unknown number unknown', () => {
    expect(one({ counts: { homes: null } })).toMatchObject({
      outcome: 'unknown-homes',
      listed: null,
      counted: null,
      findings: ['homes-unknown'],
    });
  });

  it('adds up the years when the list has no total, but only when all of them are known', () => {
    expect(one({ deliveries: { '2026': exactly(5), '2027': exactly(7) } })).toMatchObject({
      basis: 'deliveries',
      counted: exactly(12),
    });
    expect(one({ deliveries: { '2026': exactly(5), '2027': null } })).toMatchObject({
      outcome: 'unknown-homes',
      counted: null,
    });
  });

  it('takes demolition off when net counts, and not when gross does', () => {
    const counts = { homesGross: exactly(50), demolition: exactly(12) };
    expect(one({ counts }, gross).counted).toEqual(exactly(50));
    expect(one({ counts }, net).counted).toEqual(exactly(38));
    expect(one({ counts: { ...counts, homesNet: exactly(37) } }, net)).toMatchObject({
      basis: 'homesNet',
      counted: exactly(37),
    });
  });

  it('says so when only a net number is there to count gross', () => {
    expect(one({ counts: { homesNet: exactly(30) } }).findings).toEqual(['net-counted-as-gross']);
  });

  it('never counts below zero, and says that realised exceeds the project', () => {
    expect(one({ counts: { homes: exactly(10), homesRealised: exactly(14) } })).toMatchObject({
      counted: exactly(0),
      findings: ['realised-above-listed'],
    });
  });

  it('keeps both ends of a range', () => {
    expect(one({ counts: { homes: { low: 100, high: 150 }, homesRealised: exactly(20) } }).counted).toEqual({
      low: 80,
      high: 130,
    });
  });

  it('counts nothing of a stopped project and everything of a finished one as realised', () => {
    expect(one({ projectStatus: 'stopped', counts: { homes: exactly(30) } })).toMatchObject({
      outcome: 'cancelled',
      counted: exactly(0),
    });
    expect(one({ phase: 'nazorg', counts: { homes: exactly(30) } })).toMatchObject({
      outcome: 'finished',
      realised: exactly(30),
    });
  });

  it('still counts a project in aftercare that has homes left to build', () => {
    const counts = { homes: exactly(30), homesRemaining: exactly(6) };
    expect(one({ phase: 'nazorg', counts })).toMatchObject({ outcome: 'counted', counted: exactly(6) });
  });
});

describe('doubles', () => {
  const row = { name: 'Bloemhof', counts: { homes: exactly(12) } };
  const outcomes = (...projects: Project[]) =>
    countHomes(projects, gross).counting.projects.map(({ outcome }) => outcome);

  it('are rows that say the same in every column', () => {
    expect(outcomes(aProject({ key: 'A', ...row }), aProject({ key: 'B', ...row }))).toEqual([
      'counted',
      'duplicate',
    ]);
  });

  it('are not rows with ids of their own', () => {
    expect(
      outcomes(aProject({ key: 'A', id: '1', ...row }), aProject({ key: 'B', id: '2', ...row })),
    ).toEqual(['counted', 'counted']);
  });

  it('are not rows that differ in a field', () => {
    expect(
      outcomes(aProject({ key: 'A', ...row }), aProject({ key: 'B', ...row, location: 'Zuid' })),
    ).toEqual(['counted', 'counted']);
  });
});

describe('reconciliation', () => {
  const lowOf = (
    lines: { id: ReconciliationLineId; homes: { low: number; high: number } | null }[],
    id: ReconciliationLineId,
  ) => lines.find((line) => line.id === id)?.homes;

  it('goes from the list to what counts, line by line', () => {
    const { lines } = countHomes(smallInputs().projects, gross).counting;
    expect(
      Object.fromEntries(lines.map(({ id, homes, projects }) => [id, [homes?.low, homes?.high, projects]])),
    ).toEqual({
      listed: [622, 672, 7],
      realised: [64, 64, 2],
      demolition: [0, 0, 0],
      cancelled: [30, 30, 1],
      duplicate: [4, 4, 1],
      counted: [524, 574, 4],
    });
  });

  it('ends with the difference from the number reported before, when there is one', () => {
    const { lines } = countHomes(smallInputs().projects, bookWith({ 'general.reportedHomes': 500 })).counting;
    expect(lowOf(lines, 'reported')).toEqual(exactly(500));
    expect(lowOf(lines, 'difference')).toEqual({ low: 24, high: 74 });
  });

  it('adds up for any list, gross or net', () => {
    const homes = fc.nat(500).map(exactly);
    const project = fc.record({
      counts: fc.record(
        {
          homes,
          homesGross: homes,
          homesNet: homes,
          homesRemaining: homes,
          homesRealised: homes,
          demolition: homes,
        },
        { requiredKeys: [] },
      ),
      phase: fc.constantFrom('ontwerp', 'realisatie', 'afgerond', null),
      projectStatus: fc.constantFrom('active', 'stopped', null),
    });
    fc.assert(
      fc.property(fc.array(project, { maxLength: 20 }), fc.boolean(), (rows, isNet) => {
        const projects = rows.map((row, index) => aProject({ key: `P${index}`, ...row }));
        const { lines, projects: counts } = countHomes(projects, isNet ? net : gross).counting;
        const value = (id: ReconciliationLineId) => lowOf(lines, id)?.low ?? 0;
        const taken = counts.filter(({ outcome }) => outcome === 'counted');
        // Demolition beyond what a project still has can't be taken off; there the line is at most what was left.
        const clamped = taken.some(({ listed, counted }) => counted!.low === 0 && listed!.low > 0);
        const left =
          value('listed') - value('realised') - value('demolition') - value('cancelled') - value('duplicate');
        if (!clamped) expect(left).toBe(value('counted'));
        expect(taken.reduce((sum, { counted }) => sum + counted!.low, 0)).toBe(value('counted'));
        for (const { counted, listed } of taken)
          expect(counted!.low).toBeLessThanOrEqual(Math.max(listed!.low, counted!.low));
      }),
    );
  });
});
