import type {
  Assignment,
  ProjectClass,
  ProjectCount,
  ProjectDelivery,
  ProjectPriority,
  ProjectWorkload,
  Results,
} from '../analysis/results';
import type { Grid } from '../model/grid';
import type { Project } from '../model/project';
import type { WorkbookState } from '../model/state';
import type { Reading } from '../reading/reading';
import { staffTable } from '../text/sheets/inputTables';
import { staffTexts } from '../text/sheets/staff';
import { leadCodes, type LeadCodes } from './leadCodes';
import { ownRows } from './ownTable';

/** What the sheets are made from. */
export interface SheetContext {
  reading: Reading;
  results: Results;
  state: WorkbookState;
  /** Regieblad's own sheets as they stand, by kind; they hold what people typed. */
  own: Partial<Record<string, Grid>>;
  /** Name of the workbook. */
  workbook: string;
  version: string;
}

/** One project with everything that was worked out about it. */
export interface ProjectFacts {
  project: Project;
  count: ProjectCount | null;
  class: ProjectClass | null;
  delivery: ProjectDelivery | null;
  priority: ProjectPriority | null;
  workload: ProjectWorkload | null;
  assignment: Assignment | null;
}

/** The context with its parts joined per project. */
export interface SheetModel extends SheetContext {
  /** Projects of the lists that count, in the order of the list. */
  facts: ProjectFacts[];
  factsByKey: Map<string, ProjectFacts>;
  leads: LeadCodes;
}

/** Joins what was read and what was worked out, per project key. */
export function toModel(context: SheetContext): SheetModel {
  const { reading, results } = context;
  const counts = byKey(results.counting.projects);
  const classes = byKey(results.classes);
  const deliveries = byKey(results.delivery.projects);
  const priorities = byKey(results.priority.projects);
  const workloads = byKey(results.workload.projects);
  const assignments = byKey(results.staffing.assignments);
  const projects = reading.usedLists.flatMap((index) => reading.lists[index]?.projects ?? []);
  const facts = projects.map((project) => ({
    project,
    count: counts.get(project.key) ?? null,
    class: classes.get(project.key) ?? null,
    delivery: deliveries.get(project.key) ?? null,
    priority: priorities.get(project.key) ?? null,
    workload: workloads.get(project.key) ?? null,
    assignment: assignments.get(project.key) ?? null,
  }));
  return {
    ...context,
    facts,
    factsByKey: new Map(facts.map((fact) => [fact.project.key, fact])),
    leads: leadCodes(
      projects,
      reading.staff?.people ?? [],
      results.staffing.assignments,
      earlierCodes(context.own['staff']),
    ),
  };
}

/** The codes that RB Formatie gave people before, by person key. */
function earlierCodes(grid: Grid | undefined): Map<string, string> {
  const { key } = staffTable.headers;
  const { code } = staffTexts.headers;
  const rows =
    grid === undefined
      ? []
      : ownRows(grid, key, [key, code, staffTable.headers.name], staffTexts.strangersTitle);
  return new Map(
    rows.flatMap(({ cells }) =>
      cells.has(key) && cells.has(code) ? [[String(cells.get(key)), String(cells.get(code))]] : [],
    ),
  );
}

function byKey<T extends { key: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}
