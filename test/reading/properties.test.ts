import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue, Grid } from '../../src/model/grid';
import type { Reading } from '../../src/reading/reading';
import { grid } from '../fixtures/grids';
import { read } from './read';

const statuses = ['1A. Onherroepelijk', '2A. Vastgesteld', '3. In voorbereiding', '4A. Visie', 'Onbekend'];
const phases = ['1. Initiatief', '2. Definitie', '3. Ontwerp', '4. Voorbereiding', '5. Realisatie'];

/** Columns of the list and synonyms for their headers. */
const headers: CellValue[][] = [
  ['Projectnaam', 'Plannaam', 'Project', 'Naam project'],
  ['Planstatus', 'Planologische status', 'Status planologisch'],
  ['Projectfase', 'Fase'],
  ['Nog te bouwen', 'Restcapaciteit', 'Nog te realiseren'],
  ['Sloop', 'Te slopen', 'Onttrekking'],
  [2026, 'Oplevering 2026', '2026 (aantal)'],
  [2027, 'Oplevering 2027', "'27"],
  ['2028 e.v.', '2028+', 'vanaf 2028', '2028 en verder'],
  ['Sociale huur', 'Huur sociaal', 'Soc. huur'],
  ['Projectleider', 'Trekker', 'Projectmanager'],
];

const name = fc
  .tuple(
    fc.constantFrom('Molen', 'Kerk', 'Haven', 'Station', 'School', 'Akker'),
    fc.constantFrom('hof', 'straat', 'weg', 'plein', 'veld'),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([first, last, number]) => `${first}${last} ${number}`);
const count = fc.integer({ min: 0, max: 300 });
const project = fc.tuple(
  name,
  fc.constantFrom(...statuses),
  fc.constantFrom(...phases),
  count,
  fc.integer({ min: 0, max: 20 }),
  count,
  count,
  fc.constantFrom('B. Jansen', 'Anna de Wit'),
);
const rowsOf = fc
  .uniqueArray(project, { minLength: 4, maxLength: 15, selector: ([one]) => one })
  .map((projects) =>
    projects.map(([plan, status, phase, first, demolition, second, third, lead]): CellValue[] => {
      return [
        plan,
        status,
        phase,
        first + second + third,
        demolition,
        first,
        second,
        third,
        Math.floor(first / 3),
        lead,
      ];
    }),
  );

const firstHeaders = headers.map(([header]) => header ?? null);

/** What must not change: the projects by key, with their figures and terms. */
function essence(reading: Reading) {
  const [list] = reading.lists;
  return {
    projects: list?.projects.map(({ key, name: plan, status, phase, counts, deliveries, lead }) => ({
      key,
      plan,
      status,
      phase,
      counts,
      deliveries,
      lead,
    })),
    totals: list?.totals,
    deliveries: list?.deliveries,
    hardness: list?.hardness,
  };
}

/** The sums of the count columns, which stand next to each other. */
function sumsOf(rows: readonly CellValue[][]): number[] {
  return [3, 4, 5, 6, 7, 8].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
}

function hasHomes(rows: readonly CellValue[][]): boolean {
  return (sumsOf(rows)[0] ?? 0) > 0;
}

function sheet(rows: CellValue[][], extras = {}): Grid {
  return grid('Lijst', rows, extras);
}

