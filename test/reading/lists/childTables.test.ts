import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { cellOf } from '../../../src/model/project';
import { grid } from '../../fixtures/grids';
import { codes, read } from '../read';
import { plansOf, totalsOf } from './plans';

const plans: CellValue[][] = [
  ['GlobalID', 'plannaam', 'gemeente', 'status_planologisch', 'Totaal_bouw', 'Totaal_sloop'],
  ['{A1-01}', 'Molenhof', 'Oostzand', '1A. Onherroepelijk', 50, 4],
  ['{A1-02}', 'Kerkweg', 'Oostzand', '3. In voorbereiding', 24, 0],
  ['{A1-03}', 'De Hoge Akker', 'Oostzand', '4A. Visie', 60, 0],
];
const childHeader = [
  'parent_globalid',
  'jaartal',
  'meergezins_koop1',
  'meergezins_huur1',
  'eengezins_koop4',
  'eengezins_huur1',
  'onbekend_onbekend',
  'sloop_eengezins_huur1',
  'bouw_gerealiseerd',
  'sloop_gerealiseerd',
];
const childRows: CellValue[][] = [
  ['{A1-01}', 2026, 10, 10, 0, 0, 0, 4, 'Nee', 'Nee'],
  ['{A1-01}', 2027, 0, 0, 20, 10, 0, 0, 'Nee', 'Nee'],
  ['{A1-02}', 2027, 0, 12, 12, 0, 0, 0, 'Nee', 'Nee'],
  ['{A1-03}', 2029, 0, 0, 0, 0, 60, 0, 'Nee', 'Nee'],
];

