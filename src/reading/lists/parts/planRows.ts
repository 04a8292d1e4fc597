import { address } from '../../../model/cell';
import type { Field } from '../../../model/fields';
import type { Finding } from '../../../model/finding';
import { isBlank, plain } from '../../cells/text';
import { finding } from '../../finding';
import { textAt, valueAt } from '../../grid';
import type { ColumnMatch } from '../../reading';
import type { ProjectRow } from '../classify';
import type { Table } from '../tables';
import { findPartColumns } from './partColumns';
import type { PartColumns } from './partColumns';

/** The rows of a list by plan, where plans take several rows. */
export interface PlanRows {
  parts: PartColumns;
  plans: ProjectRow[][];
}

/** Share of the rows that must carry an id before plans are told apart by it, and of the plans whose rows must differ in their part (aanname). */
const mostly = 0.8;
/** Without an id the rows of plans with several rows must be at least this share of the list: two projects of one name are no long list (aanname). */
const halfOfList = 0.5;

/**
 * The plans of a list that takes several rows for one, or `null` where every row is a project. Rows are put together on a repeated id with a column
 * that tells their parts apart, or on a repeated name where that column's values come back in other plans. In doubt rows stay apart; a finding names
 * ids that stand at different names.
 */
export function planRows(
  { grid }: Table,
  columns: readonly ColumnMatch[],
  rows: readonly ProjectRow[],
): { plans: PlanRows | null; findings: Finding[] } {
  const columnOf = (field: Field) => columns.find((match) => match.field === field)?.column ?? null;
  const [id, name] = [columnOf('id'), columnOf('name')];
  const text = (row: number, column: number | null) =>
    column === null ? '' : plain(textAt(grid, row, column));
  const parts = findPartColumns(
    grid,
    columns,
    rows.map(({ row }) => row),
  );
  const partsOf = (row: number) =>
    [parts.category, parts.year, ...parts.labels].map((column) => text(row, column));
  const partOf = (row: number) => partsOf(row).join('|');

  const identified = rows.filter(({ row }) => text(row, id) !== '').length >= mostly * rows.length;
  const byId = identified ? gather(rows, ({ row }) => text(row, id)) : [];
  const named = (plan: readonly ProjectRow[]) =>
    new Set(plan.filter(({ nameFrom }) => nameFrom === null).map(({ row }) => text(row, name)));
  const mixed = byId.filter((plan) => plan.length > 1 && named(plan).size > 1);
  const repeatedIds = byId.filter((plan) => plan.length > 1 && named(plan).size <= 1);
  const findings = mixed.map((plan) => idAtSeveralNames(grid.sheet, plan, id ?? 1, grid));
  const plansById = () =>
    inOrder(byId.flatMap((plan) => (mixed.includes(plan) ? plan.map((row) => [row]) : [plan])));
  if (tellApart(repeatedIds, partOf)) return { plans: { parts, plans: plansById() }, findings };
  // With one id and one name on several rows, any column that differs between them is enough to call them parts.
  const teller = columns.find(
    ({ field, column }) =>
      (field === 'other' || field === 'location') && tellApart(repeatedIds, (row) => text(row, column)),
  );
  if (teller)
    return { plans: { parts: { ...parts, labels: [teller.column] }, plans: plansById() }, findings };
  const byName = gather(rows, nameKeys(rows, columnOf, text));
  const repeated = byName.filter((plan) => plan.length > 1);
  const inPlans = repeated.reduce((total, plan) => total + plan.length, 0);
  const below = repeated.some((plan) => plan.some(({ nameFrom }) => nameFrom !== null));
  const long =
    repeatedIds.length === 0 &&
    inPlans >= halfOfList * rows.length &&
    tellApart(repeated, partOf) &&
    (below || comesBack(repeated, partsOf));
  return { plans: long ? { parts, plans: byName } : null, findings };

  /** Whether the rows of most plans differ in their part; a part column that is empty throughout tells nothing. */
  function tellApart(plans: readonly ProjectRow[][], part: (row: number) => string): boolean {
    const different = plans.filter((plan) => new Set(plan.map(({ row }) => part(row))).size === plan.length);
    return plans.length > 0 && different.length >= mostly * plans.length;
  }
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

function idAtSeveralNames(
  sheet: string,
  plan: readonly ProjectRow[],
  id: number,
  grid: Table['grid'],
): Finding {
  const first = plan[0]?.row ?? 1;
  return finding(
    'id-at-several-names',
    'warning',
    { sheet, cell: address(first, id) },
    { id: isBlank(valueAt(grid, first, id)) ? '' : textAt(grid, first, id), count: plan.length },
  );
}
