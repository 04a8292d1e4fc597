import {
  dateToSerial,
  ParseError,
  readXlsx,
  streamXlsxRows,
  type Cell,
  type CellValue as HucreValue,
  type Sheet,
} from 'hucre';
import { RegiebladError } from '../../model/error';
import type { CellValue, Grid } from '../../model/grid';
import { leanPackage } from './leanPackage';
import { partText } from './package';
import { shiftFormula } from './sharedFormulas';
import type { Workbook, WorkbookSheet } from './workbookXml';
import type { Parts } from './zip';

/** The format given to a date whose own format wasn't read. */
const plainDate = 'yyyy-mm-dd';

/** Reads sheets of a workbook, in the order given; chart sheets and empty sheets give empty grids. Throws `damaged`. */
export async function readGrids(
  parts: Parts,
  workbook: Workbook,
  sheets: readonly WorkbookSheet[],
): Promise<Grid[]> {
  const readable = sheets.filter(({ isWorksheet }) => isWorksheet);
  const read = await readTogether(parts, workbook, readable);
  return sheets.map(({ name }) => read.get(name) ?? emptyGrid(name));
}

/** A grid without cells. */
export function emptyGrid(sheet: string): Grid {
  return { sheet, values: [], formulas: [], formats: [], hiddenRows: [], struckRows: [] };
}

/** A sheet as `hucre` gives it, as a grid. What is hidden, it doesn't tell for every row; see `hiddenRows`. */
export function toGrid(sheet: Sheet): Grid {
  const grid = emptyGrid(sheet.name);
  for (const row of sheet.rows) {
    grid.values.push(row.map(toValue));
    grid.formulas.push([]);
    grid.formats.push(row.map((value) => (value instanceof Date ? plainDate : null)));
  }
  const masters = new Map<number, Master>();
  const struck = new Set<number>();
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (cell.type === 'error') setAt(grid.values, row, column, { error: String(cell.value) });
    const formula = formulaOf(cell, masters, row, column);
    if (formula !== null) setAt(grid.formulas, row, column, formula);
    if (cell.style?.numFmt !== undefined && cell.style.numFmt !== 'General')
      setAt(grid.formats, row, column, cell.style.numFmt);
    if (isStruck(cell)) struck.add(row);
  }
  grid.struckRows = [...struck]
    .filter((row) =>
      grid.values[row]?.every(
        (value, column) => isBlank(value) || isStruck(sheet.cells?.get(`${row},${column}`)),
      ),
    )
    .map((row) => row + 1)
    .sort((a, b) => a - b);
  return trimmed(grid);
}

interface Master {
  formula: string;
  row: number;
  column: number;
}

async function readTogether(
  parts: Parts,
  workbook: Workbook,
  sheets: readonly WorkbookSheet[],
): Promise<Map<string, Grid>> {
  const grids = new Map<string, Grid>();
  const [first] = sheets;
  if (first === undefined) return grids;
  const { lean, hidden } = prepare(parts, workbook, sheets);
  try {
    const { sheets: read } = await readXlsx(lean, { readStyles: true });
    for (const sheet of read) grids.set(sheet.name, toGrid(sheet));
  } catch (error) {
    // One sheet that can't be read at once must not keep the others from it.
    if (sheets.length > 1) {
      for (const sheet of sheets)
        (await readTogether(parts, workbook, [sheet])).forEach((grid, name) => grids.set(name, grid));
      return grids;
    }
    const isSparse = error instanceof ParseError && / cells\), over the /.test(error.message);
    if (!isSparse) throw unreadable(first, error);
    grids.set(first.name, await readSparse(lean, first));
  }
  for (const [name, rows] of hidden) {
    const grid = grids.get(name);
    if (grid !== undefined) grid.hiddenRows = rows;
  }
  return grids;
}

