import type { Grid } from '../../model/grid';
import type { Area, SheetPlan, TablePlan } from '../../sheets/plan';
import { areaAddress } from './areas';
import { SETTING_BYTES, type Step } from './steps';
import type { TableFacts } from './survey';

/** What happens to the tables of a sheet. */
export interface TableChanges {
  /** Tables that stay, with the area they get. */
  kept: TableFacts[];
  /** Tables that become plain cells: not planned any more, or in a place a resize can't reach. */
  dropped: string[];
  added: TablePlan[];
}

/** Excel wants at least one row below the header. */
function tableArea({ area }: TablePlan): Area {
  return { ...area, bottom: Math.max(area.bottom, area.top + 1) };
}

/**
 * Compares a sheet's tables with the plan. A table is resized, so that references to it keep working, when its header row and
 * first column stay where they are; else it is made anew. A header that would get the text of another column's old header goes
 * the second way too: writing over it, Excel would number it ("2027" → "20272").
 */
export function tableChanges(
  plan: SheetPlan,
  present: readonly TableFacts[],
  before: Grid | null,
): TableChanges {
  const kept: TableFacts[] = [];
  const added: TablePlan[] = [];
  for (const table of plan.tables) {
    const old = present.find(({ name }) => name === table.name);
    const stays = old && before && canStay(tableArea(table), old.area, headersAt(plan, table.area), before);
    if (stays) kept.push({ name: table.name, area: tableArea(table) });
    else added.push(table);
  }
  const dropped = present
    .map(({ name }) => name)
    .filter((name) => !kept.some((table) => table.name === name));
  return { kept, dropped, added };
}

function headersAt(plan: SheetPlan, { top, left, right }: Area): string[] {
  const cells = plan.rows.find(({ row }) => row === top)?.cells ?? [];
  const texts = new Map(cells.map(({ column, value }) => [column, String(value ?? '')]));
  return Array.from({ length: right - left + 1 }, (_, index) => texts.get(left + index) ?? '');
}

function canStay(area: Area, old: Area, headers: readonly string[], before: Grid): boolean {
  if (area.top !== old.top || area.left !== old.left) return false;
  const oldHeaders = (before.values[old.top - 1] ?? [])
    .slice(old.left - 1, old.right)
    .map((value) => fold(value));
  return headers.every((header, index) => {
    const place = oldHeaders.indexOf(fold(header));
    return place === -1 || place === index;
  });
}

function fold(value: unknown): string {
  return String(value ?? '').toLowerCase();
}

/** Before the cells are written: filters off (Excel misplaces values in a filtered range, office-js #224) and the new sizes. */
export function resizeSteps({ kept }: TableChanges): Step[] {
  return kept.map(({ name, area }) => ({
    bytes: SETTING_BYTES * 3,
    queue: (sheet) => {
      const table = sheet.tables.getItem(name);
      // A total row someone switched on would stand where the new last row comes.
      table.showTotals = false;
      table.clearFilters();
      table.resize(areaAddress(area));
    },
  }));
}

/** After the cells are written: the new tables, in the lightest style; the looks are in the cells. */
export function addTableSteps({ added }: TableChanges): Step[] {
  return added.map((plan) => ({
    bytes: SETTING_BYTES * 6,
    queue: (sheet) => {
      const table = sheet.tables.add(areaAddress(tableArea(plan)), true);
      table.name = plan.name;
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      table.showFilterButton = plan.filter;
    },
  }));
}
