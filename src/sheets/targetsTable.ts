import type { ActiveTarget, Results } from '../analysis/results';
import type { Grid } from '../model/grid';
import { placeKey } from '../model/place';
import type { Target } from '../model/target';
import { assumptionsTexts as texts } from '../text/sheets/assumptions';
import { realisedTable, targetFigureHeaders as figureHeaders, targetTable } from '../text/sheets/inputTables';
import { words } from '../text/sheets/words';
import { dateSerial } from './dates';
import { figureAddress } from './figures';
import { quote } from './formulas';
import { numberOrUnknown } from './layout';
import { type OwnRow, ownRows } from './ownTable';
import type { PlanValue } from './plan';
import { enteredHomes } from './realisedTable';
import type { SheetStyle } from './styles';
import { type Column, type Content, type RowAt, type TableDraft, tableAt } from './table';

const { headers, statuses } = targetTable;
const emptyRows = 3;

/** A row of the table of agreements: one that was read, one as somebody left it, or an empty one to fill in. */
export type TargetRow = { target: Target; homes: number | null } | { typed: OwnRow };

/** What the table is made from. */
export interface TargetsOnSheet {
  targets: Target[];
  results: Results;
  own: Grid | undefined;
}

/**
 * The agreements that were read, those that count first; without any the published examples for this list; rows of our own sheet that reading
 * could not use, as they were typed; and empty rows.
 */
export function targetsTable(
  { targets: read, results, own }: TargetsOnSheet,
  place: { sheet: string; headerRow: number },
): TableDraft<TargetRow> {
  const { target: active } = results;
  const targets = read.length > 0 ? read : results.targets.examples;
  const order = countingTargets(active).map(({ target }) => target.id);
  const rank = ({ id }: Target): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const sorted = [...targets].sort((a, b) => rank(a) - rank(b));
  const readRows = new Set(
    targets.map(({ cell }) => (cell !== null && cell.sheet === own?.sheet ? rowOf(cell.address) : null)),
  );
  const typed =
    own === undefined
      ? []
      : ownRows(
          own,
          headers.key,
          Object.values(headers),
          realisedTable.title,
          texts.criteria.title,
          texts.rulesTitle,
        );
  const rows: TargetRow[] = [
    ...sorted.map((target) => ({ target, homes: homesOf(target, active) })),
    ...typed.filter(({ row }) => !readRows.has(row)).map(({ cells }) => ({ typed: cells })),
    ...Array.from({ length: emptyRows }, () => ({ typed: new Map() })),
  ];
  return tableAt(targetTable.name, place, columns(results, rows), rows);
}

/** The agreements that count: the one for the whole list, or those of its municipalities; their rows stand first, in this order. */
export function countingTargets(active: ActiveTarget | null): { target: Target; total: number }[] {
  if (active === null) return [];
  return active.basis === 'whole' ? [active] : active.parts;
}

/** What is agreed first, so that it is on paper; the widths suit the table of rules below it. */
function columns(results: Results, rows: TargetRow[]): Column<TargetRow>[] {
  return [
    column(headers.name, 44, 'inputText', ({ target }) => target.name),
    column(headers.status, 20, 'inputText', ({ target }) => statuses[target.status]),
    column(headers.total, 12, 'inputNumber', ({ homes }) => homes),
    column(headers.from, 12, 'inputYear', ({ target }) => target.from),
    column(headers.to, 12, 'inputYear', ({ target }) => target.to),
    column(headers.municipality, 26, 'inputText', ({ target }) => target.municipality),
    column(headers.realised, 15, 'inputNumber', ({ target }) => target.realised),
    column(headers.source, 30, 'inputText', ({ target }) => target.source),
    share('socialRent', 24),
    share('affordable', 26),
    share('midRent', 15),
    share('affordableBuy', 15),
    share('flex', 15),
    column(headers.region, 18, 'inputText', ({ target }) => target.region ?? null),
    column(headers.perYear, 30, 'inputText', ({ target }) => yearsText(target)),
    column(headers.referenceDate, 12, 'inputDate', ({ target }) =>
      target.referenceDate === null ? null : dateSerial(target.referenceDate),
    ),
    {
      header: figureHeaders.counts,
      width: 10,
      style: 'text',
      cell: (row, at) => countsCell(row, at, results, rows.length),
    },
    {
      header: figureHeaders.used,
      width: 14,
      style: 'number',
      cell: (row, at) => ('target' in row ? usedCell(row.target, at, results) : { value: null }),
    },
    column(headers.key, 24, 'inputText', ({ target }) => target.id),
  ];
}

