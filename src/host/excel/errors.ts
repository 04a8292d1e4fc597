import { RegiebladError, type ErrorCode, type ErrorParams } from '../../model/error';

/** An error of Office.js; recognised by its shape, because each frame has its own `OfficeExtension`. */
export interface OfficeError extends Error {
  code: string;
  debugInfo?: { errorLocation?: string };
}

const codes: Record<string, ErrorCode> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'sheet-protected',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  InactiveWorkbook: 'workbook-not-active',
  ApiNotFound: 'ability-missing',
};

/**
 * Members that fail with the vague `GeneralException` when another workbook is in front (Microsoft: troubleshooting Excel add-ins):
 * they need the workbook's window.
 */
const needsWindow =
  /^(WorksheetCollection\.add|Worksheet\.(activate|showGridlines|freezePanes)|WorksheetFreezePanes\.\w+|Range\.select)$/;

/** Members that change which sheets there are; a refusal of these is about the workbook, not about a sheet. */
const needsStructure = /^(WorksheetCollection\.add|Worksheet\.(visibility|name|position))$/;

/** Whether this is an error that Office.js raised. */
export function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'debugInfo' in error;
}

function codeFor(code: string, location: string): ErrorCode {
  if (code === 'AccessDenied' && needsStructure.test(location)) return 'structure-protected';
  // Not about a sheet: the workbook is open for reading only, or the user may not change it.
  if (code === 'AccessDenied' && location === '') return 'host-failed';
  if (code === 'GeneralException' && needsWindow.test(location)) return 'workbook-not-active';
  return codes[code] ?? 'host-failed';
}

/**
 * An error of Office.js as ours, its code and the member it came from in `code` and `location`. Anything else (our own errors,
 * bugs) comes back as it was.
 */
export function toHostError(error: unknown, params: ErrorParams = {}): unknown {
  if (!isOfficeError(error)) return error;
  const location = error.debugInfo?.errorLocation ?? '';
  const code = codeFor(error.code, location);
  const ability: ErrorParams = code === 'ability-missing' ? { ability: location } : {};
  return new RegiebladError(code, { ...params, ...ability, code: error.code, location }, [], {
    cause: error,
  });
}

/** The code Office gave, of an Office error or of what `toHostError` made of it. */
export function officeCode(error: unknown): string | undefined {
  if (isOfficeError(error)) return error.code;
  return error instanceof RegiebladError ? officeCode(error.cause) : undefined;
}

/** Whether Excel refused a request or answer for its size, before doing any of it. */
export function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded$/.test(officeCode(error) ?? '');
}

/** Refusals of a request as a whole, when they come from no member in particular: nothing in the request was done. */
const wholeRefusals = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'AccessDenied',
  'ActivityLimitReached',
]);

/** Whether Excel refused a whole request, so that nothing in it was done. */
export function isRefusedWhole(error: unknown): boolean {
  if (!(error instanceof RegiebladError)) return false;
  return error.params.location === '' && wholeRefusals.has(officeCode(error) ?? '');
}
