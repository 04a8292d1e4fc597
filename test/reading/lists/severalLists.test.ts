import { describe, expect, it } from '@jest/globals';
import type { CellValue, Grid } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import { codes, read } from '../read';
import { plansOf, totalsOf } from './plans';

const header: CellValue[] = ['Plannaam', 'Planstatus', 'Aantal woningen', 2026, 2027];
const east: CellValue[][] = [
  ['Molenhof', '1A. Onherroepelijk', 40, 40, 0],
  ['Kerkweg', '2A. Vastgesteld', 24, 0, 24],
  ['De Hoge Akker', '3. In voorbereiding', 30, 0, 30],
];
const west: CellValue[][] = [
  ['Havenkade', '2A. Vastgesteld', 15, 15, 0],
  ['Tuinstraat', '4A. Visie', 60, 0, 60],
];
const used = (sheets: Grid[]): string[] => {
  const reading = read(sheets);
  return reading.usedLists.map((index) => reading.lists[index]?.sheet ?? '');
};
const pad = (row: CellValue[], width: number): CellValue[] => [
  ...row,
  ...Array<null>(Math.max(0, width - row.length)).fill(null),
];

describe('lists on several sheets', () => {
  it('gives plans the area their sheet is named after', () => {
    const reading = read([grid('Oostzand', [header, ...east]), grid('Westzand', [header, ...west])]);
    expect(reading.usedLists).toEqual([0, 1]);
    expect(reading.lists.flatMap(({ projects }) => projects.map(({ location }) => location))).toEqual([
      'Oostzand',
      'Oostzand',
      'Oostzand',
      'Westzand',
      'Westzand',
    ]);
  });

  it('combines sheets whose columns have other names and another order', () => {
    const other: CellValue[][] = [
      ['Nr', 'Project', 'Opl. 2026', 'Opl. 2027', 'Juridische status', 'Woningen'],
      ...west.map(
        ([name, status, homes, first, second], index) =>
          [index + 1, name, first, second, status, homes] as CellValue[],
      ),
    ];
    const reading = read([grid('Kern Oost', [header, ...east]), grid('Kern West', other)]);
    expect(reading.usedLists).toEqual([0, 1]);
    expect(totalsOf(reading, 1)).toMatchObject({
      totals: { homes: 75 },
      deliveries: { '2026': 15, '2027': 60 },
    });
  });

  it('takes no sheet that adds the others up for a list', () => {
    const summary: CellValue[][] = [
      ['Samenvatting woningbouw'],
      ['Kern', 'Aantal plannen', 'Aantal woningen', 2026, 2027],
      ['Oostzand', 3, 94, 40, 54],
      ['Westzand', 2, 75, 15, 60],
      ['Totaal', 5, 169, 55, 114],
    ];
    const lists = [grid('Oostzand', [header, ...east]), grid('Westzand', [header, ...west])];
    for (const sheets of [
      [...lists, grid('Totaal', summary)],
      [grid('Samenvatting', summary), ...lists],
    ]) {
      const reading = read(sheets);
      expect(reading.lists.map(({ sheet }) => sheet)).toEqual(['Oostzand', 'Westzand']);
      expect(reading.usedLists).toEqual([0, 1]);
    }
  });

  it('takes a summary per status or per year for no list either', () => {
    const status: CellValue[][] = [
      ['Planstatus', 'Aantal woningen', 'Aantal plannen'],
      ['1A. Onherroepelijk', 40, 1],
      ['2A. Vastgesteld', 39, 2],
      ['3. In voorbereiding', 30, 1],
      ['4A. Visie', 60, 1],
    ];
    const years: CellValue[][] = [
      ['Jaar', 'Opgave', 'Planning'],
      [2026, 50, 55],
      [2027, 60, 114],
    ];
    const reading = read([
      grid('Plannen', [header, ...east, ...west]),
      grid('Per status', status),
      grid('Per jaar', years),
    ]);
    expect(reading.lists.map(({ sheet }) => sheet)).toEqual(['Plannen']);
  });

  it('counts plans once when one sheet has them all and others a part', () => {
    const sheets = [
      grid('Alle plannen', [header, ...east, ...west]),
      grid('Oostzand', [header, ...east]),
      grid('Westzand', [header, ...west]),
    ];
    expect(used(sheets)).toEqual(['Alle plannen']);
    expect(used([...sheets].reverse())).toEqual(['Alle plannen']);
  });

  it('counts the key projects once that also stand in the full list', () => {
    const keyProjects = grid('Sleutelprojecten', [header, east[0] ?? [], west[1] ?? []]);
    expect(used([grid('Planlijst', [header, ...east, ...west]), keyProjects])).toEqual(['Planlijst']);
    expect(used([keyProjects, grid('Planlijst', [header, ...east, ...west])])).toEqual(['Planlijst']);
  });

  it('gives the same whatever the order of the sheets', () => {
    const sheets = [grid('Oostzand', [header, ...east]), grid('Westzand', [header, ...west])];
    const keys = (given: Grid[]) =>
      read(given)
        .lists.flatMap(({ projects }) => projects.map(({ key }) => key))
        .sort();
    expect(keys([...sheets].reverse())).toEqual(keys(sheets));
  });
});

