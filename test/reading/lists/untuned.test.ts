import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { cellOf } from '../../../src/model/project';
import { grid } from '../../fixtures/grids';
import { fieldsOf, read } from '../read';

function findings(...rows: CellValue[][]) {
  return read([grid('Lijst', rows)]).findings.map(({ code, cell }) => [code, cell]);
}

describe('columns of years', () => {
  it('may hold mostly open ends', () => {
    const reading = read([
      grid('Lijst', [
        ['Projectnaam', 'Aantal won.', 'Opl.'],
        ['De Hof', 320, '2027-2030'],
        ['Kerkweg', 2900, 'na 2030'],
        ['Zuidrand', 85, 'Q4 2026'],
        ['Noord', 1200, '2032 e.v.'],
      ]),
    ]);
    expect(fieldsOf(reading)['Opl.']).toBe('deliveryYear');
    expect(reading.lists[0]?.projects.map(({ deliveryYear }) => deliveryYear)).toEqual([
      { low: 2027, high: 2030 },
      null,
      { low: 2026, high: 2026 },
      null,
    ]);
  });

  it('may write a span as two short years', () => {
    const reading = read([
      grid('Lijst', [
        ['Project', 'Woningen', 'Bouwjaar'],
        ['De Hof', 24, "'28-'30"],
        ['Kerkweg', 8, '’27 t/m ’29'],
        ['Zuidrand', 12, '2028-30'],
      ]),
    ]);
    expect(reading.lists[0]?.projects.map(({ deliveryYear }) => deliveryYear)).toEqual([
      { low: 2028, high: 2030 },
      { low: 2027, high: 2029 },
      { low: 2028, high: 2030 },
    ]);
  });

  it('may speak of a start on site', () => {
    const reading = read([
      grid('Lijst', [
        ['Project name', 'Total units', 'Start on site', 'Expected completion'],
        ['Mill Quay', 160, 'Mar-2026', 'Q3 2028'],
        ['Old School', 24, 2026, 2027],
        ['North Field', 12, '2027', 'after 2030'],
      ]),
    ]);
    expect(fieldsOf(reading)).toMatchObject({
      'Start on site': 'startYear',
      'Expected completion': 'deliveryYear',
    });
  });
});

describe('a period without a beginning', () => {
  const rows = (last: string): CellValue[][] => [
    ['Project', 'Capaciteit', last, 2026, 2027],
    ['A-plan', 100, 10, 40, 50],
    ['B-plan', 50, 0, 25, 25],
    ['C-plan', 20, 0, 20, 0],
  ];

  it.each(['t/m 2025', 'tot 2026', 'voor 2026'])('is not laid in years, and said so: %s', (header) => {
    const reading = read([grid('Lijst', rows(header))]);
    expect(fieldsOf(reading)[header]).toBeUndefined();
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'period-without-start', cell: 'C1', params: { header } }),
    );
  });

  it('is not seen in one that has a beginning', () => {
    const reading = read([grid('Lijst', rows('2022 t/m 2025'))]);
    expect(fieldsOf(reading)['2022 t/m 2025']).toBe('deliveries.2022-2025');
    expect(reading.findings.map(({ code }) => code)).not.toContain('period-without-start');
  });
});

describe('ticks below periods', () => {
  const header = ['Naam plan', 'Bruto', '2025 t/m 2027', '2028-2030'];

  const plans = [
    ['Laan 1', 24, 'x', null],
    ['Laan 2', 12, null, 'X'],
    ['Plein', 40, 'x', 'x'],
    ['Brink', 8, null, null],
  ];

  it('are no homes but the years of delivery, and said so', () => {
    const reading = read([grid('Lijst', [header, ...plans])]);
    const [list] = reading.lists;
    expect(list?.deliveries).toEqual({});
    expect(list?.projects.map(({ deliveryYear }) => deliveryYear)).toEqual([
      { low: 2025, high: 2027 },
      { low: 2028, high: 2030 },
      { low: 2025, high: 2030 },
      null,
    ]);
    expect(list?.projects.map((project) => cellOf(project, 'deliveryYear'))).toEqual([
      'C2',
      'D3',
      'C4',
      undefined,
    ]);
    expect(reading.findings.map(({ code }) => code)).toContain('period-ticks-read');
  });

  it('leave a year without ticks among them empty', () => {
    const rows = plans.map((row) => [...row, null]);
    const reading = read([grid('Lijst', [[...header, '2031'], ...rows])]);
    expect(reading.lists[0]?.deliveries).toEqual({});
  });

  it('say nothing where the list has the year of delivery itself', () => {
    const rows = plans.map((row) => [...row, 2027]);
    expect(findings([...header, 'Opleverjaar'], ...rows)).toEqual(
      expect.arrayContaining([
        ['period-ticks', 'C1'],
        ['period-ticks', 'D1'],
      ]),
    );
  });

  it('are not suspected where numbers stand', () => {
    const codes = findings(header, ['Laan 1', 24, 24, null], ['Laan 2', 12, 1, 11], ['Plein', 40, 1, 39]);
    expect(codes.map(([code]) => code)).not.toContain('period-ticks');
  });
});

describe('a total beside what is left of it', () => {
  const header = [
    'Plannaam',
    'Totaal',
    'Gerealiseerd',
    'Restcapaciteit',
    'Eengezins',
    'Meergezins',
    2025,
    2026,
  ];

  it('is broken down into all homes or into what is left', () => {
    expect(
      findings(
        header,
        ['Alles', 40, 10, 30, 24, 16, 10, 30],
        ['De rest', 40, 10, 30, 20, 10, 0, 30],
        ['Nieuw', 12, 0, 12, 12, 0, 0, 12],
      ).filter(([code]) => code !== 'delivery-in-past'),
    ).toEqual([]);
  });

  it('is contradicted by more than all homes, and by years that fit neither', () => {
    expect(
      findings(
        header,
        ['Te veel', 40, 10, 30, 30, 16, 0, 30],
        ['Andere jaren', 40, 10, 30, 20, 10, 0, 35],
        ['Nieuw', 12, 0, 12, 12, 0, 0, 12],
      ),
    ).toEqual([
      ['segments-exceed-total', 'E2'],
      ['years-differ-from-total', 'D3'],
    ]);
  });
});

describe('a list that counts per period only', () => {
  it('lacks homes only where no period says any', () => {
    const reading = read([
      grid('Lijst', [
        ['Plannaam', 'Status', 'bouw_gerealiseerd', '2026-2029', '2030-2034'],
        ['Rijnpoort', 'hard', 0, 120, 40],
        ['Westergo', 'zacht', 0, 80, 100],
        ['Spoorzone', 'zacht', 10, null, null],
      ]),
    ]);
    expect(reading.findings.find(({ code }) => code === 'rows-without-homes')).toMatchObject({
      cell: 'A4',
      params: { count: 1, name: 'Spoorzone' },
    });
  });
});

describe('remarks', () => {
  const header = ['Plannaam', 'Woningen', 'Status', 'Opmerkingen'];

  it.each([
    ['VERVALLEN', true],
    ['vervallen, geen medewerking provincie', true],
    ['Cancelled', true],
    ['Vervallen bebouwing wordt gesloopt', false],
    ['niet vervallen', false],
  ])('%s: is the project off as a whole? %s', (remark, off) => {
    const found = findings(
      header,
      ['De Hof', 24, 'hard', remark],
      ['Kerkweg', 8, 'zacht', 'een opmerking'],
      ['Zuidrand', 12, 'zacht', 'nog een'],
    );
    expect(found.some(([code, cell]) => code === 'cancelled-ignored' && cell === 'A2')).toBe(off);
  });
});
