import { readApiSets } from './apiSets';
import { loadClient, type ClientGlobals } from './client';
import { createWorkbook, type Workbook } from './workbook/model';
import { createExternal, lightTheme, type Theme } from './wire/external';
import { createHost, type Host } from './wire/host';

export { fillFromGrid, toRows, type GridCell } from './fixtures';
export { createWorkbook, type Workbook } from './workbook/model';
export { HostFailure } from './wire/faults';
export type { Refusals, Stats } from './wire/faults';

export interface ExcelOptions {
  /** The open workbook; an empty one with the sheet Blad1 when left out. */
  workbook?: Workbook;
  /** Highest ExcelApi set, 1.20 when left out. Office LTSC 2021 has 1.14. */
  apiVersion?: string;
  displayLanguage?: string;
  contentLanguage?: string;
  theme?: Theme;
}

/** Microsoft's client in front of an in-memory workbook. */
export interface EmulatedExcel
  extends ClientGlobals, Pick<Host, 'workbook' | 'stats' | 'refuse' | 'resetRefusals'> {
  /** Tells the add-in that the user changed cells, as Excel does after an edit; the workbook itself is edited by the test. */
  raiseChanged(sheetName: string, address: string): void;
  /** Makes this Excel's client the global `Office`, `Excel` and `OfficeExtension`; call the result to take it away again. */
  install(): () => void;
}

/** Starts an Excel for a test. */
export async function createExcel(options: ExcelOptions = {}): Promise<EmulatedExcel> {
  const workbook = options.workbook ?? createWorkbook();
  const host = createHost(workbook, readApiSets(), options.apiVersion);
  const external = createExternal(host, {
    displayLanguage: options.displayLanguage ?? 'nl-NL',
    contentLanguage: options.contentLanguage ?? 'nl-NL',
    theme: options.theme ?? lightTheme,
  });
  const { Office, Excel, OfficeExtension } = await loadClient(external);
  return {
    Office,
    Excel,
    OfficeExtension,
    workbook,
    stats: host.stats,
    refuse: host.refuse,
    resetRefusals: () => {
      host.resetRefusals();
    },
    raiseChanged(sheetName, address) {
      const sheet = workbook.sheets.find(({ name }) => name === sheetName);
      if (!sheet) throw new Error(`no sheet ${sheetName}`);
      host.raise({ kind: 'changed', sheet, address });
    },
    install: () => installGlobals({ Office, Excel, OfficeExtension }),
  };
}

function installGlobals(client: ClientGlobals): () => void {
  const before = Object.keys(client).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  Object.assign(globalThis, client);
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
