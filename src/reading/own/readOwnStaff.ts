import { address, quotedSheet } from '../../model/cell';
import type { Grid } from '../../model/grid';
import type { Person } from '../../model/person';
import { staffTable } from '../../text/sheets/inputTables';
import { staffTexts } from '../../text/sheets/staff';
import { readFlag } from '../cells/terms';
import { plain } from '../cells/text';
import { readYears } from '../cells/years';
import { formulaAt } from '../grid';
import { readFte } from '../staff/fte';
import { assignPersonKeys } from '../staff/readStaff';
import { isVacancy, proposeLevel, readLevel, readRole } from '../staff/terms';
import type { StaffList } from '../reading';
import { ownRows } from './ownRows';
import type { OwnRow } from './ownRows';

type Row = OwnRow<keyof typeof staffTable.headers>;

/**
 * The staff of the workbook, from its own list and RB Formatie. With a list, RB Formatie mirrors it: what the manager entered in its override columns
 * wins, and people typed at its foot count too. Without one RB Formatie is the input.
 */
export function withOwnStaff(list: StaffList | null, grid: Grid | undefined): StaffList | null {
  const rows = grid
    ? ownRows(grid, staffTable.headers, [staffTexts.strangersTitle]).filter(
        (row) => row.text('name') !== '' || row.text('functionTitle') !== '',
      )
    : [];
  if (!grid || rows.length === 0) return list;
  if (list === null) {
    const people = rows.map((row) => personOf(grid, row));
    return { sheet: grid.sheet, headerRows: [], columns: [], people: withKeys(people) };
  }
  const byKey = new Map(rows.map((row) => [row.text('key'), row]));
  const people = list.people.map((person) => override(person, byKey.get(person.key), grid));
  const known = new Set(people.map(({ key }) => key));
  const added = rows.filter(
    (row) =>
      !known.has(row.text('key')) &&
      isTypedHere(grid, row) &&
      !people.some(({ name }) => plain(name) === plain(row.text('name'))),
  );
  return { ...list, people: [...people, ...withKeys(added.map((row) => personOf(grid, row)))] };
}

/**
 * Whether somebody typed the row here, in this run or an earlier one, in which it got its key: a row of the mirror links to the user's own list. A mirrored row whose
 * key left that list is a person who left it.
 */
function isTypedHere(grid: Grid, row: Row): boolean {
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
function override(person: Person, row: Row | undefined, grid: Grid): Person {
  if (!row) return person;
  const seniority = readLevel(row.text('seniority'));
  const fte = readFte(row.value('fte'));
  const cells = { ...person.cells };
  const note = (field: 'seniority' | 'fte') => {
    cells[field] = `${quotedSheet(grid.sheet)}!${address(row.row, row.column(field) ?? 1)}`;
  };
  if (seniority !== null) note('seniority');
  if (fte !== null) note('fte');
  return { ...person, cells, seniority: seniority ?? person.seniority, fte: fte ?? person.fte };
}

function personOf(grid: Grid, row: Row): Person {
  const title = row.text('functionTitle');
  const name = row.text('name');
  const fields = ['name', 'functionTitle', 'seniority', 'fte', 'from', 'until', 'external'] as const;
  const filled = fields.filter((field) => row.text(field) !== '');
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
    from: readYears(row.value('from'), row.format('from'))?.low ?? null,
    until: readYears(row.value('until'), row.format('until'))?.high ?? null,
    external: readFlag(row.text('external')) ?? false,
    vacancy: name === '' || isVacancy(name),
  };
}
