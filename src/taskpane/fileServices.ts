import type { Background } from '../app/background';
import type { FileWork } from '../app/fileWork';
import type { ReadChoices, Understood } from '../app/run';
import { RegiebladError } from '../model/error';
import { untilAborted } from './jobs';
import type { PaneServices, Source } from './services';
import { isoDate } from './today';

/** Where the sample workbook lies beside the page. */
const samplePath = 'assets/voorbeeld/voorbeeld-gemeente.xlsx';

/** The file that was read last, and how, so that a new worker can take it up where a stopped one left it. */
interface Current {
  source: Source;
  choices: ReadChoices;
}

/**
 * The pane in a plain browser: the user brings a file, and all work on it is done in a worker.
 *
 * @param start starts a worker; called again after a job was stopped
 */
export function fileServices(start: () => Background): PaneServices {
  let background = start();
  let current: Current | null = null;
  let opened: Promise<FileWork> | null = null;

  const open = (source: Source): Promise<FileWork> => {
    const { openFile } = background;
    return bytesOf(source).then(({ bytes, name }) => openFile(bytes, name));
  };
  const openAgain = async ({ source, choices }: Current): Promise<FileWork> => {
    const file = await open(source);
    await file.read(choices);
    return file;
  };
  const lastRead = (): Current => {
    if (!current) throw new Error('no file was read');
    return current;
  };
  const file = (): Promise<FileWork> => (opened ??= openAgain(lastRead()));
  const restart = (): void => {
    background.close();
    background = start();
    opened = null;
  };
  const keep = async (
    source: Source,
    work: Promise<Understood>,
    signal: AbortSignal,
  ): Promise<Understood> => {
    const understood = await untilAborted(work, signal, restart);
    current = { source, choices: understood.choices };
    return understood;
  };

  return {
    kind: 'file',
    connect: () => Promise.resolve(null),
    read: (source, kept, signal) => {
      // A fresh worker gives back the memory of the file before.
      if (opened) restart();
      const choices = { ...kept, today: isoDate(new Date()) };
      opened = open(source);
      return keep(
        source,
        opened.then((work) => work.read(choices)),
        signal,
      );
    },
    readAgain: (changes, signal) =>
      keep(
        lastRead().source,
        file().then((work) => work.readAgain(changes)),
        signal,
      ),
    run: async (onProgress, signal) => {
      const work = file().then((opening) => opening.run(onProgress));
      const { summary, bytes, outputName } = await untilAborted(work, signal, restart);
      return { summary, download: { name: resultName(outputName), bytes } };
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
