import type { CellRef } from '../model/cell';
import type { Grid, SheetVisibility } from '../model/grid';
import type { WorkbookState } from '../model/state';
import type { SheetKind, SheetPlan, StyleSheet } from '../sheets/plan';

export interface HostInfo {
  kind: 'excel' | 'file';
  /** Workbook or file name. */
  name: string;
  /** BCP 47, e.g. "nl-NL". */
  language: string;
  theme: 'light' | 'dark' | 'high-contrast';
  /** e.g. "ExcelApi 1.14 · PC · 16.0.1", or the file format; for the diagnose panel. */
  version: string;
  abilities: { select: boolean; watch: boolean };
}

export interface SheetInfo {
  name: string;
  visibility: SheetVisibility;
  /** What kind of sheet of ours it is; `null` for the user's own sheets. */
  kind: SheetKind | null;
}

export interface WriteRequest {
  plans: SheetPlan[];
  styles: StyleSheet;
  state: WorkbookState;
  /** Called with the number of sheets done and in all. */
  onProgress?: (done: number, total: number) => void;
}

export interface WriteReport {
  /** Names under which the sheets now stand, in the order of the plans. */
  sheets: { kind: SheetKind; name: string; created: boolean }[];
  /** Present when an earlier run had stopped halfway and this one finished its work. */
  resumed?: true;
}

/**
 * Where a workbook lives. Two implementations, `excel/` and `file/`, pass one shared test suite.
 *
 * Every method rejects with a `RegiebladError` for expected trouble.
 */
export interface Host {
  info(): Promise<HostInfo>;
  /** All sheets, in the order of the tabs. */
  listSheets(): Promise<SheetInfo[]>;
  /** The named sheets as grids, in the order asked; chart sheets and empty sheets give empty grids. */
  readSheets(names: string[]): Promise<Grid[]>;
  /** What the workbook remembers; `null` when Regieblad never wrote in it. */
  readState(): Promise<WorkbookState | null>;
  /**
   * Makes or updates the planned sheets and the state, all or nothing as far as the host allows. Only sheets that carry our
   * mark are touched; the order and names of existing sheets stay. Rejects with `sheet-name-taken` before the first write
   * when a sheet of the user has a wanted name.
   */
  write(request: WriteRequest): Promise<WriteReport>;
  /** Shows a cell to the user. Rejects with `ability-missing` where the host can't. */
  select(cell: CellRef): Promise<void>;
  /** Calls back when one of the user's sheets changes; returns how to stop. A host that can't watch never calls. */
  onSourceChanged(callback: () => void): Promise<() => Promise<void>>;
}

/** What the work on a workbook needs of its host; the rest is between the host and the pane. */
export type WorkHost = Omit<Host, 'select' | 'onSourceChanged'>;
