import { address } from '../../model/cell';
import { isCellError } from '../../model/grid';
import type { Person } from '../../model/person';
import type { Quantity } from '../../model/quantity';
import type { Role } from '../../model/terms';
import { readFlag } from '../cells/terms';
import { cellText, isBlank, plain } from '../cells/text';
import { formatAt, textAt, valueAt } from '../grid';
import type { StaffField } from '../reading';
import { competencesIn } from './competences';
import { readFte } from './fte';
import { readLeave, withoutLeave } from './leave';
import type { Heading } from './rows';
import { always, spanInText, spanOfCell, spanOfPeriod } from './span';
import type { Span } from './span';
import { readSize, shareOf } from './size';
import { headerOf } from './tables';
import type { StaffTable } from './tables';
import { isVacancy, proposeLevel, readExternal, readLevel, readRole, saysExternal } from './terms';

/** What a row of a staff list says, before keys and findings. */
export interface PersonRow {
  person: Person;
  /** What the cell of the level says, where it is none of the three levels. */
  levelCode: { text: string; cell: string } | null;
  /** Filled cells of dates that can't be read. */
  unreadableDates: { text: string; cell: string }[];
  /** A part for housing that may be a share or fte. */
  unclearShare: { text: string; cell: string } | null;
  /** The role comes from a heading or the name of the column, not from the row. */
  roleFromHeading: boolean;
  /** The row has no name where the others have one. */
  nameless: boolean;
  /** A text about leave that counts for nothing, since its time isn't clear. */
  leave: string | null;
  /** The leave ends before it begins. */
  leaveReversed: boolean;
  /** Granted fte that nobody fills. */
  openFte: number | null;
  /** The fte differs over the years. */
  varies: boolean;
  /** More than one role is marked. */
  otherRoles: Role[];
}

const nothing = /^(?:[-–—.]+)$/;
const bracketed = /\s*\((?:inhuur|extern|ext\.?|externe inhuur|zzp|vacature|tijdelijk)\)\s*$/i;

/** The people in a row: nobody, one, or one per role where roles stand in columns. */
export function readPeople(
  table: StaffTable,
  row: number,
  heading: Heading | null,
  year: number,
): PersonRow[] {
  const { roles } = table.columns;
  const marked = roles.filter(
    ({ column, marked: isMark }) => isMark && readFlag(textAt(table.grid, row, column)) === true,
  );
  const sized = roles.flatMap(({ column, role, marked: isMark }) => {
    const fte = isMark ? null : roleFte(table, row, column);
    return fte !== null && fte.high > 0 ? [{ column, role, fte }] : [];
  });
  const base = readRow(table, row, heading, year);
  if (base === null) return [];
  if (sized.length > 0)
    return sized.map(({ column, role, fte }) => ({
      ...base,
      person: {
        ...base.person,
        name: base.person.name || headerOf(table, column),
        role,
        fte,
        cells: { ...base.person.cells, role: address(row, column), fte: address(row, column) },
      },
      roleFromHeading: false,
    }));
  const [first, ...others] = marked;
  if (base.person.name === '') return [];
  if (!first) return [base];
  const role = base.person.role ?? first.role;
  return [
    {
      ...base,
      person: { ...base.person, role },
      otherRoles: others.map((other) => other.role),
      roleFromHeading: false,
    },
  ];
}

function roleFte({ grid, columns }: StaffTable, row: number, column: number): Quantity {
  return readFte(valueAt(grid, row, column), columns.measures.get(column) ?? 'fte', !columns.of.has('name'));
}

