import * as v from 'valibot';
import { roleSchema, senioritySchema } from './terms';

/** One what-if change. */
export const scenarioChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('drop-project'), project: v.string() }),
  v.object({
    kind: v.literal('add-person'),
    role: roleSchema,
    seniority: v.nullable(senioritySchema),
    fte: v.number(),
    /** First year in which the person counts. */
    from: v.number(),
  }),
  v.object({
    kind: v.literal('set-rule'),
    rule: v.string(),
    value: v.union([v.number(), v.string(), v.boolean()]),
  }),
]);
export type ScenarioChange = v.InferOutput<typeof scenarioChangeSchema>;

/** A named set of changes on top of the workbook as it is. */
export const scenarioSchema = v.object({ name: v.string(), changes: v.array(scenarioChangeSchema) });
export type Scenario = v.InferOutput<typeof scenarioSchema>;
