import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { readFte } from '../../../src/reading/staff/fte';
import { compareNames } from '../../../src/reading/staff/names';
import { readRole } from '../../../src/reading/staff/terms';
import { staffTable } from '../../../src/text/sheets/inputTables';
import { grid, plainHeader, plainList, plainRows } from '../../fixtures/grids';
import { codes, read } from '../read';

const staffRows: CellValue[][] = [
  ['Formatie team projecten'],
  [],
  ['Naam', 'Functie', 'Niveau', 'Fte', 'Vanaf', 'Tot en met'],
  ['Bert Jansen', 'Senior projectleider', null, 0.9, null, null],
  ['Anna de Wit', 'Projectleider', 'medior', '0,8', 2025, null],
  ['Vacature', 'Planeconoom', 'senior', 1, 2027, null],
  ['Kees Bos (inhuur)', 'Stedenbouwkundige', null, '32 uur', null, 2027],
  ['Totaal', null, null, 3.6, null, null],
];
const staff = () => grid('Formatie', staffRows);

describe('the staff list', () => {
  it('is found and read, with the level only from its own column', () => {
    const reading = read([plainList(), staff()]);
    expect(reading.staff).toMatchObject({ sheet: 'Formatie', headerRows: [3] });
    expect(
      reading.staff?.people.map(({ key, role, seniority, seniorityProposal, vacancy, external }) => ({
        key,
        role,
        seniority,
        seniorityProposal,
        vacancy,
        external,
      })),
    ).toEqual([
      {
        key: 'bert jansen/projectleider',
        role: 'projectleider',
        seniority: null,
        seniorityProposal: 'senior',
        vacancy: false,
        external: false,
      },
      {
        key: 'anna de wit/projectleider',
        role: 'projectleider',
        seniority: 'medior',
        seniorityProposal: null,
        vacancy: false,
        external: false,
      },
      {
        key: 'vacature/planeconoom/1',
        role: 'planeconoom',
        seniority: 'senior',
        seniorityProposal: null,
        vacancy: true,
        external: false,
      },
      {
        key: 'kees bos/stedenbouwkundige',
        role: 'stedenbouwkundige',
        seniority: null,
        seniorityProposal: null,
        vacancy: false,
        external: true,
      },
    ]);
    expect(reading.staff?.people[1]).toMatchObject({
      fte: { low: 0.8, high: 0.8 },
      from: 2025,
      until: null,
      cells: { name: 'A5', fte: 'D5' },
    });
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'staff-row-ignored', cell: 'A8' }),
    );
  });

  it('is no project list, and a project list is no staff list', () => {
    expect(read([plainList(), staff()]).lists.map(({ sheet }) => sheet)).toEqual(['Projecten']);
    expect(read([plainList()]).staff).toBeNull();
  });

  it('turns hours into fte', () => {
    expect(readFte('32 uur')?.low).toBeCloseTo(32 / 36);
    expect(readFte(18, 'week')).toEqual({ low: 0.5, high: 0.5 });
    expect(readFte(1360, 'year')).toEqual({ low: 1, high: 1 });
    expect(readFte(36)).toEqual({ low: 1, high: 1 });
    expect(readFte('n.t.b.')).toBeNull();
  });

  it.each([
    ['Senior projectleider gebiedsontwikkeling', 'projectleider'],
    ['Projectondersteuner / casemanager', 'projectondersteuning'],
    ['Civieltechnisch medewerker openbare ruimte', 'openbare-ruimte'],
    ['Jurist grondzaken', 'jurist-grond'],
    ['Planjurist omgevingsrecht', 'planjurist'],
    ['Beleidsadviseur wonen', 'wonen'],
    ['Griffier', null],
  ])('reads the role of %p', (title, role) => {
    expect(readRole(title)).toBe(role);
  });
});

