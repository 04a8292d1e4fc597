import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/analysis/analyse';
import type { Person } from '../../../src/model/person';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import type { Seniority } from '../../../src/model/terms';
import { aPerson, aProject, mediumInputs, smallInputs, someInputs } from '../../fixtures/inputs';

const senior = aPerson({ name: 'Sena', seniority: 'senior' });
const medior = aPerson({ name: 'Mees', seniority: 'medior' });
const junior = aPerson({ name: 'Jip', seniority: 'junior' });

/** A project whose size and phase are known, so that its level and hours are. */
function plan(key: string, homes: number, fields: Partial<Project> = {}): Project {
  return aProject({
    key,
    id: key,
    counts: { homes: exactly(homes) },
    phase: 'ontwerp',
    municipalRole: 'faciliterend',
    bottleneckText: 'Geen',
    ...fields,
  });
}

function staffed(projects: Project[], people: Person[] | null) {
  const { staffing } = analyse(someInputs({ projects, people }));
  return {
    ...staffing,
    of: (key: string) => staffing.assignments.find((assignment) => assignment.key === key)!,
  };
}

describe('a lead chosen on RB Bezetting', () => {
  const chosen = (person: Person | null): Partial<Project> => ({
    chosenLead: { name: person?.name ?? 'PL-9', person: person?.key ?? null },
  });

  it('counts instead of the lead of the list: level, load and hours', () => {
    const lee = aPerson({ name: 'Lee', seniority: 'junior' });
    const { of, loads } = staffed([plan('A', 200, { lead: 'Lee', ...chosen(senior) })], [lee, senior]);
    expect(of('A')).toMatchObject({
      lead: senior.key,
      leadName: 'Sena',
      listLead: lee.key,
      origin: 'manual',
      fit: 'fits',
      reasons: [{ code: 'staffing-chosen' }, { code: 'staffing-fits' }],
    });
    expect(loads.map(({ name, projects }) => [name, projects])).toEqual([
      ['Lee', 0],
      ['Sena', 1],
    ]);
  });

  it('is tested like any lead, and takes the place of a proposal', () => {
    const { of, unstaffed, mismatches } = staffed([plan('A', 200, chosen(junior))], [junior, senior]);
    expect(of('A')).toMatchObject({ lead: junior.key, listLead: null, origin: 'manual', fit: 'under' });
    expect(unstaffed).toEqual([]);
    expect(mismatches).toMatchObject([{ key: 'A', kind: 'under' }]);
  });

  it('is unknown when the staff list has no such person', () => {
    expect(staffed([plan('A', 200, chosen(null))], [senior]).of('A')).toMatchObject({
      lead: null,
      leadName: 'PL-9',
      fit: 'unknown',
      reasons: [{ code: 'staffing-chosen' }, { code: 'staffing-chosen-not-in-staff' }],
    });
  });

  it('settles the question who leads a project', () => {
    const raised = (fields: Partial<Project>) =>
      analyse(
        someInputs({
          projects: [plan('A', 200, fields), plan('B', 200, { lead: 'Sena' })],
          people: [senior, medior],
        }),
      ).regieteam.agenda.filter(({ rule }) => rule === 'R1');
    expect(raised({})).toHaveLength(1);
    expect(raised(chosen(senior))).toHaveLength(0);
  });
});

