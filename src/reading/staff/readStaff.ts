import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Person } from '../../model/person';
import type { ColumnCorrection } from '../../model/state';
import { plain } from '../cells/text';
import { finding } from '../finding';
import { filledColumns, textAt } from '../grid';
import type { StaffList, StaffPart } from '../reading';
import { checkPeople, checkTotals } from './checkStaff';
import { leaveOutOlder } from './chooseTables';
import { readPeople } from './readPerson';
import type { PersonRow } from './readPerson';
import { staffRows } from './rows';
import { findStaffTables } from './tables';
import type { StaffTable } from './tables';

/** One table of staff with the people in it. */
export interface TableReading {
  table: StaffTable;
  rows: PersonRow[];
  findings: Finding[];
}

/** Cells that staff lists take, so that no project list is looked for in them; all numbers are 1-based and inclusive. */
export interface StaffRegion {
  sheet: string;
  rows: [number, number];
  columns: [number, number];
}

export interface StaffReading {
  /** `null` when no sheet holds staff. */
  staff: StaffList | null;
  regions: StaffRegion[];
  findings: Finding[];
}

export interface StaffOptions {
  /** The year whose fte counts where a list has one per year. */
  year: number;
  corrections: readonly ColumnCorrection[];
}

/**
 * Reads all staff lists of a workbook and puts them together: lists per team, below each other or on their own sheets. Lists of names without sizes count
 * only where no list has sizes; an older copy of a list doesn't count. What looks like staff but isn't is named in a finding.
 */
export function readStaff(grids: readonly Grid[], options: StaffOptions): StaffReading {
  const tables = grids.flatMap((grid) => findStaffTables(grid, options.corrections));
  const skipped = tables.filter(({ verdict }) => verdict === 'hours-per-project' || verdict === 'contacts');
  const withSize = tables.filter(({ verdict }) => verdict === 'staff');
  const withoutSize = tables.filter(({ verdict }) => verdict === 'without-size');
  const sized = withSize.map((table) => readTable(table, options.year));
  const hasPeople = sized.some(({ rows }) => rows.length > 0);
  const read = hasPeople ? sized : [...sized, ...withoutSize.map((table) => readTable(table, options.year))];
  const choice = leaveOutOlder(read);
  const findings = [
    ...skipped.map(skippedTable),
    ...(hasPeople ? withoutSize.map((table) => leftOut(table, sized[0]?.table)) : []),
    ...choice.leftOut.map(({ older, newer }) => leftOut(older.table, newer.table)),
  ];
  const regions = [...withSize, ...withoutSize].map(regionOf);
  const [first] = choice.kept;
  if (!first) return { staff: null, regions, findings };
  const people = choice.kept.flatMap(({ rows }) => rows.map(({ person }) => person));
  assignPersonKeys(people);
  const parts = choice.kept.map(({ table }) => partOf(table));
  return {
    staff: { ...partOf(first.table), people, ...(parts.length > 1 ? { parts } : {}) },
    regions,
    findings: [
      ...findings,
      ...choice.kept.flatMap((reading) => reading.findings),
      ...checkPeople(choice.kept),
    ],
  };
}

function readTable(table: StaffTable, year: number): TableReading {
  const rows: PersonRow[] = [];
  const ignored: Finding[] = [];
  const kinds = staffRows(table);
  for (const one of kinds) {
    const people = one.kind === 'person' ? readPeople(table, one.row, one.heading, year) : [];
    rows.push(...people);
    if (people.length > 0) continue;
    const [column = 1] = filledColumns(table.grid, one.row).filter((at) => at >= table.columnRange[0]);
    const place = { sheet: table.grid.sheet, cell: address(one.row, column) };
    ignored.push(
      finding('staff-row-ignored', 'info', place, {
        row: one.row,
        text: textAt(table.grid, one.row, column),
      }),
    );
  }
  return { table, rows, findings: [...ignored, ...checkTotals(table, rows, kinds)] };
}

function partOf({ grid, headerRows, columns }: StaffTable): StaffPart {
  return { sheet: grid.sheet, headerRows, columns: columns.all };
}

function regionOf({ grid, top, to, from, columnRange }: StaffTable): StaffRegion {
  return { sheet: grid.sheet, rows: [top, Math.max(to, from - 1)], columns: columnRange };
}

function skippedTable(table: StaffTable): Finding {
  const code = table.verdict === 'contacts' ? 'staff-contacts-skipped' : 'staff-hours-per-project';
  return finding(code, 'info', headerPlace(table));
}

function leftOut(table: StaffTable, other: StaffTable | undefined): Finding {
  return finding('staff-list-left-out', 'info', headerPlace(table), { other: other?.grid.sheet ?? '' });
}

function headerPlace({ grid, headerRows, columnRange }: StaffTable): { sheet: string; cell: string } {
  return { sheet: grid.sheet, cell: address(headerRows.at(-1) ?? 1, columnRange[0]) };
}

/** The normalised name and role; vacancies and namesakes get an ordinal. Changes the people in place. */
export function assignPersonKeys(people: readonly Person[]): void {
  const counts = new Map<string, number>();
  for (const person of people) {
    const name = person.vacancy ? 'vacature' : plain(person.name);
    const base = `${name}/${person.role ?? plain(person.functionTitle ?? '')}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    person.key = person.vacancy || count > 1 ? `${base}/${count}` : base;
  }
}