describe('what does not change the reading of a list', () => {
  it('is title rows above it', () => {
    const titles = fc.constantFrom<CellValue[][]>(
      [['Woningbouwprogramma 2026']],
      [['Gemeente Lindenwaard'], ['Peildatum voorjaar'], []],
      [[], [null, 'Overzicht plannen']],
      [['Versie 3', null, 'concept'], []],
    );
    fc.assert(
      fc.property(rowsOf, titles, (rows, above) => {
        expect(essence(read([sheet([...above, firstHeaders, ...rows])]))).toEqual(
          essence(read([sheet([firstHeaders, ...rows])])),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('is the order of the columns', () => {
    fc.assert(
      fc.property(
        rowsOf,
        fc.shuffledSubarray(
          headers.map((_, index) => index),
          { minLength: headers.length },
        ),
        (rows, order) => {
          const moved = [firstHeaders, ...rows].map((row) => order.map((index) => row[index] ?? null));
          expect(essence(read([sheet(moved)]))).toEqual(essence(read([sheet([firstHeaders, ...rows])])));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is another word for a header', () => {
    const wording = fc.tuple(...headers.map((synonyms) => fc.constantFrom(...synonyms)));
    fc.assert(
      fc.property(rowsOf, wording, (rows, words) => {
        expect(essence(read([sheet([words, ...rows])]))).toEqual(
          essence(read([sheet([firstHeaders, ...rows])])),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is a hidden row', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat(), (rows, pick) => {
        const hidden = [2 + (pick % rows.length)];
        const reading = read([sheet([firstHeaders, ...rows], { hidden })]);
        expect(essence(reading)).toEqual(essence(read([sheet([firstHeaders, ...rows])])));
        expect(reading.lists[0]?.hiddenRows).toBe(1);
      }),
      { numRuns: 20 },
    );
  });

  it('is a total row, an empty row or a column of remarks', () => {
    fc.assert(
      fc.property(
        rowsOf,
        fc.constantFrom('Totaal', 'TOTAAL:', 'Eindtotaal', 'Totaal gemeente', 'Som'),
        fc.nat(),
        (rows, label, pick) => {
          const sums = firstHeaders.map((_, index) =>
            index >= 3 && index <= 8 ? rows.reduce((sum, row) => sum + Number(row[index]), 0) : null,
          );
          const at = pick % rows.length;
          const body = [
            ...rows.slice(0, at),
            firstHeaders.map(() => null),
            ...rows.slice(at),
            [label, ...sums.slice(1)],
          ];
          const remarked = body.map((row, index) => [...row, index % 3 === 0 ? 'nog bespreken' : null]);
          expect(essence(read([sheet([[...firstHeaders, 'Opmerkingen'], ...remarked])]))).toEqual(
            essence(read([sheet([firstHeaders, ...rows])])),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is a heading between the rows, with the sums of the rows below it or not', () => {
    const texts = fc.constantFrom(
      'Kern Zuid',
      'Wijk Hoog',
      'Zachte plannen',
      'Uitbreidingslocaties:',
      'B. Overige plannen',
    );
    fc.assert(
      fc.property(rowsOf, texts, fc.nat(), fc.boolean(), (rows, text, pick, counted) => {
        const at = pick % rows.length;
        fc.pre(!counted || hasHomes(rows.slice(at)));
        const heading = [text, null, null, ...(counted ? sumsOf(rows.slice(at)) : [])];
        const reading = read([sheet([firstHeaders, ...rows.slice(0, at), heading, ...rows.slice(at)])]);
        expect(essence(reading)).toEqual(essence(read([sheet([firstHeaders, ...rows])])));
        expect(reading.lists[0]?.excludedRows).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is a subtotal per group, with or without a label, and the total of them all', () => {
    const labels = fc.constantFrom('Subtotaal', 'Totaal Kern Zuid', 'Som', null);
    fc.assert(
      fc.property(rowsOf, labels, fc.nat(), (rows, label, pick) => {
        const at = 2 + (pick % (rows.length - 3));
        const [first, second] = [rows.slice(0, at), rows.slice(at)];
        const sums = (some: CellValue[][]) => [label, null, null, ...sumsOf(some), null];
        fc.pre(label !== null || [first, second].every((some) => some.length > 1 && hasHomes(some)));
        const total = ['Eindtotaal', null, null, ...sumsOf(rows), null];
        const reading = read([sheet([firstHeaders, ...first, sums(first), ...second, sums(second), total])]);
        expect(essence(reading)).toEqual(essence(read([sheet([firstHeaders, ...rows])])));
        expect(reading.lists[0]?.excludedRows.map(({ reason }) => reason)).toEqual([
          'subtotal',
          'subtotal',
          'total',
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('is what people write below the list', () => {
    const notes = fc.constantFrom<CellValue[][]>(
      [['* netto aantallen']],
      [[], ['Bron: Planregistratie Wonen'], ['Opgesteld door', 'team Wonen']],
      [[], ['N.B. exclusief splitsingen']],
      [[], ['1) onder voorbehoud van besluitvorming door de raad']],
      [[], ['Handtekening:', null, null, null]],
    );
    fc.assert(
      fc.property(rowsOf, notes, (rows, below) => {
        const reading = read([sheet([firstHeaders, ...rows, ...below])]);
        expect(essence(reading)).toEqual(essence(read([sheet([firstHeaders, ...rows])])));
        const kept = below.filter((row) => row.length > 0).length;
        expect(reading.lists[0]?.excludedRows.map(({ reason }) => reason)).toEqual(Array(kept).fill('note'));
      }),
      { numRuns: 40 },
    );
  });

  it('is a row of numbers, an example, a line or the header once more', () => {
    const extras = fc.constantFrom<[string, CellValue[]]>(
      ['numbering', firstHeaders.map((_, index) => index + 1)],
      ['numbering', firstHeaders.map((_, index) => `(${String.fromCharCode(97 + index)})`)],
      ['example', ['Voorbeeldproject', '1A. Onherroepelijk', '1. Initiatief', 10, 0, 10, 0, 0, 3, 'naam']],
      ['note', firstHeaders.map(() => '-----')],
      ['repeated-header', firstHeaders],
    );
    fc.assert(
      fc.property(rowsOf, extras, fc.nat(), (rows, [reason, extra], pick) => {
        const at = reason === 'repeated-header' ? 1 + (pick % (rows.length - 1)) : 0;
        const reading = read([sheet([firstHeaders, ...rows.slice(0, at), extra, ...rows.slice(at)])]);
        expect(essence(reading)).toEqual(essence(read([sheet([firstHeaders, ...rows])])));
        expect(reading.lists[0]?.excludedRows).toEqual([{ row: at + 2, reason }]);
      }),
      { numRuns: 60 },
    );
  });

  it('is an empty column, left of it or within it', () => {
    fc.assert(
      fc.property(rowsOf, fc.nat({ max: headers.length }), (rows, at) => {
        const spaced = [firstHeaders, ...rows].map((row) => [...row.slice(0, at), null, ...row.slice(at)]);
        expect(essence(read([sheet(spaced)]))).toEqual(essence(read([sheet([firstHeaders, ...rows])])));
      }),
      { numRuns: 40 },
    );
  });

  it('is numbers typed as Dutch text', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const typed = rows.map((row) =>
          row.map((value) => (typeof value === 'number' ? value.toLocaleString('nl-NL') : value)),
        );
        expect(essence(read([sheet([firstHeaders, ...typed])]))).toEqual(
          essence(read([sheet([firstHeaders, ...rows])])),
        );
      }),
      { numRuns: 40 },
    );
  });
});
