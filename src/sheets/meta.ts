import { common } from '../text/sheets/common';
import type { SheetModel } from './context';

/** The line under the finding: reference date, source workbook and sheets, version. */
export function metaOf({ reading, results, workbook, version }: SheetModel): string {
  const sheets = reading.usedLists.map((index) => reading.lists[index]?.sheet ?? '').join(', ');
  return common.meta({
    referenceDate: results.referenceDate,
    workbook,
    sheets: common.source(sheets),
    version,
  });
}
