import { emptyState } from '../../../src/model/state';
import type { SheetPlan } from '../../../src/sheets/plan';
import { createWorkbook } from '../../excel-host';
import { cellAt } from '../../excel-host/workbook/cells';
import type { Sheet } from '../../excel-host/workbook/model';
import { showTotals } from '../../excel-host/workbook/tables';
import { planRow, richPlan, testStyles, tinyPlan } from '../plans';
import { openIn, uninstallAll, type OpenedExcel } from './openFixture';

afterEach(uninstallAll);

async function written(
  plans: SheetPlan[],
): Promise<OpenedExcel & { sheet: Sheet; again: (next: SheetPlan[]) => Promise<void> }> {
  const opened = await openIn(createWorkbook('Lijst'));
  const again = async (next: SheetPlan[]): Promise<void> => {
    await opened.host.write({ plans: next, styles: testStyles, state: emptyState });
  };
  await again(plans);
  return { ...opened, again, sheet: opened.excel.workbook.sheets[1]! };
}

const formatAt = (sheet: Sheet, row: number, column: number): Record<string, unknown> => ({
  ...cellAt(sheet, row - 1, column - 1)?.format,
});

describe('the looks of a sheet', () => {
  it('follow the styles of the plan, cell by cell', async () => {
    const { sheet } = await written([richPlan(3)]);
    expect(formatAt(sheet, 1, 1)).toMatchObject({
      'font/bold': true,
      'font/size': 16,
      'font/color': '#1F4E79',
    });
    expect(formatAt(sheet, 6, 2)).toMatchObject({
      'fill/color': '#DDEBF7',
      wrapText: true,
      verticalAlignment: 'Center',
    });
    expect(formatAt(sheet, 8, 3)).toMatchObject({ numberFormat: '#,##0', horizontalAlignment: 'Right' });
    expect(formatAt(sheet, 8, 5)).toMatchObject({ 'fill/color': '#FFF9E5', 'protection/locked': false });
    expect(formatAt(sheet, 3, 1)).toEqual({});
  });

  it('have panes, page, widths and heights as planned', async () => {
    const heights = richPlan(3).rows.map((row) => (row.row === 6 ? { ...row, height: 42 } : row));
    const { sheet } = await written([richPlan(3, { rows: heights })]);
    expect(sheet.frozen).toEqual({ row: 0, column: 0, rows: 6, columns: 2 });
    expect(sheet.props).toMatchObject({ showGridlines: false, tabColor: '#1F4E79' });
    expect(sheet.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: '$6:$6',
      printArea: '$A:$B',
    });
    expect([0, 1, 4].map((column) => sheet.columns.get(column)?.size)).toEqual([45.75, 161.25, 213.75]);
    expect(sheet.rows.get(5)?.size).toBe(42);
  });

  it('fit on one page where the plan says so', async () => {
    const { sheet } = await written([tinyPlan()]);
    expect(sheet.page.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    expect(sheet.page.printArea).toBeUndefined();
  });

  it('hold the input cells with their message', async () => {
    const { sheet } = await written([
      tinyPlan({
        validations: [
          {
            area: { top: 3, left: 1, bottom: 3, right: 1 },
            rule: { kind: 'list', values: ['ja', 'nee'] },
            promptTitle: 'Kies',
            prompt: 'Ja of nee.',
            strict: true,
          },
          {
            area: { top: 3, left: 2, bottom: 3, right: 2 },
            rule: { kind: 'number', min: 0, max: 5 },
            promptTitle: 'x'.repeat(40),
            prompt: 'y'.repeat(300),
            strict: false,
          },
          {
            area: { top: 4, left: 1, bottom: 4, right: 1 },
            rule: { kind: 'date' },
            promptTitle: 'Datum',
            prompt: 'Een datum.',
            strict: true,
          },
          {
            area: { top: 4, left: 2, bottom: 4, right: 2 },
            rule: { kind: 'list', values: ['a, b', 'c'] },
            promptTitle: 'Lijst',
            prompt: 'Vrij.',
            strict: true,
          },
        ],
      }),
    ]);
    const props = sheet.validations.map((one) => one.props);
    expect(props).toHaveLength(4);
    expect(props[0]).toMatchObject({
      rule: { list: { inCellDropDown: true, source: 'ja,nee' } },
      prompt: { showPrompt: true, title: 'Kies', message: 'Ja of nee.' },
      errorAlert: { showAlert: true, style: 'Stop' },
    });
    expect(props[1]).toMatchObject({
      rule: { decimal: { operator: 'Between' } },
      prompt: { title: 'x'.repeat(32), message: 'y'.repeat(255) },
      errorAlert: { style: 'Warning' },
    });
    expect(props[2]).toMatchObject({ rule: { date: { operator: 'GreaterThanOrEqualTo' } } });
    expect(props[3]).toMatchObject({ prompt: { title: 'Lijst' }, errorAlert: { showAlert: false } });
  });

  it('draw the chart with its series, colours, titles and place', async () => {
    const { sheet } = await written([richPlan(3)]);
    const [chart] = sheet.charts;
    expect(chart).toMatchObject({
      name: 'RB_Grafiek',
      props: {
        chartType: 'ColumnStacked',
        'title/text': 'Woningen per project',
        'axes/categoryAxis/title/text': 'Project',
        'axes/valueAxis/title/text': 'Woningen',
        from: 'G2',
        to: 'N20',
      },
    });
    expect(
      chart!.series.map(({ name, valuesFrom, categoriesFrom }) => [name, valuesFrom, categoriesFrom]),
    ).toEqual([
      ['Woningen', expect.stringContaining('$C$7:$C$9'), expect.stringContaining('$B$7:$B$9')],
      ['Deel', expect.stringContaining('$D$7:$D$9'), expect.stringContaining('$B$7:$B$9')],
    ]);
    expect(chart!.series[0]!.props).toMatchObject({ 'format/fill/color': '#1F4E79' });
    expect(chart!.series[1]!.props).toMatchObject({ chartType: 'Line', 'format/line/color': '#9C5700' });
  });
});

