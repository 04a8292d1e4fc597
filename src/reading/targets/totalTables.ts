import { address } from '../../model/cell';
import { readYears } from '../cells/years';
import { formatAt, textAt, valueAt, filledColumns } from '../grid';
import type { Block } from './blocks';
import type { Draft } from './draft';
import { segmentOf, shareAt, shareUnderHeader } from './shares';
import type { Segment } from './shares';
import { columnOf, homesAt, labelOf, sharesOf, spanAbove, targetColumns } from './table';
import type { Column, Parts, TargetTable } from './table';
import {
  namesCount,
  namesDelivered,
  namesSum,
  namesTarget,
  spanInText,
  spanOf,
  speaksOfTarget,
} from './words';
import type { Span } from './words';

const empty = { perYear: {}, delivered: [], shares: {}, several: false };

/**
 * Targets with a row each: per municipality ("Gemeente | Opgave 2022-2030 | Waarvan sociaal") or per agreement ("Afspraak | Van | Tot en
 * met | Woningen"). The years stand in columns of their own, in the header of the homes, or above the table.
 */
export function rowPerTarget(table: TargetTable): Draft[] {
  const { grid } = table.block;
  const municipality = columnOf(table, 'municipality');
  const [homes] = targetColumns(table);
  const who = municipality ?? columnOf(table, 'name') ?? namedByAgreement(table);
  if (!who || !homes || !(table.isAgreed || homes.role?.kind === 'target')) return [];
  const names = table.rows.map((row) => textAt(grid, row, who.column)).filter((name) => name !== '');
  // A municipality with several rows has one per year.
  if (municipality && new Set(names).size < names.length) return [];
  return table.rows.flatMap((row) => {
    const name = textAt(grid, row, who.column);
    const span = spanOfRow(table, row, homes);
    const total = homesAt(table.block, row, homes.column);
    if (name === '' || namesSum(name) || span === null || total === null) return [];
    const parts = partsOfRow(table, row);
    return [
      {
        ...empty,
        cell: address(row, homes.column),
        label: municipality ? '' : name,
        municipality: municipality ? name : null,
        ...span,
        total,
        shares: sharesOf(parts, total),
        delivered: deliveredOfRow(table, row, span),
        several: municipality === undefined,
      },
    ];
  });
}

/** A target that stands alone under its header, with its segments beside it: "Totale opgave | Sociale huur" above one row of figures. */
export function figuresUnderHeader(table: TargetTable): Draft[] {
  const [homes, ...more] = targetColumns(table);
  const [row, ...others] = table.rows;
  if (!homes || row === undefined || more.length + others.length > 0) return [];
  const other = table.columns.some(
    ({ role }) => role === null || !['target', 'count', 'segment', 'delivered'].includes(role.kind),
  );
  const span = spanInText(homes.header) ?? spanAbove(table.block);
  const total = homesAt(table.block, row, homes.column);
  if (other || span === null || total === null || labelOf(table.block.grid, row) !== '') return [];
  return [
    {
      ...empty,
      cell: address(row, homes.column),
      label: homes.role?.kind === 'target' ? homes.header : '',
      municipality: null,
      ...span,
      total,
      shares: sharesOf(partsOfRow(table, row), total),
      delivered: deliveredOfRow(table, row, span),
    },
  ];
}

/** A table whose rows are agreements by their own words, beside years. */
function namedByAgreement(table: TargetTable): Column | undefined {
  const [first] = table.columns;
  const hasYears = columnOf(table, 'when') !== undefined || columnOf(table, 'from') !== undefined;
  if (!first || !hasYears || (first.role !== null && first.role.kind !== 'target')) return undefined;
  return table.rows.some((row) => speaksOfTarget(textAt(table.block.grid, row, first.column)))
    ? first
    : undefined;
}

