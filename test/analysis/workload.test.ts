import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../src/analysis/analyse';
import { ruleBook } from '../../src/analysis/rules/ruleBook';
import { partsPerYear, timeline } from '../../src/analysis/timeline';
import { workNorms } from '../../src/analysis/workload';
import type { Project } from '../../src/model/project';
import { exactly } from '../../src/model/quantity';
import { sizeClasses } from '../../src/model/terms';
import { aPerson, aProject, aStatus, someInputs } from '../fixtures/inputs';

const book = ruleBook([]);
const norms = workNorms(book);

describe('norm hours', () => {
  it('are those of the table at the middle of each class', () => {
    expect([5, 20, 60, 180, 500].map((homes) => norms.hours('projectleider', homes))).toEqual([
      40, 200, 520, 1400, 3200,
    ]);
  });

  it('lie on a line between the middles, and go on along the last one', () => {
    expect(norms.hours('projectleider', 40)).toBe(360);
    expect(norms.hours('projectleider', 660)).toBe(4100);
    expect(norms.hours('projectleider', 1)).toBe(8);
  });

  it('never jump at a class border', () => {
    for (const size of sizeClasses.slice(0, 4)) {
      const border = book.number(`size.${size}.max`);
      expect(norms.hours('planeconoom', border + 0.001) - norms.hours('planeconoom', border)).toBeLessThan(
        0.01,
      );
    }
  });

  it('never fall as a project grows', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(500), (homes, more) => {
        expect(norms.hours('wonen', homes + more)).toBeGreaterThanOrEqual(norms.hours('wonen', homes));
      }),
    );
  });
});

