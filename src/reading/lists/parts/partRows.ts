import { address } from '../../../model/cell';
import { countFields } from '../../../model/fields';
import type { CountField, Field } from '../../../model/fields';
import type { Grid } from '../../../model/grid';
import { cellOf } from '../../../model/project';
import type { Project } from '../../../model/project';
import { sum } from '../../../model/quantity';
import type { Quantity } from '../../../model/quantity';
import { readCount } from '../../cells/counts';
import { isBlank, plain } from '../../cells/text';
import { formatAt, formulaAt, textAt, valueAt } from '../../grid';
import { matchWords } from '../../headers/matchHeader';
import type { ColumnMatch } from '../../reading';
import { readCategory } from './category';
import type { Category } from './category';
import { periodOfCell } from './partColumns';
import type { PartColumns } from './partColumns';

/** What a row says of a count; a blank cell says nothing, "PM" says that it is not known. */
export interface PartCount {
  quantity: Quantity;
  blank: boolean;
  /** A1 address. */
  cell: string;
}

/** A row as one part of its plan. */
export interface PartRow {
  project: Project;
  category: Category | null;
  /** The period of a year column; `null` without one or where the cell is empty. */
  period: string | null;
  /** The row gives its plan's totals: it says so, or it names no part beside rows that do. */
  isTotal: boolean;
  /** Count field, "deliveries.<period>" or "column <n>" → what the row says of it. */
  counts: ReadonlyMap<string, PartCount>;
}

const totalLabel = /^(?:sub ?)?totaal\b|^total$/;

/** The rows of one plan as parts of it. `loose` are columns of counts that no field was given to. */
export function partRows(
  grid: Grid,
  columns: readonly ColumnMatch[],
  parts: PartColumns,
  loose: readonly number[],
  projects: readonly Project[],
): PartRow[] {
  const partColumns = [parts.category, parts.year, ...parts.blocks].filter((column) => column !== null);
  const namesPart = ({ source }: Project) =>
    partColumns.some((column) => !isBlank(valueAt(grid, source.row, column)));
  const rows = projects.map((project): PartRow => {
    const { row } = project.source;
    const category = categoryOf(grid, row, parts);
    const isTotal =
      category?.total === true ||
      parts.blocks.some((column) => totalLabel.test(plain(textAt(grid, row, column))));
    return {
      project,
      category,
      period: parts.year === null ? null : periodOfCell(grid, row, parts.year),
      isTotal: isTotal && projects.length > 1,
      counts: new Map([...mappedCounts(grid, columns, project), ...looseCounts(grid, loose, row)]),
    };
  });
  const nameless = rows.filter(({ project, isTotal }) => !isTotal && !namesPart(project));
  const others = rows.filter((row) => !row.isTotal && !nameless.includes(row));
  const [only] = nameless;
  if (only !== undefined && nameless.length === 1 && others.length > 0 && addsUp(only, others))
    only.isTotal = true;
  return rows;
}

function categoryOf(grid: Grid, row: number, { category, kindsOnly }: PartColumns): Category | null {
  const read = category === null ? null : readCategory(textAt(grid, row, category));
  const isKind = kindsOnly && read?.tenure === 'tenureUnknown' && read.kind === null;
  return isKind ? { ...read, tenure: null, kind: 'unknown' } : read;
}

/**
 * Whether a row that names no part gives the plan's totals: none of its counts is below the others together, and one is more than nothing. Else it is a
 * part without a name, such as a demolition beside the blocks.
 */
function addsUp(row: PartRow, others: readonly PartRow[]): boolean {
  const compared = [...row.counts].flatMap(([field, { quantity }]) => {
    const known = others.flatMap(({ counts }) => counts.get(field)?.quantity ?? []);
    return quantity && known.length > 0 ? [{ own: quantity.high, others: sum(known).total.low }] : [];
  });
  return (
    compared.some(({ own }) => own > 0) && compared.every(({ own, others: together }) => own >= together)
  );
}

function mappedCounts(grid: Grid, columns: readonly ColumnMatch[], project: Project): [string, PartCount][] {
  const fields = new Set<Field>(columns.flatMap(({ field, also = [] }) => [field, ...also]));
  return [...fields].flatMap((field): [string, PartCount][] => {
    const quantity = quantityOf(project, field);
    if (quantity === undefined) return [];
    const blank =
      quantity === null &&
      columns.every(
        ({ column, field: own, also = [] }) =>
          (own !== field && !also.includes(field)) ||
          (isBlank(valueAt(grid, project.source.row, column)) &&
            formulaAt(grid, project.source.row, column) === null),
      );
    return [[field, { quantity, blank, cell: cellOf(project, field) ?? '' }]];
  });
}

/** What a project says of a count or a period; `undefined` where its list has no such column. */
export function quantityOf({ counts, deliveries }: Project, field: string): Quantity | undefined {
  if (field.startsWith('deliveries.')) return deliveries[field.slice('deliveries.'.length)];
  return isCountField(field) ? counts[field] : undefined;
}

/** Whether a field counts homes. */
export function isCountField(field: string): field is CountField {
  return (countFields as readonly string[]).includes(field);
}

function looseCounts(grid: Grid, loose: readonly number[], row: number): [string, PartCount][] {
  return loose.map((column) => {
    const reading = readCount(
      valueAt(grid, row, column),
      formatAt(grid, row, column),
      formulaAt(grid, row, column),
    );
    return [
      `column ${column}`,
      { quantity: reading.quantity, blank: reading.blank, cell: address(row, column) },
    ];
  });
}

const speaksOfCount = /\b(?:aantal|aantallen|woningen|won|stuks|totaal|number|units|homes)\b|#/;

/**
 * Columns that count something and have no field: the number per category beside the plan's own, or two that could equally be the homes. In a list
 * with parts the rows can tell which is which.
 */
export function looseCountColumns(
  grid: Grid,
  columns: readonly ColumnMatch[],
  rows: readonly number[],
  parts: PartColumns,
): number[] {
  const sample = rows.slice(0, 200);
  return columns.flatMap(({ field, column, header }) => {
    if (
      field !== 'other' ||
      [...parts.blocks, ...parts.subplans].includes(column) ||
      /%|€|m2|prijs|kosten/i.test(header)
    )
      return [];
    const named = speaksOfCount.test(plain(header)) || matchWords(header)[0]?.entry.field === 'homes';
    const filled = sample.filter((row) => !isBlank(valueAt(grid, row, column)));
    const counted = filled.filter(
      (row) => readCount(valueAt(grid, row, column), formatAt(grid, row, column)).quantity !== null,
    );
    return named && counted.length > 0 && counted.length >= 0.5 * filled.length ? [column] : [];
  });
}
