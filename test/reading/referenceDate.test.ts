import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../src/model/grid';
import { readWorkbook } from '../../src/reading/readWorkbook';
import { grid, plainHeader, plainList, plainRows } from '../fixtures/grids';
import { read } from './read';

const today = '2026-12-01';
const dated = (titles: CellValue[][], formats = {}) =>
  read([grid('Projecten', [...titles, [], plainHeader, ...plainRows], { formats })], { today });

describe('the reference date', () => {
  it.each<[CellValue[][], string]>([
    [[['Peildatum 1 september 2026']], '2026-09-01'],
    [[['Woningbouwplannen gemeente X, peildatum: 1-9-2026']], '2026-09-01'],
    [[['Woningbouwplannen (peildatum 01-09-2026)']], '2026-09-01'],
    [[['Stand per 01-09-26']], '2026-09-01'],
    [[['Stand van zaken per 1 sept. 2026']], '2026-09-01'],
    [[['Stand: 1-9-2026']], '2026-09-01'],
    [[['Laatst bijgewerkt op dinsdag 1 september 2026']], '2026-09-01'],
    [[['Peildatum', '1-9-2026']], '2026-09-01'],
    [[['Woningbouwplanning d.d. 1-9-2026']], '2026-09-01'],
    [[['Versie:', '2026-09-01']], '2026-09-01'],
    [[['Planlijst per 1 september 2026']], '2026-09-01'],
  ])('is read from %j', (titles, date) => {
    expect(dated(titles)).toMatchObject({ referenceDate: date, referenceDateSource: 'workbook' });
  });

  it('is read from a date in the cell beside its label', () => {
    expect(dated([['Peildatum:', 46_266]], { B1: 'dd-mm-yyyy' }).referenceDate).toBe('2026-09-01');
  });

  it.each<[CellValue[][]]>([
    [[['Vastgesteld door de raad d.d. 12-3-2024']]],
    [[['Versie: 2026-09']]],
    [[['Peildatum september 2026']]],
    [[['Planning d.d. 1-9-2030']]],
    [[['Standaardlijst 1-9-2026']]],
  ])('is not made of %j', (titles) => {
    expect(dated(titles)).toMatchObject({ referenceDate: today, referenceDateSource: 'today' });
  });

  it('is read from the name of a sheet or of the file when nothing in the sheets says it', () => {
    expect(read([plainList('Stand 01-09-2026')], { today }).referenceDate).toBe('2026-09-01');
    const named = (name: string, sheets = [plainList()]) =>
      readWorkbook({ name, sheets, own: {} }, { today }).referenceDate;
    expect(named('planlijst_20260901.xlsx')).toBe('2026-09-01');
    expect(named('Planlijst 1 september 2026.xlsx')).toBe('2026-09-01');
    expect(named('planlijst 2026.xlsx')).toBe(today);
    const titled = grid('Projecten', [['Peildatum 1-7-2026'], [], plainHeader, ...plainRows]);
    expect(named('planlijst_20260901.xlsx', [titled])).toBe('2026-07-01');
  });

  it('is the latest where several sheets have one, and the argument before all', () => {
    const sheet = (name: string, date: string) =>
      grid(name, [[`Peildatum ${date}`], [], plainHeader, ...plainRows]);
    const sheets = [sheet('Oud', '1-1-2025'), sheet('Nieuw', '1-1-2026')];
    expect(read(sheets, { today }).referenceDate).toBe('2026-01-01');
    expect(read(sheets, { today, referenceDate: '2026-05-05' })).toMatchObject({
      referenceDate: '2026-05-05',
      referenceDateSource: 'argument',
    });
  });
});
