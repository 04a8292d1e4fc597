import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { cellOf } from '../../../src/model/project';
import { grid, plainHeader, plainList, plainRows } from '../../fixtures/grids';
import { codes, read } from '../read';

const blank = (): CellValue[] => plainHeader.map(() => null);
const title = (text: string): CellValue[] => [text, ...blank().slice(1)];
const names = (prefix: string, count: number, status = '3. In voorbereiding'): CellValue[][] =>
  Array.from({ length: count }, (_, index) => [
    `${prefix} ${index + 1}`,
    'Dorp',
    status,
    10,
    0,
    10,
    0,
    0,
    3,
    null,
  ]);

describe('lists in several places', () => {
  it('combines sheets of different plans', () => {
    const reading = read([
      grid('Hard', [plainHeader, ...names('Plein', 4)]),
      grid('Zacht', [plainHeader, ...names('Laan', 3)]),
    ]);
    expect(reading.usedLists).toEqual([0, 1]);
    expect(new Set(reading.lists.flatMap(({ projects }) => projects.map(({ key }) => key))).size).toBe(7);
  });

  it('counts only the newest of several snapshots', () => {
    const rows = names('Plein', 6);
    const reading = read([
      grid('Stand 1-1-2024', [plainHeader, ...rows]),
      grid('Stand 1-7-2025', [plainHeader, ...rows.slice(1)]),
      grid('Stand 1-1-2025', [plainHeader, ...rows]),
    ]);
    expect(reading.usedLists).toEqual([1]);
    expect(reading.findings.filter(({ code }) => code === 'list-left-out').map(({ sheet }) => sheet)).toEqual(
      ['Stand 1-1-2025', 'Stand 1-1-2024'],
    );
  });

  it('reads lists below each other on one sheet, with the status in their titles', () => {
    const header = plainHeader.filter((name) => name !== 'Planstatus');
    const without = (rows: CellValue[][]) => rows.map((row) => row.filter((_, index) => index !== 2));
    const reading = read([
      grid('Lijst', [
        title('Harde plannen'),
        header,
        ...without(names('Plein', 3)),
        blank(),
        title('Zachte plannen'),
        header,
        ...without(names('Laan', 2)),
      ]),
    ]);
    expect(
      reading.lists.map(({ headerRows, firstRow, lastRow, hardness }) => ({
        headerRows,
        firstRow,
        lastRow,
        hardness,
      })),
    ).toEqual([
      { headerRows: [2], firstRow: 3, lastRow: 5, hardness: { hard: 3, soft: 0, unknown: 0 } },
      { headerRows: [8], firstRow: 9, lastRow: 10, hardness: { hard: 0, soft: 2, unknown: 0 } },
    ]);
    expect(reading.usedLists).toEqual([0, 1]);
  });

  it('reads only the sheet that is asked for', () => {
    const sheets = [
      grid('Hard', [plainHeader, ...names('Plein', 4)]),
      grid('Zacht', [plainHeader, ...names('Laan', 3)]),
    ];
    expect(read(sheets, { sheet: 'Zacht' }).lists.map(({ sheet }) => sheet)).toEqual(['Zacht']);
    expect(() => read(sheets, { sheet: 'Niets' })).toThrow(expect.objectContaining({ code: 'no-list' }));
  });
});

describe('tables that are no lists', () => {
  it('leaves out a sheet that adds up the other lists', () => {
    const summary = grid('Totaaloverzicht', [
      ['Gebied', 'Aantal woningen'],
      ['Noord', 40],
      ['Zuid', 30],
    ]);
    const list = (sheet: string, prefix: string) => grid(sheet, [plainHeader, ...names(prefix, 3)]);
    const reading = read([list('Noord', 'Plein'), list('Zuid', 'Laan'), summary]);
    expect(reading.lists.map(({ sheet }) => sheet)).toEqual(['Noord', 'Zuid']);
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ code: 'not-projects', sheet: 'Totaaloverzicht' }),
    );
  });

  it('says that a list is turned round, or a form about one plan', () => {
    const turned = (count: number) =>
      grid(
        'Blad',
        plainHeader.map((header, index) => [
          header,
          ...plainRows.slice(0, count).map((row) => row[index] ?? null),
        ]),
      );
    const failing = (code: string) =>
      expect.objectContaining({ code: 'no-list', findings: [expect.objectContaining({ code })] });
    expect(() => read([turned(4)])).toThrow(failing('list-turned-round'));
    expect(() => read([turned(1)])).toThrow(failing('plan-form'));
  });
});

describe('what stands once for several rows', () => {
  it('is filled down in a column left of the name', () => {
    const header = ['Kern', 'Plannaam', 'Planstatus', 'Woningen'];
    const rows: CellValue[][] = [
      ['Noord', 'Plein', 'hard', 10],
      [null, 'Laan', 'zacht', 5],
      ['Zuid', 'Weg', 'hard', 7],
      [null, 'Hof', 'hard', 8],
    ];
    const reading = read([grid('Lijst', [header, ...rows])]);
    expect(
      reading.lists[0]?.projects.map((project) => [project.location, cellOf(project, 'location')]),
    ).toEqual([
      ['Noord', 'A2'],
      ['Noord', 'A2'],
      ['Zuid', 'A4'],
      ['Zuid', 'A4'],
    ]);
    expect(codes(reading)).toContain('filled-down');
  });

  it('is the name of the sheet where each area has its own', () => {
    const header = ['Plan', 'Status', 'Woningen'];
    const reading = read([
      grid('Noord', [header, ['Plein', 'hard', 10], ['Laan', 'zacht', 5]]),
      grid('Zuid', [header, ['Plein', 'hard', 3], ['Hof', 'hard', 9], ['Weg', 'hard', 9]]),
    ]);
    expect(reading.usedLists).toEqual([0, 1]);
    expect(reading.lists.flatMap(({ projects }) => projects.map(({ key }) => key))).toEqual([
      'plein/noord',
      'laan',
      'plein/zuid',
      'hof',
      'weg',
    ]);
  });

  it('is a name column without a header', () => {
    const reading = read([
      grid('Lijst', [
        [null, 'Aantal woningen', 'Planstatus'],
        ['Plein', 10, 'hard'],
        ['Laan', 12, 'zacht'],
        ['Hof', 14, 'zacht'],
      ]),
    ]);
    expect(reading.lists[0]?.projects.map(({ name }) => name)).toEqual(['Plein', 'Laan', 'Hof']);
    expect(codes(reading)).toContain('column-uncertain');
  });
});

