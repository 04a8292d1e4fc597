import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { readCode } from '../../../src/reading/cells/codes';
import { readShare } from '../../../src/reading/cells/shares';
import { grid } from '../../fixtures/grids';
import type { GridExtras } from '../../fixtures/grids';
import { codes, read } from '../read';

const list = (header: CellValue[], rows: CellValue[][], extras: GridExtras = {}) =>
  read([grid('Projecten', [header, ...rows], extras)]);

const header = ['Nr', 'Projectnaam', 'Planstatus', 'Aantal woningen', 'Sociale huur', 'Sloop', 'Oplevering'];
const row = (
  id: CellValue,
  name: string,
  homes: CellValue,
  social: CellValue = null,
  sloop: CellValue = null,
) => [id, name, '1A. Onherroepelijk', homes, social, sloop, 2027] as CellValue[];

describe('a count in a list', () => {
  it('that is assumed is counted and said', () => {
    const reading = list(header, [
      row(1, 'Molenhof', '24 + 12'),
      row(2, 'Kerkweg', 'max. 60'),
      row(3, 'Akker', 20),
    ]);
    expect(reading.lists[0]?.totals.homes).toEqual({ low: 116, high: 116, approximate: true });
    expect(reading.findings.filter(({ code }) => code === 'count-assumed')).toEqual([
      expect.objectContaining({
        cell: 'D2',
        severity: 'info',
        params: expect.objectContaining({ readLow: 36 }),
      }),
      expect.objectContaining({
        cell: 'D3',
        params: expect.objectContaining({ text: 'max. 60', readLow: 60 }),
      }),
    ]);
  });

  it('that nobody can read is unknown, counted among the unknown rows, and said', () => {
    const reading = list(header, [
      row(1, 'Molenhof', '56 / 26'),
      row(2, 'Kerkweg', { error: '#REF!' }),
      row(3, 'Akker', '(120)'),
      row(4, 'Veld', 'PM'),
      row(5, 'Hof', 40),
    ]);
    expect(reading.lists[0]).toMatchObject({
      totals: { homes: { low: 40, high: 40 } },
      unknownRows: { homes: 4 },
    });
    expect(
      reading.findings.flatMap(({ code, cell }) =>
        code.startsWith('count-') ? [`${code} ${cell ?? ''}`] : [],
      ),
    ).toEqual(['count-unreadable D2', 'count-error D3', 'count-unreadable D4']);
  });

  it('of demolition may stand in brackets', () => {
    const reading = list(header, [row(1, 'Molenhof', 40, null, '(12)'), row(2, 'Kerkweg', 24, null, -4)]);
    expect(reading.lists[0]?.totals.demolition).toEqual({ low: 16, high: 16 });
  });

  it('that a formula in a file has not stored is unknown and said', () => {
    const reading = list(header, [row(1, 'Molenhof', null), row(2, 'Kerkweg', 24)], {
      formulas: { D2: '=SUM(E2:F2)' },
    });
    expect(reading.lists[0]?.projects[0]?.counts.homes).toBeNull();
    expect(codes(reading)).toContain('count-not-calculated');
  });
});

describe('a share where a count of homes is expected', () => {
  const social = (reading: ReturnType<typeof list>) =>
    reading.lists[0]?.projects.map(({ counts }) => counts.socialRent ?? null);

  it('is that share of the homes of its row, about, and said', () => {
    const reading = list(
      header,
      [row(1, 'Molenhof', 40, '30%'), row(2, 'Kerkweg', 35, 0.3), row(3, 'Akker', 20, 6)],
      {
        formats: { E3: '0%' },
      },
    );
    expect(social(reading)).toEqual([
      { low: 12, high: 12, approximate: true },
      { low: 11, high: 11, approximate: true },
      { low: 6, high: 6 },
    ]);
    expect(reading.findings.filter(({ code }) => code === 'count-from-share')).toHaveLength(2);
  });

  it('is unknown where the homes of the row are', () => {
    const reading = list(header, [row(1, 'Molenhof', 'PM', '30%'), row(2, 'Kerkweg', 35, 10)]);
    expect(social(reading)).toEqual([null, { low: 10, high: 10 }]);
    expect(codes(reading)).toContain('count-percentage');
  });

  it('is seen in fractions, which are no homes', () => {
    const reading = list(header, [
      row(1, 'Molenhof', 40, 0.3),
      row(2, 'Kerkweg', 20, 0.5),
      row(3, 'Akker', 10, 0),
    ]);
    expect(social(reading)).toEqual([
      { low: 12, high: 12, approximate: true },
      { low: 10, high: 10, approximate: true },
      { low: 0, high: 0 },
    ]);
  });

  it('never makes homes of a percentage of the total column itself', () => {
    const reading = list(header, [row(1, 'Molenhof', '30%'), row(2, 'Kerkweg', 35)]);
    expect(reading.lists[0]?.projects[0]?.counts.homes).toBeNull();
  });
});

