/** A request to Excel on the web may be 5 MB (Microsoft: resource limits); ours stay under 2 MB with room for the client's own text. */
const REQUEST_BYTES = 1_600_000;

/** Part of the work on a sheet: what it adds to a request, and roughly how many bytes that is. */
export interface Step {
  bytes: number;
  queue: (sheet: Excel.Worksheet) => void;
  /** The same work as two smaller steps; absent when it can't be smaller. */
  halves?: () => [Step, Step];
}

const encoder = new TextEncoder();

/** The size of a value as JSON text in UTF-8. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
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
