import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/model/grid';
import type { Reading } from '../../../src/reading/reading';
import { grid } from '../../fixtures/grids';
import { read } from '../read';
import { planNames } from './layout';

const years = [2026, 2027, 2028];
const categories = [
  ['Sociale huur', 'Huur sociaal', 'Soc. huur'],
  ['Middenhuur', 'Middeldure huur', 'Midd. huur'],
  ['Koop', 'Koopwoningen'],
];

/** Columns beside the counts, each with words that mean the same. */
const others: { headers: string[]; values: CellValue[] }[] = [
  { headers: ['Plannaam', 'Projectnaam', 'Naam plan'], values: planNames },
  {
    headers: ['Planstatus', 'Status planologisch', 'Planol. status'],
    values: ['1A. Onherroepelijk', '3. In voorbereiding'],
  },
  { headers: ['Trekker', 'Projectleider', 'Proj.leider'], values: ['B. Jansen', 'A. de Wit'] },
  { headers: ['Startbouw', 'Start bouw', 'Jaar start bouw'], values: [2026, 2027] },
  { headers: ['Rol gemeente', 'Gemeentelijke rol'], values: ['actief', 'faciliterend'] },
];
const irrelevant: { header: CellValue; values: CellValue[] }[] = [
  { header: 'Architect', values: ['Bureau Noord', 'Bureau Zuid'] },
  { header: 'Oppervlakte (m2)', values: [1200, 3400] },
  { header: 'Budget', values: [150000, 275000] },
  { header: 'ph_text4', values: [null] },
  { header: 'Doelgroep', values: ['ouderen', 'starters'] },
  { header: 'Totaal_koop3', values: [3, 4] },
  { header: 'Uren 2026', values: [120, 300] },
];

interface Column {
  header: CellValue;
  values: CellValue[];
}

const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 });
const matrix = fc.array(counts, { minLength: 9, maxLength: 9 });

function columnsOf(figures: number[][], wording: number): Column[] {
  const word = (words: string[]) => words[wording % words.length] ?? '';
  return [
    ...others.map(({ headers, values }) => ({ header: word(headers), values })),
    ...categories.flatMap((words, category) =>
      years.map((year, index) => ({
        header: `${word(words)} ${year}`,
        values: figures[category * years.length + index] ?? [],
      })),
    ),
  ];
}

function readColumns(columns: Column[]): Reading {
  const rows = planNames.map((_, row) => columns.map(({ values }) => values[row % values.length] ?? null));
  return read([grid('Lijst', [columns.map(({ header }) => header), ...rows])]);
}

/** What must stay the same: each plan with its counts, years and terms. */
function essence(reading: Reading) {
  return reading.lists[0]?.projects.map(
    ({ name, counts: homes, deliveries, status, lead, startYear, municipalRole }) => {
      return { name, homes, deliveries, status, lead, startYear, municipalRole };
    },
  );
}

describe('columns per category and year', () => {
  it('give each plan the sum of its categories per year, and of its years per category', () => {
    fc.assert(
      fc.property(matrix, (figures) => {
        const projects = readColumns(columnsOf(figures, 0)).lists[0]?.projects ?? [];
        const figure = (column: number, row: number) => figures[column]?.[row] ?? 0;
        projects.forEach(({ counts: homes, deliveries }, row) => {
          years.forEach((year, index) => {
            const total = figure(index, row) + figure(index + 3, row) + figure(index + 6, row);
            expect(deliveries[year]).toEqual({ low: total, high: total });
          });
          const social = figure(0, row) + figure(1, row) + figure(2, row);
          expect(homes.socialRent).toEqual({ low: social, high: social });
        });
        expect(projects).toHaveLength(planNames.length);
      }),
      { numRuns: 30 },
    );
  });

  it('are not counted twice when the list also has a total per year', () => {
    fc.assert(
      fc.property(matrix, (figures) => {
        const totals = years.map((year, index) => ({
          header: year,
          values: planNames.map((_, row) =>
            [0, 3, 6].reduce((sum, first) => sum + (figures[first + index]?.[row] ?? 0), 0),
          ),
        }));
        const without = columnsOf(figures, 0);
        expect(essence(readColumns([...without, ...totals]))).toEqual(essence(readColumns(without)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('what does not change the meaning of columns', () => {
  it('is another word, another place or a column about something else', () => {
    const extra = fc.subarray(irrelevant);
    const everything = fc.tuple(matrix, fc.nat(2), extra).chain(([figures, wording, added]) => {
      const columns = [...columnsOf(figures, wording), ...added];
      return fc.tuple(
        fc.constant(figures),
        fc.shuffledSubarray(columns, { minLength: columns.length, maxLength: columns.length }),
      );
    });
    fc.assert(
      fc.property(everything, ([figures, columns]) => {
        expect(essence(readColumns(columns))).toEqual(essence(readColumns(columnsOf(figures, 0))));
      }),
      { numRuns: 60 },
    );
  });

  it('is a typing error in a long word', () => {
    const swapped = fc.tuple(matrix, fc.integer({ min: 1, max: 6 })).map(([figures, at]) => {
      const columns = columnsOf(figures, 0).map((column): Column => {
        const { header } = column;
        if (typeof header !== 'string' || !/^(?:Plannaam|Planstatus|Startbouw)$/.test(header)) return column;
        return {
          ...column,
          header: `${header.slice(0, at)}${header[at + 1] ?? ''}${header[at] ?? ''}${header.slice(at + 2)}`,
        };
      });
      return { figures, columns };
    });
    fc.assert(
      fc.property(swapped, ({ figures, columns }) => {
        expect(essence(readColumns(columns))).toEqual(essence(readColumns(columnsOf(figures, 0))));
      }),
      { numRuns: 30 },
    );
  });
});
