/**
 * The client puts a whole request into words before it lets go of the page: this much takes some 10 ms (measured), so that a slow
 * machine stays below the 50 ms that people notice, and a sheet still takes few requests. Excel on the web takes 5 MB (Microsoft:
 * resource limits).
 */
export const REQUEST_BYTES = 800_000;

/** Part of the work on a sheet: what it adds to a request, and roughly how many bytes that is. */
export interface Step {
  bytes: number;
  queue: (sheet: Excel.Worksheet) => void;
  /** The same work as two smaller steps; absent when it can't be smaller. */
  halves?: () => [Step, Step];
}

/** The size of a value as JSON text in UTF-8. Counted, since encoding would leave the browser a buffer to clear away per row. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair takes two of its four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** The steps in their order, as requests of at most `limit` bytes; a larger step stands alone. */
export function packRequests<T extends { bytes: number }>(steps: readonly T[], limit = REQUEST_BYTES): T[][] {
  const requests: T[][] = [];
  let room = 0;
  for (const step of steps) {
    const last = requests.at(-1);
    if (last && step.bytes <= room) last.push(step);
    else {
      requests.push([step]);
      room = limit;
    }
    room -= step.bytes;
  }
  return requests;
}

/** The steps of a refused request as two smaller requests, or `null` when they can't be smaller. */
export function halveRequest(steps: readonly Step[]): [Step[], Step[]] | null {
  const [only] = steps;
  if (only && steps.length === 1) {
    const halves = only.halves?.();
    return halves ? [[halves[0]], [halves[1]]] : null;
  }
  const middle = Math.ceil(steps.length / 2);
  return steps.length === 0 ? null : [steps.slice(0, middle), steps.slice(middle)];
}

/** What one small setting adds to a request: an action, an object path and the client's bookkeeping. */
export const SETTING_BYTES = 400;
