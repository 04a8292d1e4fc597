import { describe, expect, it } from '@jest/globals';
import type { CellValue, Grid } from '../../../src/model/grid';
import { grid } from '../../fixtures/grids';
import { read } from '../read';

const header = ['Plannaam', 'Kern', 'Planstatus', 'Aantal woningen', 2026, 2027, '2028 e.v.'];
const all = [
  'Molenhof',
  'Kerkweg',
  'De Hoge Akker',
  'Oude School',
  'Stationsplein',
  'Havenkade',
  'Tuinstraat',
  'Bosrand',
];
const row = (name: string, homes: number, status = '3. In voorbereiding'): CellValue[] => [
  name,
  'Dorp',
  status,
  homes,
  homes,
  0,
  0,
];
const plans = (names: string[], more = 0): CellValue[][] =>
  names.map((name, index) => row(name, 10 + index + more));
const sheet = (name: string, rows: CellValue[][], above: CellValue[][] = []): Grid =>
  grid(name, [...above, header, ...rows]);

/** Names of the sheets that count. */
const used = (sheets: Grid[]): string[] => {
  const reading = read(sheets);
  return reading.usedLists.map((index) => reading.lists[index]?.sheet ?? '');
};

const pairs: [string, string][] = [
  ['2025-Q2', '2025-Q3'],
  ['Q4 2024', 'Q1 2025'],
  ['stand jul 25', 'stand okt 25'],
  ["jan '25", "juli '25"],
  ['Planlijst 2024', 'Planlijst 2025'],
  ['20250101', '20250701'],
  ['Stand 01-01-2025', 'Stand 01-07-2025'],
  ['2025 01', '2025 07'],
  ['okt 2024', 'maart 2025'],
  ['1e kwartaal 2025', '3e kwartaal 2025'],
  ['voorjaar 2025', 'najaar 2025'],
  ['Plannen 31-12-24', 'Plannen 30-6-25'],
  ['peildatum 2025-01-01', 'peildatum 2025-10-01'],
  ['jan25', 'okt25'],
  ['2024-12', '2025-03'],
];

describe('snapshots of one list', () => {
  it.each(pairs)('counts %s no longer when there is %s', (older, newer) => {
    const old = sheet(older, plans(all.slice(0, 7)));
    const now = sheet(newer, plans(all.slice(1), 2));
    expect(used([old, now])).toEqual([newer]);
    expect(used([now, old])).toEqual([newer]);
  });

  it('takes the reference date from a cell or title of the sheet', () => {
    const old = sheet('Blad1', plans(all), [['Woningbouwlijst, peildatum 1 januari 2025']]);
    const now = sheet('Blad2', plans(all, 3), [['Peildatum', '1-7-2025']]);
    expect(used([old, now])).toEqual(['Blad2']);
    expect(used([now, old])).toEqual(['Blad2']);
  });

  it('leaves the older sheets of every kind out when hard and soft have their own', () => {
    const hard = (year: number, names: string[]) =>
      grid(`Hard ${year}`, [header, ...names.map((name, index) => row(name, 10 + index, '2A. Vastgesteld'))]);
    const soft = (year: number, names: string[]) => sheet(`Zacht ${year}`, plans(names));
    const sheets = [
      hard(2024, all.slice(0, 3)),
      soft(2024, all.slice(3)),
      hard(2025, all.slice(0, 5)),
      soft(2025, all.slice(5)),
    ];
    expect(used(sheets)).toEqual(['Hard 2025', 'Zacht 2025']);
  });

  it('adds sheets up whose names are years but whose plans are others', () => {
    expect(
      used([
        sheet('2026', plans(all.slice(0, 3))),
        sheet('2027', plans(all.slice(3, 6))),
        sheet('2028', plans(all.slice(6))),
      ]),
    ).toEqual(['2026', '2027', '2028']);
  });

  it('leaves out a sheet called old beside the same list', () => {
    expect(
      used([sheet('Projecten', plans(all)), sheet('Projecten (oud)', plans(all.slice(0, 7), 1))]),
    ).toEqual(['Projecten']);
  });

  it('asks which one counts when nothing gives a date', () => {
    const reading = read([sheet('Lijst A', plans(all)), sheet('Lijst B', plans(all, 5))]);
    expect(reading.usedLists).toHaveLength(1);
    expect(
      reading.findings.some(({ code, severity }) => code === 'list-left-out' && severity !== 'info'),
    ).toBe(true);
  });
});

describe('the day a list is of', () => {
  const dateOf = (title: string | null, name = 'Lijst', today = '2026-05-20') =>
    read([sheet(name, plans(all), title === null ? [] : [[title], []])], { today }).lists[0]?.date;

  it.each<[string, string]>([
    ['Peildatum 1 juli 2025', '2025-07-01'],
    ['Woningbouwprogramma stand per 01-04-2026', '2026-04-01'],
    ['Planlijst d.d. 3-3-2025', '2025-03-03'],
    ['Planlijst Q1 2026', '2026-03-31'],
    ['Peildatum september 2025', '2025-09-30'],
    ['Stand 1e halfjaar 2025', '2025-06-30'],
  ])('stands in its title: %s', (title, date) => {
    expect(dateOf(title)).toBe(date);
  });

  it.each<[string, string]>([
    ['2025-07', '2025-07-31'],
    ['peildatum 1-1-2026', '2026-01-01'],
    ['okt 25', '2025-10-31'],
  ])('stands in the name of its sheet: %s', (name, date) => {
    expect(dateOf(null, name)).toBe(date);
  });

  it('is that of its title where its sheet is named after another', () => {
    expect(dateOf('Peildatum 1 juli 2025', 'Lijst 2024-01')).toBe('2025-07-01');
  });

  it('is today at most, also in a quarter that has not ended', () => {
    expect(dateOf('Planlijst Q2 2026')).toBe('2026-05-20');
  });

  it.each([
    'Planlijst 2025',
    'Opleveringen vanaf Q1 2025',
    'Stand per Q4 2027',
    'Vastgesteld door de raad, versie 12-3-2024',
  ])('is not given by: %s', (title) => {
    expect(dateOf(title)).toBeUndefined();
  });
});
