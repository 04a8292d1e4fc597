import type { Background } from '../app/background';
import { analyseAndWrite, readAgain, readSession } from '../app/run';
import type { Host } from '../host/host';
import { untilAborted } from './jobs';
import type { PaneServices } from './services';
import { isoDate } from './today';

/**
 * The pane inside Excel: the workbook is the open one, and the engine runs in a worker.
 *
 * @param openWorkbook gives the host of the open workbook; rejects with `ability-missing` outside Excel
 * @param start starts a worker; called again after a job was stopped
 */
export function excelServices(openWorkbook: () => Promise<Host>, start: () => Background): PaneServices {
  let background = start();
  let opening: Promise<Host> | null = null;

  const host = (): Promise<Host> => {
    opening ??= openWorkbook().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const restart = (): void => {
    background.close();
    background = start();
  };
  const today = (): { today: string } => ({ today: isoDate(new Date()) });

  return {
    kind: 'excel',
    connect: async () => (await host()).info(),
    read: (_source, signal) =>
      untilAborted(
        host().then((workbook) => readSession(workbook, background.engine, today())),
        signal,
        restart,
      ),
    correct: (session, corrections, signal) =>
      untilAborted(readAgain(session, background.engine, { ...today(), corrections }), signal, restart),
    run: async (session, onProgress, signal) => {
      const work = host().then((workbook) =>
        analyseAndWrite(workbook, background.engine, session, { onProgress }),
      );
      return { outcome: await untilAborted(work, signal, restart), download: null };
    },
    show: async (cell) => (await host()).select(cell),
    watch: async (callback) => (await host()).onSourceChanged(callback),
  };
}
