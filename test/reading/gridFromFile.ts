import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { dateToSerial, readXlsx } from 'hucre';
import type { Cell, Sheet } from 'hucre';
import Papa from 'papaparse';
import type { CellValue, Grid } from '../../src/model/grid';
import type { WorkbookGrids } from '../../src/reading/reading';

/** A workbook or CSV file as the grids a host would give, without the host. */
export async function gridsFromFile(path: string): Promise<WorkbookGrids> {
  const name = basename(path);
  const bytes = readFileSync(path);
  if (extname(path) === '.csv') return { name, sheets: [csvGrid(name, bytes)], own: {} };
  const workbook = await readXlsx(bytes, { readStyles: true });
  return { name, sheets: workbook.sheets.map(sheetGrid), own: {} };
}

function csvGrid(name: string, bytes: Uint8Array): Grid {
  const utf8 = new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, '');
  const text = utf8.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
  const { data } = Papa.parse<string[]>(text);
  const values = data.map((row) => row.map((cell): CellValue => (cell === '' ? null : cell)));
  return plainGrid(basename(name, '.csv'), values);
}

function sheetGrid(sheet: Sheet): Grid {
  const values = sheet.rows.map((row) => row.map(cellValue));
  const grid = plainGrid(sheet.name, values);
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const target = values[row];
    if (!target) continue;
    grid.formulas[row]![column] = cell.formula === undefined ? null : `=${cell.formula}`;
    grid.formats[row]![column] = cell.style?.numFmt ?? null;
    target[column] = errorOr(cell, target[column] ?? null);
  }
  for (const [index, definition] of sheet.rowDefs ?? []) {
    if (definition.hidden) grid.hiddenRows.push(index + 1);
  }
  return grid;
}

function plainGrid(sheet: string, values: CellValue[][]): Grid {
  const empty = () => values.map((row) => row.map(() => null));
  return { sheet, values, formulas: empty(), formats: empty(), hiddenRows: [], struckRows: [] };
}

function errorOr(cell: Cell, value: CellValue): CellValue {
  return cell.type === 'error' ? { error: String(cell.value) } : value;
}

function cellValue(value: unknown): CellValue {
  if (value instanceof Date) return dateToSerial(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
