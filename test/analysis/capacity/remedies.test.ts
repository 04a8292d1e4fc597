import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../../src/analysis/analyse';
import { capacityOf } from '../../../src/analysis/capacity/capacity';
import type { CapacityInputs } from '../../../src/analysis/capacity/capacity';
import { hoursOfHire } from '../../../src/analysis/capacity/hire';
import type { CapacityCase } from '../../../src/analysis/capacity/walk';
import type { ProjectWorkload } from '../../../src/analysis/results';
import { ruleBook } from '../../../src/analysis/rules/ruleBook';
import { exactly } from '../../../src/model/quantity';
import type { Role } from '../../../src/model/terms';
import { aPerson, mediumInputs } from '../../fixtures/inputs';

const book = ruleBook([]);
const years = [2026, 2027, 2028, 2029];

/** A case that asks so many hours of each role in a year. */
function asking(
  key: string,
  homes: number,
  year: number,
  hours: Partial<Record<Role, number>>,
  fields: Partial<CapacityCase> = {},
): CapacityCase {
  const workload: ProjectWorkload = {
    key,
    hours: Object.fromEntries(Object.entries(hours).map(([role, own]) => [role, { [year]: exactly(own) }])),
    quarters: {},
    phases: [],
    coachHours: {},
    coachQuarters: [],
    total: exactly(0),
    remarks: [],
  };
  return {
    key,
    counted: exactly(homes),
    workload,
    required: null,
    bottlenecks: [],
    underConstruction: false,
    ...fields,
  };
}

function capacityFor(cases: CapacityCase[], fields: Partial<CapacityInputs> = {}) {
  const given = { people: [], years, referenceDate: '2026-01-01', now: 2026, loads: [], waiting: [] };
  return capacityOf({ cases, ...given, ...fields }, book).capacity;
}

const economist = aPerson({ name: 'Els', role: 'planeconoom', fte: exactly(0.1) });
const jurist = aPerson({ name: 'Jo', role: 'planjurist', fte: exactly(0.1) });

