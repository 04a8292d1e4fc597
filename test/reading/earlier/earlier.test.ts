import { describe, expect, it } from '@jest/globals';
import type { CellValue, Grid } from '../../../src/model/grid';
import type { EarlierWorkbook, Reading } from '../../../src/reading/reading';
import { readWorkbook } from '../../../src/reading/readWorkbook';
import { grid } from '../../fixtures/grids';

const header: CellValue[] = ['Plannaam', 'Status', 'Aantal woningen', 'Jaar van oplevering'];
const names = ['Molenhof', 'Kerkweg', 'De Hoge Akker', 'Oude School', 'Stationsplein', 'Havenkade'];
const rows = (plans: readonly string[], year = 2028): CellValue[][] =>
  plans.map((name, index) => [name, '3. In voorbereiding', 20 + index, year]);
const sheet = (name: string, plans: readonly string[], above: CellValue[][] = []): Grid =>
  grid(name, [...above, header, ...rows(plans)]);

function read(sheets: Grid[], earlier: EarlierWorkbook[] = []): Reading {
  return readWorkbook(
    { name: 'lijst.xlsx', sheets, own: {}, earlier },
    { today: '2026-01-15', referenceDate: '2026-01-01' },
  );
}

const file = (name: string, sheets: Grid[], date: string | null = null): EarlierWorkbook => ({
  name,
  sheets,
  own: {},
  date,
});
const versions = ({ earlier = [] }: Reading) =>
  earlier.map(({ name, date, use, matched }) => ({ name, date, use, matched }));
const codes = ({ findings }: Reading) =>
  findings.map(({ code }) => code).filter((code) => code.startsWith('earlier-'));

describe('older sheets of the workbook', () => {
  it('are earlier versions by their date, oldest first, and leave what counts as it was', () => {
    const now = sheet('Stand 01-01-2026', names);
    const reading = read([now, sheet('Stand 01-01-2025', names), sheet('Stand 01-01-2024', names)]);
    expect(versions(reading)).toEqual([
      { name: 'Stand 01-01-2024', date: '2024-01-01', use: 'used', matched: 6 },
      { name: 'Stand 01-01-2025', date: '2025-01-01', use: 'used', matched: 6 },
    ]);
    expect(reading.usedLists).toEqual([0]);
    expect(reading.earlier?.[0]?.projects.map(({ key }) => key)).toEqual(
      reading.lists[0]?.projects.map(({ key }) => key),
    );
  });

  it('of one date are one version', () => {
    const [hard, soft] = [names.slice(0, 3), names.slice(3)];
    const sheets = [2024, 2026].flatMap((year) => [
      sheet(`Hard ${year}`, hard),
      sheet(`Zacht ${year}`, soft),
    ]);
    expect(versions(read(sheets))).toMatchObject([{ name: 'Hard 2024, Zacht 2024', matched: 6 }]);
  });

  it('with only a year take the middle of it, and that is said', () => {
    const reading = read([sheet('Lijst 2026', names), sheet('Lijst 2024', names)]);
    expect(versions(reading)).toMatchObject([{ date: '2024-07-01', use: 'used' }]);
    expect(codes(reading)).toEqual(['earlier-date-rough']);
  });

  it('with only a year in their name take the day that stands above the list, unless that is of another year', () => {
    const named = (name: string, day: string) => sheet(name, names, [['Peildatum', day]]);
    const read2024 = (day: string) => versions(read([sheet('Lijst 2026', names), named('Lijst 2024', day)]));
    expect(read2024('1-9-2024')).toMatchObject([{ date: '2024-09-01', use: 'used' }]);
    expect(read2024('1-9-2023')).toMatchObject([{ date: '2024-07-01', use: 'used' }]);
  });

  it('without a date teach nothing, and that is said', () => {
    const reading = read([sheet('Projecten', names), sheet('Projecten (oud)', names)]);
    expect(versions(reading)).toMatchObject([{ name: 'Projecten (oud)', use: 'no-date' }]);
    expect(codes(reading)).toEqual(['earlier-no-date']);
  });

  it('are none in a workbook with one list', () => {
    expect(read([sheet('Projecten', names)]).earlier).toEqual([]);
  });
});

