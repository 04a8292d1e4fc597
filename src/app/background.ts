import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { Host } from '../host/host';
import { hostInParts } from './hostInParts';
import type { FileWork, WorkbookWork } from './workbookWork';
import type { WorkerServices } from './worker';
import { passErrorsThroughWorkers } from './workerErrors';

/** The heavy work, off the page, so that the pane stays responsive. What was read stays there. */
export interface Background {
  /** As `host/file` opens it; the bytes move to the worker and are empty afterwards. */
  openFile(bytes: Uint8Array, name: string): Promise<FileWork>;
  /** The work on a workbook that only the page can reach. */
  openWorkbook(host: Host): Promise<WorkbookWork>;
  /** Ends the worker. */
  close(): void;
}

/** Starts the worker behind a pane. The command line doesn't use it. */
export function startBackground(): Background {
  passErrorsThroughWorkers();
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const remote = wrap<WorkerServices>(worker);

  return {
    openFile: async (bytes, name) => {
      const file = await remote.openFile(transfer(bytes, [bytes.buffer]), name);
      return { ...called(file), result: () => file.result() };
    },
    openWorkbook: async (host) => called(await remote.openWorkbook(proxy(hostInParts(host)))),
    close: () => worker.terminate(),
  };
}

/** Work in the worker, with callbacks it can reach. */
function called(work: Remote<WorkbookWork>): WorkbookWork {
  return {
    read: (choices) => work.read(choices),
    readAgain: (changes) => work.readAgain(changes),
    run: (onProgress) => work.run(proxy(onProgress)),
  };
}
