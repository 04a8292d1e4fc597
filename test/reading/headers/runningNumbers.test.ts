import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RegiebladError } from '../../../src/model/error';
import type { CellValue } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import { fieldsOf, read } from '../read';
import { planNames } from './layout';

const phases = ['Ontwerp', 'Initiatief', 'Realisatie'];
const homes = [24, 8, 15, 60, 4, 12];

/** Six plans with a first column of numbers. */
function numbered(header: CellValue, numbers: readonly CellValue[], others: Record<string, CellValue[]>) {
  const headers = [header, 'Project', 'Fase', ...Object.keys(others)];
  const rows = planNames.map((name, row) => [
    numbers[row] ?? null,
    name,
    phases[row % phases.length] ?? null,
    ...Object.values(others).map((values) => values[row] ?? null),
  ]);
  return [grid('Lijst', [headers, ...rows])];
}

const headers = ['#', 'Nr', 'Nr.', 'No.', 'Volgnr', 'Vnr', 'Rij', 'OBJECTID'];
const orders: [string, CellValue[]][] = [
  ['from 1', [1, 2, 3, 4, 5, 6]],
  ['from 0', [0, 1, 2, 3, 4, 5]],
  ['as text', ['1', '2', '3.', '4', '05', '6']],
  ['with a row left out', [1, 2, 4, 5, 6, 7]],
  ['anew for each part', [1, 2, 3, 1, 2, 3]],
  ['sorted otherwise', [4, 1, 6, 2, 3, 5]],
];

describe('a column that numbers the rows', () => {
  const cases = headers.flatMap((header) =>
    orders.map(([name, numbers]) => [header, name, numbers] as const),
  );

  it.each(cases)('is no count under %j, %s', (header, _, numbers) => {
    for (const count of ['Aantal woningen', '# won.', 'Vhe', 'Nieuwbouw']) {
      const reading = read(numbered(header, numbers, { [count]: homes }));
      expect(fieldsOf(reading)).toEqual({ [header]: 'id', Project: 'name', Fase: 'phase', [count]: 'homes' });
      expect(reading.lists[0]?.totals).toEqual({ homes: { low: 123, high: 123 } });
      expect(reading.lists[0]?.projects).toHaveLength(6);
    }
  });

  it.each(headers)('makes no total where nothing else counts, under %j', (header) => {
    const years = { Oplevering: [2027, 2028, 2027, 2030, 2031, 2026] };
    expect.assertions(2);
    try {
      read(numbered(header, [1, 2, 3, 4, 5, 6], years));
    } catch (error) {
      expect(error).toBeInstanceOf(RegiebladError);
      expect((error as RegiebladError).findings?.map(({ code }) => code)).toEqual(['no-count-column']);
    }
  });

  it('gives way to the codes of the plans', () => {
    const codes = ['KW-01', 'KW-07', 'HA-02', 'OS-11', 'ST-01', 'BZ-03'];
    const reading = read(numbered('Nr', [1, 2, 3, 4, 5, 6], { Plannummer: codes, Woningen: homes }));
    expect(fieldsOf(reading)).toMatchObject({ Plannummer: 'id', Woningen: 'homes' });
    expect(reading.lists[0]?.projects.map(({ key }) => key)).toEqual(codes);
  });

  it('is a count where "#" stands above numbers that repeat or jump', () => {
    const reading = read(numbered('#', homes, { Status: ['hard', 'zacht', 'hard'] }));
    expect(fieldsOf(reading)).toMatchObject({ '#': 'homes' });
  });

  it('is whatever numbers stand in the column that says more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 6, maxLength: 6 }),
        fc.constantFrom('#', 'Nr', 'No.', 'Rij'),
        (counts, header) => {
          const reading = read(numbered(header, [1, 2, 3, 4, 5, 6], { 'Aantal woningen': counts }));
          const total = counts.reduce((sum, one) => sum + one, 0);
          expect(reading.lists[0]?.totals.homes).toEqual({ low: total, high: total });
        },
      ),
      { numRuns: 40 },
    );
  });
});
