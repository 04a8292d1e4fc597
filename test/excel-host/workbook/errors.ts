/** The messages Excel sends with its commonest error codes (Excel.ErrorCodes). */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  UnsupportedSheet: "This sheet type doesn't support the operation.",
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
} as const;

export type HostErrorCode = keyof typeof messages;

/** What the emulated Excel answers when an action fails; the client turns it into an OfficeExtension.Error. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    detail?: string,
  ) {
    super(detail === undefined ? messages[code] : `${messages[code]} (${detail})`);
  }

  /** The HTTP-like status that goes with the code. */
  get status(): number {
    if (this.code === 'AccessDenied') return 403;
    if (this.code === 'ItemNotFound' || this.code === 'ApiNotFound') return 404;
    if (this.code === 'GeneralException') return 500;
    if (this.code === 'NotImplemented') return 501;
    return this.code === 'ItemAlreadyExists' ? 409 : 400;
  }
}
