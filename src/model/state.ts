import * as v from 'valibot';
import { quantitySchema } from './quantity';

const cellText = v.union([v.string(), v.number(), v.boolean()]);

/** What the workbook remembers between runs, in one custom XML part (`urn:regieblad:1`), the same in every host. */
export const workbookStateSchema = v.object({
  version: v.literal(1),
  /** Column meanings the user corrected: by sheet and raw header, so that a moved column keeps its meaning. */
  corrections: v.array(v.object({ sheet: v.string(), header: v.string(), field: v.string() })),
  /** The annotations as last written, per sheet kind, project key and column; the base for merging returned copies. */
  annotations: v.record(v.string(), v.record(v.string(), v.record(v.string(), cellText))),
  /** The figures of the last run, to say what changed since. */
  lastRun: v.nullable(
    v.object({
      referenceDate: v.string(),
      counted: quantitySchema,
      /** Project key → counted homes. */
      projects: v.record(v.string(), quantitySchema),
    }),
  ),
  /** One row per run that changed something. */
  log: v.array(
    v.object({ referenceDate: v.string(), code: v.string(), params: v.record(v.string(), cellText) }),
  ),
});
export type WorkbookState = v.InferOutput<typeof workbookStateSchema>;

export const emptyState: WorkbookState = {
  version: 1,
  corrections: [],
  annotations: {},
  lastRun: null,
  log: [],
};
