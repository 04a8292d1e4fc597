import { describe, expect, it } from '@jest/globals';
import { rememberRun } from '../../src/app/rememberRun';
import { analyse } from '../../src/analysis/analyse';
import { emptyState } from '../../src/model/state';
import { readBottleneckNotes } from '../../src/reading/own/readBottleneckNotes';
import { buildSheets } from '../../src/sheets/buildSheets';
import type { CellValue, Grid } from './grids';
import { smallInputs } from '../fixtures/inputs';
import { contextOf } from './context';
import { columnUnder, gridOf, sorted, typed } from './grids';

function sheetOf(own: Partial<Record<string, Grid>> = {}, inputs = smallInputs()): Grid {
  const plan = buildSheets(contextOf(inputs, { own })).find(({ kind }) => kind === 'bottlenecks');
  if (plan === undefined) throw new Error('No RB Knelpunten');
  return gridOf(plan);
}

function under(grid: Grid, key: string, header: string): CellValue {
  const row = grid.values.find((values) => values[columnUnder(grid, 'Sleutel')] === key);
  return row?.[columnUnder(grid, header, 'Sleutel')] ?? null;
}

const key = 'P1:netcongestie';

describe('RB Knelpunten', () => {
  it('keeps what was typed when the table is sorted, the sheet renamed and the run repeated, and the analysis uses it', () => {
    const first = typed(
      typed(typed(sheetOf(), key, 'Eigenaar', 'PL-1'), key, 'Sinds', '1-9-2025'),
      key,
      'Status',
      'loopt',
    );
    const renamed = { ...sorted(first, 'Project'), sheet: 'Onze knelpunten' };
    const inputs = smallInputs();
    expect(readBottleneckNotes({ bottlenecks: renamed }, inputs.projects)).toEqual([]);
    expect(inputs.projects[0]?.bottleneckNotes).toEqual({
      netcongestie: { owner: 'PL-1', since: '2025-09-01' },
    });
    const second = sheetOf({ bottlenecks: renamed }, inputs);
    expect(under(second, key, 'Eigenaar')).toBe('PL-1');
    expect(under(second, key, 'Status')).toBe('loopt');
    // A day that was typed as text is a day now, from which the age is counted: 122 days before 1 January 2026.
    expect(under(second, key, 'Sinds')).toBe(45_901);
    expect(under(second, key, 'Weken oud')).toBe('17');
  });

  it('no longer counts what somebody called solved', () => {
    const inputs = smallInputs();
    const solved = typed(sheetOf(), key, 'Status', 'opgelost');
    expect(readBottleneckNotes({ bottlenecks: solved }, inputs.projects)).toEqual([]);
    const { rows, kinds } = analyse(inputs).bottlenecks;
    expect(rows.find(({ kind }) => kind === 'netcongestie')).toMatchObject({ closed: true, counts: false });
    expect(kinds.find(({ kind }) => kind === 'netcongestie')?.projects).toBe(0);
  });

  it('says it when a typed day is none', () => {
    const inputs = smallInputs();
    const wrong = typed(sheetOf(), key, 'Datum', 'na de zomer');
    expect(readBottleneckNotes({ bottlenecks: wrong }, inputs.projects)).toMatchObject([
      { code: 'own-date-unreadable', project: 'P1' },
    ]);
  });

  it('grows older over runs, from the first run that saw it', () => {
    const first = rememberRun(emptyState, analyse(smallInputs()));
    expect(first.bottlenecksSeen?.P1).toMatchObject({ netcongestie: '2026-01-01' });
    const later = {
      ...smallInputs(),
      referenceDate: '2026-04-01',
      bottlenecksSeen: first.bottlenecksSeen ?? {},
    };
    const results = analyse(later);
    const grown = results.bottlenecks.rows.find(({ kind }) => kind === 'netcongestie');
    expect(grown?.since).toEqual({ date: '2026-01-01', exact: false, weeks: 12 });
    const second = rememberRun(first, results);
    expect(second.bottlenecksSeen?.P1).toMatchObject({ netcongestie: '2026-01-01' });
    const gone = { ...later, projects: later.projects.filter(({ key: one }) => one !== 'P1') };
    expect(rememberRun(second, analyse(gone)).bottlenecksSeen?.P1).toBeUndefined();
  });
});
