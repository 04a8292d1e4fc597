import * as v from 'valibot';
import { quantitySchema } from './quantity';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/**
 * Something the user should know about the data. `code` selects the sentence in `text/` and `params` fill it in,
 * so that a finding is the same in every language.
 */
export const findingSchema = v.object({
  code: v.string(),
  severity: v.picklist(severities),
  sheet: v.optional(v.string()),
  /** A1 address on `sheet`. */
  cell: v.optional(v.string()),
  /** Key of the project it is about. */
  project: v.optional(v.string()),
  /** Homes touched; absent where the finding is not about homes. */
  homes: v.optional(quantitySchema),
  params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
});

export type Finding = v.InferOutput<typeof findingSchema>;
