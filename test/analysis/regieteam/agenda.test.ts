import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/analysis/analyse';
import { defaultRules } from '../../../src/analysis/rules/defaults';
import type { Inputs } from '../../../src/model/inputs';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { aPerson, aProject, aTarget, mediumInputs, smallInputs, someInputs } from '../../fixtures/inputs';

const lead = aPerson({ name: 'Sena', seniority: 'senior' });

function plan(key: string, fields: Partial<Project> = {}): Project {
  return aProject({ key, id: key, counts: { homes: exactly(60) }, phase: 'ontwerp', ...fields });
}

function raised(rule: string, inputs: Partial<Inputs>) {
  const { agenda, untestable } = analyse(someInputs(inputs)).regieteam;
  return {
    items: agenda.filter((item) => item.rule === rule),
    missing: untestable.find((one) => one.rule === rule)?.missing,
  };
}

describe('agenda rules', () => {
  it('R1: a project of class A or B without a lead, where the list names leads', () => {
    const projects = [
      plan('A'),
      plan('B', { lead: 'Sena' }),
      plan('C', { counts: { homes: exactly(20) } }),
      plan('D', { phase: 'nazorg' }),
    ];
    const { items } = raised('R1', { projects, people: [lead] });
    expect(items.map(({ project, level }) => [project, level])).toEqual([['A', 'regieteam']]);
    expect(items[0]!.remark.params).toMatchObject({ class: 'B', proposed: 'yes' });
  });

  it('R1 says nothing when the list names no lead at all, but names the missing field', () => {
    expect(raised('R1', { projects: [plan('A')] })).toEqual({ items: [], missing: 'projectLead' });
  });

  it('R2: a lead below the level asked', () => {
    const projects = [plan('A', { counts: { homes: exactly(200) }, lead: 'Jip' })];
    const { items } = raised('R2', {
      projects,
      people: [aPerson({ name: 'Jip', seniority: 'junior', fte: exactly(3) }), lead],
    });
    expect(items.map(({ project, remark }) => [project, remark.params?.remedy])).toEqual([['A', 'coach']]);
    expect(raised('R2', { projects }).missing).toBe('staff');
  });

  it('R3: a lead with more than 110 % of the hours, without a name in the text', () => {
    const projects = [plan('A', { counts: { homes: exactly(900) }, lead: 'Sena' })];
    const { items } = raised('R3', {
      projects,
      people: [aPerson({ name: 'Sena', seniority: 'senior', fte: exactly(0.2) })],
    });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ project: null, level: 'directie-mt', homes: exactly(900) });
    expect(
      raised('R3', { projects, people: [aPerson({ name: 'Sena', seniority: 'senior', fte: exactly(20) })] })
        .items,
    ).toEqual([]);
  });

  it('R4: a lead with more than a fifth of the homes, and roles with one person', () => {
    const projects = [plan('A', { lead: 'Sena' }), ...['B', 'C', 'D'].map((key) => plan(key))];
    const { items } = raised('R4', {
      projects,
      people: [lead, aPerson({ name: 'Els', role: 'planeconoom' })],
    });
    expect(items.map(({ key }) => key).sort()).toEqual(['R4:roles', 'R4:sena']);
    expect(items.find(({ key }) => key === 'R4:roles')!.remark.params).toEqual({
      roles: 'projectleider,planeconoom',
      count: 2,
    });
  });

  it('R7: a bottleneck on more than 20 homes that nobody owns', () => {
    const projects = [
      plan('A', { bottlenecks: ['stikstof'] }),
      plan('B', { bottlenecks: ['stikstof'], administrativeClient: 'M. Bos' }),
      plan('C', { bottlenecks: ['stikstof'], counts: { homes: exactly(20) } }),
    ];
    expect(raised('R7', { projects }).items.map(({ project }) => project)).toEqual(['A']);
  });

  it('R10: nothing changed for six months before construction', () => {
    const projects = [
      plan('A', { modified: '2025-06-01' }),
      plan('B', { modified: '2025-07-15' }),
      plan('C', { modified: '2024-01-01', phase: 'realisatie' }),
      plan('D'),
    ];
    const { items } = raised('R10', { projects });
    expect(items.map(({ project, remark }) => [project, remark.params?.months])).toEqual([['A', 7]]);
  });

  it('R12: planned in a year that can’t be for the permit', () => {
    const year = (planned: number, permit: Project['permit']) =>
      plan(`${planned} ${permit}`, { permit, deliveryYear: exactly(planned) });
    const projects = [
      year(2027, 'requested'),
      year(2028, 'requested'),
      year(2028, 'none'),
      year(2029, 'none'),
      year(2026, 'granted'),
    ];
    const { items } = raised('R12', { projects });
    expect(items.map(({ project, level }) => [project, level]).sort()).toEqual([
      ['2027 requested', 'projectleider'],
      ['2028 none', 'projectleider'],
    ]);
  });

  it('R16: the affordable share more than three points under the agreement', () => {
    const affordable = (homes: number) => {
      const counts = {
        homes: exactly(100),
        socialRent: exactly(homes),
        midRent: exactly(0),
        affordableBuy: exactly(0),
        expensive: exactly(100 - homes),
      };
      return raised('R16', {
        projects: [plan('A', { counts })],
        targets: [aTarget({ shares: { affordable: 0.67 } })],
      }).items;
    };
    expect(affordable(50)).toMatchObject([{ level: 'bestuurlijk-overleg', homes: exactly(17) }]);
    expect(affordable(65)).toEqual([]);
  });

  it('R17: a key project that starts later than the duty to start allows', () => {
    const projects = [
      plan('A', { keyProject: true, startYear: exactly(2030) }),
      plan('B', { keyProject: true, startYear: exactly(2029) }),
    ];
    expect(raised('R17', { projects }).items.map(({ project }) => project)).toEqual(['A']);
    expect(raised('R17', { projects: [plan('A')] }).missing).toBe('keyProject');
  });

  it('names each of the twenty rules either as tested or with what is missing', () => {
    const { untestable } = analyse(mediumInputs()).regieteam;
    const tested = ['R1', 'R2', 'R3', 'R4', 'R7', 'R10', 'R12', 'R16', 'R17'];
    const named = new Set([...tested, ...untestable.map(({ rule }) => rule)]);
    expect(named.size).toBe(20);
  });

  it('leave finished and stopped projects alone', () => {
    const closed = smallInputs()
      .projects.filter(({ key }) => ['P6', 'P7', 'P4 (2)'].includes(key))
      .map(({ key }) => key);
    for (const { project } of analyse(smallInputs()).regieteam.agenda) expect(closed).not.toContain(project);
  });
});

describe('the order of the agenda', () => {
  const sleepers = [
    ['A', 10],
    ['B', 90],
    ['C', 40],
  ] as const;
  const projects = sleepers.map(([key, homes]) =>
    plan(key, { counts: { homes: exactly(homes) }, modified: '2024-06-01' }),
  );

  it('is homes times months, unknown homes last', () => {
    const unknown = plan('D', { counts: { homes: null }, modified: '2020-01-01' });
    const { items } = raised('R10', { projects: [unknown, ...projects] });
    expect(items.map(({ project }) => project)).toEqual(['B', 'C', 'A', 'D']);
  });

  it('discusses the heaviest and consents to the rest', () => {
    const rules = defaultRules().flatMap((rule) =>
      rule.id === 'agenda.maxItems' ? [{ ...rule, value: 2 }] : [],
    );
    const places = analyse(someInputs({ projects, rules })).regieteam.agenda.map(({ place }) => place);
    expect(places).toEqual(['discuss', 'discuss', 'consent']);
  });
});
