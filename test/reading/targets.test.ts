import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../src/model/grid';
import type { Target } from '../../src/model/target';
import { ruleTable, targetTable } from '../../src/text/sheets/inputTables';
import { grid, plainHeader, plainList, plainRows } from '../fixtures/grids';
import { codes, read } from './read';

const targetsOf = (values: CellValue[][], formats = {}) =>
  read([plainList(), grid('Afspraken', values, { formats })]).targets;

describe('a target in the workbook', () => {
  it('is read from a column of years and one of homes, with what was delivered so far', () => {
    const targets = targetsOf([
      ['Woondeal Rivierengebied 2022-2030'],
      ['Afspraak: 30% sociale huur, twee derde betaalbaar'],
      [],
      ['Jaar', 'Opgave woningen', 'Gerealiseerd'],
      [2024, 140, 61],
      [2025, 150, 68],
      [2026, 160, null],
      ['Totaal', 450, 129],
    ]);
    expect(targets).toEqual([
      expect.objectContaining({
        name: 'Woondeal Rivierengebied 2022-2030',
        from: 2024,
        to: 2026,
        total: 450,
        perYear: { 2024: 140, 2025: 150, 2026: 160 },
        realised: 129,
        shares: { socialRent: 0.3, affordable: 2 / 3 },
        status: 'active',
        cell: { sheet: 'Afspraken', address: 'B4' },
      }),
    ]);
  });

  it('is called what a form says beside "Naam"', () => {
    const [target] = targetsOf([
      ['Woningbouwopgave'],
      ['Naam', 'Woondeal Oostzand 2024'],
      ['Periode', '2022-2030'],
      ['Aantal woningen', 2750],
    ]);
    expect(target).toMatchObject({ name: 'Woondeal Oostzand 2024', from: 2022, to: 2030, total: 2750 });
  });

  it('is read from a row of homes under years', () => {
    expect(
      targetsOf([
        ['', 2026, 2027, 2028],
        ['Opgave woondeal', 100, 110, 120],
        ['Aandeel opgave sociaal', 30, 30, 30],
      ])[0],
    ).toMatchObject({
      from: 2026,
      to: 2028,
      perYear: { 2026: 100, 2027: 110, 2028: 120 },
    });
  });

  it.each<[CellValue[]]>([
    [['Woondeal 2022–2030: 1.240 woningen']],
    [['Woondeal 2022 t/m 2030', 1240]],
    [['Woningbouwopgave 2022-2030', '1.240']],
  ])('is read from a total beside its period: %j', (row) => {
    expect(targetsOf([row])[0]).toMatchObject({ from: 2022, to: 2030, total: 1240, perYear: {} });
  });

  it('is not made of a title, a share or the project list itself', () => {
    expect(targetsOf([['Woondeal 2022-2030']])).toEqual([]);
    expect(
      targetsOf([
        ['Jaar', 'Aandeel opgave sociale huur'],
        [2026, 30],
      ]),
    ).toEqual([]);
    expect(read([plainList()]).targets).toEqual([]);
  });
});

const n = null;
/** What a target says, short: name | municipality | years | total | homes per year | realised | shares in per cent. */
const said = (targets: readonly Target[]): string[] =>
  targets.map(({ name, municipality, from, to, total, perYear, realised, shares }) =>
    [
      name,
      municipality ?? '',
      `${from}-${to}`,
      total ?? '?',
      Object.entries(perYear)
        .map(([year, homes]) => `${year}:${homes}`)
        .join(' '),
      realised ?? '?',
      Object.entries(shares)
        .map(([segment, share]) => `${segment} ${Math.round(share * 100)}`)
        .join(' '),
    ].join('|'),
  );

interface TargetLayout {
  title: string;
  sheet: string;
  values: CellValue[][];
  targets: string[];
}