describe('one person more', () => {
  it('gains the homes that are short of nothing else, and says what it leaves', () => {
    const cases = [
      asking('A', 100, 2028, { planeconoom: 300 }),
      asking('B', 40, 2028, { planeconoom: 200, planjurist: 900 }, { bottlenecks: ['netcongestie'] }),
    ];
    const { remedies, rows } = capacityFor(cases, { people: [economist, jurist] });
    expect(remedies[0]).toMatchObject({
      role: 'planeconoom',
      level: null,
      firstYear: 2028,
      homesFirstShort: 100,
      homesGained: 100,
      rerunBy: 'walk',
    });
    expect(remedies[1]).toMatchObject({
      role: 'planjurist',
      homesFirstShort: 40,
      alsoOther: 40,
      homesGained: 0,
      notSolved: {
        otherRoles: [{ role: 'planeconoom', homes: 40 }],
        bottlenecks: [{ bottleneck: 'netcongestie', homes: 40 }],
      },
    });
    expect(rows.find(({ role, year }) => role === 'planeconoom' && year === 2028)?.homesGained).toBe(100);
  });

  it('comes too late for a shortage before anybody can start', () => {
    const { remedies } = capacityFor([asking('A', 100, 2026, { planeconoom: 500 })], { people: [economist] });
    expect(remedies[0]).toMatchObject({
      homesFirstShort: 100,
      homesGained: 0,
      notSolved: { sameRole: 100 },
      employedFrom: { early: '2026-04-02', late: '2026-07-03' },
      hiredFrom: { early: '2026-02-12', late: '2026-03-12' },
      hired: { low: 148_500, high: 202_500 },
    });
  });

  it('of the project leaders is of a level, and the plan says what it gains where there is one', () => {
    const lead = aPerson({ name: 'Mees', seniority: 'medior', fte: exactly(1) });
    const cases = [asking('A', 60, 2028, { projectleider: 500 }, { required: 'senior' })];
    const asked: unknown[] = [];
    const { remedies, levels } = capacityFor(cases, {
      people: [lead],
      rerunWithLead: (level, year) => {
        asked.push([level, year]);
        return 55;
      },
    });
    expect(remedies).toHaveLength(1);
    expect(remedies[0]).toMatchObject({
      level: 'senior',
      homesFirstShort: 60,
      homesGained: 55,
      rerunBy: 'plan',
    });
    expect(asked).toEqual([['senior', 2026]]);
    const gap = (level: string) => levels.find((row) => row.level === level && row.year === 2028)?.gapFte;
    expect(gap('senior')).toBeCloseTo(500 / 952, 8);
    expect(gap('medior')).toBeCloseTo(500 / 952 - 1, 8);
  });

  it('settles in at half strength', () => {
    // From 1 July: three months at half, three months whole.
    expect(hoursOfHire('projectleider', '2027-07-02', 2027, book)).toBeCloseTo(
      952 * (0.5 * (183 / 365) + 0.5 * (183 / 365 - 0.25)),
      6,
    );
  });

  it('does in the walk what adding that person does', () => {
    const base = mediumInputs(30);
    const before = analyse(base).capacity;
    const heldIn = (rows: typeof before.rows) =>
      rows.reduce((sum, row) => sum + (row.homesFirstShort ?? 0), 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...before.remedies.filter(({ rerunBy }) => rerunBy === 'walk')),
        (remedy) => {
          const late = remedy.employedFrom.late;
          // Half a person from the start and the other half from when it has settled in.
          const settled = new Date(Date.parse(late) + 91 * 86_400_000).toISOString().slice(0, 10);
          const half = (name: string, date: string) =>
            aPerson({
              name,
              role: remedy.role,
              seniority: remedy.level,
              fte: exactly(0.5),
              from: Number(date.slice(0, 4)),
              fromDate: date,
            });
          const people = [...base.people!, half('Een', late), half('Twee', settled)];
          const after = analyse({ ...base, people }).capacity;
          expect(heldIn(before.rows) - heldIn(after.rows)).toBe(remedy.homesGained);
        },
      ),
      { numRuns: 5 },
    );
  });
});

describe('work that waits for one person with room', () => {
  const load = (person: string, free: number) => ({
    person,
    name: person,
    seniority: 'medior' as const,
    projects: 1,
    atOnce: 1,
    homes: exactly(0),
    years: years.map((year) => ({ year, hours: 900 - free, coaching: 0, available: 900 })),
  });
  const waiting = asking('A', 60, 2027, { projectleider: 500 }, { required: 'medior' });

  it('is told apart from a shortage', () => {
    const given = { waiting: ['A'], loads: [load('x', 300), load('y', 300)] };
    expect(capacityFor([waiting], given).fragmented).toEqual(['A']);
    expect(capacityFor([waiting], { ...given, loads: [load('x', 300)] }).fragmented).toEqual([]);
    expect(capacityFor([waiting], { ...given, loads: [load('x', 600), load('y', 0)] }).fragmented).toEqual(
      [],
    );
  });
});

describe('people on whom much hangs', () => {
  it('are leads with more than the share of rule R4, and the only one of a role', () => {
    const cases = [asking('A', 90, 2027, { planeconoom: 1 }), asking('B', 10, 2027, { wonen: 1 })];
    const lead = {
      person: 'mees',
      name: 'Mees',
      seniority: null,
      projects: 1,
      atOnce: 1,
      homes: exactly(30),
      years: [],
    };
    const people = [
      economist,
      aPerson({ name: 'Wil', role: 'wonen' }),
      aPerson({ name: 'Wim', role: 'wonen' }),
    ];
    expect(capacityFor(cases, { people, loads: [lead] }).keyPersons).toEqual([
      { person: 'mees', role: 'projectleider', reason: 'share', projects: 1, homes: 30, share: 0.3 },
      { person: 'els', role: 'planeconoom', reason: 'only-one', projects: 1, homes: 90, share: 0.9 },
    ]);
  });
});
