import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { periodInText } from '../../../src/reading/cells/periods';
import { readPlanningStatus } from '../../../src/reading/cells/planningStatus';
import { matchWords } from '../../../src/reading/headers/matchHeader';
import { grid } from '../../fixtures/grids';
import { codes, fieldsOf, read } from '../read';

const names = ['Molenhof', 'Kerkweg 12', 'Hoge Akker', 'Oude School'];

/** The list of four plans with these columns, each with its values repeated. */
function readList(columns: Record<string, CellValue[]>, name = 'Plannaam') {
  const headers = [name, ...Object.keys(columns)];
  const rows = names.map((plan, row) => [
    plan,
    ...Object.values(columns).map((values) => values[row % values.length] ?? null),
  ]);
  return read([grid('Lijst', [headers, ...rows])]);
}

const best = (header: string) => matchWords(header)[0]?.entry.field;

describe('the words of a header', () => {
  it.each([
    ['w.v. huur', 'rent'],
    ['wv koop', 'buy'],
    ['waarvan sociaal', 'socialRent'],
    ['o.w. sociale huur', 'socialRent'],
    ['Huur tot liberalisatiegrens', 'socialRent'],
    ['Vrije huur', 'expensive'],
    ['Gross dwellings', 'homesGross'],
    ['Resterende plancapaciteit', 'homesRemaining'],
    ['Dwellings remaining', 'homesRemaining'],
    ['Nog te bouwen per 1-1-2026', 'homesRemaining'],
    ['Completions to date', 'homesRealised'],
    ['Aantal te slopen woningen', 'demolition'],
    ['Te amoveren', 'demolition'],
    ['Anzahl WE', 'homes'],
    ['OBJECTNR', 'id'],
    ['Dossiernr.', 'id'],
    ['Site ref', 'id'],
    ['Nummer plan', 'id'],
    ['Deelgemeente', 'location'],
    ['Bouwheer', 'developer'],
    ['Initiatiefn.', 'developer'],
    ['Bauherr', 'developer'],
    ['Fertigstellung', 'deliveryYear'],
    ['Planolog. staus', 'status'],
    ['Planstatus RO', 'status'],
    ['Ontwikkelfase', 'phase'],
    ['Bestuurlijk trekker', 'politicalClient'],
  ])('%p mean %s', (header, field) => {
    expect(best(header)).toBe(field);
  });

  it.each([
    'Middelduur',
    'Betaalbaar',
    'Affordable homes',
    'Harde plancapaciteit',
    'Allocation',
    'Middeldure koop',
    'Eigenaar',
    'Kavels',
  ])('%p leave open what is meant', (header) => {
    expect(best(header)).toBeUndefined();
  });

  it('mean nothing when nothing resembles them', () => {
    const texts = Array.from(
      { length: 2000 },
      (_, index) => `gemaal ${index % 40} riolering ${index}x tunnel`,
    );
    expect(texts.every((text) => matchWords(text).length === 0)).toBe(true);
  });
});

describe('periods in words', () => {
  it.each([
    ['n.n.b.', 'unknown'],
    ['PM', 'unknown'],
    ['2028 of later', '2028+'],
    ['2028 en volgende jaren', '2028+'],
    ['vanaf 2031', '2031+'],
    ['beyond 2036', '2037+'],
  ])('reads %p as %s', (text, period) => {
    expect(periodInText(text)?.period).toBe(period);
  });

  it('are read beside a word for delivery with a typing error', () => {
    const reading = readList({
      Aantal: [10],
      'Opleverring 2020-2024': [4],
      'Oplevering 2025-2029': [6],
    });
    expect(reading.lists[0]?.deliveries).toMatchObject({ '2020-2024': { low: 16, high: 16 } });
  });

  it('without a beginning leave room for homes that the other years do not have', () => {
    const columns = { Aantal: [10], 't/m 2024': [4], 2025: [3], 2026: [3] };
    expect(codes(readList(columns))).toContain('period-without-start');
    expect(codes(readList(columns))).not.toContain('years-differ-from-total');
    expect(codes(readList({ ...columns, 2026: [9] }))).toContain('years-differ-from-total');
  });
});

