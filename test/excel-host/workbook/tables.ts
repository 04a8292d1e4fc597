import { intersection, type Area } from './address';
import { usedArea } from './cells';
import { HostError } from './errors';
import { normaliseHeaders } from './headers';
import { nextId, type Sheet, type Table, type Workbook } from './model';
import { findName, isValidName } from './names';
import { requireUnprotected } from './protection';

export interface TableAt {
  sheet: Sheet;
  table: Table;
}

export function allTables(workbook: Workbook): TableAt[] {
  return workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** By name (any case) or id. */
export function findTable(tables: TableAt[], key: string | number): TableAt | undefined {
  const wanted = String(key).toLowerCase();
  return tables.find(({ table }) => String(table.id) === wanted || table.name.toLowerCase() === wanted);
}

/** Table names are unique in the workbook, also among the defined names. Excel's answer is a vague InvalidArgument. */
export function checkTableName(workbook: Workbook, name: string, self?: Table): void {
  const other = findTable(allTables(workbook), name)?.table;
  const taken = (other !== undefined && other !== self) || findName(workbook.names, name) !== undefined;
  if (!isValidName(name) || taken) throw new HostError('InvalidArgument', `table name ${name}`);
}

function checkPlace(sheet: Sheet, area: Area, self?: Table): void {
  const overlaps = sheet.tables.some((other) => other !== self && intersection(other.area, area));
  if (overlaps) throw new HostError('InvalidArgument', 'a table cannot overlap another table');
  if (sheet.merges.some((merge) => intersection(merge, area))) {
    throw new HostError('InvalidArgument', 'a table cannot hold merged cells');
  }
}

/**
 * Makes a table of the area. Without headers a header row is put above the data, which moves one row down.
 * The header texts are made unique.
 */
export function addTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  requireUnprotected(sheet);
  const withHeader = hasHeaders ? area : { ...area, rows: area.rows + 1 };
  // A header alone gets one empty row of data.
  const whole = withHeader.rows === 1 ? { ...withHeader, rows: 2 } : withHeader;
  checkPlace(sheet, whole);
  if (!hasHeaders)
    throw new HostError('NotImplemented', 'NotEmulated: tables without a header row of their own');
  const id = nextId(workbook);
  let number = allTables(workbook).length + 1;
  while (findTable(allTables(workbook), `Tabel${String(number)}`)) number += 1;
  const table: Table = {
    id,
    name: `Tabel${String(number)}`,
    area: whole,
    props: {},
    columnIds: Array.from({ length: whole.columns }, (_, index) => index + 1),
    criteria: new Map(),
  };
  sheet.tables.push(table);
  normaliseHeaders(sheet, whole);
  return table;
}

/** Gives the table another area on the same sheet; the header row stays where it is. */
export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  requireUnprotected(sheet);
  if (area.row !== table.area.row || area.rows < 2 || !intersection(area, table.area)) {
    throw new HostError('InvalidArgument', 'the header row must stay in place');
  }
  checkPlace(sheet, area, table);
  table.area = area;
  let highest = Math.max(...table.columnIds);
  while (table.columnIds.length < area.columns) table.columnIds.push((highest += 1));
  table.columnIds.length = area.columns;
  normaliseHeaders(sheet, area);
}

/** Takes the table away: its cells too (`delete`), or only the table-ness (`convertToRange`). */
export function removeTable(sheet: Sheet, table: Table): void {
  requireUnprotected(sheet);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
}

/** Shows or hides the totals row, one row more or less; what stands below must be empty, since nothing is moved here. */
export function showTotals(sheet: Sheet, table: Table, show: boolean): void {
  requireUnprotected(sheet);
  const shown = table.props.showTotals === true;
  if (shown === show) return;
  const below: Area = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
  if (show && usedArea(sheet, below, true))
    throw new HostError('NotImplemented', 'NotEmulated: totals row above filled cells');
  table.props.showTotals = show;
  table.area = { ...table.area, rows: table.area.rows + (show ? 1 : -1) };
}

/** The rows between headers and totals. */
export function bodyArea(table: Table): Area {
  const top = table.props.showHeaders === false ? 0 : 1;
  const bottom = table.props.showTotals === true ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: table.area.rows - top - bottom };
}
