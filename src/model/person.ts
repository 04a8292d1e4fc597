import * as v from 'valibot';
import { quantitySchema } from './quantity';
import { roleSchema, senioritySchema } from './terms';

/** Somebody of the staff list, or a vacancy in it. */
export const personSchema = v.object({
  /** Identity over runs: the normalised name and role; vacancies get an ordinal. */
  key: v.string(),
  source: v.object({ sheet: v.string(), row: v.number() }),
  cells: v.record(v.string(), v.string()),
  name: v.string(),
  /** Other spellings: the abbreviation in the staff list, and those of the project list that were matched to this person. */
  aliases: v.array(v.string()),
  role: v.nullable(roleSchema),
  /** The function as the list states it. */
  functionTitle: v.nullable(v.string()),
  /** The manager's entry. Never read silently from a job title. */
  seniority: v.nullable(senioritySchema),
  /** What a function title suggests; counts for nothing until the manager confirms it. */
  seniorityProposal: v.nullable(senioritySchema),
  fte: quantitySchema,
  /** Years in which the person is available, when the list says so. */
  from: v.nullable(v.number()),
  until: v.nullable(v.number()),
  /** The first and the last day somebody is there (ISO), when the list gives more than a year. */
  fromDate: v.optional(v.string()),
  untilDate: v.optional(v.string()),
  /** The part of the fte that goes to housing (0–1), when the list says so. */
  share: v.optional(v.number()),
  /** Times of leave, first and last day (ISO); `null` is open. */
  leave: v.optional(v.array(v.object({ from: v.nullable(v.string()), until: v.nullable(v.string()) }))),
  /** What somebody is good at, in the manager's words, plain lower case; absent when nobody entered it. */
  competences: v.optional(v.array(v.string())),
  /** Key of the person who coaches this one. */
  coach: v.optional(v.string()),
  external: v.boolean(),
  vacancy: v.boolean(),
});
export type Person = v.InferOutput<typeof personSchema>;
