import { address, columnNumber } from '../../model/cell';
import { countFields, type CountField, type Field } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import { cellOf } from '../../model/project';
import type { Project } from '../../model/project';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import { exactly, sum } from '../../model/quantity';
import { readCount } from '../cells/counts';
import { isBlank, plain } from '../cells/text';
import { finding } from '../finding';
import { formatAt, formulaAt, textAt, valueAt } from '../grid';
import type { ProjectList } from '../reading';
import { canBeSame, ends } from './about';

/** The count of one row in one column. */
interface Counted {
  row: number;
  quantity: Quantity;
}

interface TotalRow {
  row: number;
  label: string;
  /** Which rows it may be the total of, the likeliest first. */
  sets: ((row: number) => boolean)[];
}

/** How many headings and subtotals back and ahead a total may reach: areas hold kernen, which hold hard and soft. */
const nearestBorders = 3;

/** Labels of a total of everything; one with more words may be of hard plans only, or of one kern. */
const ofEverything =
  /^(?:(?:eind|algemeen|generaal|totaal|totalen|total|totals|som|sum|grand|alle|all|projecten|plannen|woningen|homes|aantal|gemeente|programma)\s*)+$/;

/**
 * Total and subtotal rows whose number is not what the rows add up to: a total typed by hand that was not changed with the rows, or a
 * formula that misses some. A total may be of the rows above or below it, up to any of the nearest headings and subtotals; of the
 * visible rows only; and with cancelled rows in it. Any that fits is right. Rows of which the number is unknown may hold any number.
 */
export function findWrongTotals(list: ProjectList, grid: Grid | undefined): Finding[] {
  if (grid === undefined || list.projects.some(({ rows }) => rows !== undefined)) return [];
  const totals = totalRows(list, grid);
  if (totals.length === 0) return [];
  const hidden = new Set(grid.hiddenRows);
  return countColumns(list).flatMap(({ column, field }) => {
    const counted = countsIn(list.projects, grid, column, field);
    if (counted === null) return [];
    const cancelled = cancelledIn(list, grid, column);
    return totals.flatMap(({ row, label, sets }) => {
      const said = readCount(
        valueAt(grid, row, column),
        formatAt(grid, row, column),
        formulaAt(grid, row, column),
      ).quantity;
      if (said === null) return [];
      const fits = (all: readonly Counted[]): boolean =>
        sets.some((holds) => {
          const rows = all.filter((one) => holds(one.row));
          const visible = rows.filter((one) => !hidden.has(one.row));
          const off = cancelled.filter((one) => holds(one.row));
          return [rows, visible, [...rows, ...off]].some((some) => agrees(said, some));
        });
      const [likeliest] = sets;
      if (fits(counted) || likeliest === undefined) return [];
      const rows = counted.filter((one) => likeliest(one.row));
      const place = { sheet: list.sheet, cell: address(row, column) };
      const params = { row, label, field, ...ends('total', said), ...ends('rows', addUp(rows).total) };
      const texts = rows.filter((one) => typeof valueAt(grid, one.row, column) === 'string');
      const [text] = texts;
      if (
        text === undefined ||
        !fits(counted.filter((one) => typeof valueAt(grid, one.row, column) !== 'string'))
      )
        return [finding('total-differs', 'warning', place, params)];
      const example = { text: textAt(grid, text.row, column), count: texts.length };
      return [finding('total-misses-text', 'warning', place, { ...params, ...example })];
    });
  });
}

/**
 * The rows whose number can be checked. A total with more words than "totaal" is left alone, and so are subtotals of a list that isn't
 * in parts, or that don't each follow or lead rows of their own: which rows they are of is then not to be seen.
 */
