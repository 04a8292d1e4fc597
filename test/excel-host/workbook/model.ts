import type { Area } from './address';

export type CellValue = string | number | boolean;

/** Formatting of a cell as flat pairs, keyed by the path the API uses: `numberFormat`, `font/bold`, `fill/color`. Absent is Excel's default. */
export type Format = Readonly<Record<string, unknown>>;

export interface Cell {
  value: CellValue;
  /** With leading `=`; `value` is then what a calculation left there. */
  formula?: string;
  /** The text was entered with a leading apostrophe. */
  quotePrefix?: true;
  format?: Format;
}

/** Width in points, hidden and formatting of a whole row or column. */
export interface Line {
  size?: number;
  hidden?: true;
  format?: Format;
}

/** A record of plain properties as the API names them; used where the emulator only has to remember. */
export type Props = Record<string, unknown>;

export interface Table {
  id: number;
  name: string;
  area: Area;
  /** Headers, totals, bands, buttons and style as the API names them. */
  props: Props;
  columnIds: number[];
  /** Filters by zero-based column. */
  criteria: Map<number, unknown>;
}

export interface Series {
  name: string;
  valuesFrom: string | undefined;
  categoriesFrom: string | undefined;
  props: Props;
}

export interface Chart {
  id: string;
  name: string;
  sourceAddress: string;
  series: Series[];
  /** Flat paths: `title/text`, `axes/valueAxis/minimum`, `top`. */
  props: Props;
}

export interface Name {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

export interface ConditionalFormat {
  id: string;
  type: string;
  areas: Area[];
  props: Props;
}

export interface Validation {
  area: Area;
  props: Props;
}

export interface Protection {
  password: string;
  options: Props;
}

export interface Sheet {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** A sheet that is one chart: it has a name and a tab, and refuses what needs cells. */
  isChartSheet?: true;
  protection: Protection | undefined;
  /** Keyed by row * 16,384 + column. */
  cells: Map<number, Cell>;
  rows: Map<number, Line>;
  columns: Map<number, Line>;
  merges: Area[];
  tables: Table[];
  charts: Chart[];
  names: Name[];
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  /** The cells that stay in view, undefined when nothing is frozen. */
  frozen: Area | undefined;
  autoFilter: { area: Area; criteria: Map<number, unknown> } | undefined;
  customProperties: Map<string, string>;
  horizontalBreaks: number[];
  verticalBreaks: number[];
  /** tabColor, showGridlines, standardWidth … */
  props: Props;
  /** Flat paths below `pageLayout`: `orientation`, `headersFooters/defaultForAllPages/centerFooter`. */
  page: Props;
}

export interface CustomXmlPart {
  id: string;
  xml: string;
}

/** Everything a workbook holds, as plain data. Who writes to it directly plays the user behind the keyboard. */
export interface Workbook {
  sheets: Sheet[];
  names: Name[];
  settings: Map<string, unknown>;
  /** `Office.context.document.settings`, each value as JSON text. */
  documentSettings: Map<string, string>;
  customXmlParts: CustomXmlPart[];
  activeSheetId: string;
  selection: Area;
  protection: string | undefined;
  readOnly: boolean;
  /** Document properties: title, author, subject … */
  properties: Props;
  /** calculationMode, cultureInfo … */
  application: Props;
  /** name, isDirty, autoSave … */
  props: Props;
  nextId: number;
}

/** Hands out the next number used for ids in this workbook. */
export function nextId(workbook: Workbook): number {
  workbook.nextId += 1;
  return workbook.nextId;
}

const hex = (number: number, width: number): string => number.toString(16).toUpperCase().padStart(width, '0');

/** An id in the form Excel gives its sheets, charts and parts. */
export function guid(workbook: Workbook): string {
  return `{00000000-0001-0000-0000-${hex(nextId(workbook), 12)}}`;
}

export function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    protection: undefined,
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    merges: [],
    tables: [],
    charts: [],
    names: [],
    conditionalFormats: [],
    validations: [],
    frozen: undefined,
    autoFilter: undefined,
    customProperties: new Map(),
    horizontalBreaks: [],
    verticalBreaks: [],
    props: {},
    page: {},
  };
}

/** A new workbook with one empty sheet. */
export function createWorkbook(firstSheet = 'Blad1'): Workbook {
  const workbook: Workbook = {
    sheets: [],
    names: [],
    settings: new Map(),
    documentSettings: new Map(),
    customXmlParts: [],
    activeSheetId: '',
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    protection: undefined,
    readOnly: false,
    properties: {},
    application: {},
    props: { name: 'Map1.xlsx' },
    nextId: 0,
  };
  const sheet = emptySheet(guid(workbook), firstSheet);
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  return workbook;
}