describe('tables with rows per plan on another sheet', () => {
  it('joins the years of a detail planning onto the plans', () => {
    const reading = read([
      grid('Planregistratie', plans),
      grid('DetailPlanning', [childHeader, ...childRows]),
    ]);
    expect(reading.lists.map(({ sheet }) => sheet)).toEqual(['Planregistratie']);
    expect(plansOf(reading)).toMatchObject([
      {
        name: 'Molenhof',
        rows: [2],
        counts: { homesGross: 50, demolition: 4, singleFamily: 30, apartments: 20, rent: 20, buy: 30 },
        deliveries: { '2026': 20, '2027': 30 },
      },
      { name: 'Kerkweg', counts: { homesGross: 24, rent: 12, buy: 12 }, deliveries: { '2027': 24 } },
      { name: 'De Hoge Akker', counts: { homesGross: 60, tenureUnknown: 60 }, deliveries: { '2029': 60 } },
    ]);
    expect(totalsOf(reading).deliveries).toEqual({ '2026': 20, '2027': 54, '2029': 60 });
    expect(codes(reading)).toContain('child-table-joined');
    const [molenhof] = reading.lists[0]?.projects ?? [];
    expect(molenhof && cellOf(molenhof, 'deliveries.2026')).toBe("'DetailPlanning'!C2");
  });

  it('gives the same whatever the order of the sheets', () => {
    const sheets = [grid('Planregistratie', plans), grid('DetailPlanning', [childHeader, ...childRows])];
    expect(plansOf(read([...sheets].reverse()))).toEqual(plansOf(read(sheets)));
  });

  it('finds the rows below the plans on the same sheet', () => {
    const width = childHeader.length;
    const pad = (row: CellValue[]): CellValue[] => [...row, ...Array<null>(width - row.length).fill(null)];
    const reading = read([
      grid('Alles', [...plans.map(pad), pad([]), pad(['Detailplanning']), childHeader, ...childRows]),
    ]);
    expect(reading.lists).toHaveLength(1);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', deliveries: { '2026': 20, '2027': 30 } },
      { name: 'Kerkweg', deliveries: { '2027': 24 } },
      { name: 'De Hoge Akker', deliveries: { '2029': 60 } },
    ]);
  });

  it('joins a table per category', () => {
    const reading = read([
      grid('Plannen', [
        ['Plannr', 'Plannaam', 'Planstatus', 'Aantal woningen', 2026, 2027],
        ['P-01', 'Molenhof', '2A. Vastgesteld', 50, 20, 30],
        ['P-02', 'Kerkweg', '3. In voorbereiding', 24, 0, 24],
      ]),
      grid('Segmenten', [
        ['Plannr', 'Segment', 'Aantal'],
        ['P-01', 'Sociale huur', 20],
        ['P-01', 'Middenhuur', 10],
        ['P-01', 'Dure koop', 20],
        ['P-02', 'Sociale huur', 24],
      ]),
    ]);
    expect(reading.lists).toHaveLength(1);
    expect(plansOf(reading)).toMatchObject([
      {
        counts: { homes: 50, socialRent: 20, midRent: 10, expensive: 20 },
        deliveries: { '2026': 20, '2027': 30 },
      },
      { counts: { homes: 24, socialRent: 24 }, deliveries: { '2027': 24 } },
    ]);
  });

  it('joins a phasing sheet with one row per plan', () => {
    const reading = read([
      grid('Plannen', [
        ['Plannr', 'Plannaam', 'Planstatus', 'Aantal woningen'],
        ['P-01', 'Molenhof', '2A. Vastgesteld', 50],
        ['P-02', 'Kerkweg', '3. In voorbereiding', 24],
        ['P-03', 'De Akker', '3. In voorbereiding', 10],
      ]),
      grid('Fasering', [
        ['Plannr', 2026, 2027, '2028 e.v.'],
        ['P-02', 0, 24, 0],
        ['P-01', 20, 30, 0],
        ['P-03', 0, 0, 10],
      ]),
    ]);
    expect(reading.lists).toHaveLength(1);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', deliveries: { '2026': 20, '2027': 30, '2028+': 0 } },
      { name: 'Kerkweg', deliveries: { '2026': 0, '2027': 24 } },
      { name: 'De Akker', deliveries: { '2028+': 10 } },
    ]);
  });

  it('joins years by the name of the plan where the names are those of the list', () => {
    const reading = read([
      grid('Projecten', [
        ['Projectnaam', 'Kern', 'Planstatus', 'Aantal woningen'],
        ['Molenhof', 'Dorp', '2A. Vastgesteld', 50],
        ['Kerkweg', 'Dorp', '3. In voorbereiding', 24],
        ['De Akker', 'Dorp', '3. In voorbereiding', 10],
      ]),
      grid('Planning', [
        ['Projectnaam', 'Jaar', 'Aantal'],
        ['Molenhof', 2026, 20],
        ['Molenhof', 2027, 30],
        ['Kerkweg', 2027, 24],
        ['De Akker', 2028, 10],
      ]),
    ]);
    expect(reading.lists).toHaveLength(1);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', counts: { homes: 50 }, deliveries: { '2026': 20, '2027': 30 } },
      { name: 'Kerkweg', counts: { homes: 24 }, deliveries: { '2027': 24 } },
      { name: 'De Akker', counts: { homes: 10 }, deliveries: { '2028': 10 } },
    ]);
  });

  it('lists rows of no plan and plans without rows', () => {
    const reading = read([
      grid('Planregistratie', plans),
      grid('DetailPlanning', [
        childHeader,
        ...childRows.slice(0, 3),
        ['{A1-99}', 2028, 5, 0, 0, 0, 0, 0, 'Nee', 'Nee'],
      ]),
    ]);
    expect(codes(reading)).toEqual(
      expect.arrayContaining(['child-rows-without-plan', 'plans-without-child-rows']),
    );
    expect(plansOf(reading)[2]).toMatchObject({ name: 'De Hoge Akker', counts: { homesGross: 60 } });
    expect(totalsOf(reading).deliveries).toEqual({ '2026': 20, '2027': 54 });
  });

  it('does not count twice what the plan itself says, and says so when the two differ', () => {
    const reading = read([
      grid('Plannen', [
        ['Plannr', 'Plannaam', 'Aantal woningen', 2026, 2027],
        ['P-01', 'Molenhof', 50, 20, 30],
        ['P-02', 'Kerkweg', 24, 0, 24],
        ['P-03', 'De Akker', 10, 0, 10],
      ]),
      grid('Per jaar', [
        ['Plannr', 'Jaar', 'Aantal'],
        ['P-01', 2026, 20],
        ['P-01', 2027, 30],
        ['P-02', 2027, 20],
        ['P-03', 2027, 10],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { counts: { homes: 50 }, deliveries: { '2026': 20, '2027': 30 } },
      { counts: { homes: 24 }, deliveries: { '2026': 0, '2027': 24 } },
      { counts: { homes: 10 }, deliveries: { '2026': 0, '2027': 10 } },
    ]);
    expect(codes(reading)).toContain('child-table-differs');
  });

  it('joins one table to the plans of two lists', () => {
    const header = ['Plannr', 'Plannaam', 'Planstatus', 'Aantal woningen'];
    const reading = read([
      grid('Hard', [
        header,
        ['P1', 'Molenhof', '2A. Vastgesteld', 50],
        ['P2', 'Kerkweg', '1A. Onherroepelijk', 24],
      ]),
      grid('Zacht', [
        header,
        ['P3', 'Havenkade', '3. In voorbereiding', 15],
        ['P4', 'Tuin', '4A. Visie', 60],
      ]),
      grid('Fasering', [
        ['Plannr', 'Jaar', 'Aantal'],
        ['P1', 2026, 50],
        ['P2', 2027, 24],
        ['P3', 2028, 15],
        ['P4', 2029, 30],
        ['P4', 2030, 30],
      ]),
    ]);
    expect([totalsOf(reading).deliveries, totalsOf(reading, 1).deliveries]).toEqual([
      { '2026': 50, '2027': 24 },
      { '2028': 15, '2029': 30, '2030': 30 },
    ]);
    expect(codes(reading)).not.toContain('child-rows-without-plan');
  });

  it('leaves hours per project and year alone', () => {
    const reading = read([
      grid('Plannen', [
        ['Projectnr', 'Project', 'Planstatus', 'Aantal woningen'],
        ['P1', 'Molenhof', '2A. Vastgesteld', 50],
        ['P2', 'Kerkweg', '1A. Onherroepelijk', 24],
        ['P3', 'Tuin', '3. In voorbereiding', 20],
      ]),
      grid('Inzet', [
        ['Projectnr', 'Rol', 2026, 2027],
        ['P1', 'Projectleider', 40, 10],
        ['P2', 'Jurist', 14, 10],
        ['P3', 'Planeconoom', 8, 5],
      ]),
    ]);
    expect(reading.lists).toHaveLength(1);
    expect(totalsOf(reading).deliveries).toEqual({});
  });

  describe('whose rows have a number of their own', () => {
    const registered: CellValue[][] = [
      ['OBJECTID', 'GlobalID', 'plannaam', 'Totaal_bouw'],
      [1, '{A1}', 'Molenhof', 150],
      [2, '{B2}', 'Kerkweg', 80],
      [3, '{C3}', 'De Akker', 12],
    ];
    const detail: CellValue[][] = [
      ['OBJECTID', 'parent_globalid', 'jaartal', 'meergezins_huur1', 'eengezins_koop2'],
      [1, '{A1}', 2027, 60, null],
      [2, '{A1}', 2029, 90, null],
      [3, '{B2}', 2026, null, 40],
      [4, '{B2}', 2027, null, 40],
      [5, '{C3}', 2030, 12, null],
    ];
    const columns = (rows: CellValue[][], kept: number[]) =>
      rows.map((row) => kept.map((at) => row[at] ?? null));

    it.each([5, 4, 3, 2])('are joined by what points at the plan, with %i rows', (rows) => {
      const reading = read([grid('Registratie', registered), grid('Detail', detail.slice(0, rows + 1))]);
      const wanted: Record<string, number>[] = [{}, {}, {}];
      for (const [, plan, year, flats, houses] of detail.slice(1, rows + 1)) {
        const index = ['{A1}', '{B2}', '{C3}'].indexOf(String(plan));
        Object.assign(wanted[index] ?? {}, { [String(year)]: flats ?? houses });
      }
      expect(plansOf(reading).map(({ deliveries }) => deliveries)).toEqual(wanted);
    });

    it('are left alone, and said, where only their own number resembles that of the plans', () => {
      const reading = read([grid('Registratie', registered), grid('Detail', columns(detail, [0, 2, 3, 4]))]);
      expect(totalsOf(reading).deliveries).toEqual({});
      expect(codes(reading)).toContain('child-table-not-joined');
    });

    it('are joined by that number where there is a row per plan and the homes agree', () => {
      const reading = read([
        grid('Registratie', columns(registered, [0, 2, 3])),
        grid('Fasering', [
          ['OBJECTID', 2026, 2027],
          [1, 100, 50],
          [2, 0, 80],
          [3, 12, 0],
        ]),
      ]);
      expect(totalsOf(reading).deliveries).toEqual({ '2026': 112, '2027': 130 });
    });
  });
});

