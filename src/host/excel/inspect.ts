import type { SheetVisibility } from '../../model/grid';
import type { SheetKind } from '../../sheets/plan';
import { markName, ownKinds } from '../sheetMarks';
import { perSheet } from './session';

export interface SheetFacts {
  id: string;
  name: string;
  visibility: SheetVisibility;
  /** What kind of sheet of ours it is, `null` for the user's own. */
  kind: SheetKind | null;
}

const visibilities: Record<string, SheetVisibility> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Queues the loading of what `describeSheets` needs of the worksheets. */
export function loadSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  return sheets;
}

/** Queues the loading of a sheet's mark. */
export function loadMark(sheet: Excel.Worksheet): Excel.NamedItem {
  const mark = sheet.names.getItemOrNullObject(markName);
  mark.load('formula');
  return mark;
}

/** Puts loaded worksheets and their marks (`null` where a sheet can't hold names) together. */
export function describeSheets(
  sheets: readonly Excel.Worksheet[],
  marks: readonly (Excel.NamedItem | null)[],
): SheetFacts[] {
  const marked = sheets.map(({ name }, index) => ({ name, mark: markOf(marks[index]) }));
  const kinds = ownKinds(marked);
  return sheets.map(({ id, name, visibility }, index) => ({
    id,
    name,
    visibility: visibilities[visibility] ?? 'visible',
    kind: kinds[index] ?? null,
  }));
}

function markOf(mark: Excel.NamedItem | null | undefined): string | null {
  return !mark || mark.isNullObject ? null : String(mark.formula);
}

/** All worksheets in the order of the tabs, ours recognised; two syncs, whatever their number. */
export async function inspectSheets(context: Excel.RequestContext): Promise<SheetFacts[]> {
  const sheets = loadSheets(context);
  await context.sync();
  const keys = sheets.items.map(({ id }) => id);
  return describeSheets(sheets.items, await perSheet(context, keys, loadMark));
}