const targetLayouts: readonly TargetLayout[] = [
  {
    title: 'years and a plain count on a sheet called Opgave',
    sheet: 'Opgave',
    values: [
      ['Jaar', 'Aantal'],
      [2026, 100],
      [2027, 110],
      ['Totaal', 210],
    ],
    targets: ['Opgave||2026-2027|210|2026:100 2027:110|?|'],
  },
  {
    title: 'years down with segments beside the total and what was realised',
    sheet: 'Woondeal',
    values: [
      ['Jaar', 'Opgave totaal', 'Sociale huur', 'Middenhuur', 'Gerealiseerd', 'Gepland'],
      [2024, 100, 30, 20, 88, n],
      [2025, 100, 30, 20, 70, n],
      [2026, 100, 30, 20, n, 120],
    ],
    targets: ['Woondeal||2024-2026|300|2024:100 2025:100 2026:100|158|socialRent 30 midRent 20'],
  },
  {
    title: 'years across with a total, what was realised and the difference',
    sheet: 'Blad2',
    values: [
      ['Woondeal regio Noord'],
      ['', 2025, 2026, 2027, 'Totaal'],
      ['Opgave', 100, 110, 120, 330],
      ['Gerealiseerd', 95, n, n, 95],
      ['Verschil', 5, 110, 120, 235],
    ],
    targets: ['Woondeal regio Noord||2025-2027|330|2025:100 2026:110 2027:120|95|'],
  },
  {
    title: 'segments as rows under years',
    sheet: 'Afspraken',
    values: [
      ['Woondeal', '2026', '2027'],
      ['Totaal opgave', 100, 100],
      ['waarvan sociale huur', 30, 30],
      ['waarvan middenhuur', 20, 20],
    ],
    targets: ['Afspraken||2026-2027|200|2026:100 2027:100|?|socialRent 30 midRent 20'],
  },
  {
    title: 'periods of several years',
    sheet: 'Doelstelling',
    values: [
      ['Periode', 'Doelstelling'],
      ['2022 t/m 2025', 1200],
      ['2026 t/m 2030', 1700],
      ['Totaal', 2900],
    ],
    targets: ['Doelstelling||2022-2030|2900||?|'],
  },
  {
    title: 'a row per municipality with years across',
    sheet: 'Woondeal',
    values: [
      ['Gemeente', 2026, 2027, 'Totaal'],
      ['Ede', 500, 510, 1010],
      ['Rhenen', 40, 50, 90],
      ['Totaal', 540, 560, 1100],
    ],
    targets: [
      'Woondeal|Ede|2026-2027|1010|2026:500 2027:510|?|',
      'Woondeal|Rhenen|2026-2027|90|2026:40 2027:50|?|',
    ],
  },
  {
    title: 'a row per municipality with the years in the header',
    sheet: 'Regio',
    values: [
      ['Woondeals in de regio'],
      ['Gemeente', 'Opgave 2022-2030', 'Waarvan sociaal'],
      ['Ede', '7.000', '30%'],
      ['Rhenen', 431, '28%'],
      ['Regio', 7431, n],
    ],
    targets: [
      'Woondeals in de regio|Ede|2022-2030|7000||?|socialRent 30',
      'Woondeals in de regio|Rhenen|2022-2030|431||?|socialRent 28',
    ],
  },
  {
    title: 'a row per municipality and year',
    sheet: 'Woondeal',
    values: [
      ['Gemeente', 'Jaar', 'Opgave'],
      ['Ede', 2026, 500],
      ['Ede', 2027, 510],
      ['Rhenen', 2026, 40],
      ['Rhenen', 2027, 50],
    ],
    targets: [
      'Woondeal|Ede|2026-2027|1010|2026:500 2027:510|?|',
      'Woondeal|Rhenen|2026-2027|90|2026:40 2027:50|?|',
    ],
  },
  {
    title: 'a row per segment',
    sheet: 'Opgave',
    values: [
      ['Woondeal 2022 t/m 2030'],
      ['Segment', 'Aantal', 'Aandeel'],
      ['Sociale huur', 870, '30%'],
      ['Middenhuur', 580, '20%'],
      ['Betaalbare koop', 580, '20%'],
      ['Duur', 870, '30%'],
      ['Totaal', 2900, '100%'],
    ],
    targets: ['Woondeal 2022 t/m 2030||2022-2030|2900||?|socialRent 30 midRent 20 affordableBuy 20'],
  },
  {
    title: 'a form',
    sheet: 'Woondeal',
    values: [
      ['Periode', '2022-2030'],
      ['Aantal woningen', 2900],
      ['Sociale huur', '30%'],
      ['Betaalbaar', '67%'],
      ['Gerealiseerd t/m 2025', 812],
    ],
    targets: ['Woondeal||2022-2030|2900||812|socialRent 30 affordable 67'],
  },
  {
    title: 'a row per agreement',
    sheet: 'Doelen',
    values: [
      ['Afspraak', 'Van', 'Tot en met', 'Aantal woningen', '% sociaal'],
      ['Woondeal', 2022, 2030, 2900, 30],
      ['Woonvisie', 2025, 2034, 3100, 33],
    ],
    targets: ['Woondeal||2022-2030|2900||?|socialRent 30', 'Woonvisie||2025-2034|3100||?|socialRent 33'],
  },
  {
    title: 'a sentence with a share',
    sheet: 'Toelichting',
    values: [['Woondeal 2022 t/m 2030: 2.900 woningen, waarvan 30% sociale huur']],
    targets: ['Woondeal 2022 t/m 2030||2022-2030|2900||?|socialRent 30'],
  },
  {
    title: 'homes per year in a sentence',
    sheet: 'Toelichting',
    values: [['Woningbouwopgave: 250 woningen per jaar (2026-2030)']],
    targets: ['Woningbouwopgave||2026-2030|1250||?|'],
  },
];

