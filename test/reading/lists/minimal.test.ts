import { describe, expect, it } from '@jest/globals';
import { RegiebladError } from '../../../src/model/error';
import type { CellValue } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import { fieldsOf, read } from '../read';

/** A sheet of which nothing is known but these rows. */
const sheet = (...rows: CellValue[][]) => grid('Blad1', rows);

describe('a list of a few columns', () => {
  it.each<[string, CellValue[][], Record<string, string>]>([
    [
      'name and number of homes',
      [
        ['Projectnaam', 'Aantal woningen'],
        ['De Hof', 24],
        ['Kerkweg 12', 8],
        ['Zuidrand', 'ca. 120'],
      ],
      { Projectnaam: 'name', 'Aantal woningen': 'homes' },
    ],
    [
      'project, homes and delivery',
      [
        ['Project', 'Woningen', 'Oplevering'],
        ['De Hof', 24, 2027],
        ['Kerkweg 12', 8, '2028'],
        ['Zuidrand', 120, 'Q3 2030'],
      ],
      { Project: 'name', Woningen: 'homes', Oplevering: 'deliveryYear' },
    ],
    [
      'location, abbreviated homes and status',
      [
        ['Locatie', '# won.', 'Status'],
        ['De Hof', 24, 'hard'],
        ['Kerkweg 12', '8-10', 'zacht'],
        ['Zuidrand', 120, 'in voorbereiding'],
      ],
      { Locatie: 'name', '# won.': 'homes', Status: 'status' },
    ],
    [
      'plan, number and years',
      [
        ['Naam plan', 'Aantal', 2026, 2027],
        ['De Hof', 24, 12, 12],
        ['Kerkweg 12', 8, 8, null],
        ['Zuidrand', 120, 60, 60],
      ],
      { 'Naam plan': 'name', Aantal: 'homes', '2026': 'deliveries.2026', '2027': 'deliveries.2027' },
    ],
    [
      'address and homes',
      [
        ['Adres', 'Aantal woningen'],
        ['Kerkweg 3', 24],
        ['Kerkweg 12', 8],
        ['Dorpsstraat 4', 120],
      ],
      { Adres: 'name', 'Aantal woningen': 'homes' },
    ],
  ])('is read: %s', (_, rows, fields) => {
    const reading = read([sheet(...rows)]);
    expect(fieldsOf(reading)).toEqual(fields);
    expect(reading.lists[0]?.projects).toHaveLength(3);
    expect(reading.lists[0]?.totals['homes']).toMatchObject({ low: 152 });
  });
});

describe('a list of projects without homes', () => {
  const rows: CellValue[][] = [
    ['#', 'Locatie', 'Fase', 'Oplevering'],
    [1, 'De Hof', 'Ontwerp', 2027],
    [2, 'Kerkweg 12', 'Initiatief', 2028],
    [3, 'Zuidrand', 'Realisatie', 2026],
  ];

  it('is no list, and the reason is said with what to do', () => {
    let thrown: unknown = null;
    try {
      read([sheet(['Projecten 2026'], [], ...rows)]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'no-list',
      findings: [{ code: 'no-count-column', severity: 'error', sheet: 'Blad1', cell: 'B3' }],
    });
  });

  it('is one with unknown homes once it has an empty column for them', () => {
    const [header = [], ...projects] = rows;
    const reading = read([sheet([...header, 'Aantal woningen'], ...projects)]);
    expect(reading.lists[0]?.projects.map(({ name, counts }) => [name, counts.homes])).toEqual([
      ['De Hof', null],
      ['Kerkweg 12', null],
      ['Zuidrand', null],
    ]);
    expect(reading.lists[0]?.unknownRows).toEqual({ homes: 3 });
  });
});

describe('a table of something else', () => {
  it.each<[string, CellValue[][], string[]]>([
    [
      'municipalities with years',
      [
        ['Gemeente', 'Aantal woningen', 2026, 2027],
        ['Arnhem', 2400, 1200, 1200],
        ['Ede', 800, 800, 0],
        ['Nijmegen', 1200, 600, 600],
      ],
      ['not-projects'],
    ],
    [
      'municipalities with a number',
      [
        ['Gemeente', 'Woningen'],
        ['Arnhem', 2400],
        ['Ede', 800],
        ['Nijmegen', 1200],
      ],
      ['not-projects'],
    ],
    [
      'staff',
      [
        ['Naam', 'Functie', 'Fte', 'Status'],
        ['Jansen', 'projectleider', 0.8, 'vast'],
        ['De Vries', 'planeconoom', 1, 'inhuur'],
        ['Bakker', 'planjurist', 0.5, 'vast'],
      ],
      [],
    ],
    [
      'prices',
      [
        ['Product', 'Omschrijving', 'Prijs per stuk', 'Aantal', 'Totaal'],
        ['Stoel', 'blauw', 24, 3, 72],
        ['Tafel', 'eik', 120, 8, 960],
        ['Kast', 'wit', 300, 2, 600],
      ],
      [],
    ],
    [
      'shopping',
      [
        ['Naam', 'Aantal'],
        ['Melk', 2],
        ['Brood', 1],
        ['Kaas', 3],
      ],
      [],
    ],
    [
      'projects of another kind',
      [
        ['Project', 'Budget', 'Status'],
        ['Nieuwe website', 20_000, 'loopt'],
        ['Vergunningensysteem', 5_000, 'gereed'],
        ['Archief', 1_200, 'loopt'],
      ],
      [],
    ],
    [
      'projects with a budget per year',
      [
        ['Project', 'Kosten totaal', 2026, 2027],
        ['Fietspad', 24_000, 10_000, 14_000],
        ['Riolering', 8_000, 8_000, null],
        ['Brug', 12_000, 3_000, 9_000],
      ],
      [],
    ],
    [
      'kinds of homes',
      [
        ['Woningtype', 'Aantal woningen'],
        ['Eengezins', 2400],
        ['Appartement', 800],
        ['Studio', 1200],
      ],
      [],
    ],
  ])('is no list of projects: %s', (_, rows, findings) => {
    let thrown: unknown = null;
    try {
      read([sheet(...rows)]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RegiebladError);
    expect(thrown).toMatchObject({ code: 'no-list' });
    const codes = thrown instanceof RegiebladError ? thrown.findings.map(({ code }) => code) : null;
    expect(codes).toEqual(findings);
  });
});
