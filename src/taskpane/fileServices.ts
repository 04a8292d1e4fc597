import type { Background } from '../app/background';
import { analyseAndWrite, readAgain, readSession } from '../app/run';
import type { FileHost } from '../host/file/openFile';
import { RegiebladError } from '../model/error';
import { untilAborted } from './jobs';
import type { Finished, PaneServices, Source } from './services';
import { isoDate } from './today';

/** Where the sample workbook lies beside the page. */
const samplePath = 'assets/voorbeeld/voorbeeld-gemeente.xlsx';

/**
 * The pane in a plain browser: the user brings a file, and both the file and the engine live in a worker.
 *
 * @param start starts a worker; called again after a job was stopped
 */
export function fileServices(start: () => Background): PaneServices {
  let background = start();
  let source: Source | null = null;
  let opened: Promise<FileHost> | null = null;

  /** The file that was read last; opened again when its worker was stopped. */
  const host = (): Promise<FileHost> => {
    if (!source) throw new Error('no file was read');
    const { openFile } = background;
    opened ??= bytesOf(source).then(({ bytes, name }) => openFile(bytes, name));
    return opened;
  };
  const restart = (): void => {
    background.close();
    background = start();
    opened = null;
  };
  const today = (): { today: string } => ({ today: isoDate(new Date()) });

  return {
    kind: 'file',
    connect: () => Promise.resolve(null),
    read: (next, signal) => {
      // A fresh worker gives back the memory of the file before.
      if (opened) restart();
      source = next;
      const work = host().then((file) => readSession(file, background.engine, today()));
      return untilAborted(work, signal, restart);
    },
    correct: (session, corrections, signal) =>
      untilAborted(readAgain(session, background.engine, { ...today(), corrections }), signal, restart),
    run: (session, onProgress, signal) => {
      const work = host().then(async (file): Promise<Finished> => {
        const outcome = await analyseAndWrite(file, background.engine, session, { onProgress });
        return { outcome, download: { name: resultName(file.outputName), bytes: await file.toBytes() } };
      });
      return untilAborted(work, signal, restart);
    },
    show: () => Promise.reject(new RegiebladError('ability-missing')),
    watch: () => Promise.resolve(() => Promise.resolve()),
  };
}

/** A name that tells the result from the source it lies beside: "lijst.xlsx" → "lijst met Regieblad.xlsx". */
export function resultName(name: string): string {
  const suffix = ' met Regieblad';
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  return stem.endsWith(suffix) ? name : `${stem}${suffix}${extension}`;
}

async function bytesOf(source: Source): Promise<{ bytes: Uint8Array; name: string }> {
  if (source.kind === 'file') {
    return { bytes: new Uint8Array(await source.file.arrayBuffer()), name: source.file.name };
  }
  const response = await fetch(samplePath);
  const name = samplePath.slice(samplePath.lastIndexOf('/') + 1);
  if (!response.ok) throw new RegiebladError('not-found', { file: name });
  return { bytes: new Uint8Array(await response.arrayBuffer()), name };
}
