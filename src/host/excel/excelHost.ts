import type { CellRef } from '../../model/cell';
import type { Grid } from '../../model/grid';
import type { WorkbookState } from '../../model/state';
import type { Host, HostInfo, SheetInfo, WriteReport, WriteRequest } from '../host';
import { readInfo } from './hostInfo';
import { inspectSheets, type SheetFacts } from './inspect';
import { readSheets } from './readGrid';
import { selectCell } from './selectCell';
import { inExcel } from './session';
import { readState } from './state';
import { watchSource } from './watch';
import { writeSheets } from './writeSheets';

/** The workbook that is open in Excel, through Office.js. */
export class ExcelHost implements Host {
  /** Ids of our sheets as last seen, so that their changes are told apart without asking Excel. */
  private ownIds = new Set<string>();

  info(): Promise<HostInfo> {
    return inExcel(readInfo);
  }

  async listSheets(): Promise<SheetInfo[]> {
    return (await this.inspect()).map(({ name, visibility, kind }) => ({ name, visibility, kind }));
  }

  readSheets(names: string[]): Promise<Grid[]> {
    return inExcel((context) => readSheets(context, names));
  }

  readState(): Promise<WorkbookState | null> {
    return inExcel(readState);
  }

  async write(request: WriteRequest): Promise<WriteReport> {
    const { report, ids } = await writeSheets(request);
    for (const id of ids) this.ownIds.add(id);
    return report;
  }

  select(cell: CellRef): Promise<void> {
    return inExcel((context) => selectCell(context, cell));
  }

  async onSourceChanged(callback: () => void): Promise<() => Promise<void>> {
    await this.inspect();
    return watchSource((id) => this.ownIds.has(id), callback);
  }

  private async inspect(): Promise<SheetFacts[]> {
    const sheets = await inExcel(inspectSheets);
    this.ownIds = new Set(sheets.filter(({ kind }) => kind !== null).map(({ id }) => id));
    return sheets;
  }
}
