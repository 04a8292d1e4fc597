import { dateText, decimal, percentage, quantityText, wholeNumber } from '../../src/text/format';

describe('numbers for people', () => {
  it('groups thousands with a point and rounds to whole homes', () => {
    expect(wholeNumber(1240)).toBe('1.240');
    expect(wholeNumber(0.4)).toBe('0');
    expect(wholeNumber(-12)).toBe('−12');
    expect(wholeNumber(-0.2)).toBe('0');
  });

  it('writes decimals and shares with a comma', () => {
    expect(decimal(2.35, 1)).toBe('2,4');
    expect(decimal(3, 1)).toBe('3,0');
    expect(percentage(0.125)).toBe('12,5 %');
    expect(percentage(0.3)).toBe('30 %');
  });
});

describe('quantities', () => {
  it('shows exact ones, ranges, approximate ones and unknown ones apart', () => {
    expect(quantityText({ low: 1240, high: 1240 })).toBe('1.240');
    expect(quantityText({ low: 100, high: 150 })).toBe('100–150');
    expect(quantityText({ low: 120, high: 120, approximate: true })).toBe('ca. 120');
    expect(quantityText(null)).toBe('onbekend');
    expect(quantityText(null, 'en')).toBe('unknown');
  });

  it('shows one number when both ends round to the same', () => {
    expect(quantityText({ low: 99.6, high: 100.4 })).toBe('100');
  });
});

describe('dates', () => {
  it('writes the month in words', () => {
    expect(dateText('2026-01-31')).toBe('31 januari 2026');
    expect(dateText('2026-01-31', 'en')).toBe('31 January 2026');
  });

  it('leaves alone what is no date', () => {
    expect(dateText('onbekend')).toBe('onbekend');
  });
});
