import fc from 'fast-check';
import { address } from '../../src/model/cell';
import { exactly } from '../../src/model/quantity';
import {
  agreedHomes,
  cellOfFinding,
  countedLists,
  excludedByReason,
  fieldChoices,
  groupFindings,
  groupColumns,
  mainCount,
  timesFound,
  uncountedLists,
  withoutExclusions,
} from '../../src/taskpane/screens/check/checkView';
import { columns, findings, list, reading } from './fixtures';

describe('lists', () => {
  it('are told apart by whether they count', () => {
    const twice = reading({ lists: [list(), list({ sheet: 'Stand 2024' })], usedLists: [0] });
    expect(countedLists(twice).map(({ sheet }) => sheet)).toEqual(['Projecten']);
    expect(uncountedLists(twice).map(({ sheet }) => sheet)).toEqual(['Stand 2024']);
  });
});

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
  const names = (group: { header: string }[]): string[] => group.map(({ header }) => header);

  it('fall apart in those to look at, those that are certain and those left alone', () => {
    const { doubtful, certain, unused } = groupColumns(columns, () => false);
    expect(names(doubtful)).toEqual(['Aantal', 'St.']);
    expect(names(certain)).toEqual(['Nr.', 'Naam plan', 'Oplevering > 2027']);
    expect(names(unused)).toEqual(['Dossier']);
  });

  it('are certain once the user said what they mean, even when that is nothing', () => {
    const { doubtful, certain, unused } = groupColumns(columns, ({ header }) => header !== 'Aantal');
    expect(names(doubtful)).toEqual(['Aantal']);
    expect(names(certain)).toContain('Dossier');
    expect(unused).toEqual([]);
  });

  it('can get the years that their header or the list speaks of', () => {
    const other = { ...columns[5]!, header: 'Planning 2031 (was 2029), nr 20301' };
    expect(fieldChoices(other, columns).deliveries).toEqual([
      'deliveries.2027',
      'deliveries.2029',
      'deliveries.2031',
      'deliveries.unknown',
    ]);
  });
});

it('groups the rows left out by reason, most rows first', () => {
  expect(excludedByReason(list())).toEqual([
    { reason: 'subtotal', rows: [12, 24] },
    { reason: 'total', rows: [72] },
  ]);
});

describe('findings', () => {
  it('come in the order of the homes they touch, then by gravity', () => {
    const same = { ...findings[1]!, code: 'lighter', severity: 'info' as const };
    expect(groupFindings([same, ...findings]).map(({ code }) => code)).toEqual([
      'most-homes',
      'some-homes',
      'lighter',
      'small-thing',
    ]);
  });

  it('that say the same stand together, and count the homes of a project once', () => {
    const of = (project: string | undefined, homes: number) => ({
      ...findings[1]!,
      project,
      homes: exactly(homes),
    });
    const [group, ...others] = groupFindings([of('a', 40), of('a', 40), of('b', 70), of(undefined, 5)]);
    expect(others).toEqual([]);
    expect(group?.findings.map(({ homes }) => homes?.high)).toEqual([70, 40, 40, 5]);
    expect(group?.homes).toEqual(exactly(115));
  });

  it('count the places that a finding stands for', () => {
    const [one, two] = [findings[0]!, { ...findings[1]!, params: { more: 6 } }];
    expect(timesFound([one, two])).toBe(8);
  });

  it('about the rows left out of a list can be taken out, and no others', () => {
    const of = (code: string, row: number, sheet = 'Projecten') => ({
      ...findings[0]!,
      code,
      sheet,
      params: { row },
    });
    const all = [
      of('subtotal-ignored', 12),
      of('subtotal-ignored', 13),
      of('total-ignored', 12),
      of('subtotal-ignored', 12, 'Stand 2024'),
      of('list-left-out', 12),
    ];
    expect(withoutExclusions(all, [list()])).toEqual(all.slice(1));
  });

  it('point at the cell of their address', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_048_576 }),
        fc.integer({ min: 1, max: 16_384 }),
        (row, column) => {
          const cell = address(row, column);
          expect(cellOfFinding({ code: 'x', severity: 'info', sheet: 'Blad', cell })).toEqual({
            sheet: 'Blad',
            row,
            column,
          });
        },
      ),
    );
  });

  it('without a cell or a sheet point nowhere', () => {
    expect(cellOfFinding({ code: 'x', severity: 'info', sheet: 'Blad' })).toBeNull();
    expect(cellOfFinding({ code: 'x', severity: 'info', cell: 'A1' })).toBeNull();
  });
});