describe('the ways a target is kept', () => {
  it.each(targetLayouts.map((layout) => [layout.title, layout] as const))('reads %s', (_, layout) => {
    const reading = read([plainList(), grid(layout.sheet, layout.values)]);
    expect(said(reading.targets)).toEqual(layout.targets);
    expect(reading.lists.map(({ sheet }) => sheet)).toEqual(['Projecten']);
    expect(codes(reading)).not.toContain('not-projects');
  });

  it('keeps an older agreement apart from the one that holds', () => {
    const targets = targetsOf([
      ['Woondeal 2022 t/m 2030 (vervallen)', 2400],
      ['Woondeal 2025 t/m 2034', 3100],
    ]);
    expect(targets.map(({ total, status }) => [total, status])).toEqual([
      [2400, 'expired'],
      [3100, 'active'],
    ]);
    expect(new Set(targets.map(({ id }) => id)).size).toBe(2);
  });

  it.each<[string, CellValue[][]]>([
    [
      'a forecast',
      [
        ['Jaar', 'Verwachte oplevering'],
        [2026, 100],
        [2027, 110],
      ],
    ],
    [
      'a budget',
      [
        ['', '2026', '2027'],
        ['Lasten', 100_000, 110_000],
        ['Baten', 50_000, 60_000],
      ],
    ],
    [
      'another kind of opgave',
      [
        ['Jaar', 'Parkeeropgave'],
        [2026, 100],
        [2027, 110],
      ],
    ],
    [
      'what is left of it',
      [
        ['Jaar', 'Restopgave'],
        [2026, 100],
        [2027, 110],
      ],
    ],
    ['a line with two figures', [['Woondeal 2022-2030: 2.900 woningen, nu 3.100']]],
    ['a total without years', [['Woningbouwopgave: 2.900 woningen']]],
  ])('makes no target of %s', (_, values) => {
    expect(read([plainList(), grid('Blad2', values)]).targets).toEqual([]);
  });
});

describe('targets of municipalities beside each other', () => {
  const perPlace = (values: CellValue[][]) =>
    targetsOf(values).map(({ municipality, from, to, total, perYear }) => ({
      municipality,
      years: `${from}-${to}`,
      total,
      perYear,
    }));

  it.each<[string, CellValue[][]]>([
    [
      'under one header',
      [
        ['Opgave per gemeente'],
        [],
        ['Jaar', 'Ede', 'Barneveld', 'Totaal'],
        [2026, 100, 50, 150],
        [2027, 110, 55, 165],
        ['Totaal', 210, 105, 315],
      ],
    ],
    [
      'under a band',
      [
        ['Woondeal Foodvalley'],
        [],
        ['Jaar', 'Gemeente', null, null],
        [null, 'Gemeente Ede', 'Gemeente Barneveld', 'Regio'],
        [2026, 100, 50, 150],
        [2027, 110, 55, 165],
      ],
    ],
  ])('are read per year: %s', (_, values) => {
    expect(perPlace(values)).toEqual([
      { municipality: 'Ede', years: '2026-2027', total: 210, perYear: { '2026': 100, '2027': 110 } },
      { municipality: 'Barneveld', years: '2026-2027', total: 105, perYear: { '2026': 50, '2027': 55 } },
    ]);
  });

  it('are read per period', () => {
    const values = [
      ['Woningbouwopgave'],
      ['Periode', 'Ede', 'Barneveld'],
      ['2022-2025', 400, 200],
      ['2026-2030', 500, 250],
    ];
    expect(perPlace(values)).toEqual([
      { municipality: 'Ede', years: '2022-2030', total: 900, perYear: {} },
      { municipality: 'Barneveld', years: '2022-2030', total: 450, perYear: {} },
    ]);
  });

  it.each<[string, CellValue[][]]>([
    [
      'in a row with a label',
      [
        [null, 'Ede', 'Barneveld', 'Totaal'],
        ['Opgave', 7000, 5380, 12_380],
      ],
    ],
    [
      'in a row without one',
      [
        ['Ede', 'Barneveld', 'Totaal'],
        [7000, 5380, 12_380],
      ],
    ],
    [
      'below each other, without a header',
      [
        ['Ede', 7000],
        ['Barneveld', 5380],
        ['Totaal', 12_380],
      ],
    ],
  ])('take the years from the title: %s', (_, values) => {
    expect(perPlace([['Woondealopgave 2022 t/m 2030'], [], ...values])).toEqual([
      { municipality: 'Ede', years: '2022-2030', total: 7000, perYear: {} },
      { municipality: 'Barneveld', years: '2022-2030', total: 5380, perYear: {} },
    ]);
  });

  it('leave out what is planned beside them', () => {
    const values = [
      ['Opgave per gemeente'],
      [],
      ['Jaar', 'Ede', 'Barneveld', 'Gepland'],
      [2026, 100, 50, 90],
      [2027, 110, 55, 80],
    ];
    expect(perPlace(values).map(({ municipality }) => municipality)).toEqual(['Ede', 'Barneveld']);
  });

  it('are not made of a table that speaks of no agreement', () => {
    const values = [
      ['Inwoners'],
      [],
      ['Jaar', 'Ede', 'Barneveld'],
      [2026, 120_000, 60_000],
      [2027, 121_000, 61_000],
    ];
    expect(read([plainList(), grid('Blad2', values)]).targets).toEqual([]);
  });
});

