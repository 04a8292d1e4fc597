import type { Book } from './book';
import type { KnownQuantity, Quantity } from '../model/quantity';
import { quantityText } from '../text/format';
import { columnOf, quote, rangeText, unknownWord } from './formulas';
import type {
  Area,
  ChartPlan,
  DataBarPlan,
  FormulaFormatPlan,
  PlanCell,
  PlanRow,
  SheetKind,
  SheetPlan,
} from './plan';
import { headerStyleOf, lineHeight, type SheetStyle, wraps } from './styles';
import { type Content, rowAt, rowBelow, type TableDraft } from './table';

/** The header row of the long table of a sheet; it and all above it stay in view. */
export const headerRow = 8;
const figureLabelRow = 5;
/** The row of the key figures; formulas of other sheets refer to them. */
export const figureRow = 6;

/** A sheet while it is being filled; `finishSheet` makes it a plan. */
export interface SheetDraft extends Omit<SheetPlan, 'rows' | 'columnWidths'> {
  cells: Map<number, PlanCell[]>;
  widths: number[];
  /** Heights set by hand, in points. */
  heights: Map<number, number>;
}

/** A key figure: a label over a value, in the given column. */
export interface Figure {
  column: number;
  label: string;
  content: Content;
}

/** An empty sheet. Its frozen rows end at the header row unless changed. */
export function newSheet(book: Book, kind: SheetKind, visible: boolean): SheetDraft {
  return {
    kind,
    name: book.sheets[kind],
    visible,
    cells: new Map(),
    widths: [],
    heights: new Map(),
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    names: [],
    frozen: { rows: 0, columns: 0 },
    print: { landscape: true, titleRows: null, columns: null, onePage: false },
    annotations: null,
  };
}

/** Puts one cell down. */
export function put(
  sheet: SheetDraft,
  row: number,
  column: number,
  content: Content,
  style: SheetStyle,
): void {
  const cells = sheet.cells.get(row) ?? [];
  sheet.cells.set(row, cells);
  cells.push({
    column,
    value: content.value,
    ...(content.formula === undefined ? {} : { formula: content.formula }),
    style: content.style ?? style,
  });
}

/** Puts a text down. */
export function putText(
  sheet: SheetDraft,
  row: number,
  column: number,
  value: string,
  style: SheetStyle,
): void {
  put(sheet, row, column, { value }, style);
}

/** Rows 1 to 3 of every sheet: the title, the finding in one sentence, and what it rests on. */
export function putHead(sheet: SheetDraft, head: { title: string; finding: Content; meta: string }): void {
  putText(sheet, 1, 1, head.title, 'title');
  put(sheet, 2, 1, head.finding, 'finding');
  putText(sheet, 3, 1, head.meta, 'meta');
}

/** The key figures, side by side. */
export function putFigures(sheet: SheetDraft, figures: Figure[]): void {
  for (const { column, label, content } of figures) {
    putText(sheet, figureLabelRow, column, label, 'figureLabel');
    put(sheet, figureRow, column, content, typeof content.value === 'number' ? 'figureNumber' : 'figureText');
  }
}

/** A heading over a block, with a line as wide as the block. */
export function putSection(
  sheet: SheetDraft,
  row: number,
  title: string,
  columns: [first: number, last: number],
): void {
  putText(sheet, row, columns[0], title, 'section');
  for (let column = columns[0] + 1; column <= columns[1]; column += 1)
    put(sheet, row, column, { value: null }, 'sectionLine');
}

/** Puts a table with its header and rows down, as a real table unless it stands beside one; returns the first free row below it. */
export function putTable<T>(
  sheet: SheetDraft,
  table: TableDraft<T>,
  book: Book,
  options: { filter: boolean; setWidths: boolean; asTable?: boolean },
): number {
  const { spot, columns, items } = table;
  columns.forEach((column, index) => {
    putText(sheet, spot.headerRow, spot.left + index, column.header, headerStyleOf(column.style));
    if (options.setWidths) sheet.widths[spot.left + index - 1] = column.width;
  });
  for (let index = 0; index < spot.rowCount; index += 1) {
    const at = rowAt(spot, spot.headerRow + 1 + index, book);
    const item = items[index];
    columns.forEach((column, offset) => {
      const content = item === undefined ? { value: null } : column.cell(item, at);
      put(sheet, at.row, spot.left + offset, content, column.style);
    });
  }
  if (options.asTable !== false)
    sheet.tables.push({ name: spot.name, area: tableArea(table), filter: options.filter });
  return rowBelow(spot);
}

/** The area of a table, header included. */
export function tableArea<T>({ spot }: TableDraft<T>): Area {
  return {
    top: spot.headerRow,
    left: spot.left,
    bottom: spot.headerRow + spot.rowCount,
    right: spot.left + spot.headers.length - 1,
  };
}