describe('older files', () => {
  const now = sheet('Projecten', names);

  it('have the date given, else that of their sheet, their title or their name', () => {
    const list = sheet('Lijst', names);
    const dateOf = (one: EarlierWorkbook) => read([now], [one]).earlier?.[0]?.date;
    expect(dateOf(file('oud.xlsx', [list], '2023-05-01'))).toBe('2023-05-01');
    expect(dateOf(file('oud.xlsx', [sheet('Stand 1-2-2024', names)]))).toBe('2024-02-01');
    expect(dateOf(file('oud.xlsx', [sheet('Lijst', names, [['Peildatum', '1-3-2024']])]))).toBe('2024-03-01');
    expect(dateOf(file('planlijst_20240401.xlsx', [list]))).toBe('2024-04-01');
    expect(dateOf(file('planlijst mei 2024.xlsx', [list]))).toBe('2024-05-15');
    expect(dateOf(file('oud.xlsx', [list]))).toBeNull();
  });

  it('bring their own older sheets', () => {
    const old = file('oud.xlsx', [sheet('Stand 1-1-2025', names), sheet('Stand 1-1-2023', names)]);
    expect(versions(read([now], [old]))).toMatchObject([
      { name: 'oud.xlsx, Stand 1-1-2023', date: '2023-01-01', use: 'used' },
      { name: 'oud.xlsx', date: '2025-01-01', use: 'used' },
    ]);
  });

  it.each([
    ['is not older', file('x.xlsx', [sheet('Lijst', names)], '2026-06-01'), 'not-older', 'earlier-not-older'],
    [
      'is another list',
      file('x.xlsx', [sheet('Lijst', ['Alfa', 'Beta', 'Gamma', 'Delta'])], '2024-01-01'),
      'other-list',
      'earlier-other-list',
    ],
    ['has no list', file('x.xlsx', [grid('Blad', [['a'], [1]])], '2024-01-01'), 'no-list', 'earlier-no-list'],
  ])('that %s is not used, and that is said', (_, old, use, code) => {
    const reading = read([now], [old]);
    expect(versions(reading)).toMatchObject([{ use }]);
    expect(codes(reading)).toEqual([code]);
    expect(reading.usedLists).toEqual([0]);
  });
});

describe('projects in two versions', () => {
  const present = read([sheet('Projecten', names)]).lists[0]?.projects ?? [];
  const keysOf = (plans: string[], now = names) => {
    const reading = read(
      [sheet('Projecten', now)],
      [file('oud.xlsx', [sheet('Lijst', plans)], '2024-01-01')],
    );
    return { version: reading.earlier?.[0], codes: codes(reading) };
  };
  const keyNow = (name: string) => present.find((project) => project.name === name)?.key;

  it('are the same by id where the name changed, and by name where the numbers did', () => {
    const numbered = (rows: [string, string][]) =>
      grid('Lijst', [['Projectnr', ...header], ...rows.map(([id, name]) => [id, name, '3', 20, 2028])]);
    const now = numbered([
      ['W-10', 'Molenhof'],
      ['W-20', 'Kerkweg'],
      ['W-31', 'Akker'],
      ['W-44', 'Tuin'],
    ]);
    const keys = (old: [string, string][]) =>
      read([now], [file('oud.xlsx', [numbered(old)], '2024-01-01')]).earlier?.[0]?.projects.map(
        ({ key }) => key,
      );
    expect(
      keys([
        ['W-10', 'Locatie Bakker'],
        ['W-20', 'Kerkweg'],
        ['W-31', 'Akker'],
        ['W-44', 'Tuin'],
      ]),
    ).toEqual(['W-10', 'W-20', 'W-31', 'W-44']);
    expect(
      keys([
        ['W-20', 'Molenhof'],
        ['W-10', 'Kerkweg'],
        ['W-32', 'Akker'],
        ['W-45', 'Tuin'],
      ]),
    ).toEqual(['W-10', 'W-20', 'W-31', 'W-44']);
  });

  it('are the same when the name says the same or has a typing error, and the error is said', () => {
    const { version, codes: said } = keysOf(['Molenhof', 'Plan Hoge Akker', 'Stationsplien', 'Kerkweg']);
    expect(version?.projects.map(({ key }) => key)).toEqual(
      ['Molenhof', 'De Hoge Akker', 'Stationsplein', 'Kerkweg'].map(keyNow),
    );
    expect(said).toEqual(['earlier-alike']);
  });

  it('go on in parts that are named after them', () => {
    const now = [...names.slice(0, 5), 'Havenkade fase 1', 'Havenkade fase 2'];
    const { version, codes: said } = keysOf(names, now);
    expect(version?.gone).toEqual([
      { key: 'havenkade', how: 'parts', keys: ['havenkade fase 1', 'havenkade fase 2'] },
    ]);
    expect(said).toEqual(['earlier-parts']);
  });

  it('may have been put together', () => {
    const then = [...names.slice(0, 5), 'Havenkade fase 1', 'Havenkade fase 2'];
    expect(keysOf(then).version?.gone?.map(({ how }) => how)).toEqual(['maybe-renamed', 'maybe-renamed']);
  });

  it('vanish or lapse, and who vanished is said', () => {
    const now = grid('Projecten', [header, ...rows(names), ['Oude Haven', 'Vervallen', 12, 2028]]);
    const old = file('oud.xlsx', [sheet('Lijst', [...names, 'Oude Haven', 'Weg'])], '2024-01-01');
    const reading = read([now], [old]);
    expect(reading.earlier?.[0]?.gone).toEqual([{ key: 'oude haven', how: 'lapsed', keys: [] }]);
    expect(reading.findings.find(({ code }) => code === 'earlier-vanished')?.params).toMatchObject({
      count: 1,
      names: 'Weg',
    });
  });

  it('are followed over two changes of name', () => {
    const reading = read(
      [sheet('Projecten', names)],
      [
        file('a.xlsx', [sheet('Lijst', [...names.slice(0, 5), 'Havenkaade'])], '2025-01-01'),
        file('b.xlsx', [sheet('Lijst', [...names.slice(0, 5), 'Havenkaaade'])], '2024-01-01'),
      ],
    );
    expect(reading.earlier?.map(({ projects }) => projects.at(-1)?.key)).toEqual(['havenkade', 'havenkade']);
  });
});
