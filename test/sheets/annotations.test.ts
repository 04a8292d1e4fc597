import { describe, expect, it } from '@jest/globals';
import { type CellValue, emptyGrid, type Grid } from './grids';
import { emptyState } from '../../src/model/state';
import { collectAnnotations, looseNotes, noteOf, readNotes } from '../../src/sheets/annotations';
import { buildSheets } from '../../src/sheets/buildSheets';
import type { SheetPlan } from '../../src/sheets/plan';
import { smallInputs } from '../fixtures/inputs';
import { contextOf } from './context';
import { columnUnder, gridOf, sorted, typed } from './grids';

const columns = { keyHeader: 'Sleutel', headers: ['Status', 'Opmerking'] };

function built(own: Partial<Record<string, Grid>> = {}, inputs = smallInputs()): SheetPlan[] {
  return buildSheets(contextOf(inputs, { own }));
}

function projectsOf(plans: SheetPlan[]): Grid {
  const plan = plans.find(({ kind }) => kind === 'projects');
  if (plan === undefined) throw new Error('No RB Projecten');
  return gridOf(plan);
}

/** What stands under a header in the row with this key. */
function under(grid: Grid, key: string, header: string): CellValue {
  const row = grid.values.find((values) => values[columnUnder(grid, 'Sleutel')] === key);
  return row?.[columnUnder(grid, header)] ?? null;
}

describe('what people type', () => {
  it('stays with its project, whatever the order of the rows in between', () => {
    const first = typed(
      typed(projectsOf(built()), 'P2', 'Status', 'loopt'),
      'P3',
      'Opmerking',
      '=wachten op beroep',
    );
    const second = projectsOf(built({ projects: sorted(first, 'Project') }));
    expect(under(second, 'P2', 'Status')).toBe('loopt');
    expect(under(second, 'P3', 'Opmerking')).toBe('=wachten op beroep');
    expect(under(second, 'P1', 'Status')).toBeNull();
  });

  it('lands under loose notes when its project is gone, and comes back with the project', () => {
    const inputs = smallInputs();
    const without = { ...inputs, projects: inputs.projects.filter(({ key }) => key !== 'P2') };
    const first = typed(projectsOf(built()), 'P2', 'Opmerking', 'bel de eigenaar');
    const second = projectsOf(built({ projects: first }, without));
    expect(
      second.values.some((row) => row[0] === 'P2' && row[1] === 'Opmerking' && row[2] === 'bel de eigenaar'),
    ).toBe(true);
    const third = projectsOf(built({ projects: second }, inputs));
    expect(under(third, 'P2', 'Opmerking')).toBe('bel de eigenaar');
    expect(third.values.some((row) => row[0] === 'Losse notities')).toBe(false);
  });

  it('in a row without a key is kept as an own row', () => {
    const grid = projectsOf(built());
    const values = [...grid.values];
    const row: CellValue[] = [];
    row[columnUnder(grid, 'Opmerking')] = 'zelf toegevoegd';
    const notes = readNotes(
      'projects',
      { projects: { ...grid, values: [...values, row] } },
      emptyState,
      columns,
    );
    expect(looseNotes(notes, ['P1'])).toContainEqual({
      key: 'eigen regel',
      header: 'Opmerking',
      value: 'zelf toegevoegd',
    });
  });

  it('is remembered in the state, and restored when the sheet was removed', () => {
    const first = typed(projectsOf(built()), 'P2', 'Status', 'klaar');
    const remembered = collectAnnotations(built({ projects: first }));
    expect(remembered).toEqual({ projects: { P2: { Status: 'klaar' } } });
    const notes = readNotes('projects', {}, { ...emptyState, annotations: remembered }, columns);
    expect(noteOf(notes, 'P2', 'Status')).toBe('klaar');
  });

  it('is kept in the rules: a note, and a row that Regieblad does not know', () => {
    const plan = built().find(({ kind }) => kind === 'assumptions');
    if (plan === undefined) throw new Error('No RB Uitgangspunten');
    const grid = typed(gridOf(plan), 'weights.policy', 'Toelichting', 'besluit raad');
    const row: CellValue[] = [];
    row[columnUnder(grid, 'Regel')] = 'Eigen regel van ons';
    row[columnUnder(grid, 'Sleutel', 'Regel')] = 'eigen.regel';
    const own = { ...grid, values: [...grid.values, row] };
    const next = built({ assumptions: own }).find(({ kind }) => kind === 'assumptions');
    if (next === undefined) throw new Error('No RB Uitgangspunten');
    const cells = next.rows.flatMap(({ cells: all }) => all.map(({ value }) => value));
    expect(cells).toContain('besluit raad');
    expect(cells).toContain('Eigen regel van ons');
  });

  it('in a half-filled agreement is kept as it was typed', () => {
    const plan = built().find(({ kind }) => kind === 'assumptions');
    if (plan === undefined) throw new Error('No RB Uitgangspunten');
    const grid = gridOf(plan);
    const values = grid.values.map((row) => [...row]);
    const line = values[9] ?? [];
    line[0] = 'Regionale afspraak in de maak';
    const next = built({ assumptions: { ...grid, values } }).find(({ kind }) => kind === 'assumptions');
    expect(next?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(
      'Regionale afspraak in de maak',
    );
  });

  it('leaves no trace when nothing was typed', () => {
    expect(collectAnnotations(built())).toEqual({});
    expect(readNotes('projects', { projects: emptyGrid('RB Projecten') }, emptyState, columns).size).toBe(0);
  });
});