function readRow(table: StaffTable, row: number, heading: Heading | null, year: number): PersonRow | null {
  const { grid, columns } = table;
  const cells: Record<string, string> = {};
  const columnsOf = (field: StaffField) => columns.of.get(field) ?? [];
  const filled = (field: StaffField) =>
    columnsOf(field).find((column) => !isBlank(valueAt(grid, row, column)));
  const text = (field: StaffField): string => {
    const column = filled(field);
    if (column === undefined || isCellError(valueAt(grid, row, column))) return '';
    cells[field] = address(row, column);
    const said = textAt(grid, row, column);
    return nothing.test(said) ? '' : said;
  };
  const texts = (field: StaffField) => columnsOf(field).map((column) => textAt(grid, row, column));
  const name = fullName(text('name'), text('firstName'), text('affix'), text('surname'));
  const title = text('functionTitle') || text('role');
  const size = readSize(table, row, year, cells);
  const level = text('seniority');
  const hasNames = ['name', 'surname', 'firstName'].some((field) => columns.of.has(field as StaffField));
  const saysNothing =
    title === '' &&
    cells.fte === undefined &&
    cells.hours === undefined &&
    level === '' &&
    columns.roles.length === 0;
  if ((name === '' && title === '' && columns.roles.length === 0) || saysNothing) return null;
  const span = readSpan(table, row, cells);
  const share = shareOf(table, row, size.fte, cells);
  const remarks = [name, title, ...texts('remarks')];
  const role = readRole(text('role')) ?? readRole(title);
  const vacancy =
    (hasNames && name === '') ||
    isVacancy(name) ||
    isVacancy(title) ||
    saysVacant(table, row) ||
    (heading?.vacancy ?? false) ||
    size.nobody;
  const initials = text('initials');
  const away = readLeave(table, row, cells);
  const competences = competencesIn(texts('competences').join(';'));
  return {
    person: {
      key: '',
      source: { sheet: grid.sheet, row },
      cells,
      name: name === '' ? title : name.replace(bracketed, ''),
      aliases: initials !== '' && plain(initials) !== plain(name) ? [initials] : [],
      role: role ?? (title === '' ? roleAround(table, heading) : null),
      functionTitle: title || null,
      seniority: readLevel(level),
      seniorityProposal: proposeLevel(title),
      fte: size.fte,
      from: span.from ?? size.from,
      until: span.until ?? size.until,
      external: isExternal(table, row, remarks) ?? heading?.external ?? false,
      vacancy,
      ...(span.fromDate === null ? {} : { fromDate: span.fromDate }),
      ...(span.untilDate === null ? {} : { untilDate: span.untilDate }),
      ...(share.share === undefined ? {} : { share: share.share }),
      ...(away.leave === null ? {} : { leave: [away.leave] }),
      ...(competences.length === 0 ? {} : { competences }),
    },
    levelCode:
      level !== '' && readLevel(level) === null ? { text: level, cell: cells.seniority ?? '' } : null,
    unreadableDates: span.unreadable,
    unclearShare: share.unclear,
    roleFromHeading: role === null && title === '' && roleAround(table, heading) !== null,
    nameless: hasNames && name === '',
    leave: away.unclear,
    leaveReversed: away.reversed,
    openFte: size.open,
    varies: size.varies,
    otherRoles: [],
  };
}

/** "B.J.", "van den" and "Berg" together; a column with only surnames may be headed "Naam". */
function fullName(name: string, first: string, affix: string, surname: string): string {
  if (surname !== '') return [first, affix, surname].filter((part) => part !== '').join(' ');
  if (first === '' || plain(name).split(' ').includes(plain(first))) return name;
  return [first, affix, name].filter((part) => part !== '').join(' ');
}

/** The role that the heading above the row gives, else the header of the column of names, the title above the table or the name of the sheet. */
function roleAround(table: StaffTable, heading: Heading | null): Role | null {
  const { grid, columns, titles } = table;
  if (heading?.role) return heading.role;
  const [column] = columns.of.get('name') ?? [];
  const header = column === undefined ? '' : headerOf(table, column);
  if (columns.of.has('functionTitle') || columns.of.has('role')) return null;
  const near = [header, ...titles, grid.sheet].filter(
    (text) => !/\b(?:team|afdeling|cluster)\b/.test(plain(text)),
  );
  return near.map(readRole).find((role) => role !== null) ?? null;
}

function readSpan(
  table: StaffTable,
  row: number,
  cells: Record<string, string>,
): Span & { unreadable: { text: string; cell: string }[] } {
  const { grid, columns } = table;
  const span: Span = { ...always };
  const unreadable: { text: string; cell: string }[] = [];
  for (const field of ['from', 'until', 'period'] as const) {
    for (const column of columns.of.get(field) ?? []) {
      const value = valueAt(grid, row, column);
      if (isBlank(value) || nothing.test(cellText(value))) continue;
      const header = headerOf(table, column);
      const format = formatAt(grid, row, column);
      const read =
        field === 'period' ? spanOfPeriod(value, format) : spanOfCell(field, header, value, format);
      cells[field] = address(row, column);
      if (read === null) unreadable.push({ text: cellText(value), cell: address(row, column) });
      else Object.assign(span, read);
    }
  }
  for (const field of ['name', 'external', 'vacancy', 'functionTitle', 'remarks'] as const) {
    for (const column of columns.of.get(field) ?? []) {
      const named = spanInText(withoutLeave(textAt(grid, row, column)));
      if (span.from === null && named.from !== null)
        Object.assign(span, { from: named.from, fromDate: named.fromDate });
      if (span.until === null && named.until !== null)
        Object.assign(span, { until: named.until, untilDate: named.untilDate });
    }
  }
  return { ...span, unreadable };
}

function saysVacant(table: StaffTable, row: number): boolean {
  const { grid, columns } = table;
  return [...(columns.of.get('vacancy') ?? []), ...(columns.of.get('external') ?? [])].some((column) => {
    const text = textAt(grid, row, column);
    const header = plain(headerOf(table, column));
    return isVacancy(text) || (/vacatur|vacant/.test(header) && readFlag(text) === true);
  });
}

/** What the columns about the contract say, else the words of the row; `null` when nothing says so. */
function isExternal(table: StaffTable, row: number, remarks: readonly string[]): boolean | null {
  const { grid, columns } = table;
  const said = [...(columns.of.get('external') ?? []), ...(columns.of.get('vacancy') ?? [])].map((column) => {
    const header = headerOf(table, column);
    return readExternal(header, textAt(grid, row, column));
  });
  if (said.includes(true)) return true;
  if (said.includes(false)) return false;
  return remarks.some(saysExternal) ? true : null;
}
