import { proxy, transfer, wrap } from 'comlink';
import type { FileHost } from '../host/file/openFile';
import { RegiebladError } from '../model/error';
import type { Engine } from './engine';
import type { WorkerServices } from './worker';
import { passErrorsThroughWorkers } from './workerErrors';

/** The engine and the opening of files, off the page, so that the pane stays responsive. */
export interface Background {
  engine: Engine;
  /** As `host/file` opens it; the bytes move to the worker and are empty afterwards. */
  openFile(bytes: Uint8Array, name: string): Promise<FileHost>;
  /** Ends the worker. */
  close(): void;
}

/** Starts the worker behind a pane. The command line doesn't use it. */
export function startBackground(): Background {
  passErrorsThroughWorkers();
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const remote = wrap<WorkerServices>(worker);

  async function openFile(bytes: Uint8Array, name: string): Promise<FileHost> {
    const file = await remote.openFile(transfer(bytes, [bytes.buffer]), name);
    return {
      outputName: await file.outputName,
      info: () => file.info(),
      listSheets: () => file.listSheets(),
      readSheets: (names) => file.readSheets(names),
      readState: () => file.readState(),
      write: ({ onProgress, ...request }) => file.write(request, onProgress && proxy(onProgress)),
      toBytes: () => file.toBytes(),
      select: () => Promise.reject(new RegiebladError('ability-missing', { ability: 'select' })),
      onSourceChanged: () => Promise.resolve(() => Promise.resolve()),
    };
  }

  return {
    engine: {
      read: (grids, options) => remote.read(grids, options),
      analyse: (request) => remote.analyse(request),
    },
    openFile,
    close: () => worker.terminate(),
  };
}
