import { address, columnNumber } from '../../model/cell';
import type { Area, PlanRow, StyleName } from '../../sheets/plan';
import type { Pace } from './pace';

/** `sheet.getRanges` takes at most 8,192 characters and cuts off what is more (Microsoft: Excel performance, RangeAreas). */
const MAX_ADDRESS = 8_000;

/** "A1:C9", or "A1" for one cell. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = address(top, left);
  return top === bottom && left === right ? first : `${first}:${address(bottom, right)}`;
}

/** The area of an address as Excel reports it, with or without its sheet: "'RB Projecten'!A5:Z300". */
export function parseArea(reported: string): Area {
  const local = reported.slice(reported.lastIndexOf('!') + 1).replaceAll('$', '');
  const found = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(local);
  if (!found) throw new Error(`no area: ${reported}`);
  const [, left = '', top = '', right = left, bottom = top] = found;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

/** The smallest area that holds both. */
export function union(one: Area | null, other: Area | null): Area | null {
  if (one === null || other === null) return one ?? other;
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

interface Run {
  style: StyleName;
  left: number;
  right: number;
}

function runsOf(row: PlanRow): Run[] {
  const runs: Run[] = [];
  for (const { column, style } of [...row.cells].sort((a, b) => a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.style === style && last.right === column - 1) last.right = column;
    else runs.push({ style, left: column, right: column });
  }
  return runs;
}

/**
 * The cells of a plan as few rectangles per style: neighbours in a row are joined, and equal runs in the next row are stacked on
 * them; the page gets its turn meanwhile. A table with one style per column gives one rectangle per column, however long it is.
 */
export async function styleAreas(rows: readonly PlanRow[], pace: Pace): Promise<Map<StyleName, Area[]>> {
  const areas = new Map<StyleName, Area[]>();
  let open = new Map<string, Area>();
  let previous = 0;
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    await pace(row.cells.length);
    const above = row.row === previous + 1 ? open : new Map<string, Area>();
    open = new Map();
    for (const { style, left, right } of runsOf(row)) {
      const key = `${left}:${right}:${style}`;
      let area = above.get(key);
      if (area) area.bottom = row.row;
      else {
        area = { top: row.row, left, bottom: row.row, right };
        const ofStyle = areas.get(style);
        if (ofStyle) ofStyle.push(area);
        else areas.set(style, [area]);
      }
      open.set(key, area);
    }
    previous = row.row;
  }
  return areas;
}

/** Addresses for `sheet.getRanges`, each short enough for one call. */
export function addressLists(addresses: readonly string[], limit = MAX_ADDRESS): string[] {
  const lists: string[] = [];
  for (const one of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + one.length < limit) lists[lists.length - 1] = `${last},${one}`;
    else lists.push(one);
  }
  return lists;
}
