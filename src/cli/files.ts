import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EarlierFile } from '../app/earlierFiles';
import { openFile, type FileHost } from '../host/file/openFile';
import { RegiebladError } from '../model/error';

/** Opens a workbook file. Rejects with `not-found` or with what `openFile` says of the bytes. */
export async function openInput(file: string): Promise<FileHost> {
  return openFile(await bytesOf(file), path.basename(file));
}

/** The older file of an argument "FILE" or "FILE@YYYY-MM-DD". Rejects with `not-found`. */
export async function earlierInput(argument: string): Promise<EarlierFile> {
  const [, file = argument, date = null] = /^(.+)@(\d{4}-\d{2}-\d{2})$/.exec(argument) ?? [];
  return { name: path.basename(file), bytes: await bytesOf(file), date };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new RegiebladError('not-found', { file }, [], { cause });
  });
  return new Uint8Array(bytes);
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