/** What `hucre` reads of these sheets, and per sheet the hidden rows, which it doesn't tell. */
function prepare(
  parts: Parts,
  workbook: Workbook,
  sheets: readonly WorkbookSheet[],
): { lean: Uint8Array; hidden: Map<string, number[]> } {
  const texts = sheets.map((sheet) => ({ ...sheet, xml: partText(parts, sheet.part ?? '') }));
  return {
    lean: leanPackage(parts, workbook, texts),
    hidden: new Map(texts.map(({ name, xml }) => [name, hiddenRows(xml)])),
  };
}

/**
 * A sheet whose cells lie so far apart that a table of all in between doesn't fit in memory: values only, so without formulas
 * and with a plain format for dates.
 */
async function readSparse(lean: Uint8Array, sheet: WorkbookSheet): Promise<Grid> {
  const grid = emptyGrid(sheet.name);
  try {
    for await (const { index, values } of streamXlsxRows(lean)) {
      for (let row = grid.values.length; row <= index; row += 1) {
        grid.values.push([]);
        grid.formulas.push([]);
        grid.formats.push([]);
      }
      grid.values[index] = values.map(toValue);
      grid.formats[index] = values.map((value) => (value instanceof Date ? plainDate : null));
    }
  } catch (error) {
    throw unreadable(sheet, error);
  }
  return trimmed(grid);
}

/** 1-based rows that the sheet hides, with or without cells in them. */
function hiddenRows(sheet: string): number[] {
  const hidden: number[] = [];
  if (!sheet.includes('hidden=')) return hidden;
  let row = 0;
  for (const [, attributes = ''] of sheet.matchAll(/<(?:[\w.-]+:)?row\b([^>]*)>/g)) {
    row = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? row + 1);
    if (/\shidden="(?:1|true)"/.test(attributes)) hidden.push(row);
  }
  return hidden;
}

function formulaOf(cell: Cell, masters: Map<number, Master>, row: number, column: number): string | null {
  if (cell.formula === undefined) return null;
  const shared = cell.formulaType === 'shared' ? cell.formulaSharedIndex : undefined;
  if (cell.formula !== '') {
    if (shared !== undefined) masters.set(shared, { formula: cell.formula, row, column });
    return `=${cell.formula}`;
  }
  const master = shared === undefined ? undefined : masters.get(shared);
  return master === undefined
    ? null
    : `=${shiftFormula(master.formula, row - master.row, column - master.column)}`;
}

function toValue(value: HucreValue | undefined): CellValue {
  if (value instanceof Date) return dateToSerial(value, false);
  return value === '' ? null : (value ?? null);
}

function isStruck(cell: Cell | undefined): boolean {
  const runs = cell?.richText ?? [];
  const allRuns = runs.length > 0 && runs.every(({ font }) => font?.strikethrough === true);
  return allRuns || cell?.style?.font?.strikethrough === true;
}

function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === '';
}

function setAt<T>(rows: T[][], row: number, column: number, value: T): void {
  const cells = rows[row];
  if (cells !== undefined) cells[column] = value;
}

/** Ends the grid at its last filled cell and fills holes. */
function trimmed(grid: Grid): Grid {
  let last = grid.values.length - 1;
  while (last >= 0 && !isRowFilled(grid, last)) last -= 1;
  for (const rows of [grid.values, grid.formulas, grid.formats]) rows.length = last + 1;
  for (const rows of [grid.formulas, grid.formats]) rows.forEach(fillHoles);
  return grid;
}

function fillHoles(row: (string | null)[]): void {
  for (let column = 0; column < row.length; column += 1) row[column] ??= null;
}

function isRowFilled({ values, formulas }: Grid, row: number): boolean {
  return values[row]?.some((value) => !isBlank(value)) === true || (formulas[row]?.length ?? 0) > 0;
}

function unreadable({ part }: WorkbookSheet, cause: unknown): RegiebladError {
  return new RegiebladError('damaged', { part: part ?? '' }, [], { cause });
}