function share(field: 'socialRent' | 'affordable' | 'midRent' | 'affordableBuy' | 'flex', width: number) {
  return column(headers[field], width, 'inputShare', ({ target }) => target.shares[field] ?? null);
}

function column(
  header: string,
  width: number,
  style: SheetStyle,
  value: (row: Extract<TargetRow, { target: Target }>) => PlanValue,
): Column<TargetRow> {
  return {
    header,
    width,
    style,
    cell: (row) => ({ value: 'target' in row ? value(row) : (row.typed.get(header) ?? null) }),
  };
}

/**
 * Whether an agreement counts, worked out on the sheet: in force, with the reference year in its years, and the first such row; in a sum of
 * municipalities the first of its own. Whether it concerns this list only the analysis knows, so a row of another place says so as a value.
 */
function countsCell(row: TargetRow, at: RowAt, results: Results, rowCount: number): Content {
  const { target: active, targets } = results;
  const isSum = active?.basis === 'parts';
  const counting = countingTargets(active).map(({ target }) => target.id);
  if ('target' in row) {
    const { id, municipality } = row.target;
    const isOwn = municipality === null || placeKey(municipality) === targets.onlyPlace;
    const concerns = counting.includes(id) || (isSum ? municipality !== null : isOwn);
    if (!concerns) return { value: words.no };
  }
  const value = 'target' in row ? (counting.includes(row.target.id) ? words.yes : words.no) : null;
  const [status, from, to, total] = [headers.status, headers.from, headers.to, headers.total].map((header) =>
    at.ref(header),
  );
  const year = `YEAR(${figureAddress(at.book, 'referenceDate')})`;
  const first = isSum
    ? `COUNTIFS(${above(at, figureHeaders.counts)},${quote(words.yes)},${above(at, headers.municipality)},${at.ref(headers.municipality)})=0`
    : `COUNTIF(${above(at, figureHeaders.counts)},${quote(words.yes)})=0`;
  const numbers = `AND(${status}=${quote(statuses.active)},ISNUMBER(${from}),ISNUMBER(${to}),ISNUMBER(${total}))`;
  const counts = `IF(${numbers},IF(AND(${from}<=${year},${to}>=${year},${total}>=0,${first}),${quote(words.yes)},${quote(words.no)}),${quote(words.no)})`;
  const formula = 'target' in row ? counts : `IF(${total}="","",${counts})`;
  return rowCount > mostFormulaRows ? { value } : { value: value ?? '', formula };
}

/** Beyond this the rows look at so many above them that the sheet would be slow. */
const mostFormulaRows = 500;

/** The rows of a column from its header down to the row above. */
function above(at: RowAt, header: string): string {
  const cell = at.ref(header);
  const letters = cell.replaceAll(/[$\d]/g, '');
  const top = at.book.tables.targets.headerRow;
  return `$${letters}$${top}:$${letters}$${at.row - 1}`;
}

/** What is realised of an agreement: the figure typed in its row, else what was entered per year, else what the list says. */
function usedCell(target: Target, at: RowAt, { target: active, targets }: Results): Content {
  const counted = [active ?? [], active?.parts ?? []].flat().find((one) => one.target.id === target.id);
  const balance = targets.balances.find((one) => one.target.id === target.id);
  const source = counted ?? balance;
  if (source === undefined) return { value: null };
  const years = counted
    ? { from: at.ref(headers.from), to: at.ref(headers.to) }
    : balance?.years && { from: String(balance.years.from), to: String(balance.years.to) };
  if (!years) return { value: 0 };
  const typed = at.ref(headers.realised);
  const listed = source.realisedSource === 'list' ? String(source.realised) : quote(words.unknown);
  const place = placeKey(target.municipality);
  const entered = enteredHomes(at.book, place === targets.onlyPlace ? null : place, years, listed);
  return {
    ...numberOrUnknown(source.realised),
    formula: `IF(ISNUMBER(${typed}),${typed}+0,${entered})`,
  };
}

/** The years an agreement names, as they are read back. */
function yearsText({ perYear }: Target): string | null {
  const years = Object.keys(perYear).sort();
  return years.length === 0 ? null : years.map((year) => `${year}: ${perYear[year]}`).join('; ');
}

/** The total as agreed; where the agreement names years, what those years come to. */
function homesOf(target: Target, active: ActiveTarget | null): number | null {
  if (Object.keys(target.perYear).length === 0) return target.total;
  const counted = countingTargets(active).find((one) => one.target.id === target.id);
  if (counted !== undefined) return counted.total;
  return target.total ?? Object.values(target.perYear).reduce((total, homes) => total + homes, 0);
}

function rowOf(address: string): number {
  return Number(address.replaceAll(/\D/g, ''));
}
