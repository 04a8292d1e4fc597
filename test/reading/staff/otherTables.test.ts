import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import type { ColumnCorrection } from '../../../src/model/state';
import type { Reading } from '../../../src/reading/reading';
import { grid, plainHeader, plainList, plainRows } from '../../fixtures/grids';
import { codes, read } from '../read';

const staffRows: CellValue[][] = [
  ['Naam', 'Functie', 'Fte'],
  ['Bram Jansen', 'Projectleider', 1],
  ['Anna de Wit', 'Planeconoom', 0.8],
];

function names(reading: Reading): string[] {
  return (reading.staff?.people ?? []).map(({ name }) => name);
}

describe('a staff list on the sheet of the project list', () => {
  it('is found below it, and its rows are no projects', () => {
    const sheet = grid('Woningbouw', [plainHeader, ...plainRows, [], ['Formatie'], ...staffRows]);
    const reading = read([sheet]);
    expect(names(reading)).toEqual(['Bram Jansen', 'Anna de Wit']);
    expect(reading.staff?.headerRows).toEqual([9]);
    expect(reading.lists[0]?.projects).toHaveLength(plainRows.length);
    expect(reading.lists[0]?.excludedRows).toEqual([]);
  });

  it('is found above it', () => {
    const sheet = grid('Woningbouw', [['Formatie'], ...staffRows, [], plainHeader, ...plainRows]);
    const reading = read([sheet]);
    expect(names(reading)).toEqual(['Bram Jansen', 'Anna de Wit']);
    expect(reading.lists[0]).toMatchObject({ headerRows: [6], projectRows: plainRows.length });
  });

  it('is found beside it', () => {
    const rows = [plainHeader, ...plainRows].map((row, index) => [...row, null, ...(staffRows[index] ?? [])]);
    const reading = read([grid('Woningbouw', rows)]);
    expect(names(reading)).toEqual(['Bram Jansen', 'Anna de Wit']);
    expect(reading.staff?.people[0]?.cells).toMatchObject({ name: 'L2', fte: 'N2' });
    expect(reading.lists[0]?.columns.map(({ column }) => column)).toEqual(
      plainHeader.map((_, index) => index + 1),
    );
  });

  it('stays apart when the user chose that sheet', () => {
    const sheet = grid('Woningbouw', [plainHeader, ...plainRows, [], ...staffRows]);
    const reading = read([sheet, plainList('Oud')], { sheet: 'Woningbouw' });
    expect(reading.lists).toHaveLength(1);
    expect(reading.lists[0]?.projects).toHaveLength(plainRows.length);
  });
});

describe('what is no staff list', () => {
  it.each<[string, CellValue[][]]>([
    [
      'a project list with leads and hours',
      [
        ['Naam', 'Fase', 'Projectleider', 'Uren', 'Aantal woningen'],
        ['Molenhof', 'Ontwerp', 'B. Jansen', 200, 40],
        ['Kerkweg', 'Definitie', 'A. de Wit', 120, 24],
      ],
    ],
    [
      'norms of hours per role',
      [
        ['Rol', 'XS', 'S', 'M', 'L', 'XL'],
        ['Projectleider', 40, 200, 520, 1400, 3200],
        ['Planeconoom', 6, 35, 90, 280, 800],
      ],
    ],
    [
      'rates per function',
      [
        ['Functie', 'Uurtarief', 'Uren', 'Kosten'],
        ['Projectleider', 120, 200, 24000],
        ['Planeconoom', 110, 80, 8800],
      ],
    ],
    [
      'actions with somebody who does them',
      [
        ['Actie', 'Wie', 'Wanneer', 'Status'],
        ['Brief sturen', 'Bram Jansen', '1-3-2026', 'open'],
        ['Overleg plannen', 'Anna de Wit', '1-4-2026', 'klaar'],
      ],
    ],
    [
      'councillors and their dossiers',
      [
        ['Naam', 'Portefeuille', 'Partij'],
        ['Jan de Boer', 'Wonen', 'Dorpsbelang'],
        ['Els Kok', 'Financiën', 'Samen'],
      ],
    ],
    [
      'values to choose from',
      [
        ['Fase', 'Rol', 'Niveau'],
        ['Ontwerp', 'Projectleider', 'Junior'],
        ['Realisatie', 'Planeconoom', 'Medior'],
      ],
    ],
  ])('is %s', (_, rows) => {
    expect(read([plainList(), grid('Ander blad', rows)]).staff).toBeNull();
  });

  it.each<[string, CellValue[][]]>([
    [
      'people against projects',
      [
        ['Naam', 'Molenhof', 'Kerkweg', 'Stationsplein', 'Totaal'],
        ['Bram Jansen', 200, 120, 0, 320],
        ['Anna de Wit', 40, 0, 80, 120],
      ],
    ],
    [
      'a row per person and project',
      [
        ['Project', 'Medewerker', 'Uren'],
        ['Molenhof', 'Bram Jansen', 200],
        ['Kerkweg', 'Anna de Wit', 80],
      ],
    ],
  ])('are hours per project: %s, and that is said', (_, rows) => {
    const reading = read([plainList(), grid('Uren', rows)]);
    expect(reading.staff).toBeNull();
    expect(codes(reading)).toContain('staff-hours-per-project');
  });

  it('are contacts of other organisations, and that is said', () => {
    const reading = read([
      plainList(),
      grid('Contacten', [
        ['Naam', 'Organisatie', 'Functie', 'Telefoon'],
        ['Jan de Boer', 'Bouwbedrijf Oost', 'Projectleider', '06-1'],
        ['Els Kok', 'Corporatie Thuis', 'Projectontwikkelaar', '06-2'],
      ]),
    ]);
    expect(reading.staff).toBeNull();
    expect(codes(reading)).toContain('staff-contacts-skipped');
  });
});

