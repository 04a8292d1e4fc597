import { describe, expect, it } from '@jest/globals';
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
  ])('understands %p', (value, low, high) => {
    expect(readYears(value)).toEqual({ low, high });
  });

  it('does not make a year of an open end, a count or a plan code', () => {
    for (const value of ['na 2030', '2030 e.v.', 120, '3-5', '010', 'n.t.b.', null])
      expect(readYears(value)).toBeNull();
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
    ['Op20302050', '2030-2050'],
    ['OP2019', '2019'],
    ['2030 e.v.', '2030+'],
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
