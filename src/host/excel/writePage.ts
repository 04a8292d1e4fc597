import type { Area, SheetPlan, StyleSheet } from '../../sheets/plan';
import { columnLetters } from '../../model/cell';
import { addressLists, areaAddress } from './areas';
import { SETTING_BYTES, type Step } from './steps';

/**
 * Width in points of a column that shows so many characters. Excel measures a column in digits of the default font: 7 pixels each
 * in Calibri and Aptos at 11 points, and 5 pixels of padding (ECMA-376, 18.3.1.13 col); Office.js wants points, 0.75 per pixel.
 */
export function columnPoints(characters: number): number {
  return (Math.trunc(characters * 7) + 5) * 0.75;
}

/**
 * What belongs to the sheet as a page: column widths, row heights, frozen panes, printing. What people like to set themselves
 * (widths, gridlines, tab colour, paper) is set when the sheet is first made and left alone afterwards.
 *
 * @param before the cells that were in use before this run; `null` for a fresh sheet
 */
export function pageSteps(
  plan: SheetPlan,
  { colors }: StyleSheet,
  area: Area | null,
  before: Area | null,
): Step[] {
  const fresh = before === null;
  const { rows, columns } = plan.frozen;
  return [
    ...(fresh ? [setting(4, (sheet) => setLooks(sheet, plan, colors.accent))] : []),
    ...widthSteps(plan.columnWidths, before?.right ?? 0),
    ...heightSteps(plan, area),
    setting(1, (sheet) => freeze(sheet.freezePanes, rows, columns, fresh)),
    ...breakSteps(plan, fresh),
    setting(2, ({ pageLayout }) => {
      const { titleRows, columns: printed } = plan.print;
      if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.join(':$')}`);
      if (printed) pageLayout.setPrintArea(printed.map((column) => columnLetters(column)).join(':'));
    }),
  ];
}

function setting(settings: number, queue: Step['queue']): Step {
  return { bytes: settings * SETTING_BYTES, queue };
}

function setLooks(sheet: Excel.Worksheet, plan: SheetPlan, accent: string): void {
  sheet.showGridlines = false;
  sheet.tabColor = accent;
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, ...(plan.print.onePage ? { verticalFitToPages: 1 } : {}) };
  const page = pageLayout.headersFooters.defaultForAllPages;
  page.leftFooter = '&A';
  page.rightFooter = '&P / &N';
}

/** Pages begin where the plan says; of a plan without such rows the breaks are left to people. */
function breakSteps({ print: { pageStarts } }: SheetPlan, fresh: boolean): Step[] {
  if (pageStarts === undefined) return [];
  return [
    setting(1 + pageStarts.length, ({ horizontalPageBreaks }) => {
      if (!fresh) horizontalPageBreaks.removePageBreaks();
      for (const row of pageStarts) horizontalPageBreaks.add(`A${row}`);
    }),
  ];
}

function freeze(panes: Excel.WorksheetFreezePanes, rows: number, columns: number, fresh: boolean): void {
  if (rows > 0 && columns > 0) panes.freezeAt(areaAddress({ top: 1, left: 1, bottom: rows, right: columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
  else if (!fresh) panes.unfreeze();
}

/** Widths of the columns right of those that were there already, equal widths together. */
function widthSteps(widths: readonly number[], present: number): Step[] {
  const columns = new Map<number, string[]>();
  widths.forEach((width, index) => {
    const letters = columnLetters(index + 1);
    if (index >= present) columns.set(width, [...(columns.get(width) ?? []), `${letters}:${letters}`]);
  });
  return sizeSteps(columns, (format, width) => {
    format.columnWidth = columnPoints(width);
  });
}

/** Rows fit their text, except where the plan says how high they are. */
function heightSteps({ rows }: SheetPlan, area: Area | null): Step[] {
  if (area === null) return [];
  const heights = new Map<number, string[]>();
  for (const { row, height } of rows) {
    if (height === undefined) continue;
    const same = heights.get(height);
    if (same) same.push(`${row}:${row}`);
    else heights.set(height, [`${row}:${row}`]);
  }
  const fit = setting(2, (sheet) => sheet.getRange(areaAddress(area)).format.autofitRows());
  const set = sizeSteps(heights, (format, height) => {
    format.rowHeight = height;
  });
  return [fit, ...set];
}

function sizeSteps(
  lines: Map<number, string[]>,
  set: (format: Excel.RangeFormat, size: number) => void,
): Step[] {
  return [...lines].flatMap(([size, addresses]) =>
    addressLists(addresses).map((list) => ({
      bytes: list.length + SETTING_BYTES * 2,
      queue: (sheet: Excel.Worksheet) => set(sheet.getRanges(list).format, size),
    })),
  );
}