describe('keys', () => {
  it('takes the id of the list where it is filled and unique', () => {
    const rows = plainRows.map((row, index) => [index === 4 ? 'P-1' : `P-${index + 1}`, ...row]);
    const reading = read([grid('Lijst', [['Projectnummer', ...plainHeader], ...rows])]);
    expect(reading.lists[0]?.projects.map(({ key }) => key)).toEqual([
      'molenhof',
      'P-2',
      'P-3',
      'P-4',
      'stationsplein',
    ]);
  });

  it('adds the area to equal names, then an ordinal, and says so', () => {
    const rows = plainRows.map((row) => ['Kerkstraat', ...row.slice(1)]);
    const reading = read([grid('Lijst', [plainHeader, ...rows])]);
    expect(reading.lists[0]?.projects.map(({ key }) => key)).toEqual([
      'kerkstraat/dorp',
      'kerkstraat/dorp/2',
      'kerkstraat/buitenkern',
      'kerkstraat/buitenkern/2',
      'kerkstraat/dorp/3',
    ]);
    expect(codes(reading)).toContain('duplicate-name');
  });

  it('keeps plan codes as text', () => {
    const rows: CellValue[][] = [
      ['4.1', ...plainRows[0]!],
      ['3-5', ...plainRows[1]!],
      ['010', ...plainRows[2]!],
    ];
    const reading = read([grid('Lijst', [['Plannummer', ...plainHeader], ...rows])]);
    expect(reading.lists[0]?.projects.map(({ id }) => id)).toEqual(['4.1', '3-5', '010']);
  });
});

describe('the reference date', () => {
  const dated = (text: CellValue, beside: CellValue = null, formats = {}) =>
    grid('Blad', [[text, beside], [], plainHeader, ...plainRows], { formats });

  it('is the argument, else the peildatum of the workbook, else today', () => {
    expect(read([dated('Peildatum: 1 september 2026')])).toMatchObject({
      referenceDate: '2026-09-01',
      referenceDateSource: 'workbook',
    });
    expect(read([dated('Peildatum', 46_266, { B1: 'd-m-yyyy' })])).toMatchObject({
      referenceDate: '2026-09-01',
    });
    expect(read([dated('Peildatum: 1 september 2026')], { referenceDate: '2026-05-05' })).toMatchObject({
      referenceDate: '2026-05-05',
      referenceDateSource: 'argument',
    });
    expect(read([dated('Peildatum voorjaar 2020')])).toMatchObject({
      referenceDate: '2026-01-15',
      referenceDateSource: 'today',
    });
  });
});

describe('contradictions in a list', () => {
  const found = (rows: CellValue[][], header = plainHeader) =>
    codes(read([grid('Lijst', [header, ...rows])]));

  it("finds sums, segments and years that don't fit", () => {
    expect(
      found([['Plein', 'Dorp', '3. In voorbereiding', 40, 0, 10, 10, 10, 12, null], ...plainRows]),
    ).toContain('years-differ-from-total');
    expect(found(plainRows)).not.toContain('years-differ-from-total');
    const gross = ['Plan', 'Bruto', 'Sloop', 'Netto', 2024];
    expect(
      found(
        [
          ['Plein', 40, 4, 40, 0],
          ['Laan', 10, 1, 9, 5],
        ],
        gross,
      ),
    ).toEqual(expect.arrayContaining(['net-differs', 'delivery-in-past']));
  });

  it('names the cell and the homes it touches', () => {
    const reading = read([
      grid('Lijst', [plainHeader, ['Plein', 'Dorp', 'iets', 40, 0, 40, 0, 0, 12, null], ...plainRows]),
    ]);
    expect(reading.findings).toContainEqual(
      expect.objectContaining({
        code: 'status-not-recognised',
        sheet: 'Lijst',
        cell: 'C2',
        project: 'plein',
        homes: { low: 40, high: 40 },
      }),
    );
  });

  it('says which counts could not be read', () => {
    const reading = read([
      grid('Lijst', [
        plainHeader,
        ['Plein', 'Dorp', 'Onbekend', '56 / 26', 'PM', 0, 0, 0, 0, null],
        ...plainRows,
      ]),
    ]);
    expect(
      reading.findings.filter(({ code }) => code === 'count-unreadable').map(({ cell }) => cell),
    ).toEqual(['D2']);
    expect(reading.lists[0]?.unknownRows).toMatchObject({ homes: 1, demolition: 1 });
  });

  it('finds nothing wrong with a sound list', () => {
    expect(codes(read([plainList()]))).toEqual(['status-says-unknown']);
  });
});
