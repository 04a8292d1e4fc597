import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/analysis/analyse';
import { rangeOf } from '../../../src/model/band';
import { segmentHomes } from '../../../src/analysis/gap/segments';
import { exactly } from '../../../src/model/quantity';
import { aProject, aStatus, aTarget, smallInputs, someInputs } from '../../fixtures/inputs';

describe('the gap per year', () => {
  const { gap } = analyse(smallInputs());
  const year = (wanted: number) => gap.years.find((row) => row.year === wanted)!;

  it('is the target minus the low end of the plans', () => {
    expect(gap.years.map((row) => [row.year, row.target, row.planned.low, row.gap])).toEqual([
      [2026, 111, 20, 91],
      [2027, 111, 4, 107],
      [2028, 111, 150, -39],
      [2029, 111, 184, -73],
      [2030, 111, 133, -22],
      [2031, null, 33, null],
    ]);
  });

  it('adds up from the reference year on', () => {
    expect(gap.years.map((row) => row.cumulativeGap)).toEqual([91, 198, 159, 86, 64, null]);
    expect(year(2031).cumulativePlanned).toBe(524);
  });

  it('divides the plans by hardness without a rest', () => {
    for (const row of gap.years)
      expect(row.hard + row.conditional + row.soft + row.unknown).toBe(row.planned.low);
  });

  it('keeps what is left after dropout and shrinkage apart from what is expected', () => {
    // 2028: 150 homes of status 2A leave 150 × 0.85 × 0.95 = 121.125.
    expect(year(2028).afterLoss.low).toBeCloseTo(121.125, 10);
    for (const { target, expected, gapExpected } of gap.years)
      expect(gapExpected).toBe(target === null ? null : target - expected.mean);
  });

  it('expects over all years what it expects per year', () => {
    let running = 0;
    for (const { expected, cumulativeExpected } of gap.years)
      expect(cumulativeExpected.mean).toBeCloseTo((running += expected.mean), 9);
  });
});

describe('the gap over the whole period', () => {
  const { gap } = analyse(smallInputs());

  it('counts the plans up to the last year of the target', () => {
    expect(gap.plannedInPeriod).toEqual({ low: 491, high: 524, approximate: true });
    expect(gap.planRatio).toBeCloseTo(491 / 600, 10);
  });

  it('says what is left after plan loss alone', () => {
    // 19.8 + 0.96 + 121.125 + 142.545 + 101.54 = 385.97 low; 406.76 high.
    expect(gap.afterLossInPeriod.low).toBeCloseTo(385.97, 6);
    expect(gap.afterLossInPeriod.high).toBeCloseTo(406.76, 6);
  });

  it('says what is still to be found beside what is expected', () => {
    expect(gap.toFind).toBe(Math.round(600 - gap.expectedInPeriod.mean));
    expect(gap.expectedInPeriod.mean).toBeLessThan(gap.afterLossInPeriod.high);
  });

  it('knows what earlier years still owe: 445 agreed for 2022–2025, 400 realised', () =>
    expect(gap.backlog).toBe(45));

  it('is feasible when even the low end is enough, uncertain when only the high end is', () => {
    const { low, high } = rangeOf(gap.expectedInPeriod);
    const verdict = (total: number) =>
      analyse({ ...smallInputs(), targets: [aTarget({ total, realised: 0 })] }).gap.verdict;
    expect(verdict(Math.floor(low))).toBe('feasible');
    expect(verdict(Math.round((low + high) / 2))).toBe('uncertain');
    expect(verdict(Math.ceil(high) + 1)).toBe('not-feasible');
  });

  it('is unknown without a target, and the plans are still there', () => {
    const { gap: open } = analyse({ ...smallInputs(), targets: [] });
    expect(open).toMatchObject({ toFind: null, planRatio: null, verdict: null, backlog: null });
    expect(open.years.map(({ target, gap: missing }) => [target, missing])).toEqual(
      Array(6).fill([null, null]),
    );
    expect(open.plannedInPeriod.low).toBe(524);
  });

  it('finds nothing short when the plans are ample', () => {
    expect(analyse({ ...smallInputs(), targets: [aTarget({ total: 100, realised: 90 })] }).gap.toFind).toBe(
      0,
    );
  });
});

describe('segments', () => {
  it('are held against the agreed share, over projects that state them', () => {
    const social = analyse(smallInputs()).gap.segments.find(({ segment }) => segment === 'socialRent')!;
    // 120 of 400, and 24 of 24 of which 20 are still to come: 140 of 420; the others count 104–154.
    expect(social).toMatchObject({
      target: 0.3,
      targetSource: 'target',
      homes: exactly(140),
      stated: exactly(420),
    });
    expect(social.share).toBeCloseTo(1 / 3, 10);
    expect(social.unknownHomes).toMatchObject({ low: 104, high: 154 });
  });

  it('are held against the general rule where the agreement has no share', () => {
    const { segments } = analyse({ ...smallInputs(), targets: [aTarget()] }).gap;
    expect(segments.map(({ target, targetSource }) => [target, targetSource])).toEqual([
      [0.3, 'rule'],
      [null, null],
      [null, null],
      [0.67, 'rule'],
      [null, null],
    ]);
  });

  it('have no share when no project states them', () => {
    const projects = [aProject({ key: 'A', counts: { homes: exactly(10) }, status: aStatus('3') })];
    for (const { share, unknownHomes } of analyse(someInputs({ projects })).gap.segments) {
      expect(share).toBeNull();
      expect(unknownHomes).toEqual(exactly(10));
    }
  });

  it('take an empty segment for zero only when the others are the whole project', () => {
    const full = aProject({
      key: 'A',
      counts: { socialRent: exactly(6), midRent: exactly(4), affordableBuy: null },
    });
    expect(segmentHomes(full, 'affordableBuy', exactly(10))).toEqual(exactly(0));
    expect(segmentHomes(full, 'affordableBuy', exactly(12))).toBeNull();
  });

  it('make the affordable number a range while a part of it is unknown', () => {
    const project = aProject({
      key: 'A',
      counts: { socialRent: exactly(6), midRent: null, affordableBuy: null, expensive: exactly(5) },
    });
    expect(segmentHomes(project, 'affordable', exactly(20))).toEqual({ low: 6, high: 15 });
  });
});
