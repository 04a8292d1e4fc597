import * as v from 'valibot';
import { pairChoiceSchema } from './pairs';
import { quantitySchema } from './quantity';

const cellText = v.union([v.string(), v.number(), v.boolean()]);

export const columnCorrectionSchema = v.object({
  sheet: v.string(),
  /** The raw header, as `ColumnMatch.header`. */
  header: v.string(),
  /** Which of the columns with that same header, from 1; absent is all of them. */
  occurrence: v.optional(v.number()),
  /** A `Field` of a project list, or "staff." and a `StaffField` for a column of the staff list. */
  field: v.string(),
});
export type ColumnCorrection = v.InferOutput<typeof columnCorrectionSchema>;

export const leadAnswerSchema = v.object({
  /** The lead as the project list spells it. */
  lead: v.string(),
  /** Key of the person that is meant; `null` when it is nobody of the staff list. */
  person: v.nullable(v.string()),
});
export type LeadAnswer = v.InferOutput<typeof leadAnswerSchema>;

export const projectRowAnswerSchema = v.object({
  sheet: v.string(),
  /** The words of the row, as `wordsOfRow` in reading gives them. */
  words: v.string(),
  /** Which of the rows of the sheet with these words, from 1; absent where it is the only one. */
  occurrence: v.optional(v.number()),
});
export type ProjectRowAnswer = v.InferOutput<typeof projectRowAnswerSchema>;

export const qualityRunSchema = v.object({
  referenceDate: v.string(),
  score: v.number(),
  /** Points per aspect. */
  aspects: v.record(v.string(), v.number()),
});
export type QualityRun = v.InferOutput<typeof qualityRunSchema>;

/** What the workbook remembers between runs, in one custom XML part (`urn:regieblad:1`), the same in every host. */
export const workbookStateSchema = v.object({
  version: v.literal(1),
  /** Column meanings the user corrected: by sheet and raw header, so that a moved column keeps its meaning. */
  corrections: v.array(columnCorrectionSchema),
  /** Whom a lead in the list is, as the user answered. Absent in a workbook of before this was asked. */
  leadAnswers: v.optional(v.array(leadAnswerSchema)),
  /** Rows that reading leaves out and that are projects, as the user said. Absent in a workbook of before this could be said. */
  projectRows: v.optional(v.array(projectRowAnswerSchema)),
  /** Whether RB Formatie begins with the leads of the list, because the workbook has no staff. Absent when nobody asked for it. */
  staffFromLeads: v.optional(v.boolean()),
  /** The sheet that is read as the project list; empty is as found, said so by the user. Absent when nobody chose. */
  sheet: v.optional(v.string()),
  /** Which criteria weigh more, as somebody chose in pairs; absent when nobody did. */
  pairs: v.optional(pairChoiceSchema),
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
  /** How good the list was, in points of 100, at each reference date at which that changed; absent in a workbook of before this was kept. */
  qualityRuns: v.optional(v.array(qualityRunSchema)),
  /** Project key → kind of bottleneck → reference date of the first run that saw it; absent in a workbook of before this was kept. */
  bottlenecksSeen: v.optional(v.record(v.string(), v.record(v.string(), v.string()))),
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
