import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appealOf } from '../../../src/analysis/forecast/appeal';
import { bottleneckDelay } from '../../../src/analysis/forecast/bottleneckDelay';
import { lossOf } from '../../../src/analysis/forecast/loss';
import type { HistoryClass } from '../../../src/analysis/historyResults';
import { lossClasses } from '../../../src/analysis/results';
import { aProject, aStatus } from '../../fixtures/inputs';
import { bookWith } from './cases';

const book = bookWith();
const noHistory = () => null;
const history: HistoryClass = {
  kind: 'all',
  value: '',
  cases: 30,
  projects: 30,
  datedCases: 25,
  measured: { years: 2, slip: null, slipPerYear: null, dropout: { low: 0.1, high: 0.1 }, shrink: 0.03 },
  yearsLeft: 4,
  slip: { median: 20, high: 44 },
  dropout: { low: 0.15, high: 0.2 },
  shrink: { low: 0.06, high: 0.06 },
  usable: true,
};

describe('loss and slip', () => {
  const chance = (value: number | null, means?: 'ever' | 'in-period') =>
    aProject({ key: 'A', realisationChance: value, ...(means ? { chanceMeans: means } : {}) });

  it('follow the rules of the status', () => {
    expect(lossOf(chance(null), '3', noHistory, book)).toEqual({
      class: '3',
      source: 'rules',
      dropout: { low: 0.3, high: 0.3 },
      shrink: { low: 0.1, high: 0.1 },
      slip: { median: 18, high: 42 },
    });
  });

  it('follow earlier lists where they hold enough cases, and the rules for the slip they do not know', () => {
    expect(lossOf(chance(null), '3', () => history, book)).toMatchObject({
      source: 'history',
      dropout: { low: 0.15, high: 0.2 },
      shrink: { low: 0.06, high: 0.06 },
      slip: { median: 20, high: 44 },
    });
    const undated = { ...history, slip: null };
    expect(lossOf(chance(null), '3', () => undated, book).slip).toEqual({ median: 18, high: 42 });
  });

  it('take the chance of the list as the chance to be built ever, unless somebody says otherwise', () => {
    expect(lossOf(chance(0.75), '3', noHistory, book)).toMatchObject({
      source: 'chance-ever',
      dropout: { low: 0.25, high: 0.25 },
      shrink: { low: 0.1, high: 0.1 },
      slip: { median: 18, high: 42 },
    });
    expect(lossOf(chance(0.75, 'in-period'), '3', noHistory, book)).toMatchObject({
      source: 'chance-in-period',
      slip: { median: 0, high: 0 },
    });
    const unused = bookWith({ 'forecast.chanceMeans': 'niet gebruiken' });
    expect(lossOf(chance(0.75), '3', noHistory, unused).source).toBe('rules');
  });

  it('never count slip beside a chance within the period', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lossClasses),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.constantFrom(undefined, 'ever' as const, 'in-period' as const),
        fc.constantFrom('ooit', 'in de planperiode', 'niet gebruiken'),
        fc.boolean(),
        (lossClass, value, means, rule, known) => {
          const loss = lossOf(
            chance(value, means),
            lossClass,
            known ? () => history : noHistory,
            bookWith({ 'forecast.chanceMeans': rule }),
          );
          if (loss.source === 'chance-in-period') expect(loss.slip).toEqual({ median: 0, high: 0 });
          else expect(loss.slip.median).toBeGreaterThan(0);
          for (const { low, high } of [loss.dropout, loss.shrink]) {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThanOrEqual(high);
            expect(high).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe('appeal', () => {
  const appeal = (fields: Parameters<typeof aProject>[0], decision = 2028, rules = book) =>
    appealOf(aProject(fields), 'M', 60, decision, rules);

  it('is a risk by size until the decision is irrevocable', () => {
    expect(appeal({ key: 'A', status: aStatus('3') }).chance).toBe(0.3);
    expect(appealOf(aProject({ key: 'A' }), 'XL', 600, null, book).chance).toBe(0.5);
    expect(appeal({ key: 'A', status: aStatus('1A') }).chance).toBe(0);
    expect(appeal({ key: 'A', permit: 'granted' }).chance).toBe(0);
    expect(appeal({ key: 'A', phase: 'realisatie' }).chance).toBe(0);
  });

  it('lasts as long as the instrument says, and between both where the list names none', () => {
    expect(appeal({ key: 'A', planType: 'Wijziging omgevingsplan' }).delay).toEqual({
      low: 14 / 12,
      high: 18 / 12,
    });
    // Objection, court and higher court: 3 + 9 + 9 to 4 + 15 + 14 months.
    expect(appeal({ key: 'A', planType: 'BOPA' }).delay).toEqual({ low: 21 / 12, high: 33 / 12 });
    expect(appeal({ key: 'A' }).delay).toEqual({ low: 14 / 12, high: 33 / 12 });
  });

  it('is shorter under the priority scheme and with fewer instances', () => {
    expect(appeal({ key: 'A', planType: 'Omgevingsplan' }, 2026.3).delay).toEqual({ low: 9 / 12, high: 1 });
    const fewer = bookWith({ 'appeal.fewerInstances': true });
    expect(appeal({ key: 'A', planType: 'BOPA' }, 2028, fewer).delay).toEqual({ low: 1, high: 19 / 12 });
  });
});

describe('the delay by bottlenecks', () => {
  it('is that of the longest, at either end', () => {
    expect(bottleneckDelay([], [], book)).toEqual({ low: 0, high: 0 });
    expect(bottleneckDelay(['draagvlak', 'stikstof'], [], book)).toEqual({ low: 3 / 12, high: 18 / 12 });
  });

  it('is at least as long as the clock that belongs to it', () => {
    const season = { years: 1.5, remark: { code: 'forecast-season' }, bottleneck: 'flora-fauna' as const };
    expect(bottleneckDelay(['flora-fauna'], [season], book)).toEqual({ low: 1.5, high: 1.5 });
    expect(bottleneckDelay(['draagvlak'], [season], book)).toEqual({ low: 2 / 12, high: 6 / 12 });
  });
});
