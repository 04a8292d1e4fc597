import { emptyState, type WorkbookState } from '../../../src/model/state';
import type { Host } from '../../../src/host/host';
import type { SheetPlan } from '../../../src/sheets/plan';
import { HostFailure, createWorkbook, fillFromGrid, toRows, type Workbook } from '../../excel-host';
import { planRow, richPlan, testStyles, tinyPlan } from '../plans';
import { openIn, uninstallAll } from './openFixture';

afterEach(uninstallAll);

const state: WorkbookState = {
  ...emptyState,
  corrections: [{ sheet: 'Lijst', header: 'Aantal', field: 'homes' }],
};
const write = (host: Host, plans: SheetPlan[], remembered = emptyState): ReturnType<Host['write']> =>
  host.write({ plans, styles: testStyles, state: remembered });

function usersWorkbook(): Workbook {
  const workbook = createWorkbook('Lijst');
  fillFromGrid(workbook, 'Lijst', [
    ['Project', 'Aantal'],
    ['De Hoven', 120],
  ]);
  return workbook;
}

/** How many actions and requests a run takes when nothing goes wrong. */
async function undisturbed(
  workbook: Workbook,
  plans: SheetPlan[],
): Promise<{ actions: number; syncs: number }> {
  const { host, excel } = await openIn(workbook);
  excel.stats.reset();
  await write(host, plans);
  return { actions: excel.stats.actions, syncs: excel.stats.syncs };
}

/** Everything of a workbook that a failed run must leave as it was. */
function contents(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map(({ name, visibility, tables }) => ({
      name,
      visibility,
      rows: toRows(workbook, name),
      tables: tables.map((table) => ({ name: table.name, area: table.area })),
    })),
    names: workbook.names,
    active: workbook.activeSheetId,
  };
}

describe('an Excel that refuses', () => {
  it('while someone types in a cell: nothing is written and the error says so', async () => {
    const { host, excel } = await openIn(usersWorkbook());
    const before = contents(excel.workbook);
    excel.refuse.cellEditMode = true;
    await expect(write(host, [tinyPlan()])).rejects.toMatchObject({ code: 'cell-edit-mode' });
    await expect(host.listSheets()).rejects.toMatchObject({ code: 'cell-edit-mode' });
    expect(contents(excel.workbook)).toEqual(before);
    expect(excel.workbook.settings.size).toBe(0);
  });

  it('while someone types in a cell, seen at the first write: nothing is written either', async () => {
    const { host, excel } = await openIn(usersWorkbook());
    const before = contents(excel.workbook);
    excel.stats.reset();
    // Two requests have looked at the workbook; the third begins the run.
    excel.refuse.requests.set(3, HostFailure.cellEditMode);
    await expect(write(host, [tinyPlan()])).rejects.toMatchObject({ code: 'cell-edit-mode' });
    expect(contents(excel.workbook)).toEqual(before);
  });

  it('a sheet of ours that is protected: nothing is written', async () => {
    const { host, excel } = await openIn(usersWorkbook());
    await write(host, [tinyPlan(), richPlan(2)]);
    excel.workbook.sheets[2]!.protection = { password: '', options: {} };
    const before = contents(excel.workbook);
    await expect(write(host, [tinyPlan({ rows: [] }), richPlan(5)])).rejects.toMatchObject({
      code: 'sheet-protected',
      params: { sheet: 'RB Projecten' },
    });
    expect(contents(excel.workbook)).toEqual(before);
  });

  it('a protected sheet of the user does not stand in the way', async () => {
    const workbook = usersWorkbook();
    workbook.sheets[0]!.protection = { password: 'x', options: {} };
    const { host } = await openIn(workbook);
    await expect(write(host, [tinyPlan()])).resolves.toMatchObject({ sheets: [{ created: true }] });
  });

  it('a protected structure: no sheets are added, but sheets that are there are updated', async () => {
    const { host, excel } = await openIn(usersWorkbook());
    await write(host, [tinyPlan()]);
    excel.workbook.protection = '';
    await expect(write(host, [tinyPlan(), richPlan(2)])).rejects.toMatchObject({
      code: 'structure-protected',
    });
    expect(excel.workbook.sheets).toHaveLength(2);
    await expect(write(host, [tinyPlan()])).resolves.toMatchObject({ sheets: [{ created: false }] });
  });

  it('every change, as in a workbook opened for reading only: nothing is written and Excel’s word is passed on', async () => {
    const { host, excel } = await openIn(usersWorkbook());
    const before = contents(excel.workbook);
    excel.refuse.readOnly = true;
    await expect(write(host, [tinyPlan()])).rejects.toMatchObject({
      code: 'host-failed',
      params: { code: 'AccessDenied' },
    });
    expect(contents(excel.workbook)).toEqual(before);
  });

  it('what needs the window while another workbook is in front: nothing is left behind', async () => {
    const { host, excel } = await openIn(usersWorkbook());
    const before = contents(excel.workbook);
    excel.refuse.otherWorkbookInFront = true;
    await expect(write(host, [tinyPlan()])).rejects.toMatchObject({ code: 'workbook-not-active' });
    expect(contents(excel.workbook)).toEqual(before);
    expect(excel.workbook.settings.size).toBe(0);
    await expect(host.select({ sheet: 'Lijst', row: 1, column: 1 })).rejects.toMatchObject({
      code: 'workbook-not-active',
    });
    excel.refuse.otherWorkbookInFront = false;
    await write(host, [richPlan(2)]);
    const written = contents(excel.workbook);
    excel.refuse.otherWorkbookInFront = true;
    await expect(write(host, [richPlan(5)])).rejects.toMatchObject({
      code: 'write-failed-restored',
      params: { reason: 'workbook-not-active' },
    });
    expect(contents(excel.workbook)).toEqual(written);
  });

  it('a member of a newer requirement set: ability-missing', async () => {
    const { host, excel } = await openIn(usersWorkbook());
    excel.refuse.apiVersion = '1.3';
    await expect(host.listSheets()).rejects.toMatchObject({ code: 'ability-missing' });
  });

  it('works with every member in the minimum requirement set', async () => {
    const { host } = await openIn(usersWorkbook(), { apiVersion: '1.13' });
    await write(host, [tinyPlan(), richPlan(3)], state);
    await write(host, [tinyPlan(), richPlan(5)], state);
    expect(await host.readState()).toEqual(state);
    await host.select({ sheet: 'RB Projecten', row: 7, column: 2 });
  });
});

