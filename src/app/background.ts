import { proxy, transfer, wrap } from 'comlink';
import type { Engine } from './engine';
import type { FileWork } from './fileWork';
import type { WorkerServices } from './worker';
import { passErrorsThroughWorkers } from './workerErrors';

/** The heavy work, off the page, so that the pane stays responsive. */
export interface Background {
  engine: Engine;
  /** As `host/file` opens it; the bytes move to the worker and are empty afterwards. */
  openFile(bytes: Uint8Array, name: string): Promise<FileWork>;
  /** Ends the worker. */
  close(): void;
}

/** Starts the worker behind a pane. The command line doesn't use it. */
export function startBackground(): Background {
  passErrorsThroughWorkers();
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const remote = wrap<WorkerServices>(worker);

  async function openFile(bytes: Uint8Array, name: string): Promise<FileWork> {
    const file = await remote.openFile(transfer(bytes, [bytes.buffer]), name);
    return {
      read: (choices) => file.read(choices),
      readAgain: (changes) => file.readAgain(changes),
      run: (onProgress) => file.run(proxy(onProgress)),
    };
  }

  return {
    engine: {
      read: (grids, options) => remote.read(grids, options),
      analyse: (request, onProgress) => remote.analyse(request, proxy(onProgress)),
    },
    openFile,
    close: () => worker.terminate(),
  };
}
