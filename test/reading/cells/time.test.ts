import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateFromText, dateInCell, isDateFormat, isoDate } from '../../../src/reading/cells/dates';
import { periodInHeader } from '../../../src/reading/cells/periods';
import { readYears } from '../../../src/reading/cells/years';

describe('reading a date', () => {
  it.each([
    ['19-8-2025', '2025-08-19'],
    ['19/08/25', '2025-08-19'],
    ['2025-08-19', '2025-08-19'],
    ['1 september 2026', '2026-09-01'],
    ['21-Jan-99', '1999-01-21'],
    ['1/22/09', '2009-01-22'],
    ["19-08-'25", '2025-08-19'],
    ['20250819', '2025-08-19'],
    ['dinsdag 19 augustus 2025', '2025-08-19'],
    ['d.d. 19 aug. 2025', '2025-08-19'],
    ['2025-08-19T00:00:00', '2025-08-19'],
  ])('understands %p', (text, iso) => {
    expect(isoDate(dateFromText(text))).toBe(iso);
  });

  it('knows no day in a month alone, and refuses a day that does not exist', () => {
    expect(dateFromText('aug 2025')).toEqual({ year: 2025, month: 8, day: null });
    expect(dateFromText('31-2-2025')).toBeNull();
    expect(dateFromText('4.1')).toBeNull();
  });

  it('takes a number for a date only with a date format', () => {
    expect(isoDate(dateInCell(45_352, 'd-m-yyyy'))).toBe('2024-03-01');
    expect(dateInCell(45_352, '#,##0')).toBeNull();
    expect(isDateFormat('"dag" 0')).toBe(false);
    expect(isDateFormat('[$-413]d mmmm yyyy;@')).toBe(true);
  });
});

describe('reading years', () => {
  it.each([
    [2026, 2026, 2026],
    ['2026', 2026, 2026],
    ['2026 – 2027', 2026, 2027],
    ['2026-28', 2026, 2028],
    ['Q3 2027', 2027, 2027],
    ['3e kwartaal 2027', 2027, 2027],
    ['medio 2028', 2028, 2028],
    ['eind 2028 - begin 2029', 2028, 2029],
    ['aug 2025', 2025, 2025],
    ['19-8-2025', 2025, 2025],
    ["'27", 2027, 2027],
    ['2e kwartaal 2027', 2027, 2027],
    ['derde kwartaal 2028', 2028, 2028],
    ['2027K3', 2027, 2027],
    ['Q3-Q4 2027', 2027, 2027],
    ['Q4 2026 - Q2 2027', 2026, 2027],
    ['2026-Q4/2027-Q1', 2026, 2027],
    ['4e kw. 2026 / 1e kw. 2027', 2026, 2027],
    ['eind 2026/begin 2027', 2026, 2027],
    ["'26/'27", 2026, 2027],
    ["2028-'30", 2028, 2030],
    ['2026-2027-2028', 2026, 2028],
    ['fase 1: 2026, fase 2: 2028', 2026, 2028],
    ['1-1-2026 t/m 31-12-2028', 2026, 2028],
    ['okt-26', 2026, 2026],
    ["oktober '26", 2026, 2026],
    ['10-2026', 2026, 2026],
    ['2026-10', 2026, 2026],
    ['week 12 2027', 2027, 2027],
    ["zomer '27", 2027, 2027],
    ['na de zomer 2027', 2027, 2027],
    ['voorjaar 2027', 2027, 2027],
    ['start bouw 2026', 2026, 2026],
    ['opgeleverd in 2024', 2024, 2024],
    ['2027 (was 2025)', 2027, 2027],
    ['20270101', 2027, 2027],
    [20_270_101, 2027, 2027],
  ])('understands %p', (value, low, high) => {
    expect(readYears(value)).toEqual({ low, high });
  });

  it.each(['ca. 2028', '2028?', '±2028', '2028 (onder voorbehoud)', 'rond 2028'])(
    'takes %p as about 2028',
    (value) => {
      expect(readYears(value)).toEqual({ low: 2028, high: 2028, approximate: true });
    },
  );

  it.each([
    'na 2030',
    '2030 e.v.',
    '2030+',
    '> 2030',
    'vanaf 2027',
    'uiterlijk 2028',
    'vóór 2028',
    '2027 of later',
    'tot 2028',
  ])('makes no year of %p, which has an open end', (value) => {
    expect(readYears(value)).toBeNull();
  });

  it('makes no year of falling years, a start with a delivery, or words it does not know', () => {
    for (const value of [
      '2028-2026',
      'start bouw 2026, oplevering 2028',
      'was 2025, nu 2027',
      'zie besluit 2024',
      'gereed',
      '26-27',
      '202?',
    ])
      expect(readYears(value)).toBeNull();
  });

  it('is a year that may be planned for, or unknown, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '2026',
        "'27",
        ' - ',
        '/',
        'Q3 ',
        'eind ',
        'ca. ',
        '1-1-',
        'okt-',
        't/m',
        '2031',
        '19',
        '(',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const years = readYears(pieces.join(''));
        if (years === null) return;
        expect(years.low).toBeLessThanOrEqual(years.high);
        expect([years.low, years.high].every((year) => year >= 1950 && year <= 2100)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not make a year of a count or a plan code', () => {
    for (const value of [120, '3-5', '010', '4.1', 'n.t.b.', null]) expect(readYears(value)).toBeNull();
  });

  it('reads a date by its format, or a serial number that lost it', () => {
    expect(readYears(46_023, 'dd-mm-yyyy')).toEqual({ low: 2026, high: 2026 });
    expect(readYears(46_023)).toEqual({ low: 2026, high: 2026 });
  });
});

describe('reading a period from a header', () => {
  it.each([
    [2026, '2026'],
    ['2026', '2026'],
    ['Oplevering 2026', '2026'],
    ['2026 (aantal)', '2026'],
    ['2020 t/m 2024', '2020-2024'],
    ["'25-'29", '2025-2029'],
    ['2025-29', '2025-2029'],
    ['OP202529', '2025-2029'],
    ['OPL_2020_2024', '2020-2024'],
    ['Opl_na_2034', '2035+'],
    ['Op20302050', '2030-2050'],
    ['OP2019', '2019'],
    ['2030 e.v.', '2030+'],
    ['2030 eo', '2030+'],
    ['OP2030eo', '2030+'],
    ["'30 e.v.", '2030+'],
    ['2030 en verder', '2030+'],
    ['vanaf 2030', '2030+'],
    ['na 2030', '2031+'],
    ['onbekend', 'unknown'],
    ['OPLONB', 'unknown'],
  ])('understands %p', (header, period) => {
    expect(periodInHeader(header)?.period).toBe(period);
  });

  it('leaves headers alone that are about more than a period', () => {
    for (const header of ['Sociale huur 2026', 'Totaal', 'koop1', 'h2020-2024', 'Start bouw', 'Raming 2026'])
      expect(periodInHeader(header)).toBeNull();
  });
});
