import { expose, proxy } from 'comlink';
import { openFile } from '../host/file/openFile';
import { hostBehind, type HostInParts } from './hostInParts';
import { fileWork, workbookWork } from './workbookWork';
import { passErrorsThroughWorkers } from './workerErrors';

const services = {
  openFile: async (bytes: Uint8Array, name: string) => proxy(fileWork(await openFile(bytes, name))),
  openWorkbook: (host: HostInParts) => proxy(workbookWork(hostBehind(host))),
};

/** What the worker does for the page: the whole work on a file, or on a workbook whose host is in the page. */
export type WorkerServices = typeof services;

passErrorsThroughWorkers();
expose(services);
