import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/model/inputs';
import { buildSheets } from '../../src/sheets/buildSheets';
import type { SheetPlan } from '../../src/sheets/plan';
import { forecastTexts as texts } from '../../src/text/sheets/forecast';
import { mediumInputs, smallInputs, someInputs } from '../fixtures/inputs';
import { contextOf } from './context';
import { columnUnder, gridOf, sorted, typed, type Grid } from './grids';

const { headers } = texts.projects;

function forecastOf(inputs: Inputs, own: Partial<Record<string, Grid>> = {}): SheetPlan {
  const plan = buildSheets(contextOf(inputs, { own })).find(({ kind }) => kind === 'forecast');
  if (plan === undefined) throw new Error('No RB Prognose');
  return plan;
}

/** The values of a column of the table per project. */
function column(grid: Grid, header: string): (string | number | null)[] {
  const head = grid.values.findIndex((row) => row.includes(headers.key));
  const [at, key] = [columnUnder(grid, header, headers.key), columnUnder(grid, headers.key)];
  return grid.values
    .slice(head + 1)
    .filter((row) => typeof row[key] === 'string')
    .map((row) => row[at] as string | number | null);
}

const total = (values: (string | number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + Number(value), 0);

describe('RB Prognose', () => {
  it('says what is expected within its band, and the projects add up to it', () => {
    const inputs = mediumInputs(30);
    const { forecast } = contextOf(inputs).results;
    const grid = gridOf(forecastOf(inputs));
    const { mean, p10, p90 } = forecast.inPeriod.all;
    expect(total(column(grid, headers.all))).toBeCloseTo(mean, 6);
    expect(p10 < mean && mean < p90).toBe(true);
    expect(grid.values[1]?.[0]).toContain(`tussen ${new Intl.NumberFormat('nl').format(Math.round(p10))} en`);
    const parts = [headers.byDelay, headers.byPeople, headers.byBottlenecks, headers.all];
    const kept = column(grid, headers.planned).map(
      (planned, index) => Number(planned) * Number(column(grid, headers.keep)[index]),
    );
    // What is kept of the plan is what is expected and what comes later for each cause.
    expect(parts.reduce((sum, header) => sum + total(column(grid, header)), 0)).toBeCloseTo(total(kept), 6);
  });

  it('gives each project a reason', () => {
    expect(
      column(gridOf(forecastOf(mediumInputs(30))), headers.why).every((why) => String(why).length > 10),
    ).toBe(true);
  });

  it('keeps what people typed with its project', () => {
    const inputs = smallInputs();
    const first = gridOf(forecastOf(inputs));
    const [key = ''] = column(first, headers.key).map(String);
    const noted = typed(typed(first, key, headers.chanceMeans, 'ooit'), key, headers.owner, 'Afdeling RO');
    const second = gridOf(forecastOf(inputs, { forecast: sorted(noted, headers.project) }));
    const row = column(second, headers.key).indexOf(key);
    expect(column(second, headers.chanceMeans)[row]).toBe('ooit');
    expect(column(second, headers.owner)[row]).toBe('Afdeling RO');
  });

  it('stands without agreement, and without projects', () => {
    const without = gridOf(forecastOf({ ...smallInputs(), targets: [] }));
    expect(without.values.flat()).toContain(texts.verdict.none);
    const empty = forecastOf(someInputs());
    expect(gridOf(empty).values[1]?.[0]).toBe(texts.finding.none);
    expect(empty.charts).toEqual([]);
  });

  it('draws what is sure, the band on top of it and the plan', () => {
    const [chart] = forecastOf(mediumInputs(30)).charts;
    expect(chart?.series.map(({ name }) => name)).toEqual([
      texts.years.headers.low,
      texts.years.above,
      texts.years.headers.mean,
      texts.years.headers.planned,
    ]);
  });
});
