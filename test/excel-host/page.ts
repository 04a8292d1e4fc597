import { proxy, wrap, type Remote } from 'comlink';
import { createExternal, type HostBehindPage, type Introduction } from './wire/external';
import { LATEST_API } from './wire/faults';
import type { Workbook } from './workbook/model';
import type { ExcelServices, WorkbookSetup } from './worker';

export { serve } from './worker';

/** What a page needs to be told before office.js loads. */
export interface PageSetup extends WorkbookSetup {
  /** Address of the worker's script. */
  script: string;
  introduction: Introduction;
  /** What the client asks without waiting for an answer. */
  readOnly: boolean;
  documentSettings: [string, string][];
}

declare global {
  interface Window {
    /** The way from the test to the Excel behind the page. */
    excelInPage?: Remote<ExcelServices>;
  }
}

/** Runs in the page before its own scripts: puts an Excel behind `window.external`, where the desktop client looks for it. */
export function start({ script, introduction, readOnly, documentSettings, ...setup }: PageSetup): void {
  const excel = wrap<ExcelServices>(new Worker(script));
  void excel.open(setup);
  let settings: Workbook['documentSettings'] = new Map(documentSettings);
  const host: HostBehindPage = {
    workbook: {
      readOnly,
      get documentSettings() {
        return settings;
      },
      set documentSettings(changed) {
        settings = changed;
        void excel.keepDocumentSettings(changed);
      },
    },
    refuse: { apiVersion: setup.apiVersion ?? LATEST_API },
    answer: (body, flags) => excel.answer(body, flags),
    set onEvent(handler: HostBehindPage['onEvent']) {
      void excel.listen(proxy(handler));
    },
  };
  Object.defineProperty(window, 'external', {
    value: createExternal(host, introduction),
    configurable: true,
    writable: true,
  });
  window.excelInPage = excel;
}
