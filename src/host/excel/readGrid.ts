import { RegiebladError } from '../../model/error';
import type { CellValue, Grid } from '../../model/grid';
import type { Area } from '../../sheets/plan';
import { areaAddress } from './areas';
import { isTooLarge } from './errors';
import { paced } from './pace';
import { perSheet } from './session';
import { packRequests } from './steps';

/**
 * Cells read in one request. The client takes an answer apart in one go; this many, with values, formulas and number formats some
 * 40 bytes a cell, take it some 15 ms (measured), so that a slow machine stays below the 50 ms that people notice, and a sheet
 * still takes few requests. Excel on the web answers with at most 5 MB (Microsoft: resource limits).
 */
const REQUEST_CELLS = 25_000;

/** The same for our own sheets, whose formulas make the answer for a cell twice as long. */
const REQUEST_OWN_CELLS = 12_500;

const looksLikeError = /^#[A-Z][A-Z\d_/]*[!?]?$/;

/** A sheet to read: its id or name, its name, and the cells that hold something. */
export interface SheetArea {
  key: string;
  name: string;
  area: Area | null;
}

interface Block {
  /** Index of the sheet. */
  sheet: number;
  key: string;
  area: Area;
  /** Cells; the measure in which requests are packed. */
  bytes: number;
}

/** Cells that need a closer look: texts that look like errors, or rows of which some cells are struck through. */
interface Doubt extends Block {
  about: 'errors' | 'strikes';
}

interface Loaded<B, T> {
  block: B;
  content: T;
}

