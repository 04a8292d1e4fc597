import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { grid, plainHeader, plainRows } from '../../fixtures/grids';
import { codes, fieldsOf, read } from '../read';

/** A list of three projects with a name, and one column more. */
function withColumn(header: CellValue, values: CellValue[], others: Record<string, CellValue[]> = {}) {
  const names = ['Molenhof', 'Kerkweg 12', 'Hoge Akker'];
  const headers: CellValue[] = ['Project', 'Aantal woningen', ...Object.keys(others), header];
  const rows = names.map((name, index) => [
    name,
    10 * (index + 1),
    ...Object.values(others).map((column) => column[index] ?? null),
    values[index] ?? null,
  ]);
  return read([grid('Lijst', [headers, ...rows])]);
}

describe('the meaning of a column', () => {
  it.each<[string, CellValue[], string]>([
    ['Status', ['1A. Onherroepelijk', '3. In voorbereiding', '4A. Visie'], 'status'],
    ['Status', ['1. Initiatief', '5. Realisatie', '3. Ontwerp'], 'phase'],
    ['Status', ['Nieuw', 'Actief', 'Actief'], 'projectStatus'],
    ['Trekker', ['Bram', 'Anna', null], 'projectLead'],
    ['Knelpunten', ['Stikstof', null, 'Netcongestie'], 'bottleneck'],
    ['Opleverjaar', [2027, 2028, 2030], 'deliveryYear'],
    ['Oplevering', ['Q3 2027', 'medio 2028', '2030'], 'deliveryYear'],
    ['Laatste mutatie', ['1-2-2025', '3-4-2025', '5-6-2025'], 'modified'],
    ['Ambtelijk opdrachtgever', ['K. Bos', 'K. Bos', 'L. Vos'], 'administrativeClient'],
    ['Planolog. status', ['onherroepelijk', 'vastgesteld', 'in voorbereiding'], 'status'],
    ['Omgevings-\nvergunning', ['verleend', 'aangevraagd', 'geen'], 'permit'],
    ['Huur', [1, 2, 3], 'rent'],
    ['Koop', [1, 2, 3], 'buy'],
    ['Totaal_koop1', [1, 2, 3], 'other'],
    ['WTYPGGB', [1, 2, 3], 'other'],
    ['Sociaal', [1, 2, 3], 'socialRent'],
    ['Middeldure huur', [1, 2, 3], 'midRent'],
    ['Realisatiekans', ['80%', '50%', '10%'], 'realisationChance'],
    ['Sleutelproject', ['ja', 'nee', 'nee'], 'keyProject'],
    ['Nog te bouwen', [1, 2, 3], 'homesRemaining'],
    ['Netto plancapaciteit', [1, 2, 3], 'homesNet'],
    ['Opdrachtegever', ['Corporatie', 'Bouwbedrijf', 'Gemeente'], 'developer'],
    ['Soc\u00adiale huur', [1, 2, 3], 'socialRent'],
  ])('takes %j with values %j as %s', (header, values, field) => {
    const { columns } = withColumn(header, values).lists[0]!;
    expect(columns.at(-1)?.field).toBe(field);
  });

  it('takes new build as gross beside demolition, and as a count without basis alone', () => {
    const header = ['Project', 'Planstatus', 'Nieuwbouw'];
    const rows = [
      ['Molenhof', '1A Onherroepelijk', 10],
      ['Kerkweg', '3 In voorbereiding', 20],
    ];
    expect(fieldsOf(read([grid('Lijst', [header, ...rows])])).Nieuwbouw).toBe('homes');
    const beside = read([grid('Lijst', [[...header, 'Sloop'], ...rows.map((row) => [...row, 1])])]);
    expect(fieldsOf(beside)).toMatchObject({ Nieuwbouw: 'homesGross', Sloop: 'demolition' });
  });

  it('recognises headers full of typing errors', () => {
    const header = [
      'Projektnaam',
      'Plannologische status',
      'Aantal wonigen',
      'Oplevring',
      'Projectlijder',
      'Gemente',
    ];
    const reading = read([
      grid('Lijst', [
        header,
        ['Plein', 'vastgesteld', 12, '2027', 'An', 'Tiel'],
        ['Laan', 'visie', 'PM', 'n.t.b.', 'Bo', 'Tiel'],
      ]),
    ]);
    expect(Object.values(fieldsOf(reading))).toEqual([
      'name',
      'status',
      'homes',
      'deliveryYear',
      'projectLead',
      'municipality',
    ]);
    expect(reading.lists[0]?.columns[0]?.confidence).toBe('medium');
  });

  it('looks above a row of units, and takes no share for a count', () => {
    const bands = ['Plan', 'Planstatus', 'Aantal woningen', null, 'Fasering', null, 'Segment'];
    const header = [null, null, 'bruto', 'sloop', 2026, 2027, 'soc. huur'];
    const unit = [null, null, 'aantal', 'aantal', 'aantal', 'aantal', '%'];
    const reading = read([
      grid('Lijst', [
        bands,
        header,
        unit,
        ['Plein', 'hard', 10, 2, 5, 5, 30],
        ['Laan', 'zacht', 20, 0, 0, 20, 40],
      ]),
    ]);
    expect(reading.lists[0]?.headerRows).toEqual([1, 2, 3]);
    expect(fieldsOf(reading)).toEqual({
      Plan: 'name',
      Planstatus: 'status',
      'Aantal woningen > bruto > aantal': 'homesGross',
      'Aantal woningen > sloop > aantal': 'demolition',
      'Fasering > 2026 > aantal': 'deliveries.2026',
      'Fasering > 2027 > aantal': 'deliveries.2027',
    });
  });

  it('leaves two equal columns to the user', () => {
    const reading = withColumn('Sociale huur', [1, 2, 3], {
      'Huur sociaal ': [3, 2, 1],
      'Sociale huur ': [1, 1, 1],
    });
    expect(codes(reading)).toContain('columns-equal');
  });

  it('follows what the user corrected, also when the column has moved', () => {
    const corrections = [{ sheet: 'Lijst', header: 'Bijz', field: 'location' }];
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
    ]) {
      const rows: CellValue[][] = [
        ['Project', 'Woningen', 'Bijz'],
        ['Molenhof', 10, 'Noord'],
        ['Kerkweg', 20, 'Zuid'],
      ];
      const moved = rows.map((row) => order.map((index) => row[index] ?? null));
      const reading = read([grid('Lijst', moved)], { corrections });
      expect(reading.lists[0]?.projects.map(({ location }) => location)).toEqual(['Noord', 'Zuid']);
    }
  });

  it('joins stacked headers and spreads a band over its empty cells', () => {
    const bands = ['', '', 'Huur', null, 'Oplevering', null, null];
    const header = ['Plannaam', 'Woningen', 'sociaal', 'midden', 2026, 2027, 'na 2027'];
    const rows = [
      ['Molenhof', 30, 10, 5, 10, 10, 10],
      ['Kerkweg', 20, 4, 2, 20, 0, 0],
    ];
    const reading = read([grid('Lijst', [['Woningbouwprogramma'], [], bands, header, ...rows])]);
    expect(reading.lists[0]?.headerRows).toEqual([3, 4]);
    expect(fieldsOf(reading)).toEqual({
      Plannaam: 'name',
      Woningen: 'homes',
      'Huur > sociaal': 'socialRent',
      'Huur > midden': 'midRent',
      'Oplevering > 2026': 'deliveries.2026',
      'Oplevering > 2027': 'deliveries.2027',
      'Oplevering > na 2027': 'deliveries.2028+',
    });
  });

  it('reads "na 2030" as from 2030 on when the period before it ends in 2029, and says so', () => {
    const header = ['Plan', 'Aantal', '2020-2024', '2025-2029', 'na 2030', 'onbekend'];
    const reading = read([grid('Lijst', [header, ['Molenhof', 10, 0, 5, 5, 0], ['Kerkweg', 8, 8, 0, 0, 0]])]);
    expect(Object.values(fieldsOf(reading))).toEqual([
      'name',
      'homes',
      'deliveries.2020-2024',
      'deliveries.2025-2029',
      'deliveries.2030+',
      'deliveries.unknown',
    ]);
    expect(codes(reading)).toContain('period-from-assumed');
  });

  it('does not count a column twice that adds up years with their own columns', () => {
    const header = ['Plan', 'Aantal', 2025, 2026, '2025-2026', '2027 e.v.'];
    const reading = read([grid('Lijst', [header, ['Molenhof', 10, 2, 3, 5, 5], ['Kerkweg', 8, 8, 0, 8, 0]])]);
    expect(Object.keys(reading.lists[0]?.deliveries ?? {})).toEqual(['2025', '2026', '2027+']);
  });

  it('gives a plan without a name column the name of its address', () => {
    const header = ['Adres', 'Wijk', 'Woningen', 'Planstatus'];
    const reading = read([
      grid('Lijst', [
        header,
        ['Dorpsstraat 1', 'Noord', 5, '3 In voorbereiding'],
        ['Laan 2', 'Zuid', 7, '4A Visie'],
      ]),
    ]);
    expect(fieldsOf(reading)).toMatchObject({ Adres: 'name', Wijk: 'location' });
  });

  it('shows a few values of each column', () => {
    const column = read([grid('Lijst', [plainHeader, ...plainRows])]).lists[0]?.columns[0];
    expect(column).toMatchObject({
      header: 'Projectnaam',
      confidence: 'high',
      examples: ['Molenhof', 'Kerkweg 12-14', 'De Hoge Akker', 'Oude School'],
    });
  });

  it('does not reach past the edge of a band above it', () => {
    const header: CellValue[][] = [
      ['Project', '', 'Aantallen', '', '', 'Oplevering'],
      ['Nr', 'Naam', 'Bouw', 'Huur', '', 'Eerste'],
      ['', '', '', 'Corporatie', 'Particulier', ''],
      ['', '', '', '', '', 'Opleverdatum'],
    ];
    const rows = [1, 2, 3].map((row) => [`P${row}`, `Plan ${row}`, 24, 20, 4, `1-6-202${row + 6}`]);
    const { columns = [] } = read([grid('Lijst', [...header, ...rows])]).lists[0] ?? {};
    expect(columns.map((match) => match.header)).toEqual([
      'Project > Nr',
      'Project > Naam',
      'Aantallen > Bouw',
      'Aantallen > Huur > Corporatie',
      'Aantallen > Huur > Particulier',
      'Oplevering > Eerste > Opleverdatum',
    ]);
  });
});
