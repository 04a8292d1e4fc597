import { columnLetters } from '../model/cell';
import type { Book } from './book';
import type { PlanValue } from './plan';
import type { SheetStyle } from './styles';

/** Where a table stands, for the formulas of every sheet. */
export interface TableSpot {
  /** Unique in the workbook: "RB_Projecten". */
  name: string;
  sheet: string;
  /** 1-based. */
  headerRow: number;
  /** First column, 1-based. */
  left: number;
  headers: string[];
  /** Data rows; a table has at least one. */
  rowCount: number;
}

/** What goes into a cell; the style of its column when none is given. */
export interface Content {
  value: PlanValue;
  formula?: string;
  style?: SheetStyle;
}

/** The row a cell stands in, for formulas that look at their own row. */
export interface RowAt {
  row: number;
  book: Book;
  /** Address of this row's cell under a header: "$F12". */
  ref(header: string): string;
}

/** A column of a table. */
export interface Column<T> {
  header: string;
  /** In characters of the workbook's own typeface. */
  width: number;
  style: SheetStyle;
  cell(item: T, at: RowAt): Content;
}

/** A table before its cells are made: where it stands and what is in it. */
export interface TableDraft<T> {
  spot: TableSpot;
  columns: Column<T>[];
  items: T[];
}

/** Lays a table down: its headers and rows decide how much room it takes. */
export function tableAt<T>(
  name: string,
  place: { sheet: string; headerRow: number; left?: number },
  columns: Column<T>[],
  items: T[],
): TableDraft<T> {
  return {
    spot: {
      name,
      sheet: place.sheet,
      headerRow: place.headerRow,
      left: place.left ?? 1,
      headers: columns.map((column) => column.header),
      rowCount: Math.max(items.length, 1),
    },
    columns,
    items,
  };
}

/** First row below a table. */
export function rowBelow(spot: TableSpot): number {
  return spot.headerRow + spot.rowCount + 1;
}

/** How a cell of the table sees its own row. */
export function rowAt(spot: TableSpot, row: number, book: Book): RowAt {
  return {
    row,
    book,
    ref(header) {
      const index = spot.headers.indexOf(header);
      if (index < 0) throw new Error(`Table ${spot.name} has no column "${header}".`);
      return `$${columnLetters(spot.left + index)}${row}`;
    },
  };
}
