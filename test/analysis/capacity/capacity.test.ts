import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../../src/analysis/analyse';
import { exactly } from '../../../src/model/quantity';
import type { Role } from '../../../src/model/terms';
import { roles } from '../../../src/model/terms';
import { aPerson, aProject, mediumInputs, someInputs } from '../../fixtures/inputs';

/** A concept of 60 homes on which everything is known: class C, factor 0.8. */
const concept = aProject({
  key: 'A',
  counts: { homes: exactly(60) },
  phase: 'concept',
  municipalRole: 'faciliterend',
  bottleneckText: 'Geen',
  permit: 'granted',
});
const economist = (fte: number) => aPerson({ name: 'Els', role: 'planeconoom', fte: exactly(fte) });

/** 1,360 hours × (1 − 12.5 %) × 60 %, but 40 % in the 90 days of January–March. */
const perFte = 1190 * ((0.6 * 275 + 0.4 * 90) / 365);

function rowsOf(inputs: Parameters<typeof analyse>[0], role: Role) {
  return analyse(inputs).capacity.rows.filter((row) => row.role === role);
}

describe('need and present', () => {
  const [first] = rowsOf(someInputs({ projects: [concept], people: [economist(0.1)] }), 'planeconoom');

  it('are in hours and in fte of that role', () => {
    expect(first!.hoursPerFte).toBeCloseTo(perFte, 8);
    expect(first!.haveHours).toBeCloseTo(perFte / 10, 8);
    expect(first!.haveFte).toBeCloseTo(0.1, 10);
    // First year: all of initiation (9 months, 20 %) and 3 of 12 months of definition (35 %) of 90 × 0.8 hours.
    expect(first!.needHours.low).toBeCloseTo(72 * (0.2 + 0.35 / 4), 6);
    expect(first!.needFte).toBeCloseTo(20.7 / perFte, 8);
    expect(first!.gapFte).toBeCloseTo(20.7 / perFte - 0.1, 8);
  });

  it('count only the part of the first year that is left', () => {
    const late = rowsOf(
      { ...someInputs({ projects: [concept], people: [economist(1)] }), referenceDate: '2026-07-02' },
      'planeconoom',
    );
    expect(late[0]!.hoursPerFte).toBeCloseTo(714 * (183 / 365), 6);
    expect(late[1]!.hoursPerFte).toBeCloseTo(perFte, 8);
    expect(late[0]!.haveFte).toBeCloseTo(1, 10);
  });

  it('are unknown, not zero, for a role the staff list does not hold', () => {
    const { capacity } = analyse(someInputs({ projects: [concept], people: [economist(1)] }));
    expect(capacity.unknownRoles).toContain('planjurist');
    expect(capacity.unknownRoles).not.toContain('planeconoom');
    expect(capacity.rows.find(({ role }) => role === 'planjurist')).toMatchObject({
      haveHours: null,
      haveFte: null,
      gapFte: null,
      homesFirstShort: null,
    });
  });

  it('are unknown where somebody’s fte is unknown', () => {
    const people = [economist(1), aPerson({ name: 'Ot', role: 'planeconoom', fte: null })];
    expect(rowsOf(someInputs({ projects: [concept], people }), 'planeconoom')[0]!.haveHours).toBeNull();
  });

  it('count a vacancy as nobody yet', () => {
    const people = [aPerson({ name: 'Vacature', role: 'planeconoom', vacancy: true })];
    expect(rowsOf(someInputs({ projects: [concept], people }), 'planeconoom')[0]).toMatchObject({
      haveHours: 0,
      haveFte: 0,
    });
  });

  it('ask coach hours of the project leaders', () => {
    const led = { ...concept, lead: 'Jip' };
    const people = [aPerson({ name: 'Jip', seniority: 'junior' })];
    const { workload, capacity } = analyse(someInputs({ projects: [led], people }));
    const [work] = workload.projects;
    const year = '2026';
    const row = capacity.rows.find((one) => one.role === 'projectleider' && one.year === 2026)!;
    expect(row.needHours.low).toBeCloseTo(
      work!.hours.projectleider![year]!.low + work!.coachHours[year]!.low,
      8,
    );
  });
});

describe('the first shortage', () => {
  const other = { ...concept, key: 'B', id: 'B', counts: { homes: exactly(40) } };
  const held = (fte: number) =>
    rowsOf(someInputs({ projects: [concept, other], people: [economist(fte)] }), 'planeconoom').filter(
      (row) => (row.homesFirstShort ?? 0) > 0,
    );

  it('holds the homes of projects past the hours there are, in rank order', () => {
    expect(held(0).map((row) => [row.year, row.homesFirstShort])).toEqual([[2026, 100]]);
    // Definition asks 25.2 hours a year for 60 homes, 18 for 40: room for the first alone.
    expect(held(30 / 714).map((row) => row.homesFirstShort)).toEqual([40]);
    expect(held(1)).toEqual([]);
  });

  it('does not hold homes under construction', () => {
    const building = { ...concept, phase: 'realisatie' } as const;
    const rows = rowsOf(someInputs({ projects: [building], people: [economist(0)] }), 'planeconoom');
    expect(rows.every((row) => row.homesFirstShort === 0)).toBe(true);
  });

  it('is that of the role short by the largest factor, when several are short in one year', () => {
    // A concept of 60 homes asks 20.7 hours of the planeconoom and 8.1 of wonen in the first year.
    const people = (wonen: number) => [
      economist(10 / 714),
      aPerson({ name: 'Wil', role: 'wonen', fte: exactly(wonen / 595) }),
    ];
    const firstRole = (wonen: number) =>
      analyse(someInputs({ projects: [concept], people: people(wonen) })).capacity.rows.find(
        (row) => row.homesFirstShort === 60,
      )?.role;
    expect(firstRole(5)).toBe('planeconoom');
    expect(firstRole(1)).toBe('wonen');
  });

  it('says how many of the homes meet another shortage as well', () => {
    const people = [
      economist(0),
      aPerson({ name: 'Wil', role: 'wonen', fte: exactly(0) }),
      aPerson({ name: 'Jo', role: 'planjurist', fte: exactly(5) }),
    ];
    const { rows } = analyse(someInputs({ projects: [concept], people })).capacity;
    expect(rows.find((row) => row.homesFirstShort === 60)).toMatchObject({
      role: 'planeconoom',
      alsoOther: 60,
    });
    expect(rows.filter((row) => (row.homesFirstShort ?? 0) > 0)).toHaveLength(1);
  });
});

describe('adding a person', () => {
  it('never raises a gap, and never holds up more homes in all', () => {
    const base = mediumInputs(40);
    const before = analyse(base).capacity.rows;
    const heldIn = (rows: typeof before) => rows.reduce((sum, row) => sum + (row.homesFirstShort ?? 0), 0);
    // Only roles the list holds: a role that becomes known can show a shortage nobody could see before.
    const known = roles.filter((role) =>
      base.people!.some((person) => person.role === role && role !== 'projectleider'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.integer({ min: 2026, max: 2032 }),
        (role, fte, from) => {
          const extra = aPerson({ name: 'Nieuw', role, fte: exactly(fte), from });
          const after = analyse({ ...base, people: [...base.people!, extra] }).capacity.rows;
          after.forEach((row, index) =>
            expect(row.gapFte ?? 0).toBeLessThanOrEqual((before[index]!.gapFte ?? 0) + 1e-9),
          );
          expect(heldIn(after)).toBeLessThanOrEqual(heldIn(before));
        },
      ),
      { numRuns: 25 },
    );
  });
});