interface Content {
  range: Excel.Range;
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

type Answer = { types: Excel.Range } | { cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> };

/** The area of a used range that was loaded by `loadUsed`; `null` for an empty sheet. */
export function usedArea(used: Excel.Range | null): Area | null {
  if (used === null || used.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}

/** Queues the loading of where a sheet's cells are; with `valuesOnly` cells that only have a format don't count. */
export function loadUsed(sheet: Excel.Worksheet, valuesOnly: boolean): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(valuesOnly);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

/**
 * The named sheets as grids, in their order. One sync for the areas, one per block of cells, one more where errors or partly struck
 * rows stand. Rejects with `not-found` when there is no such sheet.
 */
export async function readSheets(context: Excel.RequestContext, names: readonly string[]): Promise<Grid[]> {
  const found = await perSheet(context, names, (sheet) => ({
    sheet: sheet.load('name'),
    used: loadUsed(sheet, true),
  }));
  const areas = names.map((name, index): SheetArea => {
    const one = found[index] ?? null;
    if (one?.sheet.isNullObject) throw new RegiebladError('not-found', { sheet: name });
    return { key: name, name, area: usedArea(one?.used ?? null) };
  });
  return readAreas(context, areas, REQUEST_CELLS);
}

/** As `readAreas`, for areas of sheets that Regieblad filled. */
export function readOwnAreas(context: Excel.RequestContext, sheets: readonly SheetArea[]): Promise<Grid[]> {
  return readAreas(context, sheets, REQUEST_OWN_CELLS);
}

/** The given areas as grids that start at A1, in requests of so many cells. The page gets its turn while an answer is put into them. */
async function readAreas(
  context: Excel.RequestContext,
  sheets: readonly SheetArea[],
  requestCells: number,
): Promise<Grid[]> {
  const grids = sheets.map(({ name }) => emptyGrid(name));
  const doubts: Doubt[] = [];
  const pace = paced();
  for (const request of packRequests(
    sheets.flatMap((sheet, index) => blocksOf(sheet, index, requestCells)),
    requestCells,
  )) {
    for (const { block, content } of await loadBlocks(context, request, loadContent)) {
      const doubt = (about: Doubt['about']) => (area: Area) => ({
        ...blockAt(block.sheet, block.key, area),
        about,
      });
      const cells = cellsOf(content);
      const doubtful: Doubtful = { errors: null, partlyStruck: [] };
      for (const [index, row] of cells.values.entries()) {
        fillRow(grids[block.sheet], block.area, index, cells, doubtful);
        await pace(row.length);
      }
      const { errors, partlyStruck } = doubtful;
      if (errors) doubts.push(doubt('errors')(errors));
      doubts.push(...partlyStruck.map(doubt('strikes')));
    }
  }
  for (const request of packRequests(doubts, requestCells)) {
    for (const { block, content } of await loadBlocks(context, request, loadAnswer)) {
      if ('types' in content) markErrors(grids[block.sheet], block.area, content.types.valueTypes);
      else markStruck(grids[block.sheet], block.area, content.cells.value);
    }
  }
  for (const { struckRows } of grids) struckRows.sort((a, b) => a - b);
  return grids;
}

function emptyGrid(sheet: string): Grid {
  return { sheet, values: [], formulas: [], formats: [], hiddenRows: [], struckRows: [] };
}

function blockAt(sheet: number, key: string, area: Area): Block {
  return { sheet, key, area, bytes: (area.bottom - area.top + 1) * (area.right - area.left + 1) };
}

function blocksOf({ key, area }: SheetArea, sheet: number, requestCells: number): Block[] {
  if (area === null) return [];
  const height = Math.max(1, Math.floor(requestCells / (area.right - area.left + 1)));
  const blocks: Block[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    blocks.push(blockAt(sheet, key, { ...area, top, bottom: Math.min(area.bottom, top + height - 1) }));
  }
  return blocks;
}

function loadContent(range: Excel.Range): Content {
  range.load('values,formulas,numberFormat');
  const rows = range.getRowProperties({ rowHidden: true, format: { font: { strikethrough: true } } });
  return { range, rows };
}

function loadAnswer(range: Excel.Range, { about }: Doubt): Answer {
  if (about === 'errors') return { types: range.load('valueTypes') };
  return { cells: range.getCellProperties({ format: { font: { strikethrough: true } } }) };
}

/** Loads blocks in one request; when the answer is too large for Excel, in halves. */
async function loadBlocks<B extends Block, T>(
  context: Excel.RequestContext,
  blocks: readonly B[],
  load: (range: Excel.Range, block: B) => T,
): Promise<Loaded<B, T>[]> {
  const loaded = blocks.map((block) => {
    const range = context.workbook.worksheets.getItem(block.key).getRange(areaAddress(block.area));
    return { block, content: load(range, block) };
  });
  try {
    await context.sync();
    return loaded;
  } catch (error) {
    const halves = isTooLarge(error) ? halve(blocks) : null;
    if (halves === null) throw error;
    const first = await loadBlocks(context, halves[0], load);
    return [...first, ...(await loadBlocks(context, halves[1], load))];
  }
}

function halve<B extends Block>(blocks: readonly B[]): [B[], B[]] | null {
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const [block] = blocks;
  if (!block || block.area.top === block.area.bottom) return null;
  const { sheet, key, area } = block;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    [{ ...block, ...blockAt(sheet, key, { ...area, bottom: middle }) }],
    [{ ...block, ...blockAt(sheet, key, { ...area, top: middle + 1 }) }],
  ];
}

/** What a block holds, taken from the client once. */
interface Cells {
  values: unknown[][];
  formulas: unknown[][];
  formats: unknown[][];
  rows: Excel.RowProperties[];
}

function cellsOf({ range, rows }: Content): Cells {
  return { values: range.values, formulas: range.formulas, formats: range.numberFormat, rows: rows.value };
}

/** Cells of a block that need a closer look. */
interface Doubtful {
  /** The area in which texts look like error values. */
  errors: Area | null;
  /** The areas of partly struck rows. */
  partlyStruck: Area[];
}

/** Puts a row of a block into the grid and adds what is doubtful in it. */
function fillRow(grid: Grid | undefined, area: Area, index: number, cells: Cells, doubtful: Doubtful): void {
  if (!grid) return;
  const row = area.top + index;
  const values = cells.values[index] ?? [];
  const texts = cells.formulas[index] ?? [];
  // The rows above the first one are empty.
  while (grid.values.length < row - 1) putRow(grid, grid.values.length + 1, [], [], []);
  putRow(
    grid,
    row,
    padded(area, values.map(cellValue)),
    padded(
      area,
      texts.map((text, column) => formulaOf(text, values[column])),
    ),
    padded(area, (cells.formats[index] ?? []).map(formatOf)),
  );
  const errors = values.flatMap((value, column) => (looksLikeErrorValue(value) ? [area.left + column] : []));
  if (errors.length > 0)
    doubtful.errors = grown(doubtful.errors, row, Math.min(...errors), Math.max(...errors));
  const properties = cells.rows[index];
  if (properties?.rowHidden === true) grid.hiddenRows.push(row);
  const right = grid.values[row - 1]?.length ?? 0;
  if (right === 0) return;
  const struck: boolean | null | undefined = properties?.format?.font?.strikethrough;
  if (struck === true) grid.struckRows.push(row);
  // Empty cells that aren't struck make a row mixed, and so does one struck cell.
  if (struck === null) addRow(doubtful.partlyStruck, { ...area, top: row, bottom: row, right });
}

function putRow(
  grid: Grid,
  row: number,
  values: Grid['values'][number],
  formulas: Grid['formulas'][number],
  formats: Grid['formats'][number],
): void {
  grid.values[row - 1] = values;
  grid.formulas[row - 1] = formulas;
  grid.formats[row - 1] = formats;
}

/** Adds the area of a row to the last one where it follows it. */
function addRow(areas: Area[], row: Area): void {
  const last = areas.at(-1);
  if (last?.bottom === row.top - 1) {
    last.bottom = row.bottom;
    last.right = Math.max(last.right, row.right);
  } else areas.push(row);
}

function grown(area: Area | null, row: number, left: number, right: number): Area {
  return area === null
    ? { top: row, bottom: row, left, right }
    : { top: area.top, bottom: row, left: Math.min(area.left, left), right: Math.max(area.right, right) };
}

/** The row from column A, without the empty cells at its end. */
function padded<T>(area: Area, cells: (T | null)[]): (T | null)[] {
  const length = cells.findLastIndex((cell) => cell !== null) + 1;
  if (length === 0) return [];
  return [...new Array<null>(area.left - 1).fill(null), ...cells.slice(0, length)];
}

function cellValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === '' || value === null || value === undefined ? null : String(value);
}

