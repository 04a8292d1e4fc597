import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { readRole } from '../../../src/reading/staff/terms';
import { roles } from '../../../src/model/terms';
import { staffTable } from '../../../src/text/sheets/inputTables';
import { staffTexts } from '../../../src/text/sheets/staff';
import { words } from '../../../src/text/sheets/words';
import { grid, plainHeader, plainList, plainRows } from '../../fixtures/grids';
import { codes, read } from '../read';

const columns = { ...staffTable.headers, code: staffTexts.headers.code };
type Values = Partial<Record<keyof typeof columns, CellValue>>;

/** RB Formatie with these rows, from row 2 on. */
const formatie = (...rows: Values[]) =>
  grid('RB Formatie', [
    Object.values(columns),
    ...rows.map((values) =>
      (Object.keys(columns) as (keyof typeof columns)[]).map((name) => values[name] ?? null),
    ),
  ]);
const people = (...rows: Values[]) => {
  const reading = read([plainList()], {}, { staff: formatie(...rows) });
  return { people: reading.staff?.people ?? [], codes: codes(reading) };
};
const ans: Values = { name: 'Ans Vos', role: 'planeconoom', fte: 1 };
const bep: Values = { name: 'Bep Bos', role: 'projectleider', fte: 0.8, code: 'PL-1' };

describe('what the manager enters on RB Formatie', () => {
  it('is days or years, leave, a share, competences and a coach', () => {
    const [first, second] = people(
      {
        ...ans,
        from: 46_266,
        until: 2028,
        leaveFrom: '1-3-2027',
        leaveUntil: 46_600,
        ownShare: 0.3,
        competences: 'Transformatie, onderhandelen',
        coach: 'pl-1',
      },
      { ...bep, coach: null },
    ).people;
    expect(first).toMatchObject({
      from: 2026,
      fromDate: '2026-09-01',
      until: 2028,
      leave: [{ from: '2027-03-01', until: '2027-08-01' }],
      share: 0.3,
      competences: ['transformatie', 'onderhandelen'],
      coach: second?.key,
    });
    expect(first).not.toHaveProperty('untilDate');
    expect(second).not.toHaveProperty('competences');
  });

  it('is refused with a finding when leave ends before it begins, and a share is above the whole', () => {
    const { people: read_, codes: found } = people({
      ...ans,
      leaveFrom: '1-8-2027',
      leaveUntil: '1-3-2027',
      ownShare: 40,
    });
    expect(found).toEqual(expect.arrayContaining(['staff-leave-reversed', 'staff-share-unusable']));
    expect(read_[0]).not.toHaveProperty('leave');
    expect(read_[0]).not.toHaveProperty('share');
  });

  it('is no coach when it is nobody, oneself or a circle', () => {
    expect(people({ ...ans, coach: 'Niemand Niet' }).codes).toContain('coach-unknown');
    expect(people({ ...bep, coach: 'PL-1' }).codes).toContain('coach-self');
    const circle = people({ ...bep, coach: 'Ans Vos' }, { ...ans, coach: 'PL-1' });
    expect(circle.codes.filter((code) => code === 'coach-cycle')).toHaveLength(1);
    expect(circle.people.map(({ coach }) => coach)).toEqual([undefined, undefined]);
  });

  it('is asked about without role, with fte zero, with an unreadable day or an end before the beginning', () => {
    expect(people({ name: 'Ans Vos', fte: 0, until: 'ooit' }).codes).toEqual(
      expect.arrayContaining(['staff-role-missing', 'staff-fte-zero', 'staff-date-unreadable']),
    );
    expect(people({ ...ans, from: 2028, until: 2027 }).codes).toContain('staff-ends-before-start');
  });

  it('knows the role by the word the sheet writes', () => {
    for (const role of roles) expect(readRole(words.role[role])).toBe(role);
  });
});

describe('what the own staff list says', () => {
  const list = (header: string, value: CellValue) =>
    grid('Formatie', [
      ['Naam', 'Functie', 'Fte', header],
      ['Ans Vos', 'Planeconoom', 1, value],
      ['Bep Bos', 'Projectleider', 0.8, null],
      ['Cor Dam', 'Projectleider', 0.8, null],
    ]);
  const first = (header: string, value: CellValue) => {
    const reading = read([plainList(), list(header, value)]);
    return { ...reading.staff?.people[0], codes: codes(reading) };
  };

  it.each([
    ['Verlof', '1-3-2027 t/m 1-8-2027', { from: '2027-03-01', until: '2027-08-01' }],
    ['Verlof', 'zwangerschapsverlof van 1-3-2027 tot 1-8-2027', { from: '2027-03-01', until: '2027-07-31' }],
    ['Opmerkingen', 'met sabbatical t/m 31-12-2026', { from: null, until: '2026-12-31' }],
  ])('about leave in %s: %s', (header, value, leave) => {
    expect(first(header, value)).toMatchObject({ leave: [leave], until: null });
  });

  it('about leave for a part of the week is not taken off, and said', () => {
    const { leave, codes: found } = first('Verlof', 'ouderschapsverlof 9 uur per week t/m 1-8-2027');
    expect(leave).toBeUndefined();
    expect(found).toContain('staff-leave');
  });

  it('about leave that ends before it begins is a finding', () => {
    expect(first('Verlof', '1-8-2027 t/m 1-3-2027').codes).toContain('staff-leave-reversed');
  });

  it('about competences is read, but a speciality that names a role is that role', () => {
    expect(first('Competenties', 'Transformatie; lef').competences).toEqual(['transformatie', 'lef']);
    expect(first('Specialisme', 'transformatie').competences).toEqual(['transformatie']);
    expect(first('Specialisme', 'Stedenbouw')).not.toHaveProperty('competences');
  });
});

describe('a workbook without staff', () => {
  const leads = ['Bep Bos', 'Cor Dam', 'bep bos', 'Vacature'];
  const projects = () =>
    grid('Projecten', [
      plainHeader,
      ...plainRows.map((row, index) => [...row.slice(0, 9), leads[index] ?? null]),
    ]);

  it('begins with the leads of the list when the user asks for it, of unknown level and fte', () => {
    expect(read([projects()]).staff).toBeNull();
    const { staff } = read([projects()], { staffFromLeads: true });
    expect(staff).toMatchObject({ sheet: 'RB Formatie' });
    expect(staff?.people.map(({ name, role, fte, seniority }) => [name, role, fte, seniority])).toEqual([
      ['Bep Bos', 'projectleider', null, null],
      ['Cor Dam', 'projectleider', null, null],
    ]);
  });

  it('keeps to the staff there is', () => {
    const { staff } = read([projects()], { staffFromLeads: true }, { staff: formatie(ans) });
    expect(staff?.people.map(({ name }) => name)).toEqual(['Ans Vos']);
  });
});
