import { describe, expect, it } from '@jest/globals';
import { readCount } from '../../../src/reading/cells/counts';

describe('reading a count', () => {
  it.each([
    [12, 12],
    ['1.160', 1160],
    ['1 050', 1050],
    ['1\u00a0050', 1050],
    ['1.250,50', 1250.5],
    ['1,250', 1250],
    ['12,5', 12.5],
    ['-49,945', -49945],
    ['−12', -12],
    ['(12)', -12],
    ['1160,-', 1160],
    ['50 flexwoningen', 50],
    ['12 elk', 12],
    ['120 won.', 120],
    ['nihil', 0],
  ])('takes %p as %p', (value, expected) => {
    expect(readCount(value)).toEqual({ quantity: { low: expected, high: expected }, blank: false });
  });

  it.each([
    ['ca. 120', 120],
    ['±80', 80],
    ['circa 1.200', 1200],
    ['> 100', 100],
    ['max. 60', 60],
    ['100+', 100],
  ])('takes %p as about %p', (value, expected) => {
    expect(readCount(value).quantity).toEqual({ low: expected, high: expected, approximate: true });
  });

  it.each([
    ['100-150', 100, 150],
    ['100 – 150', 100, 150],
    ['100 tot 150', 100, 150],
    ['1.000 t/m 1.200', 1000, 1200],
  ])('takes %p as a range', (value, low, high) => {
    expect(readCount(value).quantity).toEqual({ low, high });
  });

  it('keeps a range that is approximate', () => {
    expect(readCount('ca. 20-30').quantity).toEqual({ low: 20, high: 30, approximate: true });
  });

  it.each([
    ['PM', 'says-unknown'],
    ['n.t.b.', 'says-unknown'],
    ['?', 'says-unknown'],
    ['onbekend', 'says-unknown'],
    ['12,5%', 'percentage'],
    ['56 / 26', 'unreadable'],
    ['zie notitie', 'unreadable'],
    ['2 onder 1 kap', 'unreadable'],
    [{ error: '#N/A' }, 'error'],
  ])('takes %p as unknown and says why', (value, doubt) => {
    expect(readCount(value)).toEqual({ quantity: null, blank: false, doubt });
  });

  it('takes a number with a date format as a mistake of Excel', () => {
    expect(readCount(45_780, 'dd-mm-yyyy')).toEqual({ quantity: null, blank: false, doubt: 'date' });
  });

  it('tells an empty cell and a dash from a formula that was never calculated', () => {
    expect(readCount(null)).toEqual({ quantity: null, blank: true });
    expect(readCount('-')).toEqual({ quantity: null, blank: true });
    expect(readCount(null, null, '=SUM(A1:A3)')).toEqual({
      quantity: null,
      blank: false,
      doubt: 'not-calculated',
    });
  });
});
