import type { CellValue, Grid, SheetVisibility } from '../../src/model/grid';
import { emptyState, type WorkbookState } from '../../src/model/state';
import type { Host, WriteRequest } from '../../src/host/host';
import type { SheetKind, SheetPlan } from '../../src/sheets/plan';
import { planRow, richPlan, testStyles, tinyPlan, waterfallPlan } from './plans';

/** A cell of a workbook for a test: a value (texts stay texts), or with a formula or a number format. */
export type FixtureCell =
  CellValue | { value: string | number | boolean; formula?: string; numberFormat?: string };

export interface FixtureSheet {
  name: string;
  /** From A1 on. */
  rows: FixtureCell[][];
  visibility?: SheetVisibility;
  /** 1-based. */
  hiddenRows?: number[];
  /** Carries our mark of this kind. */
  mark?: SheetKind;
  tables?: { name: string; address: string }[];
}

/** A workbook that a test starts from; its first sheet is the active one. */
export interface WorkbookFixture {
  sheets: FixtureSheet[];
  /** Workbook-scoped defined names, formulas with "=". */
  names?: { name: string; formula: string }[];
}

export type SeriesLook = 'columns' | 'hidden' | 'line' | 'dashes';

/** What stands in a workbook beyond what a host tells. */
export interface WorkbookProbe {
  activeSheet: string;
  /** Areas as "A6:E9". */
  tables: { sheet: string; name: string; area: string }[];
  /** Workbook-scoped names; formulas without "=". */
  names: { name: string; formula: string }[];
  /** How each series is drawn, and the names in the legend. */
  charts: { sheet: string; title: string; looks: SeriesLook[]; legend: string[] }[];
  /** Rows that begin a page by hand. */
  pageStarts: { sheet: string; rows: number[] }[];
  conditionalFormats: { sheet: string; formula: string }[];
  /** Areas as "A6:E9", colours as "#RRGGBB". */
  bars: { sheet: string; area: string; color: string; from: string }[];
}

/** A workbook in the host that is tested. */
export interface OpenedWorkbook {
  host: Host;
  /** The workbook as another session opens it. */
  reopen(): Promise<OpenedWorkbook>;
  probe(): Promise<WorkbookProbe>;
}

export interface HostTraits {
  /** Whether the value of a formula can be read back; an Excel that doesn't calculate has none. */
  formulaValues: boolean;
}

const list: FixtureSheet = {
  name: 'Projectenlijst',
  rows: [
    ['Planlijst 2026'],
    [],
    ['Nr', 'Project', 'Woningen', 'Start'],
    ['010', 'De Hoven', 120, { value: 46023, numberFormat: 'dd-mm-yyyy' }],
    ['3-5', '=geen formule', null, '19-8-2025'],
    ['12', 'Station', { value: 165, formula: '=C4+45' }, { error: '#N/A' }],
    ['13', '#N/A', true, null],
  ],
  hiddenRows: [5],
};
const other: FixtureSheet = { name: "Jan's blad", rows: [['x']], visibility: 'hidden' };
const vacant: FixtureSheet = { name: 'Leeg', rows: [] };
const user: WorkbookFixture = { sheets: [list, other, vacant] };

/** Texts that Excel would take for something else. */
const trickyTexts = [
  '010', '3-5', '1e5', '2026', '19-8-2025', '1-2', '12:30', '50%', '+31', '-x', '@x', 'TRUE', 'waar', '#N/A', '1.250,50', 'jan 2026', ' 7',
  '=HYPERLINK("https://example.org","klik")', "'s-Gravenhage", '- nog te bepalen', 'regel 1\nregel 2', '<b> & "x"',
]; // prettier-ignore

const requestFor = (plans: SheetPlan[], state: WorkbookState = emptyState): WriteRequest => ({
  plans,
  styles: testStyles,
  state,
});

const at = <T>(cells: readonly (readonly T[])[], row: number, column: number): T | undefined =>
  cells[row - 1]?.[column - 1];

