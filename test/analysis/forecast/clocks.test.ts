import { describe, expect, it } from '@jest/globals';
import { yearFraction } from '../../../src/analysis/calendar';
import { clocksOf, plannedStart } from '../../../src/analysis/forecast/clocks';
import { forecastFindings } from '../../../src/analysis/forecast/findings';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { languages } from '../../../src/text';
import { findingText } from '../../../src/text/messages';
import { aStatus } from '../../fixtures/inputs';
import { aCase, bookWith, timeAt } from './cases';

const book = bookWith();

/** A project of twenty homes in preparation: building starts halfway 2026 and lasts fifteen months. */
function building(fields: Partial<Project> = {}, referenceDate = '2026-01-01') {
  const time = timeAt(referenceDate);
  return aCase(
    {
      phase: 'voorbereiding',
      status: aStatus('2A'),
      counts: { homes: exactly(20) },
      deliveryYear: exactly(2027),
      ...fields,
    },
    time,
  );
}

function clocks(fields: Partial<Project>, referenceDate = '2026-01-01') {
  return clocksOf(building(fields, referenceDate), timeAt(referenceDate), book);
}

describe('the start of building', () => {
  it('follows from the phases to come, and is over once building has begun', () => {
    // Fifteen months before the end of 2027.
    expect(plannedStart(building(), book)?.start).toBeCloseTo(2026.75, 6);
    expect(plannedStart(building({ phase: 'realisatie' }), book)).toBeNull();
    expect(plannedStart(building({ phase: null, status: null, startYear: exactly(2028) }), book)?.start).toBe(
      2028.5,
    );
  });
});

describe('other clocks', () => {
  it('hold nothing up where nothing is known', () => {
    expect(clocks({})).toEqual([]);
  });

  it('wait for the end of the field season, a year later when it was missed', () => {
    const inTime = clocks({ bottlenecks: ['flora-fauna'] });
    expect(inTime).toMatchObject([{ bottleneck: 'flora-fauna', remark: { params: { season: 2026 } } }]);
    expect(inTime[0]?.years).toBeCloseTo(yearFraction('2026-11-01') - 2026.75, 6);
    const missed = clocks({ bottlenecks: ['flora-fauna'] }, '2026-02-01');
    expect(missed[0]?.years).toBeCloseTo(yearFraction('2027-11-01') - 2026.75, 6);
    expect(clocks({ bottlenecks: ['flora-fauna'], surveyDone: '2025-10-01' })).toEqual([]);
  });

  it('wait for the grid from the day the connection was asked', () => {
    const [grid] = clocks({ gridRequested: '2025-01-01' });
    expect(grid).toMatchObject({ bottleneck: null, remark: { code: 'forecast-grid' } });
    expect(grid?.years).toBeCloseTo(2028 - 2026.75, 6);
    expect(clocks({ gridRequested: '2025-01-01', bottlenecks: ['netcongestie'] })).toMatchObject([
      { bottleneck: 'netcongestie' },
    ]);
    expect(clocks({ gridRequested: '2023-01-01' })).toEqual([]);
  });

  it('wait for the next budget with money that lacks', () => {
    expect(clocks({ bottlenecks: ['onrendabele-top'] })).toEqual([]);
    const [autumn] = clocks({ bottlenecks: ['onrendabele-top'] }, '2026-05-01');
    expect(autumn).toMatchObject({ bottleneck: 'onrendabele-top', remark: { params: { round: 'autumn' } } });
    expect(autumn?.years).toBeCloseTo(yearFraction('2026-12-01') - 2026.75, 6);
  });

  it('move a decision of the council out of the time around elections, for plans still to be adopted', () => {
    // Preparation runs from January to October 2026, so the council decides in May, before the new college.
    const soft = { status: aStatus('3') };
    expect(clocks(soft)).toMatchObject([{ bottleneck: null, remark: { code: 'forecast-elections' } }]);
    expect(clocks(soft)[0]?.years).toBeCloseTo(yearFraction('2026-05-21') - (2026 + 2026.75) / 2, 6);
    expect(clocks({ status: aStatus('2A') })).toEqual([]);
  });
});

describe('what the forecast asks and warns for', () => {
  it('asks once what the chances of the list mean', () => {
    const cases = [building({ realisationChance: 0.8 }), building({ realisationChance: 0.5 }), building()];
    expect(forecastFindings(cases, timeAt(), book)).toMatchObject([
      { code: 'chance-meaning-asked', severity: 'info', homes: { low: 40, high: 40 }, params: { count: 2 } },
    ]);
    const answered = [building({ realisationChance: 0.8, chanceMeans: 'ever' })];
    expect(forecastFindings(answered, timeAt(), book)).toEqual([]);
    expect(
      forecastFindings(cases, timeAt(), bookWith({ 'forecast.chanceMeans': 'in de planperiode' })),
    ).toEqual([]);
  });

  it('warns for the last start of building of a grant', () => {
    const codes = (grantStartBy: string) =>
      forecastFindings([building({ grantStartBy })], timeAt(), book).map(({ code }) => code);
    expect(codes('2026-09-01')).toEqual(['grant-start-missed']);
    expect(codes('2027-01-01')).toEqual([]);
    const soon = building({ grantStartBy: '2026-12-15' }, '2026-07-01');
    expect(forecastFindings([soon], timeAt('2026-07-01'), book)).toMatchObject([
      { code: 'grant-start-near', homes: { low: 20, high: 20 } },
    ]);
  });

  it('says so in sentences with what to do', () => {
    const cases = [building({ realisationChance: 0.8, grantStartBy: '2026-09-01' })];
    for (const finding of forecastFindings(cases, timeAt(), book)) {
      for (const language of languages) {
        const { message, action } = findingText(finding, language);
        expect(message).toMatch(/^\S.*\.$/);
        expect(action).toMatch(/^\S.*\.$/);
        expect(message).not.toMatch(/undefined|NaN/);
      }
    }
  });
});
