import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import { codes, fieldsOf, read } from '../read';
import { planNames } from './layout';

/** Six plans with these columns, each with its values repeated. */
function listWith(columns: Record<string, CellValue[]>, name = 'Project') {
  const headers = [name, 'Fase', ...Object.keys(columns)];
  const rows = planNames.map((plan, row) => [
    plan,
    row % 2 === 0 ? 'Ontwerp' : 'Realisatie',
    ...Object.values(columns).map((values) => values[row % values.length] ?? null),
  ]);
  return read([grid('Lijst', [headers, ...rows])]);
}

const figures = [12, 30, 8];

describe('the year of delivery', () => {
  it.each([
    'Opleveringsjaar',
    'Opleverings-\njaar',
    'Verwacht jaar',
    'Klaar',
    'Jaar klaar',
    'Oplevermoment',
    'Ingebruikname',
    'Jaar ingebruikname',
    'Verwachte gereedkoming',
    'Opleverjr',
    'Beoogd opleveringsmoment',
  ])('is what %j means above years', (header) => {
    const reading = listWith({ 'Aantal woningen': figures, [header]: [2027, 'Q3 2029', 2030] });
    expect(reading.lists[0]?.columns.at(-1)).toMatchObject({ field: 'deliveryYear', confidence: 'high' });
  });

  it.each(['Klaar', 'Gereed'])('is not what %j means above yes and no', (header) => {
    const reading = listWith({ 'Aantal woningen': figures, [header]: ['ja', 'nee', 'nee'] });
    expect(reading.lists[0]?.columns.at(-1)?.field).not.toBe('deliveryYear');
  });
});

describe('homes in the words of corporations', () => {
  it.each(['Vhe', 'Aantal vhe', "Vhe's", 'Verhuureenheden', 'Woningtal', 'Wngn', 'Aantal wngn'])(
    'are what %j counts',
    (header) => expect(fieldsOf(listWith({ [header]: figures }))[header]).toBe('homes'),
  );

  it.each(['Vhe nieuw', 'Vhe nieuwbouw', 'Nieuw', 'Aantal nieuw', 'Nieuw (vhe)'])(
    'are gross below %j beside demolition',
    (header) => {
      expect(fieldsOf(listWith({ [header]: figures, 'Vhe sloop': figures }))).toMatchObject({
        [header]: 'homesGross',
        'Vhe sloop': 'demolition',
      });
    },
  );
});

const short: Record<string, string> = {
  SH: 'socialRent',
  'Soc.': 'socialRent',
  Soc: 'socialRent',
  SHuur: 'socialRent',
  MH: 'midRent',
  MDH: 'midRent',
  MHuur: 'midRent',
  Mid: 'midRent',
  Midden: 'midRent',
  Middelduur: 'midRent',
  BK: 'affordableBuy',
  'Bet.': 'affordableBuy',
  'Betaalb.': 'affordableBuy',
  DH: 'expensive',
  DK: 'expensive',
  VSK: 'expensive',
  VSH: 'expensive',
  Vrij: 'expensive',
  Duur: 'expensive',
};
const shortOf = (field: string) => Object.keys(short).filter((header) => short[header] === field);

describe('segments that are shortened', () => {
  it('mean what they say beside each other, in any order', () => {
    const family = fc.tuple(
      fc.constantFrom(...shortOf('socialRent')),
      fc.constantFrom(...shortOf('midRent')),
      fc.constantFrom(...shortOf('affordableBuy')),
      fc.constantFrom(...shortOf('expensive')),
    );
    const shuffled = family.chain((headers) =>
      fc.shuffledSubarray(headers, { minLength: headers.length, maxLength: headers.length }),
    );
    fc.assert(
      fc.property(shuffled, (headers) => {
        const columns = Object.fromEntries(headers.map((header, index) => [header, [index + 1, 9, 20]]));
        const reading = listWith({ Aantal: [40, 80], ...columns });
        const fields = fieldsOf(reading);
        expect(headers.map((header) => fields[header])).toEqual(headers.map((header) => short[header]));
        expect(codes(reading)).not.toContain('column-uncertain');
      }),
      { numRuns: 60 },
    );
  });

  it.each(['SH', 'MH', 'BK', 'DK', 'Mid', 'Soc', 'Vrij'])(
    'are asked about where %j stands alone',
    (header) => {
      const reading = listWith({ 'Aantal woningen': [40, 80], [header]: figures });
      expect(reading.lists[0]?.columns.at(-1)).toMatchObject({ field: short[header], confidence: 'low' });
      expect(codes(reading)).toContain('column-uncertain');
    },
  );

  it('keep rent and purchase apart by their band', () => {
    const header = [
      ['', '', '', 'Huur', '', 'Koop', ''],
      ['Project', 'Fase', 'Aantal', 'Soc', 'Midden', 'Midden', 'Vrij'],
    ];
    const rows = planNames.map((name) => [name, 'Ontwerp', 40, 10, 10, 10, 10]);
    const { columns = [] } = read([grid('Lijst', [...header, ...rows])]).lists[0] ?? {};
    expect(columns.map(({ field }) => field)).toEqual([
      'name',
      'phase',
      'homes',
      'socialRent',
      'midRent',
      'other',
      'expensive',
    ]);
  });
});

describe('numbers among the counts that nobody understands', () => {
  it.each(['BH', 'Overig'])('are said with the homes that may be in them, below %j', (header) => {
    const reading = listWith({ Aantal: [40, 80], SH: figures, [header]: figures, DK: figures });
    const found = reading.findings.find(({ code }) => code === 'counts-unexplained');
    expect(found).toMatchObject({ cell: 'E1', homes: { low: 100, high: 100 }, params: { header } });
  });

  it('are said between periods', () => {
    const reading = listWith({
      Aantal: [40, 80],
      'Opl. 2026': figures,
      Doorloop: figures,
      'Opl. 2028': figures,
    });
    expect(codes(reading)).toContain('counts-unexplained');
  });

  it.each(['Prijs', 'Totaal', 'Oppervlakte m2', 'Controle'])('are not said below %j', (header) => {
    const reading = listWith({ Aantal: [40, 80], SH: figures, [header]: figures, DK: figures });
    expect(codes(reading)).not.toContain('counts-unexplained');
  });
});