describe('a plan code', () => {
  const ids = (reading: ReturnType<typeof list>) => reading.lists[0]?.projects.map(({ id }) => id);

  it('stays the text it is', () => {
    expect(ids(list(header, [row('010', 'A', 1), row('4.1', 'B', 2), row('3-5', 'C', 3)]))).toEqual([
      '010',
      '4.1',
      '3-5',
    ]);
  });

  it('is what Excel shows of a number', () => {
    expect(readCode(10, '000').text).toBe('010');
    expect(readCode(4.1, '0.00').text).toBe('4.10');
    expect(readCode(7, '"P-"00').text).toBe('P-07');
    expect(readCode(4.1, null).text).toBe('4.1');
    expect(readCode(1234, '#,##0').text).toBe('1234');
  });

  it('of which Excel made a date is undone as the codes around it are written, and said', () => {
    // 46145 is 3 May 2026.
    const dashes = list(header, [row('3-40', 'A', 1), row(46_145, 'B', 2), row('4-31', 'C', 3)], {
      formats: { A3: 'd-mmm' },
    });
    expect(ids(dashes)).toEqual(['3-40', '3-5', '4-31']);
    expect(dashes.findings).toContainEqual(
      expect.objectContaining({
        code: 'code-was-date',
        cell: 'A3',
        params: expect.objectContaining({ code: '3-5' }),
      }),
    );
    const points = list(header, [row('3.40', 'A', 1), row(46_145, 'B', 2), row(4.2, 'C', 3)], {
      formats: { A3: 'd-mmm' },
    });
    expect(ids(points)).toEqual(['3.40', '3.5', '4.2']);
  });
});

describe('a share of one', () => {
  it.each<[CellValue, number | null]>([
    ['70%', 0.7],
    ['12,5 %', 0.125],
    ['ca. 70%', 0.7],
    [0.7, 0.7],
    [70, 0.7],
    ['0,7', 0.7],
    ['hoog', null],
    ['70-80%', null],
    [170, null],
    [-0.1, null],
  ])('is read from %p as %p', (value, share) => {
    if (share === null) expect(readShare(value)).toBeNull();
    else expect(readShare(value)).toBeCloseTo(share);
  });
});

describe('a year or a chance that says no figure', () => {
  it('is unknown and said', () => {
    const reading = list(
      ['Projectnaam', 'Planstatus', 'Aantal woningen', 'Realisatiekans', 'Oplevering'],
      [
        ['Molenhof', '1A. Onherroepelijk', 40, 'hoog', 'na 2030'],
        ['Kerkweg', '2A. Vastgesteld', 24, '70%', '2027?'],
        ['Akker', '3. In voorbereiding', 20, 80, 'n.t.b.'],
      ],
    );
    expect(
      reading.lists[0]?.projects.map(({ deliveryYear, realisationChance }) => [
        deliveryYear,
        realisationChance,
      ]),
    ).toEqual([
      [null, null],
      [{ low: 2027, high: 2027, approximate: true }, 0.7],
      [null, 0.8],
    ]);
    expect(
      reading.findings.flatMap(({ code, cell }) =>
        code === 'value-not-recognised' || code === 'year-open-ended' ? [`${code} ${cell ?? ''}`] : [],
      ),
    ).toEqual(expect.arrayContaining(['value-not-recognised D2', 'year-open-ended E2']));
  });
});
