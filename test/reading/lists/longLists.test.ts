import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import { codes, read } from '../read';
import { plansOf, totalsOf } from './plans';

describe('lists with a row per plan and category', () => {
  const header = ['ID', 'Plannaam', 'Plaatsnaam', 'Status Planologisch', 'Woningtype'];
  const pivot: CellValue[][] = [
    [...header, 'Totaal', 'Gerealiseerd', 'Restcapaciteit', 2025, 2026, '2034-2038'],
    ['Z-101', 'Havenkwartier', 'Oostzand', '2A. Vastgesteld', 'Sociale huur', 30, 10, 20, 10, 20, 0],
    ['Z-101', 'Havenkwartier', 'Oostzand', '2A. Vastgesteld', 'Huur middenhuur', 20, 0, 20, 0, 20, 0],
    ['Z-101', 'Havenkwartier', 'Oostzand', '2A. Vastgesteld', 'Koop betaalbare koop', 25, 0, 25, 0, 0, 25],
    ['Z-102', 'Zeewijk-Noord', 'Oostzand', '3. In voorbereiding', 'Sociale huur', 12, 0, 12, 0, 12, 0],
    ['Z-102', 'Zeewijk-Noord', 'Oostzand', '3. In voorbereiding', 'Koop dure koop', 8, 0, 8, 0, 0, 8],
    ['Z-103', 'Polderhof', 'Westzand', '4A. Visie', 'Onbekend koop of huur', 40, 0, 40, 0, 0, 40],
  ];

  it('has one project per plan, with its categories as segments', () => {
    const reading = read([grid('Draaitabel', pivot)]);
    expect(plansOf(reading)).toEqual(
      [
        {
          name: 'Havenkwartier',
          rows: [2, 3, 4],
          counts: {
            homes: 75,
            homesRealised: 10,
            homesRemaining: 65,
            socialRent: 30,
            midRent: 20,
            affordableBuy: 25,
          },
          deliveries: { '2025': 10, '2026': 40, '2034-2038': 25 },
        },
        {
          name: 'Zeewijk-Noord',
          rows: [5, 6],
          counts: { homes: 20, homesRealised: 0, homesRemaining: 20, socialRent: 12, expensive: 8 },
          deliveries: { '2025': 0, '2026': 12, '2034-2038': 8 },
        },
        {
          name: 'Polderhof',
          rows: [7],
          counts: { homes: 40, homesRealised: 0, homesRemaining: 40, tenureUnknown: 40 },
          deliveries: { '2025': 0, '2026': 0, '2034-2038': 40 },
        },
      ].map((plan) => expect.objectContaining({ ...plan, counts: expect.objectContaining(plan.counts) })),
    );
    expect(totalsOf(reading).totals).toMatchObject({ homes: 135, homesRealised: 10, homesRemaining: 125 });
    expect(reading.lists[0]).toMatchObject({ projectRows: 6, hardness: { hard: 1, soft: 2, unknown: 0 } });
    expect(codes(reading)).not.toContain('duplicate-name');
  });

  it('adds up to the plan once when the categories are of two kinds', () => {
    const reading = read([
      grid('Draaitabel', [
        ['ID', 'Plannaam', 'Groep', 'Categorie', 'Totaal', 2026, 2027],
        ['P1', 'Havenkwartier', 'Eigendom', 'Sociale huur', 30, 10, 20],
        ['P1', 'Havenkwartier', 'Eigendom', 'Koop', 20, 0, 20],
        ['P1', 'Havenkwartier', 'Woningtype', 'Eengezins', 15, 0, 15],
        ['P1', 'Havenkwartier', 'Woningtype', 'Meergezins', 35, 10, 25],
        ['P2', 'Zeewijk', 'Eigendom', 'Sociale huur', 6, 6, 0],
        ['P2', 'Zeewijk', 'Eigendom', 'Koop', 6, 0, 6],
        ['P2', 'Zeewijk', 'Woningtype', 'Eengezins', 12, 6, 6],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      {
        name: 'Havenkwartier',
        counts: { homes: 50, socialRent: 30, buy: 20, singleFamily: 15, apartments: 35 },
        deliveries: { '2026': 10, '2027': 40 },
      },
      {
        name: 'Zeewijk',
        counts: { homes: 12, socialRent: 6, buy: 6, singleFamily: 12 },
        deliveries: { '2026': 6, '2027': 6 },
      },
    ]);
  });

  it('takes a row "Totaal" within a plan as its total, not as a part', () => {
    const reading = read([
      grid('Programma', [
        ['Plan', 'Kern', 'Categorie', 'Aantal', 2026, 2027],
        ['Molenhof', 'Dorp', 'Sociale huur', 12, 12, 0],
        ['Molenhof', 'Dorp', 'Betaalbare koop', 8, 0, 8],
        ['Molenhof', 'Dorp', 'Totaal', 20, 12, 8],
        ['Kerkweg', 'Dorp', 'Sociale huur', 5, 5, 0],
        ['Kerkweg', 'Dorp', 'Dure koop', 10, 0, 10],
        ['Kerkweg', 'Dorp', 'Totaal', 15, 5, 10],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      {
        name: 'Molenhof',
        counts: { homes: 20, socialRent: 12, affordableBuy: 8 },
        deliveries: { '2026': 12, '2027': 8 },
      },
      {
        name: 'Kerkweg',
        counts: { homes: 15, socialRent: 5, expensive: 10 },
        deliveries: { '2026': 5, '2027': 10 },
      },
    ]);
    expect(totalsOf(reading).totals.homes).toBe(35);
    expect(reading.lists[0]).toMatchObject({
      projectRows: 4,
      lastRow: 6,
      excludedRows: [
        { row: 4, reason: 'subtotal' },
        { row: 7, reason: 'subtotal' },
      ],
    });
  });

  it('takes the name of a plan from its first row when the rows below leave it empty', () => {
    const reading = read([
      grid('Programma', [
        ['Project', 'Status', 'Segment', 'Aantal woningen', 2026, 2027, 2028],
        ['Molenhof', 'Hard', 'Sociale huur', 12, 12, null, null],
        [null, null, 'Middenhuur', 8, null, 8, null],
        [null, null, 'Koop duur', 10, null, null, 10],
        ['Kerkweg', 'Zacht', 'Sociale huur', 5, null, 5, null],
        [null, null, 'Koop betaalbaar', 15, null, 10, 5],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      {
        name: 'Molenhof',
        counts: { homes: 30, socialRent: 12, midRent: 8, expensive: 10 },
        deliveries: { '2026': 12, '2027': 8, '2028': 10 },
      },
      {
        name: 'Kerkweg',
        counts: { homes: 20, socialRent: 5, affordableBuy: 15 },
        deliveries: { '2027': 15, '2028': 5 },
      },
    ]);
    expect(reading.lists[0]?.hardness).toEqual({ hard: 1, soft: 1, unknown: 0 });
  });

  it('counts the total of a plan once when every row repeats it beside the part', () => {
    const reading = read([
      grid('Woningbouw', [
        ['Plannr', 'Projectnaam', 'Totaal woningen', 'Categorie', 'Aantal per categorie'],
        ['W01', 'Molenhof', 60, 'Sociale huur', 20],
        ['W01', 'Molenhof', 60, 'Middenhuur', 10],
        ['W01', 'Molenhof', 60, 'Koop', 30],
        ['W02', 'Kerkweg', 25, 'Sociale huur', 5],
        ['W02', 'Kerkweg', 25, 'Koop', 20],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', counts: { homes: 60, socialRent: 20, midRent: 10, buy: 30 } },
      { name: 'Kerkweg', counts: { homes: 25, socialRent: 5, buy: 20 } },
    ]);
    expect(totalsOf(reading).totals.homes).toBe(85);
  });

  it('lets the rows decide which of two equal counts is the total of the plan', () => {
    const reading = read([
      grid('Woningbouw', [
        ['Plannr', 'Projectnaam', 'Totaal', 'Categorie', 'Aantal'],
        ['W01', 'Molenhof', 60, 'Sociale huur', 20],
        ['W01', 'Molenhof', 60, 'Middenhuur', 10],
        ['W01', 'Molenhof', 60, 'Koop', 30],
        ['W02', 'Kerkweg', 25, 'Sociale huur', 5],
        ['W02', 'Kerkweg', 25, 'Koop', 20],
      ]),
    ]);
    expect(totalsOf(reading).totals).toEqual({ homes: 85, socialRent: 25, midRent: 10, buy: 50 });
    expect(codes(reading)).not.toContain('columns-equal');
  });

  it('counts a kind of home and a tenure in one word for both', () => {
    const reading = read([
      grid('Typen', [
        ['Plancode', 'Plan', 'Woningtype', 'Aantal'],
        ['A', 'Molenhof', 'Eengezins koop', 20],
        ['A', 'Molenhof', 'Meergezins sociale huur', 30],
        ['B', 'Kerkweg', 'Eengezins sociale huur', 10],
        ['B', 'Kerkweg', 'Appartementen middenhuur', 12],
      ]),
    ]);
    expect(totalsOf(reading).totals).toEqual({
      homes: 72,
      buy: 20,
      socialRent: 40,
      midRent: 12,
      singleFamily: 30,
      apartments: 42,
    });
  });

  it('goes by the names when every row has a number of its own', () => {
    const reading = read([
      grid('Programma', [
        ['Nr', 'Plan', 'Kern', 'Segment', 'Aantal'],
        [1, 'Molenhof', 'Dorp', 'Sociale huur', 10],
        [2, 'Molenhof', 'Dorp', 'Koop', 15],
        [3, 'Kerkweg', 'Dorp', 'Sociale huur', 4],
        [4, 'Kerkweg', 'Dorp', 'Middenhuur', 6],
        [5, 'De Akker', 'Stad', 'Koop', 7],
      ]),
    ]);
    expect(plansOf(reading).map(({ name, counts }) => [name, counts.homes])).toEqual([
      ['Molenhof', 25],
      ['Kerkweg', 10],
      ['De Akker', 7],
    ]);
  });

  it('makes a sum with an unknown part approximate, and leaves the part unknown', () => {
    const reading = read([
      grid('Programma', [
        ['Plan', 'Segment', 'Aantal'],
        ['Molenhof', 'Sociale huur', 12],
        ['Molenhof', 'Koop', 'PM'],
        ['Kerkweg', 'Sociale huur', 5],
        ['Kerkweg', 'Koop', 9],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { counts: { homes: 12, socialRent: 12, buy: null } },
      { counts: { homes: 14, socialRent: 5, buy: 9 } },
    ]);
    expect(reading.lists[0]?.projects[0]?.counts.homes).toEqual({ low: 12, high: 12, approximate: true });
  });
});

describe('lists with a row per plan and year', () => {
  it('makes deliveries of the years', () => {
    const reading = read([
      grid('Fasering', [
        ['Plan', 'Gemeente', 'Planstatus', 'Jaar', 'Aantal woningen'],
        ['Molenhof', 'Oostzand', '1A. Onherroepelijk', 2026, 20],
        ['Molenhof', 'Oostzand', '1A. Onherroepelijk', 2027, 30],
        ['Kerkweg', 'Oostzand', '3. In voorbereiding', 2027, 12],
        ['Kerkweg', 'Oostzand', '3. In voorbereiding', 2028, 12],
        ['Kerkweg', 'Oostzand', '3. In voorbereiding', 2029, 16],
        ['De Akker', 'Oostzand', '4A. Visie', 2028, 50],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', rows: [2, 3], counts: { homes: 50 }, deliveries: { '2026': 20, '2027': 30 } },
      {
        name: 'Kerkweg',
        rows: [4, 5, 6],
        counts: { homes: 40 },
        deliveries: { '2027': 12, '2028': 12, '2029': 16 },
      },
      { name: 'De Akker', rows: [7], counts: { homes: 50 }, deliveries: { '2028': 50 } },
    ]);
    expect(totalsOf(reading)).toMatchObject({
      totals: { homes: 140 },
      deliveries: { '2026': 20, '2027': 42, '2028': 62, '2029': 16 },
    });
  });

  it('keeps the segments beside the year, added up per plan', () => {
    const reading = read([
      grid('Fasering', [
        ['Planid', 'Plannaam', 'Jaar van oplevering', 'Sociale huur', 'Middenhuur', 'Koop', 'Totaal'],
        ['A1', 'Molenhof', 2026, 10, 0, 10, 20],
        ['A1', 'Molenhof', 2027, 5, 15, 10, 30],
        ['A2', 'Kerkweg', 2026, 4, 0, 8, 12],
        ['A2', 'Kerkweg', 2028, 4, 0, 8, 12],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      {
        name: 'Molenhof',
        counts: { homes: 50, socialRent: 15, midRent: 15, buy: 20 },
        deliveries: { '2026': 20, '2027': 30 },
      },
      {
        name: 'Kerkweg',
        counts: { homes: 24, socialRent: 8, buy: 16 },
        deliveries: { '2026': 12, '2028': 12 },
      },
    ]);
  });

  it('reads a year and a segment per row', () => {
    const reading = read([
      grid('Export', [
        ['Project', 'Jaar', 'Segment', 'Aantal'],
        ['Molenhof', 2026, 'Sociale huur', 10],
        ['Molenhof', 2026, 'Vrije sector koop', 5],
        ['Molenhof', 2027, 'Sociale huur', 8],
        ['Kerkweg', 2026, 'Sociale huur', 3],
        ['Kerkweg', 2027, 'Middenhuur', 7],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', counts: { homes: 23, socialRent: 18 }, deliveries: { '2026': 15, '2027': 8 } },
      {
        name: 'Kerkweg',
        counts: { homes: 10, socialRent: 3, midRent: 7 },
        deliveries: { '2026': 3, '2027': 7 },
      },
    ]);
  });

  it('adds up homes that are spread evenly over the years', () => {
    const reading = read([
      grid('Mutaties', [
        ['Plan ID', 'Plannaam', 'Jaar', 'Nieuwbouw', 'Sloop', 'Netto'],
        ['A', 'Molenhof', 2026, 20, 5, 15],
        ['A', 'Molenhof', 2027, 20, 5, 15],
        ['B', 'Kerkweg', 2026, 10, 0, 10],
        ['B', 'Kerkweg', 2028, 10, 0, 10],
      ]),
    ]);
    expect(totalsOf(reading)).toEqual({
      totals: { homesGross: 60, demolition: 10, homesNet: 50 },
      deliveries: { '2026': 30, '2027': 20, '2028': 10 },
    });
  });

  it('reads periods per row too', () => {
    const reading = read([
      grid('Planning', [
        ['Nr.', 'Locatie', 'Periode', 'Bruto', 'Sloop', 'Netto'],
        ['4.1', 'Molenhof', '2025-2029', 40, 10, 30],
        ['4.1', 'Molenhof', '2030 e.v.', 20, 0, 20],
        ['4.2', 'Kerkweg', '2025-2029', 15, 0, 15],
        ['4.2', 'Kerkweg', '2030 e.v.', 5, 0, 5],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', counts: { homesGross: 60, demolition: 10, homesNet: 50 } },
      { name: 'Kerkweg', counts: { homesGross: 20, demolition: 0, homesNet: 20 } },
    ]);
    expect(Object.keys(plansOf(reading)[0]?.deliveries ?? {})).toEqual(['2025-2029', '2030+']);
  });
});

describe('lists with a row per plan and part', () => {
  const parts: CellValue[][] = [
    ['Projectnr', 'Project', 'Deelplan', 'Planstatus', 'Aantal woningen', 2026, 2027, 2028],
    ['10', 'Stationsgebied', 'Kop van de spoorzone', '1A. Onherroepelijk', 80, 80, 0, 0],
    ['10', 'Stationsgebied', 'Busplein', '2A. Vastgesteld', 60, 0, 60, 0],
    ['10', 'Stationsgebied', 'Perron Zuid', '4A. Visie', 40, 0, 0, 40],
    ['11', 'Molenhof', 'Fase 1', '3. In voorbereiding', 20, 0, 20, 0],
    ['11', 'Molenhof', 'Fase 2', '3. In voorbereiding', 25, 0, 0, 25],
    ['12', 'Kerkweg', null, '1A. Onherroepelijk', 12, 12, 0, 0],
  ];

  it('keeps sub-plans as projects of their own, named after plan and part', () => {
    const reading = read([grid('Projecten', parts)]);
    expect(plansOf(reading).map(({ name, counts }) => [name, counts.homes])).toEqual([
      ['Stationsgebied Kop van de spoorzone', 80],
      ['Stationsgebied Busplein', 60],
      ['Stationsgebied Perron Zuid', 40],
      ['Molenhof fase 1', 20],
      ['Molenhof fase 2', 25],
      ['Kerkweg', 12],
    ]);
    expect(reading.lists[0]?.hardness).toEqual({ hard: 3, soft: 3, unknown: 0 });
    expect(new Set(reading.lists[0]?.projects.map(({ key }) => key)).size).toBe(6);
    expect(codes(reading)).not.toContain('duplicate-name');
  });

  it('fills the name of the plan down over its sub-plans', () => {
    const merged = parts.map((row, index) =>
      index === 2 || index === 3 || index === 5 ? [null, null, ...row.slice(2)] : row,
    );
    expect(plansOf(read([grid('Projecten', merged)])).map(({ name }) => name)).toEqual([
      'Stationsgebied Kop van de spoorzone',
      'Stationsgebied Busplein',
      'Stationsgebied Perron Zuid',
      'Molenhof fase 1',
      'Molenhof fase 2',
      'Kerkweg',
    ]);
  });

  it('names numbered stages after their column', () => {
    const reading = read([
      grid('Planning', [
        ['Project', 'Fase', 'Aantal woningen', 'Start bouw', 'Oplevering'],
        ['Molenhof', 1, 20, 2025, 2026],
        ['Molenhof', 2, 30, 2026, 2027],
        ['Kerkweg', 1, 12, 2026, 2027],
        ['Kerkweg', 2, 12, 2027, 2028],
        ['De Akker', 1, 50, 2028, 2030],
      ]),
    ]);
    expect(plansOf(reading).map(({ name }) => name)).toEqual([
      'Molenhof fase 1',
      'Molenhof fase 2',
      'Kerkweg fase 1',
      'Kerkweg fase 2',
      'De Akker fase 1',
    ]);
  });

  it('adds up the years of a sub-plan', () => {
    const reading = read([
      grid('Planning', [
        ['Project', 'Deelplan', 'Jaar', 'Aantal woningen'],
        ['Molenhof', 'Noord', 2026, 20],
        ['Molenhof', 'Noord', 2027, 10],
        ['Molenhof', 'Zuid', 2027, 30],
        ['Molenhof', 'Zuid', 2028, 5],
        ['Kerkweg', null, 2026, 12],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof Noord', counts: { homes: 30 }, deliveries: { '2026': 20, '2027': 10 } },
      { name: 'Molenhof Zuid', counts: { homes: 35 }, deliveries: { '2027': 30, '2028': 5 } },
      { name: 'Kerkweg', counts: { homes: 12 }, deliveries: { '2026': 12 } },
    ]);
  });

  it('says when the blocks of a plan differ in planning status, and claims neither', () => {
    const reading = read([
      grid('Projecten', [
        ['Projectnr', 'Project', 'Woningblok', 'Planstatus', 'Aantal woningen'],
        ['10', 'Stationsgebied', 'Blok A', '2A. Vastgesteld', 80],
        ['10', 'Stationsgebied', 'Blok B', '4A. Visie', 60],
        ['11', 'Molenhof', 'Blok A', '3. In voorbereiding', 20],
        ['11', 'Molenhof', 'Blok B', '3. In voorbereiding', 25],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([{ counts: { homes: 140 } }, { counts: { homes: 45 } }]);
    expect(reading.lists[0]?.hardness).toEqual({ hard: 0, soft: 1, unknown: 1 });
    expect(codes(reading)).toContain('parts-differ');
  });

  it('puts kinds of homes together where few plans have more than one', () => {
    const reading = read([
      grid('Plannen', [
        ['Gemeente', 'Plannaam', 'Status planologisch', 'Woningtype', 'Aantal woningen'],
        ['Oostzand', 'Molenhof', '1A. Onherroepelijk', 'Eengezins', 20],
        ['Oostzand', 'Kerkweg', '2A. Vastgesteld', 'Meergezins', 30],
        ['Oostzand', 'De Akker', '3. In voorbereiding', 'Eengezins', 12],
        ['Oostzand', 'De Akker', '3. In voorbereiding', 'Meergezins', 18],
        ['Oostzand', 'De Akker', '3. In voorbereiding', 'Onbekend', 5],
        ['Oostzand', 'Havenkade', '3. In voorbereiding', 'Meergezins', 60],
        ['Oostzand', 'Tuinstraat', '4A. Visie', 'Onbekend', 9],
        ['Oostzand', 'Bosrand', '4A. Visie', 'Eengezins', 14],
      ]),
    ]);
    expect(plansOf(reading)).toHaveLength(6);
    expect(plansOf(reading)[2]).toEqual({
      name: 'De Akker',
      rows: [4, 5, 6],
      counts: { homes: 35, singleFamily: 12, apartments: 18 },
      deliveries: {},
    });
    expect(totalsOf(reading).totals).toEqual({ homes: 168, singleFamily: 46, apartments: 108 });
  });

  it('puts rent and purchase together under a name and status merged downwards', () => {
    const reading = read([
      grid('Plannen', [
        ['Project', 'Planstatus', 'Huur/koop', 'Aantal'],
        ['Molenhof', '1A. Onherroepelijk', 'huur', 20],
        [null, null, 'koop', 15],
        ['Kerkweg', '3. In voorbereiding', 'huur', 8],
        [null, null, 'koop', 12],
        ['De Akker', '4A. Visie', 'koop', 40],
      ]),
    ]);
    expect(plansOf(reading)).toMatchObject([
      { name: 'Molenhof', counts: { homes: 35, rent: 20, buy: 15 } },
      { name: 'Kerkweg', counts: { homes: 20, rent: 8, buy: 12 } },
      { name: 'De Akker', counts: { homes: 40, buy: 40 } },
    ]);
    expect(reading.lists[0]?.hardness).toEqual({ hard: 1, soft: 2, unknown: 0 });
  });

  it('keeps two projects of one name apart in an ordinary list', () => {
    const reading = read([
      grid('Projecten', [
        ['Project', 'Kern', 'Type', 'Aantal woningen', 'Jaar oplevering'],
        ['Dorpsstraat', 'Oostzand', 'Inbreiding', 12, 2026],
        ['Molenhof', 'Oostzand', 'Uitleg', 40, 2027],
        ['Dorpsstraat', 'Westzand', 'Uitleg', 30, 2028],
        ['Kerkweg', 'Westzand', 'Inbreiding', 9, 2026],
        ['De Akker', 'Westzand', 'Uitleg', 55, 2029],
      ]),
    ]);
    expect(plansOf(reading).map(({ name }) => name)).toEqual([
      'Dorpsstraat',
      'Molenhof',
      'Dorpsstraat',
      'Kerkweg',
      'De Akker',
    ]);
    expect(codes(reading)).toContain('duplicate-name');
  });

  it('asks instead of merging when a number stands twice in a list without parts', () => {
    const reading = read([
      grid('Projecten', [
        ['Projectnr', 'Project', 'Kern', 'Aantal woningen'],
        ['P10', 'Dorpsstraat', 'Oostzand', 12],
        ['P11', 'Molenhof', 'Oostzand', 40],
        ['P11', 'Kerkweg', 'Westzand', 30],
        ['P12', 'De Akker', 'Westzand', 55],
      ]),
    ]);
    expect(plansOf(reading)).toHaveLength(4);
  });
});
