import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../src/analysis/analyse';
import { rememberRun } from '../../src/app/rememberRun';
import { emptyState, type WorkbookState } from '../../src/model/state';
import { aProject, smallInputs } from '../fixtures/inputs';

/** The state after a run on a date, on the small list with some projects more of which nothing is known. */
function after(state: WorkbookState, referenceDate: string, more = 0): WorkbookState {
  const inputs = smallInputs();
  const bare = Array.from({ length: more }, (_, index) => aProject({ key: `N${index}` }));
  return rememberRun(state, analyse({ ...inputs, projects: [...inputs.projects, ...bare], referenceDate }));
}

const dates = ({ qualityRuns = [] }: WorkbookState): string[] =>
  qualityRuns.map(({ referenceDate }) => referenceDate);

describe('the quality of the list over the runs', () => {
  it('is remembered in points, with its aspects', () => {
    const [run] = after(emptyState, '2026-01-01').qualityRuns ?? [];
    expect(run?.score).toBeGreaterThan(0);
    expect(Object.keys(run?.aspects ?? {})).toEqual([
      'completeness',
      'consistency',
      'plausibility',
      'currency',
    ]);
  });

  it('is not remembered again when nothing changed', () => {
    const first = after(emptyState, '2026-01-01');
    expect(after(first, '2026-01-08')).toEqual({
      ...first,
      lastRun: { ...first.lastRun, referenceDate: '2026-01-08' },
    });
  });

  it('is remembered once per date, the last one', () => {
    const twice = after(after(emptyState, '2026-01-01'), '2026-01-01', 30);
    expect(dates(twice)).toEqual(['2026-01-01']);
    expect(twice.qualityRuns).toEqual(after(emptyState, '2026-01-01', 30).qualityRuns);
  });

  it('stands in the order of the dates, also of a run on an earlier one', () => {
    const state = after(after(after(emptyState, '2026-01-01'), '2026-06-01', 30), '2026-03-01', 60);
    expect(dates(state)).toEqual(['2026-01-01', '2026-03-01', '2026-06-01']);
  });
});
