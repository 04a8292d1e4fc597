import * as v from 'valibot';
import { countFields } from './fields';
import { quantitySchema } from './quantity';
import {
  bottlenecks,
  hardnessLevels,
  municipalRoles,
  phaseSchema,
  planningStatusCodes,
  projectStatuses,
  seniorities,
} from './terms';

const text = v.nullable(v.string());

export const planningStatusSchema = v.object({
  /** What the list says, unchanged. */
  raw: v.string(),
  code: v.nullable(v.picklist(planningStatusCodes)),
  hardness: v.picklist(hardnessLevels),
});
export type PlanningStatus = v.InferOutput<typeof planningStatusSchema>;

/** Where the values of a project stand; ask `cellOf` or `cellsOf`. A list of thousands would take twice its size with an address per value. */
export const projectCellsSchema = v.object({
  /** Field → letters of the column of the list that holds it: one record that all rows of the list share. */
  columns: v.record(v.string(), v.string()),
  /** The fields of `columns` whose cell is empty in the project's own row. */
  blank: v.array(v.string()),
  /**
   * Field → A1 address of a value that stands elsewhere than in that column of that row: above it, in another row of the plan, or on another sheet
   * ("'Blad 2'!C4"). Absent where nothing does.
   */
  elsewhere: v.optional(v.record(v.string(), v.string())),
});
export type ProjectCells = v.InferOutput<typeof projectCellsSchema>;

/** What somebody typed beside one bottleneck of a project on RB Knelpunten. Absent where the cell is empty. */
export const bottleneckNoteSchema = v.object({
  /** ISO dates: since when it holds the project up, and by when the action is done. */
  since: v.optional(v.string()),
  due: v.optional(v.string()),
  owner: v.optional(v.string()),
  measure: v.optional(v.string()),
  /** It is solved, or no longer one, whatever the list says. */
  closed: v.optional(v.literal(true)),
});
export type BottleneckNote = v.InferOutput<typeof bottleneckNoteSchema>;

/** One project of the list. Absent counts are columns the list doesn't have; `null` is a cell that doesn't say. */
export const projectSchema = v.object({
  /** Identity over runs: the list's id, else municipality and name, made unique. */
  key: v.string(),
  source: v.object({ sheet: v.string(), row: v.number() }),
  /** All rows of a project that takes several rows of the list, `source.row` first; absent where it takes one. */
  rows: v.optional(v.array(v.number())),
  cells: projectCellsSchema,
  id: text,
  name: v.string(),
  municipality: text,
  province: text,
  location: text,
  planType: text,
  status: v.nullable(planningStatusSchema),
  phase: v.nullable(phaseSchema),
  projectStatus: v.nullable(v.picklist(projectStatuses)),
  counts: v.object(v.entriesFromList(countFields, v.optional(quantitySchema))),
  deliveries: v.record(v.string(), quantitySchema),
  /** Years; a range such as "2026–2027" keeps both ends. */
  startYear: quantitySchema,
  deliveryYear: quantitySchema,
  /** ISO date of the last change of the row, where the list keeps one. */
  modified: text,
  developer: text,
  municipalRole: v.nullable(v.picklist(municipalRoles)),
  /** The lead as the list names the person. */
  lead: text,
  /** The lead somebody chose on RB Bezetting, who counts instead of `lead`; absent where nobody chose. */
  chosenLead: v.optional(
    v.object({
      /** The name that was meant; what was typed when nobody is known by it. */
      name: v.string(),
      /** Key of the person in the staff list; `null` when the staff list has nobody of that code or name. */
      person: v.nullable(v.string()),
    }),
  ),
  /** Who coaches the lead by RB Bezetting, read as `chosenLead`. */
  chosenCoach: v.optional(v.object({ name: v.string(), person: v.nullable(v.string()) })),
  /** The calendar year the lead's work begins by RB Bezetting. */
  chosenStart: v.optional(v.number()),
  /** Another level than the class asks, by RB Bezetting; it counts only with a reason and an end that has not passed. */
  levelException: v.optional(
    v.object({
      level: v.picklist([...seniorities, 'casemanager']),
      reason: text,
      /** ISO date. */
      until: text,
    }),
  ),
  /** Competences the lead must have by RB Bezetting, plain lower case. */
  askedCompetences: v.optional(v.array(v.string())),
  /** Key of the project that must be delivered before this one begins, by RB Bezetting. */
  startAfter: v.optional(v.string()),
  administrativeClient: text,
  politicalClient: text,
  bottlenecks: v.array(v.picklist(bottlenecks)),
  /** The bottleneck cell, unchanged. */
  bottleneckText: text,
  /** Per kind of bottleneck what somebody typed on RB Knelpunten; absent where nobody did. */
  bottleneckNotes: v.optional(v.record(v.string(), bottleneckNoteSchema)),
  /** 0–1. */
  realisationChance: v.nullable(v.number()),
  keyProject: v.nullable(v.boolean()),
  /** The people the homes are for, as the list names them; absent where the list has no such column. */
  targetGroup: v.optional(text),
  /** ISO date on which the project was given priority, as somebody entered it on RB Prioritering. */
  prioritySince: v.optional(v.string()),
  /** ISO date on which a parked project is looked at again, as somebody entered it on RB Prioritering. */
  reviewDate: v.optional(v.string()),
  /** What the list's own chance of realisation means, as somebody said on RB Prognose; absent where nobody did. */
  chanceMeans: v.optional(v.picklist(['ever', 'in-period'])),
  /** ISO dates from RB Prognose: the grid connection was asked, the survey of species was done, building must have begun for a grant. */
  gridRequested: v.optional(v.string()),
  surveyDone: v.optional(v.string()),
  grantStartBy: v.optional(v.string()),
  /** ISO date on which flexible homes must be gone, from RB Prognose. */
  flexUntil: v.optional(v.string()),
  confidential: text,
  landPosition: text,
  /** Building permit as the list states it: granted, requested or none; `null` when it doesn't say. */
  permit: v.nullable(v.picklist(['granted', 'requested', 'none'])),
  remarks: text,
});
export type Project = v.InferOutput<typeof projectSchema>;

/** A1 address of the cell a field was read from, on the source sheet unless it names another; `undefined` where no cell holds it. */
export function cellOf(
  { cells, source }: Pick<Project, 'cells' | 'source'>,
  field: string,
): string | undefined {
  const elsewhere = cells.elsewhere?.[field];
  if (elsewhere !== undefined) return elsewhere;
  const letters = cells.columns[field];
  return letters === undefined || cells.blank.includes(field) ? undefined : `${letters}${source.row}`;
}

/** Field → A1 address, of all fields that a cell holds. */
export function cellsOf(project: Pick<Project, 'cells' | 'source'>): Record<string, string> {
  const { columns, elsewhere = {} } = project.cells;
  const result: Record<string, string> = {};
  for (const field of [...Object.keys(columns), ...Object.keys(elsewhere)]) {
    const cell = cellOf(project, field);
    if (cell !== undefined) result[field] = cell;
  }
  return result;
}

/** Notes that a project has a field from another cell than its own. */
export function setCell(project: Project, field: string, cell: string): void {
  project.cells = { ...project.cells, elsewhere: { ...project.cells.elsewhere, [field]: cell } };
}
