import { address } from '../../model/cell';
import { formatAt, textAt, valueAt } from '../grid';
import type { Draft } from './draft';
import { segmentOf, shareAt } from './shares';
import type { Segment } from './shares';
import { columnOf, homesAt, labelOf, sharesOf, targetColumns } from './table';
import type { Parts, TargetTable } from './table';
import { namesCount, namesDelivered, namesSum, namesTarget, spanOf } from './words';
import type { Span } from './words';

/** Homes per span of years, as a row or a column of a table gives them. */
export interface Series {
  spans: { span: Span; homes: number }[];
  /** The sum, where the table has one. */
  total: number | null;
}

/**
 * Targets from years beside each other: a row of homes that is called the target, or that counts homes in a table about an agreement, or
 * a row per municipality. Rows of what was delivered and of segments go with it.
 */
export function yearsAcross(table: TargetTable): Draft[] {
  const spans = table.columns.flatMap(({ column, role }) =>
    role?.kind === 'span' ? [{ column, span: role.span }] : [],
  );
  if (spans.length < 2) return [];
  const sum = table.columns.find(({ header }) => namesSum(header))?.column ?? null;
  const rows = table.rows.map((row) => ({ row, label: labelOf(table.block.grid, row) }));
  const seriesOf = (row: number): Series => ({
    spans: spans.flatMap(({ column, span }) => {
      const homes = homesAt(table.block, row, column);
      return homes === null ? [] : [{ span, homes }];
    }),
    total: sum === null ? null : homesAt(table.block, row, sum),
  });
  const draft = (row: number, series: Series, label: string): Draft | null =>
    draftOfSpans(series, { cell: address(row, spans[0]?.column ?? 1), label });
  const municipality = columnOf(table, 'municipality');
  if (municipality && table.isAgreed) {
    return rows.flatMap(({ row }) => {
      const name = textAt(table.block.grid, row, municipality.column);
      if (name === '' || namesSum(name)) return [];
      const found = draft(row, seriesOf(row), '');
      return found ? [{ ...found, municipality: name }] : [];
    });
  }
  const plainRows = rows.filter(({ label }) => segmentOf(label) === null);
  const named = plainRows.filter(({ label }) => namesTarget(label));
  const counting = plainRows.filter(
    ({ label }) => (namesCount(label) || label === '') && !namesDelivered(label),
  );
  const chosen = named.length > 0 ? named : table.isAgreed ? counting.slice(0, 1) : [];
  const parts: Parts = { shares: {}, counts: {} };
  for (const { row, label } of rows) {
    const segment = segmentOf(label);
    if (segment === null) continue;
    const share = spans
      .map(({ column }) => shareAt(table.block.grid, row, column))
      .find((one) => one !== null);
    if (share !== undefined && share !== null) parts.shares[segment] ??= share;
    else addTo(parts.counts, segment, sumOf(seriesOf(row)));
  }
  const deliveredRow = rows.find(({ label }) => namesDelivered(label));
  return chosen.flatMap(({ row, label }, index) => {
    const found = draft(row, seriesOf(row), label);
    if (!found) return [];
    const delivered = deliveredRow && index === 0 ? seriesOf(deliveredRow.row).spans : [];
    const shares = index === 0 ? sharesOf(parts, sumOf(seriesOf(row))) : {};
    return [{ ...found, delivered, shares, several: chosen.length > 1 }];
  });
}

/** Targets from years below each other: the column called the target, per municipality where a column names one. */
export function yearsDown(table: TargetTable): Draft[] {
  const when = columnOf(table, 'when') ?? leadingYears(table);
  if (!when || columnOf(table, 'name')) return [];
  const municipality = columnOf(table, 'municipality');
  const groups = new Map<string, number[]>();
  for (const row of table.rows) {
    const name = municipality ? textAt(table.block.grid, row, municipality.column) : '';
    if (municipality && (name === '' || namesSum(name))) continue;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const targets = targetColumns(table).filter(({ column }) => column !== when.column);
  return targets.flatMap(({ column, header }, index) =>
    [...groups].flatMap(([name, rows]) => {
      const spanAt = (row: number) =>
        spanOf(valueAt(table.block.grid, row, when.column), formatAt(table.block.grid, row, when.column));
      const seriesOf = (one: number): Series => ({
        spans: rows.flatMap((row) => {
          const [span, homes] = [spanAt(row), homesAt(table.block, row, one)];
          return span && homes !== null ? [{ span, homes }] : [];
        }),
        total:
          rows
            .filter((row) => namesSum(textAt(table.block.grid, row, when.column)))
            .map((row) => homesAt(table.block, row, one))
            .find((homes) => homes !== null) ?? null,
      });
      const series = seriesOf(column);
      const found = draftOfSpans(series, { cell: address(table.headerRow, column), label: header });
      if (!found) return [];
      const delivered = columnOf(table, 'delivered');
      const parts: Parts = { shares: {}, counts: {} };
      for (const { column: one, role } of table.columns) {
        if (role?.kind !== 'segment') continue;
        const share = rows.map((row) => shareAt(table.block.grid, row, one)).find((value) => value !== null);
        if (share !== undefined && share !== null) parts.shares[role.segment] ??= share;
        else if (!role.share) addTo(parts.counts, role.segment, sumOf(seriesOf(one)));
      }
      return [
        {
          ...found,
          municipality: name === '' ? null : name,
          delivered: delivered && index === 0 ? seriesOf(delivered.column).spans : [],
          shares: index === 0 ? sharesOf(parts, sumOf(series)) : {},
          several: targets.length > 1,
        },
      ];
    }),
  );
}

/** A first column without a header word that holds years all the way down. */
function leadingYears(table: TargetTable): { column: number } | undefined {
  const first = table.columns[0];
  if (!first || !table.isAgreed || (first.role !== null && first.role.kind !== 'count')) return undefined;
  const { grid } = table.block;
  const filled = table.rows.filter((row) => textAt(grid, row, first.column) !== '');
  const years = filled.filter((row) =>
    spanOf(valueAt(grid, row, first.column), formatAt(grid, row, first.column)),
  );
  return years.length > 1 && years.length >= filled.length - 1 ? first : undefined;
}

/** An agreement from homes per span of years; `null` without any. */
export function draftOfSpans({ spans, total }: Series, place: { cell: string; label: string }): Draft | null {
  const [first] = spans;
  if (!first) return null;
  const perYear: Record<string, number> = {};
  const years = new Set<number>();
  for (const { span, homes } of spans) {
    if (span.from === span.to) perYear[span.from] = homes;
    for (let year = span.from; year <= span.to; year += 1) years.add(year);
  }
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const together = spans.reduce((sum, { homes }) => sum + homes, 0);
  const isWhole = years.size === to - from + 1;
  return {
    ...place,
    from,
    to,
    // A sum that is less than its parts was made for something else.
    total: isWhole ? together : total !== null && total >= together ? total : null,
    perYear,
    municipality: null,
    delivered: [],
    shares: {},
    several: false,
  };
}

function sumOf({ spans, total }: Series): number | null {
  return spans.length === 0 ? total : spans.reduce((sum, { homes }) => sum + homes, 0);
}

function addTo(counts: Partial<Record<Segment, number>>, segment: Segment, homes: number | null): void {
  if (homes !== null) counts[segment] = (counts[segment] ?? 0) + homes;
}
