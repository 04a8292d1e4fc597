import { officeCode, toHostError } from './errors';

/** The lowest requirement set Regieblad works with; the manifest says the same. */
export const minimumApi = '1.13';

/** Whether this Excel knows a requirement set of ExcelApi, such as "1.20". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/**
 * Runs a batch and turns errors of Office.js into ours. Never waits for someone who is typing in a cell: that looks like a hang,
 * so it rejects with `cell-edit-mode` and the pane says what to do.
 *
 * @param mergeUndo make everything in the batch one step for Ctrl+Z where Excel can (ExcelApi 1.20)
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { mergeUndo = false } = {},
): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: false };
  if (mergeUndo) options.mergeUndoGroup = true;
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw toHostError(error);
  }
}

/**
 * Queues the same reading for several sheets and does it in one request. Chart and macro sheets stand among the worksheets and
 * refuse most of it (`UnsupportedSheet`): then the sheets are halved until such a sheet stands alone, and it gives `null`.
 */
export async function perSheet<T>(
  context: Excel.RequestContext,
  keys: readonly string[],
  queue: (sheet: Excel.Worksheet) => T,
): Promise<(T | null)[]> {
  const queued = keys.map((key) => queue(context.workbook.worksheets.getItemOrNullObject(key)));
  try {
    await context.sync();
    return queued;
  } catch (error) {
    if (officeCode(error) !== 'UnsupportedSheet') throw error;
    if (keys.length <= 1) return keys.map(() => null);
    const middle = Math.ceil(keys.length / 2);
    const first = await perSheet(context, keys.slice(0, middle), queue);
    return [...first, ...(await perSheet(context, keys.slice(middle), queue))];
  }
}
