import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openFile, type FileHost } from '../host/file/openFile';
import { RegiebladError } from '../model/error';

/** Opens a workbook file. Rejects with `not-found` or with what `openFile` says of the bytes. */
export async function openInput(file: string): Promise<FileHost> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new RegiebladError('not-found', { file }, [], { cause });
  });
  return openFile(new Uint8Array(bytes), path.basename(file));
}

/**
 * Whether a result may go to `out`, checked before any work: not over the input, and with the extension that its format has.
 * Excel refuses a macro-enabled package under another name.
 */
export async function checkOutput(input: string, out: string, outputName: string): Promise<void> {
  const wanted = path.extname(outputName).toLowerCase();
  if (path.extname(out).toLowerCase() !== wanted) {
    throw new RegiebladError('output-extension', { file: out, extension: wanted });
  }
  const [from, to] = await Promise.all([realpath(input), realpath(out).catch(() => path.resolve(out))]);
  if (from === to) throw new RegiebladError('output-is-input', { file: out });
}

/** Writes the result next to its place and renames it, so that a failure leaves no half file. */
export async function writeOutput(out: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(out), `.${path.basename(out)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, out);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new RegiebladError('output-not-writable', { file: out }, [], { cause });
  }
}
