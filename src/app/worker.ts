import { expose, proxy } from 'comlink';
import { openFile } from '../host/file/openFile';
import { localEngine } from './engine';
import { fileWork } from './fileWork';
import { passErrorsThroughWorkers } from './workerErrors';

const services = {
  read: localEngine.read,
  analyse: localEngine.analyse,
  openFile: async (bytes: Uint8Array, name: string) => proxy(fileWork(await openFile(bytes, name))),
};

/** What the worker does for the page: the engine for the open workbook of Excel, and the whole work on a file. */
export type WorkerServices = typeof services;

passErrorsThroughWorkers();
expose(services);