describe('testing the leads of the list', () => {
  const fit = (homes: number, seniority: Seniority | null, people: Person[] = [junior]) =>
    staffed([plan('A', homes, { lead: 'Lee' })], [aPerson({ name: 'Lee', seniority }), ...people]).of('A');

  it.each([
    [200, 'senior', 'fits'],
    [200, 'medior', 'under'],
    [200, 'junior', 'under'],
    [60, 'medior', 'fits'],
    [60, 'senior', 'fits'],
    [60, 'junior', 'under'],
    [20, 'junior', 'fits'],
    [20, 'medior', 'fits'],
    [20, 'senior', 'over'],
  ] as const)('a plan of %d homes led by a %s: %s', (homes, level, expected) => {
    expect(fit(homes, level).fit).toBe(expected);
  });

  it('does not judge a level nobody entered, or a lead who is not in the staff list', () => {
    expect(fit(200, null)).toMatchObject({ fit: 'unknown', reasons: [{ code: 'staffing-level-unknown' }] });
    const stranger = staffed([plan('A', 200, { lead: 'Iemand anders' })], [senior]).of('A');
    expect(stranger).toMatchObject({ lead: null, leadName: 'Iemand anders', origin: 'list', fit: 'unknown' });
  });

  it('knows a lead by a spelling that reading matched, whatever case, dots or spaces', () => {
    const person = aPerson({ name: 'Jan de Boer', aliases: ['J. de Boer'], seniority: 'senior' });
    expect(staffed([plan('A', 200, { lead: ' j de  boer' })], [person]).of('A')).toMatchObject({
      lead: person.key,
      fit: 'fits',
    });
  });

  it('proposes a coach first, and hiring when nobody has the level', () => {
    expect(fit(200, 'junior', [senior]).remedy).toBe('coach');
    expect(fit(200, 'junior', []).remedy).toBe('hire');
  });

  it('hires during construction when the one who could coach has no hours left', () => {
    const busy = aPerson({ name: 'Sena', seniority: 'senior', fte: exactly(0.01) });
    const building = [plan('A', 200, { lead: 'Jip', phase: 'realisatie' }), plan('B', 20, { lead: 'Sena' })];
    expect(staffed(building, [junior, busy]).of('A').remedy).toBe('hire');
  });

  it('answers a senior on a small plan with other new work', () => {
    const { mismatches } = staffed([plan('A', 20, { lead: 'Sena' })], [senior, junior]);
    expect(mismatches).toMatchObject([
      {
        key: 'A',
        kind: 'over',
        homes: exactly(20),
        remedy: 'assign-new',
        repair: { kind: 'assign-new', person: 'jip', handOverHours: 80 },
      },
    ]);
    expect(mismatches[0]!.repair.seniorHoursFreed).toBeCloseTo(mismatches[0]!.seniorHours, 6);
    expect(mismatches[0]!.seniorHours).toBeGreaterThan(0);
  });

  it('does not apply "small to juniors" where no junior is employed', () => {
    const { juniorsPresent, mismatches, of } = staffed([plan('A', 20, { lead: 'Sena' })], [senior, medior]);
    expect(juniorsPresent).toBe(false);
    expect(of('A').fit).toBe('rule-not-applicable');
    expect(mismatches).toEqual([]);
  });
});

