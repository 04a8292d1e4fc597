import { RegiebladError } from '../../model/error';
import { address, type CellRef } from '../../model/cell';
import { sameSheetName } from '../sheetMarks';
import { inspectSheets } from './inspect';

/**
 * Shows a cell. A hidden sheet of ours is made visible for it; a hidden sheet of the user stays hidden, and the call rejects with
 * `not-found`.
 */
export async function selectCell(
  context: Excel.RequestContext,
  { sheet: name, row, column }: CellRef,
): Promise<void> {
  const facts = (await inspectSheets(context)).find((sheet) => sameSheetName(sheet.name, name));
  if (!facts || (facts.visibility !== 'visible' && facts.kind === null)) {
    throw new RegiebladError('not-found', { sheet: name });
  }
  const sheet = context.workbook.worksheets.getItem(facts.id);
  if (facts.visibility !== 'visible') sheet.visibility = 'Visible';
  sheet.activate();
  sheet.getRange(address(row, column)).select();
  await context.sync();
}
