import type { Background } from '../app/background';
import type { Host } from '../host/host';
import { keptWork } from './keptWork';
import type { PaneServices } from './services';

/**
 * The pane inside Excel: the workbook is the open one. The page asks and tells Excel; all else is done in a worker.
 *
 * @param openWorkbook gives the host of the open workbook; rejects with `ability-missing` outside Excel
 * @param start starts a worker; called again after a job was stopped
 */
export function excelServices(openWorkbook: () => Promise<Host>, start: () => Background): PaneServices {
  let opening: Promise<Host> | null = null;

  const host = (): Promise<Host> => {
    opening ??= openWorkbook().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const workbook = keptWork(start, async (background) => background.openWorkbook(await host()));

  return {
    kind: 'excel',
    connect: async () => (await host()).info(),
    read: workbook.read,
    readAgain: workbook.readAgain,
    run: (onProgress, signal) =>
      workbook.run(async (work) => ({ summary: await work.run(onProgress), download: null }), signal),
    show: async (cell) => (await host()).select(cell),
    watch: async (callback) => (await host()).onSourceChanged(callback),
  };
}
