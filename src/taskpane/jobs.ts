/**
 * Waits for work that can't be stopped by itself, such as a call to a worker.
 *
 * @param onAbort ends the work; called at most once, and not after the work is done
 * @throws the signal's reason as soon as it aborts
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal, onAbort: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      onAbort();
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    // Before the caller hears of the end: it may abort the signal at once.
    const end = (): void => signal.removeEventListener('abort', abort);
    work.finally(end).then(resolve, reject);
  });
}
