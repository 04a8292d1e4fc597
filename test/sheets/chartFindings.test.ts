import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../src/analysis/analyse';
import type { Results } from '../../src/analysis/results';
import {
  cumulativeFinding,
  forecastFinding,
  segmentsFinding,
  waterfallFinding,
  yearsFinding,
} from '../../src/sheets/chartFindings';
import { wholeNumber } from '../../src/text/format';
import { smallInputs } from '../fixtures/inputs';

const results = analyse(smallInputs());
const withGap = (change: (gap: Results['gap']) => Partial<Results['gap']>): Results => ({
  ...results,
  gap: { ...results.gap, ...change(results.gap) },
});
/** The years with so many homes less than agreed in each; `null` is a year without an agreement. */
const withYears = (...short: (number | null)[]): Results =>
  withGap(({ years }) => ({
    years: short.map((gapExpected, index) => ({
      ...years[0]!,
      year: 2026 + index,
      target: gapExpected === null ? null : 100,
      gapExpected,
      cumulativeGapExpected: gapExpected,
    })),
  }));

describe('the title of a chart', () => {
  it('says in how many years of the agreement the expectation reaches it', () => {
    expect(yearsFinding(withYears(10, 20, null))).toBe('De verwachting blijft in elk jaar onder de afspraak');
    expect(yearsFinding(withYears(-5, 0.2, null))).toBe('De verwachting haalt in elk jaar de afspraak');
    expect(yearsFinding(withYears(-5, 20, 30))).toBe('De verwachting haalt de afspraak in 1 van de 3 jaren');
    expect(yearsFinding(withYears(null))).toBe('Gepland en verwacht per jaar');
  });

  it('says how far the expectation is behind at the end of the agreement', () => {
    expect(cumulativeFinding(withYears(10, 1234.4, null))).toBe(
      'Eind 2027 is de verwachting 1.234 woningen achter op de afspraak',
    );
    expect(cumulativeFinding(withYears(10, -3))).toBe(
      'Eind 2027 is de afspraak van deze jaren naar verwachting gehaald',
    );
    expect(cumulativeFinding(withYears(null))).toBe('Gepland en verwacht, opgeteld');
  });

  it('says how many homes are still to be found', () => {
    const total = wholeNumber(results.target?.total ?? 0);
    expect(waterfallFinding(withGap(() => ({ toFind: 40 })))).toBe(
      `Van de ${total} afgesproken woningen zijn er nog 40 te vinden`,
    );
    expect(waterfallFinding(withGap(() => ({ toFind: 0 })))).toBe(
      'De afspraak wordt naar verwachting gehaald',
    );
  });

  it('names the sort that stays furthest below its share', () => {
    const shares = (...expected: (number | null)[]): Results =>
      withGap(({ segments }) => ({
        segments: expected.map((share, index) => ({
          ...segments[index]!,
          segment: index === 0 ? ('socialRent' as const) : ('affordable' as const),
          target: index === 0 ? 0.3 : 0.67,
          expected: { homes: 1, stated: 1, unknown: 0, share },
        })),
      }));
    expect(segmentsFinding(shares(0.28, 0.5))).toMatch(
      / blijft onder de afspraak: 50 % verwacht, 67 % afgesproken$/,
    );
    expect(segmentsFinding(shares(0.3, 0.7))).toBe(
      'Elke soort met een afspraak haalt naar verwachting haar deel',
    );
    expect(segmentsFinding(shares(null, null))).toBe('Deel per soort, in de plannen en verwacht');
  });

  it('says how much of what is planned comes in time', () => {
    expect(forecastFinding(results, 1000, 2030)).toMatch(
      /^Tot en met 2030 komen naar verwachting [\d.]+ van de 1\.000 geplande woningen$/,
    );
    expect(forecastFinding(results, 0, 2030)).toBe('Gepland en verwacht per jaar');
  });
});
