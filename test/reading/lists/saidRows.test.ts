import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/model/grid';
import { answersFor, rowsSaid } from '../../../src/reading/lists/saidRows';
import { grid, plainHeader, plainRows } from '../../fixtures/grids';
import { read } from '../read';

const row = (name: string, homes: number): CellValue[] => [
  name,
  null,
  null,
  homes,
  ...plainHeader.slice(4).map(() => null),
];
const said = (words: string, occurrence?: number) => [
  { sheet: 'Lijst', words, ...(occurrence === undefined ? {} : { occurrence }) },
];
const names = (rows: CellValue[][], projectRows = said('')) =>
  read([grid('Lijst', [plainHeader, ...plainRows, ...rows])], { projectRows })
    .lists[0]?.projects.map(({ name }) => name)
    .slice(plainRows.length);

describe('rows that the user calls projects', () => {
  it('count, whatever they are taken for by themselves', () => {
    const total = plainRows.reduce((sum, cells) => sum + (typeof cells[3] === 'number' ? cells[3] : 0), 0);
    for (const left of [row('Totaal', total), row('Voorbeeld Kade', 12)]) {
      const words = String(left[0]);
      expect(names([left])).toEqual([]);
      expect(names([left], said(words))).toEqual([words]);
    }
  });

  it('count below a heading of cancelled plans too', () => {
    const rows = [
      row('Vervallen plannen', 0).map((cell, index) => (index === 0 ? cell : null)),
      row('Kade', 12),
    ];
    expect(names(rows)).toEqual([]);
    expect(names(rows, said('Kade'))).toEqual(['Kade']);
  });

  it('are one of several with the same words by their order', () => {
    const rows = [row('Voorbeeld', 12), row('Voorbeeld', 30)];
    expect(names(rows, said('Voorbeeld', 2))).toEqual(['Voorbeeld']);
    expect(names(rows, said('Voorbeeld', 3))).toEqual([]);
  });

  it('are found by what was noted of them, whatever stands in the sheet', () => {
    const cell = fc.oneof(fc.constantFrom('Totaal', 'Kade', 'x '), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1 }), fc.nat(), (values, any) => {
        const sheet = grid('Lijst', values);
        const wanted = (any % values.length) + 1;
        const answer = answersFor(sheet, [wanted]).get(wanted);
        const isBlank = (values[wanted - 1] ?? []).every((value) => value === null);
        expect([...rowsSaid(sheet, answer ? [answer] : [])]).toEqual(isBlank ? [] : [wanted]);
      }),
    );
  });
});