describe('lists on one sheet', () => {
  it('reads lists below each other whose headers differ', () => {
    const reading = read([
      grid('Plannen', [
        pad(['Woningbouwplannen'], 6),
        pad([], 6),
        pad(['Plannen in uitvoering'], 6),
        pad(['Project', 'Ontwikkelaar', 'Aantal woningen', 'Start bouw', 'Oplevering'], 6),
        pad(['Molenhof', 'Bouwer BV', 40, 2025, 2026], 6),
        pad(['Kerkweg', 'Woonstichting', 24, 2025, 2027], 6),
        pad(['Totaal', null, 64, null, null], 6),
        pad([], 6),
        pad(['Plannen in voorbereiding'], 6),
        ['Plan', 'Fase', 'Woningen (ca.)', 'Sociale huur', 'Knelpunt', 'Trekker'],
        ['Havenkade', 'Initiatief', 15, 5, 'Stikstof', 'B. Jansen'],
        ['Tuinstraat', 'Definitie', 60, 20, 'Netcongestie', 'Anna de Wit'],
      ]),
    ]);
    expect(
      reading.lists.map(({ headerRows, firstRow, lastRow }) => ({ headerRows, firstRow, lastRow })),
    ).toEqual([
      { headerRows: [4], firstRow: 5, lastRow: 6 },
      { headerRows: [10], firstRow: 11, lastRow: 12 },
    ]);
    expect(reading.usedLists).toEqual([0, 1]);
    expect(totalsOf(reading, 1).totals).toMatchObject({ homes: 75, socialRent: 25 });
  });

  it('reads a list with fewer columns above one with more', () => {
    const reading = read([
      grid('Plannen', [
        ['In aanbouw'],
        ['Project', 'Wijk', 'Aantal woningen', 'Jaar van oplevering'],
        ['Molenhof', 'Dorp', 40, 2026],
        ['Kerkweg', 'Dorp', 24, 2027],
        [],
        ['In voorbereiding'],
        ['Project', 'Wijk', 'Aantal woningen', 'Sociale huur', 'Koop', 'Status', 'Projectleider'],
        ['Havenkade', 'Dorp', 15, 5, 10, 'Hard', 'B. Jansen'],
        ['Tuin', 'Kern', 60, 20, 40, 'Zacht', 'A. de Wit'],
      ]),
    ]);
    expect(reading.lists.map(({ headerRows, firstRow, lastRow }) => [headerRows, firstRow, lastRow])).toEqual(
      [
        [[2], 3, 4],
        [[7], 8, 9],
      ],
    );
    expect(reading.usedLists).toEqual([0, 1]);
  });

  it('leaves a legend beside the list alone', () => {
    const reading = read([
      grid('Plannen', [
        ['Plannen', null, null, null, null, 'Legenda'],
        ['Project', 'Kleur', 'Aantal woningen', 'Jaar', null, 'groen', 'op schema'],
        ['Molenhof', 'groen', 10, 2026, null, 'oranje', 'aandacht nodig'],
        ['Kerkweg', 'oranje', 25, 2027],
      ]),
    ]);
    expect(totalsOf(reading).totals).toEqual({ homes: 35 });
    expect(reading.lists[0]?.columns.map(({ header }) => header)).toEqual([
      'Project',
      'Kleur',
      'Aantal woningen',
      'Jaar',
    ]);
  });

  it('reads lists below each other without an empty row between', () => {
    const reading = read([grid('Plannen', [header, ...east, header, ...west])]);
    const names = reading.lists.flatMap(({ projects }) => projects.map(({ name }) => name));
    expect(names).toEqual(['Molenhof', 'Kerkweg', 'De Hoge Akker', 'Havenkade', 'Tuinstraat']);
  });

  it('reads two lists side by side', () => {
    const left: CellValue[][] = [header, ...east];
    const right: CellValue[][] = [header, ...west, []];
    const rows = left.map((cells, index) => [...pad(cells, 5), null, ...pad(right[index] ?? [], 5)]);
    const reading = read([grid('Plannen', rows)]);
    expect(reading.lists.map((_, index) => plansOf(reading, index).map(({ name }) => name))).toEqual([
      ['Molenhof', 'Kerkweg', 'De Hoge Akker'],
      ['Havenkade', 'Tuinstraat'],
    ]);
    expect(reading.usedLists).toEqual([0, 1]);
    expect([totalsOf(reading).totals.homes, totalsOf(reading, 1).totals.homes]).toEqual([94, 75]);
    expect(reading.lists[1]?.columns.map(({ column }) => column)[0]).toBe(7);
  });

  it('reads hard and soft side by side under their titles', () => {
    const bare: CellValue[] = ['Plan', 'Aantal', 2026, 2027];
    const strip = (rows: CellValue[][]): CellValue[][] =>
      rows.map(([name, , ...rest]) => [name ?? null, ...rest]);
    const left: CellValue[][] = [['Harde plannen'], bare, ...strip(east)];
    const right: CellValue[][] = [['Zachte plannen'], bare, ...strip(west)];
    const rows = left.map((cells, index) => [...pad(cells, 4), null, ...pad(right[index] ?? [], 4)]);
    const reading = read([grid('Plannen', rows)]);
    expect(reading.lists.map(({ hardness }) => hardness)).toEqual([
      { hard: 3, soft: 0, unknown: 0 },
      { hard: 0, soft: 2, unknown: 0 },
    ]);
  });

  it('leaves a summary beside the list alone', () => {
    const summary: CellValue[][] = [
      ['Jaar', 'Totaal'],
      [2026, 55],
      [2027, 114],
      [null, null],
      [null, null],
      [null, null],
    ];
    const rows = [header, ...east, ...west].map((cells, index) => [
      ...pad(cells, 5),
      null,
      null,
      ...(summary[index] ?? []),
    ]);
    const reading = read([grid('Plannen', rows)]);
    expect(reading.lists).toHaveLength(1);
    expect(plansOf(reading)).toHaveLength(5);
    expect(totalsOf(reading)).toEqual({ totals: { homes: 169 }, deliveries: { '2026': 55, '2027': 114 } });
  });

  it('keeps an empty column within one list for no border', () => {
    const rows = [header, ...east, ...west].map(([name, status, ...rest]) => [
      name ?? null,
      status ?? null,
      null,
      ...rest,
    ]);
    const reading = read([grid('Plannen', rows)]);
    expect(reading.lists).toHaveLength(1);
    expect(totalsOf(reading).totals).toEqual({ homes: 169 });
    expect(codes(reading)).not.toContain('list-turned-round');
  });
});
