import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { cellOf } from '../../../src/model/project';
import { grid } from '../../fixtures/grids';
import { codes, read } from '../read';

const mixed: CellValue[] = [
  'in aanbouw',
  'omgevingsplan vastgesteld',
  'verkenning',
  'bestemmingsplan onherroepelijk',
];
const names = ['Molenhof', 'Kerkweg', 'De Akker', 'Beekzicht'];

function listOf(header: string, values: readonly CellValue[], others: Record<string, CellValue[]> = {}) {
  const rows = names.map((name, row) => [
    name,
    10,
    values[row] ?? null,
    ...Object.values(others).map((all) => all[row] ?? null),
  ]);
  return read([grid('Lijst', [['Project', 'Aantal woningen', header, ...Object.keys(others)], ...rows])]);
}

describe('a column that holds phases and planning statuses', () => {
  it.each(['Stand van zaken', 'Fase', 'Voortgang', 'Status', 'Planstatus'])(
    'gives both below %j',
    (header) => {
      const reading = listOf(header, mixed);
      const [list] = reading.lists;
      expect(list?.projects.map(({ phase }) => phase)).toEqual(['realisatie', null, 'initiatief', null]);
      const codesRead = list?.projects.map(({ status }) => status?.code ?? null);
      expect(codesRead).toEqual([null, '2A', null, '1A']);
      expect(list?.hardness).toMatchObject({ soft: 0 });
      expect(reading.findings.filter(({ code }) => code === 'column-mixed')).toHaveLength(1);
      expect(codes(reading)).not.toContain('value-not-recognised');
      expect(codes(reading)).not.toContain('status-not-recognised');
    },
  );

  it('points at the cell that says so', () => {
    const [, plan] = listOf('Fase', mixed).lists[0]?.projects ?? [];
    expect(plan && cellOf(plan, 'status')).toBe('C3');
  });

  it.each([
    ['Fase', ['Initiatief', 'In voorbereiding', 'Ontwerp', 'Realisatie']],
    ['Planstatus', ['1A. Onherroepelijk', '3. In voorbereiding', '4A. Visie', '4B. Idee']],
  ])('leaves words that may be either to what the column is about: %s', (header, values) => {
    const reading = listOf(header, values);
    const { projects = [] } = reading.lists[0] ?? {};
    expect(projects.map(({ phase, status }) => phase !== null && status !== null)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(codes(reading)).not.toContain('column-mixed');
  });

  it('says nothing of the other where that has a column of its own', () => {
    const statuses = ['1A. Onherroepelijk', '3. In voorbereiding', null, null];
    const { projects = [] } = listOf('Fase', mixed, { Planstatus: statuses }).lists[0] ?? {};
    expect(projects.map(({ status }) => status?.raw ?? null)).toEqual(statuses);
  });
});
