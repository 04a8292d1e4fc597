import type { Area, PlanCell, PlanRow } from '../../sheets/plan';
import { looksLikeInput } from '../textGuard';
import { areaAddress } from './areas';
import type { Pace } from './pace';
import { jsonBytes, REQUEST_BYTES, type Step } from './steps';

/** Cells as `range.formulas` takes them: "=…" a formula, "'…" a text whatever it looks like, "" an empty cell. */
export type Entries = (string | number | boolean)[][];

/** The most characters a cell holds; Excel refuses a longer text. */
const MAX_TEXT = 32_767;

/** A text as an entry that Excel keeps as text. */
export function textEntry(text: string): string {
  const kept = text.slice(0, MAX_TEXT);
  return looksLikeInput(kept) ? `'${kept}` : kept;
}

function entry(cell: PlanCell): string | number | boolean {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (cell.value === null) return '';
  if (typeof cell.value === 'string') return textEntry(cell.value);
  if (typeof cell.value === 'number' && !Number.isFinite(cell.value))
    throw new Error('a cell without a finite number');
  return cell.value;
}

/** The area a plan's cells take, from A1; `null` for a plan without cells. */
export async function planArea(rows: readonly PlanRow[], pace: Pace): Promise<Area | null> {
  let bottom = 0;
  let right = 0;
  for (const { row, cells } of rows) {
    await pace(cells.length);
    if (cells.length > 0) bottom = Math.max(bottom, row);
    for (const { column } of cells) right = Math.max(right, column);
  }
  return bottom === 0 ? null : { top: 1, left: 1, bottom, right };
}

/** All cells of a plan in its area, gaps empty; the page gets its turn meanwhile. */
export async function planEntries(rows: readonly PlanRow[], area: Area | null, pace: Pace): Promise<Entries> {
  if (area === null) return [];
  const entries: Entries = Array.from({ length: area.bottom }, () => new Array<string>(area.right).fill(''));
  for (const { row, cells } of rows) {
    const target = entries[row - 1];
    await pace(cells.length);
    if (target) for (const cell of cells) target[cell.column - 1] = entry(cell);
  }
  return entries;
}

function blockStep(top: number, left: number, entries: Entries, bytes = jsonBytes(entries)): Step {
  const width = entries[0]?.length ?? 0;
  const target = areaAddress({ top, left, bottom: top + entries.length - 1, right: left + width - 1 });
  const step: Step = {
    bytes,
    queue: (sheet) => {
      sheet.getRange(target).formulas = entries;
    },
  };
  if (entries.length > 1) {
    const middle = Math.ceil(entries.length / 2);
    step.halves = () => [
      blockStep(top, left, entries.slice(0, middle)),
      blockStep(top + middle, left, entries.slice(middle)),
    ];
  }
  return step;
}

/** Rows of entries as blocks of rows, each under `limit` bytes and written in one go; the page gets its turn meanwhile. */
export async function cellSteps(
  top: number,
  left: number,
  entries: Entries,
  pace: Pace,
  limit = REQUEST_BYTES,
): Promise<Step[]> {
  const steps: Step[] = [];
  const brackets = 2;
  let first = 0;
  let bytes = brackets;
  for (const [index, row] of entries.entries()) {
    await pace(row.length);
    const more = jsonBytes(row) + 1;
    if (index > first && bytes + more > limit) {
      steps.push(blockStep(top + first, left, entries.slice(first, index), bytes - 1));
      first = index;
      bytes = brackets;
    }
    bytes += more;
  }
  if (entries.length > first) steps.push(blockStep(top + first, left, entries.slice(first), bytes - 1));
  return steps;
}