describe('names of leads', () => {
  it.each([
    ['B. Jansen', 'Bert Jansen', 'sure'],
    ['Jansen, Bert', 'Bert Jansen', 'sure'],
    ['dhr. Jansen', 'Bert Jansen', 'sure'],
    ['M. de Wit', 'Marieke de Wit', 'sure'],
    ['de Wit', 'Marieke de Wit', 'sure'],
    ['Wit, M. de', 'Marieke de Wit', 'sure'],
    ['Bert', 'Bert Jansen', 'likely'],
    ['BJ', 'Bert Jansen', 'doubtful'],
    ['Bert Janssen', 'Bert Jansen', 'doubtful'],
    ['A. Jansen', 'Bert Jansen', null],
    ['Wim Bos', 'Bert Jansen', null],
  ])('compares %p with %p: %p', (spelling, name, likeness) => {
    expect(compareNames(spelling, name)).toBe(likeness);
  });

  it('become aliases when sure, and findings when not', () => {
    const leads = ['B. Jansen', 'Anna', 'Anna / Bert', 'W. Onbekend', 'Bert Janssen'];
    const rows = plainRows.map((row, index) => [...row.slice(0, 9), leads[index] ?? null]);
    const reading = read([grid('Projecten', [plainHeader, ...rows]), staff()]);
    expect(reading.staff?.people.slice(0, 2).map(({ aliases }) => aliases)).toEqual([
      ['B. Jansen'],
      ['Anna', 'Anna / Bert'],
    ]);
    expect(codes(reading)).toEqual(expect.arrayContaining(['lead-likely', 'lead-unknown', 'lead-doubtful']));
  });
});

describe('RB Formatie', () => {
  const headers = Object.values(staffTable.headers);
  const row = (values: Partial<Record<keyof typeof staffTable.headers, CellValue>>): CellValue[] =>
    (Object.keys(staffTable.headers) as (keyof typeof staffTable.headers)[]).map(
      (name) => values[name] ?? null,
    );

  it("lets the manager's entries win over the list", () => {
    const own = grid('RB Formatie', [
      ['Formatie'],
      [],
      [...headers],
      row({ key: 'bert jansen/projectleider', name: 'Bert Jansen', seniority: 'medior', fte: 0.5 }),
    ]);
    const people = read([plainList(), staff()], {}, { staff: own }).staff?.people;
    expect(people).toHaveLength(4);
    expect(people?.[0]).toMatchObject({
      seniority: 'medior',
      fte: { low: 0.5, high: 0.5 },
      cells: { fte: expect.stringContaining("'RB Formatie'!") },
    });
    expect(people?.[1]).toMatchObject({ seniority: 'medior' });
  });

  it('is the staff list of a workbook without its own', () => {
    const own = grid('RB Formatie', [
      [...headers],
      row({ name: 'Ans Vos', role: 'planeconoom', seniority: 'senior', fte: 1 }),
      row({ functionTitle: 'Projectleider', fte: 1 }),
    ]);
    const people = read([plainList()], {}, { staff: own }).staff?.people;
    expect(people?.map(({ key, vacancy, seniority }) => ({ key, vacancy, seniority }))).toEqual([
      { key: 'ans vos/planeconoom', vacancy: false, seniority: 'senior' },
      { key: 'vacature/projectleider/1', vacancy: true, seniority: null },
    ]);
  });

  it('keeps the people typed there in an earlier run, and lets go who left the list', () => {
    const own = grid(
      'RB Formatie',
      [
        [...headers],
        row({ key: 'ans vos/planeconoom', name: 'Ans Vos', role: 'planeconoom', fte: 1 }),
        row({ key: 'gijs top/milieu', name: 'Gijs Top', role: 'milieu', fte: 1, source: 'rij 3' }),
        row({ key: 'piet weg/milieu', name: 'Piet Weg', role: 'milieu', listFte: 1, source: 'rij 9' }),
      ],
      {
        formulas: {
          V3: `=HYPERLINK("#'RB Formatie'!A3","rij 3")`,
          V4: `=HYPERLINK("#'Formatie'!A9","rij 9")`,
        },
      },
    );
    expect(headers.indexOf(staffTable.headers.source)).toBe(21);
    const people = read([plainList(), staff()], {}, { staff: own }).staff?.people ?? [];
    expect(people.slice(4).map(({ key }) => key)).toEqual(['ans vos/planeconoom', 'gijs top/milieu']);
  });
});