describe('filling empty places', () => {
  it('proposes the nearest level that is enough', () => {
    const other = aPerson({ name: 'Mila', seniority: 'medior', fte: exactly(0.5) });
    const { of } = staffed([plan('A', 60), plan('B', 60), plan('C', 200)], [senior, medior, other, junior]);
    expect(of('A')).toMatchObject({ has: 'medior', origin: 'proposal', fit: 'fits', remedy: 'propose' });
    expect(of('B').has).toBe('medior');
    expect(of('C').lead).toBe('sena');
  });

  it('gives the better ranked project the last hours', () => {
    const tired = aPerson({ name: 'Sena', seniority: 'senior', fte: exactly(0.4) });
    const { of, unstaffed } = staffed(
      [plan('A', 200), plan('B', 200, { keyProject: true, planType: 'Verdichting' })],
      [tired],
    );
    expect(of('B')).toMatchObject({ lead: 'sena', start: 2026 });
    expect(of('A').start === null || of('A').start! > 2026).toBe(true);
    expect(unstaffed).toEqual(of('A').start === null ? ['A'] : []);
  });

  it('says that nobody has the level', () => {
    expect(staffed([plan('A', 200)], [medior]).of('A').reasons).toEqual([
      { code: 'staffing-no-level', params: { required: 'senior' } },
    ]);
  });

  it('proposes nobody beyond the maximum of projects', () => {
    const many = Array.from({ length: 11 }, (_, index) => plan(`P${index}`, 11, { phase: 'voorbereiding' }));
    const { loads, of, unstaffed } = staffed(many, [
      aPerson({ name: 'Sena', seniority: 'senior', fte: exactly(9) }),
    ]);
    expect(loads[0]!.atOnce).toBe(10);
    const late = many.filter(({ key }) => of(key).start !== 2026);
    expect(late).toHaveLength(1);
    expect(unstaffed).toEqual([]);
  });

  it('proposes nobody whose fte or level is unknown, and no vacancy', () => {
    const people = [
      aPerson({ name: 'A', seniority: 'senior', fte: null }),
      aPerson({ name: 'B', seniority: null }),
      aPerson({ name: 'C', seniority: 'senior', vacancy: true }),
    ];
    expect(staffed([plan('A', 200)], people).unstaffed).toEqual(['A']);
  });

  it('asks no lead for a casemanager’s plan or a phase without one', () => {
    const { of } = staffed([plan('A', 4), plan('B', 20, { phase: 'realisatie' })], [senior]);
    expect(of('A')).toMatchObject({ fit: 'not-needed', reasons: [{ code: 'staffing-casemanager' }] });
    expect(of('B')).toMatchObject({ fit: 'not-needed', reasons: [{ code: 'staffing-phase-without-lead' }] });
  });

  it('keeps unknown apart from empty', () => {
    expect(staffed([plan('A', 60, { phase: null })], [senior]).of('A')).toMatchObject({
      fit: 'unknown',
      reasons: [{ code: 'staffing-phase-unknown' }],
    });
  });

  it('never loads anybody with proposals beyond the hours there are', () => {
    const inputs = mediumInputs(150);
    const projects = inputs.projects.map((project) => ({ ...project, lead: null }));
    for (const { years } of analyse({ ...inputs, projects }).staffing.loads) {
      for (const { hours, available } of years) expect(hours).toBeLessThanOrEqual((available ?? 0) + 1e-6);
    }
  });
});

describe('without a staff list', () => {
  it('keeps the leads of the list and says that nothing can be tested', () => {
    const { applicable, of } = staffed([plan('A', 60, { lead: 'Sena' }), plan('B', 60)], null);
    expect(applicable).toBe(false);
    expect(of('A')).toMatchObject({
      leadName: 'Sena',
      fit: 'unknown',
      reasons: [{ code: 'staffing-no-staff-list' }],
    });
    expect(of('B')).toMatchObject({ fit: 'unstaffed', remedy: null });
  });
});

describe('loads', () => {
  it('add up the hours of the projects of each lead against what the lead has', () => {
    const [boer] = analyse(smallInputs()).staffing.loads;
    expect(boer).toMatchObject({ person: 'j. de boer', projects: 1, homes: exactly(400) });
    // 1 fte × 1,360 × 80 % × (1 − 12.5 %).
    expect(boer!.years[0]!.available).toBeCloseTo(952, 8);
    // Line between 180 and 500 homes: 2,637.5 hours × 1.8 × 0.9, and complexity of 8.6875 points (3.6875 for size) up to class A: 7 points are
    // 0.8 and 11 are 1.0. Of XL the last year 2030 isn't believed, so up to and including 2031:
    // half of the 20 % for design, 20 % for preparation, and 3.5 of 7 years of the 17 % for realisation.
    const asked = boer!.years.reduce((sum, { hours }) => sum + hours, 0);
    expect(asked).toBeCloseTo(2637.5 * 1.8 * ((0.8 + 1.6875 * 0.05 + 1.35) / 2) * 0.9 * 0.385, 6);
  });

  it('have hours only in the years somebody works', () => {
    const leaving = aPerson({ name: 'Sena', seniority: 'senior', until: 2027 });
    const [load] = staffed([plan('A', 200, { lead: 'Sena' })], [leaving]).loads;
    expect(load!.years.filter(({ available }) => (available ?? 0) > 0).map(({ year }) => year)).toEqual([
      2026, 2027,
    ]);
  });
});
