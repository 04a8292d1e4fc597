import type { PersonAvailability } from '../analysis/results';
import type { Person } from '../model/person';
import { middle } from '../model/quantity';
import { staffTable } from '../text/sheets/inputTables';
import { staffTexts as texts } from '../text/sheets/staff';
import type { SheetModel } from './context';
import { headerRow } from './layout';
import { type OwnRow, ownRows } from './ownTable';
import { staffColumns } from './staffColumns';
import { type TableDraft, tableAt } from './table';

const { headers } = staffTable;
const emptyRows = 15;

/** A row of the staff table: somebody who was read, with what people typed in our sheet; or a row as typed, or an empty one. */
export interface StaffRow {
  person: Person | null;
  available: PersonAvailability | null;
  typed: OwnRow;
}

/** The columns where people type beside a mirrored list. */
export const staffUserColumns = {
  keyHeader: headers.key,
  headers: [
    headers.seniority,
    headers.fte,
    headers.leaveFrom,
    headers.leaveUntil,
    headers.ownShare,
    headers.competences,
    headers.coach,
  ],
};

/** Whether the workbook has people at all. */
export function hasStaff({ reading }: SheetModel): boolean {
  return (reading.staff?.people.length ?? 0) > 0;
}

/** Whether somebody's hours count: a vacancy is nobody yet. */
export function countsInHours(person: Person): boolean {
  return !person.vacancy;
}

/** The fte the sums use: the middle of a range; `null` when unknown. */
export function fteOf(person: Person): number | null {
  return person.fte === null ? null : middle(person.fte);
}

/**
 * The table of RB Formatie. With a staff list of its own the workbook gets a mirror with columns to deviate; without one, the rows
 * are the input and stay as they were typed.
 */
export function staffTableAt(model: SheetModel, sheet: string): TableDraft<StaffRow> {
  const { reading, own, results } = model;
  const grid = own['staff'];
  const isInput = reading.staff === null || reading.staff.sheet === sheet;
  const typed =
    grid === undefined ? [] : ownRows(grid, headers.key, Object.values(headers), texts.strangersTitle);
  const people = reading.staff?.people ?? [];
  const available = new Map(results.capacity.people.map((one) => [one.person, one]));
  const used = new Set<OwnRow>();
  const rows: StaffRow[] = people.map((person) => {
    const found = typed.find(({ row, cells }) =>
      person.source.sheet === grid?.sheet ? row === person.source.row : cells.get(headers.key) === person.key,
    );
    if (found !== undefined) used.add(found.cells);
    return { person, available: available.get(person.key) ?? null, typed: found?.cells ?? new Map() };
  });
  const empty = { person: null, available: null };
  const left = typed.filter(({ cells }) => !used.has(cells) && hasInput(cells, isInput));
  rows.push(...left.map(({ cells }): StaffRow => ({ ...empty, typed: cells })));
  if (isInput)
    rows.push(
      ...Array.from({ length: Math.max(3, emptyRows - rows.length) }, (): StaffRow => ({
        ...empty,
        typed: new Map(),
      })),
    );
  return tableAt(staffTable.name, { sheet, headerRow }, staffColumns(model, isInput), rows);
}

/** Whether somebody typed in a row: any cell of an input table, else one of the columns to deviate. */
function hasInput(cells: OwnRow, isInput: boolean): boolean {
  const names = isInput
    ? [headers.name, headers.role, headers.functionTitle, ...staffUserColumns.headers]
    : staffUserColumns.headers;
  return names.some((name) => cells.has(name));
}