describe('a next run', () => {
  it('leaves alone what people set themselves', async () => {
    const { sheet, again, excel } = await written([richPlan(3)]);
    sheet.visibility = 'Visible';
    sheet.columns.set(1, { size: 300 });
    sheet.props.tabColor = '#FF0000';
    sheet.props.showGridlines = true;
    sheet.charts[0]!.props.from = 'Z1';
    excel.workbook.activeSheetId = sheet.id;
    excel.workbook.selection = { row: 9, column: 3, rows: 1, columns: 1 };
    await again([richPlan(5)]);
    expect(sheet.visibility).toBe('Visible');
    expect(sheet.columns.get(1)?.size).toBe(300);
    expect(sheet.props).toMatchObject({ tabColor: '#FF0000', showGridlines: true });
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.charts[0]!.props.from).toBe('Z1');
    expect(sheet.charts[0]!.series[0]!.valuesFrom).toContain('$C$7:$C$11');
    expect(excel.workbook.activeSheetId).toBe(sheet.id);
    expect(excel.workbook.selection).toEqual({ row: 9, column: 3, rows: 1, columns: 1 });
  });

  it('makes a chart anew when it gets other series', async () => {
    const { sheet, again } = await written([richPlan(3)]);
    const plan = richPlan(3);
    await again([
      { ...plan, charts: plan.charts.map((chart) => ({ ...chart, series: chart.series.slice(0, 1) })) },
    ]);
    expect(sheet.charts.map(({ name, series }) => [name, series.length])).toEqual([['RB_Grafiek', 1]]);
  });

  it('writes all rows of a table that was filtered or had a total row', async () => {
    const { sheet, again } = await written([richPlan(3)]);
    const [table] = sheet.tables;
    showTotals(sheet, table!, true);
    table!.criteria.set(1, { filterOn: 'Values', values: ['Project 1'] });
    for (const row of [7, 8]) sheet.rows.set(row, { hidden: true });
    await again([richPlan(4)]);
    expect(table!.criteria.size).toBe(0);
    expect(table!.props.showTotals).not.toBe(true);
    expect(table!.area).toEqual({ row: 5, column: 0, rows: 5, columns: 5 });
    expect(cellAt(sheet, 9, 1)?.value).toBe('Project 4');
  });

  it('takes the looks of rows that are gone away', async () => {
    const { sheet, again } = await written([richPlan(6)]);
    await again([richPlan(2)]);
    for (const row of [10, 11, 12]) {
      expect(formatAt(sheet, row, 5)).toEqual({});
      expect(cellAt(sheet, row - 1, 0)?.value ?? '').toBe('');
    }
    expect(sheet.validations.map(({ area }) => area)).toEqual([{ row: 6, column: 4, rows: 2, columns: 1 }]);
  });

  it('drops a table that is not planned any more, and keeps its cells', async () => {
    const { sheet, again } = await written([richPlan(2)]);
    await again([
      richPlan(2, {
        tables: [],
        rows: [planRow(1, 'title', ['Los'])],
        charts: [],
        conditionalFormats: [],
        validations: [],
      }),
    ]);
    expect(sheet.tables).toEqual([]);
    expect(cellAt(sheet, 0, 0)?.value).toBe('Los');
  });
});
