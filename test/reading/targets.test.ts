import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../src/model/grid';
import { ruleTable, targetTable } from '../../src/text/sheets/inputTables';
import { grid, plainList } from '../fixtures/grids';
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
