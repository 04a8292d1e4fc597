import { type CellValue, type Grid, isCellError } from '../model/grid';
import type { WorkbookState } from '../model/state';
import { common } from '../text/sheets/common';
import type { SheetKind, SheetPlan } from './plan';

type Typed = string | number | boolean;

/** What people typed in the user columns of a sheet: by key, then by header. */
export type Notes = Map<string, Map<string, Typed>>;

/** A note whose row is gone. */
export interface LooseNote {
  key: string;
  header: string;
  value: Typed;
}

/** Where people type on a sheet: the columns of its table, and the column that says which row it is. */
export interface UserColumns {
  keyHeader: string;
  headers: string[];
}

/**
 * What people typed on a sheet, found by key and header, so that sorting or filtering in between changes nothing. A note in
 * a row without a key belongs to "eigen regel". A sheet that was removed gives the notes the workbook remembers.
 */
export function readNotes(
  kind: SheetKind,
  own: Partial<Record<string, Grid>>,
  state: WorkbookState,
  columns: UserColumns,
): Notes {
  const grid = own[kind];
  if (grid === undefined) return rememberedNotes(state.annotations[kind] ?? {});
  const notes: Notes = new Map();
  const head = findHeader(grid, columns);
  if (head !== null) readTable(grid, head, columns, notes);
  for (const note of readLooseNotes(grid)) addNote(notes, note);
  return notes;
}

/** The value typed in a user column of a row, or `null`. */
export function noteOf(notes: Notes, key: string, header: string): Typed | null {
  return notes.get(key)?.get(header) ?? null;
}

/** Notes whose key no row has, in the order they were found. */
export function looseNotes(notes: Notes, keys: Iterable<string>): LooseNote[] {
  const present = new Set(keys);
  return [...notes].flatMap(([key, values]) =>
    present.has(key) ? [] : [...values].map(([header, value]) => ({ key, header, value })),
  );
}

/** What people typed according to the plans, for the workbook to remember: per sheet kind, key and header. */
export function collectAnnotations(plans: SheetPlan[]): WorkbookState['annotations'] {
  const all: WorkbookState['annotations'] = {};
  for (const plan of plans) {
    const { annotations } = plan;
    const table = plan.tables.find(({ name }) => name === annotations?.table);
    if (annotations === null || table === undefined) continue;
    const cellsOf = new Map(
      plan.rows.map((row) => [row.row, new Map(row.cells.map((cell) => [cell.column, cell.value]))]),
    );
    const headers = cellsOf.get(table.area.top) ?? new Map<number, null>();
    const columnOf = new Map([...headers].map(([column, header]) => [header, column]));
    const keyColumn = columnOf.get(annotations.keyHeader) ?? 0;
    const perKey: Record<string, Record<string, Typed>> = {};
    for (let row = table.area.top + 1; row <= table.area.bottom; row += 1) {
      const key = cellsOf.get(row)?.get(keyColumn);
      if (typeof key !== 'string') continue;
      for (const header of annotations.headers) {
        const value = cellsOf.get(row)?.get(columnOf.get(header) ?? 0) ?? null;
        if (value !== null && value !== '') (perKey[key] ??= {})[header] = value;
      }
    }
    if (Object.keys(perKey).length > 0) all[plan.kind] = perKey;
  }
  return all;
}

function rememberedNotes(remembered: Record<string, Record<string, Typed>>): Notes {
  return new Map(Object.entries(remembered).map(([key, values]) => [key, new Map(Object.entries(values))]));
}

interface Head {
  row: number;
  keyColumn: number;
  columns: Map<number, string>;
}

/** The row with the key header and at least one user header; indexes are those of the grid. */
function findHeader(grid: Grid, { keyHeader, headers }: UserColumns): Head | null {
  for (const [row, values] of grid.values.entries()) {
    const keyColumn = values.indexOf(keyHeader);
    if (keyColumn < 0) continue;
    const columns = new Map<number, string>();
    for (const header of headers) {
      const column = values.indexOf(header);
      if (column >= 0) columns.set(column, header);
    }
    if (columns.size > 0) return { row, keyColumn, columns };
  }
  return null;
}

function readTable(grid: Grid, head: Head, { keyHeader }: UserColumns, notes: Notes): void {
  for (let row = head.row + 1; row < grid.values.length; row += 1) {
    const values = grid.values[row] ?? [];
    if (values[0] === common.looseNotes || values[head.keyColumn] === keyHeader) return;
    const keyValue = values[head.keyColumn];
    const key =
      keyValue === null || keyValue === undefined || keyValue === '' ? common.ownRow : String(keyValue);
    for (const [column, header] of head.columns) {
      const value = typedValue(values[column]);
      if (value !== null) addNote(notes, { key, header, value });
    }
  }
}

/** The block of loose notes of an earlier run: key, header and value below its heading. */
function readLooseNotes(grid: Grid): LooseNote[] {
  const start = grid.values.findIndex((values) => values[0] === common.looseNotes);
  if (start < 0) return [];
  return grid.values.slice(start + 2).flatMap((values) => {
    const [key, header, value] = [values[0], values[1], typedValue(values[2])];
    return typeof key === 'string' && typeof header === 'string' && value !== null
      ? [{ key, header, value }]
      : [];
  });
}

/** Keeps every note: a second one for the same place is added to the first. */
function addNote(notes: Notes, { key, header, value }: LooseNote): void {
  const perHeader = notes.get(key) ?? new Map<string, Typed>();
  notes.set(key, perHeader);
  const present = perHeader.get(header);
  if (present === undefined) perHeader.set(header, value);
  else if (present !== value) perHeader.set(header, `${present} / ${value}`);
}

function typedValue(value: CellValue | undefined): Typed | null {
  return value === null || value === undefined || value === '' || isCellError(value) ? null : value;
}
