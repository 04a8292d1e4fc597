import type { SheetInfo, WorkHost } from '../host/host';
import type { Grid } from '../model/grid';
import type { WorkbookGrids } from '../reading/reading';

/** The sheets of a workbook as reading takes them: the user's own, and those of Regieblad by kind. What is "very hidden" is left out. */
export async function readGrids(
  host: WorkHost,
  name: string,
  sheets: readonly SheetInfo[],
): Promise<WorkbookGrids> {
  const readable = sheets.filter((sheet) => sheet.visibility !== 'veryHidden');
  const grids = await host.readSheets(readable.map((sheet) => sheet.name));
  const own: Partial<Record<string, Grid>> = {};
  const foreign: Grid[] = [];
  readable.forEach((sheet, index) => {
    const grid = grids[index];
    if (grid === undefined) return;
    if (sheet.kind === null) foreign.push(grid);
    else own[sheet.kind] = grid;
  });
  return { name, sheets: foreign, own };
}
