import { type Grid, isCellError } from '../model/grid';

/** A row of one of our own tables as it stands in the workbook: header → what is in the cell. */
export type OwnRow = Map<string, string | number | boolean>;

/** A filled row with its 1-based row on the sheet. */
export interface PlacedRow {
  row: number;
  cells: OwnRow;
}

/**
 * The filled rows of the table in our own sheet whose header row has `keyHeader` and most of the headers, up to the next
 * table or to a row that starts with one of `ends`. Rows keep what people typed; empty cells are absent.
 */
export function ownRows(grid: Grid, keyHeader: string, headers: string[], ...ends: string[]): PlacedRow[] {
  const head = grid.values.findIndex(
    (values) =>
      values.includes(keyHeader) &&
      headers.filter((header) => values.includes(header)).length > headers.length / 2,
  );
  if (head < 0) return [];
  const header = grid.values[head] ?? [];
  const columns = headers.flatMap((name) => {
    const index = header.indexOf(name);
    return index < 0 ? [] : [{ name, index }];
  });
  const rows: PlacedRow[] = [];
  for (let index = head + 1; index < grid.values.length; index += 1) {
    const line = grid.values[index] ?? [];
    if (line.includes(keyHeader) || ends.some((end) => line[0] === end)) break;
    const cells: OwnRow = new Map();
    for (const { name, index: at } of columns) {
      const value = line[at] ?? null;
      if (value !== null && value !== '' && !isCellError(value)) cells.set(name, value);
    }
    if (cells.size > 0) rows.push({ row: index + 1, cells });
  }
  return rows;
}
