import { transferHandlers } from 'comlink';
import { RegiebladError } from '../model/error';

type Thrown =
  | {
      kind: 'expected';
      code: RegiebladError['code'];
      params: RegiebladError['params'];
      findings: RegiebladError['findings'];
    }
  | { kind: 'bug'; message: string; stack: string | undefined };

/**
 * Lets a `RegiebladError` cross the border of a worker as itself: comlink alone keeps only the message. To be called on
 * both sides before the first call.
 */
export function passErrorsThroughWorkers(): void {
  const standard = transferHandlers.get('throw');
  if (standard === undefined) throw new Error('comlink has no handler for thrown values');
  transferHandlers.set('throw', {
    canHandle: standard.canHandle,
    serialize: (thrown: { value: unknown }) => [pack(thrown.value), []],
    deserialize: (packed: Thrown) => {
      throw unpack(packed);
    },
  });
}

function pack(value: unknown): Thrown {
  if (value instanceof RegiebladError) {
    return { kind: 'expected', code: value.code, params: value.params, findings: value.findings };
  }
  const error = value instanceof Error ? value : new Error(String(value));
  return { kind: 'bug', message: error.message, stack: error.stack };
}

function unpack(packed: Thrown): Error {
  if (packed.kind === 'expected') return new RegiebladError(packed.code, packed.params, packed.findings);
  const error = new Error(packed.message);
  if (packed.stack !== undefined) error.stack = packed.stack;
  return error;
}