function spanOfRow(table: TargetTable, row: number, homes: Column): Span | null {
  const { grid } = table.block;
  const yearAt = (kind: 'from' | 'to') => {
    const column = columnOf(table, kind)?.column;
    return column === undefined
      ? undefined
      : readYears(valueAt(grid, row, column), formatAt(grid, row, column));
  };
  const [from, to] = [yearAt('from'), yearAt('to')];
  if (from && to && from.low < to.high) return { from: from.low, to: to.high };
  const when = columnOf(table, 'when')?.column;
  const own = when === undefined ? null : spanOf(valueAt(grid, row, when), formatAt(grid, row, when));
  return (
    own ?? spanInText(homes.header) ?? spanInText(labelOf(table.block.grid, row)) ?? spanAbove(table.block)
  );
}

function partsOfRow({ columns, block }: TargetTable, row: number): Parts {
  const parts: Parts = { shares: {}, counts: {} };
  for (const { column, role } of columns) {
    if (role?.kind !== 'segment') continue;
    const share = role.share ? shareUnderHeader(block.grid, row, column) : shareAt(block.grid, row, column);
    if (share !== null) parts.shares[role.segment] ??= share;
    else if (!role.share) addCount(parts, role.segment, homesAt(block, row, column));
  }
  return parts;
}

function deliveredOfRow(table: TargetTable, row: number, span: Span): Draft['delivered'] {
  const column = columnOf(table, 'delivered')?.column;
  const homes = column === undefined ? null : homesAt(table.block, row, column);
  return homes === null ? [] : [{ span: { from: span.from, to: span.from }, homes }];
}

/**
 * A target from rows with a label and figures beside it: a form ("Periode | 2022-2030", "Aantal woningen | 2.900", "Sociale huur | 30%") or a row per
 * segment with a total. Only where the words around it, or a label, speak of an agreement; the years may stand above it.
 */
export function labelledRows(block: Block): Draft[] {
  const { grid } = block;
  const isAgreed = block.captions.some(speaksOfTarget);
  const parts: Parts = { shares: {}, counts: {} };
  let span: Span | null = null;
  let total: { homes: number; cell: string; label: string; named: boolean } | null = null;
  let delivered: number | null = null;
  for (const row of block.rows) {
    const label = labelOf(grid, row);
    const beside = filledColumns(grid, row).slice(1);
    const [first] = beside;
    if (label === '' || first === undefined) continue;
    const segment = segmentOf(label);
    const homes = beside
      .filter((column) => shareAt(grid, row, column) === null)
      .map((column) => homesAt(block, row, column))
      .find((count) => count !== null);
    const ownSpan = spanOf(valueAt(grid, row, first), formatAt(grid, row, first));
    if (segment) {
      const share = beside.map((column) => shareAt(grid, row, column)).find((one) => one !== null);
      if (share !== undefined && share !== null) parts.shares[segment] ??= share;
      else addCount(parts, segment, homes ?? null);
    } else if (ownSpan && ownSpan.from < ownSpan.to) span ??= ownSpan;
    else if (homes === undefined) continue;
    else if (namesDelivered(label)) delivered ??= homes;
    else if (namesTarget(label) || namesCount(label) || namesSum(label)) {
      const named = namesTarget(label);
      const labelSpan = spanInText(label);
      // Two agreements with their own years are lines of their own, not one form.
      if (labelSpan && span && labelSpan.from !== span.from) return [];
      span ??= labelSpan;
      if (!total || (named && !total.named)) total = { homes, cell: address(row, first), label, named };
    }
  }
  const years = span ?? spanAbove(block);
  if (!total || !years || !(isAgreed || total.named)) return [];
  return [
    {
      ...empty,
      cell: total.cell,
      label: total.named ? total.label : '',
      municipality: null,
      ...years,
      total: total.homes,
      shares: sharesOf(parts, total.homes),
      delivered: delivered === null ? [] : [{ span: { from: years.from, to: years.from }, homes: delivered }],
    },
  ];
}

function addCount({ counts }: Parts, segment: Segment, homes: number | null): void {
  if (homes !== null) counts[segment] = (counts[segment] ?? 0) + homes;
}
