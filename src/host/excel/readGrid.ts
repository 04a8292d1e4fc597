import { RegiebladError } from '../../model/error';
import type { CellValue, Grid } from '../../model/grid';
import type { Area } from '../../sheets/plan';
import { areaAddress } from './areas';
import { isTooLarge } from './errors';
import { perSheet } from './session';
import { packRequests } from './steps';

/**
 * Cells read in one request. Values, formulas and number formats take some 40 bytes a cell, so this is about 2 MB; Excel on the
 * web answers with at most 5 MB (Microsoft: resource limits).
 */
const REQUEST_CELLS = 50_000;

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

interface Loaded<T> {
  block: Block;
  content: T;
}

interface Content {
  range: Excel.Range;
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

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
 * The named sheets as grids, in their order. One sync for the areas, one per block of cells, one more where errors stand. Rejects
 * with `not-found` when there is no such sheet.
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
  return readAreas(context, areas);
}

/** The given areas as grids that start at A1. */
export async function readAreas(
  context: Excel.RequestContext,
  sheets: readonly SheetArea[],
): Promise<Grid[]> {
  const grids = sheets.map(({ name }) => emptyGrid(name));
  const doubtful: Block[] = [];
  for (const request of packRequests(sheets.flatMap(blocksOf), REQUEST_CELLS)) {
    for (const { block, content } of await loadBlocks(context, request, loadContent)) {
      const errors = fill(grids[block.sheet], block.area, content);
      if (errors) doubtful.push(blockAt(block.sheet, block.key, errors));
    }
  }
  for (const request of packRequests(doubtful, REQUEST_CELLS)) {
    for (const { block, content } of await loadBlocks(context, request, loadTypes)) {
      markErrors(grids[block.sheet], block.area, content.valueTypes);
    }
  }
  return grids;
}

function emptyGrid(sheet: string): Grid {
  return { sheet, values: [], formulas: [], formats: [], hiddenRows: [], struckRows: [] };
}

function blockAt(sheet: number, key: string, area: Area): Block {
  return { sheet, key, area, bytes: (area.bottom - area.top + 1) * (area.right - area.left + 1) };
}

function blocksOf({ key, area }: SheetArea, sheet: number): Block[] {
  if (area === null) return [];
  const height = Math.max(1, Math.floor(REQUEST_CELLS / (area.right - area.left + 1)));
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

function loadTypes(range: Excel.Range): Excel.Range {
  range.load('valueTypes');
  return range;
}

/** Loads blocks in one request; when the answer is too large for Excel, in halves. */
async function loadBlocks<T>(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  load: (range: Excel.Range) => T,
): Promise<Loaded<T>[]> {
  const loaded = blocks.map((block) => {
    const range = context.workbook.worksheets.getItem(block.key).getRange(areaAddress(block.area));
    return { block, content: load(range) };
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

function halve(blocks: readonly Block[]): [Block[], Block[]] | null {
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const [block] = blocks;
  if (!block || block.area.top === block.area.bottom) return null;
  const { sheet, key, area } = block;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    [blockAt(sheet, key, { ...area, bottom: middle })],
    [blockAt(sheet, key, { ...area, top: middle + 1 })],
  ];
}

/** Puts a block into the grid; returns the area in which texts look like error values, for a closer look. */
function fill(grid: Grid | undefined, area: Area, { range, rows }: Content): Area | null {
  if (!grid) return null;
  let doubtful: Area | null = null;
  range.values.forEach((values: unknown[], index: number) => {
    const row = area.top + index;
    const texts = (range.formulas[index] ?? []) as unknown[];
    grid.values[row - 1] = padded(area, values.map(cellValue));
    grid.formulas[row - 1] = padded(
      area,
      texts.map((text, column) => formulaOf(text, values[column])),
    );
    grid.formats[row - 1] = padded(area, (range.numberFormat[index] ?? []).map(formatOf));
    const errors = values.flatMap((value, column) =>
      looksLikeErrorValue(value) ? [area.left + column] : [],
    );
    if (errors.length > 0) doubtful = grown(doubtful, row, Math.min(...errors), Math.max(...errors));
    const properties = rows.value[index];
    if (properties?.rowHidden === true) grid.hiddenRows.push(row);
    const filled = grid.values[row - 1]?.some((value) => value !== null) ?? false;
    if (filled && properties?.format?.font?.strikethrough === true) grid.struckRows.push(row);
  });
  for (let row = 0; row < area.top - 1; row += 1) {
    grid.values[row] ??= [];
    grid.formulas[row] ??= [];
    grid.formats[row] ??= [];
  }
  return doubtful;
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
