import type { Background } from '../app/background';
import {
  analyseAndWrite,
  readAgain,
  readSession,
  understand,
  type Session,
  type Understood,
} from '../app/run';
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
  let current: Session | null = null;

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
  const lastRead = (): Session => {
    if (!current) throw new Error('no workbook was read');
    return current;
  };
  /** Keeps what a job read; a job that was stopped leaves the session of before. */
  const keep = (work: Promise<Session>, signal: AbortSignal): Promise<Understood> => {
    const understood = work.then(async (session) => ({
      session,
      understood: await understand(session, background.engine),
    }));
    return untilAborted(understood, signal, restart).then(({ session, understood }) => {
      current = { ...session, candidates: understood.candidates };
      return understood;
    });
  };

  return {
    kind: 'excel',
    connect: async () => (await host()).info(),
    read: (_source, kept, signal) => {
      const choices = { ...kept, today: isoDate(new Date()) };
      return keep(
        host().then((workbook) => readSession(workbook, background.engine, choices)),
        signal,
      );
    },
    readAgain: (changes, signal) => keep(readAgain(lastRead(), background.engine, changes), signal),
    run: async (onProgress, signal) => {
      const session = lastRead();
      const work = host().then((workbook) =>
        analyseAndWrite(workbook, background.engine, session, { onProgress }),
      );
      return { summary: await untilAborted(work, signal, restart), download: null };
    },
    show: async (cell) => (await host()).select(cell),
    watch: async (callback) => (await host()).onSourceChanged(callback),
  };
}