function totalRows({ excludedRows, projects }: ProjectList, grid: Grid): TotalRow[] {
  const borders = excludedRows
    .filter(({ reason }) => reason !== 'note' && reason !== 'cancelled')
    .map(({ row }) => row)
    .sort((a, b) => a - b);
  const holdsRows = (holds: (row: number) => boolean): boolean =>
    projects.some(({ source }) => holds(source.row));
  const subtotals = excludedRows.filter(({ reason }) => reason === 'subtotal').map(({ row }) => row);
  const inParts = subtotals.length > 1 || excludedRows.some(({ reason }) => reason === 'heading');
  const closing = subtotals.every((row) => holdsRows(between(lastBefore(borders, row, 1), row)));
  const opening = subtotals.every((row) => holdsRows(between(row, firstAfter(borders, row, 1))));
  return excludedRows.flatMap(({ row, reason }): TotalRow[] => {
    const label = labelOf(grid, row);
    const sets = rowSets(borders, row);
    if (reason === 'total' && ofEverything.test(plain(label)))
      return [{ row, label, sets: [...sets.whole, ...sets.parts] }];
    return reason === 'subtotal' && inParts && (closing || opening)
      ? [{ row, label, sets: [...(closing ? sets.parts : [...sets.parts].reverse()), ...sets.whole] }]
      : [];
  });
}

function rowSets(borders: readonly number[], at: number) {
  const steps = Array.from({ length: nearestBorders }, (_, index) => index + 1);
  const above = steps.map((step) => between(lastBefore(borders, at, step), at));
  const below = steps.map((step) => between(at, firstAfter(borders, at, step))).reverse();
  return {
    whole: [between(0, at), between(0, Infinity), between(at, Infinity)],
    parts: [...above, ...below],
  };
}

function between(after: number, before: number): (row: number) => boolean {
  return (row) => row > after && row < before;
}

/** The border so many steps before a row; 0 when there are fewer. */
function lastBefore(borders: readonly number[], row: number, steps: number): number {
  return borders.filter((border) => border < row).at(-steps) ?? 0;
}

function firstAfter(borders: readonly number[], row: number, steps: number): number {
  return borders.filter((border) => border > row)[steps - 1] ?? Infinity;
}

/** Columns that alone hold a count: of a field in several columns a project knows only the sum. */
function countColumns({ columns }: ProjectList): { column: number; field: Field }[] {
  const isCount = (field: Field): boolean =>
    field.startsWith('deliveries.') || (countFields as readonly string[]).includes(field);
  return columns.filter(
    ({ field }) => isCount(field) && columns.filter((one) => one.field === field).length === 1,
  );
}

/** What the projects count in a column, a blank cell as nothing like Excel does; `null` when some of them were read elsewhere. */
function countsIn(projects: readonly Project[], grid: Grid, column: number, field: Field): Counted[] | null {
  const period = field.startsWith('deliveries.') ? field.slice('deliveries.'.length) : null;
  const counted = projects.flatMap((project): Counted[] => {
    const letters = /^([A-Z]+)\d+$/.exec(cellOf(project, field) ?? '')?.[1];
    if (letters === undefined || columnNumber(letters) !== column) return [];
    const { row } = project.source;
    const read = period === null ? project.counts[field as CountField] : project.deliveries[period];
    const blank = read === null && isBlank(valueAt(grid, row, column));
    return [{ row, quantity: blank ? exactly(0) : (read ?? null) }];
  });
  return counted.length === projects.length ? counted : null;
}

function cancelledIn({ excludedRows }: ProjectList, grid: Grid, column: number): Counted[] {
  return excludedRows
    .filter(({ reason }) => reason === 'cancelled')
    .map(({ row }) => ({ row, quantity: readCount(valueAt(grid, row, column)).quantity }));
}

function addUp(counted: readonly Counted[]): { total: KnownQuantity; unknown: number } {
  return sum(counted.map(({ quantity }) => quantity));
}

/** Demolition may stand below zero in the list: signs don't count. */
function agrees(said: KnownQuantity, counted: readonly Counted[]): boolean {
  if (counted.length === 0) return false;
  const { total, unknown } = addUp(counted);
  const size = { low: Math.abs(said.low), high: Math.abs(said.high) };
  return unknown > 0 ? size.low - total.low > -0.5 : canBeSame(size, total);
}

/** The first words in a row. */
function labelOf(grid: Grid, row: number): string {
  const width = grid.values[row - 1]?.length ?? 0;
  for (let column = 1; column <= width; column += 1) {
    const text = textAt(grid, row, column);
    if (/\p{L}/u.test(text)) return text;
  }
  return '';
}
