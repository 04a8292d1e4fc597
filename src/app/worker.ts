import { expose, proxy } from 'comlink';
import { openFile, type FileHost } from '../host/file/openFile';
import type { WriteRequest } from '../host/host';
import { localEngine } from './engine';
import { passErrorsThroughWorkers } from './workerErrors';

/** A file host whose callback is an argument of its own: comlink can't pass a function inside an object. */
function exported(host: FileHost) {
  return proxy({
    outputName: host.outputName,
    info: () => host.info(),
    listSheets: () => host.listSheets(),
    readSheets: (names: string[]) => host.readSheets(names),
    readState: () => host.readState(),
    write: (request: Omit<WriteRequest, 'onProgress'>, onProgress?: WriteRequest['onProgress']) =>
      host.write({ ...request, onProgress }),
    toBytes: () => host.toBytes(),
  });
}

const services = {
  read: localEngine.read,
  analyse: localEngine.analyse,
  openFile: async (bytes: Uint8Array, name: string) => exported(await openFile(bytes, name)),
};

/** What the worker does for the page: the engine, and files as hosts of their own. */
export type WorkerServices = typeof services;

passErrorsThroughWorkers();
expose(services);
