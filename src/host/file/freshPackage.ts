import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre';
import type { RowToWrite } from './sheetCells';
import { partText } from './package';
import { unzip, type Parts } from './zip';

/** A sheet to be made: all but its cells as `hucre` takes it, the cells, and their formats by name. */
export interface SheetToWrite {
  sheet: Omit<WriteSheet, 'rows' | 'data' | 'cells' | 'rowDefs'>;
  rows: readonly RowToWrite[];
  styles: ReadonlyMap<string, CellStyle>;
}

/** A package of `hucre` with one sheet, whose cells are still to be written. */
export interface FreshPackage {
  parts: Parts;
  sheetPart: string;
  /** Name of a style → its cell format in this package. */
  formats: ReadonlyMap<string, number>;
}

const sheetPart = 'xl/worksheets/sheet1.xml';

/** Has `hucre` write a sheet. Its cells are one per style, to learn which format each style got. */
export async function freshPackage({ sheet, styles }: SheetToWrite): Promise<FreshPackage> {
  const samples = [...styles].map(([, style], row) => [`${row},0`, { value: 0, style }] as const);
  const parts = unzip(await writeXlsx({ sheets: [{ ...sheet, rows: [], cells: new Map(samples) }] }));
  const given = partText(parts, sheetPart).matchAll(/<c r="A\d+"(?: s="(\d+)")?/g);
  const indexes = Array.from(given, ([, index]) => Number(index ?? 0));
  const formats = new Map([...styles.keys()].map((name, row) => [name, indexes[row] ?? 0]));
  return { parts, sheetPart, formats };
}
