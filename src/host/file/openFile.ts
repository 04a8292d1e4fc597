import { RegiebladError } from '../../model/error';
import { readCsv } from './csv';
import { decodeText, looksLikeText } from './decodeText';
import { createFileHost, type FileHost } from './fileHost';
import { isOds, readOdsGrids } from './ods';
import { contentType, partText } from './package';
import { sheetNameFor } from './valuesCopy';
import { findWorkbookPart } from './workbookXml';
import { looksLikeZip, unzip, type Parts } from './zip';

export type { FileHost } from './fileHost';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const textExtensions = ['csv', 'tsv', 'txt'];

/**
 * Opens a workbook: .xlsx, .xlsm, .ods or .csv, recognised by its content; the name tells only what content can't.
 *
 * Throws `encrypted`, `damaged`, `too-large`, or `unsupported-format` with the format it seems to be.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<FileHost> {
  if (looksLikeZip(bytes)) return openZip(bytes, name);
  if (compoundFile.every((byte, index) => bytes[index] === byte)) throw oldOrEncrypted(bytes);
  const extension = extensionOf(name);
  if (bytes.length === 0 && !textExtensions.includes(extension))
    throw new RegiebladError('damaged', { part: name });
  if (!looksLikeText(bytes)) throw binaryError(bytes, extension, name);
  const start = decodeText(bytes.subarray(0, 4096))
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta|div)|^mime-version:/.test(start))
    throw unsupported('html');
  if (start.startsWith('<')) throw unsupported('xml');
  if (start.startsWith('%pdf') || start.startsWith('{\\rtf')) throw unsupported(extension);
  if (!textExtensions.includes(extension)) throw unsupported(extension);
  return createFileHost({
    name,
    format: 'csv',
    grids: [readCsv(bytes, sheetNameFor(name.replace(/\.[^.]*$/, ''), []))],
  });
}

async function openZip(bytes: Uint8Array, name: string): Promise<FileHost> {
  const parts = unzip(bytes);
  if (isOds(parts)) return createFileHost({ name, format: 'ods', grids: await readOdsGrids(parts) });
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels')) throw noWorkbook(parts, name);
  const part = findWorkbookPart(parts);
  if (part === null) throw noWorkbook(parts, name);
  const type = contentType(parts, part) ?? '';
  if (type.includes('sheet.binary')) throw unsupported('xlsb');
  if (type !== '' && !type.includes('spreadsheetml') && !type.includes('ms-excel'))
    throw unsupported(extensionOf(part));
  // A missing or broken part shows now, not halfway a run.
  partText(parts, part);
  return createFileHost({ name, format: type.includes('macroEnabled') ? 'xlsm' : 'xlsx', parts, bytes });
}

function noWorkbook(parts: Parts, name: string): RegiebladError {
  const isPackage =
    parts.has('[Content_Types].xml') || [...parts.keys()].some((part) => part.startsWith('xl/'));
  return isPackage ? new RegiebladError('damaged', { part: '_rels/.rels' }) : unsupported(extensionOf(name));
}

/** A compound file is an encrypted workbook when it says so in its directory (in UTF-16), else an old Office format. */
function oldOrEncrypted(bytes: Uint8Array): RegiebladError {
  const directoryName = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return contains(bytes, directoryName) ? new RegiebladError('encrypted') : unsupported('xls');
}

/** Something that begins as nothing we know: a workbook by its name is damaged, another file is another format. */
function binaryError(bytes: Uint8Array, extension: string, name: string): RegiebladError {
  const biffStart =
    bytes[0] === 0x09 && (bytes[1] === 0x08 || bytes[1] === 0x04 || bytes[1] === 0x02 || bytes[1] === 0x00);
  if (biffStart) return unsupported('xls');
  const isWorkbook = ['xlsx', 'xlsm', 'ods'].includes(extension);
  return isWorkbook ? new RegiebladError('damaged', { part: name }) : unsupported(extension);
}

function contains(bytes: Uint8Array, sought: readonly number[]): boolean {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function unsupported(format: string): RegiebladError {
  return new RegiebladError('unsupported-format', { format });
}
