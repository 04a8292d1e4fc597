import { openFile } from '../../src/host/file/openFile';
import { isCellError, type Grid, type SheetVisibility } from '../../src/model/grid';
import { fillFromGrid, type GridCell } from './fixtures';
import { eachStored } from './workbook/cells';
import { eachLine } from './workbook/format';
import { NOT_CALCULATED } from './workbook/coerce';
import { createWorkbook, type Sheet, type Workbook } from './workbook/model';

const visibilities: Record<SheetVisibility, Sheet['visibility']> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/**
 * The cells of a workbook file (.xlsx, .xlsm, .ods, .csv) as an emulated workbook: values, formulas with their stored values,
 * number formats, hidden and struck-through rows, visibility. Other formatting, tables, names and charts stay behind.
 */
export async function workbookFromFile(bytes: Uint8Array, name: string): Promise<Workbook> {
  const host = await openFile(bytes, name);
  const sheets = await host.listSheets();
  const grids = await host.readSheets(sheets.map((sheet) => sheet.name));
  const workbook = createWorkbook(sheets[0]?.name);
  workbook.props.name = name;
  grids.forEach((grid, index) => {
    const sheet = fillFromGrid(workbook, grid.sheet, cellsOf(grid));
    sheet.visibility = visibilities[sheets[index]?.visibility ?? 'visible'];
    for (const row of grid.hiddenRows) eachLine(sheet.rows, row - 1, 1, (line) => (line.hidden = true));
    for (const row of grid.struckRows) strike(sheet, row - 1);
  });
  const first = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (first) workbook.activeSheetId = first.id;
  return workbook;
}

function cellsOf(grid: Grid): GridCell[][] {
  return grid.values.map((values, row) =>
    values.map((value, column): GridCell => {
      const formula = grid.formulas[row]?.[column] ?? undefined;
      const numberFormat = grid.formats[row]?.[column] ?? undefined;
      const empty = formula === undefined ? '' : NOT_CALCULATED;
      const plain = isCellError(value) ? value.error : (value ?? empty);
      if (plain === '' && formula === undefined && numberFormat === undefined) return null;
      return {
        value: plain,
        ...(formula !== undefined && { formula }),
        ...(numberFormat !== undefined && { numberFormat }),
      };
    }),
  );
}

function strike(sheet: Sheet, row: number): void {
  eachStored(sheet, { row, rows: 1, column: 0, columns: 16_384 }, (cell) => {
    cell.format = { ...cell.format, 'font/strikethrough': true };
  });
}
