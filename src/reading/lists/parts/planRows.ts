import { address } from '../../../model/cell';
import type { Field } from '../../../model/fields';
import type { Finding } from '../../../model/finding';
import type { Grid } from '../../../model/grid';
import { isBlank, plain } from '../../cells/text';
import { finding } from '../../finding';
import { textAt, valueAt } from '../../grid';
import type { ColumnMatch } from '../../reading';
import type { ProjectRow } from '../classify';
import type { Table } from '../tables';
import { findPartColumns, subplanName } from './partColumns';
import type { PartColumns } from './partColumns';

/** The rows of a list by plan. */
export interface PlanRows {
  parts: PartColumns;
  /** `null` where every row is a project. */
  plans: ProjectRow[][] | null;
  /** Row → what its sub-plan adds to the name of the plan, where plans stand in several sub-plans. */
  subplans: ReadonlyMap<number, string>;
  findings: Finding[];
}

/** Share of the rows that must carry an id before plans are told apart by it, and of the plans whose rows must differ in their part (aanname). */
const mostly = 0.8;
/** Share of the list that must stand in plans of several rows before blocks under one name, or years, make a plan (aanname). */
const sharesOfList = { blocks: 0.5, year: 0.3, category: 0 };

/**
 * Finds out which rows of a list are one plan. Rows are put together on a repeated id with a column of categories, years or blocks that tells them
 * apart, or on a repeated name where that column's values come back in other plans. Sub-plans and stages are projects of their own, named after plan and
 * part. In doubt rows stay apart; a finding names ids that stand at different names.
 */
export function planRows(
  { grid }: Table,
  columns: readonly ColumnMatch[],
  rows: readonly ProjectRow[],
): PlanRows {
  const columnOf = (field: Field) => columns.find((match) => match.field === field)?.column ?? null;
  const text = (row: number, column: number | null) =>
    column === null ? '' : plain(textAt(grid, row, column));
  const [id, name] = [columnOf('id'), columnOf('name')];
  if (allDiffer(grid, rows, id) && allDiffer(grid, rows, name))
    return { parts: noParts, plans: null, subplans: new Map(), findings: [] };
  const parts = findPartColumns(
    grid,
    columns,
    rows.map(({ row }) => row),
  );
  const partsOf = (row: number) =>
    [parts.category, parts.year, ...parts.blocks].map((column) => text(row, column));
  const partOf = (row: number) => partsOf(row).join('|');
  const subplanOf = (row: number) => parts.subplans.map((column) => text(row, column)).join('|');

  const identified = rows.filter(({ row }) => text(row, id) !== '').length >= mostly * rows.length;
  const idKey = ({ row }: ProjectRow) => text(row, id);
  const nameKey = nameKeys(rows, columnOf, text);
  const named = (plan: readonly ProjectRow[]) =>
    new Set(plan.filter(({ nameFrom }) => nameFrom === null).map(({ row }) => text(row, name)));
  const wholes = identified ? gather(rows, idKey) : [];
  const mixed = wholes.filter((plan) => plan.length > 1 && named(plan).size > 1);
  const findings = mixed.map((plan) => idAtSeveralNames(grid, plan, id ?? 1));
  const subplans = subplanNames(
    grid,
    columns,
    parts,
    [...wholes.filter((plan) => !mixed.includes(plan)), ...gather(rows, nameKey)].filter(
      (plan) => new Set(plan.map(({ row }) => subplanOf(row))).size > 1,
    ),
    rows,
  );
  const perSubplan = (key: (row: ProjectRow) => string) => (row: ProjectRow) => {
    const own = key(row);
    return own === '' || subplans.size === 0 ? own : `${own}|${subplanOf(row.row)}`;
  };

  const byId = identified ? gather(rows, perSubplan(idKey)) : [];
  const repeatedIds = byId.filter((plan) => plan.length > 1 && named(plan).size <= 1);
  const told = (part: (row: number) => string) => tellApart(repeatedIds, part);
  // With one id and one name on several rows, any column that differs between them is enough to call them blocks.
  const teller = told(partOf)
    ? null
    : columns.find(
        ({ field, column }) =>
          (field === 'other' || field === 'location') &&
          !parts.subplans.includes(column) &&
          told((row) => text(row, column)),
      );
  if (teller !== undefined) {
    const plans = byId.flatMap((plan) => (named(plan).size > 1 ? plan.map((row) => [row]) : [plan]));
    return {
      parts: teller === null ? parts : { ...parts, blocks: [teller.column] },
      plans: inOrder(plans),
      subplans,
      findings,
    };
  }
  const byName = gather(rows, perSubplan(nameKey));
  const repeated = byName.filter((plan) => plan.length > 1);
  const inPlans = repeated.reduce((total, plan) => total + plan.length, 0);
  const needed = sharesOfList[parts.category !== null ? 'category' : parts.year !== null ? 'year' : 'blocks'];
  const described = [columnOf('status'), columnOf('phase'), columnOf('developer')];
  const long =
    repeatedIds.length === 0 &&
    inPlans >= needed * rows.length &&
    tellApart(repeated, partOf) &&
    (inPlans >= sharesOfList.blocks * rows.length ||
      repeated.every((plan) => described.every((column) => saysOne(plan, (row) => text(row, column))))) &&
    (repeated.some((plan) => plan.some(({ nameFrom }) => nameFrom !== null)) || comesBack(repeated, partsOf));
  return { parts, plans: long ? byName : null, subplans, findings };
}