describe('a total whose years stand in the title', () => {
  it.each<[string, CellValue[][]]>([
    ['in a row', [['Totaal aantal woningen', 2750]]],
    [
      'under its header, with its segments',
      [
        ['Totale opgave', 'Sociale huur'],
        [2750, 825],
      ],
    ],
  ])('is read: %s', (_, values) => {
    expect(targetsOf([['Woondealopgave 2022 t/m 2030'], [], ...values])).toMatchObject([
      { municipality: null, from: 2022, to: 2030, total: 2750 },
    ]);
  });

  it('is read beside the title itself', () => {
    expect(targetsOf([['Woondealopgave 2022 t/m 2030', 2750]])).toMatchObject([
      { from: 2022, to: 2030, total: 2750 },
    ]);
  });

  it('gives the segments beside it as shares', () => {
    const values = [['Woondealopgave 2022 t/m 2030'], [], ['Totale opgave', 'Sociale huur'], [2750, 825]];
    expect(targetsOf(values)[0]?.shares).toEqual({ socialRent: 0.3 });
  });
});

describe('a target on the sheet of the project list', () => {
  const projects = (values: CellValue[][]) => {
    const reading = read([grid('Projecten', values)]);
    return {
      names: reading.lists[0]?.projects.map(({ name }) => name),
      targets: said(reading.targets),
      reading,
    };
  };
  const names = plainRows.map(([name]) => name);

  it('is read above the list', () => {
    const { names: read, targets } = projects([
      ['Woningbouwprogramma'],
      ['Woondeal 2022-2030', 2900],
      ['waarvan sociaal', '30%'],
      [],
      plainHeader,
      ...plainRows,
    ]);
    expect([read, targets]).toEqual([names, ['Woondeal 2022-2030||2022-2030|2900||?|socialRent 30']]);
  });

  it('is read below the list, as a table of its own', () => {
    const {
      names: read,
      targets,
      reading,
    } = projects([
      plainHeader,
      ...plainRows,
      [],
      ['Opgave woondeal'],
      ['Jaar', 'Opgave'],
      [2026, 100],
      [2027, 110],
    ]);
    expect([read, targets]).toEqual([names, ['Opgave woondeal||2026-2027|210|2026:100 2027:110|?|']]);
    expect(reading.lists[0]?.excludedRows.map(({ row, reason }) => [row, reason])).toEqual(
      [8, 9, 10, 11].map((row) => [row, 'note']),
    );
  });

  it('is read from a row under the columns of the list', () => {
    const { names: read, targets } = projects([
      plainHeader,
      ...plainRows,
      ['Totaal', n, n, 259, 5, 40, 114, 105, 81],
      ['Opgave woondeal', n, n, 300, n, 100, 100, 100],
      ['Verschil', n, n, -41, n, -60, 14, 5],
    ]);
    expect([read, targets]).toEqual([names, ['Opgave woondeal||2026-2027|200|2026:100 2027:100|?|']]);
  });

  it('is not made of a list that is named after it', () => {
    const reading = read([grid('Woondeal', [plainHeader, ...plainRows])]);
    expect(reading.targets).toEqual([]);
    expect(reading.lists[0]?.projectRows).toBe(plainRows.length);
  });
});

