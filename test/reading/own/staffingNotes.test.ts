import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/analysis/analyse';
import type { CellValue } from '../../../src/model/grid';
import type { Project } from '../../../src/model/project';
import { staffingTexts } from '../../../src/text/sheets/staffing';
import { grid } from '../../fixtures/grids';
import { aPerson, someInputs } from '../../fixtures/inputs';
import { read } from '../read';

const { headers } = staffingTexts;
const columns = {
  coach: headers.otherCoach,
  start: headers.otherStart,
  level: headers.otherLevel,
  reason: headers.otherReason,
  until: headers.otherUntil,
  competences: headers.competences,
  after: headers.after,
  lead: headers.deviation,
};
type Typed = Partial<Record<keyof typeof columns, CellValue>>;

const projects = grid('Projecten', [
  ['Id', 'Projectnaam', 'Aantal woningen', 'Fase', 'Projectleider'],
  ['W1', 'De Hof', 120, 'Ontwerp', 'Jan Bakker'],
  ['W2', 'Kerkweg', 40, 'Ontwerp', null],
  ['W3', 'Zuidrand', 60, 'Ontwerp', null],
]);
const people = grid('Formatie', [
  ['Naam', 'Functie', 'Fte', 'Niveau'],
  ['Jan Bakker', 'projectleider', 1, 'junior'],
  ['Els Smit', 'projectleider', 1, 'senior'],
]);

/** What is read when this is typed beside projects, by key. */
function typed(rows: Record<string, Typed>) {
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const own = grid('RB Bezetting', [
    [...names.map((name) => columns[name]), headers.listLead, headers.proposal, headers.key],
    ...Object.entries(rows).map(([key, cells]) => [
      ...names.map((name) => cells[name] ?? null),
      null,
      null,
      key,
    ]),
  ]);
  const reading = read([projects, people], {}, { staffing: own });
  const list = reading.lists[0]!.projects;
  return {
    list,
    of: (key: string): Project => list.find((project) => project.key === key)!,
    findings: reading.findings.filter(({ sheet }) => sheet === 'RB Bezetting'),
  };
}

/** Findings of the analysis about the same, on 15 January 2026. */
function analysed(rows: Record<string, Typed>) {
  const team = [
    aPerson({ name: 'Jan Bakker', seniority: 'junior' }),
    aPerson({ name: 'Els Smit', seniority: 'senior' }),
  ];
  const inputs = someInputs({ projects: typed(rows).list, people: team, referenceDate: '2026-01-15' });
  const { staffing, quality } = analyse(inputs);
  return {
    codes: quality.findings.map(({ code }) => code).filter((code) => /^(level|start-after)-/.test(code)),
    of: (key: string) => staffing.assignments.find((one) => one.key === key)!,
  };
}

describe('another level typed on RB Bezetting', () => {
  const exception: Typed = { level: 'junior', reason: 'Kleine klus', until: '2026-12-31' };

  it('is an exception with its reason and end, and knows its cell', () => {
    const { of, findings } = typed({ W1: exception, W2: { ...exception, level: 'Casemanager' } });
    expect(of('W1').levelException).toEqual({ level: 'junior', reason: 'Kleine klus', until: '2026-12-31' });
    expect(of('W2').levelException?.level).toBe('casemanager');
    expect(of('W3').levelException).toBeUndefined();
    expect(of('W1').cells.columns).not.toEqual({});
    expect(findings).toEqual([]);
  });

  it('that is no level counts for nothing and is a finding', () => {
    const { of, findings } = typed({ W1: { ...exception, level: 'kei' } });
    expect(of('W1').levelException).toBeUndefined();
    expect(findings).toMatchObject([
      {
        code: 'level-exception-unknown',
        severity: 'warning',
        cell: 'C2',
        project: 'W1',
        params: { text: 'kei' },
      },
    ]);
  });

  it('with an end that is no date says so', () => {
    const { of, findings } = typed({ W1: { ...exception, until: 'ooit' } });
    expect(of('W1').levelException?.until).toBeNull();
    expect(findings).toMatchObject([{ code: 'level-exception-until-unreadable', cell: 'E2' }]);
  });

  it.each<[string, Typed, string[]]>([
    ['a reason and an end', {}, []],
    ['no reason', { reason: null }, ['level-exception-no-reason']],
    ['no end', { until: null }, ['level-exception-no-end']],
    ['an end that has passed', { until: '2026-01-14' }, ['level-exception-expired']],
    ['an end today', { until: '2026-01-15' }, []],
  ])('with %s', (_, cells, codes) => {
    const found = analysed({ W1: { ...exception, ...cells } });
    expect(found.codes).toEqual(codes);
    expect(found.of('W1').exception).toBe(codes.length === 0);
    expect(found.of('W1').required === 'junior').toBe(codes.length === 0);
  });
});

