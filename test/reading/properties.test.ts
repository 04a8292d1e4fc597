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