describe('RB Uitgangspunten', () => {
  const target = Object.values(targetTable.headers);
  const rule = Object.values(ruleTable.headers);
  const targetRow = (values: Partial<Record<keyof typeof targetTable.headers, CellValue>>): CellValue[] =>
    (Object.keys(targetTable.headers) as (keyof typeof targetTable.headers)[]).map(
      (name) => values[name] ?? null,
    );
  const ruleRow = (values: Partial<Record<keyof typeof ruleTable.headers, CellValue>>): CellValue[] =>
    (Object.keys(ruleTable.headers) as (keyof typeof ruleTable.headers)[]).map(
      (name) => values[name] ?? null,
    );
  const own = (targets: CellValue[][], rules: CellValue[][]) =>
    grid('RB Uitgangspunten', [
      ['Uitgangspunten'],
      [],
      ['Peildatum', '1-9-2026'],
      [],
      [...target],
      ...targets,
      [],
      ['Regels'],
      [...rule],
      ...rules,
    ]);

  it('gives its agreements, rules and reference date', () => {
    const sheet = own(
      [
        targetRow({
          key: 'woondeal',
          name: 'Woondeal',
          from: 2022,
          to: 2030,
          total: 1240,
          socialRent: 0.3,
          status: 'geldt',
        }),
      ],
      [
        ruleRow({ key: 'size.S.max', value: 25, unit: 'woningen', source: 'eigen' }),
        ruleRow({ key: 'counting.basis', value: 'netto' }),
        ruleRow({ key: 'availability.reserve', value: '15%' }),
      ],
    );
    const reading = read([plainList()], {}, { assumptions: sheet });
    expect(reading).toMatchObject({ referenceDate: '2026-09-01', referenceDateSource: 'workbook' });
    expect(reading.targets).toEqual([
      expect.objectContaining({
        id: 'woondeal',
        from: 2022,
        to: 2030,
        total: 1240,
        shares: { socialRent: 0.3 },
        status: 'active',
      }),
    ]);
    expect(reading.rules.map(({ id, group, value }) => [id, group, value])).toEqual([
      ['size.S.max', 'size', 25],
      ['counting.basis', 'counting', 'netto'],
      ['availability.reserve', 'availability', 0.15],
    ]);
  });

  it('says what it could not use', () => {
    const sheet = own(
      [targetRow({ name: 'Half', from: 2022 })],
      [ruleRow({ key: 'onzin.regel', value: 1 }), ruleRow({ key: 'size.S.max' })],
    );
    const reading = read([plainList()], {}, { assumptions: sheet });
    expect(reading.targets).toEqual([]);
    expect(reading.rules.map(({ value }) => value)).toEqual(['']);
    expect(codes(reading)).toEqual(expect.arrayContaining(['target-incomplete', 'rule-unknown']));
  });

  it('keeps the years of the own sheet as long as nobody changed the total beside them', () => {
    const sheet = grid('Woondeal', [
      ['Jaar', 'Opgave'],
      [2026, 100],
      [2027, 110],
    ]);
    const first = read([plainList(), sheet]).targets[0]!;
    const typed = (total: number) =>
      read(
        [plainList(), sheet],
        {},
        {
          assumptions: own([targetRow({ key: first.id, name: first.name, from: 2026, to: 2027, total })], []),
        },
      ).targets[0];
    expect(typed(210)?.perYear).toEqual({ '2026': 100, '2027': 110 });
    expect(typed(300)).toMatchObject({ total: 300, perYear: {} });
  });

  it('holds an agreement once that also stands on a sheet of the user', () => {
    const sheet = grid('Woondeal', [
      ['Jaar', 'Opgave'],
      [2026, 100],
      [2027, 110],
    ]);
    const first = read([plainList(), sheet]).targets[0]!;
    const copied = own(
      [targetRow({ key: first.id, name: first.name, from: 2026, to: 2027, total: 210 })],
      [],
    );
    expect(read([plainList(), sheet], {}, { assumptions: copied }).targets).toHaveLength(1);
  });
});