describe('the competences a lead must have', () => {
  it('are words between commas or semicolons, each once', () => {
    const { of } = typed({ W1: { competences: 'Grondexploitatie, participatie ; ; PARTICIPATIE' } });
    expect(of('W1').askedCompetences).toEqual(['grondexploitatie', 'participatie']);
    expect(of('W2').askedCompetences).toBeUndefined();
  });
});

describe('the project that goes first', () => {
  it('is known by name or key', () => {
    const { of, findings } = typed({ W1: { after: 'kerkweg' }, W2: { after: 'W3' } });
    expect([of('W1').startAfter, of('W2').startAfter]).toEqual(['W2', 'W3']);
    expect(findings).toEqual([]);
  });

  it('that nobody knows counts for nothing and is a finding', () => {
    const { of, findings } = typed({ W1: { after: 'Atlantis' } });
    expect(of('W1').startAfter).toBeUndefined();
    expect(findings).toMatchObject([
      { code: 'start-after-unknown', project: 'W1', params: { text: 'Atlantis' } },
    ]);
  });

  it('in a circle is a finding for each, and nobody waits', () => {
    const found = analysed({ W2: { after: 'W3' }, W3: { after: 'W2' } });
    expect(found.codes).toEqual(['start-after-circle', 'start-after-circle']);
    expect([found.of('W2').start, found.of('W3').start]).toEqual([2026, 2026]);
  });
});

describe('the year a project starts', () => {
  it('is a year', () => {
    const { of, findings } = typed({ W1: { start: 2028 }, W2: { start: '2029' } });
    expect([of('W1').chosenStart, of('W2').chosenStart]).toEqual([2028, 2029]);
    expect(findings).toEqual([]);
  });

  it('that is none counts for nothing and is a finding', () => {
    const { of, findings } = typed({ W1: { start: 'later' } });
    expect(of('W1').chosenStart).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'chosen-start-unreadable', project: 'W1', cell: 'B2' }]);
  });
});

describe('the coach and the casemanager', () => {
  it('a coach is somebody of the staff list, by name too', () => {
    expect(typed({ W1: { coach: 'Els Smit' } }).of('W1').chosenCoach).toMatchObject({ name: 'Els Smit' });
  });

  it('a coach who is nobody is a finding', () => {
    const { of, findings } = typed({ W1: { coach: 'PL-9' } });
    expect(of('W1').chosenCoach).toEqual({ name: 'PL-9', person: null });
    expect(findings).toMatchObject([{ code: 'chosen-coach-unknown', project: 'W1', cell: 'A2' }]);
  });

  it('the casemanager as lead is nobody of the staff list, and no finding', () => {
    const { of, findings } = typed({ W2: { lead: 'Casemanager' } });
    expect(of('W2').chosenLead).toEqual({ name: 'Casemanager', person: null });
    expect(findings).toEqual([]);
  });
});

describe('a row of a project that is gone', () => {
  it('is nothing', () => {
    const { list, findings } = typed({ W9: { level: 'kei', after: 'Atlantis', start: 'later' } });
    expect(list.every(({ levelException, startAfter }) => !levelException && !startAfter)).toBe(true);
    expect(findings).toEqual([]);
  });
});
