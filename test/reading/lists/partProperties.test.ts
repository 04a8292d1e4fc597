import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import { read } from '../read';
import { plansOf, totalsOf } from './plans';

const categories = ['Sociale huur', 'Middenhuur', 'Betaalbare koop', 'Dure koop'];
const header: CellValue[] = ['Plannr', 'Plannaam', 'Planstatus', 'Woningtype', 'Aantal', 2026, 2027];

/** Plans with a row per category; each row's homes are those of its two years. */
const plansArbitrary = fc.array(
  fc
    .uniqueArray(fc.constantFrom(...categories), { minLength: 2, maxLength: 4 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((category) =>
          fc.tuple(fc.constant(category), fc.nat(60), fc.integer({ min: 1, max: 60 })),
        ),
      ),
    ),
  { minLength: 3, maxLength: 8 },
);

function rowsOf(plans: readonly (readonly [string, number, number][])[]): CellValue[][] {
  return plans.flatMap((parts, index) =>
    parts.map(([category, first, second]): CellValue[] => [
      `P-${index + 1}`,
      `Plan ${String.fromCharCode(65 + index)}weg`,
      index % 2 === 0 ? '2A. Vastgesteld' : '3. In voorbereiding',
      category,
      first + second,
      first,
      second,
    ]),
  );
}

/** What a list comes to, without the rows and cells it was read from. */
function outcome(rows: CellValue[][]) {
  const reading = read([grid('Programma', [header, ...rows])]);
  const plans = plansOf(reading)
    .map(({ rows: _rows, ...plan }) => plan)
    .sort((a, b) => a.name.localeCompare(b.name));
  return { ...totalsOf(reading), plans, hardness: reading.lists[0]?.hardness };
}

describe('a list with a row per plan and category', () => {
  it('comes to the same in every order of its rows', () => {
    fc.assert(
      fc.property(
        plansArbitrary.chain((plans) => {
          const rows = rowsOf(plans);
          return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }));
        }),
        ([rows, shuffled]) => expect(outcome(shuffled)).toEqual(outcome(rows)),
      ),
      { numRuns: 15 },
    );
  });

  it('adds up to the sum of its rows', () => {
    fc.assert(
      fc.property(plansArbitrary, (plans) => {
        const homes = plans.flat().reduce((total, [, first, second]) => total + first + second, 0);
        expect(outcome(rowsOf(plans)).totals.homes).toBe(homes);
        expect(outcome(rowsOf(plans)).plans).toHaveLength(plans.length);
      }),
      { numRuns: 15 },
    );
  });

  it('grows by what is added, whatever stands above or below it', () => {
    fc.assert(
      fc.property(plansArbitrary, fc.integer({ min: 1, max: 200 }), fc.boolean(), (plans, homes, onTop) => {
        const rows = rowsOf(plans);
        const added: CellValue[] = ['P-99', 'Nieuwe Haven', '4A. Visie', 'Sociale huur', homes, homes, 0];
        const before = outcome(rows);
        const after = outcome(onTop ? [added, ...rows] : [...rows, added]);
        expect(after.plans).toHaveLength(before.plans.length + 1);
        expect(after.totals.homes).toBe(Number(before.totals.homes) + homes);
        expect(after.totals.socialRent).toBe(Number(before.totals.socialRent ?? 0) + homes);
      }),
      { numRuns: 15 },
    );
  });

  it('comes to the same when a row is split into two blocks', () => {
    fc.assert(
      fc.property(plansArbitrary, (plans) => {
        const rows = rowsOf(plans);
        const blocks =
          (name: string) =>
          (row: CellValue[]): CellValue[] => [...row, name];
        const list = (given: CellValue[][]) => read([grid('Programma', [[...header, 'Blok'], ...given])]);
        const [first = [], ...rest] = rows;
        const [homes, one, two] = [Number(first[4]), Number(first[5]), Number(first[6])];
        const halves = [
          [...first.slice(0, 4), homes - two, one, 0],
          [...first.slice(0, 4), two, 0, two],
        ];
        const whole = list(rows.map(blocks('A')));
        const split = list([
          ...halves.map((row, index) => blocks(['A', 'B'][index] ?? '')(row)),
          ...rest.map(blocks('A')),
        ]);
        expect(totalsOf(split)).toEqual(totalsOf(whole));
        expect(plansOf(split)).toHaveLength(plansOf(whole).length);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a table of years on another sheet', () => {
  it('gives the same whatever the order of its rows and of the sheets', () => {
    fc.assert(
      fc.property(
        plansArbitrary.chain((plans) => {
          const years = plans.flatMap((parts, index) =>
            parts.map(([, first], year): CellValue[] => [`P-${index + 1}`, 2026 + year, first + 1]),
          );
          return fc.tuple(
            fc.constant(plans.length),
            fc.constant(years),
            fc.shuffledSubarray(years, { minLength: years.length }),
            fc.boolean(),
          );
        }),
        ([count, years, shuffled, childFirst]) => {
          const plans = Array.from({ length: count }, (_, index): CellValue[] => [
            `P-${index + 1}`,
            `Plan ${String.fromCharCode(65 + index)}weg`,
            '2A. Vastgesteld',
            'Dorp',
          ]);
          const list = grid('Plannen', [['Plannr', 'Plannaam', 'Planstatus', 'Kern'], ...plans]);
          const child = (rows: CellValue[][]) =>
            grid('Per jaar', [['Plannr', 'Jaar', 'Aantal woningen'], ...rows]);
          const straight = read([list, child(years)]);
          const other = read(childFirst ? [child(shuffled), list] : [list, child(shuffled)]);
          expect(plansOf(other)).toEqual(plansOf(straight));
          expect(totalsOf(other)).toEqual(totalsOf(straight));
          expect(straight.lists).toHaveLength(1);
        },
      ),
      { numRuns: 15 },
    );
  });
});
