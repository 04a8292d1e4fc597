import type { ErrorCode } from '../model/error';

/** Exit codes of the command line; 0 is done, 1 is a bug. */
export const exitCodes: Record<ErrorCode, number> = {
  'wrong-arguments': 2,
  'bad-reference-date': 2,
  'output-extension': 2,
  'output-is-input': 2,
  'not-found': 3,
  encrypted: 3,
  damaged: 3,
  'too-large': 3,
  'unsupported-format': 3,
  'no-list': 4,
  'empty-list': 4,
  'strict-ooxml': 6,
  signed: 6,
  'structure-protected': 6,
  'sheet-name-taken': 6,
  'sheet-protected': 6,
  'output-not-writable': 6,
  'cell-edit-mode': 6,
  'workbook-not-active': 6,
  'payload-too-large': 6,
  'ability-missing': 6,
  'write-failed-restored': 6,
  'write-failed-unfinished': 6,
  'host-failed': 6,
};
