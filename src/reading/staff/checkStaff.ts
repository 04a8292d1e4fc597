import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Person } from '../../model/person';
import { exactly, sum } from '../../model/quantity';
import type { KnownQuantity } from '../../model/quantity';
import { plain } from '../cells/text';
import { finding } from '../finding';
import { valueAt } from '../grid';
import type { PersonRow } from './readPerson';
import { readFte } from './fte';
import { compareNames } from './names';
import type { TableReading } from './readStaff';
import type { StaffRow } from './rows';
import { headerOf } from './tables';
import type { StaffTable } from './tables';

/** Totals are typed with one or two decimals, and rounding adds up. */
const roundingPerRow = 0.05;
/** Codes of levels named in one finding. */
const mostCodes = 5;

/** Totals in the list that differ from the rows they add up. A total goes over the rows since the last heading or subtotal, or over all. */
export function checkTotals(
  table: StaffTable,
  rows: readonly PersonRow[],
  kinds: readonly StaffRow[],
): Finding[] {
  const [column] = table.columns.of.get('fte') ?? [];
  if (column === undefined || table.columns.years.length > 0) return [];
  const findings: Finding[] = [];
  let start = 0;
  for (const one of kinds) {
    if (one.kind === 'heading') start = one.row;
    if (one.kind !== 'total') continue;
    const total = readFte(
      valueAt(table.grid, one.row, column),
      table.columns.measures.get(column) ?? 'fte',
      true,
    );
    const above = rows.filter(({ person }) => person.source.row < one.row);
    const options = [above, above.filter(({ person }) => person.source.row > start)];
    if (total !== null && above.length > 0 && !options.some((some) => adds(some, total))) {
      const place = { sheet: table.grid.sheet, cell: address(one.row, column) };
      const added = sum((one.sub ? options[1] : above)?.map(({ person }) => person.fte) ?? []).total;
      findings.push(
        finding('staff-total-differs', 'warning', place, {
          total: round(total.high),
          sum: round(added.high),
        }),
      );
    }
    start = one.row;
  }
  return findings;
}

/** Whether rows add up to a total, with or without the vacancies and the people of unknown size. */
function adds(rows: readonly PersonRow[], total: KnownQuantity): boolean {
  const filled = rows.filter(({ person }) => !person.vacancy);
  return [rows, filled].some((some) => {
    const { total: added, unknown } = sum(some.map(({ person }) => person.fte));
    const margin = roundingPerRow * Math.max(1, some.length) + 0.001;
    return unknown > 0
      ? added.low <= total.high + margin
      : total.high >= added.low - margin && total.low <= added.high + margin;
  });
}

/** What is missing or doubtful about the people, and people who stand in the lists twice. */
export function checkPeople(readings: readonly TableReading[]): Finding[] {
  return [
    ...readings.flatMap(({ table }) => checkColumns(table)),
    ...readings.flatMap(({ table, rows }) => [
      ...levelCodes(table, rows),
      ...rows.flatMap((row) => checkRow(row)),
    ]),
    ...checkTwice(readings.flatMap(({ rows }) => rows.map(({ person }) => person))),
  ];
}

function checkColumns(table: StaffTable): Finding[] {
  const { columns, grid, headerRows, columnRange } = table;
  const leaf = headerRows.at(-1) ?? 1;
  const named = ['name', 'surname', 'firstName'].some((field) => columns.of.has(field as 'name'));
  const equal = columns.equal.map(({ field, headers, column }) =>
    finding(
      'staff-columns-equal',
      'warning',
      { sheet: grid.sheet, cell: address(leaf, column) },
      { field, headers: headers.join(', ') },
    ),
  );
  if (named) return equal;
  const place = { sheet: grid.sheet, cell: address(leaf, columnRange[0]) };
  return [...equal, finding('staff-without-names', 'info', place)];
}

/** Levels that are codes: once per list, with the codes. */
function levelCodes(table: StaffTable, rows: readonly PersonRow[]): Finding[] {
  const coded = rows.flatMap(({ levelCode }) => levelCode ?? []);
  const [first] = coded;
  const [column] = table.columns.of.get('seniority') ?? [];
  if (!first || column === undefined) return [];
  const header = headerOf(table, column);
  const codes = [...new Set(coded.map(({ text }) => text))].slice(0, mostCodes).join(', ');
  const place = { sheet: table.grid.sheet, cell: first.cell };
  return [finding('staff-level-codes', 'warning', place, { header, codes, count: coded.length })];
}