describe('columns of a staff list', () => {
  it('are all listed, with examples of what is used and nothing of what is private', () => {
    const reading = read([
      plainList(),
      grid('Formatie', [
        ['Naam', 'Functie', 'Fte', 'Kamer', 'Score'],
        ['Bram Jansen', 'Projectleider', 1, 'B12', 7],
      ]),
    ]);
    expect(reading.staff?.columns).toEqual([
      { column: 1, header: 'Naam', field: 'name', confidence: 'high', examples: ['Bram Jansen'] },
      {
        column: 2,
        header: 'Functie',
        field: 'functionTitle',
        confidence: 'high',
        examples: ['Projectleider'],
      },
      { column: 3, header: 'Fte', field: 'fte', confidence: 'high', examples: ['1'] },
      { column: 4, header: 'Kamer', field: 'other', confidence: 'high', examples: ['B12'] },
      { column: 5, header: 'Score', field: 'other', confidence: 'high', examples: [] },
    ]);
  });

  const corrected = (header: string, field: string, sheet = 'Formatie'): ColumnCorrection => ({
    sheet,
    header,
    field,
  });

  it('mean what the user corrected', () => {
    const rows: CellValue[][] = [
      ['Naam', 'Functie', 'Fte', 'Weging'],
      ['Bram Jansen', 'Projectleider', 1, 0.5],
    ];
    const corrections = [corrected('Fte', 'staff.other'), corrected('Weging', 'staff.fte')];
    const reading = read([plainList(), grid('Formatie', rows)], { corrections });
    expect(reading.staff?.people[0]?.fte).toEqual({ low: 0.5, high: 0.5 });
    expect(reading.staff?.columns.map(({ field }) => field)).toEqual([
      'name',
      'functionTitle',
      'other',
      'fte',
    ]);
  });

  it('make a staff list of a sheet that reading did not take for one', () => {
    const rows: CellValue[][] = [
      ['Bezig', 'Doet', 'Weging'],
      ['Bram Jansen', 'Projectleider', 1],
      ['Anna de Wit', 'Planeconoom', 0.8],
    ];
    const corrections = [
      corrected('Bezig', 'staff.name'),
      corrected('Doet', 'staff.functionTitle'),
      corrected('Weging', 'staff.fte'),
    ];
    expect(read([plainList(), grid('Formatie', rows)]).staff).toBeNull();
    const reading = read([plainList(), grid('Formatie', rows)], { corrections });
    expect(reading.staff?.people.map(({ name, role }) => [name, role])).toEqual([
      ['Bram Jansen', 'projectleider'],
      ['Anna de Wit', 'planeconoom'],
    ]);
  });

  it('are asked when two could be one field, and kept apart by their place when they have one header', () => {
    const rows: CellValue[][] = [
      ['Naam', 'Functie', 'Fte', 'Fte'],
      ['Bram Jansen', 'Projectleider', 1, 0.5],
    ];
    const sheets = [plainList(), grid('Formatie', rows)];
    expect(codes(read(sheets))).toContain('staff-columns-equal');
    const corrections = [{ ...corrected('Fte', 'staff.fte'), occurrence: 2 }];
    const reading = read(sheets, { corrections });
    expect(reading.staff?.people[0]?.fte).toEqual({ low: 0.5, high: 0.5 });
    expect(codes(reading)).not.toContain('staff-columns-equal');
  });

  it('name the parts when there is more than one table', () => {
    const reading = read([
      plainList(),
      grid('Team A', staffRows),
      grid('Team B', [
        ['Naam', 'Rol', 'Uren'],
        ['Tim Bos', 'Ecoloog', 18],
      ]),
    ]);
    expect(reading.staff?.parts?.map(({ sheet, headerRows }) => [sheet, headerRows])).toEqual([
      ['Team A', [1]],
      ['Team B', [1]],
    ]);
    expect(reading.staff?.sheet).toBe('Team A');
  });
});
