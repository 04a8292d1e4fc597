import { describe, expect, it } from '@jest/globals';
import { segmentOfBand } from '../../../src/reading/headers/priceBands';

describe('the segment of a price band', () => {
  it.each([
    ['koopklasse 1 (<185.000)', 'affordableBuy'],
    ['Koop 290.000 tot 390.000', 'affordableBuy'],
    ['Koop tot 250k', 'affordableBuy'],
    ['koop < 4 ton', 'affordableBuy'],
    ['Koop tot €355.000,-', 'affordableBuy'],
    ['Koop vanaf € 405.000', 'expensive'],
    ['huurklasse 1 (417-597)', 'socialRent'],
    ['Huur tot € 900,07', 'socialRent'],
    ['Huur 932,93 - 1.228,07', 'midRent'],
    ['Huur > € 1.185', 'expensive'],
  ])('of %j is %s', (header, segment) => {
    expect(segmentOfBand(header)).toBe(segment);
  });

  it.each([
    'koopklasse 5 (>350.000)',
    'huurklasse 2 (717-900)',
    'huurklasse 3 (>900)',
    'Koop 350.000-450.000',
  ])('of %j differs per year, so it is not named', (header) => {
    expect(segmentOfBand(header)).toBeNull();
  });

  it.each(['Koop 2025-2029', 'Huur > 2030', 'Woningen > 100 m2', '> 250 woningen', 'koop1', 'Huur 2026'])(
    'is not looked for in %j',
    (header) => {
      expect(segmentOfBand(header)).toBeUndefined();
    },
  );
});
