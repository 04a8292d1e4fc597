import type { Grid } from '../../model/grid';
import { dateInCell } from '../cells/dates';
import { readPlanningStatus } from '../cells/planningStatus';
import { readFlag, readPhase } from '../cells/terms';
import { cellText } from '../cells/text';
import { formatAt, valueAt } from '../grid';
import type { ColumnMatch } from '../reading';
import type { HeaderCell } from './headerBlock';
import { holdsTicks } from './profile';
import type { ColumnProfile } from './profile';

/** A column that holds since when a project is in a phase or has a planning status, or a mark that it has. */
export interface MilestoneColumn {
  cell: HeaderCell;
  field: 'phase' | 'status';
  /** The words of the header that name it. */
  milestone: string;
}

/** One date could be about anything; a list that keeps its phases as dates has most of them (aanname). */
const fewest = 3;
const saysDate = /^(?:(?:start|eind|begin)\s?)?(?:datum|date)(?: (?:start|begin|ingang))?$/i;
/** Dates of building itself are years of start and delivery, whatever phase their words name. */
const isBuilding = /oplever|start ?bouw|bouwstart|start ?project|eind ?project/i;

/**
 * Columns of dates whose headers name a phase or planning status each, as DIWI keeps them. A list that has fewer than three of a kind, or names
 * one twice, has none.
 */
export function findMilestones(
  cells: readonly HeaderCell[],
  profiles: ReadonlyMap<number, ColumnProfile>,
): MilestoneColumn[] {
  const dated = cells.filter((cell) => holdsDates(profiles.get(cell.column)));
  const named = dated.map((cell) => ({ cell, milestone: wordsOf(cell) }));
  const statuses = named.filter(
    ({ milestone }) => readPlanningStatus(milestone).status.hardness !== 'unknown',
  );
  const phases = named.filter((one) => !statuses.includes(one) && readPhase(one.milestone) !== null);
  return [
    ...ofKind(statuses, 'status'),
    ...ofKind(phases, 'phase'),
    ...markedStatuses(cells.filter((cell) => holdsTicks(profiles.get(cell.column)))),
  ];
}

/** Columns to tick, such as "Hard" beside "Zacht", that say the planning status of the rows with a mark in them. One alone could be about anything. */
function markedStatuses(cells: readonly HeaderCell[]): MilestoneColumn[] {
  const named = cells.map((cell) => ({ cell, milestone: cell.leaf, field: 'status' as const }));
  const marked = named.filter(({ milestone }) => readPlanningStatus(milestone).status.hardness !== 'unknown');
  const meanings = new Set(marked.map(({ milestone }) => readPlanningStatus(milestone).status.hardness));
  return meanings.size > 1 ? marked : [];
}

/** Whether a text names a phase or a planning status. */
export function namesMilestone(text: string): boolean {
  return readPhase(text) !== null || readPlanningStatus(text).status.hardness !== 'unknown';
}

/** Whether texts side by side are the phases or statuses of a list that keeps them as dates: a project has only one of each. */
export function namesMilestones(texts: readonly string[]): boolean {
  return new Set(texts.filter(namesMilestone)).size >= fewest;
}

function ofKind(
  columns: readonly { cell: HeaderCell; milestone: string }[],
  field: MilestoneColumn['field'],
): MilestoneColumn[] {
  const meanings = columns.map(({ milestone }) =>
    field === 'phase' ? readPhase(milestone) : readPlanningStatus(milestone).status.raw,
  );
  if (columns.length < fewest || new Set(meanings).size < columns.length) return [];
  return columns.map((column) => ({ ...column, field }));
}

function holdsDates(profile: ColumnProfile | undefined): boolean {
  return profile === undefined || profile.filled === 0 || profile.dates > 0.5;
}

function wordsOf({ bands, leaf }: HeaderCell): string {
  const words = [...bands, leaf].filter((part) => !saysDate.test(part)).at(-1) ?? '';
  return isBuilding.test(words) ? '' : words;
}

/** A stage that a row has reached, and the column that says so. */
export interface Milestone {
  column: number;
  milestone: string;
}

/**
 * The phase or status a row has reached: the column with the latest date that is not after the reference date, the furthest of two on one day; in
 * columns to tick the one that is ticked. `null` when no date has passed, or when several are ticked.
 */
export function lastMilestone(
  grid: Grid,
  row: number,
  columns: readonly ColumnMatch[],
  referenceDate: string,
): Milestone | null {
  let last: (Milestone & { date: string }) | null = null;
  for (const { column, milestone } of columns) {
    if (milestone === undefined) continue;
    const date = dateText(grid, row, column);
    if (date !== null && date <= referenceDate && (last === null || date >= last.date))
      last = { column, milestone, date };
  }
  return last ?? ticked(grid, row, columns);
}

function ticked(grid: Grid, row: number, columns: readonly ColumnMatch[]) {
  const marked = columns.flatMap(({ column, milestone }) =>
    milestone !== undefined && readFlag(cellText(valueAt(grid, row, column))) ? [{ column, milestone }] : [],
  );
  return marked.length === 1 ? (marked[0] ?? null) : null;
}

/** Sortable text of the date in a cell; a date without its day counts from the first. */
function dateText(grid: Grid, row: number, column: number): string | null {
  const date = dateInCell(valueAt(grid, row, column), formatAt(grid, row, column));
  if (date === null) return null;
  const pad = (part: number | null) => String(part ?? 1).padStart(2, '0');
  return `${date.year}-${pad(date.month)}-${pad(date.day)}`;
}
