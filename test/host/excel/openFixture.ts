import { openExcel } from '../../../src/host/excel/openExcel';
import { markFormula, markName } from '../../../src/host/sheetMarks';
import {
  createExcel,
  createWorkbook,
  fillFromGrid,
  type EmulatedExcel,
  type ExcelOptions,
  type GridCell,
  type Workbook,
} from '../../excel-host';
import type { Props, Series } from '../../excel-host/workbook/model';
import { formatArea, parseArea } from '../../excel-host/workbook/address';
import { addTable } from '../../excel-host/workbook/tables';
import type {
  FixtureCell,
  FixtureSheet,
  OpenedWorkbook,
  SeriesLook,
  WorkbookFixture,
  WorkbookProbe,
} from '../sharedSuite';

// Each test starts Microsoft's whole client, which takes its time on a busy machine.
jest.setTimeout(60_000);

const uninstalls: (() => void)[] = [];

/** Takes all Excels of a test away again. */
export function uninstallAll(): void {
  for (const uninstall of uninstalls.splice(0).reverse()) uninstall();
}

export interface OpenedExcel extends OpenedWorkbook {
  excel: EmulatedExcel;
}

/** Opens a workbook in an emulated Excel of its own. */
export async function openIn(
  workbook: Workbook,
  options: Omit<ExcelOptions, 'workbook'> = {},
): Promise<OpenedExcel> {
  const excel = await createExcel({ ...options, workbook });
  uninstalls.push(excel.install());
  const host = await openExcel();
  return {
    host,
    excel,
    reopen: () => openIn(workbook, options),
    probe: async () => probe(workbook),
  };
}

export function openFixture(fixture: WorkbookFixture): Promise<OpenedExcel> {
  return openIn(workbookOf(fixture));
}

/** Texts of a fixture are texts, also those that look like an error. */
function gridCell(cell: FixtureCell): GridCell {
  if (typeof cell === 'string') return { value: cell, quotePrefix: true };
  return cell !== null && typeof cell === 'object' && 'error' in cell ? { value: cell.error } : cell;
}

export function workbookOf({ sheets, names = [] }: WorkbookFixture): Workbook {
  const workbook = createWorkbook(sheets[0]?.name);
  for (const sheet of sheets) fillSheet(workbook, sheet);
  workbook.names.push(...names.map((name) => ({ ...name, visible: true, comment: '' })));
  return workbook;
}

function fillSheet(
  workbook: Workbook,
  { name, rows, visibility, hiddenRows = [], mark, tables = [] }: FixtureSheet,
): void {
  const sheet = fillFromGrid(
    workbook,
    name,
    rows.map((row) => row.map(gridCell)),
  );
  if (visibility === 'hidden') sheet.visibility = 'Hidden';
  for (const row of hiddenRows) sheet.rows.set(row - 1, { hidden: true });
  if (mark) sheet.names.push({ name: markName, formula: markFormula(mark), visible: false, comment: '' });
  for (const table of tables) addTable(workbook, sheet, parseArea(table.address)!, true).name = table.name;
}

function lookOf({ props }: Series, chart: Props): SeriesLook {
  if (props.chartType !== 'Line' && !String(chart.chartType).startsWith('Line'))
    return props['format/fill/color'] === '' ? 'hidden' : 'columns';
  return props['format/line/lineStyle'] === 'Dash' && props.markerStyle === 'None' ? 'dashes' : 'line';
}

function probe({ sheets, names, activeSheetId }: Workbook): WorkbookProbe {
  return {
    activeSheet: sheets.find(({ id }) => id === activeSheetId)?.name ?? '',
    tables: sheets.flatMap(({ name: sheet, tables }) =>
      tables.map(({ name, area }) => ({ sheet, name, area: formatArea(area) })),
    ),
    names: names.map(({ name, formula }) => ({ name, formula: formula.slice(1) })),
    charts: sheets.flatMap(({ name: sheet, charts }) =>
      charts.map(({ props, series }) => ({
        sheet,
        title: String(props['title/text']),
        looks: series.map((one) => lookOf(one, props)),
        legend: series.flatMap(({ name }, index) =>
          props[`legend/legendEntries/${index}/visible`] === false ? [] : [name],
        ),
      })),
    ),
    pageStarts: sheets
      .filter(({ horizontalBreaks }) => horizontalBreaks.length > 0)
      .map(({ name: sheet, horizontalBreaks }) => ({ sheet, rows: horizontalBreaks.map((row) => row + 1) })),
    conditionalFormats: sheets.flatMap(({ name: sheet, conditionalFormats }) =>
      conditionalFormats
        .filter(({ type }) => type === 'Custom')
        .map(({ props }) => ({ sheet, formula: String(props['rule/formula']).slice(1) })),
    ),
    bars: sheets.flatMap(({ name: sheet, conditionalFormats }) =>
      conditionalFormats
        .filter(({ type }) => type === 'DataBar')
        .map(({ areas, props }) => ({
          sheet,
          area: areas.map((area) => formatArea(area)).join(','),
          color: String(props['dataBar/positiveFormat/fillColor']),
          from: String((props['dataBar/lowerBoundRule'] as { formula?: string }).formula).replace('=', ''),
        })),
    ),
  };
}
