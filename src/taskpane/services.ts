import type { RunSummary } from '../app/workbookWork';
import type { Progress, ReadChanges, Understood } from '../app/run';
import type { HostInfo } from '../host/host';
import type { CellRef } from '../model/cell';

/** Where the workbook comes from. */
export type Source = { kind: 'open-workbook' } | { kind: 'file'; file: File } | { kind: 'sample' };

/** A finished workbook to save. */
export interface Download {
  name: string;
  bytes: Uint8Array;
}

export interface Finished {
  summary: RunSummary;
  /** `null` where the sheets were written into the open workbook itself. */
  download: Download | null;
}

/**
 * What the pane asks of the world: one workbook at a time, the one that was read last. Two entries implement it, for Excel and
 * for a file in the browser; tests use fakes.
 *
 * Every promise rejects with a `RegiebladError` for expected trouble. After `signal` aborts it rejects with the signal's reason, and
 * nothing of the job goes on.
 */
export interface PaneServices {
  kind: HostInfo['kind'];
  /** Gets ready and says where the pane runs; `null` as long as there is no workbook. */
  connect(): Promise<HostInfo | null>;
  /** Reads a workbook with the choices kept from an earlier reading of it. Changes nothing. */
  read(source: Source, kept: ReadChanges, signal: AbortSignal): Promise<Understood>;
  /** Reads again with other choices: a corrected column, a date, another sheet. When it fails the choices of before stand. */
  readAgain(changes: ReadChanges, signal: AbortSignal): Promise<Understood>;
  /** Analyses and writes the sheets. Aborting counts only until the first `writing` progress. */
  run(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<Finished>;
  /** Shows a cell to the user. Only asked when the host says it can. */
  show(cell: CellRef): Promise<void>;
  /** Calls back when the user changes a sheet of the workbook that was read; returns how to stop. */
  watch(callback: () => void): Promise<() => Promise<void>>;
}
