import { address, quotedSheet } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Person } from '../../model/person';
import { staffTexts } from '../../text/sheets/staff';
import { readFlag } from '../cells/terms';
import { plain } from '../cells/text';
import { formulaAt } from '../grid';
import { competencesIn } from '../staff/competences';
import { readFte } from '../staff/fte';
import { assignPersonKeys } from '../staff/readStaff';
import { isVacancy, proposeLevel, readLevel, readRole } from '../staff/terms';
import type { StaffList } from '../reading';
import { checkOwnRow } from './checkOwnStaff';
import type { StaffRow } from './ownStaffRow';
import { leaveIn, momentIn, ownShareIn, staffHeaders } from './ownStaffRow';
import { ownRows } from './ownRows';
import { readCoaches } from './readCoaches';

/**
 * The staff of the workbook, from its own list and RB Formatie. With a list, RB Formatie mirrors it: what the manager entered in its input columns
 * wins, and people typed at its foot count too. Without one RB Formatie is the input. What was entered there and can't be used is a finding.
 */
export function withOwnStaff(
  list: StaffList | null,
  grid: Grid | undefined,
): { staff: StaffList | null; findings: Finding[] } {
  const rows = grid
    ? ownRows(grid, staffHeaders, [staffTexts.strangersTitle]).filter(
        (row) => row.text('name') !== '' || row.text('functionTitle') !== '',
      )
    : [];
  if (!grid || rows.length === 0) return { staff: list, findings: [] };
  const read = list === null ? typedStaff(grid, rows) : mirroredStaff(list, grid, rows);
  const coaches = readCoaches(grid, read.staff.people, read.rowOf);
  const checks = [...read.rowOf].flatMap(([person, row]) =>
    checkOwnRow(grid, row, person, read.typed.has(person)),
  );
  return { staff: read.staff, findings: [...checks, ...coaches] };
}

interface OwnStaff {
  staff: StaffList;
  /** The row of RB Formatie of each person that has one. */
  rowOf: Map<Person, StaffRow>;
  /** Who stands in RB Formatie alone. */
  typed: Set<Person>;
}

function typedStaff(grid: Grid, rows: StaffRow[]): OwnStaff {
  const people = rows.map((row) => personOf(grid, row));
  return {
    staff: { sheet: grid.sheet, headerRows: [], columns: [], people: withKeys(people) },
    rowOf: new Map(people.map((person, index) => [person, rows[index] as StaffRow])),
    typed: new Set(people),
  };
}

function mirroredStaff(list: StaffList, grid: Grid, rows: StaffRow[]): OwnStaff {
  const rowOf = new Map<Person, StaffRow>();
  const byKey = new Map(rows.map((row) => [row.text('key'), row]));
  const people = list.people.map((person) => {
    const row = byKey.get(person.key);
    if (!row) return person;
    const entered = override(person, row, grid);
    rowOf.set(entered, row);
    return entered;
  });
  const known = new Set(people.map(({ key }) => key));
  const added = rows.filter(
    (row) =>
      !known.has(row.text('key')) &&
      isTypedHere(grid, row) &&
      !people.some(({ name }) => plain(name) === plain(row.text('name'))),
  );
  const typed = added.map((row) => personOf(grid, row));
  typed.forEach((person, index) => rowOf.set(person, added[index] as StaffRow));
  return { staff: { ...list, people: [...people, ...withKeys(typed)] }, rowOf, typed: new Set(typed) };
}

/**
 * Whether somebody typed the row here, in this run or an earlier one, in which it got its key: a row of the mirror links to the user's own list. A mirrored row whose
 * key left that list is a person who left it.
 */
function isTypedHere(grid: Grid, row: StaffRow): boolean {
  const column = row.column('source');
  if (row.text('key') === '' || column === null || row.text('source') === '') return true;
  return (formulaAt(grid, row.row, column) ?? '').includes(quotedSheet(grid.sheet));
}

function withKeys(people: Person[]): Person[] {
  const unnamed = people.filter(({ key }) => key === '');
  assignPersonKeys(unnamed);
  return people;
}

/** What the manager entered beside a person of the list. */
function override(person: Person, row: StaffRow, grid: Grid): Person {
  const seniority = readLevel(row.text('seniority'));
  const fte = readFte(row.value('fte'));
  const leave = leaveIn(row);
  const share = ownShareIn(row);
  const competences = competencesIn(row.text('competences'));
  const entered: Partial<Person> = {
    ...(seniority === null ? {} : { seniority }),
    ...(fte === null ? {} : { fte }),
    ...(leave === null ? {} : { leave: [leave] }),
    ...(share === null ? {} : { share }),
    ...(competences.length === 0 ? {} : { competences }),
  };
  const cells = { ...person.cells };
  for (const field of ['seniority', 'fte'] as const) {
    if (entered[field] !== undefined)
      cells[field] = `${quotedSheet(grid.sheet)}!${address(row.row, row.column(field) ?? 1)}`;
  }
  return { ...person, ...entered, cells };
}

function personOf(grid: Grid, row: StaffRow): Person {
  const title = row.text('functionTitle');
  const name = row.text('name');
  const fields = ['name', 'role', 'functionTitle', 'seniority', 'fte', 'from', 'until', 'external'] as const;
  const filled = fields.filter((field) => row.text(field) !== '');
  const [from, until] = [momentIn(row, 'from'), momentIn(row, 'until')];
  const leave = leaveIn(row);
  const share = ownShareIn(row);
  const competences = competencesIn(row.text('competences'));
  return {
    key: row.text('key'),
    source: { sheet: grid.sheet, row: row.row },
    cells: Object.fromEntries(filled.map((field) => [field, address(row.row, row.column(field) ?? 1)])),
    name: name === '' ? title : name,
    aliases: [],
    role: readRole(row.text('role')) ?? readRole(title),
    functionTitle: title === '' ? null : title,
    seniority: readLevel(row.text('seniority')) ?? readLevel(row.text('listSeniority')),
    seniorityProposal: proposeLevel(title),
    fte: readFte(row.value('fte')) ?? readFte(row.value('listFte')),
    from: from?.year ?? null,
    until: until?.year ?? null,
    ...(from?.date ? { fromDate: from.date } : {}),
    ...(until?.date ? { untilDate: until.date } : {}),
    ...(leave === null ? {} : { leave: [leave] }),
    ...(share === null ? {} : { share }),
    ...(competences.length === 0 ? {} : { competences }),
    external: readFlag(row.text('external')) ?? false,
    vacancy: name === '' || isVacancy(name),
  };
}