describe('projects on one sheet and their homes on another', () => {
  const described: CellValue[][] = [
    ['#', 'Locatie', 'Fase', 'Oplevering'],
    [1, 'Molenhof', 'Ontwerp', 2027],
    [2, 'Kerkweg', 'Realisatie', 2026],
    [3, 'Hoge Akker', 'Initiatief', 2030],
  ];

  it.each<[string, CellValue[][], Record<string, number>]>([
    [
      'all homes',
      [
        ['Locatie', 'Aantal woningen'],
        ['Molenhof', 10],
        ['Kerkweg', 5],
        ['Hoge Akker', 7],
      ],
      { homes: 22 },
    ],
    [
      'tenures',
      [
        ['Locatie', 'Sociale huur', 'Koop'],
        ['Molenhof', 10, 20],
        ['Kerkweg', 5, 5],
        ['Hoge Akker', 7, 0],
      ],
      { socialRent: 22, buy: 25 },
    ],
  ])('are one list: %s', (_, counts, totals) => {
    const reading = read([grid('Projecten', described), grid('Aantallen', counts)]);
    expect(reading.lists.map(({ sheet }) => sheet)).toEqual(['Projecten']);
    expect(reading.lists[0]?.projects.map(({ phase }) => phase)).toEqual([
      'ontwerp',
      'realisatie',
      'initiatief',
    ]);
    const low = Object.entries(reading.lists[0]?.totals ?? {}).map(([field, sum]) => [field, sum.low]);
    expect(Object.fromEntries(low)).toEqual(totals);
    expect(reading.findings.filter(({ code }) => code === 'child-table-joined')).toHaveLength(1);
  });
});
