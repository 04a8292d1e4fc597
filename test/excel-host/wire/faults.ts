/** Codes of errors that Excel gives outside the answer: the request as a whole is refused. */
export const HostFailure = {
  cellEditMode: 5004,
  sessionLost: 5012,
  throttled: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noPermission: 7000,
} as const;

export const MAX_PAYLOAD_BYTES = 5_000_000;

/** What the set-up Excel refuses. Change the fields at any time; `reset` brings an obliging Excel back. */
export interface Refusals {
  /** The user is typing in a cell: every request fails, or waits when it asked for `delayForCellEdit`. */
  cellEditMode: boolean;
  /** Limit of a request and of an answer, in bytes. */
  maxPayloadBytes: number;
  /** Highest ExcelApi set, as in "1.14". Members of later sets fail with ApiNotFound. What `Office` says it supports is settled at the start. */
  apiVersion: string;
  /** Requests that fail, by number as `Stats.syncs` counts them since its last reset, with the code to fail with. */
  requests: Map<number, number>;
  /** Actions that do something (method, property set, object made by a method), counted from 1 since the last reset of the counters, that fail. */
  actions: Set<number>;
  /** Another workbook has the focus: adding and activating sheets, selecting, freezing panes and gridlines fail. */
  otherWorkbookInFront: boolean;
  /** The document is open for reading only: every write request fails. */
  readOnly: boolean;
}

export interface RequestStats {
  bytesIn: number;
  bytesOut: number;
  actions: number;
  /** False for the request that only releases ranges at the end of an Excel.run. */
  doesWork: boolean;
}

/** What went over the line. */
export interface Stats {
  /** Requests that asked for something, so without the clean-up Excel.run sends by itself. */
  readonly syncs: number;
  readonly requests: readonly RequestStats[];
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Actions that do something, as `Refusals.actions` counts them. */
  readonly actions: number;
  reset(): void;
}

export const LATEST_API = '1.20';

export function obliging(apiVersion = LATEST_API): Refusals {
  return {
    cellEditMode: false,
    maxPayloadBytes: MAX_PAYLOAD_BYTES,
    apiVersion,
    requests: new Map(),
    actions: new Set(),
    otherWorkbookInFront: false,
    readOnly: false,
  };
}

/** Compares requirement-set versions by part: 1.9 comes before 1.14. */
export function isAtLeast(version: string, minimum: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minimum.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
