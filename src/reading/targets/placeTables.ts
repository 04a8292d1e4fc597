import { address } from '../../model/cell';
import { isMunicipality } from '../cells/municipalities';
import { filledColumns, formatAt, textAt, valueAt } from '../grid';
import type { Block } from './blocks';
import type { Draft } from './draft';
import { segmentOf, shareAt } from './shares';
import { homesAt, labelOf, sharesOf, spanAbove } from './table';
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
import { draftOfSpans } from './yearTables';

const empty = { label: '', perYear: {}, delivered: [], shares: {}, several: false };
/** One municipality beside a total could be a name of anything. */
const fewest = 2;

/**
 * Targets of municipalities beside each other: a row per year or period, or one row of homes whose years stand in its label or above the table. The sum
 * of the region is left out, as it is where municipalities stand below each other.
 */
export function municipalitiesAcross(table: TargetTable): Draft[] {
  const places = placesOf(table);
  if (places.length < fewest) return [];
  const when = yearColumn(table, places);
  return when === null ? totalsAcross(table, places) : yearsPerPlace(table, places, when);
}

function placesOf({ columns }: TargetTable): Column[] {
  return columns.filter(({ header }) => isMunicipality(header));
}

/** The column before those of the municipalities that holds a year or period in every row but that of the sum. */
function yearColumn(table: TargetTable, [first]: readonly Column[]): number | null {
  for (let column = 1; column < (first?.column ?? 1); column += 1) {
    const filled = table.rows.filter((row) => textAt(table.block.grid, row, column) !== '');
    const years = filled.filter((row) => spanIn(table, row, column) !== null);
    const rest = filled.filter((row) => !years.includes(row));
    if (years.length > 0 && rest.every((row) => namesSum(textAt(table.block.grid, row, column))))
      return column;
  }
  return null;
}

function spanIn({ block: { grid } }: TargetTable, row: number, column: number): Span | null {
  return spanOf(valueAt(grid, row, column), formatAt(grid, row, column));
}

function yearsPerPlace(table: TargetTable, places: readonly Column[], when: number): Draft[] {
  const named = table.columns.some(({ header }) => namesTarget(header));
  if (!table.isAgreed && !named) return [];
  return places.flatMap(({ column, header }) => {
    const spans = table.rows.flatMap((row) => {
      const [span, homes] = [spanIn(table, row, when), homesAt(table.block, row, column)];
      return span && homes !== null ? [{ span, homes }] : [];
    });
    const found = draftOfSpans({ spans, total: null }, { cell: address(table.headerRow, column), label: '' });
    return found ? [{ ...found, municipality: nameOf(header) }] : [];
  });
}

/** The row of homes that is called the target, or counts homes in a table about an agreement; rows of segments go with it. */
function totalsAcross(table: TargetTable, places: readonly Column[]): Draft[] {
  const { grid } = table.block;
  const rows = table.rows.map((row) => ({ row, label: labelOf(grid, row) }));
  const counts = ({ label }: { label: string }) =>
    label === '' || ((namesCount(label) || namesSum(label)) && !namesDelivered(label));
  const whole = rows.filter(({ label }) => segmentOf(label) === null);
  const chosen =
    whole.find(({ label }) => namesTarget(label)) ?? (table.isAgreed ? whole.find(counts) : undefined);
  const span = chosen && (spanInText(chosen.label) ?? spanAbove(table.block));
  if (!chosen || !span) return [];
  return places.flatMap(({ column, header }) => {
    const total = homesAt(table.block, chosen.row, column);
    if (total === null) return [];
    const parts: Parts = { shares: {}, counts: {} };
    for (const { row, label } of rows) {
      const segment = segmentOf(label);
      if (segment === null) continue;
      const share = shareAt(grid, row, column);
      const homes = homesAt(table.block, row, column);
      if (share !== null) parts.shares[segment] ??= share;
      else if (homes !== null) parts.counts[segment] ??= homes;
    }
    const place = { cell: address(chosen.row, column), municipality: nameOf(header) };
    return [{ ...empty, ...place, ...span, total, shares: sharesOf(parts, total) }];
  });
}

/** Targets of municipalities below each other without a header: a name with homes beside it, in a block about an agreement that names its years above. */
export function municipalityRows(block: Block): Draft[] {
  const span = spanAbove(block);
  if (span === null || !block.captions.some(speaksOfTarget)) return [];
  return block.rows.flatMap((row) => {
    const name = labelOf(block.grid, row);
    const beside = filledColumns(block.grid, row)[1];
    const total = beside === undefined ? null : homesAt(block, row, beside);
    if (beside === undefined || total === null || !isMunicipality(name)) return [];
    return [{ ...empty, cell: address(row, beside), municipality: nameOf(name), ...span, total }];
  });
}

function nameOf(text: string): string {
  return text.replace(/^gemeente\s+/i, '');
}