describe('one step for Ctrl+Z', () => {
  /** The client here knows no undo groups; this Excel only notes who asks for one, and refuses when told. */
  function undoGroups(refuse: boolean): boolean[] {
    const asked: boolean[] = [];
    const run = Excel.run.bind(Excel) as (options: Excel.RunOptions, batch: unknown) => Promise<unknown>;
    const standIn = (options: Excel.RunOptions, batch: unknown): Promise<unknown> => {
      asked.push(options.mergeUndoGroup === true);
      if (!refuse || !options.mergeUndoGroup) return run(options, batch);
      return Promise.reject(Object.assign(new Error('undo'), { code: 'UndoNotSupported', debugInfo: {} }));
    };
    Object.assign(Excel, { run: standIn });
    return asked;
  }

  it('is asked for an update, not where sheets are hidden or Excel is too old', async () => {
    const { host } = await openIn(usersWorkbook());
    const asked = undoGroups(false);
    await write(host, [richPlan(2)]);
    expect(asked).not.toContain(true);
    await write(host, [richPlan(3)]);
    expect(asked.filter(Boolean)).toHaveLength(1);
    uninstallAll();
    const older = await openIn(usersWorkbook(), { apiVersion: '1.19' });
    const askedOlder = undoGroups(false);
    await write(older.host, [tinyPlan()]);
    expect(askedOlder).not.toContain(true);
  });

  it('is given up when Excel refuses it; the sheets are written all the same', async () => {
    const { host, excel } = await openIn(usersWorkbook());
    const asked = undoGroups(true);
    await write(host, [tinyPlan()]);
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(toRows(excel.workbook, 'RB Overzicht')[2]).toEqual([1240, 12.5]);
    expect(excel.workbook.settings.size).toBe(0);
  });
});