function checkRow(row: PersonRow): Finding[] {
  const {
    person,
    leave,
    leaveReversed,
    openFte,
    otherRoles,
    roleFromHeading,
    nameless,
    unclearShare,
    unreadableDates,
    varies,
  } = row;
  const about = (
    code: string,
    severity: Finding['severity'],
    field: string,
    params: Record<string, string | number> = {},
  ) =>
    finding(
      code,
      severity,
      {
        sheet: person.source.sheet,
        cell: person.cells[field] ?? person.cells.name ?? address(person.source.row, 1),
      },
      { row: person.source.row, ...params },
    );
  const title = person.functionTitle ?? '';
  // Rows, not names: findings stand on sheets that more people read than RB Formatie.
  return [
    ...(nameless ? [about('staff-vacancy-assumed', 'info', 'functionTitle')] : []),
    ...(person.role === null && title === '' ? [about('staff-role-missing', 'warning', 'name')] : []),
    ...(person.role === null && title !== ''
      ? [about('staff-role-unknown', 'info', 'functionTitle', { title })]
      : []),
    ...(roleFromHeading
      ? [about('staff-role-from-heading', 'info', 'name', { role: person.role ?? '' })]
      : []),
    ...(otherRoles.length > 0
      ? [
          about('staff-roles-several', 'warning', 'name', {
            role: person.role ?? '',
            others: otherRoles.join(', '),
          }),
        ]
      : []),
    ...(person.fte === null ? [about('staff-fte-unknown', 'warning', 'fte')] : []),
    ...(person.fte?.high === 0 ? [about('staff-fte-zero', 'warning', 'fte')] : []),
    ...(person.fte !== null && person.fte.high > 1.25 && !nameless && title !== person.name
      ? [about('staff-fte-large', 'warning', 'fte', { fte: round(person.fte.high) })]
      : []),
    ...(openFte === null ? [] : [about('staff-partly-vacant', 'info', 'fte', { fte: openFte })]),
    ...(varies
      ? [about('staff-fte-varies', 'info', 'fte', { fte: round((person.fte ?? exactly(0)).high) })]
      : []),
    ...(leave === null ? [] : [about('staff-leave', 'info', 'leave', { text: leave })]),
    ...(endsBeforeStart(person) ? [about('staff-ends-before-start', 'warning', 'until')] : []),
    ...(leaveReversed ? [about('staff-leave-reversed', 'warning', 'leave')] : []),
    ...(unclearShare === null
      ? []
      : [about('staff-share-unclear', 'warning', 'share', { text: unclearShare.text })]),
    ...unreadableDates.map(({ text, cell }) =>
      finding(
        'staff-date-unreadable',
        'warning',
        { sheet: person.source.sheet, cell },
        { row: person.source.row, text },
      ),
    ),
  ];
}

/** Whether the last day somebody is there lies before the first. */
export function endsBeforeStart({ from, until, fromDate, untilDate }: Person): boolean {
  if (from === null || until === null) return false;
  return (untilDate ?? `${until}-12-31`) < (fromDate ?? `${from}-01-01`);
}

/** People with one name in more than one row are kept apart, and said. */
function checkTwice(people: readonly Person[]): Finding[] {
  const named = people.filter(
    (person) => !person.vacancy && plain(person.name) !== plain(person.functionTitle ?? ''),
  );
  const groups: Person[][] = [];
  for (const person of named) {
    const group = groups.find(
      ([first]) => first && compareNames(person.name, first.name) === 'sure' && fullNames(person, first),
    );
    if (group) group.push(person);
    else groups.push([person]);
  }
  return groups.flatMap((group) => {
    const [first, second] = group;
    if (!first || !second) return [];
    const place = { sheet: second.source.sheet, cell: second.cells.name ?? address(second.source.row, 1) };
    const fte = round(sum(group.map((person) => person.fte)).total.high);
    const rows = group.map(({ source }) => source.row).join(', ');
    return [finding('staff-person-twice', 'warning', place, { rows, times: group.length, fte })];
  });
}

/** A surname alone is not enough to say that two rows are one person. */
function fullNames(one: Person, other: Person): boolean {
  return plain(one.name).split(' ').length > 1 && plain(other.name).split(' ').length > 1;
}

function round(fte: number): number {
  return Math.round(fte * 100) / 100;
}
