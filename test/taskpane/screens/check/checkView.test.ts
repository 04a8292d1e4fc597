import { overviewOf } from '../../../../src/app/overview';
import { exactly } from '../../../../src/model/quantity';
import {
  agreedHomes,
  fieldChoices,
  groupColumns,
  mainCount,
} from '../../../../src/taskpane/screens/check/checkView';
import { columns, list, reading } from '../../fixtures';

describe('homes', () => {
  it('of a list come from the first column that counts them', () => {
    const totals = { homesNet: exactly(90), homesGross: exactly(100) };
    const gross = list({ totals, unknownRows: { homesGross: 2 } });
    expect(mainCount(gross)).toEqual({ field: 'homesGross', total: exactly(100), unknown: 2 });
    expect(mainCount(list({ totals: {} }))).toBeNull();
  });

  it('of an agreement are its total, else what its years add up to', () => {
    const [target] = reading().targets;
    expect(agreedHomes(target!)).toBe(1240);
    expect(agreedHomes({ ...target!, total: null, perYear: { 2026: 100, 2027: 50 } })).toBe(150);
    expect(agreedHomes({ ...target!, total: null })).toBeNull();
  });
});

describe('columns', () => {
  const names = (group: readonly { header: string }[]): string[] => group.map(({ header }) => header);

  it('fall apart in those to look at, those that are certain and those left alone', () => {
    const [read] = overviewOf(reading(), [], []).lists;
    const { corrected, doubtful, certain, unused } = groupColumns(read!.columns);
    expect(names(corrected)).toEqual([]);
    expect(names(doubtful)).toEqual(['Aantal', 'St.']);
    expect(names(certain)).toEqual(['Nr.', 'Naam plan', 'Oplevering > 2027']);
    expect(names(unused)).toEqual(['Dossier']);
  });

  it('stand apart once the user said what they mean, even when that is nothing', () => {
    const corrections = [
      { sheet: 'Projecten', header: 'St.', field: 'phase' },
      { sheet: 'Projecten', header: 'Dossier', field: 'other' },
      { sheet: 'Elders', header: 'Aantal', field: 'other' },
    ];
    const [read] = overviewOf(reading(), corrections, []).lists;
    const { corrected, doubtful, unused } = groupColumns(read!.columns);
    expect(names(corrected)).toEqual(['St.', 'Dossier']);
    expect(names(doubtful)).toEqual(['Aantal']);
    expect(unused).toEqual([]);
  });

  it('can get the years that their header or the list speaks of', () => {
    expect(fieldChoices('Planning 2031 (was 2029), nr 20301', columns).deliveries).toEqual([
      'deliveries.2027',
      'deliveries.2029',
      'deliveries.2031',
      'deliveries.unknown',
    ]);
  });
});
