import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import { codes, read } from '../read';
import { planNames } from './layout';

const years = [2027, 2028, 2030];

/** Six plans with one column of counts. */
function listWith(header: string, cells: readonly CellValue[]) {
  const rows = planNames.map((name, row) => [
    name,
    'Dorp',
    cells[row % cells.length] ?? null,
    'Ontwerp',
    years[row % years.length] ?? null,
  ]);
  return read([grid('Lijst', [['Complex', 'Wijk', header, 'Fase', 'Jaar gereed'], ...rows])]);
}

describe('cells that hold several counts', () => {
  it.each([
    ['Nieuwbouw / sloop', ['homesGross', 'demolition']],
    ['Aantal (nieuw/sloop)', ['homesGross', 'demolition']],
    ['Sloop/nieuwbouw', ['demolition', 'homesGross']],
    ['Huur / koop', ['rent', 'buy']],
    ['Bruto / netto', ['homesGross', 'homesNet']],
    ['Aantal / nog te bouwen', ['homes', 'homesRemaining']],
  ])('are split by the words of the header %j', (header, [first = '', second = '']) => {
    const reading = listWith(header, ['56 / 26', '80/64', '10 / -']);
    expect(reading.lists[0]?.totals).toEqual({
      [first]: { low: 292, high: 292 },
      [second]: { low: 180, high: 180 },
    });
    expect(reading.lists[0]?.unknownRows[second]).toBe(2);
    expect(codes(reading)).toContain('column-split');
  });

  it('holds for three counts', () => {
    const reading = listWith('Sociale huur / middenhuur / koop', ['5/3/2', '10 / 0 / 4']);
    expect(reading.lists[0]?.totals).toMatchObject({
      socialRent: { low: 45 },
      midRent: { low: 9 },
      buy: { low: 18 },
    });
  });

  it('are unknown where they hold another number of counts', () => {
    const reading = listWith('Nieuwbouw / sloop', ['56 / 26', '80 / 64', '12']);
    expect(reading.lists[0]?.totals).toMatchObject({ homesGross: { low: 272 }, demolition: { low: 180 } });
    expect(reading.findings.filter(({ code }) => code === 'count-unreadable')).toHaveLength(2);
  });

  it('keep what was written, whatever the counts', () => {
    const count = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 6, maxLength: 6 }), (pairs) => {
        const { projects = [] } =
          listWith(
            'Nieuwbouw / sloop',
            pairs.map(([built, gone]) => `${built} / ${gone}`),
          ).lists[0] ?? {};
        const read = projects.map(({ counts }) => [counts.homesGross?.low, counts.demolition?.low]);
        expect(read).toEqual(pairs);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['Aantal', 'Aantal woningen', 'Nieuwbouw', 'Programma'])(
    'make an unknown count, and no lost list, where %j says one',
    (header) => {
      const reading = listWith(header, ['56 / 26', '81 / 64', '10 / 14']);
      expect(reading.lists[0]?.projects).toHaveLength(6);
      expect(reading.lists[0]?.totals).toEqual({ homes: { low: 0, high: 0 } });
      expect(codes(reading)).toEqual(expect.arrayContaining(['count-unreadable', 'rows-without-homes']));
    },
  );

  it.each<[string, CellValue[]]>([
    ['Koop', ['€ 250.000', '€ 310.000']],
    ['Totaal', ['1200 m2', '900 m2']],
    ['Huur', ['ja', 'nee']],
  ])('are not taken for counts below %j when they hold %j', (header, cells) => {
    const rows = planNames.map((name, row) => [name, 10, 'Ontwerp', cells[row % cells.length] ?? null]);
    const { columns = [] } =
      read([grid('Lijst', [['Plan', 'Aantal woningen', 'Fase', header], ...rows])]).lists[0] ?? {};
    expect(columns.at(-1)?.field).toBe('other');
  });
});
