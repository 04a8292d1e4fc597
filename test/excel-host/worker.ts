import { expose } from 'comlink';
import { fillFromGrid, type GridCell } from './fixtures';
import type { Refusals } from './wire/faults';
import { createHost, type Answer, type ApiSets, type Host } from './wire/host';
import type { Workbook } from './workbook/model';
import { packWorkbook, unpackWorkbook } from './workbook/plain';

/** What the Excel behind a page begins with. */
export interface WorkbookSetup {
  packedWorkbook: string;
  sets: ApiSets;
  apiVersion: string | undefined;
}

/** Counters, as plain data. */
export interface PageStats {
  syncs: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
}

let host: Host;

const services = {
  open({ packedWorkbook, sets, apiVersion }: WorkbookSetup): void {
    host = createHost(unpackWorkbook(packedWorkbook), sets, apiVersion);
  },
  answer: (body: string, flags: number): Promise<Answer> => host.answer(body, flags),
  listen(handler: Host['onEvent']): void {
    host.onEvent = handler;
  },
  keepDocumentSettings(settings: Workbook['documentSettings']): void {
    host.workbook.documentSettings = settings;
  },
  snapshot: (): string => packWorkbook(host.workbook),
  stats(): PageStats {
    const { syncs, actions, bytesIn, bytesOut } = host.stats;
    return { syncs, actions, bytesIn, bytesOut };
  },
  resetStats(): void {
    host.stats.reset();
  },
  refuse(
    refusals: Partial<
      Pick<Refusals, 'cellEditMode' | 'otherWorkbookInFront' | 'readOnly' | 'maxPayloadBytes' | 'apiVersion'>
    >,
  ): void {
    Object.assign(host.refuse, refusals);
  },
  failRequest(number: number, code: number): void {
    host.refuse.requests.set(number, code);
  },
  failAction(number: number): void {
    host.refuse.actions.add(number);
  },
  oblige(): void {
    host.resetRefusals();
  },
  /** The user types a block of cells at A1 of a sheet. */
  edit(sheetName: string, rows: GridCell[][], address: string): void {
    const sheet = fillFromGrid(host.workbook, sheetName, rows);
    host.raise({ kind: 'changed', sheet, address });
  },
};

/** The Excel behind a page, in a thread and a memory of its own, as the real one is in a process of its own. */
export type ExcelServices = typeof services;

/** Runs in the worker: waits for the page. */
export function serve(): void {
  expose(services);
}
