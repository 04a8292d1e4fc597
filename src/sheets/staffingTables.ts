import type { CoachingPair, Mismatch } from '../analysis/results';
import { staffingTexts as texts } from '../text/sheets/staffing';
import type { SheetModel } from './context';
import { loadColumns } from './staffingLoads';
import { projectColumns } from './staffingProjects';
import { coachingColumns, repairColumns } from './staffingRepairs';
import { type LoadRow, loadRows, type StaffingRow, staffingRows } from './staffingRows';
import { rowBelow, type TableDraft, tableAt } from './table';

/** The tables of RB Bezetting, from top to bottom; those about repairs and coaches only where there are any. */
export interface StaffingTables {
  loads: TableDraft<LoadRow>;
  repairs: TableDraft<RepairRow> | null;
  coaching: TableDraft<CoachingPair> | null;
  projects: TableDraft<StaffingRow>;
}

/** A project whose lead doesn't fit, with its row among the projects. */
export interface RepairRow {
  mismatch: Mismatch;
  row: StaffingRow;
}

/** Lays down the load per lead, the repairs, the coaching, and the projects in rank order below them. */
export function staffingTables(model: SheetModel, sheet: string): StaffingTables {
  const rows = staffingRows(model);
  const { staffing } = model.results;
  const loads = tableAt('RB_Belasting', { sheet, headerRow: 9 }, loadColumns(model), loadRows(model, rows));
  let next = rowBelow(loads.spot) + 2;
  const byKey = new Map(rows.map((row) => [row.assignment.key, row]));
  const misfits = staffing.mismatches.flatMap((mismatch): RepairRow[] => {
    const row = byKey.get(mismatch.key);
    return row === undefined ? [] : [{ mismatch, row }];
  });
  const repairs =
    misfits.length === 0
      ? null
      : tableAt(texts.repairs.table, { sheet, headerRow: next }, repairColumns(model), misfits);
  if (repairs !== null) next = rowBelow(repairs.spot) + 2;
  const coaching =
    staffing.coaching.length === 0
      ? null
      : tableAt(texts.coachings.table, { sheet, headerRow: next }, coachingColumns(model), staffing.coaching);
  if (coaching !== null) next = rowBelow(coaching.spot) + 2;
  return {
    loads,
    repairs,
    coaching,
    projects: tableAt('RB_Bezetting', { sheet, headerRow: next }, projectColumns(model), rows),
  };
}
