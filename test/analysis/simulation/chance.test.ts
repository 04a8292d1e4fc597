import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, chanceOf } from '../../../src/analysis/simulation/band';
import {
  drawStart,
  exponential,
  logarithm,
  luckOf,
  normalAt,
  normalHigh,
  streamOf,
  unitAt,
} from '../../../src/analysis/simulation/chance';

const near = (value: number, wanted: number, relative: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted) + Number.MIN_VALUE);

describe('functions of our own', () => {
  it('are the exponential and the logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) =>
        near(exponential(x), Math.exp(x), 1e-11),
      ),
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e6, noNaN: true }), (x) => {
        expect(logarithm(x)).toBeCloseTo(Math.log(x), 12);
      }),
    );
  });

  it('is the inverse of the normal distribution', () => {
    expect(normalAt(0.5)).toBeCloseTo(0, 9);
    expect(normalAt(0.9)).toBeCloseTo(normalHigh, 7);
    expect(normalAt(0.975)).toBeCloseTo(1.959963984540054, 7);
    expect(normalAt(0.001)).toBeCloseTo(-3.090232306167813, 7);
    // A step of the inverse times the density is the step of the chance.
    for (let part = 0.0005; part < 1; part += 0.0101) {
      const slope = (normalAt(part + 1e-5) - normalAt(part - 1e-5)) / 2e-5;
      const density = Math.exp(-(normalAt(part) ** 2) / 2) / Math.sqrt(2 * Math.PI);
      expect(slope * density).toBeCloseTo(1, 2);
    }
  });
});

describe('luck', () => {
  const unit = (project: string, draw: number, place: number) =>
    unitAt(streamOf(drawStart(1, draw), luckOf(project)), place);
  const count = 20_000;
  const correlation = (a: (index: number) => number, b: (index: number) => number) => {
    let product = 0;
    for (let index = 0; index < count; index++) product += (a(index) - 0.5) * (b(index) - 0.5);
    return (12 * product) / count;
  };

  it('is spread evenly over a project, over draws and over projects', () => {
    for (const number of [
      (index: number) => unit('a', index, 0),
      (index: number) => unit(`${index}`, 3, 0),
      (index: number) => unit('a', 3, index),
    ]) {
      const bins = new Array<number>(20).fill(0);
      for (let index = 0; index < count; index++) bins[Math.floor(number(index) * 20)]! += 1;
      const chiSquare = bins.reduce((sum, hits) => sum + (hits - count / 20) ** 2 / (count / 20), 0);
      // Of 19 degrees of freedom 1 in 1,000 is above 43.8.
      expect(chiSquare).toBeLessThan(43.8);
    }
  });

  it('is not that of another project, draw, place or seed', () => {
    const own = (index: number) => unit('a', index, 0);
    const most = 4 / Math.sqrt(count);
    expect(Math.abs(correlation(own, (index) => unit('b', index, 0)))).toBeLessThan(most);
    expect(Math.abs(correlation(own, (index) => unit('a', index + 1, 0)))).toBeLessThan(most);
    expect(Math.abs(correlation(own, (index) => unit('a', index, 1)))).toBeLessThan(most);
    const other = (index: number) => unitAt(streamOf(drawStart(2, index), luckOf('a')), 0);
    expect(Math.abs(correlation(own, other))).toBeLessThan(most);
  });
});

describe('a band', () => {
  it('is reached by nine, five and one in ten of the draws', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 }), (homes) => {
        const values = Float64Array.from(homes);
        const { p10, p50, p90, mean } = bandOf(values);
        expect(chanceOf(values, p10)).toBeGreaterThanOrEqual(0.9);
        expect(chanceOf(values, p50)).toBeGreaterThanOrEqual(0.5);
        expect(chanceOf(values, p90)).toBeGreaterThanOrEqual(0.1);
        // And no higher number would be.
        expect(chanceOf(values, p10 + 1)).toBeLessThan(0.9 + 1e-9);
        expect(p10 <= p50 && p50 <= p90).toBe(true);
        expect(Math.min(...homes) <= mean + 1e-9 && mean <= Math.max(...homes) + 1e-9).toBe(true);
      }),
    );
  });

  it('is nothing without draws', () => {
    expect(bandOf(new Float64Array(0))).toEqual({ p10: 0, p50: 0, p90: 0, mean: 0 });
    expect(chanceOf(new Float64Array(0), 1)).toBe(0);
  });
});