/** A text that begins with "=" is its own value; a formula is not. */
function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

function formatOf(format: unknown): string | null {
  return typeof format === 'string' && format !== 'General' ? format : null;
}

function looksLikeErrorValue(value: unknown): boolean {
  return typeof value === 'string' && looksLikeError.test(value);
}

/** Excel gives an error as a text such as "#N/A"; its type tells it from a text that someone typed. */
function markErrors(grid: Grid | undefined, area: Area, types: unknown[][]): void {
  types.forEach((row, index) => {
    const values = grid?.values[area.top - 1 + index];
    row.forEach((type, column) => {
      const value = values?.[area.left - 1 + column];
      if (values && type === 'Error' && typeof value === 'string')
        values[area.left - 1 + column] = { error: value };
    });
  });
}

/** Of rows that are struck in part, those whose filled cells all are. */
function markStruck(grid: Grid | undefined, area: Area, rows: Excel.CellProperties[][]): void {
  rows.forEach((cells, index) => {
    const row = area.top + index;
    const isStruck = (column: number): boolean =>
      cells[column - area.left]?.format?.font?.strikethrough === true;
    const values = grid?.values[row - 1] ?? [];
    if (values.every((value, column) => value === null || isStruck(column + 1))) grid?.struckRows.push(row);
  });
}
