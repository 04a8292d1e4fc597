import type { Finding } from './finding';

/** Everything that can go wrong for a user, by code. The sentence for each stands in `text/`. */
export const errorCodes = [
  'wrong-arguments',
  'not-found',
  'encrypted',
  'damaged',
  'too-large',
  'unsupported-format',
  'strict-ooxml',
  'signed',
  'structure-protected',
  'no-list',
  'empty-list',
  'bad-reference-date',
  'earlier-without-date',
  'output-not-writable',
  'output-extension',
  'output-is-input',
  'sheet-name-taken',
  'sheet-protected',
  'cell-edit-mode',
  'workbook-not-active',
  'payload-too-large',
  'ability-missing',
  'write-failed-restored',
  'write-failed-unfinished',
  'host-failed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type ErrorParams = Readonly<Record<string, string | number>>;

/** Expected trouble, thrown up to `app/`, where a front end turns its code into a sentence. Bugs stay ordinary errors. */
export class RegiebladError extends Error {
  override readonly name = 'RegiebladError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly findings: readonly Finding[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
