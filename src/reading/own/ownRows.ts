import type { CellValue, Grid } from '../../model/grid';
import { plain } from '../cells/text';
import { filledColumns, formatAt, textAt, valueAt } from '../grid';

/** A row of a table in one of Regieblad's own sheets. */
export interface OwnRow<Name extends string> {
  row: number;
  value(name: Name): CellValue;
  text(name: Name): string;
  format(name: Name): string | null;
  /** 1-based; `null` when the table lacks the column. */
  column(name: Name): number | null;
}

/**
 * The filled rows below the header row that has most of the given headers, up to the next table: a row with `stop` in it or a second blank row.
 */
export function ownRows<Name extends string>(
  grid: Grid,
  headers: Readonly<Record<Name, string>>,
  stop: readonly string[] = [],
): OwnRow<Name>[] {
  const names = Object.keys(headers) as Name[];
  const header = headerRow(
    grid,
    names.map((name) => headers[name]),
  );
  if (header === null) return [];
  const columns = new Map<Name, number>();
  for (const column of filledColumns(grid, header)) {
    const text = plain(textAt(grid, header, column));
    const name = names.find((one) => plain(headers[one]) === text);
    if (name !== undefined && !columns.has(name)) columns.set(name, column);
  }
  const rows: OwnRow<Name>[] = [];
  let blank = 0;
  for (let row = header + 1; row <= grid.values.length && blank < 2; row += 1) {
    const filled = filledColumns(grid, row);
    blank = filled.length === 0 ? blank + 1 : 0;
    if (filled.some((column) => stop.includes(textAt(grid, row, column)))) break;
    if (![...columns.values()].some((column) => filled.includes(column))) continue;
    const at = (name: Name) => columns.get(name) ?? 0;
    rows.push({
      row,
      value: (name) => valueAt(grid, row, at(name)),
      text: (name) => textAt(grid, row, at(name)),
      format: (name) => formatAt(grid, row, at(name)),
      column: (name) => columns.get(name) ?? null,
    });
  }
  return rows;
}

function headerRow(grid: Grid, headers: readonly string[]): number | null {
  const wanted = new Set(headers.map(plain));
  for (let row = 1; row <= grid.values.length; row += 1) {
    const hits = filledColumns(grid, row).filter((column) =>
      wanted.has(plain(textAt(grid, row, column))),
    ).length;
    if (hits > wanted.size / 2) return row;
  }
  return null;
}