const noParts: PartColumns = { category: null, year: null, kindsOnly: false, blocks: [], subplans: [] };

/** Whether a column holds something else on every row: the usual list of one row per plan, for which nothing more is asked. */
function allDiffer(grid: Grid, rows: readonly ProjectRow[], column: number | null): boolean {
  if (column === null) return true;
  const said = new Set<string>();
  for (const { row } of rows) {
    const text = textAt(grid, row, column).toLowerCase();
    if (text === '' || said.has(text)) return false;
    said.add(text);
  }
  return true;
}

/** Whether the rows of most plans differ in their part; a part column that is empty throughout tells nothing. */
function tellApart(plans: readonly ProjectRow[][], partOf: (row: number) => string): boolean {
  const different = plans.filter((plan) => new Set(plan.map(({ row }) => partOf(row))).size === plan.length);
  return plans.length > 0 && different.length >= mostly * plans.length;
}

/** Whether the rows of a plan that say something say the same. */
function saysOne(plan: readonly ProjectRow[], said: (row: number) => string): boolean {
  return new Set(plan.map(({ row }) => said(row)).filter((one) => one !== '')).size <= 1;
}

/** The names that sub-plans add, where some plan stands in several of them. */
function subplanNames(
  grid: Grid,
  columns: readonly ColumnMatch[],
  { subplans }: PartColumns,
  divided: readonly (readonly ProjectRow[])[],
  rows: readonly ProjectRow[],
): Map<number, string> {
  const names = new Map<number, string>();
  if (divided.length === 0) return names;
  const headers = new Map(columns.map(({ column, header }) => [column, header]));
  for (const { row } of rows) {
    const said = subplans
      .filter((column) => !isBlank(valueAt(grid, row, column)))
      .map((column) => subplanName(headers.get(column) ?? '', textAt(grid, row, column)));
    if (said.length > 0) names.set(row, said.join(' '));
  }
  return names;
}

/** Whether some part ("Sociale huur", 2027, "Fase 1") stands in more than one plan. */
function comesBack(plans: readonly ProjectRow[][], partsOf: (row: number) => readonly string[]): boolean {
  const plansWith = new Map<string, number>();
  for (const plan of plans) {
    const said = plan.flatMap(({ row }) =>
      partsOf(row).map((part, index) => (part === '' ? '' : `${index}|${part}`)),
    );
    for (const part of new Set(said)) if (part !== '') plansWith.set(part, (plansWith.get(part) ?? 0) + 1);
  }
  return plans.length === 1 || [...plansWith.values()].some((count) => count > 1);
}

/** Rows of one municipality, name and place; a row that leaves its name or place empty goes with the row above it. */
function nameKeys(
  rows: readonly ProjectRow[],
  columnOf: (field: Field) => number | null,
  text: (row: number, column: number | null) => string,
): (row: ProjectRow) => string {
  const [name, municipality, location] = [columnOf('name'), columnOf('municipality'), columnOf('location')];
  const keys = new Map<ProjectRow, string>();
  const places = new Map<string, string>();
  for (const row of rows) {
    const called = text(row.nameFrom ?? row.row, name);
    const ownPlace = [text(row.row, municipality), text(row.row, location)].join('|');
    const place = ownPlace === '|' ? (places.get(called) ?? ownPlace) : ownPlace;
    places.set(called, place);
    keys.set(row, `${place}|${row.context.area ?? ''}|${called}`);
  }
  return (row) => keys.get(row) ?? '';
}

/** Rows with the same key together, in the order of their first rows; a row without a key goes with the row above. */
function gather(rows: readonly ProjectRow[], keyOf: (row: ProjectRow) => string): ProjectRow[][] {
  const plans = new Map<string, ProjectRow[]>();
  let above = '';
  for (const row of rows) {
    const key = keyOf(row) || (row.nameFrom === null ? `row ${row.row}` : above);
    above = key;
    const plan = plans.get(key);
    if (plan) plan.push(row);
    else plans.set(key, [row]);
  }
  return [...plans.values()];
}

function inOrder(plans: readonly ProjectRow[][]): ProjectRow[][] {
  return [...plans].sort((a, b) => (a[0]?.row ?? 0) - (b[0]?.row ?? 0));
}

function idAtSeveralNames(grid: Grid, plan: readonly ProjectRow[], id: number): Finding {
  const { sheet } = grid;
  const first = plan[0]?.row ?? 1;
  return finding(
    'id-at-several-names',
    'warning',
    { sheet, cell: address(first, id) },
    { id: isBlank(valueAt(grid, first, id)) ? '' : textAt(grid, first, id), count: plan.length },
  );
}
