import type { Grid } from '../../model/grid';
import type { Target } from '../../model/target';
import { readCount } from '../cells/counts';
import { plain } from '../cells/text';
import { filledColumns, formatAt, textAt, valueAt } from '../grid';
import type { Block } from './blocks';
import { segmentOf } from './shares';
import type { Segment } from './shares';
import {
  namesCount,
  namesDelivered,
  namesShare,
  namesTarget,
  spanInText,
  spanOf,
  speaksOfTarget,
} from './words';
import type { Span } from './words';

/** What a column of a table about an agreement holds, by its header. */
export type Role =
  | { kind: 'span'; span: Span }
  | { kind: 'target' | 'count' | 'delivered' | 'share' | 'when' | 'from' | 'to' | 'municipality' | 'name' }
  | { kind: 'segment'; segment: Segment; share: boolean };

export interface Column {
  column: number;
  header: string;
  role: Role | null;
}

/** A header row of a block and the rows below it. */
export interface TargetTable {
  block: Block;
  headerRow: number;
  columns: Column[];
  rows: number[];
  /** Whether the lines above, the corner or the sheet's name speak of an agreement: then "Aantal" is the target. */
  isAgreed: boolean;
}

/** The shares and counts of segments that go with one target. */
export interface Parts {
  shares: Target['shares'];
  counts: Partial<Record<Segment, number>>;
}

const whenWords = /^(?:jaar|jaartal|jaren|year|periode|looptijd|tijdvak)$/;
const fromWords = /^(?:van|vanaf|start|startjaar|begin|beginjaar|eerste jaar|from)$/;
const toWords = /^(?:tot|t m|tot en met|tem|eind|eindjaar|einde|laatste jaar|to|until)$/;
const municipalityWords = /^(?:gemeente|gemeenten|gemeentenaam|municipality)$/;
const nameWords =
  /^(?:naam|afspraak|afspraken|overeenkomst|doel|doelstelling|omschrijving|onderdeel|document)$/;

/** The table that starts with a row of a block as its header. */
export function tableFrom(block: Block, headerRow: number): TargetTable {
  const { grid } = block;
  const columns = filledColumns(grid, headerRow).map((column) => ({
    column,
    header: textAt(grid, headerRow, column),
    role: roleOf(block, headerRow, column),
  }));
  const corner = columns[0]?.role === null ? columns[0].header : '';
  return {
    block,
    headerRow,
    columns,
    rows: block.rows.filter((row) => row > headerRow),
    isAgreed: [corner, ...block.captions].some(speaksOfTarget),
  };
}

function roleOf({ grid }: Block, row: number, column: number): Role | null {
  const value = valueAt(grid, row, column);
  const span = spanOf(value, formatAt(grid, row, column));
  if (span) return { kind: 'span', span };
  const text = textAt(grid, row, column);
  const words = plain(text);
  if (whenWords.test(words)) return { kind: 'when' };
  if (fromWords.test(words)) return { kind: 'from' };
  if (toWords.test(words)) return { kind: 'to' };
  if (municipalityWords.test(words)) return { kind: 'municipality' };
  const segment = segmentOf(text);
  if (segment) return { kind: 'segment', segment, share: namesShare(text) || text.includes('%') };
  if (namesShare(text)) return { kind: 'share' };
  if (namesDelivered(text)) return { kind: 'delivered' };
  // "Afspraak" above names is what the agreement is called, above figures it is the figure.
  if (nameWords.test(words) && !holdsCount({ grid }, row + 1, column)) return { kind: 'name' };
  if (namesTarget(text)) return { kind: 'target' };
  return namesCount(text) ? { kind: 'count' } : null;
}

/** The first column of a kind. */
export function columnOf({ columns }: TargetTable, kind: Role['kind']): Column | undefined {
  return columns.find(({ role }) => role?.kind === kind);
}

/** The columns that hold the target: those that say so, else the first that counts homes in a table about an agreement. */
export function targetColumns(table: TargetTable): Column[] {
  const named = table.columns.filter(({ role }) => role?.kind === 'target');
  const counting = table.isAgreed ? columnOf(table, 'count') : undefined;
  return named.length > 0 ? named : counting ? [counting] : [];
}

/** The homes in a cell, the low end of a range; `null` when it doesn't say. */
export function homesAt({ grid }: Pick<Block, 'grid'>, row: number, column: number): number | null {
  return readCount(valueAt(grid, row, column), formatAt(grid, row, column)).quantity?.low ?? null;
}

function holdsCount(block: Pick<Block, 'grid'>, row: number, column: number): boolean {
  return homesAt(block, row, column) !== null;
}

/** The text that a row starts with, before the columns of figures; '' when it starts with a figure. */
export function labelOf(grid: Grid, row: number): string {
  const value = valueAt(grid, row, filledColumns(grid, row)[0] ?? 1);
  return typeof value === 'string' ? textAt(grid, row, filledColumns(grid, row)[0] ?? 1) : '';
}

/** The years that the lines above a table name. */
export function spanAbove({ captions }: Block): Span | null {
  for (const caption of captions) {
    const span = spanInText(caption);
    if (span) return span;
  }
  return null;
}

/** Shares as they stand; counts of a segment as a share of the target they are part of. */
export function sharesOf({ shares, counts }: Parts, target: number | null): Target['shares'] {
  const result = { ...shares };
  for (const [segment, homes] of Object.entries(counts) as [Segment, number][]) {
    if (target !== null && target > 0 && homes <= target) result[segment] ??= homes / target;
  }
  return result;
}
