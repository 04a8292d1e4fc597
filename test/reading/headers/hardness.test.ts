import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/model/grid';
import { cellOf } from '../../../src/model/project';
import { grid } from '../../fixtures/grids';
import { codes, fieldsOf, read } from '../read';

/** A hard plan of 20 homes, a soft one of 30, and one that is both: 10 hard, 15 soft. */
const counts: CellValue[][] = [
  [20, null],
  [null, 30],
  [10, 15],
];
const plans = ['Molenhof', 'Kerkweg', 'Hoge Akker'];

/** Header rows above plans with a name, a municipality and what `cells` gives. */
function list(headers: CellValue[][], cells: readonly CellValue[][] = counts) {
  const rows = cells.map((values, index) => [plans[index] ?? `Plan ${index}`, 'Ede', ...values]);
  return read([grid('Lijst', [...headers, ...rows])]);
}

describe('homes in columns for hard and soft plans', () => {
  it.each<[string, CellValue[][]]>([
    ['"Hard" and "Zacht"', [['Plan', 'Gemeente', 'Hard', 'Zacht']]],
    ['"Harde plannen"', [['Naam', 'Gemeente', 'Harde plannen', 'Zachte plannen']]],
    ['"Harde plancapaciteit"', [['Naam', 'Gemeente', 'Harde plancapaciteit', 'Zachte plancapaciteit']]],
    [
      'a band over them',
      [
        [null, null, 'Aantal woningen', null],
        ['Plan', 'Gemeente', 'Hard', 'Zacht'],
      ],
    ],
    [
      'sub-headers below a band',
      [
        ['Plan', 'Gemeente', 'Plancapaciteit', null],
        [null, null, 'Hard', 'Zacht'],
      ],
    ],
  ])('are added up, and tell how hard a plan is: %s', (_, headers) => {
    const reading = list(headers);
    expect(reading.lists[0]?.headerRows).toHaveLength(headers.length);
    expect(reading.lists[0]?.totals).toEqual({ homes: { low: 75, high: 75 } });
    expect(reading.lists[0]?.projects.map(({ counts: { homes } }) => homes)).toEqual([
      { low: 20, high: 20 },
      { low: 30, high: 30 },
      { low: 25, high: 25 },
    ]);
    expect(reading.lists[0]?.projects.map(({ status }) => status?.hardness)).toEqual([
      'hard',
      'soft',
      'unknown',
    ]);
  });

  it('are a list also without any other column', () => {
    const reading = read([grid('Lijst', [['Plan', 'Hard', 'Zacht'], ...counts.map((row) => ['A', ...row])])]);
    expect(reading.lists[0]?.totals['homes']).toEqual({ low: 75, high: 75 });
  });

  it('say of a plan with both how many are which, at its cell', () => {
    const reading = list([['Plan', 'Gemeente', 'Hard', 'Zacht']]);
    expect(reading.lists[0]?.projects[2]?.status?.raw).toBe('Hard: 10 / Zacht: 15');
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'status-partly-hard', cell: 'C4', homes: { low: 25, high: 25 } }),
    );
    const soft = reading.lists[0]?.projects[1];
    expect(soft && cellOf(soft, 'status')).toBe('D3');
  });

  it('count homes that are not yet known on their side', () => {
    const reading = list(
      [['Plan', 'Gemeente', 'Hard', 'Zacht']],
      [
        [20, 0],
        ['PM', 15],
        [null, null],
      ],
    );
    expect(reading.lists[0]?.projects.map(({ status }) => status?.raw ?? null)).toEqual([
      'Hard',
      'Hard: ? / Zacht: 15',
      null,
    ]);
    expect(reading.lists[0]?.projects[1]?.counts.homes).toEqual({ low: 15, high: 15, approximate: true });
    expect(reading.lists[0]?.projects[2]?.counts.homes).toBeNull();
  });

  it('leave the homes to a column of all homes, and only tell how hard a plan is', () => {
    const rows = counts.map(([hard, soft], index) => [[20, 30, 25][index] ?? 0, hard ?? 0, soft ?? 0]);
    const reading = list([['Plan', 'Gemeente', 'Aantal woningen', 'Waarvan hard', 'Waarvan zacht']], rows);
    expect(reading.lists[0]?.totals).toEqual({ homes: { low: 75, high: 75 } });
    expect(fieldsOf(reading)).toEqual({ Plan: 'name', Gemeente: 'municipality', 'Aantal woningen': 'homes' });
    expect(reading.lists[0]?.hardness).toEqual({ hard: 1, soft: 1, unknown: 1 });
  });

  it('leave the status to a column that says it', () => {
    const rows = counts.map((row) => [...row, '1A. Onherroepelijk']);
    const reading = list([['Plan', 'Gemeente', 'Hard', 'Zacht', 'Planologische status']], rows);
    expect(reading.lists[0]?.projects.map(({ status }) => status?.code)).toEqual(['1A', '1A', '1A']);
  });

  it('go with "Onbekend" right behind them', () => {
    const rows = [...counts.map((row) => [...row, null]), [null, null, 8]];
    const reading = list([['Plan', 'Gemeente', 'Hard', 'Zacht', 'Onbekend']], rows);
    expect(reading.lists[0]?.totals['homes']).toEqual({ low: 83, high: 83 });
    expect(reading.lists[0]?.projects[3]?.status).toBeNull();
  });

  it.each<[string[], string]>([
    [['Netto hard', 'Netto zacht'], 'homesNet'],
    [['Bruto hard', 'Bruto zacht'], 'homesGross'],
    [['Restcapaciteit hard', 'Restcapaciteit zacht'], 'homesRemaining'],
    [['Nog te bouwen hard', 'Nog te bouwen zacht'], 'homesRemaining'],
  ])('are %j: %s', (headers, field) => {
    expect(list([['Plan', 'Gemeente', ...headers]]).lists[0]?.totals).toEqual({
      [field]: { low: 75, high: 75 },
    });
  });

  it('are also read per tenure, which is then the sum of both', () => {
    const reading = list(
      [
        ['Plan', 'Gemeente', 'Hard', null, null, 'Zacht', null, null],
        [null, null, 'Sociale huur', 'Middenhuur', 'Koop', 'Sociale huur', 'Middenhuur', 'Koop'],
      ],
      [
        [5, 5, 10, null, null, null],
        [null, null, null, 10, 10, 10],
        [2, 3, 5, 5, 5, 5],
      ],
    );
    expect(reading.lists[0]?.totals).toEqual({
      homes: { low: 75, high: 75 },
      socialRent: { low: 22, high: 22 },
      midRent: { low: 23, high: 23 },
      buy: { low: 30, high: 30 },
    });
    expect(reading.lists[0]?.hardness).toEqual({ hard: 1, soft: 1, unknown: 1 });
  });

  it('tell how hard a plan is per year as well', () => {
    const reading = list(
      [
        ['Plan', 'Gemeente', 2026, null, 2027, null],
        [null, null, 'Hard', 'Zacht', 'Hard', 'Zacht'],
      ],
      [
        [5, null, 10, null],
        [null, 6, null, 7],
        [1, 2, 3, null],
      ],
    );
    expect(reading.lists[0]?.deliveries).toEqual({
      '2026': { low: 14, high: 14 },
      '2027': { low: 20, high: 20 },
    });
    expect(reading.lists[0]?.projects.map(({ status }) => status?.raw)).toEqual([
      'Hard',
      'Zacht',
      'Hard: 4 / Zacht: 2',
    ]);
  });

  it('are ticks where they hold ticks', () => {
    const reading = list(
      [['Plan', 'Gemeente', 'Aantal woningen', 'Hard', 'Zacht']],
      [
        [20, 'x', null],
        [30, null, 'x'],
        [25, 'x', null],
      ],
    );
    expect(reading.lists[0]?.totals).toEqual({ homes: { low: 75, high: 75 } });
    expect(reading.lists[0]?.hardness).toEqual({ hard: 2, soft: 1, unknown: 0 });
    expect(codes(reading)).not.toContain('status-partly-hard');
  });

  it('never lose homes, whatever stands on either side', () => {
    const count = fc.option(fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 12 }), (pairs) => {
        const rows = pairs.map(([hard, soft], index) => [`Plan ${index} hof`, 'Ede', hard, soft]);
        const reading = read([grid('Lijst', [['Plan', 'Gemeente', 'Hard', 'Zacht'], ...rows])]);
        const all = pairs.flat().reduce<number>((total, one) => total + (one ?? 0), 0);
        expect(reading.lists[0]?.totals['homes']?.low).toBe(all);
        const found = reading.lists[0]?.projects.map(({ status }) => status?.hardness ?? null);
        expect(found).toEqual(
          pairs.map(([hard, soft]) => {
            if (hard && soft) return 'unknown';
            return hard ? 'hard' : soft ? 'soft' : null;
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a title that names both hard and soft plans', () => {
  it('says nothing of each', () => {
    const rows = [
      ['Harde en zachte plannen 2026'],
      [],
      ['Plan', 'Aantal woningen', 'Fase'],
      ['Molenhof', 20, 'Ontwerp'],
      ['Kerkweg', 30, 'Realisatie'],
    ];
    expect(read([grid('Lijst', rows)]).lists[0]?.hardness).toEqual({ hard: 0, soft: 0, unknown: 2 });
  });
});
