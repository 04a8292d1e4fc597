import type { Background } from '../app/background';
import { RegiebladError } from '../model/error';
import { keptWork } from './keptWork';
import type { PaneServices, Source } from './services';

/** Where the sample workbook lies beside the page. */
const samplePath = 'assets/voorbeeld/voorbeeld-gemeente.xlsx';

/**
 * The pane in a plain browser: the user brings a file, and all work on it is done in a worker.
 *
 * @param start starts a worker; called again after a job was stopped
 */
export function fileServices(start: () => Background): PaneServices {
  const file = keptWork(start, async ({ openFile }, source: Source) => {
    const { bytes, name } = await bytesOf(source);
    return openFile(bytes, name);
  });

  return {
    kind: 'file',
    connect: () => Promise.resolve(null),
    read: file.read,
    readAgain: file.readAgain,
    run: (onProgress, signal) =>
      file.run(async (work) => {
        const summary = await work.run(onProgress);
        const { bytes, outputName } = await work.result();
        return { summary, download: { name: resultName(outputName), bytes } };
      }, signal),
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