async function gridOf(host: Host, sheet: string): Promise<Grid> {
  const [grid] = await host.readSheets([sheet]);
  if (!grid) throw new Error(`no grid of ${sheet}`);
  return grid;
}

/** Everything a host tells about the user's sheets. */
async function usersSheets(host: Host): Promise<unknown> {
  const sheets = (await host.listSheets()).filter(({ name }) =>
    user.sheets.some((sheet) => sheet.name === name),
  );
  return { sheets, grids: await host.readSheets(sheets.map(({ name }) => name)) };
}

/** The behaviour every host has. `open` makes a workbook of a fixture and opens it. */
export function describeHost(
  name: string,
  open: (workbook: WorkbookFixture) => Promise<OpenedWorkbook>,
  traits: HostTraits,
): void {
  describe(`${name}: reading`, () => {
    it('lists all sheets in the order of the tabs, none of them ours', async () => {
      const { host } = await open(user);
      expect(await host.listSheets()).toEqual([
        { name: 'Projectenlijst', visibility: 'visible', kind: null },
        { name: "Jan's blad", visibility: 'hidden', kind: null },
        { name: 'Leeg', visibility: 'visible', kind: null },
      ]);
    });

    it('reads texts as texts, numbers and dates as numbers, errors as errors and blanks as null', async () => {
      const { host } = await open(user);
      const { values } = await gridOf(host, 'Projectenlijst');
      expect(at(values, 1, 1)).toBe('Planlijst 2026');
      expect(values[1]?.some((value) => value !== null) ?? false).toBe(false);
      expect(values[3]).toEqual(['010', 'De Hoven', 120, 46023]);
      expect(at(values, 5, 1)).toBe('3-5');
      expect(at(values, 5, 2)).toBe('=geen formule');
      expect(at(values, 5, 3) ?? null).toBeNull();
      expect(at(values, 5, 4)).toBe('19-8-2025');
      expect(at(values, 6, 4)).toEqual({ error: '#N/A' });
      expect(at(values, 7, 2)).toBe('#N/A');
      expect(at(values, 7, 3)).toBe(true);
    });

    it('reads formulas beside their values, and no formula where a text begins with "="', async () => {
      const { host } = await open(user);
      const { formulas, values } = await gridOf(host, 'Projectenlijst');
      expect(at(formulas, 6, 3)).toBe('=C4+45');
      expect(at(values, 6, 3)).toBe(165);
      expect(at(formulas, 5, 2) ?? null).toBeNull();
      expect(at(formulas, 4, 3) ?? null).toBeNull();
    });

    it('reads number formats and hidden rows', async () => {
      const { host } = await open(user);
      const { formats, hiddenRows } = await gridOf(host, 'Projectenlijst');
      expect(at(formats, 4, 4)).toBe('dd-mm-yyyy');
      expect(at(formats, 4, 3) ?? null).toBeNull();
      expect(hiddenRows).toEqual([5]);
    });

    it('reads several sheets in the order asked, an empty one as an empty grid', async () => {
      const { host } = await open(user);
      const grids = await host.readSheets(['Leeg', "Jan's blad", 'Projectenlijst']);
      expect(grids.map(({ sheet }) => sheet)).toEqual(['Leeg', "Jan's blad", 'Projectenlijst']);
      expect(grids[0]?.values.flat().filter((value) => value !== null)).toEqual([]);
      expect(at(grids[1]?.values ?? [], 1, 1)).toBe('x');
    });

    it('says which sheet is not there', async () => {
      const { host } = await open(user);
      await expect(host.readSheets(['Projectenlijst', 'Weg'])).rejects.toMatchObject({
        code: 'not-found',
        params: { sheet: 'Weg' },
      });
    });

    it('remembers nothing in a workbook it never wrote in', async () => {
      const { host } = await open(user);
      expect(await host.readState()).toBeNull();
    });
  });

  describe(`${name}: writing for the first time`, () => {
    it('adds the sheets last, in the order of the plans, marked and hidden as planned', async () => {
      const opened = await open(user);
      const report = await opened.host.write(requestFor([tinyPlan(), richPlan(3)]));
      expect(report.sheets).toEqual([
        { kind: 'overview', name: 'RB Overzicht', created: true },
        { kind: 'projects', name: 'RB Projecten', created: true },
      ]);
      const { host } = await opened.reopen();
      expect((await host.listSheets()).slice(3)).toEqual([
        { name: 'RB Overzicht', visibility: 'visible', kind: 'overview' },
        { name: 'RB Projecten', visibility: 'hidden', kind: 'projects' },
      ]);
    });

    it('leaves the sheets of the user and the active sheet as they were', async () => {
      const opened = await open(user);
      const before = await usersSheets(opened.host);
      await opened.host.write(requestFor([tinyPlan(), richPlan(3)]));
      const again = await opened.reopen();
      expect(await usersSheets(again.host)).toEqual(before);
      expect((await again.probe()).activeSheet).toBe('Projectenlijst');
    });

    it('writes numbers, dates and formulas that read back', async () => {
      const opened = await open(user);
      await opened.host.write(requestFor([tinyPlan()]));
      const { host } = await opened.reopen();
      const { values, formulas, formats } = await gridOf(host, 'RB Overzicht');
      expect(at(values, 1, 1)).toBe('Woningbouw in één oogopslag');
      expect(at(values, 3, 1)).toBe(1240);
      expect(at(values, 3, 2)).toBe(12.5);
      expect(at(values, 4, 1)).toBe(46023);
      expect(at(formats, 3, 1)).toBe('#,##0');
      expect(at(formats, 4, 1)).toBe('dd-mm-yyyy');
      expect(at(formulas, 5, 1)).toBe('=A3+B3');
      if (traits.formulaValues) expect(at(values, 5, 1)).toBe(1252.5);
    });

    it.each(trickyTexts)('keeps the text %j a text', async (text) => {
      const opened = await open({ sheets: [vacant] });
      await opened.host.write(requestFor([tinyPlan({ rows: [planRow(1, 'plain', [text, text])] })]));
      const { host } = await opened.reopen();
      const { values, formulas } = await gridOf(host, 'RB Overzicht');
      expect(values[0]).toEqual([text, text]);
      expect(at(formulas, 1, 1) ?? null).toBeNull();
    });

    it('makes the table, the chart, the name and the conditional colour of the plan', async () => {
      const opened = await open(user);
      await opened.host.write(requestFor([richPlan(3)]));
      const probe = await (await opened.reopen()).probe();
      expect(probe.tables).toEqual([{ sheet: 'RB Projecten', name: 'RB_Projecten', area: 'A6:E9' }]);
      expect(probe.charts).toEqual([
        {
          sheet: 'RB Projecten',
          title: 'Woningen per project',
          looks: ['columns', 'line'],
          legend: ['Woningen', 'Deel'],
        },
      ]);
      expect(probe.names).toContainEqual({ name: 'RB_Peildatum', formula: "'RB Projecten'!$B$3" });
      expect(probe.conditionalFormats).toEqual([{ sheet: 'RB Projecten', formula: '$C7>11' }]);
      expect(probe.bars).toEqual([
        { sheet: 'RB Projecten', area: 'D7:D9', color: testStyles.colors.accentMid, from: '0' },
      ]);
    });

    it('draws what others stand on unseen, and the ends of a band in dashes', async () => {
      const opened = await open(user);
      await opened.host.write(requestFor([waterfallPlan]));
      const { charts } = await (await opened.reopen()).probe();
      expect(charts.map(({ title, looks, legend }) => [title, looks, legend])).toEqual([
        ['Van afspraak naar rest', ['hidden', 'columns', 'columns'], ['Totaal', 'Eraf']],
        ['Opgeteld', ['line', 'dashes'], ['Verwacht', 'Laag']],
      ]);
    });

    it('begins pages where the plan says, on a next run as well', async () => {
      const opened = await open(user);
      const plan = (pageStarts: number[]): SheetPlan =>
        tinyPlan({ print: { landscape: true, titleRows: null, columns: null, onePage: false, pageStarts } });
      await opened.host.write(requestFor([plan([4])]));
      const again = await opened.reopen();
      expect((await again.probe()).pageStarts).toEqual([{ sheet: 'RB Overzicht', rows: [4] }]);
      await again.host.write(requestFor([plan([3, 5])]));
      expect((await (await again.reopen()).probe()).pageStarts).toEqual([
        { sheet: 'RB Overzicht', rows: [3, 5] },
      ]);
    });

    it('says how far it is', async () => {
      const { host } = await open(user);
      const calls: [number, number][] = [];
      await host.write({
        ...requestFor([tinyPlan(), richPlan(3)]),
        onProgress: (done, total) => calls.push([done, total]),
      });
      expect(calls.at(-1)).toEqual([2, 2]);
    });

    it('remembers its state', async () => {
      const state: WorkbookState = {
        ...emptyState,
        corrections: [{ sheet: 'Lijst', header: 'Aantal <netto> & "bruto"', field: 'homes' }],
        annotations: { projects: { 'a|b': { Opmerking: 'één', Status: 3 } } },
      };
      const opened = await open(user);
      await opened.host.write(requestFor([tinyPlan()], state));
      const again = await opened.reopen();
      expect(await again.host.readState()).toEqual(state);
      await again.host.write(requestFor([tinyPlan()], { ...state, corrections: [] }));
      expect(await (await again.reopen()).host.readState()).toEqual({ ...state, corrections: [] });
    });
  });

  describe(`${name}: writing again`, () => {
    async function written(plans: SheetPlan[]): Promise<OpenedWorkbook> {
      const opened = await open(user);
      await opened.host.write(requestFor(plans));
      return opened.reopen();
    }

    it('updates the sheets where they stand, without leftovers of a longer plan', async () => {
      const opened = await written([tinyPlan(), richPlan(5)]);
      const before = await opened.host.listSheets();
      const report = await opened.host.write(
        requestFor([richPlan(2), tinyPlan({ rows: [planRow(1, 'title', ['Nieuw'])] })]),
      );
      expect(report.sheets).toEqual([
        { kind: 'projects', name: 'RB Projecten', created: false },
        { kind: 'overview', name: 'RB Overzicht', created: false },
      ]);
      const again = await opened.reopen();
      expect(await again.host.listSheets()).toEqual(before);
      const overview = await gridOf(again.host, 'RB Overzicht');
      expect(overview.values.flat().filter((value) => value !== null)).toEqual(['Nieuw']);
      const { values } = await gridOf(again.host, 'RB Projecten');
      expect(
        values
          .slice(6)
          .map((row) => row[0] ?? null)
          .filter((key) => key !== null),
      ).toEqual(['001', '002']);
      const probe = await again.probe();
      expect(probe.tables).toEqual([{ sheet: 'RB Projecten', name: 'RB_Projecten', area: 'A6:E8' }]);
      expect(probe.charts).toHaveLength(1);
      expect(probe.conditionalFormats).toEqual([{ sheet: 'RB Projecten', formula: '$C7>11' }]);
      expect(probe.bars.map(({ area }) => area)).toEqual(['D7:D8']);
      expect(probe.names.filter(({ name: one }) => one === 'RB_Peildatum')).toHaveLength(1);
    });

    it('lets a table grow, and move when the plan has it elsewhere', async () => {
      const opened = await written([richPlan(2)]);
      await opened.host.write(requestFor([richPlan(4)]));
      expect((await opened.probe()).tables).toEqual([
        { sheet: 'RB Projecten', name: 'RB_Projecten', area: 'A6:E10' },
      ]);
      const moved = { top: 3, left: 1, bottom: 4, right: 2 };
      await opened.host.write(
        requestFor([
          richPlan(0, {
            rows: [planRow(3, 'header', ['Sleutel', 'Project']), planRow(4, 'text', ['a', 'b'])],
            tables: [{ name: 'RB_Projecten', area: moved, filter: true }],
            charts: [],
            conditionalFormats: [],
            validations: [],
          }),
        ]),
      );
      const again = await opened.reopen();
      expect((await again.probe()).tables).toEqual([
        { sheet: 'RB Projecten', name: 'RB_Projecten', area: 'A3:B4' },
      ]);
      expect((await gridOf(again.host, 'RB Projecten')).values.slice(2)).toEqual([
        ['Sleutel', 'Project'],
        ['a', 'b'],
      ]);
    });

    it('changes headers that trade places without mixing them up', async () => {
      const years = (...texts: string[]): SheetPlan =>
        tinyPlan({
          rows: [
            planRow(1, 'header', texts),
            planRow(
              2,
              'number',
              texts.map(() => 1),
            ),
          ],
          tables: [{ name: 'RB_Jaren', area: { top: 1, left: 1, bottom: 2, right: 3 }, filter: false }],
        });
      const opened = await written([years('2026', '2027', '2028')]);
      await opened.host.write(requestFor([years('2027', '2028', '2029')]));
      const { host } = await opened.reopen();
      expect((await gridOf(host, 'RB Overzicht')).values[0]).toEqual(['2027', '2028', '2029']);
    });

    it('writes in a sheet of ours that the user renamed, and keeps its name and place', async () => {
      const renamed: FixtureSheet = { name: 'Ons overzicht', rows: [['oud', 'oud']], mark: 'overview' };
      const opened = await open({ sheets: [list, renamed, vacant] });
      const report = await opened.host.write(requestFor([tinyPlan()]));
      expect(report.sheets).toEqual([{ kind: 'overview', name: 'Ons overzicht', created: false }]);
      const { host } = await opened.reopen();
      expect((await host.listSheets()).map(({ name: one, kind }) => [one, kind])).toEqual([
        ['Projectenlijst', null],
        ['Ons overzicht', 'overview'],
        ['Leeg', null],
      ]);
      expect(at((await gridOf(host, 'Ons overzicht')).values, 1, 1)).toBe('Woningbouw in één oogopslag');
    });

    it('leaves a copy of a sheet of ours to the user', async () => {
      const copy: FixtureSheet = { name: 'RB Overzicht (2)', rows: [['kopie']], mark: 'overview' };
      const own: FixtureSheet = { name: 'RB Overzicht', rows: [['oud']], mark: 'overview' };
      const opened = await open({ sheets: [list, copy, own] });
      await opened.host.write(requestFor([tinyPlan()]));
      const { host } = await opened.reopen();
      expect((await host.listSheets()).map(({ kind }) => kind)).toEqual([null, null, 'overview']);
      expect((await gridOf(host, 'RB Overzicht (2)')).values).toEqual([['kopie']]);
    });
  });

  describe(`${name}: refusing`, () => {
    it.each<[string, WorkbookFixture]>([
      ['a sheet, whatever its case', { sheets: [list, { name: 'rb overzicht', rows: [['van mij']] }] }],
      [
        'a defined name',
        { sheets: [list], names: [{ name: 'RB_Peildatum', formula: '=Projectenlijst!$A$1' }] },
      ],
      [
        'a table',
        {
          sheets: [
            list,
            {
              name: 'Tabel',
              rows: [
                ['a', 'b'],
                [1, 2],
              ],
              tables: [{ name: 'RB_Projecten', address: 'A1:B2' }],
            },
          ],
        },
      ],
    ])('writes nothing when the user has %s with a wanted name', async (_what, fixture) => {
      const opened = await open(fixture);
      const names = fixture.sheets.map((sheet) => sheet.name);
      const before = {
        sheets: await opened.host.listSheets(),
        grids: await opened.host.readSheets(names),
        probe: await opened.probe(),
      };
      await expect(opened.host.write(requestFor([tinyPlan(), richPlan(2)]))).rejects.toMatchObject({
        code: 'sheet-name-taken',
      });
      const again = await opened.reopen();
      expect({
        sheets: await again.host.listSheets(),
        grids: await again.host.readSheets(names),
        probe: await again.probe(),
      }).toEqual(before);
      expect(await again.host.readState()).toBeNull();
    });
  });
}
