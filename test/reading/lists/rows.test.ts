import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { cellsOf } from '../../../src/model/project';
import { grid, plainHeader, plainList, plainRows } from '../../fixtures/grids';
import { codes, fieldsOf, read } from '../read';

const width = plainHeader.length;
const lone = (text: string, column = 0): CellValue[] =>
  Array.from({ length: width }, (_, index) => (index === column ? text : null));
const totals: CellValue[] = ['Totaal', null, null, 259, 5, 40, 114, 105, 81, null];
const excluded = (rows: CellValue[][], extras = {}) =>
  read([grid('Projecten', rows, extras)]).lists[0]?.excludedRows;

describe('the rows of a list', () => {
  it('reads a plain list', () => {
    const reading = read([plainList()]);
    const [list] = reading.lists;
    expect(list).toMatchObject({
      headerRows: [1],
      firstRow: 2,
      lastRow: 6,
      blankRows: 0,
      hardness: { hard: 2, soft: 2, unknown: 1 },
    });
    expect(list?.totals).toEqual({
      homes: { low: 259, high: 259 },
      demolition: { low: 5, high: 5 },
      socialRent: { low: 81, high: 81 },
    });
    expect(list?.deliveries).toEqual({
      2026: { low: 40, high: 40 },
      2027: { low: 114, high: 114 },
      '2028+': { low: 105, high: 105 },
    });
    expect(list?.projects[0]).toMatchObject({
      key: 'molenhof',
      name: 'Molenhof',
      location: 'Dorp',
      lead: 'B. Jansen',
    });
    const [molenhof] = list?.projects ?? [];
    expect(molenhof && cellsOf(molenhof)).toMatchObject({ name: 'A2', homes: 'D2', 'deliveries.2026': 'F2' });
  });

  it('leaves out totals and says so, labelled or not', () => {
    expect(excluded([plainHeader, ...plainRows, totals])).toEqual([{ row: 7, reason: 'total' }]);
    const unlabelled = [null, ...totals.slice(1)];
    expect(excluded([plainHeader, ...plainRows, unlabelled])).toEqual([{ row: 7, reason: 'total' }]);
    expect(codes(read([grid('Projecten', [plainHeader, ...plainRows, totals])]))).toContain('total-ignored');
  });

  it('takes a sum formula without a name for a total, also when it was never calculated', () => {
    const rows = [plainHeader, ...plainRows, lone('', 9)];
    expect(excluded(rows, { formulas: { D7: '=SUM(D2:D6)' } })).toEqual([{ row: 7, reason: 'total' }]);
  });

  it('gives the rows below a heading its area or its status', () => {
    const header = plainHeader.filter((name) => name !== 'Kern' && name !== 'Planstatus');
    const rows = plainRows.map((row) => row.filter((_, index) => index !== 1 && index !== 2));
    const short = (text: string): CellValue[] => [text, ...Array<null>(header.length - 1).fill(null)];
    const list = read([
      grid('Lijst', [
        header,
        short('Harde plannen'),
        ...rows.slice(0, 2),
        short('Zachte plannen'),
        short('Buitenkern'),
        ...rows.slice(2),
      ]),
    ]).lists[0];
    expect(list?.excludedRows.map(({ reason }) => reason)).toEqual(['heading', 'heading', 'heading']);
    expect(list?.projects.map(({ status, location }) => [status?.hardness, location])).toEqual([
      ['hard', null],
      ['hard', null],
      ['soft', 'Buitenkern'],
      ['soft', 'Buitenkern'],
      ['soft', 'Buitenkern'],
    ]);
  });

  it('keeps a project of which only the name is known', () => {
    const list = read([
      grid('Projecten', [
        plainHeader,
        ...plainRows.slice(0, 2),
        lone('Nieuwe locatie'),
        ...plainRows.slice(2),
      ]),
    ]).lists[0];
    expect(list?.projects.map(({ name }) => name)).toContain('Nieuwe locatie');
    expect(list?.unknownRows.homes).toBe(1);
  });

  it('leaves out numbering, examples, notes and repeated headers with their reason', () => {
    const numbering = plainHeader.map((_, index) => index + 1);
    const example = ['Voorbeeld: Dorpsstraat', 'Dorp', '1A', 10, 0, 10, 0, 0, 3, 'naam'];
    const rows = [
      plainHeader,
      numbering,
      example,
      ...plainRows.slice(0, 3),
      plainHeader,
      ...plainRows.slice(3),
      lone(''),
      lone('* aantallen onder voorbehoud'),
      lone('Opgesteld door team Wonen'),
    ];
    expect(excluded(rows)).toEqual([
      { row: 2, reason: 'numbering' },
      { row: 3, reason: 'example' },
      { row: 7, reason: 'repeated-header' },
      { row: 11, reason: 'note' },
      { row: 12, reason: 'note' },
    ]);
  });

  it.each([
    ['a status', ['Oude haven', 'Dorp', 'Vervallen', 30, 0, 0, 0, 30, 9, null, null], true],
    ['a name', ['Vervallen - Oude haven', 'Dorp', '1A', 30, 0, 0, 0, 30, 9, null, null], true],
    ['a name with it behind', ['Oude haven (vervallen)', 'Dorp', '1A', 30, 0, 0, 0, 30, 9, null, null], true],
    [
      'a remark',
      ['Oude haven', 'Dorp', '1A', 30, 0, 0, 0, 30, 9, null, 'VERVALLEN per raadsbesluit 12-10-2023'],
      true,
    ],
    ['a remark of one word', ['Oude haven', 'Dorp', '1A', 30, 0, 0, 0, 30, 9, null, 'vervallen'], true],
    [
      'a remark on before',
      ['Oude haven', 'Dorp', '1A', 30, 0, 0, 0, 30, 9, null, 'eerder plan vervallen, nu nieuw ontwerp'],
      false,
    ],
    [
      'a remark on a part',
      ['Oude haven', 'Dorp', '1A', 30, 0, 0, 0, 30, 9, null, 'vervallen bebouwing wordt gesloopt'],
      false,
    ],
  ])('leaves out a row that %s says is off as a whole', (_, row, off) => {
    const header = [...plainHeader, 'Opmerkingen'];
    const rows = plainRows.map((one, index) => [...one, index === 1 ? 'overleg loopt' : null]);
    expect(excluded([header, ...rows, row])).toEqual(off ? [{ row: 7, reason: 'cancelled' }] : []);
  });

  it('leaves out a row that is struck through', () => {
    expect(excluded([plainHeader, ...plainRows], { struck: [2] })).toEqual([{ row: 2, reason: 'cancelled' }]);
  });

  it('counts blank and hidden rows', () => {
    const list = read([
      grid('Projecten', [plainHeader, ...plainRows.slice(0, 2), lone(''), ...plainRows.slice(2)], {
        hidden: [3, 40],
      }),
    ]).lists[0];
    expect(list).toMatchObject({ blankRows: 1, hiddenRows: 1 });
  });

  it('takes a blank year for zero only when the other years make up the total', () => {
    const rows: CellValue[][] = [
      ['Plein', 'Dorp', '3', 10, null, 10, null, null, null, null],
      ['Laan', 'Dorp', '3', 20, null, 10, null, null, null, null],
      ...plainRows,
    ];
    const projects = read([grid('Projecten', [plainHeader, ...rows])]).lists[0]?.projects;
    expect(projects?.[0]?.deliveries).toEqual({
      2026: { low: 10, high: 10 },
      2027: { low: 0, high: 0 },
      '2028+': { low: 0, high: 0 },
    });
    expect(projects?.[1]?.deliveries).toEqual({ 2026: { low: 10, high: 10 }, 2027: null, '2028+': null });
    expect(projects?.[0]?.counts.demolition).toBeNull();
  });

  it('counts demolition as positive, whatever its sign', () => {
    const rows = plainRows.map((row) => row.map((value, index) => (index === 4 ? -Number(value) : value)));
    expect(read([grid('Projecten', [plainHeader, ...rows])]).lists[0]?.totals.demolition).toEqual({
      low: 5,
      high: 5,
    });
  });

  it('finds a template without rows a list without projects', () => {
    const reading = read([grid('Projecten', [['Woningbouw'], [], plainHeader])]);
    expect(reading.lists[0]).toMatchObject({ firstRow: null, lastRow: null, projects: [] });
    expect(fieldsOf(reading)).toMatchObject({ Projectnaam: 'name', Sloop: 'demolition' });
  });

  it('fails with its findings when nothing is a project list', () => {
    const perMunicipality = grid('Regio', [
      ['Gemeente', 'Plancapaciteit', 2026],
      ['Arnhem', 1200, 200],
      ['Ede', 900, 120],
      ['Tiel', 300, 30],
    ]);
    expect(() => read([perMunicipality])).toThrow(
      expect.objectContaining({
        code: 'no-list',
        findings: [expect.objectContaining({ code: 'not-projects' })],
      }),
    );
    expect(() => read([])).toThrow(expect.objectContaining({ code: 'no-list' }));
  });
});
