import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import { sum } from '../../model/quantity';
import { readCount } from '../cells/counts';
import { plain } from '../cells/text';
import { finding } from '../finding';
import { formatAt, valueAt } from '../grid';
import { mapColumns } from '../headers/mapColumns';
import type { ColumnMap } from '../headers/mapColumns';
import { namelessColumn } from '../headers/namelessColumn';
import type { ReadOptions } from '../reading';
import { isAgreementTable } from '../targets/besideLists';
import { joinChildTables } from './children/joinChildTables';
import type { OtherTable } from './children/joinChildTables';
import { countsPlans, countsSomething, describesProjects, firstOf, isProjectList } from './listEvidence';
import { isSummaryOf, turnedRound } from './otherTables';
import { readList } from './readList';
import type { ListReading } from './readList';
import { sideBySide } from './sideBySide';
import { findTables } from './tables';
import type { Table } from './tables';

export interface FoundLists {
  lists: ListReading[];
  findings: Finding[];
}

/**
 * Finds and reads the project lists in the sheets. Tables with rows per year or category of their plans are joined to them; what looks like a list
 * but isn't is named in a finding instead.
 */
export function findLists(grids: readonly Grid[], options: ReadOptions): FoundLists {
  const lists: ListReading[] = [];
  const others: OtherTable[] = [];
  const uncounted = new Set<ListReading>();
  const findings: Finding[] = [];
  for (const grid of grids) {
    const before = lists.length;
    for (const table of sideBySide(grid).flatMap(findTables)) {
      const map = mapTable(table, options);
      if (isAgreementTable(table.grid, table.headerRows.at(-1) ?? 1, table.to)) continue;
      if (isProjectList(map, table) || isCorrected(map, grid.sheet, options)) {
        const reading = readList(
          table,
          map.columns,
          options.referenceDate ?? options.today,
          options.projectRows,
        );
        lists.push({
          ...reading,
          findings: [...openQuestions(map, reading), ...unexplained(map, reading), ...reading.findings],
        });
      } else {
        others.push({ table, columns: map.columns });
        if (describesProjects(map)) {
          const reading = readList(
            table,
            map.columns,
            options.referenceDate ?? options.today,
            options.projectRows,
          );
          uncounted.add(reading);
          lists.push(reading);
        }
        if (countsPerGroup(map, table)) findings.push(notProjects(grid.sheet));
      }
    }
    const turned = lists.slice(before).every((list) => uncounted.has(list)) ? turnedRound(grid) : null;
    if (turned) findings.push(turned);
  }
  const joined = joinChildTables(lists, uncounted, others, options.referenceDate ?? options.today);
  const summaries = joined.lists.filter(({ list }) =>
    isSummaryOf(
      list,
      joined.lists.filter((other) => other.list !== list).map((other) => other.list),
    ),
  );
  return {
    lists: joined.lists.filter((list) => !summaries.includes(list)),
    findings: [
      ...findings,
      ...joined.findings,
      ...summaries.map(({ list }) => notProjects(list.sheet)),
      ...(joined.lists.length === 0 ? [...uncounted].map(({ list }) => noCounts(list)) : []),
    ],
  };
}

/** What somebody said of a column of a list that names its plans makes it a list, also when its counts are gone with it. */
function isCorrected(map: ColumnMap, sheet: string, { corrections = [] }: ReadOptions): boolean {
  const headers = new Set(map.columns.map(({ header }) => plain(header)));
  const said = corrections.some((one) => one.sheet === sheet && headers.has(plain(one.header)));
  return said && firstOf(map, 'name') !== undefined && !countsPlans(map);
}

/** The findings about the columns, without the ties that the rows decided: of two equal counts one adds up to the other. */
function openQuestions({ columns, findings }: ColumnMap, { list }: ListReading): Finding[] {
  const before = new Set(columns.map(({ field }) => field));
  const decided = new Set<unknown>(
    list.columns.map(({ field }) => field).filter((field) => !before.has(field)),
  );
  return findings.filter(({ code, params }) => code !== 'columns-equal' || !decided.has(params?.field));
}

/** Columns of numbers that count nowhere, with the homes that may be in them. */
function unexplained(map: ColumnMap, { list, table: { grid, headerRows } }: ListReading): Finding[] {
  const rows = list.projects.flatMap(({ rows: several, source }) => several ?? [source.row]);
  return map.unexplained
    .filter(({ column }) => list.columns.some((match) => match.column === column && match.field === 'other'))
    .flatMap(({ column, header }) => {
      const counts = rows.map(
        (row) => readCount(valueAt(grid, row, column), formatAt(grid, row, column)).quantity,
      );
      const homes = sum(counts).total;
      const cell = address(headerRows.at(-1) ?? 1, column);
      const params = { header, readLow: homes.low, readHigh: homes.high };
      return homes.high > 0
        ? [finding('counts-unexplained', 'warning', { sheet: list.sheet, cell, homes }, params)]
        : [];
    });
}

function notProjects(sheet: string): Finding {
  return finding('not-projects', 'warning', { sheet });
}

/** Projects without a count of homes: what the workbook has when it has no list. */
function noCounts({ sheet, headerRows, columns }: ListReading['list']): Finding {
  const name = columns.find(({ field }) => field === 'name')?.column ?? 1;
  return finding('no-count-column', 'error', { sheet, cell: address(headerRows.at(-1) ?? 1, name) });
}

function mapTable(table: Table, options: ReadOptions): ColumnMap {
  const map = mapColumns({
    sheet: table.grid.sheet,
    headerRow: table.headerRows.at(-1) ?? 1,
    cells: table.cells,
    profiles: table.profiles,
    corrections: options.corrections ?? [],
  });
  const nameless = firstOf(map, 'name') === undefined ? namelessColumn(table) : null;
  return nameless === null ? map : { ...map, columns: [nameless, ...map.columns] };
}

/** Counts of homes per municipality, province or area, or beside a number of plans: totals, not projects. */
function countsPerGroup(map: ColumnMap, { profiles }: Table): boolean {
  if (countsPlans(map)) return countsSomething(map);
  const place = firstOf(map, 'municipality') ?? firstOf(map, 'province') ?? firstOf(map, 'location');
  if (!place || (profiles.get(place.column)?.distinct ?? 0) < 0.5) return false;
  return countsSomething(map);
}