describe('the values below a header', () => {
  it('say the type of plan where the header leaves it open', () => {
    const types = ['Verdichtingslocatie', 'Uitleggebied voor woningbouw', 'Functieverandering kantoren'];
    const reading = readList({ 'Functieverandering / type': types, Restcapaciteit: [5] });
    expect(fieldsOf(reading)['Functieverandering / type']).toBe('planType');
  });

  it('say that a phase in name is a planning status', () => {
    const reading = readList({
      'Planfase (juridisch)': ['1A Onherroepelijk', '2A Vastgesteld', '3 In voorbereiding'],
      Woningen: [5],
    });
    expect(fieldsOf(reading)['Planfase (juridisch)']).toBe('status');
  });

  it('keep numbers of homes from being a party', () => {
    expect(fieldsOf(readList({ Woningen: [20], Corporatie: [5, 10] })).Corporatie).toBeUndefined();
    expect(fieldsOf(readList({ Woningen: [20], Corporatie: ['Woonzorg'] })).Corporatie).toBe('developer');
  });

  it('give the hardness of a row where a mark stands below "Hard" or "Zacht"', () => {
    const reading = readList({ Hard: ['x', null], Zacht: [null, 'x'], Woningen: [5] });
    expect(reading.lists[0]?.hardness).toMatchObject({ hard: 2, soft: 2, unknown: 0 });
    expect(reading.lists[0]?.projects[0]?.status?.raw).toBe('Hard');
  });

  it('leave the hardness of a row open where both are marked, or none', () => {
    const reading = readList({ Hard: ['x', 'x', null, null], Zacht: ['x', null, 'x', null], Woningen: [5] });
    expect(reading.lists[0]?.hardness).toMatchObject({ hard: 1, soft: 1, unknown: 2 });
  });
});

describe('a planning status with a typing error', () => {
  it.each([
    ['In voorberieding', '3'],
    ['Onherroepelik', '1A'],
    ['vastgestelt', '2A'],
    ['1B onherroeplijk, uitwerkingsplicht', '1B'],
  ])('%p is read by its likeness', (raw, code) => {
    expect(readPlanningStatus(raw).status).toMatchObject({ raw, code });
  });

  it('keeps other words unknown', () => {
    expect(readPlanningStatus('in overleg met provincie').recognised).toBe(false);
  });
});

describe('the name of a plan', () => {
  it.each(['Omschrijving plan', 'Plan (omschrijving)', 'Plan/locatie', 'Locatie / plan', 'Vorhaben'])(
    'stands below %p when there is no plainer column',
    (header) => {
      expect(fieldsOf(readList({ Woningen: [5], Planstatus: ['hard'] }, header))[header]).toBe('name');
    },
  );

  it('leaves a description beside it to the remarks', () => {
    const reading = readList({
      'Omschrijving plan': ['12 appartementen', 'rijwoningen'],
      Woningen: [5],
      Planstatus: ['hard'],
    });
    expect(fieldsOf(reading)).toMatchObject({ Plannaam: 'name', 'Omschrijving plan': 'remarks' });
  });
});

describe('bands over a number and a year', () => {
  it('keep the year of demolition from being that of delivery', () => {
    const rows = names.map((plan) => [plan, 'Noord', 30, 2027, 10, 2026]);
    const reading = read([
      grid('Lijst', [
        ['Complex', 'Buurt', 'Nieuwbouw', null, 'Sloop', null],
        [null, null, 'Aantal', 'Jaar', 'Aantal', 'Jaar'],
        ...rows,
      ]),
    ]);
    expect(fieldsOf(reading)).toEqual({
      Complex: 'name',
      Buurt: 'location',
      'Nieuwbouw > Aantal': 'homesGross',
      'Nieuwbouw > Jaar': 'deliveryYear',
      'Sloop > Aantal': 'demolition',
    });
  });
});

describe('periods without a beginning or an end', () => {
  it.each(['< 2027', '<2027', 't/m 2027', 'voor 2027', '2027 e.e.', '2027 en eerder', 'OP t/m 2027'])(
    'are left out of the years, and said: %j',
    (header) => {
      const reading = readList({ 'Aantal woningen': [20, 30], [header]: [5, 6], '2028-2030': [10, 12] });
      expect(reading.lists[0]?.deliveries).toEqual({ '2028-2030': { low: 44, high: 44 } });
      expect(codes(reading)).toContain('period-without-start');
    },
  );

  it.each(['na 2030', '2028 e.v.', 'voor 2030'])('give no year in a cell, and are said: %j', (text) => {
    const reading = readList({ 'Aantal woningen': [20, 30], Oplevering: [2027, text, "'28"] });
    const years = reading.lists[0]?.projects.map(({ deliveryYear }) => deliveryYear?.low ?? null);
    expect(years).toEqual([2027, null, 2028, 2027]);
    expect(codes(reading)).toContain('year-open-ended');
  });
});