describe('a run that fails halfway', () => {
  const first = [tinyPlan(), richPlan(4)];
  const second = [
    tinyPlan({
      rows: [planRow(1, 'title', ['Anders', 'nog iets', '010'])],
      names: [{ name: 'RB_Nieuw', area: { top: 1, left: 1, bottom: 1, right: 1 } }],
    }),
    richPlan(7, { names: [{ name: 'RB_Peildatum', area: { top: 1, left: 1, bottom: 1, right: 1 } }] }),
  ];

  async function updated(): Promise<{ workbook: Workbook; before: unknown }> {
    const workbook = usersWorkbook();
    const { host } = await openIn(workbook);
    await write(host, first, state);
    return { workbook, before: contents(workbook) };
  }

  it('puts the earlier contents back, whichever action fails', async () => {
    const { actions } = await undisturbed((await updated()).workbook, second);
    expect(actions).toBeGreaterThan(60);
    const outcomes = new Set<string>();
    for (let action = 1; action <= actions; action += 3) {
      const { workbook, before } = await updated();
      const { host, excel } = await openIn(workbook);
      excel.stats.reset();
      excel.refuse.actions.add(action);
      const error: unknown = await write(host, second).catch((caught: unknown) => caught);
      outcomes.add((error as { code: string }).code);
      expect({ action, contents: contents(workbook) }).toEqual({ action, contents: before });
      expect(await host.readState()).toEqual(state);
      expect(workbook.settings.size).toBe(0);
      expect(workbook.application.enableEvents).not.toBe(false);
      uninstallAll();
    }
    expect([...outcomes].sort()).toEqual(['host-failed', 'write-failed-restored']);
  }, 240_000);

  it('puts the earlier contents back, whichever request is lost', async () => {
    const { syncs } = await undisturbed((await updated()).workbook, second);
    expect(syncs).toBeGreaterThan(6);
    for (let request = 1; request <= syncs; request += 1) {
      const { workbook, before } = await updated();
      const { host, excel } = await openIn(workbook);
      excel.stats.reset();
      excel.refuse.requests.set(request, HostFailure.sessionLost);
      const error: unknown = await write(host, second).catch((caught: unknown) => caught);
      expect((error as { code: string }).code).toMatch(/^(host-failed|write-failed-restored)$/);
      expect({ request, contents: contents(workbook) }).toEqual({ request, contents: before });
      expect(await host.readState()).toEqual(state);
      uninstallAll();
    }
  });

  it('leaves new sheets empty, hidden and ours, and a next run shows them', async () => {
    const { syncs } = await undisturbed(usersWorkbook(), first);
    const { host, excel } = await openIn(usersWorkbook());
    excel.stats.reset();
    excel.refuse.requests.set(syncs - 1, HostFailure.sessionLost);
    await expect(write(host, first)).rejects.toMatchObject({ code: 'write-failed-restored' });
    expect(await host.listSheets()).toEqual([
      { name: 'Lijst', visibility: 'visible', kind: null },
      { name: 'RB Overzicht', visibility: 'hidden', kind: 'overview' },
      { name: 'RB Projecten', visibility: 'hidden', kind: 'projects' },
    ]);
    expect(toRows(excel.workbook, 'RB Overzicht')).toEqual([]);
    expect(excel.workbook.sheets.flatMap(({ tables, charts }) => [...tables, ...charts])).toEqual([]);
    expect(excel.workbook.names).toEqual([]);
    excel.resetRefusals();
    excel.refuse.requests.clear();
    const report = await write(host, first);
    expect(report.sheets.map(({ created }) => created)).toEqual([true, true]);
    expect((await host.listSheets()).map(({ visibility }) => visibility)).toEqual([
      'visible',
      'visible',
      'hidden',
    ]);
    expect(excel.workbook.settings.size).toBe(0);
    expect(excel.workbook.sheets[1]!.props.showGridlines).toBe(false);
  });

  it('says so when the contents cannot be put back, keeps its mark, and a next run finishes', async () => {
    const { syncs } = await undisturbed(usersWorkbook(), first);
    const { host, excel } = await openIn(usersWorkbook());
    excel.stats.reset();
    for (let request = syncs - 1; request < 50; request += 1) {
      excel.refuse.requests.set(request, HostFailure.sessionLost);
    }
    await expect(write(host, first)).rejects.toMatchObject({ code: 'write-failed-unfinished' });
    expect(excel.workbook.settings.size).toBe(1);
    excel.resetRefusals();
    expect(await write(host, first, state)).toMatchObject({ resumed: true });
    expect(await write(host, first, state)).not.toHaveProperty('resumed');
    expect(excel.workbook.settings.size).toBe(0);
    expect(excel.workbook.application.enableEvents).not.toBe(false);
    expect((await host.listSheets()).map(({ visibility }) => visibility)).toEqual([
      'visible',
      'visible',
      'hidden',
    ]);
    expect(excel.workbook.sheets[2]!.tables.map(({ area }) => area.rows)).toEqual([5]);
    expect(await host.readState()).toEqual(state);
  });
});
