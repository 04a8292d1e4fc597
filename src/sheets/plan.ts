/** Sheet plans: plain data that say what a sheet must look like. Hosts carry them out; nothing here knows how. */

/** The kinds of sheets Regieblad writes; also the value of the hidden mark on each. */
export const sheetKinds = [
  'overview',
  'gap',
  'regieteam',
  'projects',
  'assumptions',
  'quality',
  'priority',
  'staffing',
  'capacity',
  'forecast',
  'bottlenecks',
  'staff',
  'account',
] as const;
export type SheetKind = (typeof sheetKinds)[number];

export type PlanValue = string | number | boolean | null;

export interface PlanCell {
  /** Column, 1-based. */
  column: number;
  /** The value, or the computed value of `formula`. Text is text, whatever it looks like. */
  value: PlanValue;
  /** A formula in en-US A1 notation, without its leading "=". */
  formula?: string;
  style: StyleName;
}

export interface PlanRow {
  /** 1-based. */
  row: number;
  /** Points; the sheet's default when absent. */
  height?: number;
  cells: PlanCell[];
}

/** An A1 area: 1-based and inclusive. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A real Excel table. Its header cells are in the rows and must be unique texts. */
export interface TablePlan {
  /** Unique in the workbook: "RB_Projecten". */
  name: string;
  area: Area;
  /** Whether the header has filter buttons. */
  filter: boolean;
}

export interface ChartSeries {
  name: string;
  /** Cells of this sheet that hold the values. */
  values: Area;
  color: ColorName;
  /** Drawn as a line over the columns; a chart of lines draws all its series so. */
  line?: boolean;
  /** A thin line in dashes without marks, such as an end of a band. */
  dashed?: boolean;
  /** Takes its place in the stack and isn't seen, in the legend neither: what the others stand on. */
  hidden?: boolean;
}

/** A native chart: columns or bars per category, with optional lines over them, or lines alone. */
export interface ChartPlan {
  name: string;
  title: string;
  /** What the chart shows, for people who can't see it. */
  description: string;
  kind: 'columnStacked' | 'columnClustered' | 'barClustered' | 'line';
  categories: Area;
  series: ChartSeries[];
  categoryTitle: string;
  valueTitle: string;
  /** en-US number format of the value axis; whole numbers when absent. */
  valueFormat?: string;
  /** The cells it covers. */
  area: Area;
}

/** A look that depends on the cell; the cell always says the same in words or figures too. */
export type ConditionalFormatPlan = FormulaFormatPlan | DataBarPlan;

/** A bar behind each number of the area, as long as the number is great: from nothing at zero to the whole cell at the area's highest. */
export interface DataBarPlan {
  area: Area;
  bar: ColorName;
}

/** A colour where a formula is true. */
export interface FormulaFormatPlan {
  area: Area;
  /** A formula relative to the top left cell of the area, without "=". */
  formula: string;
  style: 'warning' | 'good' | 'muted';
}

export interface ValidationPlan {
  area: Area;
  rule: { kind: 'list'; values: string[] } | { kind: 'number'; min: number; max: number } | { kind: 'date' };
  /** Shown when the cell is selected. */
  promptTitle: string;
  prompt: string;
  /** Refuse other values, or only warn. */
  strict: boolean;
}

/** A workbook-scoped defined name for a cell of the sheet: "RB_Peildatum". */
export interface NamePlan {
  name: string;
  area: Area;
}

/** How the sheet looks on A4: always one page wide. */
export interface PrintPlan {
  landscape: boolean;
  /** Rows that are repeated on every page. */
  titleRows: [number, number] | null;
  /** First and last column that are printed, 1-based; the others are for the screen only. All columns when `null`. */
  columns: [number, number] | null;
  /** Whether the sheet must fit on one page in all. */
  onePage: boolean;
  /** Rows that begin a new page, so that no block or chart is cut in two; left to the paper when absent. */
  pageStarts?: number[];
}

export interface SheetPlan {
  kind: SheetKind;
  /** "RB Overzicht". */
  name: string;
  /** Whether the sheet is shown when it is first made. */
  visible: boolean;
  /** Width per column, in characters of the default font, from column 1. */
  columnWidths: number[];
  rows: PlanRow[];
  tables: TablePlan[];
  charts: ChartPlan[];
  conditionalFormats: ConditionalFormatPlan[];
  validations: ValidationPlan[];
  names: NamePlan[];
  /** Rows and columns that stay in view; at most eight rows. */
  frozen: { rows: number; columns: number };
  print: PrintPlan;
  /** Where people type: which table columns survive a next run, found by the column that holds the key. */
  annotations: { table: string; keyHeader: string; headers: string[] } | null;
}

// ---- Styles ---------------------------------------------------------------------------------------------------

export const colorNames = [
  'accent',
  'accentMid',
  'accentTint',
  'warning',
  'warningTint',
  'good',
  'muted',
  'mutedTint',
  'ink',
  'input',
  'line',
  'white',
] as const;
export type ColorName = (typeof colorNames)[number];

export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** Points; the workbook's own size when absent. The typeface is always the workbook's own. */
  size?: number;
  color?: ColorName;
  fill?: ColorName;
  border?: 'bottom' | 'top' | 'box';
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  indent?: number;
  /** en-US number format code. */
  numberFormat?: string;
  /** Whether people may type here. */
  input?: boolean;
}

/** A style of `styles.ts`, by name. */
export type StyleName = string;

export interface StyleSheet {
  /** "#RRGGBB" per colour name. */
  colors: Record<ColorName, string>;
  styles: Record<StyleName, CellStyle>;
}
