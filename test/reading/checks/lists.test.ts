import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../src/model/finding';
import type { CellValue } from '../../../src/model/grid';
import { exactly } from '../../../src/model/quantity';
import { grid, type GridExtras } from '../../fixtures/grids';
import { read } from '../read';

const header = ['Nummer', 'Projectnaam', 'Gemeente', 'Projectfase', 'Aantal woningen', 'Sloop', 'Oplevering'];
const rows: CellValue[][] = [
  ['P-7', 'Molenhof', 'Eede', 'Realisatie', 40, 0, 2027],
  ['P-12', 'Kerkweg 12', 'Eede', 'Ontwerp', 24, 4, 2029],
  ['P-15', 'De Hoge Akker', 'Brink', 'Definitie', 120, 0, 2031],
  ['P-31', 'Oude School', 'Brink', 'Initiatief', 16, 1, 2032],
];

function findings(code: string, values: CellValue[][], extras: GridExtras = {}): Finding[] {
  return read([grid('Lijst', [header, ...values], extras)]).findings.filter(
    (finding) => finding.code === code,
  );
}

/** The rows with one cell changed. */
function withCell(row: number, column: number, value: CellValue): CellValue[][] {
  return rows.map((cells, at) => cells.map((cell, index) => (at === row && index === column ? value : cell)));
}

describe('empty fields', () => {
  it('are said once per field, with their share, their homes and the first of them', () => {
    const bare = rows.map((cells, at) => cells.map((cell, index) => (at > 1 && index === 3 ? null : cell)));
    expect(findings('field-missing', bare)).toEqual([
      {
        code: 'field-missing',
        severity: 'warning',
        sheet: 'Lijst',
        cell: 'B4',
        homes: exactly(136),
        params: { field: 'phase', count: 2, of: 4, name: 'De Hoge Akker' },
      },
    ]);
  });

  it.each([
    [0, 'id', 'info'],
    [2, 'municipality', 'warning'],
    [6, 'deliveryYear', 'warning'],
  ] as const)('of column %i are those of %s', (column, field, severity) => {
    const [finding] = findings('field-missing', withCell(3, column, null));
    expect([finding?.params?.['field'], finding?.severity]).toEqual([field, severity]);
  });

  it('are no gap where the list has no such column', () => {
    expect(findings('field-missing', rows)).toEqual([]);
    const short = rows.map((cells) => cells.slice(0, 5));
    const { findings: all } = read([grid('Lijst', [header.slice(0, 5), ...short])]);
    expect(all.filter(({ code }) => code === 'field-missing')).toEqual([]);
  });
});

describe('values that were not understood', () => {
  it('are said once per value, with the first cell', () => {
    const strange = rows.map((cells, at) =>
      cells.map((cell, index) => (at < 2 && index === 3 ? 'Kwestie' : cell)),
    );
    expect(findings('value-not-recognised', strange)).toEqual([
      {
        code: 'value-not-recognised',
        severity: 'warning',
        sheet: 'Lijst',
        cell: 'D2',
        homes: exactly(64),
        params: { field: 'phase', text: 'Kwestie', count: 2, name: 'Molenhof' },
      },
    ]);
  });

  it.each(['onbekend', 'n.t.b.', '-', 'n.v.t.', null])(
    'are not those that say that it is unknown: %s',
    (value) => {
      expect(findings('value-not-recognised', withCell(1, 3, value))).toEqual([]);
    },
  );
});

describe('total rows', () => {
  const total = (homes: CellValue, demolition: CellValue = 5, label = 'Totaal'): CellValue[] => [
    null,
    label,
    null,
    null,
    homes,
    demolition,
    null,
  ];

  it('that are not the sum of their rows are said, with both numbers', () => {
    expect(findings('total-differs', [...rows, total(190)])).toEqual([
      {
        code: 'total-differs',
        severity: 'warning',
        sheet: 'Lijst',
        cell: 'E6',
        params: {
          row: 6,
          label: 'Totaal',
          field: 'homes',
          totalLow: 190,
          totalHigh: 190,
          rowsLow: 200,
          rowsHigh: 200,
        },
      },
    ]);
  });

  it.each([
    ['their rows', [...rows, total(200)], {}],
    ['their rows, demolition below zero', [...rows, total(200, -5)], {}],
    ['their visible rows', [...rows, total(160)], { hidden: [2] }],
    [
      'their rows with a cancelled one',
      [...rows, ['P-40', 'Het Ven', 'Brink', 'Vervallen', 30, 0, 2030], total(230)],
      {},
    ],
    ['rows of which one is unknown', [...withCell(0, 4, 'n.t.b.'), total(190)], {}],
    ['hard plans only, perhaps', [...rows, total(64, 4, 'Totaal harde plannen')], {}],
  ] as [string, CellValue[][], GridExtras][])('that are the sum of %s are right', (_of, values, extras) => {
    expect(findings('total-differs', values, extras)).toEqual([]);
  });

  it('count a blank as nothing, as Excel does', () => {
    expect(findings('total-differs', [...withCell(0, 4, null), total(200)])).toHaveLength(1);
    expect(findings('total-differs', [...withCell(0, 4, null), total(160)])).toEqual([]);
  });

  it('that leave out cells with text, as sums in Excel do, say so', () => {
    const [finding] = findings('total-misses-text', [...withCell(0, 4, 'ca. 40'), total(160)]);
    expect(finding?.params).toMatchObject({ text: 'ca. 40', totalLow: 160, rowsLow: 200 });
    expect(findings('total-misses-text', [...withCell(0, 4, 'ca. 40'), total(170)])).toEqual([]);
    expect(findings('total-differs', [...withCell(0, 4, 'ca. 40'), total(170)])).toHaveLength(1);
  });

  it('of parts are held against their part', () => {
    const parts = (one: number, other: number, all: number): CellValue[][] => [
      ...rows.slice(0, 2),
      total(one, 4, 'Subtotaal Eede'),
      ...rows.slice(2),
      total(other, 1, 'Subtotaal Brink'),
      total(all, 5),
    ];
    expect(findings('total-differs', parts(64, 136, 200))).toEqual([]);
    expect(
      findings('total-differs', parts(64, 137, 200)).map(({ cell, params }) => [cell, params?.['rowsLow']]),
    ).toEqual([['E7', 136]]);
    expect(findings('total-differs', parts(64, 136, 201)).map(({ cell }) => cell)).toEqual(['E8']);
  });

  it('say nothing of any list whose totals are right', () => {
    const list = fc.array(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(list, (parts) => {
        const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);
        const values = parts.flatMap((counts, part) => [
          ...counts.map((homes, at): CellValue[] => [
            `Q-${part}${at}x`,
            `Hof ${part} ${at}`,
            'Eede',
            'Ontwerp',
            homes,
            0,
            2029,
          ]),
          total(sum(counts), 0, `Subtotaal deel ${part}`),
        ]);
        expect(findings('total-differs', [...values, total(sum(parts.flat()), 0)])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

it('keeps every finding: folding is for those who show them', () => {
  const many = Array.from({ length: 60 }, (_, index): CellValue[] => [
    `P-${index * 3}`,
    `Hof ${index}`,
    'Eede',
    'Ontwerp',
    10,
    0,
    2020,
  ]);
  expect(findings('delivery-in-past', many)).toHaveLength(60);
});
