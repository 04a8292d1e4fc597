import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/analysis/analyse';
import { defaultRules } from '../../../src/analysis/rules/defaults';
import type { Person } from '../../../src/model/person';
import type { Project } from '../../../src/model/project';
import type { Rule } from '../../../src/model/rule';
import { exactly } from '../../../src/model/quantity';
import { aPerson, aProject, mediumInputs, someInputs } from '../../fixtures/inputs';

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

function ruleOf(id: string, value: number | boolean): Rule[] {
  return defaultRules()
    .filter((rule) => rule.id === id)
    .map((rule) => ({ ...rule, value }));
}

/** Without a year that stands, so that the plan moves at once what its lead has no hours for. */
const nothingStands = ruleOf('planning.presentYearStands', false);

function tested(projects: Project[], people: Person[], rules = nothingStands) {
  const { staffing, regieteam } = analyse(someInputs({ projects, people, rules }));
  return {
    ...staffing,
    of: (key: string) => staffing.assignments.find((one) => one.key === key)!,
    mismatch: (key: string) => staffing.mismatches.find((one) => one.key === key),
    belowLevel: regieteam.agenda.filter(({ rule }) => rule === 'R2'),
  };
}

describe('the lead of today', () => {
  const few = aPerson({ name: 'Jip', seniority: 'junior', fte: exactly(0.01) });

  it('is tested where the plan moves the project, and that move is the repair', () => {
    const { of, mismatch, belowLevel } = tested([plan('A', 200, { lead: 'Jip' })], [few, senior]);
    expect(of('A')).toMatchObject({ lead: 'sena', listLead: 'jip', origin: 'proposal', remedy: 'plan' });
    expect(mismatch('A')).toMatchObject({
      lead: 'jip',
      has: 'junior',
      kind: 'under',
      homes: exactly(200),
      repair: { kind: 'plan', person: 'sena', from: '2026-01-01', remark: { code: 'repair-plan' } },
    });
    expect(belowLevel.map(({ project, remark }) => [project, remark.params])).toEqual([
      ['A', { name: 'A', required: 'senior', has: 'junior', remedy: 'plan' }],
    ]);
  });

  it('is tested where the plan parks the project', () => {
    const { of, mismatch, belowLevel } = tested([plan('A', 200, { lead: 'Jip' })], [few, medior]);
    expect(of('A')).toMatchObject({ lead: null, fit: 'unstaffed', remedy: 'hire' });
    expect(mismatch('A')).toMatchObject({ lead: 'jip', kind: 'under', repair: { kind: 'hire' } });
    expect(belowLevel.map(({ project }) => project)).toEqual(['A']);
  });

  it('counts the hours of a senior as things stand, also where the plan has none', () => {
    const busy = aPerson({ name: 'Sena', seniority: 'senior', fte: exactly(0.01) });
    const { mismatch, belowLevel } = tested([plan('A', 20, { lead: 'Sena' })], [busy, junior]);
    expect(mismatch('A')).toMatchObject({
      lead: 'sena',
      kind: 'over',
      repair: { kind: 'plan', person: 'jip' },
    });
    expect(mismatch('A')!.seniorHours).toBeGreaterThan(0);
    expect(mismatch('A')!.repair.seniorHoursFreed).toBe(mismatch('A')!.seniorHours);
    expect(belowLevel).toEqual([]);
  });
});

describe('the repair of a mismatch', () => {
  it('is the casemanager for a small plan of a senior, and that mends it', () => {
    const small = plan('A', 4, { lead: 'Sena' });
    expect(tested([small], [senior, junior]).mismatch('A')).toMatchObject({
      kind: 'over',
      repair: { kind: 'casemanager', person: null, remark: { code: 'repair-casemanager' } },
    });
    const given = { ...small, chosenLead: { name: 'Casemanager', person: null } };
    const { mismatches, of } = tested([given], [senior, junior]);
    expect(mismatches).toEqual([]);
    expect(of('A').fit).toBe('not-needed');
  });

  it('is a swap where nobody may have both, and both fit then', () => {
    const oneEach = [...nothingStands, ...ruleOf('load.maxProjects', 1)];
    const projects = [plan('A', 20, { lead: 'Sena' }), plan('B', 200, { lead: 'Jip' })];
    const people = [senior, junior].map((one) => ({ ...one, fte: exactly(5) }));
    const { mismatch } = tested(projects, people, oneEach);
    const { repair, seniorHours } = mismatch('A')!;
    expect(repair).toMatchObject({
      kind: 'swap',
      person: 'jip',
      project: 'B',
      // The design of one ends on that day, and with it comes a decision of the council.
      from: '2026-04-03',
      remark: { code: 'repair-swap', params: { name: 'B' } },
    });
    // Both projects change hands, and each time two people spend the hours.
    expect(repair.handOverHours).toBe(2 * (40 + 120));
    expect(repair.seniorHoursFreed).toBeCloseTo(seniorHours, 6);
    const swapped = [
      { ...projects[0]!, chosenLead: { name: 'Jip', person: 'jip' } },
      { ...projects[1]!, chosenLead: { name: 'Sena', person: 'sena' } },
    ];
    expect(tested(swapped, people, oneEach).mismatches).toEqual([]);
  });

  it('hands nothing over during construction or right before a decision', () => {
    const over = (fields: Partial<Project>) =>
      tested([plan('A', 20, { lead: 'Sena', ...fields })], [senior, junior]).mismatch('A');
    expect(over({ phase: 'realisatie' })).toBeUndefined();
    const under = (fields: Partial<Project>) =>
      tested([plan('A', 200, { lead: 'Mees', ...fields })], [medior, tiny]).mismatch('A')?.repair.kind;
    expect(under({ phase: 'realisatie' })).toBe('hire');
  });
});

/** A senior without hours for anything more. */
const tiny = aPerson({ name: 'Sena', seniority: 'senior', fte: exactly(0.001) });

describe('the first answer', () => {
  const withSteps = (steps: number) => {
    const inputs = mediumInputs(60);
    const rules = ruleOf('planning.steps', steps);
    const words: number[] = [];
    const { staffing } = analyse(
      { ...inputs, rules },
      { onProgress: (done, _total, part) => part === 'planning' && words.push(done) },
    );
    return { staffing, words };
  };

  it('is there before the first step of the search, and steps only improve it', () => {
    const first = withSteps(0);
    expect(first.words).toEqual([]);
    expect(first.staffing.plan).toMatchObject({ iterations: 0 });
    expect(first.staffing.plan!.objective).toBeGreaterThan(0);
    expect(first.staffing.plan!.orders.weighted.placed).toBeGreaterThan(0);
    const searched = withSteps(20);
    expect(searched.staffing.plan!.iterations).toBeGreaterThan(0);
    expect(searched.staffing.plan!.objective).toBeGreaterThanOrEqual(first.staffing.plan!.objective);
  });
});
