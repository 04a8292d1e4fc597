import { fillFromGrid, type GridCell } from './fixtures';
import { createExternal, type External, type Introduction } from './wire/external';
import type { Refusals } from './wire/faults';
import { createHost, type ApiSets } from './wire/host';
import { packWorkbook, unpackWorkbook } from './workbook/plain';

/** What a page needs to be told before office.js loads. */
export interface PageSetup {
  packedWorkbook: string;
  sets: ApiSets;
  apiVersion: string | undefined;
  introduction: Introduction;
}

/** Counters, as plain data. */
export interface PageStats {
  syncs: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
}

/** The way from the test to the Excel in the page. */
export interface ExcelInPage {
  snapshot(): string;
  stats(): PageStats;
  resetStats(): void;
  refuse(
    refusals: Partial<
      Pick<Refusals, 'cellEditMode' | 'otherWorkbookInFront' | 'readOnly' | 'maxPayloadBytes' | 'apiVersion'>
    >,
  ): void;
  failRequest(number: number, code: number): void;
  failAction(number: number): void;
  oblige(): void;
  /** The user types a block of cells at A1 of a sheet. */
  edit(sheetName: string, rows: GridCell[][], address: string): void;
}

declare global {
  interface Window {
    excelInPage?: ExcelInPage;
  }
}

/** Names the time that the emulated Excel itself takes, in the page's timeline. */
export const excelTime = 'emulated-excel';

/** Excel works in a process of its own: its work and its answer are tasks apart from what the page does before and after. */
function inItsOwnTasks(external: External): External {
  return {
    ...external,
    Execute: (method, params, callback) => {
      setTimeout(() => {
        const start = performance.now();
        external.Execute(method, params, (answer, code) => {
          performance.measure(excelTime, { start });
          setTimeout(() => {
            callback(answer, code);
          }, 0);
        });
      }, 0);
    },
  };
}

/** Runs in the page before its own scripts: puts an Excel behind `window.external`, where the desktop client looks for it. */
export function start({ packedWorkbook, sets, apiVersion, introduction }: PageSetup): void {
  const host = createHost(unpackWorkbook(packedWorkbook), sets, apiVersion);
  Object.defineProperty(window, 'external', {
    value: inItsOwnTasks(createExternal(host, introduction)),
    configurable: true,
    writable: true,
  });
  window.excelInPage = {
    snapshot: () => packWorkbook(host.workbook),
    stats: () => {
      const { syncs, actions, bytesIn, bytesOut } = host.stats;
      return { syncs, actions, bytesIn, bytesOut };
    },
    resetStats: () => {
      host.stats.reset();
    },
    refuse: (refusals) => {
      Object.assign(host.refuse, refusals);
    },
    failRequest: (number, code) => {
      host.refuse.requests.set(number, code);
    },
    failAction: (number) => {
      host.refuse.actions.add(number);
    },
    oblige: () => {
      host.resetRefusals();
    },
    edit: (sheetName, rows, address) => {
      const sheet = fillFromGrid(host.workbook, sheetName, rows);
      host.raise({ kind: 'changed', sheet, address });
    },
  };
}
