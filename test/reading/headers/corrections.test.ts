import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import type { ColumnCorrection } from '../../../src/model/state';
import { grid } from '../../fixtures/grids';
import { codes, read } from '../read';
import { fieldsRead, planNames } from './layout';

/** A list with two columns that have the same header. */
function twice(
  corrections: ColumnCorrection[],
  headers: CellValue[] = ['Plan', 'Sociale huur', 'Sociale huur'],
) {
  const rows = planNames.map((plan, index): CellValue[] => [plan, 10 + index, 20 + index, 'vastgesteld']);
  return read([grid('Lijst', [[...headers, 'Planstatus', 'Aantal woningen'], ...rows])], { corrections });
}

const correction = (header: string, field: string, occurrence?: number): ColumnCorrection => ({
  sheet: 'Lijst',
  header,
  field,
  ...(occurrence === undefined ? {} : { occurrence }),
});

describe('what the user says of a column', () => {
  it('settles which of two equal columns it is', () => {
    expect(codes(twice([]))).toContain('columns-equal');
    const second = twice([correction('Sociale huur', 'socialRent', 2)]);
    expect(fieldsRead(second)).toBe('name - socialRent status homes');
    expect(codes(second)).not.toContain('columns-equal');
    expect(second.lists[0]?.totals.socialRent).toEqual({ low: 135, high: 135 });
  });

  it('leaves the other column its meaning when one of two is to be left alone', () => {
    expect(fieldsRead(twice([correction('Sociale huur', 'other', 1)]))).toBe(
      'name - socialRent status homes',
    );
  });

  it('gives a meaning to the first of equal headers when it does not say which', () => {
    expect(fieldsRead(twice([correction('Sociale huur', 'midRent')]))).toBe(
      'name midRent socialRent status homes',
    );
    expect(fieldsRead(twice([correction('Sociale huur', 'other')]))).toBe('name - - status homes');
  });

  it.each(['sociale  huur', 'SOCIALE HUUR ', 'Sociale\nhuur', 'Programma > Sociale huur'])(
    'still holds when the header is now written otherwise than %j',
    (header) => {
      const reading = twice([correction(header, 'rent')], ['Plan', 'Sociale huur', 'Opmerking']);
      expect(fieldsRead(reading)).toMatch(/^name rent/);
    },
  );

  it('takes a period from the column that had it by its header', () => {
    const headers = ['Plan', 'Raming', 2026];
    const reading = twice([correction('Raming', 'deliveries.2026')], headers);
    expect(fieldsRead(reading)).toBe('name deliveries.2026 - status homes');
  });

  it('counts for nothing on another sheet, or with a field that is not known', () => {
    const reading = twice([
      { ...correction('Sociale huur', 'rent'), sheet: 'Ander' },
      correction('Sociale huur', 'fantasy'),
    ]);
    expect(codes(reading)).toContain('columns-equal');
  });
});
