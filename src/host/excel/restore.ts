import type { Grid } from '../../model/grid';
import type { Area, NamePlan, SheetKind } from '../../sheets/plan';
import { areaAddress } from './areas';
import { restoreDefinedNames } from './definedNames';
import { loadUsed, usedArea } from './readGrid';
import { putRunMark } from './runMark';
import { sendSteps } from './send';
import { jsonBytes, SETTING_BYTES, type Step } from './steps';
import type { Contents, Survey, TableFacts } from './survey';
import { paced, type Pace } from './pace';
import { cellSteps, textEntry, type Entries } from './writeCells';
import { outside, type SheetWork } from './writeSheet';

/** What is needed to put a workbook back as it was before a run. */
export interface Backup {
  found: Survey;
  work: SheetWork[];
  /** Kinds whose sheets the run made. */
  made: SheetKind[];
  /** Defined names that the run set. */
  names: NamePlan[];
}

interface SheetNow {
  sheet: Excel.Worksheet;
  tables: Excel.TableCollection;
  charts: Excel.ChartCollection;
  used: Excel.Range;
}

/**
 * Writes the earlier contents of our sheets back: values, formulas, number formats, tables and names. Sheets that the run made
 * are emptied and hidden, not deleted: deleting can't be undone and takes the user's own undo with it. Colours and charts of an
 * updated sheet stay as the run left them; the next run sets them again.
 */
export async function restore(
  context: Excel.RequestContext,
  { found, work, made, names }: Backup,
): Promise<void> {
  context.runtime.enableEvents = false;
  const now = work.map(({ target }) => lookAt(context.workbook.worksheets.getItemOrNullObject(target.key)));
  await context.sync();
  const pace = paced();
  for (const [index, sheetWork] of work.entries()) {
    const state = now[index];
    if (state && !state.sheet.isNullObject)
      await sendSteps(context, sheetWork.target.key, await stepsBack(sheetWork, state, pace));
  }
  restoreDefinedNames(context, found, names);
  const left = work
    .filter((_, index) => now[index]?.sheet.isNullObject === false)
    .map(({ target }) => target.plan.kind);
  const empty = made.filter((kind) => left.includes(kind));
  putRunMark(context, empty.length > 0 ? { made: empty, restored: true } : null);
  context.runtime.enableEvents = true;
  await context.sync();
}

function lookAt(sheet: Excel.Worksheet): SheetNow {
  const { tables, charts } = sheet;
  sheet.load('name');
  tables.load('items/name');
  charts.load('items/name');
  return { sheet, tables, charts, used: loadUsed(sheet, false) };
}

async function stepsBack({ target, before, tables }: SheetWork, now: SheetNow, pace: Pace): Promise<Step[]> {
  const used = usedArea(now.used);
  const present = now.tables.items.map(({ name }) => name);
  if (target.existing === null || before === null) {
    return emptySteps(
      used,
      present,
      now.charts.items.map(({ name }) => name),
    );
  }
  const kept = before.tables.filter(({ name }) => tables.kept.some((table) => table.name === name));
  const back = before.tables.filter((table) => !kept.includes(table));
  return [
    ...dropSteps(present.filter((name) => !kept.some((table) => table.name === name))),
    ...kept.map((table) => resizeStep(table)),
    ...(await contentSteps(before, target.existing.filled, used, pace)),
    ...back.map((table) => addStep(table)),
    ...(target.fresh ? [hideStep] : []),
  ];
}

const hideStep: Step = {
  bytes: SETTING_BYTES,
  queue: (sheet) => {
    sheet.visibility = 'Hidden';
  },
};

function emptySteps(used: Area | null, tables: readonly string[], charts: readonly string[]): Step[] {
  const clear: Step = {
    bytes: SETTING_BYTES * (6 + charts.length),
    queue: (sheet) => {
      for (const name of charts) sheet.charts.getItem(name).delete();
      if (used === null) return;
      const range = sheet.getRange(areaAddress(used));
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
      range.clear();
    },
  };
  return [...dropSteps(tables), clear, hideStep];
}

function dropSteps(tables: readonly string[]): Step[] {
  return tables.map((name) => ({
    bytes: SETTING_BYTES,
    queue: (sheet) => {
      sheet.tables.getItem(name).convertToRange();
    },
  }));
}

function resizeStep({ name, area }: TableFacts): Step {
  return { bytes: SETTING_BYTES, queue: (sheet) => sheet.tables.getItem(name).resize(areaAddress(area)) };
}

function addStep({ name, area }: TableFacts): Step {
  return {
    bytes: SETTING_BYTES * 4,
    queue: (sheet) => {
      const table = sheet.tables.add(areaAddress(area), true);
      table.name = name;
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
    },
  };
}

async function contentSteps(
  { grid }: Contents,
  filled: Area | null,
  used: Area | null,
  pace: Pace,
): Promise<Step[]> {
  const clear = used === null ? [] : filled === null ? [used] : outside(used, { ...filled, top: 1, left: 1 });
  const cleared: Step = {
    bytes: SETTING_BYTES * (1 + clear.length),
    queue: (sheet) => {
      for (const area of clear) sheet.getRange(areaAddress(area)).clear('Contents');
    },
  };
  if (filled === null) return [cleared];
  const width = filled.right;
  const entries = grid.values.map((_, row) =>
    Array.from({ length: width }, (__, column) => entryOf(grid, row, column)),
  );
  return [cleared, ...(await cellSteps(1, 1, entries, pace)), ...formatSteps(grid, width)];
}

/** A cell of the backup as an entry: its formula, its text kept as text, or its value. */
function entryOf({ values, formulas }: Grid, row: number, column: number): Entries[number][number] {
  const formula = formulas[row]?.[column] ?? null;
  if (formula !== null) return formula;
  const value = values[row]?.[column] ?? null;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? textEntry(value) : value;
}

const FORMAT_ROWS = 2_000;

function formatSteps({ formats }: Grid, width: number): Step[] {
  const steps: Step[] = [];
  for (let first = 0; first < formats.length; first += FORMAT_ROWS) {
    const rows = formats
      .slice(first, first + FORMAT_ROWS)
      .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? 'General'));
    const area = { top: first + 1, left: 1, bottom: first + rows.length, right: width };
    steps.push({
      bytes: jsonBytes(rows),
      queue: (sheet) => {
        sheet.getRange(areaAddress(area)).numberFormat = rows;
      },
    });
  }
  return steps;
}
