import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/model/person';
import { middle } from '../../../src/model/quantity';
import { plainList } from '../../fixtures/grids';
import { codes, read } from '../read';
import { staffLayouts } from './staffLayouts';
import type { Expected } from './staffLayouts';

function marks({ vacancy, external, from, until }: Person): string {
  const years = from === null && until === null ? '' : `${from ?? ''}-${until ?? ''}`;
  return [vacancy ? 'v' : '', external ? 'x' : '', years].filter((mark) => mark !== '').join(' ');
}

function asExpected(person: Person): Expected {
  const fte = person.fte === null ? null : Math.round(middle(person.fte) * 100) / 100;
  return [person.source.row, person.name, person.role, person.seniority, fte, marks(person)];
}

describe('staff lists as municipalities keep them', () => {
  it.each(staffLayouts.map((layout) => [layout.title, layout] as const))('reads %s', (_, layout) => {
    const reading = read([plainList(), ...layout.sheets]);
    expect(reading.staff?.people.map(asExpected)).toEqual(
      layout.people.map((expected) => [...expected.slice(0, 5), expected[5] ?? '']),
    );
    expect(codes(reading)).toEqual(expect.arrayContaining([...(layout.findings ?? [])]));
    expect(reading.lists.map(({ sheet }) => sheet)).toEqual(['Projecten']);
  });

  it.each(
    staffLayouts
      .filter(({ findings = [] }) => !findings.includes('staff-list-left-out'))
      .map((layout) => [layout.title, layout] as const),
  )('knows the header of %s', (_, layout) => {
    const { staff } = read([plainList(), ...layout.sheets]);
    expect(staff).toMatchObject({ sheet: layout.sheets[0]?.sheet, headerRows: layout.headerRows });
  });
});
