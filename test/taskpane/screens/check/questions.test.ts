import type { Answers } from '../../../../src/app/answers';
import { overviewOf } from '../../../../src/app/overview';
import type { Finding } from '../../../../src/model/finding';
import type { Person } from '../../../../src/model/person';
import { exactly } from '../../../../src/model/quantity';
import type { Reading } from '../../../../src/reading/reading';
import {
  askedColumns,
  questionsOf,
  withoutQuestions,
  type Question,
} from '../../../../src/taskpane/screens/check/questions';
import { columns, list, project, reading } from '../../fixtures';

const none: Answers = { corrections: [], leadAnswers: [], projectRows: [] };

function ask(changes: Partial<Reading>, answers = none): Question[] {
  return questionsOf(overviewOf(reading(changes), answers.corrections, []), answers);
}

const certain = columns.filter(({ confidence, field }) => confidence === 'high' || field === 'other');

const tie: Finding = {
  code: 'columns-equal',
  severity: 'warning',
  sheet: 'Projecten',
  cell: 'C5',
  params: { headers: 'Aantal (C), Aantal (G)', columns: 'C; G', field: 'homes' },
};
const twins = [
  ...certain,
  ...[3, 7].map((column) => ({
    ...columns[2]!,
    column,
    field: 'other' as const,
    confidence: 'high' as const,
  })),
];

function person(key: string, changes: Partial<Person> = {}): Person {
  return {
    key,
    source: { sheet: 'Formatie', row: 2 },
    cells: {},
    name: key,
    aliases: [],
    role: 'projectleider',
    functionTitle: null,
    seniority: null,
    seniorityProposal: null,
    fte: exactly(1),
    from: null,
    until: null,
    external: false,
    vacancy: false,
    ...changes,
  };
}
const staff = {
  sheet: 'Formatie',
  headerRows: [1],
  columns: [],
  people: [person('a'), person('b'), person('c', { vacancy: true })],
};
const lead = (code: string, params: Finding['params'], homes = 10): Finding => ({
  code,
  severity: 'warning',
  sheet: 'Projecten',
  cell: 'F8',
  homes: exactly(homes),
  params: { projects: 2, ...params },
});

describe('equal columns', () => {
  it('are asked about, and no more once one of them has a meaning', () => {
    const [question, ...others] = ask({ lists: [list({ columns: twins })], findings: [tie] });
    expect(others).toEqual([]);
    expect(question).toMatchObject({ kind: 'tie', field: 'homes', homes: null });
    expect(question?.kind === 'tie' && question.options.map(([one]) => one?.column.column)).toEqual([3, 7]);
    const corrections = [{ sheet: 'Projecten', header: 'Aantal', occurrence: 2, field: 'homes' }];
    const answered = { lists: [list({ columns: twins })], findings: [tie] };
    expect(ask(answered, { ...none, corrections })).toEqual([]);
  });

  it('with the same headers on several sheets are one question, those of a list that does not count none', () => {
    const lists = ['Noord', 'Zuid', 'Oud'].map((sheet) => list({ sheet, columns: twins }));
    const findings = lists.map(({ sheet }) => ({ ...tie, sheet }));
    const [question, ...others] = ask({ lists, usedLists: [0, 1], findings });
    expect(others).toEqual([]);
    expect(question?.kind === 'tie' && question.options[0]?.map(({ sheet }) => sheet)).toEqual([
      'Noord',
      'Zuid',
    ]);
  });
});

describe('doubtful columns', () => {
  it('are asked about with the homes of the projects that say something there', () => {
    const told = {
      ...project('1', 'Een'),
      cells: { columns: { status: 'E' }, blank: [] },
      counts: { homes: exactly(40) },
    };
    const [question] = ask({ lists: [list({ projects: [told, project('2', 'Twee')] })], findings: [] });
    expect(question).toMatchObject({ kind: 'column', field: 'status', homes: exactly(40) });
  });

  it('are no question when they are only probable, or confirmed as they were read', () => {
    const questions = ask({ findings: [] });
    expect(questions.map((one) => one.kind === 'column' && one.columns[0]?.column.header)).toEqual(['St.']);
    const corrections = [{ sheet: 'Projecten', header: 'St.', field: 'status' }];
    expect(ask({ findings: [] }, { ...none, corrections })).toEqual([]);
  });

  it('of the staff list are asked about too', () => {
    const doubtful = {
      column: 2,
      header: 'Omv.',
      field: 'fte' as const,
      confidence: 'low' as const,
      examples: ['0,8'],
    };
    const [question] = ask({
      lists: [list({ columns: certain })],
      findings: [],
      staff: { ...staff, columns: [doubtful] },
    });
    expect(question).toMatchObject({ kind: 'column', field: 'staff.fte', homes: null });
  });
});

describe('leads', () => {
  const findings = [
    lead('lead-unknown', { lead: 'Bureau' }, 90),
    lead('lead-ambiguous', { lead: 'B', keys: 'a; b', people: 'a, b' }, 200),
    lead('lead-likely', { lead: 'Karin', person: 'a' }, 300),
  ];
  const lists = [list({ columns: certain })];

  it('that may be somebody else are asked about, most homes first, with the likely people', () => {
    const questions = ask({ lists, staff, findings });
    expect(questions).toMatchObject([
      { kind: 'lead', lead: 'B', likely: [{ key: 'a' }, { key: 'b' }] },
      { kind: 'lead', lead: 'Bureau', likely: [], people: [{ key: 'a' }, { key: 'b' }] },
    ]);
  });

  it('are no question once answered, also with nobody, nor without people to choose from', () => {
    const leadAnswers = [
      { lead: 'B', person: 'a' },
      { lead: 'Bureau', person: null },
    ];
    expect(ask({ lists, staff, findings }, { ...none, leadAnswers })).toEqual([]);
    expect(ask({ lists, staff: null, findings })).toEqual([]);
  });
});

describe('lists with the same projects', () => {
  const both = [list({ columns: certain }), list({ sheet: 'Kopie', columns: certain })];
  const leftOut = (by: string): Finding => ({
    code: 'list-left-out',
    severity: 'warning',
    sheet: 'Kopie',
    params: { other: 'Projecten', rows: 3, by },
  });

  it('are asked about before all else, unless dates say which is newer or the user chose', () => {
    const read = { lists: both, staff, findings: [lead('lead-unknown', { lead: 'X' }), leftOut('length')] };
    expect(ask(read).map(({ kind }) => kind)).toEqual(['lists', 'lead']);
    expect(ask(read, { ...none, sheet: '' }).map(({ kind }) => kind)).toEqual(['lead']);
    expect(ask({ lists: both, findings: [leftOut('date')] })).toEqual([]);
  });
});

it('takes what is asked out of the findings, and nothing else', () => {
  const other: Finding = { code: 'net-differs', severity: 'warning', sheet: 'Projecten', cell: 'C6' };
  const elsewhere = { ...tie, cell: 'H5' };
  const all = [
    tie,
    elsewhere,
    other,
    lead('lead-unknown', { lead: 'X' }),
    lead('lead-unknown', { lead: 'Y' }),
  ];
  const questions = ask({ lists: [list({ columns: twins })], staff, findings: all.slice(0, 4) });
  expect(withoutQuestions(all, questions)).toEqual([elsewhere, other, all[4]]);
  expect([...askedColumns(questions)].map(({ column }) => column)).toEqual([3, 7]);
});