describe('when phases run', () => {
  const inDesign = { phase: 'ontwerp', origin: 'list', begun: true } as const;

  it('lays them forward from now without a delivery year; of the running phase half is left', () => {
    // M: half of 10 months design, 14 preparation, 22 realisation, 9 aftercare.
    const { phases, remarks } = timeline(inDesign, 'M', 2026, null, book);
    expect(phases.map(({ phase, to }) => [phase, Math.round((to - 2026) * 12)])).toEqual([
      ['ontwerp', 5],
      ['voorbereiding', 19],
      ['realisatie', 41],
      ['nazorg', 50],
    ]);
    expect(remarks).toEqual([{ code: 'work-forward' }]);
  });

  it('lays them back from the end of the last delivery year, the running phase filling the time before', () => {
    const { phases, remarks } = timeline(inDesign, 'M', 2026, 2031, book);
    expect(phases[0]).toMatchObject({ phase: 'ontwerp', from: 2026 });
    expect(phases.find(({ phase }) => phase === 'realisatie')!.to).toBeCloseTo(2032, 10);
    expect(phases.find(({ phase }) => phase === 'realisatie')!.from).toBeCloseTo(2032 - 22 / 12, 10);
    expect(remarks).toEqual([]);
  });

  it('presses them together when the usual durations do not fit and the shortest do', () => {
    // 41 months usual, 3 + 8 + 15 = 26 at the shortest, 36 until the end of 2028.
    const { phases, remarks } = timeline(inDesign, 'M', 2026, 2028, book);
    expect(phases.find(({ phase }) => phase === 'realisatie')!.to).toBeCloseTo(2029, 10);
    expect(remarks).toEqual([{ code: 'work-pressed', params: { year: 2028 } }]);
  });

  it('does not believe a year that not even the shortest durations reach', () => {
    const { phases, remarks } = timeline(inDesign, 'M', 2026, 2026, book);
    expect(phases.find(({ phase }) => phase === 'realisatie')!.to).toBeCloseTo(2026 + 41 / 12, 10);
    expect(remarks).toEqual([{ code: 'work-year-implausible', params: { year: 2026 } }]);
  });

  it('divides a phase over calendar years as a whole', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2020, max: 2040, noNaN: true }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        (from, length) => {
          const parts = [...partsPerYear({ from, to: from + length }).values()];
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});

describe('the hours of a project', () => {
  const settled: Partial<Project> = {
    municipalRole: 'faciliterend',
    bottleneckText: 'Geen',
    status: aStatus('1A'),
  };
  const workOf = (fields: Partial<Project>, lead?: 'junior' | 'senior') => {
    const project = aProject({
      key: 'A',
      counts: { homes: exactly(60) },
      lead: lead ? 'L' : null,
      ...fields,
    });
    const people = lead ? [aPerson({ name: 'L', seniority: lead })] : null;
    return analyse(someInputs({ projects: [project], people })).workload;
  };
  const sumOf = (years: Record<string, { low: number; high: number }> = {}) => ({
    low: Object.values(years).reduce((sum, { low }) => sum + low, 0),
    high: Object.values(years).reduce((sum, { high }) => sum + high, 0),
  });

  it('are all norm hours for a concept, times role and class', () => {
    // 60 homes, facilitating, points 2–6 without an instrument: class C, factor 0.8.
    const [work] = workOf({ ...settled, phase: 'concept' }).projects;
    expect(sumOf(work!.hours.projectleider).low).toBeCloseTo(520 * 0.8, 6);
    expect(sumOf(work!.hours.projectleider).high).toBeCloseTo(520 * 0.8, 6);
    expect(work!.total.low).toBeCloseTo(1620 * 0.8, 6);
  });

  it('are only those of the phases still to come', () => {
    // Preparation half done: planjurist 25 % + 5 % + 0 %; planeconoom 10 % + 8 % + 2 %.
    const [work] = workOf({ ...settled, phase: 'voorbereiding' }).projects;
    expect(sumOf(work!.hours.planjurist).low).toBeCloseTo(140 * 0.8 * 0.3, 6);
    expect(sumOf(work!.hours.planeconoom).low).toBeCloseTo(90 * 0.8 * 0.2, 6);
  });

  it('are a range where the municipal role is unknown', () => {
    const [work] = workOf({ ...settled, municipalRole: null, phase: 'concept' }).projects;
    const { low, high } = sumOf(work!.hours.wonen);
    expect(low).toBeCloseTo(30 * 1.0 * 0.8, 6);
    // 8 points at most: a quarter of the way from the last of class C (7, 0.8) to the middle of class B (11, 1.0).
    expect(high).toBeCloseTo(30 * 1.8 * 0.85, 6);
    expect(work!.remarks.map(({ code }) => code)).toContain('work-role-unknown');
  });

  it('change with the level of the lead for the lead alone, and ask a coach beside a junior', () => {
    const [bySenior] = workOf({ ...settled, phase: 'concept' }, 'senior').projects;
    const [byJunior] = workOf({ ...settled, phase: 'concept' }, 'junior').projects;
    expect(sumOf(bySenior!.hours.projectleider).low).toBeCloseTo(520 * 0.8 * 0.9, 6);
    expect(sumOf(byJunior!.hours.planeconoom).low).toBeCloseTo(90 * 0.8, 6);
    expect(bySenior!.coachHours).toEqual({});
    expect(sumOf(byJunior!.coachHours).low).toBeCloseTo(0.08 * 0.8 * (1620 + 520 * 0.15), 6);
  });

  it('follow the phase the planning status suggests, and say so', () => {
    const [work] = workOf({ ...settled, status: aStatus('3') }).projects;
    expect(work!.phases[0]!.phase).toBe('ontwerp');
    expect(work!.remarks).toContainEqual({ code: 'work-phase-from-status', params: { status: '3' } });
  });

  it('are left out and counted where homes or phase are unknown', () => {
    expect(workOf({ counts: { homes: null }, phase: 'ontwerp' })).toMatchObject({
      projects: [],
      unknownProjects: 1,
    });
    expect(workOf({})).toMatchObject({ projects: [], unknownProjects: 1 });
  });

  it('go on in aftercare, although the homes count as realised', () => {
    const [work] = workOf({ ...settled, phase: 'nazorg' }).projects;
    expect(work!.phases.map(({ phase }) => phase)).toEqual(['nazorg']);
  });
});

describe('the hours of a project with one home more', () => {
  const workOf = (homes: number, fields: Partial<Project>) =>
    analyse(someInputs({ projects: [aProject({ key: 'A', counts: { homes: exactly(homes) }, ...fields })] }))
      .workload.projects[0]!;
  const concept: Partial<Project> = { phase: 'concept' };

  it('never jump, not at the border of a class either', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 700 }),
        fc.constantFrom(null, 'faciliterend' as const, 'actief' as const),
        (homes, municipalRole) => {
          const [less, more] = [homes, homes + 1].map((count) =>
            workOf(count, { ...concept, municipalRole }),
          );
          // The steepest part of the norms, times the highest factors; a jump at a class border was thousands of hours.
          expect(more!.total.high - less!.total.high).toBeGreaterThan(0);
          expect(more!.total.high - less!.total.high).toBeLessThan(150);
        },
      ),
    );
  });

  it('are those of its quarters, in a year of which all quarters are shown', () => {
    const { hours, quarters } = workOf(60, concept);
    for (const [role, perYear] of Object.entries(hours)) {
      const ofRole = quarters[role as keyof typeof quarters] ?? [];
      const sum = ofRole.slice(0, 4).reduce((total, { high }) => total + high, 0);
      expect(sum).toBeCloseTo(perYear['2026']?.high ?? 0, 8);
    }
  });
});
