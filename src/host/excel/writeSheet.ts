import type { Area, StyleSheet } from '../../sheets/plan';
import { areaAddress, union } from './areas';
import type { Pace } from './pace';
import { SETTING_BYTES, type Step } from './steps';
import type { Contents } from './survey';
import type { Target } from './targets';
import { cellSteps, planArea, planEntries } from './writeCells';
import { chartSteps } from './writeCharts';
import { pageSteps } from './writePage';
import { conditionalFormatSteps, validationSteps } from './writeRules';
import { styleSteps } from './writeStyles';
import { addTableSteps, resizeSteps, type TableChanges } from './writeTables';

/** A sheet to write, with what was in it before and what happens to its tables. */
export interface SheetWork {
  target: Target;
  /** `null` for a sheet that wasn't there. */
  before: Contents | null;
  tables: TableChanges;
}

/** All steps that make the sheet what its plan says. New sheets, names and dropped tables are dealt with before. */
export async function sheetSteps(
  { target, before, tables }: SheetWork,
  styles: StyleSheet,
  pace: Pace,
): Promise<Step[]> {
  const { plan, existing, fresh } = target;
  const area = await planArea(plan.rows, pace);
  return [
    ...resizeSteps(tables),
    ...(existing ? clearSteps(area, existing.filled, existing.used) : []),
    ...(await cellSteps(1, 1, await planEntries(plan.rows, area, pace), pace)),
    ...addTableSteps(tables),
    ...(await styleSteps(plan.rows, styles, pace)),
    ...pageSteps(plan, styles, area, fresh ? null : (existing?.used ?? null)),
    ...conditionalFormatSteps(plan.conditionalFormats, styles),
    ...validationSteps(plan.validations),
    ...chartSteps(plan.charts, before?.charts ?? [], styles),
  ];
}

/** Takes the old looks and rules away everywhere, and contents where the plan has none; the rest is written over. */
function clearSteps(area: Area | null, filled: Area | null, used: Area | null): Step[] {
  const everything = union(area, used);
  if (everything === null) return [];
  const old = filled === null ? [] : outside(filled, area);
  return [
    {
      bytes: SETTING_BYTES * (4 + old.length * 2),
      queue: (sheet) => {
        const range = sheet.getRange(areaAddress(everything));
        range.conditionalFormats.clearAll();
        range.dataValidation.clear();
        range.clear('Formats');
        for (const one of old) sheet.getRange(areaAddress(one)).clear('Contents');
      },
    },
  ];
}

/** The parts of an area below and right of one that starts at A1. */
export function outside(area: Area, inner: Area | null): Area[] {
  if (inner === null) return [area];
  const below = { ...area, top: Math.max(area.top, inner.bottom + 1) };
  const right = {
    ...area,
    left: Math.max(area.left, inner.right + 1),
    bottom: Math.min(area.bottom, inner.bottom),
  };
  return [below, right].filter(({ top, left, bottom, right: last }) => top <= bottom && left <= last);
}
