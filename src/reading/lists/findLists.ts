import type { Field } from '../../model/fields';
import { countFields } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import { finding } from '../finding';
import { mapColumns } from '../headers/mapColumns';
import type { ColumnMap } from '../headers/mapColumns';
import { namelessColumn } from '../headers/namelessColumn';
import type { ColumnMatch, ReadOptions } from '../reading';
import { isAgreementTable } from '../targets/besideLists';
import { isSummaryOf, turnedRound } from './otherTables';
import { readList } from './readList';
import type { ListReading } from './readList';
import { findTables } from './tables';
import type { Table } from './tables';

export interface FoundLists {
  lists: ListReading[];
  findings: Finding[];
}

/** What makes a table with names a list of housing projects, by how telling it is (aanname). */
const evidence: Partial<Record<Field, number>> = {
  homes: 1,
  homesGross: 2,
  homesNet: 2,
  homesRemaining: 2,
  homesRealised: 1,
  demolition: 1.5,
  socialRent: 1.5,
  midRent: 1.5,
  affordableBuy: 1.5,
  expensive: 1,
  rent: 1,
  buy: 1,
  singleFamily: 1,
  apartments: 1,
  flexHomes: 1,
  planType: 0.5,
  status: 2,
  phase: 1,
  municipality: 0.5,
  location: 0.5,
  developer: 0.5,
  deliveryYear: 1,
  startYear: 0.5,
  keyProject: 1,
  bottleneck: 0.5,
  projectLead: 0.5,
  municipalRole: 0.5,
  projectStatus: 1,
  realisationChance: 1,
};
const needed = 2.5;
/** A list that counts nothing must look like one in every other way. */
const neededWithoutCounts = 4;
/** Headers that say outright what is counted or listed. */
const speaksOfHomes = /woning|won\b|home|dwelling|resi|plancapaciteit|wooneenhe/i;
const speaksOfProjects = /project|plan/i;
/** Beside a budget the figures per year are amounts, unless a column counts homes. */
const speaksOfMoney = /budget|kosten|krediet|bedrag|invester|euro|€|lasten/i;

/** Finds and reads the project lists in the sheets. What looks like one but isn't is named in a finding instead. */
export function findLists(grids: readonly Grid[], options: ReadOptions): FoundLists {
  const lists: ListReading[] = [];
  const findings: Finding[] = [];
  for (const grid of grids) {
    const before = lists.length;
    for (const table of findTables(grid)) {
      const map = mapTable(table, options);
      if (isAgreementTable(table.grid, table.headerRows.at(-1) ?? 1, table.to)) continue;
      if (isProjectList(map)) {
        const reading = readList(table, map.columns, options.referenceDate ?? options.today);
        lists.push({ ...reading, findings: [...map.findings, ...reading.findings] });
      } else if (countsPerMunicipality(map, table)) findings.push(notProjects(grid.sheet));
    }
    const turned = lists.length === before ? turnedRound(grid) : null;
    if (turned) findings.push(turned);
  }
  const summaries = lists.filter(({ list }) =>
    isSummaryOf(
      list,
      lists.filter((other) => other.list !== list).map((other) => other.list),
    ),
  );
  return {
    lists: lists.filter((list) => !summaries.includes(list)),
    findings: [...findings, ...summaries.map(({ list }) => notProjects(list.sheet))],
  };
}

function notProjects(sheet: string): Finding {
  return finding('not-projects', 'warning', { sheet });
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

function isProjectList(map: ColumnMap): boolean {
  if (firstOf(map, 'name') === undefined) return false;
  const points = pointsOf(map);
  return points >= (counts(map) ? needed : neededWithoutCounts);
}

function pointsOf(map: ColumnMap): number {
  const fields = new Set([...map.columns.map(({ field }) => field), ...map.tied]);
  const inMoney = !countsHomes(fields) && map.columns.some(({ header }) => speaksOfMoney.test(header));
  const periods = inMoney ? 0 : [...fields].filter((field) => field.startsWith('deliveries.')).length;
  const named = speaksOfProjects.test(firstOf(map, 'name')?.header ?? '') ? 1 : 0;
  const homes = speaksOfHomes.test(firstOf(map, 'homes')?.header ?? '') ? 1.5 : 0;
  return [...fields].reduce(
    (total, field) => total + (evidence[field] ?? 0),
    Math.min(2, periods) + named + homes,
  );
}

function counts({ columns, tied }: ColumnMap): boolean {
  const fields = new Set([...columns.map(({ field }) => field), ...tied]);
  return countsHomes(fields) || [...fields].some((field) => field.startsWith('deliveries.'));
}

function countsHomes(fields: ReadonlySet<Field>): boolean {
  return countFields.some((field) => fields.has(field));
}

/** A municipality (or province) per row with counts of homes: totals, not projects. */
function countsPerMunicipality(map: ColumnMap, { profiles }: Table): boolean {
  const place = firstOf(map, 'municipality') ?? firstOf(map, 'province');
  if (!place || (profiles.get(place.column)?.distinct ?? 0) < 0.5) return false;
  return counts(map);
}

function firstOf({ columns }: ColumnMap, field: Field): ColumnMatch | undefined {
  return columns.find((column) => column.field === field);
}