/** The data cells of one column of a table. */
export function columnArea<T>({ spot }: TableDraft<T>, header: string): Area {
  const column = spot.left + spot.headers.indexOf(header);
  return { top: spot.headerRow + 1, left: column, bottom: spot.headerRow + spot.rowCount, right: column };
}

/** Colours the cells of a column whose formula, relative to the first data row, is true. */
export function highlight<T>(
  sheet: SheetDraft,
  table: TableDraft<T>,
  header: string,
  rule: (ref: (header: string) => string) => string,
  style: FormulaFormatPlan['style'],
  book: Book,
): void {
  const at = rowAt(table.spot, table.spot.headerRow + 1, book);
  sheet.conditionalFormats.push({ area: columnArea(table, header), formula: rule(at.ref), style });
}

/** Draws bars behind the numbers of neighbouring columns, all on one measure. The numbers stay. */
export function putBars<T>(
  sheet: SheetDraft,
  table: TableDraft<T>,
  headers: [first: string, last: string],
  bar: DataBarPlan['bar'],
): void {
  const area = { ...columnArea(table, headers[0]), right: columnArea(table, headers[1]).right };
  sheet.conditionalFormats.push({ area, bar });
}

/** Adds a chart. */
export function putChart(sheet: SheetDraft, chart: ChartPlan): void {
  sheet.charts.push(chart);
}

/** Keeps the header of the sheet's long table in view and repeats it on paper. */
export function freezeAt(sheet: SheetDraft, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  sheet.print.titleRows = [rows, rows];
}

/** Prints the columns of the sheet up to and including a table's column; what stands right of it is for the screen. */
export function printUpTo<T>(sheet: SheetDraft, table: TableDraft<T>, header: string): void {
  sheet.print.columns = [1, columnOf(table.spot, header)];
}

/** The plan of a filled sheet: cells in order, rows as high as their wrapped text needs. */
export function finishSheet(sheet: SheetDraft): SheetPlan {
  const { cells, widths, heights, ...rest } = sheet;
  const columnWidths = Array.from({ length: lastColumn(sheet) }, (_, index) => widths[index] ?? 10);
  const rows: PlanRow[] = [...cells.keys()]
    .sort((a, b) => a - b)
    .map((row) => {
      const inRow = [...(cells.get(row) ?? [])].sort((a, b) => a.column - b.column);
      const height = heights.get(row) ?? neededHeight(inRow, columnWidths);
      return { row, ...(height === null ? {} : { height }), cells: inRow };
    });
  return { ...rest, columnWidths, rows };
}

function lastColumn(sheet: SheetDraft): number {
  let last = sheet.widths.length;
  for (const cells of sheet.cells.values()) for (const cell of cells) last = Math.max(last, cell.column);
  return last;
}

/** Points for the highest wrapped cell; `null` leaves the row at the default height. */
function neededHeight(cells: PlanCell[], widths: number[]): number | null {
  const heights = cells.map((cell) => {
    const style = cell.style as SheetStyle;
    if (!wraps(style) || typeof cell.value !== 'string') return lineHeight(style);
    const width = Math.max((widths[cell.column - 1] ?? 10) - 1, 4);
    return countLines(cell.value, width) * lineHeight(style);
  });
  const highest = Math.max(...heights);
  return highest > defaultHeight ? Math.min(highest + 3, 409) : null;
}

const defaultHeight = 15;

/** Lines a text takes at a width in characters, breaking between words as Excel does. */
function countLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const length = word.length;
      if (used > 0 && used + 1 + length > width) {
        lines += 1;
        used = 0;
      }
      if (length > width) lines += Math.ceil(length / width) - 1;
      used += (used > 0 ? 1 : 0) + (length % width || Math.min(length, width));
    }
  }
  return lines;
}

/** A low or high end in a number column; the word where it is unknown. */
export function numberOrUnknown(value: number | null | undefined): Content {
  return value === null || value === undefined ? { value: unknownWord, style: 'unknown' } : { value };
}

/** The range as people read it: a formula over the two cells that hold its ends. */
export function rangeDisplay(low: string, high: string, quantity: Quantity): Content {
  const mark =
    quantity?.approximate === true
      ? `${quote(`${quantityText({ low: 0, high: 0, approximate: true }).slice(0, -1)}`)}&`
      : '';
  const content: Content = { value: quantityText(quantity), formula: `${mark}${rangeText(low, high)}` };
  return quantity === null ? { ...content, style: 'unknown' } : content;
}

/** The quantity without its "ca.": a sum of many rows says its range only. */
export function plain(quantity: Quantity): KnownQuantity | null {
  return quantity === null ? null : { low: quantity.low, high: quantity.high };
}
