import { RegiebladError } from '../../model/error';
import type { SheetKind } from '../../sheets/plan';
import type { WriteReport, WriteRequest } from '../host';
import { markFormula, markName } from '../sheetMarks';
import { putDefinedNames } from './definedNames';
import { isRefusedWhole, officeCode } from './errors';
import { loadSheets } from './inspect';
import { paced } from './pace';
import { restore, type Backup } from './restore';
import { putRunMark, type RunMark } from './runMark';
import { sendSteps } from './send';
import { inExcel, supports } from './session';
import { putState } from './state';
import type { Step } from './steps';
import { readContents, survey, type Survey } from './survey';
import { findTargets, type Target } from './targets';
import { sheetSteps, type SheetWork } from './writeSheet';
import { tableChanges } from './writeTables';

/** A run that is checked and ready to be carried out. */
interface Run {
  found: Survey;
  work: PlannedSheet[];
  mark: RunMark;
}

interface PlannedSheet extends SheetWork {
  steps: Step[];
}

export interface Written {
  report: WriteReport;
  /** Worksheet ids of the sheets written. */
  ids: string[];
}

/**
 * Makes or updates the sheets and the state. Everything is computed, checked and read before the first write; a run mark stands
 * while the writing lasts. When Excel refuses halfway, the earlier contents are written back (`write-failed-restored`); when
 * that fails too (`write-failed-unfinished`) the mark stays and the next run finishes.
 *
 * Where Excel can, an update is one step for Ctrl+Z. It refuses that for some workbooks (office-js #6491), so then the writing is
 * done again without.
 */
export async function writeSheets(request: WriteRequest): Promise<Written> {
  const mergeUndo = supports('1.20');
  try {
    return await writeOnce(request, mergeUndo);
  } catch (error) {
    if (!mergeUndo || officeCode(error) !== 'UndoNotSupported') throw error;
    return writeOnce(request, false);
  }
}

async function writeOnce(request: WriteRequest, mergeUndo: boolean): Promise<Written> {
  const run = await inExcel((context) => prepare(context, request));
  const targets = run.work.map(({ target }) => target);
  // Hiding a sheet can't be undone on the desktop, and one such call makes Excel refuse the whole step.
  const hides = targets.some(({ fresh, plan }) => fresh && !plan.visible);
  let began = false;
  let ids: string[];
  try {
    await inExcel(
      async (context) => {
        await begin(context, run);
        began = true;
        await writeAll(context, run, request);
      },
      { mergeUndo: mergeUndo && !hides },
    );
    ids = await inExcel((context) => finish(context, run, request));
  } catch (cause) {
    if (!began && isRefusedWhole(cause)) throw cause;
    const restored = await putBack(run, request, cause);
    // Refused while beginning, no contents were touched: the reason itself says best what to do.
    throw !began && restored.code === 'write-failed-restored' ? cause : restored;
  }
  const sheets = targets.map(({ plan, name, fresh }) => ({ kind: plan.kind, name, created: fresh }));
  const resumed = run.found.run !== null && !run.found.run.restored;
  return { report: { sheets, ...(resumed && { resumed }) }, ids };
}

async function prepare(context: Excel.RequestContext, { plans, styles }: WriteRequest): Promise<Run> {
  const found = await survey(context);
  const targets = findTargets(found, plans);
  const present = targets.flatMap(({ existing }) => existing ?? []);
  const contents = await readContents(context, present);
  const pace = paced();
  const work: PlannedSheet[] = [];
  for (const target of targets) {
    const before = contents[present.findIndex(({ id }) => id === target.existing?.id)] ?? null;
    const tables = tableChanges(target.plan, before?.tables ?? [], before?.grid ?? null);
    const sheet: SheetWork = { target, before, tables };
    work.push({ ...sheet, steps: await sheetSteps(sheet, styles, pace) });
  }
  const made = targets.filter(({ fresh }) => fresh).map(({ plan }): SheetKind => plan.kind);
  return { found, work, mark: { made, restored: false } };
}

/** One request: the run mark, the sheets that aren't there yet, the names that formulas use, and tables out of the way. */
async function begin(context: Excel.RequestContext, { found, work, mark }: Run): Promise<void> {
  putRunMark(context, mark);
  context.runtime.enableEvents = false;
  context.application.suspendScreenUpdatingUntilNextSync();
  const { worksheets } = context.workbook;
  for (const { target, tables } of work) {
    addSheet(worksheets, target);
    for (const name of tables.dropped) worksheets.getItem(target.key).tables.getItem(name).convertToRange();
  }
  putDefinedNames(
    context,
    found,
    work.map(({ target }) => target),
  );
  await context.sync();
}

function addSheet(worksheets: Excel.WorksheetCollection, { plan, key, existing, fresh }: Target): void {
  if (!fresh) return;
  const sheet = existing ? worksheets.getItem(key) : worksheets.add(plan.name);
  if (!existing) sheet.names.add(markName, markFormula(plan.kind)).visible = false;
  sheet.visibility = plan.visible ? 'Visible' : 'Hidden';
}

async function writeAll(
  context: Excel.RequestContext,
  { work }: Run,
  { onProgress }: WriteRequest,
): Promise<void> {
  for (const [index, { target, steps }] of work.entries()) {
    await sendSteps(context, target.key, steps);
    onProgress?.(index + 1, work.length);
  }
}

/** The state comes last: when it is refused, nothing else of this request has to be put back but the run mark. */
async function finish(
  context: Excel.RequestContext,
  { found, work }: Run,
  { state }: WriteRequest,
): Promise<string[]> {
  context.runtime.enableEvents = true;
  putRunMark(context, null);
  putState(context, found.statePart, state);
  const sheets = loadSheets(context);
  await context.sync();
  const names = new Set(work.map(({ target }) => target.name));
  return sheets.items.filter(({ name }) => names.has(name)).map(({ id }) => id);
}

/** Writes the earlier contents back and says how that went, as the error to throw. */
async function putBack(
  { found, work, mark }: Run,
  { plans }: WriteRequest,
  cause: unknown,
): Promise<RegiebladError> {
  const params = { code: officeCode(cause) ?? '', reason: cause instanceof RegiebladError ? cause.code : '' };
  const backup: Backup = { found, work, made: mark.made, names: plans.flatMap((plan) => plan.names) };
  try {
    await inExcel((context) => restore(context, backup));
    return new RegiebladError('write-failed-restored', params, [], { cause });
  } catch (second) {
    const restoreCode = officeCode(second) ?? '';
    return new RegiebladError('write-failed-unfinished', { ...params, restoreCode }, [], { cause });
  }
}
