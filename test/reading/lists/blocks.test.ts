import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import { codes, read } from '../read';
import { plansOf, totalsOf } from './plans';

const sections: CellValue[] = ['Project', null, null, null, 'Woningblok', null, null, null, null, null, null];
const headers: CellValue[] = [
  'Identificatie nr',
  'Naam',
  'Gemeente',
  'Project status',
  'Woningblok naam',
  'Opleverdatum',
  'Mutatie',
  null,
  'Eigendom',
  null,
  'Woning type',
];
const details: CellValue[] = [
  null,
  null,
  null,
  null,
  null,
  null,
  'Bouw',
  'Sloop',
  'Koopwoning',
  'Huur woningcorporatie',
  null,
];

describe('lists with a row per block of homes', () => {
  it('has one project per plan where the project is repeated on every row', () => {
    const reading = read([
      grid(
        'Data',
        [
          sections,
          headers,
          details,
          ['D-1', 'Molenhof', 'Oostzand', 'Actief', 'Blok A', 46204, 20, 4, 12, 8, null],
          ['D-1', 'Molenhof', 'Oostzand', 'Actief', 'Blok B', 46569, 30, 0, 10, 20, null],
          ['D-2', 'Kerkweg', 'Oostzand', 'Actief', 'Blok 1', 46569, 12, 0, 12, 0, null],
          ['D-2', 'Kerkweg', 'Oostzand', 'Actief', 'Blok 2', 46934, 8, 0, 0, 8, null],
          ['D-2', 'Kerkweg', 'Oostzand', 'Actief', 'Blok 3', 46934, 8, 2, 4, 4, null],
        ],
        {
          formats: {
            F4: 'dd-mm-yyyy',
            F5: 'dd-mm-yyyy',
            F6: 'dd-mm-yyyy',
            F7: 'dd-mm-yyyy',
            F8: 'dd-mm-yyyy',
          },
        },
      ),
    ]);
    expect(plansOf(reading)).toMatchObject([
      {
        name: 'Molenhof',
        rows: [4, 5],
        counts: { homesGross: 50, demolition: 4 },
        deliveries: { '2026': 20, '2027': 30 },
      },
      {
        name: 'Kerkweg',
        rows: [6, 7, 8],
        counts: { homesGross: 28, demolition: 2 },
        deliveries: { '2027': 12, '2028': 16 },
      },
    ]);
    expect(reading.lists[0]).toMatchObject({ projectRows: 5, firstRow: 4, lastRow: 8 });
    expect(reading.lists[0]?.projects[0]?.deliveryYear).toEqual({ low: 2026, high: 2027 });
  });

  it('has one project per plan where only the first row names it', () => {
    const reading = read([
      grid('Blokken', [
        [
          'Projectnummer',
          'Projectnaam',
          'Status',
          'Woningblok',
          'Aantal woningen',
          'Sociale huur',
          'Oplevering',
        ],
        ['W-1', 'Molenhof', 'Hard', 'Blok A', 20, 8, 2026],
        ['W-1', null, null, 'Blok B', 30, 12, 2027],
        ['W-2', 'Kerkweg', 'Zacht', 'Blok A', 12, 0, 2028],
        ['W-2', null, null, 'Blok B', 8, 8, 2028],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', counts: { homes: 50, socialRent: 20 } },
      { name: 'Kerkweg', counts: { homes: 20, socialRent: 8 } },
    ]);
    expect(reading.lists[0]?.hardness).toEqual({ hard: 1, soft: 1, unknown: 0 });
  });

  it('counts a total that every row repeats once, and the counts of the blocks together', () => {
    const reading = read([
      grid('Blokken', [
        ['Plan ID', 'Plan', 'Totaal plan', 'Blok', 'Sociale huur', 'Koop'],
        ['W-1', 'Molenhof', 50, 'A', 8, 12],
        ['W-1', 'Molenhof', 50, 'B', 12, 18],
        ['W-2', 'Kerkweg', 20, 'A', 0, 12],
        ['W-2', 'Kerkweg', 20, 'B', 8, 0],
        ['W-3', 'De Akker', 70, 'A', 30, 40],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', counts: { homes: 50, socialRent: 20, buy: 30 } },
      { name: 'Kerkweg', counts: { homes: 20, socialRent: 8, buy: 12 } },
      { name: 'De Akker', counts: { homes: 70, socialRent: 30, buy: 40 } },
    ]);
    expect(totalsOf(reading).totals.homes).toBe(140);
  });

  it('says so when a repeated total of a plan differs between its rows', () => {
    const reading = read([
      grid('Blokken', [
        ['Plan ID', 'Plan', 'Totaal plan', 'Blok', 'Sociale huur', 'Koop'],
        ['W-1', 'Molenhof', 50, 'A', 8, 12],
        ['W-1', 'Molenhof', 55, 'B', 12, 18],
        ['W-2', 'Kerkweg', 20, 'A', 0, 12],
        ['W-2', 'Kerkweg', 20, 'B', 8, 0],
        ['W-3', 'De Akker', 70, 'A', 10, 10],
        ['W-3', 'De Akker', 70, 'B', 20, 30],
      ]),
    ]);
    expect(codes(reading)).toContain('part-counts-differ');
    expect(plansOf(reading)[0]?.counts.homes).toBe('50–55');
    expect(plansOf(reading)[1]?.counts.homes).toBe(20);
  });

  it('counts a plan with its total on a row of its own above its blocks once', () => {
    const reading = read([
      grid('Blokken', [
        ['Code', 'Project', 'Bouwblok', 'Aantal woningen', 2026, 2027],
        ['A1', 'Molenhof', null, 50, 20, 30],
        ['A1', 'Molenhof', 'Blok 1', 20, 20, 0],
        ['A1', 'Molenhof', 'Blok 2', 30, 0, 30],
        ['A2', 'Kerkweg', null, 20, 0, 20],
        ['A2', 'Kerkweg', 'Blok 1', 12, 0, 12],
        ['A2', 'Kerkweg', 'Blok 2', 8, 0, 8],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', counts: { homes: 50 }, deliveries: { '2026': 20, '2027': 30 } },
      { name: 'Kerkweg', counts: { homes: 20 }, deliveries: { '2026': 0, '2027': 20 } },
    ]);
  });

  it('adds a row without a block name, such as a demolition, to its plan', () => {
    const reading = read([
      grid('Data', [
        ['ID', 'Projectnaam', 'Woningblok', 'Bouw', 'Sloop', 2026, 2027],
        ['D-1', 'Molenhof', 'Blok A', 44, null, 44, 0],
        ['D-1', 'Molenhof', null, null, 6, 0, 0],
        ['D-2', 'Kerkweg', 'Blok A', 25, null, 25, 0],
        ['D-3', 'De Akker', 'Blok A', 10, null, 0, 10],
        ['D-3', 'De Akker', 'Blok B', 12, 2, 0, 12],
      ]),
    ]);
    expect(totalsOf(reading)).toEqual({
      totals: { homesGross: 91, demolition: 8 },
      deliveries: { '2026': 69, '2027': 22 },
    });
  });

  it('finds the header under five rows of it', () => {
    const reading = read([
      grid('Data', [
        ['Projectgegevens', null, null, 'Blokgegevens', null, null, null],
        ['Algemeen', null, null, 'Algemeen', 'Aantallen', null, null],
        ['Project ID', 'Projectnaam', 'Status', 'Bloknaam', 'Bouw', 'Sloop', 'Opleverjaar'],
        ['verplicht', 'verplicht', 'keuzelijst', 'vrij', 'aantal', 'aantal', 'jjjj'],
        ['P-1', 'Molenhof', 'Onherroepelijk', 'Blok A', 20, 4, 2026],
        ['P-1', 'Molenhof', 'Onherroepelijk', 'Blok B', 30, 0, 2027],
        ['P-2', 'Kerkweg', 'In voorbereiding', 'Blok A', 12, 0, 2028],
        ['P-2', 'Kerkweg', 'In voorbereiding', 'Blok B', 14, 0, 2029],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', counts: { homesGross: 50, demolition: 4 }, deliveries: { '2026': 20, '2027': 30 } },
      { name: 'Kerkweg', counts: { homesGross: 26, demolition: 0 }, deliveries: { '2028': 12, '2029': 14 } },
    ]);
  });
});
