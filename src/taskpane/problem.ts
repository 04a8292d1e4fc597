import { RegiebladError, type ErrorCode, type ErrorParams } from '../model/error';
import type { Finding } from '../model/finding';

/** Trouble as the pane keeps it: plain data. `unexpected` is a bug, of which only the diagnose panel shows the message. */
export type Problem =
  | { code: ErrorCode; params: ErrorParams; findings: readonly Finding[] }
  | { code: 'unexpected'; message: string };

/** What was thrown, as plain data. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof RegiebladError) {
    return { code: thrown.code, params: thrown.params, findings: thrown.findings };
  }
  return { code: 'unexpected', message: thrown instanceof Error ? thrown.message : String(thrown) };
}
